//! Blindness: a bundle made for a tablet withholds other members' sheets of an open round. Never hides anything from the office.

use crate::campaign::Campaign;
use crate::sheet::{Assessor, Sheet};
use ledger::bundle::PhotoKey;
use ledger::{Action, EventView, Ledger, RecordId, Register};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What a bundle for a tablet withholds; it remembers each sheet's answer, so that it can be asked of every event.
pub struct Blind<'a> {
    ledger: &'a Ledger,
    readers: &'a [RecordId],
    closed: Vec<u32>,
    known: RefCell<BTreeMap<RecordId, bool>>,
}

impl<'a> Blind<'a> {
    /// For a tablet on which these people score.
    pub fn new(ledger: &'a Ledger, readers: &'a [RecordId]) -> Self {
        let closed = Campaign::of(ledger).map(|campaign| campaign.closed).unwrap_or_default();
        Blind { ledger, readers, closed, known: RefCell::default() }
    }

    /// Whether an event is withheld: it touches a sheet that is. An event touches one sheet, or none.
    pub fn withholds_event(&self, event: &EventView<'_>) -> bool {
        let changes = event.changes();
        changes
            .iter()
            .find(|change| change.record.kind() == "sheet")
            .is_some_and(|change| self.withholds(&change.record))
    }

    /// Whether a record is withheld: a person's sheet of an open round, the person not being among the readers.
    /// A sheet that does not say whose it is, is withheld.
    pub fn withholds(&self, record: &RecordId) -> bool {
        if record.kind() != "sheet" {
            return false;
        }
        if let Some(&known) = self.known.borrow().get(record) {
            return known;
        }
        let withheld = Sheet::read(self.ledger, record).is_none_or(|sheet| match &sheet.key.assessor {
            Assessor::Team | Assessor::Unit => false,
            Assessor::Person(person) => !self.readers.contains(person) && !self.closed.contains(&sheet.key.round),
        });
        self.known.borrow_mut().insert(record.clone(), withheld);
        withheld
    }

    /// The photos that travel: those that any register names of a record that does, be it in the bin or of a kind that
    /// only a later version knows. A register names a photo by its last part.
    pub fn photos(&self) -> BTreeSet<PhotoKey> {
        let mut photos = BTreeSet::new();
        for record in self.ledger.all_records() {
            if RecordId::new(record.id()).is_ok_and(|id| !self.withholds(&id)) {
                let named = |register: Register<'_>| register.name().rsplit('.').next()?.parse::<PhotoKey>().ok();
                photos.extend(record.registers().filter_map(named));
            }
        }
        photos
    }
}

/// Whether an action touches a sheet and anything else: such an action is never written, since it could not be
/// withheld without withholding the other.
pub(crate) fn mixes(action: &Action) -> bool {
    let Some(first) = action.changes.first() else { return false };
    let touches_sheet = action.changes.iter().any(|change| change.record.kind() == "sheet");
    touches_sheet && action.changes.iter().any(|change| change.record != first.record)
}
