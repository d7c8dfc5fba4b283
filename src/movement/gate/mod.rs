//! The domain's judgement of events that come from elsewhere: a pure function of the event alone. Never judges what it
//! does not know: unknown kinds, registers and rubrics pass, and travel on.

mod known;
mod shape;
mod waiting;

pub use known::MovementGate;

use crate::mint;
use crate::points::Points;
use crate::record;
use crate::rubric::{Body, CriterionId};
use crate::sheet::{Assessor, Key, Mark};
use crate::text::LONGEST;
use ledger::{Ledger, RecordId, Value};
use shape::{Shape, shape};
use std::sync::Arc;

/// Every code a fault of this gate can have; the app has a sentence for each.
pub const CODES: &[&str] =
    &[MIXED, TYPE, RANGE, STEP, CRITERION, TEXT_LONG, TEXT_CONTROL, DATE, REFERENCE, IDENTITY, DIGEST];
/// The code of a notice: points under a rubric that is not known here are taken as they are.
pub const UNKNOWN_RUBRIC: &str = "unknown-rubric";

/// The code of a notice: points that the rubric of their sheet does not allow are kept, and not counted.
pub const OFF_RUBRIC: &str = "off-rubric";

const MIXED: &str = "sheet-and-other";
const TYPE: &str = "wrong-type";
const RANGE: &str = "out-of-range";
const STEP: &str = "off-step";
const CRITERION: &str = "unknown-criterion";
const TEXT_LONG: &str = "text-too-long";
const TEXT_CONTROL: &str = "text-control";
const DATE: &str = "no-such-day";
const REFERENCE: &str = "wrong-reference";
const IDENTITY: &str = "sheet-identity";
const DIGEST: &str = "rubric-digest";

/// Judges one value that a person gives to one register, by the rubric of the sheet where that is known.
pub(crate) fn check_given(
    ledger: &Ledger,
    record: &RecordId,
    register: &str,
    value: &Value,
) -> Result<(), &'static str> {
    check(record, register, value)?;
    match shape(record.kind(), register) {
        Shape::Mark(code) if !value.is_null() => {
            let (code, mark) = mark(code, value)?;
            sheet_body(ledger, record).map_or(Ok(()), |body| allowed(&code, mark, &body))
        }
        _ => Ok(()),
    }
}

/// Judges one value in one register by itself.
fn check(record: &RecordId, register: &str, value: &Value) -> Result<(), &'static str> {
    if value.is_null() {
        return Ok(());
    }
    match shape(record.kind(), register) {
        Shape::Unknown => Ok(()),
        Shape::Text => text(value).map(|_| ()),
        Shape::Flag => value.as_bool().map(|_| ()).ok_or(TYPE),
        Shape::Plain(shape) => plain(shape, value),
        Shape::Number(least, most) => number(value, least, most),
        Shape::Link(kind) => link(value, kind),
        Shape::Assessor => Assessor::of(&text(value)?).map(|_| ()).ok_or(REFERENCE),
        Shape::Body => {
            let named = mint::derived("rubric", value.raw()).map_err(|_| DIGEST)?;
            if named == *record { Ok(()) } else { Err(DIGEST) }
        }
        Shape::Mark(code) => mark(code, value).map(|_| ()),
        Shape::Extra => extra(value),
        Shape::Photo => line_of(&value.get::<crate::photo::Photo>().ok_or(TYPE)?.caption),
        Shape::Seal => value.get::<crate::sheet::Seal>().map(|_| ()).ok_or(TYPE),
        Shape::Amendment => line_of(&value.get::<crate::sheet::Amendment>().ok_or(TYPE)?.reason),
    }
}

/// Judges a value by the table of a plain noun. A key that this version does not offer passes: a later one may.
fn plain(shape: record::Shape, value: &Value) -> Result<(), &'static str> {
    use record::Shape;
    match shape {
        Shape::Line
        | Shape::Text
        | Shape::Key(_)
        | Shape::Offered(_)
        | Shape::Notes(_)
        | Shape::Picks(_)
        | Shape::Words => text(value).map(|_| ()),
        Shape::Lines => value.get::<Vec<String>>().ok_or(TYPE)?.iter().try_for_each(|line| line_of(line)),
        Shape::Number(least, most) => number(value, least, most),
        Shape::Money => number(value, 0, Shape::MOST_MONEY),
        Shape::Points(most) => number(value, 0, most),
        Shape::Choices => {
            let choices = value.get::<Vec<crate::campaign::Choice>>().ok_or(TYPE)?;
            choices.iter().try_for_each(|choice| line_of(&choice.name))
        }
        Shape::Day => crate::date::Day::parse(&text(value)?).map(|_| ()).map_err(|_| DATE),
        Shape::Time => crate::date::Time::parse(&text(value)?).map(|_| ()).ok_or(DATE),
        Shape::Flag | Shape::Marks(_) | Shape::Ticks(_) => value.as_bool().map(|_| ()).ok_or(TYPE),
        Shape::Link(kind) => link(value, kind),
        Shape::Files => line_of(&value.get::<crate::photo::Photo>().ok_or(TYPE)?.caption),
    }
}

fn number(value: &Value, least: i64, most: i64) -> Result<(), &'static str> {
    let n = value.as_int().ok_or(TYPE)?;
    if (least..=most).contains(&n) { Ok(()) } else { Err(RANGE) }
}

fn link(value: &Value, kind: &str) -> Result<(), &'static str> {
    let id = RecordId::new(&text(value)?).map_err(|_| REFERENCE)?;
    if id.kind() == kind { Ok(()) } else { Err(REFERENCE) }
}

/// Whether the four registers of a new sheet are what its id says.
fn identity(record: &RecordId, key: &Key) -> Result<(), &'static str> {
    if key.id().is_ok_and(|id| id == *record) { Ok(()) } else { Err(IDENTITY) }
}

fn sheet_body(ledger: &Ledger, sheet: &RecordId) -> Option<Arc<Body>> {
    let rubric = crate::sheet::Sheet::read(ledger, sheet)?.key.rubric;
    Some(crate::rubric::Rubric::read(ledger, &rubric)?.body)
}

fn text(value: &Value) -> Result<String, &'static str> {
    let text = value.as_text().ok_or(TYPE)?;
    line_of(&text).map(|()| text)
}

/// Not too long, and without controls or marks that turn the order of reading. Accents that stand apart are taken:
/// the bundle's reader tells of them.
fn line_of(text: &str) -> Result<(), &'static str> {
    if text.len() > LONGEST && text.chars().count() > LONGEST {
        return Err(TEXT_LONG);
    }
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let hidden = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.chars().any(|c| turns(c) || hidden(c)) { Err(TEXT_CONTROL) } else { Ok(()) }
}

/// Points by what every rubric keeps.
fn mark(code: &str, value: &Value) -> Result<(CriterionId, Mark), &'static str> {
    let code = CriterionId::new(code).map_err(|_| CRITERION)?;
    if let Some(text) = value.as_text() {
        return if text == "na" { Ok((code, Mark::Skipped)) } else { Err(TYPE) };
    }
    let points = Points::of(value.as_int().ok_or(TYPE)?).ok_or(RANGE)?;
    if !(Points::ZERO..=Points::whole(1000)).contains(&points) {
        return Err(RANGE);
    }
    if points.on_step(Points::hundredths(25)) { Ok((code, Mark::Points(points))) } else { Err(STEP) }
}

/// Whether a rubric allows such points.
fn allowed(code: &CriterionId, mark: Mark, body: &Body) -> Result<(), &'static str> {
    let criterion = body.criterion(code).ok_or(CRITERION)?;
    match mark {
        Mark::Skipped if criterion.skippable => Ok(()),
        Mark::Skipped => Err(TYPE),
        Mark::Points(points) if points > criterion.max => Err(RANGE),
        Mark::Points(points) if points.on_step(criterion.step) => Ok(()),
        Mark::Points(_) => Err(STEP),
    }
}

fn extra(value: &Value) -> Result<(), &'static str> {
    let points = Points::of(value.as_int().ok_or(TYPE)?).ok_or(RANGE)?;
    if !(Points::ZERO..=Points::whole(100)).contains(&points) {
        return Err(RANGE);
    }
    if points.on_step(crate::sheet::EXTRA_STEP) { Ok(()) } else { Err(STEP) }
}
