//! The gate as the import uses it: it remembers the rubrics and sheets that it has seen, and the points that can only be
//! held against their rubric with them. Never changes the ledger, and never refuses an event for what another one says.

use super::waiting::Waiting;
use super::{MIXED, OFF_RUBRIC, UNKNOWN_RUBRIC, allowed, check, identity, mark};
use crate::rubric::{Body, CriterionId, Rubric};
use crate::sheet::{Assessor, Key, Sheet};
use ledger::{Change, EventView, Gate, GateFault, Ledger, RecordId, RegisterName};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The domain's judge of events from elsewhere.
///
/// What an event says by itself decides whether it is taken. Points that break no rule of all points but the rubric of their
/// sheet are taken as well, and noticed: the rubric may come with another file, before or after them. The sheet's tally
/// does not count them, whichever came first.
pub struct MovementGate<'a> {
    ledger: &'a Ledger,
    heard: RefCell<Heard>,
}

/// What was heard of the events that went by.
#[derive(Default)]
struct Heard {
    rubrics: BTreeMap<RecordId, Option<Arc<Body>>>,
    /// The rubric of a sheet.
    sheets: BTreeMap<RecordId, RecordId>,
    waiting: Waiting,
}

impl<'a> MovementGate<'a> {
    /// A gate that knows what a ledger knows.
    pub fn new(ledger: &'a Ledger) -> Self {
        MovementGate { ledger, heard: RefCell::default() }
    }
}

impl Gate for MovementGate<'_> {
    fn admit(&self, event: &EventView<'_>) -> Result<(), GateFault> {
        let changes = event.changes();
        let sheet = changes.iter().find(|change| change.record.kind() == "sheet");
        if let Some(sheet) = sheet
            && changes.iter().any(|change| change.record != sheet.record)
        {
            return Err(fault(sheet, MIXED));
        }
        for change in &changes {
            let sound = check(&change.record, change.register.as_str(), &change.value);
            sound.map_err(|code| fault(change, code))?;
        }
        let key = sheet.and_then(|sheet| Some((sheet, key(&changes)?)));
        if let Some((sheet, key)) = &key {
            identity(&sheet.record, key).map_err(|code| fault(sheet, code))?;
        }
        self.heard.borrow_mut().hear(key.map(|(_, key)| key.rubric), &changes);
        Ok(())
    }

    /// One notice a sheet of each kind, by the first criterion that it is true of.
    fn notices(&self) -> Vec<GateFault> {
        let heard = &mut *self.heard.borrow_mut();
        let waiting = std::mem::take(&mut heard.waiting);
        let mut said = BTreeSet::new();
        let mut notices = Vec::new();
        for (sheet, code, mark) in waiting.each() {
            let rubric = heard.rubric_of(self.ledger, sheet);
            let body = rubric.and_then(|rubric| heard.body(self.ledger, &rubric));
            let told = match body.map(|body| allowed(code, mark, &body)) {
                None => UNKNOWN_RUBRIC,
                Some(Err(_)) => OFF_RUBRIC,
                Some(Ok(())) => continue,
            };
            if said.insert((sheet, told)) {
                notices.extend(points(sheet, code, told));
            }
        }
        notices
    }
}

impl Heard {
    /// Learns from an event that broke no rule by itself.
    fn hear(&mut self, rubric: Option<RecordId>, changes: &[Change]) {
        for change in changes.iter().filter(|change| change.record.kind() == "rubric") {
            if change.register.as_str() == "body" && !change.value.is_null() {
                self.rubrics.insert(change.record.clone(), change.value.get::<Body>().map(Arc::new));
            }
        }
        let Some(sheet) = changes.iter().map(|change| &change.record).find(|record| record.kind() == "sheet") else {
            return;
        };
        let marks = changes.iter().filter(|change| !change.value.is_null()).filter_map(|change| {
            let code = change.register.as_str().strip_prefix("p.")?;
            mark(code, &change.value).ok()
        });
        marks.for_each(|mark| self.waiting.add(sheet, mark));
        if let Some(rubric) = rubric {
            self.sheets.insert(sheet.clone(), rubric);
        }
    }

    fn rubric_of(&mut self, ledger: &Ledger, sheet: &RecordId) -> Option<RecordId> {
        if let Some(known) = self.sheets.get(sheet) {
            return Some(known.clone());
        }
        let rubric = Sheet::read(ledger, sheet)?.key.rubric;
        self.sheets.insert(sheet.clone(), rubric.clone());
        Some(rubric)
    }

    fn body(&mut self, ledger: &Ledger, rubric: &RecordId) -> Option<Arc<Body>> {
        let read = || Rubric::read(ledger, rubric).map(|rubric| rubric.body);
        self.rubrics.entry(rubric.clone()).or_insert_with(read).clone()
    }
}

fn fault(change: &Change, code: &'static str) -> GateFault {
    GateFault { code, record: change.record.clone(), register: change.register.clone() }
}

fn points(sheet: &RecordId, criterion: &CriterionId, code: &'static str) -> Option<GateFault> {
    let register = RegisterName::new(&format!("p.{criterion}")).ok()?;
    Some(GateFault { code, record: sheet.clone(), register })
}

/// What a sheet says it is about, where an event says all of it.
fn key(changes: &[Change]) -> Option<Key> {
    let value =
        |register: &str| changes.iter().find(|change| change.register.as_str() == register).map(|change| &change.value);
    Some(Key {
        model: RecordId::new(&value("model")?.as_text()?).ok()?,
        assessor: Assessor::of(&value("assessor")?.as_text()?)?,
        round: u32::try_from(value("round")?.as_int()?).ok()?,
        rubric: RecordId::new(&value("rubric")?.as_text()?).ok()?,
    })
}
