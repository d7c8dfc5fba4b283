//! The gate as the import uses it: it remembers the rubrics and sheets that it has seen, and the points that can only be
//! judged with them. Never changes the ledger.

use super::waiting::Waiting;
use super::{MIXED, UNKNOWN_RUBRIC, allowed, check, identity, mark};
use crate::rubric::{Body, CriterionId, Rubric};
use crate::sheet::{Assessor, Key, Sheet};
use ledger::{Change, EventView, Gate, GateFault, Judgement, Ledger, RecordId, RegisterName};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The domain's judge of events from elsewhere.
///
/// Points are judged by the rubric of their sheet once all events have gone by, wherever among them sheet and rubric
/// stand. Both are named by what they say, so that nobody can put others in their place; and what is refused teaches
/// nothing. So the verdict follows from the set of events: those of the ledger and those that went by.
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
    fn admit(&self, event: &EventView<'_>, ticket: u64) -> Result<(), GateFault> {
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
        self.heard.borrow_mut().hear(key.map(|(_, key)| key.rubric), &changes, ticket);
        Ok(())
    }

    fn judge(&self) -> Judgement {
        let heard = &mut *self.heard.borrow_mut();
        let mut judged = Judgement::default();
        let mut said = BTreeSet::new();
        let waiting = std::mem::take(&mut heard.waiting);
        // First the events that say themselves which rubric their sheet has; what they say counts if they are taken.
        let telling = waiting.events().filter(|marks| marks.rubric.is_some());
        let others = waiting.events().filter(|marks| marks.rubric.is_none());
        for marks in telling.chain(others) {
            let rubric = marks.rubric.cloned().or_else(|| heard.rubric_of(self.ledger, marks.sheet));
            let body = rubric.as_ref().and_then(|rubric| heard.body(self.ledger, rubric));
            let wrong = body
                .as_ref()
                .and_then(|body| marks.each().find_map(|(code, mark)| Some((code, allowed(code, mark, body).err()?))));
            if let Some((code, wrong)) = wrong {
                judged.refused.extend(points(marks.sheet, code, wrong).map(|fault| (marks.ticket, fault)));
                continue;
            }
            if body.is_none() && said.insert(marks.sheet) {
                let first = marks.each().next();
                judged.notices.extend(first.and_then(|(code, _)| points(marks.sheet, code, UNKNOWN_RUBRIC)));
            }
            if let Some(rubric) = marks.rubric {
                heard.sheets.insert(marks.sheet.clone(), rubric.clone());
            }
        }
        judged
    }
}

impl Heard {
    /// Learns from an event that broke no rule by itself.
    fn hear(&mut self, rubric: Option<RecordId>, changes: &[Change], ticket: u64) {
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
        let mut waits = false;
        for mark in marks {
            self.waiting.add(ticket, sheet, rubric.as_ref(), mark);
            waits = true;
        }
        if let Some(rubric) = rubric.filter(|_| !waits) {
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
