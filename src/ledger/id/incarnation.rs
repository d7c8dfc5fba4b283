//! The life of one device's ledger, from its making to its loss, restoration or fork.

use super::IdFault;
use std::fmt;
use std::str::FromStr;

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// One life of a device: 80 bits, written as 16 characters of lower-case Crockford base 32.
///
/// A device that is restored, loses data or finds itself cloned goes on under a new one, so that no sequence number
/// is ever given twice.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncarnationId([u8; 16]);

impl IncarnationId {
    /// The incarnation of 80 random bits, drawn by the caller.
    pub fn from_bytes(bytes: [u8; 10]) -> Self {
        let mut digits = [0; 16];
        for (half, five) in bytes.chunks_exact(5).enumerate() {
            let bits = five.iter().fold(0u64, |bits, &byte| bits << 8 | u64::from(byte));
            for place in 0..8 {
                digits[half * 8 + place] = DIGITS[(bits >> (35 - 5 * place)) as usize & 31];
            }
        }
        IncarnationId(digits)
    }

    /// Its 16 characters.
    pub fn as_str(&self) -> &str {
        // The digits are ASCII by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    pub(crate) fn parse(digits: &[u8]) -> Option<Self> {
        let digits: [u8; 16] = digits.try_into().ok()?;
        digits.iter().all(|&digit| IS_DIGIT[digit as usize]).then_some(IncarnationId(digits))
    }
}

impl FromStr for IncarnationId {
    type Err = IdFault;

    fn from_str(text: &str) -> Result<Self, IdFault> {
        Self::parse(text.as_bytes()).ok_or(IdFault::Incarnation)
    }
}

impl fmt::Display for IncarnationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for IncarnationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

const IS_DIGIT: [bool; 256] = {
    let mut table = [false; 256];
    let mut place = 0;
    while place < DIGITS.len() {
        table[DIGITS[place] as usize] = true;
        place += 1;
    }
    table
};
