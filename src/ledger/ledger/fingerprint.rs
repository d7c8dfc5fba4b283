//! A short name for a set of events, for two people to compare by ear or by eye.

use super::Ledger;
use super::words::WORDS;
use crate::id::{EventId, push_hex};
use sha2::{Digest, Sha256};

/// The name of a set of events: equal sets have equal names, in whatever order their events came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The name of a set of events; each id must stand there once.
    pub fn of(ids: impl IntoIterator<Item = EventId>) -> Self {
        let mut sum = SetSum::default();
        ids.into_iter().for_each(|id| sum.add(id));
        sum.fingerprint()
    }

    /// Six words of one syllable: 48 bits, enough to tell two tablets apart by reading aloud.
    pub fn words(&self) -> [&'static str; 6] {
        let [a, b, c, d, e, f, ..] = self.0;
        [a, b, c, d, e, f].map(|byte| WORDS[byte as usize])
    }

    /// All 256 bits as hexadecimal digits.
    pub fn hex(&self) -> String {
        let mut text = String::with_capacity(64);
        push_hex(&mut text, &self.0);
        text
    }
}

impl Ledger {
    /// The name of the set of events held, withdrawn ones left out.
    pub fn fingerprint(&self) -> Fingerprint {
        self.sum.fingerprint()
    }
}

/// The sum of the ids of a set: it does not see their order, and one event more or less changes it in constant time
/// (an additive set hash, Bellare and Micciancio 1997). Whoever needs proof against forgery has the chains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SetSum {
    pub(super) limbs: [u64; 4],
    pub(super) count: u64,
}

impl SetSum {
    pub(super) fn add(&mut self, id: EventId) {
        let mut carry = false;
        for (limb, addend) in self.limbs.iter_mut().zip(limbs(id)) {
            let (sum, first) = limb.overflowing_add(addend);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            (*limb, carry) = (sum, first || second);
        }
        self.count += 1;
    }

    pub(super) fn remove(&mut self, id: EventId) {
        let mut borrow = false;
        for (limb, subtrahend) in self.limbs.iter_mut().zip(limbs(id)) {
            let (rest, first) = limb.overflowing_sub(subtrahend);
            let (rest, second) = rest.overflowing_sub(u64::from(borrow));
            (*limb, borrow) = (rest, first || second);
        }
        self.count -= 1;
    }

    fn fingerprint(&self) -> Fingerprint {
        let mut hash = Sha256::new_with_prefix(self.count.to_be_bytes());
        for limb in self.limbs {
            hash.update(limb.to_be_bytes());
        }
        Fingerprint(hash.finalize().into())
    }
}

/// An id as a number of 256 bits, its least 64 first.
fn limbs(id: EventId) -> [u64; 4] {
    let mut limbs = [0; 4];
    for (limb, bytes) in limbs.iter_mut().zip(id.as_bytes().rchunks_exact(8)) {
        *limb = bytes.iter().fold(0, |limb, &byte| limb << 8 | u64::from(byte));
    }
    limbs
}
