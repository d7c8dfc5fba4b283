//! Where the domain says what may come in with a bundle. The ledger itself knows no domain.

use crate::Ledger;
use crate::event::EventView;
use crate::id::{EventId, EventRef, RecordId, RegisterName};

/// A judge of events that come from elsewhere.
pub trait Gate {
    /// Refuses an event that breaks a rule of the domain.
    fn admit(&self, event: &EventView<'_>) -> Result<(), GateFault>;

    /// What should be known about the state that an import leads to, the new events given; nothing is refused for it.
    fn review(&self, _after: &Ledger, _new: &[(EventRef, EventId)]) -> Vec<GateFault> {
        Vec::new()
    }
}

/// Why an event was refused by the domain, or what the domain noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateFault {
    /// Which rule, for whoever makes the sentence.
    pub code: &'static str,
    /// The record that was to be written.
    pub record: RecordId,
    /// The register that was to be written.
    pub register: RegisterName,
}

/// A gate that lets everything in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Open;

impl Gate for Open {
    fn admit(&self, _: &EventView<'_>) -> Result<(), GateFault> {
        Ok(())
    }
}
