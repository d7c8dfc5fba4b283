//! What a register is called and how its value is read: every register of this version. Never judges a value.

use std::sync::Arc;

use ledger::{Ledger, RecordId};
use movement::inspection;
use movement::points::Points;
use movement::record::{Noun, Shape};
use movement::rubric::{Body, Criterion, CriterionId, Rubric};
use movement::sheet::Sheet;

use crate::app::words::{Lang, Text, conflicts, noun, office, sheet as score};

/// How a value is read, and how a third one is typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// Points of a criterion with this maximum and step, in hundredths; or of bonus and penalty.
    Points(i32, i32),
    /// Text, of one line or many.
    Text,
    /// A whole number.
    Number,
    /// Anything else: one of the values that stand is chosen.
    Other,
}

/// The name of a register and how it is read.
pub fn place(lang: Lang, ledger: &Ledger, record: &RecordId, register: &str) -> (String, Reading) {
    match Noun::of(record) {
        Some(noun) => of_noun(lang, ledger, noun, record, register),
        None if record.kind() == "sheet" => of_sheet(lang, ledger, record, register),
        None => {
            let known = match register {
                "approved" => (conflicts::APPROVED, Reading::Text),
                "retired" => (conflicts::RETIRED, Reading::Other),
                "body" => (conflicts::BODY, Reading::Other),
                _ => return (register.to_owned(), Reading::Other),
            };
            (known.0.in_lang(lang).to_owned(), known.1)
        }
    }
}

fn of_noun(lang: Lang, ledger: &Ledger, noun: Noun, id: &RecordId, register: &str) -> (String, Reading) {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let Some(field) = noun.schema().field(register) else {
        let text = match (register, register.split_once('.')) {
            ("binned", _) => say(conflicts::BINNED),
            ("training", _) => say(conflicts::TRAINING),
            ("round", _) => say(conflicts::ROUND),
            ("notice.about", _) => say(conflicts::TOLD_OF),
            ("asked", _) => say(noun::ITEMS),
            ("asked.version", _) => say(noun::FORM_VERSION),
            ("first", _) => say(noun::FIRST_ITEMS),
            (_, Some(("closed", n))) => conflicts::round_closed(lang, n),
            _ => register.to_owned(),
        };
        return (text, Reading::Other);
    };
    let called = noun::label(noun, field.register).map_or_else(|| register.to_owned(), say);
    let part = register.get(field.register.len()..).unwrap_or_default();
    let of = |kind: &str| {
        let named = RecordId::new(&format!("{kind}/{part}")).map(|id| super::title(lang, ledger, &id));
        named.unwrap_or_else(|_| part.to_owned())
    };
    let item = || {
        let known = inspection::items(ledger, id).into_iter().find(|item| item.part == part);
        known.map_or_else(|| part.to_owned(), |item| item.text)
    };
    match field.shape {
        Shape::Line | Shape::Text => (called, Reading::Text),
        Shape::Number(..) | Shape::Money => (called, Reading::Number),
        Shape::Points(most) => (called, Reading::Points(i32::try_from(most).unwrap_or(i32::MAX), 1)),
        Shape::Marks(kind) => (format!("{called}: {}", of(kind)), Reading::Other),
        Shape::Notes("model") if field.register == "recuse." => {
            (conflicts::declared_for(lang, &of("model")), Reading::Text)
        }
        Shape::Notes(kind) => (format!("{called}: {}", of(kind)), Reading::Text),
        Shape::Files => (called, Reading::Other),
        Shape::Words => (format!("{called}: {}", item()), Reading::Text),
        Shape::Picks(_) => (format!("{called}: {}", item()), Reading::Other),
        Shape::Ticks(_) => {
            let key = noun::key(noun, field.register, part).map_or_else(|| part.to_owned(), say);
            (format!("{called}: {key}"), Reading::Other)
        }
        Shape::Lines
        | Shape::Choices
        | Shape::Day
        | Shape::Time
        | Shape::Flag
        | Shape::Key(_)
        | Shape::Offered(_)
        | Shape::Link(_) => (called, Reading::Other),
    }
}

fn of_sheet(lang: Lang, ledger: &Ledger, record: &RecordId, register: &str) -> (String, Reading) {
    let body: Option<Arc<Body>> =
        Sheet::read(ledger, record).and_then(|sheet| Rubric::read(ledger, &sheet.key.rubric)).map(|rubric| rubric.body);
    let criterion = |code: &str| -> Option<&Criterion> { body.as_ref()?.criterion(&CriterionId::new(code).ok()?) };
    let named = |code: &str| criterion(code).map_or_else(|| code.to_owned(), |one| format!("{code} {}", one.name));
    let most = |most: Option<Points>| Reading::Points(most.unwrap_or(Points::whole(100)).get(), 25);
    let say = |text: Text| text.in_lang(lang).to_owned();
    match (register, register.split_once('.')) {
        ("model", _) => (say(conflicts::MODEL), Reading::Other),
        ("assessor", _) => (say(conflicts::ASSESSOR), Reading::Other),
        ("round", _) => (say(conflicts::ROUND), Reading::Other),
        ("rubric", _) => (say(office::RUBRIC), Reading::Other),
        ("strengths", _) => (say(score::STRENGTHS), Reading::Text),
        ("limits", _) => (say(score::LIMITS), Reading::Text),
        ("proposals", _) => (say(score::PROPOSALS), Reading::Text),
        ("bonus", _) => (say(score::BONUS), most(body.as_ref().map(|body| body.bonus))),
        ("penalty", _) => (say(score::PENALTY), most(body.as_ref().map(|body| body.penalty))),
        ("bonus.why", _) => (say(conflicts::BONUS_WHY), Reading::Text),
        ("penalty.why", _) => (say(conflicts::PENALTY_WHY), Reading::Text),
        (_, Some(("p", code))) => {
            let reading = criterion(code).map_or(most(None), |one| Reading::Points(one.max.get(), one.step.get()));
            (conflicts::points_for(lang, &named(code)), reading)
        }
        (_, Some(("na", code))) => (conflicts::skip_for(lang, &named(code)), Reading::Text),
        (_, Some(("r", code))) => (conflicts::remark_for(lang, &named(code)), Reading::Text),
        (_, Some(("e", rest))) => {
            let code = rest.rsplit_once('.').map_or(rest, |(code, _)| code);
            (conflicts::photo_for(lang, &named(code)), Reading::Other)
        }
        (_, Some(("veto", key))) => {
            let ground = body.as_ref().and_then(|body| body.vetoes.iter().find(|veto| veto.key == key));
            let ground = ground.map_or_else(|| key.to_owned(), |veto| veto.text.clone());
            (conflicts::veto_for(lang, &ground), Reading::Other)
        }
        (_, Some(("seal", n))) => (conflicts::seal_no(lang, n), Reading::Other),
        (_, Some(("amend", n))) => (conflicts::amend_no(lang, n), Reading::Other),
        _ => (register.to_owned(), Reading::Other),
    }
}
