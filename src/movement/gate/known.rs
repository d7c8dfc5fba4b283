//! The gate as the import uses it: it remembers the rubrics and sheets it has seen. Never changes the ledger.

use super::{MIXED, UNKNOWN_RUBRIC, check, identity};
use crate::rubric::{Body, Rubric};
use crate::sheet::{Assessor, Key, Sheet};
use ledger::{Change, EventId, EventRef, EventView, Gate, GateFault, Ledger, RecordId};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The domain's judge of events from elsewhere.
///
/// Points are judged by the rubric of their sheet, where ledger or bundle show it before the event: sheets and rubrics
/// of the bundle itself are learned as their events pass, or beforehand with `learn`.
pub struct MovementGate<'a> {
    ledger: &'a Ledger,
    rubrics: RefCell<BTreeMap<RecordId, Option<Arc<Body>>>>,
    sheets: RefCell<BTreeMap<RecordId, Option<RecordId>>>,
}

impl<'a> MovementGate<'a> {
    /// A gate that knows what a ledger knows.
    pub fn new(ledger: &'a Ledger) -> Self {
        MovementGate { ledger, rubrics: RefCell::default(), sheets: RefCell::default() }
    }

    /// Learns the rubrics and sheets that an event speaks of.
    pub fn learn(&self, event: &EventView<'_>) {
        self.learn_from(&event.changes());
    }

    fn learn_from(&self, changes: &[Change]) {
        let sheet = changes.iter().find(|change| change.record.kind() == "sheet").map(|change| &change.record);
        if let Some(sheet) = sheet
            && let Some(key) = key(changes)
            && identity(sheet, &key).is_ok()
        {
            self.sheets.borrow_mut().insert(sheet.clone(), Some(key.rubric));
        }
        for change in changes.iter().filter(|change| is(change, "rubric", "body")) {
            if crate::mint::derived("rubric", change.value.raw()).is_ok_and(|id| id == change.record) {
                let body = change.value.get::<Body>().map(Arc::new);
                self.rubrics.borrow_mut().insert(change.record.clone(), body);
            }
        }
    }

    /// What the review says of the points of one event.
    fn points(&self, changes: &[Change], said: &mut BTreeSet<RecordId>, found: &mut Vec<GateFault>) {
        for change in changes.iter().filter(|change| is_mark(change)) {
            let body = self.body_of(&change.record);
            let code = match &body {
                Some(_) => judge(self.ledger, change, body.as_deref()).err(),
                None if said.insert(change.record.clone()) => Some(UNKNOWN_RUBRIC),
                None => None,
            };
            found.extend(code.map(|code| fault(change, code)));
        }
    }

    fn body_of(&self, sheet: &RecordId) -> Option<Arc<Body>> {
        let known = self.sheets.borrow().get(sheet).cloned();
        let rubric = known.unwrap_or_else(|| {
            let rubric = Sheet::read(self.ledger, sheet).map(|sheet| sheet.key.rubric);
            self.sheets.borrow_mut().insert(sheet.clone(), rubric.clone());
            rubric
        })?;
        let known = self.rubrics.borrow().get(&rubric).cloned();
        known.unwrap_or_else(|| {
            let body = Rubric::read(self.ledger, &rubric).map(|rubric| rubric.body);
            self.rubrics.borrow_mut().insert(rubric, body.clone());
            body
        })
    }
}

impl Gate for MovementGate<'_> {
    fn admit(&self, event: &EventView<'_>) -> Result<(), GateFault> {
        let changes = event.changes();
        self.learn_from(&changes);
        let sheet = changes.iter().find(|change| change.record.kind() == "sheet");
        if let Some(sheet) = sheet
            && changes.iter().any(|change| change.record != sheet.record)
        {
            return Err(fault(sheet, MIXED));
        }
        for change in &changes {
            let body = if is_mark(change) { self.body_of(&change.record) } else { None };
            judge(self.ledger, change, body.as_deref()).map_err(|code| fault(change, code))?;
        }
        if let Some(sheet) = sheet
            && let Some(key) = key(&changes)
        {
            identity(&sheet.record, &key).map_err(|code| fault(sheet, code))?;
        }
        Ok(())
    }

    fn review(&self, after: &Ledger, new: &[(EventRef, EventId)]) -> Vec<GateFault> {
        let gate = MovementGate::new(after);
        let (mut said, mut found) = (BTreeSet::new(), Vec::new());
        for &(at, id) in new {
            let event = after.events_at(at).into_iter().find(|event| event.id() == id);
            if let Some(event) = event {
                gate.points(&event.changes(), &mut said, &mut found);
            }
        }
        found
    }
}

fn judge(ledger: &Ledger, change: &Change, body: Option<&Body>) -> Result<(), &'static str> {
    check(ledger, &change.record, change.register.as_str(), &change.value, body)
}

fn fault(change: &Change, code: &'static str) -> GateFault {
    GateFault { code, record: change.record.clone(), register: change.register.clone() }
}

fn is(change: &Change, kind: &str, register: &str) -> bool {
    change.record.kind() == kind && change.register.as_str() == register
}

fn is_mark(change: &Change) -> bool {
    change.record.kind() == "sheet" && change.register.as_str().starts_with("p.")
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
