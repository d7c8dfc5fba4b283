//! Names of events: by content (a digest) and by place (incarnation and sequence number).

use super::{IdFault, IncarnationId, parse_hex, push_hex};
use crate::limits;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The SHA-256 of an event's canonical bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub(crate) [u8; 32]);

/// The place of an event: which incarnation made it, and as its how manyeth, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventRef {
    /// Who made it.
    pub incarnation: IncarnationId,
    /// Its number among that incarnation's events, from 1.
    pub seq: u64,
}

impl EventId {
    /// The id of an event with these canonical bytes.
    pub fn of(bytes: &[u8]) -> Self {
        EventId(Sha256::digest(bytes).into())
    }

    /// All 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first 64 bits, which stand on the event's line in a bundle.
    pub fn short(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.0;
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }

    /// The first 64 bits as 16 hexadecimal digits.
    pub fn short_hex(&self) -> String {
        let mut text = String::with_capacity(16);
        push_hex(&mut text, &self.0[..8]);
        text
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(64);
        push_hex(&mut text, &self.0);
        f.write_str(&text)
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short_hex())
    }
}

impl FromStr for EventId {
    type Err = IdFault;

    fn from_str(text: &str) -> Result<Self, IdFault> {
        parse_hex(text.as_bytes()).map(EventId).ok_or(IdFault::Digest)
    }
}

impl fmt::Display for EventRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.incarnation, self.seq)
    }
}

impl FromStr for EventRef {
    type Err = IdFault;

    fn from_str(text: &str) -> Result<Self, IdFault> {
        let (incarnation, seq) = text.split_once(':').ok_or(IdFault::Reference)?;
        let incarnation = incarnation.parse()?;
        let seq = parse_seq(seq.as_bytes()).ok_or(IdFault::Reference)?;
        Ok(EventRef { incarnation, seq })
    }
}

/// Reads a sequence number: 1 to 2^53 − 1, no leading zero, no sign.
pub(crate) fn parse_seq(digits: &[u8]) -> Option<u64> {
    if digits.len() > 16 || digits.first().is_none_or(|&first| first == b'0') {
        return None;
    }
    let seq = digits
        .iter()
        .try_fold(0u64, |seq, &digit| digit.is_ascii_digit().then(|| seq * 10 + u64::from(digit - b'0')))?;
    (seq <= limits::INTEGER.unsigned_abs()).then_some(seq)
}

/// Writes and reads a name in JSON as its text.
macro_rules! text_serde {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(|_| serde::de::Error::custom("not a name of this kind"))
            }
        }
    };
}

pub(crate) use text_serde;

text_serde!(EventId);
text_serde!(EventRef);
text_serde!(IncarnationId);
