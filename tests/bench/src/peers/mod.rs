//! One door for the ledger and its peers: how each makes the edits, merges them, keeps and reads them.
//!
//! Each gets the field edits in the shape its own documentation offers for it. The peers carry the edits alone; ours carry who, when and
//! by which action besides, and a hash each.

pub mod automerge;
pub mod loro;
pub mod ours;
pub mod yrs;

/// What came of reading everything that stands: how many fields, and the sum of their values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// How many fields.
    pub fields: usize,
    /// The sum of what they show. Peers settle conflicts each in their own way, so only the number is compared.
    pub sum: i64,
}

impl Read {
    /// One more field.
    pub fn see(&mut self, value: i64) {
        self.fields += 1;
        self.sum = self.sum.wrapping_add(value);
    }
}
