//! What a decision is made from: the ledger, who acts, when, and something fresh. Never reaches for anything else.

use ledger::{Ledger, RecordId};

/// The surroundings of one command.
#[derive(Clone)]
pub struct Scene<'a> {
    /// All that is known.
    pub ledger: &'a Ledger,
    /// The person who acts, if one was chosen on this device.
    pub who: Option<RecordId>,
    /// The device's clock in milliseconds since 1970 (UTC): testimony, never an argument.
    pub wall_ms: i64,
    /// Fresh random bytes, from which a new record takes its name.
    pub fresh: [u8; 10],
}
