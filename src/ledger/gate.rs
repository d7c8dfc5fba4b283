//! Where the domain says what may come in with a bundle. The ledger itself knows no domain.

use crate::event::EventView;
use crate::id::{RecordId, RegisterName};

/// A judge of events that come from elsewhere.
///
/// Each is judged twice: by itself as it goes by, and once all have gone by, together. So the verdict follows from the
/// set of events and not from the order in which a file has them.
pub trait Gate {
    /// Refuses an event that breaks a rule of the domain by itself; one that is let pass is known as `ticket` from now on.
    fn admit(&self, event: &EventView<'_>, ticket: u64) -> Result<(), GateFault>;

    /// What comes of those that were let pass, all of them being known now.
    fn judge(&self) -> Judgement {
        Judgement::default()
    }
}

/// What a gate says once all events have gone by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// Events that are refused after all, by their tickets.
    pub refused: Vec<(u64, GateFault)>,
    /// What should be known of those that are taken.
    pub notices: Vec<GateFault>,
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
    fn admit(&self, _: &EventView<'_>, _: u64) -> Result<(), GateFault> {
        Ok(())
    }
}
