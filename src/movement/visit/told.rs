//! What the unit was told of: the day and the models of the visit when a day of its notice was entered. What the visit
//! becomes afterwards the unit does not know.

use super::Visit;
use crate::date::Day;
use crate::pen::Pen;
use crate::record::{Entry, Input};
use crate::refusal::Refusal;
use ledger::{Ledger, RecordId, Value};
use serde::{Deserialize, Serialize};

/// The register that holds it.
const ABOUT: &str = "notice.about";
/// The days by which the unit knows; a notice that is only prepared tells nobody.
const DAYS: [&str; 2] = ["notice.sent", "notice.ack"];

/// The visit as the notice tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The day; none where it was not set yet.
    pub day: Option<String>,
    /// The names of the models' records, in order.
    pub models: Vec<String>,
}

/// Notes what the visit is now, with the entry of a day of its notice.
pub(crate) fn tell(pen: &mut Pen<'_>, id: &RecordId, entries: &[Entry]) -> Result<(), Refusal> {
    let tells = |entry: &Entry| DAYS.contains(&entry.register) && matches!(entry.input, Input::Day(Some(_)));
    if !entries.iter().any(tells) {
        return Ok(());
    }
    let day = pen.would_hold(id, "date").and_then(|day| day.as_text());
    let mut marks: Vec<(String, Value)> = match pen.scene.ledger.record(id.as_str()) {
        Some(record) => record.registers().map(|register| (register.name().to_owned(), register.value())).collect(),
        None => Vec::new(),
    };
    let touched = pen.touched(id);
    marks.retain(|(name, _)| !touched.iter().any(|(known, _)| known == name));
    marks.extend(touched);
    let held = |(name, value): (String, Value)| {
        let model = name.strip_prefix("m.")?.to_owned();
        (value.as_bool() == Some(true)).then_some(model)
    };
    let mut models: Vec<String> = marks.into_iter().filter_map(held).collect();
    ledger::order::plainly(&mut models);
    let about = Value::of(&Told { day, models }).map_err(|_| Refusal::Unwritable)?;
    pen.set(id, ABOUT, about)
}

impl Told {
    /// What was told of a visit, where it is known.
    pub fn read(ledger: &Ledger, visit: &RecordId) -> Option<Told> {
        ledger.record(visit.as_str())?.value::<Told>(ABOUT)
    }

    /// The day that was told, where the visit has another one now.
    pub fn former_day(&self, visit: &Visit) -> Option<Day> {
        let told = Day::parse(self.day.as_deref()?).ok()?;
        (visit.date != Some(told)).then_some(told)
    }

    /// The models that the notice names and the visit does not hold any more.
    pub fn left_out(&self, visit: &Visit) -> Vec<RecordId> {
        let gone = self.models.iter().filter(|told| !visit.models.iter().any(|model| model.name() == *told));
        gone.filter_map(|told| RecordId::new(&format!("model/{told}")).ok()).collect()
    }

    /// The models of the visit that the notice does not name.
    pub fn untold<'a>(&self, visit: &'a Visit) -> Vec<&'a RecordId> {
        visit.models.iter().filter(|model| !self.models.iter().any(|told| told == model.name())).collect()
    }
}
