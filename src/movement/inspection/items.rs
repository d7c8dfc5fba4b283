//! The items that an inspection answers, and by what each answer is kept. The first answer pins the items of the form as it
//! stands; until then the inspection goes by its form.

use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::{checklist, look};
use ledger::{Ledger, Record, RecordId, Value};

/// The register of the items that are pinned.
pub(crate) const ASKED: &str = "asked";
/// The register of the version of the form that they are of.
pub(crate) const VERSION: &str = "asked.version";
/// How the registers of answers and of what was seen begin.
const FAMILIES: [&str; 2] = ["a.", "n."];

/// An item of an inspection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What its registers are called after the beginning of their family.
    pub part: String,
    /// Its words.
    pub text: String,
}

/// The items of an inspection; none where it or its form is not known.
pub fn items(ledger: &Ledger, id: &RecordId) -> Vec<Item> {
    look::of_kind(ledger, id, "inspection").map(|record| of(ledger, &record)).unwrap_or_default()
}

/// The items of a form, as an inspection by it answers them.
pub fn items_of(ledger: &Ledger, form: &RecordId) -> Vec<Item> {
    keyed(checklist::items(ledger, form))
}

/// The version of the form whose items are pinned; none before the first answer.
pub fn version(ledger: &Ledger, id: &RecordId) -> Option<u32> {
    look::number(&look::of_kind(ledger, id, "inspection")?, VERSION)
}

fn of(ledger: &Ledger, record: &Record<'_>) -> Vec<Item> {
    if let Some(asked) = record.value::<Vec<String>>(ASKED) {
        return keyed(asked);
    }
    let Some(form) = look::link(record, "form") else { return Vec::new() };
    if !record.registers().any(|register| number(register.name()).is_some()) {
        return items_of(ledger, &form);
    }
    let numbered = |(at, text): (usize, String)| Item { part: (at + 1).to_string(), text };
    meant(ledger, &form).into_iter().enumerate().map(numbered).collect()
}

fn keyed(items: Vec<String>) -> Vec<Item> {
    let keys = checklist::keys(&items);
    keys.into_iter().zip(items).map(|(part, text)| Item { part, text }).collect()
}

/// The items that answers kept by number are to: those from before the form changed.
fn meant(ledger: &Ledger, form: &RecordId) -> Vec<String> {
    let first = checklist::first(ledger, form);
    if first.is_empty() { checklist::items(ledger, form) } else { first }
}

/// The family and the number of a register that keeps an answer by number.
fn number(register: &str) -> Option<(&'static str, usize)> {
    let family = FAMILIES.into_iter().find(|family| register.starts_with(family))?;
    let number: usize = register.strip_prefix(family)?.parse().ok()?;
    (1..=99).contains(&number).then_some((family, number))
}

/// Pins the items with the first answer, and keeps by item what was or is kept by number.
pub(crate) fn pin(pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
    let ledger = pen.scene.ledger;
    let form = pen.would_hold(id, "form").and_then(|form| form.as_text()).and_then(|form| RecordId::new(&form).ok());
    let Some(form) = form else { return Ok(()) };
    let record = ledger.record(id.as_str());
    let before = record.as_ref().and_then(|record| look::link(record, "form")).unwrap_or_else(|| form.clone());
    let pinned = record.as_ref().and_then(|record| record.value::<Vec<String>>(ASKED));
    let version = record.as_ref().and_then(|record| look::number(record, VERSION));
    let old: Vec<(String, Value)> = match (&pinned, &record) {
        (None, Some(record)) => {
            record.registers().map(|one| (one.name().to_owned(), one.value())).filter(numbered).collect()
        }
        _ => Vec::new(),
    };
    let (asked, version) = match (pinned, version) {
        (Some(asked), version) => (asked, version.unwrap_or(1)),
        (None, _) if old.is_empty() => (checklist::items(ledger, &form), checklist::version(ledger, &form)),
        (None, _) => (meant(ledger, &before), 1),
    };
    by_item(pen, id, &asked, old)?;
    let answers = |(register, value): &(String, Value)| {
        FAMILIES.iter().any(|family| register.starts_with(family)) && !value.is_null()
    };
    if record.is_none_or(|record| record.get(ASKED).is_none()) && !pen.touched(id).iter().any(answers) {
        return Ok(());
    }
    // What is pinned stays as it is, also where two devices pinned differently: that is for a person to settle.
    let is_pinned = ledger.record(id.as_str()).is_some_and(|record| record.get(ASKED).is_some());
    if is_pinned && form == before {
        return Ok(());
    }
    let (asked, version) = match form == before {
        true => (asked, version),
        false => (checklist::items(ledger, &form), checklist::version(ledger, &form)),
    };
    pen.keep(id, ASKED, &asked)?;
    pen.set(id, VERSION, Value::int(i64::from(version)))
}

fn numbered((register, _): &(String, Value)) -> bool {
    number(register).is_some()
}

/// Keeps by item what was kept by number, and what is entered by number now.
fn by_item(pen: &mut Pen<'_>, id: &RecordId, asked: &[String], old: Vec<(String, Value)>) -> Result<(), Refusal> {
    let keys = checklist::keys(asked);
    for (register, value) in old.into_iter().chain(pen.touched(id).into_iter().filter(numbered)) {
        let Some((family, at)) = number(&register) else { continue };
        if let Some(key) = keys.get(at - 1) {
            pen.set(id, &register, Value::null())?;
            pen.set(id, &format!("{family}{key}"), value)?;
        }
    }
    Ok(())
}
