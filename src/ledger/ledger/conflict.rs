//! Registers in which values stand that differ.

use super::{Ledger, Register};

/// A register in which nobody has yet chosen between values that differ.
pub type Conflict<'a> = Register<'a>;

impl Ledger {
    /// All conflicts, in the order of record and register.
    pub fn conflicts(&self) -> Vec<Conflict<'_>> {
        let contested = self.state.contested.iter().filter_map(|&cell| self.register(cell));
        let mut conflicts: Vec<_> = contested.filter(Register::in_conflict).collect();
        crate::order::by(&mut conflicts, |one, other| (one.record(), one.name()).cmp(&(other.record(), other.name())));
        conflicts
    }
}
