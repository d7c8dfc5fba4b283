//! The running value of an incarnation: SHA-256 of the value before it and the event's id, from SHA-256 of the
//! incarnation's name. Two who have the same value after an event hold the same events up to it.

use crate::id::{EventId, IdFault, IncarnationId, parse_hex, parse_short, push_hex};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

/// A value of a chain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chain([u8; 32]);

impl Chain {
    /// The value before an incarnation's first event.
    pub fn start(incarnation: IncarnationId) -> Self {
        Chain(Sha256::digest(incarnation.as_str()).into())
    }

    /// The value after one more event.
    #[must_use]
    pub fn then(self, event: EventId) -> Self {
        Chain(Sha256::new().chain_update(self.0).chain_update(event.as_bytes()).finalize().into())
    }

    /// Its first 64 bits.
    pub fn mark(&self) -> ChainMark {
        let [a, b, c, d, e, f, g, h, ..] = self.0;
        ChainMark(u64::from_be_bytes([a, b, c, d, e, f, g, h]))
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The first 64 bits of a chain's value: enough to know it by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChainMark(u64);

impl fmt::Display for ChainMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for ChainMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for ChainMark {
    type Err = IdFault;

    fn from_str(text: &str) -> Result<Self, IdFault> {
        parse_short(text.as_bytes()).map(ChainMark).ok_or(IdFault::Digest)
    }
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(64);
        push_hex(&mut text, &self.0);
        f.write_str(&text)
    }
}

impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Chain {
    type Err = IdFault;

    fn from_str(text: &str) -> Result<Self, IdFault> {
        parse_hex(text.as_bytes()).map(Chain).ok_or(IdFault::Digest)
    }
}

crate::id::text_serde!(Chain);
crate::id::text_serde!(ChainMark);

/// How many events lie between two values that are remembered.
const STRIDE: u64 = 64;

/// Every [`STRIDE`]th value of a chain, reckoned when first asked for: an import does not wait for it.
#[derive(Debug, Default)]
pub(super) struct Chains(Mutex<Vec<Chain>>);

impl Chains {
    /// The value after event `seq`, where `id` knows every event up to it.
    pub(super) fn at(
        &self,
        incarnation: IncarnationId,
        seq: u64,
        id: impl Fn(u64) -> Option<EventId>,
    ) -> Option<Chain> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (seq / STRIDE).min(known.len() as u64);
        let before = usize::try_from(place).ok()?.checked_sub(1).and_then(|place| known.get(place).copied());
        let mut chain = before.unwrap_or_else(|| Chain::start(incarnation));
        for seq in place * STRIDE + 1..=seq {
            chain = chain.then(id(seq)?);
            if seq % STRIDE == 0 {
                known.push(chain);
            }
        }
        Some(chain)
    }

    /// Forgets the values that event `seq` goes into.
    pub(super) fn cut(&mut self, seq: u64) {
        let known = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        known.truncate(usize::try_from((seq - 1) / STRIDE).unwrap_or(usize::MAX));
    }
}

impl Clone for Chains {
    fn clone(&self) -> Self {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Chains(Mutex::new(known.clone()))
    }
}
