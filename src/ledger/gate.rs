//! Where the domain says what may come in with a bundle. The ledger itself knows no domain.

use crate::event::EventView;
use crate::id::{RecordId, RegisterName};

/// A judge of events that come from elsewhere.
///
/// Whether an event is taken follows from the event alone: so a merge is the union of what each file holds, whichever
/// comes first. What another record has to say of it (points that its rubric does not allow) is no reason to leave it
/// out, for that record may come later: it is noticed here, and told by whoever reads the records.
pub trait Gate {
    /// Refuses an event that breaks a rule of the domain by itself.
    fn admit(&self, event: &EventView<'_>) -> Result<(), GateFault>;

    /// What should be known of those that were let pass, all of them being known now.
    fn notices(&self) -> Vec<GateFault> {
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
