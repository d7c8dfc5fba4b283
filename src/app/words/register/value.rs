//! A register's value as people read it: points with a comma, names for records, days as written. Never changes one.

use ledger::{Ledger, RecordId, Value};
use movement::campaign::{Campaign, Choice};
use movement::date::Day;
use movement::photo::Photo;
use movement::record::{self, Noun, Shape};
use movement::rubric::{Body, Rubric};
use movement::sheet::{Amendment, Assessor, Seal, Sheet};
use movement::visit::{Told, Visit};

use super::place::Reading;
use crate::app::words::{Lang, Text, common, conflicts, count, decimal, moment, noun};

/// A value in words.
pub fn written(lang: Lang, ledger: &Ledger, kind: &str, register: &str, reading: &Reading, value: &Value) -> String {
    let say = |text: Text| text.in_lang(lang).to_owned();
    if value.is_null() {
        return say(conflicts::EMPTY);
    }
    if let Some(yes) = value.as_bool() {
        return say(if yes { common::YES } else { common::NO });
    }
    if let Some(number) = value.as_int() {
        return match reading {
            Reading::Points(..) => decimal(lang, number),
            Reading::Number if register == "amount" => {
                noun::dong(lang, &count(lang, u64::try_from(number).unwrap_or_default()))
            }
            Reading::Text | Reading::Number | Reading::Other => number.to_string(),
        };
    }
    match value.as_text() {
        Some(text) => in_text(lang, ledger, kind, register, text),
        None => made(lang, ledger, value),
    }
}

/// What a record is called.
pub fn title(lang: Lang, ledger: &Ledger, id: &RecordId) -> String {
    let unknown = || conflicts::UNKNOWN.in_lang(lang).to_owned();
    match (Noun::of(id), id.kind()) {
        (Some(Noun::Visit), _) => Visit::read(ledger, id)
            .map(|one| conflicts::visit_on(lang, &one.date.map(Day::written).unwrap_or_default())),
        (Some(_), _) => Some(record::title(ledger, id)),
        (None, "rubric") => Rubric::read(ledger, id).map(|one| format!("{} {}", one.body.title, one.body.version)),
        (None, "sheet") => Sheet::read(ledger, id).map(|one| of_sheet(lang, ledger, &one)),
        (None, _) => None,
    }
    .filter(|name| !name.trim().is_empty())
    .unwrap_or_else(unknown)
}

fn of_sheet(lang: Lang, ledger: &Ledger, sheet: &Sheet) -> String {
    let who = scorer(lang, ledger, &sheet.key.assessor);
    conflicts::sheet_of(lang, &title(lang, ledger, &sheet.key.model), &who)
}

/// Who scores: a person by name, the whole team, the unit itself.
pub fn scorer(lang: Lang, ledger: &Ledger, assessor: &Assessor) -> String {
    match assessor {
        Assessor::Person(id) => title(lang, ledger, id),
        Assessor::Team => conflicts::TEAM.in_lang(lang).to_owned(),
        Assessor::Unit => conflicts::UNIT_ITSELF.in_lang(lang).to_owned(),
    }
}

fn in_text(lang: Lang, ledger: &Ledger, kind: &str, register: &str, text: String) -> String {
    let key = text.as_str();
    let noun = Noun::from_key(kind);
    let field = noun.and_then(|noun| noun.schema().field(register));
    let named = match (noun, field.map(|field| field.shape)) {
        (_, Some(Shape::Offered(list))) => {
            let campaign = Campaign::of(ledger);
            return campaign.as_ref().map_or(key, |all| all.name_of(list, key)).to_owned();
        }
        (Some(noun), Some(Shape::Key(_) | Shape::Picks(_))) => {
            noun::key(noun, field.map(|field| field.register).unwrap_or_default(), key)
        }
        (None, _) if kind == "sheet" && register.starts_with("p.") && key == "na" => Some(conflicts::NOT_APPLICABLE),
        (None, _) if kind == "sheet" && register == "assessor" => match Assessor::of(key) {
            Some(Assessor::Team) => Some(conflicts::TEAM),
            Some(Assessor::Unit) => Some(conflicts::UNIT_ITSELF),
            Some(Assessor::Person(_)) | None => None,
        },
        _ => None,
    };
    if let Some(named) = named {
        return named.in_lang(lang).to_owned();
    }
    if let Some(id) = RecordId::new(key).ok().filter(|id| ledger.record(id.as_str()).is_some()) {
        return title(lang, ledger, &id);
    }
    Day::parse(key).map(|day| day.written()).unwrap_or(text)
}

/// What the app makes as a whole: lists, photos, seals, rubrics.
fn made(lang: Lang, ledger: &Ledger, value: &Value) -> String {
    if let Some(told) = value.get::<Told>() {
        let day = told.day.and_then(|day| Day::parse(&day).ok()).map(Day::written);
        let models = told.models.iter().filter_map(|name| RecordId::new(&format!("model/{name}")).ok());
        return day.into_iter().chain(models.map(|id| title(lang, ledger, &id))).collect::<Vec<_>>().join("; ");
    }
    if let Some(lines) = value.get::<Vec<String>>() {
        return lines.join("; ");
    }
    if let Some(choices) = value.get::<Vec<Choice>>() {
        return choices
            .into_iter()
            .filter(|choice| !choice.gone)
            .map(|choice| choice.name)
            .collect::<Vec<_>>()
            .join("; ");
    }
    if let Some(seal) = value.get::<Seal>() {
        return conflicts::sealed(lang, &decimal(lang, seal.total.wide()), &moment(seal.at));
    }
    if let Some(amendment) = value.get::<Amendment>() {
        return amendment.reason;
    }
    if let Some(photo) = value.get::<Photo>() {
        return match (photo.bin, photo.caption.is_empty()) {
            (true, _) => conflicts::PHOTO_BINNED.in_lang(lang).to_owned(),
            (false, true) => conflicts::PHOTO.in_lang(lang).to_owned(),
            (false, false) => conflicts::photo(lang, &photo.caption),
        };
    }
    value.get::<Body>().map_or_else(|| value.raw().to_owned(), |body| format!("{} {}", body.title, body.version))
}
