//! Doing what a preview has shown. Every line was checked before, so it is all or nothing.

use super::Preview;
use crate::{Absorbed, Ledger};

/// What an import came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// What became of the events; some may have arrived by another way since the inspection.
    pub absorbed: Absorbed,
}

impl Preview {
    /// Takes the events into the ledger and notes what was withheld. To undo: [`Ledger::withdraw`] with
    /// [`Preview::batch`].
    pub fn apply(&self, ledger: &mut Ledger) -> Applied {
        let absorbed = ledger.absorb(&self.lines);
        for span in &self.withheld {
            ledger.note_withheld(span.incarnation, span.from, span.to);
        }
        Applied { absorbed }
    }
}
