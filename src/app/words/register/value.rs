//! A register's value as people read it: points with a comma, names for records, days as written. Never changes one.

use ledger::{Ledger, RecordId, Value};
use movement::campaign::{Campaign, Choice};
use movement::date::Day;
use movement::model::{Model, ModelKind, Newness, Subject};
use movement::person::{Person, Seat};
use movement::rubric::{Body, Rubric};
use movement::sheet::{Amendment, Assessor, Photo, Seal, Sheet};
use movement::team::Team;
use movement::thon::Thon;
use movement::unit::{Unit, UnitKind};
use movement::visit::Visit;

use super::place::Reading;
use crate::app::words::{Lang, Text, common, conflicts, decimal, model as form, moment};

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
            Reading::Text | Reading::Number | Reading::Other => number.to_string(),
        };
    }
    match value.as_text() {
        Some(text) => in_text(lang, ledger, kind, register, text),
        None => made(lang, value),
    }
}

/// What a record is called.
pub fn title(lang: Lang, ledger: &Ledger, id: &RecordId) -> String {
    let unknown = || conflicts::UNKNOWN.in_lang(lang).to_owned();
    match id.kind() {
        "campaign" => Campaign::of(ledger).map(|one| one.name),
        "unit" => Unit::read(ledger, id).map(|one| one.name),
        "thon" => Thon::read(ledger, id).map(|one| one.name),
        "model" => Model::read(ledger, id).map(|one| one.name),
        "person" => Person::read(ledger, id).map(|one| one.name),
        "team" => Team::read(ledger, id).map(|one| one.name),
        "visit" => Visit::read(ledger, id)
            .map(|one| conflicts::visit_on(lang, &one.date.map(|day| day.written()).unwrap_or_default())),
        "rubric" => Rubric::read(ledger, id).map(|one| format!("{} {}", one.body.title, one.body.version)),
        "sheet" => Sheet::read(ledger, id).map(|one| of_sheet(lang, ledger, &one)),
        _ => None,
    }
    .filter(|name| !name.trim().is_empty())
    .unwrap_or_else(unknown)
}

fn of_sheet(lang: Lang, ledger: &Ledger, sheet: &Sheet) -> String {
    let who = match &sheet.key.assessor {
        Assessor::Person(id) => title(lang, ledger, id),
        Assessor::Team => conflicts::TEAM.in_lang(lang).to_owned(),
        Assessor::Unit => conflicts::UNIT_ITSELF.in_lang(lang).to_owned(),
    };
    conflicts::sheet_of(lang, &title(lang, ledger, &sheet.key.model), &who)
}

fn in_text(lang: Lang, ledger: &Ledger, kind: &str, register: &str, text: String) -> String {
    let key = text.as_str();
    let named = match (kind, register) {
        ("unit", "type") => UnitKind::from_key(key).map(unit_kind),
        ("person", "seat") => Seat::from_key(key).map(seat),
        ("model", "kind") => ModelKind::from_key(key).map(model_kind),
        ("model", "subject") => Subject::from_key(key).map(subject),
        ("model", "newness") => Newness::from_key(key).map(newness),
        ("model", "field") => return field(ledger, key, Campaign::field_name),
        ("model", "strand") => return field(ledger, key, Campaign::strand_name),
        ("sheet", _) if register.starts_with("p.") && key == "na" => Some(conflicts::NOT_APPLICABLE),
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

fn field(ledger: &Ledger, key: &str, name: impl for<'a> Fn(&'a Campaign, &'a str) -> &'a str) -> String {
    Campaign::of(ledger).map_or_else(|| key.to_owned(), |campaign| name(&campaign, key).to_owned())
}

/// What the app makes as a whole: lists, photos, seals, rubrics.
fn made(lang: Lang, value: &Value) -> String {
    if let Some(lines) = value.get::<Vec<String>>() {
        return lines.join("; ");
    }
    if let Some(choices) = value.get::<Vec<Choice>>() {
        return choices.into_iter().map(|choice| choice.name).collect::<Vec<_>>().join("; ");
    }
    if let Some(seal) = value.get::<Seal>() {
        return conflicts::sealed(lang, &decimal(lang, seal.total.wide()), &moment(seal.at));
    }
    if let Some(amendment) = value.get::<Amendment>() {
        return amendment.reason;
    }
    if let Some(photo) = value.get::<Photo>() {
        let binned = conflicts::PHOTO_BINNED.in_lang(lang).to_owned();
        return if photo.bin { binned } else { conflicts::photo(lang, &photo.caption).trim().to_owned() };
    }
    value.get::<Body>().map_or_else(|| value.raw().to_owned(), |body| format!("{} {}", body.title, body.version))
}

fn unit_kind(kind: UnitKind) -> Text {
    match kind {
        UnitKind::Party => conflicts::UNIT_PARTY,
        UnitKind::Agency => conflicts::UNIT_AGENCY,
        UnitKind::Front => conflicts::UNIT_FRONT,
        UnitKind::Union => conflicts::UNIT_UNION,
        UnitKind::Service => conflicts::UNIT_SERVICE,
        UnitKind::Armed => conflicts::UNIT_ARMED,
    }
}

fn seat(seat: Seat) -> Text {
    match seat {
        Seat::Standing => conflicts::SEAT_STANDING,
        Seat::Building => conflicts::SEAT_BUILDING,
        Seat::Culture => conflicts::SEAT_CULTURE,
        Seat::Specialist => conflicts::SEAT_SPECIALIST,
    }
}

fn model_kind(kind: ModelKind) -> Text {
    match kind {
        ModelKind::Model => form::KIND_MODEL,
        ModelKind::Example => form::KIND_EXAMPLE,
    }
}

fn subject(subject: Subject) -> Text {
    match subject {
        Subject::Collective => form::COLLECTIVE,
        Subject::Individual => form::INDIVIDUAL,
    }
}

fn newness(newness: Newness) -> Text {
    match newness {
        Newness::New => form::NEW,
        Newness::Running => form::RUNNING,
        Newness::Replicated => form::REPLICATED,
    }
}
