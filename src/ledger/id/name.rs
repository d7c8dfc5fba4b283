//! Names of records, registers and actions, and the grammars they must follow.
//!
//! The grammars leave no room for `__proto__` as a record, for `../`, for control characters or for two spellings of
//! one name.

use super::IdFault;
use crate::limits;
use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The name of a record: `kind/name`, as in `sheet/3k9q`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Arc<str>);

/// The name of a register of a record, as in `p.II.1`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegisterName(Arc<str>);

impl RecordId {
    /// Parses a record's name.
    pub fn new(text: &str) -> Result<Self, IdFault> {
        if is_record_id(text) { Ok(RecordId(text.into())) } else { Err(IdFault::Record) }
    }

    /// What kind of thing the record is: the part before the slash.
    pub fn kind(&self) -> &str {
        self.0.split_once('/').map_or("", |(kind, _)| kind)
    }

    /// Which one of its kind: the part after the slash.
    pub fn name(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, name)| name)
    }

    pub(crate) fn known(text: &Arc<str>) -> Self {
        RecordId(text.clone())
    }
}

impl RegisterName {
    /// Parses a register's name.
    pub fn new(text: &str) -> Result<Self, IdFault> {
        if is_register_name(text) { Ok(RegisterName(text.into())) } else { Err(IdFault::Register) }
    }

    pub(crate) fn known(text: &Arc<str>) -> Self {
        RegisterName(text.clone())
    }
}

/// Whether `text` is `[a-z][a-z0-9-]{0,23}/[a-z0-9][a-z0-9._-]{0,79}`.
pub(crate) fn is_record_id(text: &str) -> bool {
    // Most kinds are short: looking byte by byte is quicker than searching.
    let Some(slash) = text.bytes().position(|byte| byte == b'/') else { return false };
    let (kind, name) = (&text.as_bytes()[..slash], &text.as_bytes()[slash + 1..]);
    follows(kind, limits::RECORD_KIND, LOWER, LOWER | DIGIT | DASH)
        && follows(name, limits::NAME, LOWER | DIGIT, LOWER | DIGIT | DASH | DOT | UNDERSCORE)
}

/// Whether `text` is `[A-Za-z0-9_][A-Za-z0-9._-]{0,79}`.
pub(crate) fn is_register_name(text: &str) -> bool {
    let first = LOWER | UPPER | DIGIT | UNDERSCORE;
    follows(text.as_bytes(), limits::NAME, first, first | DOT | DASH)
}

/// Whether `text` is `[a-z][a-z0-9.-]{0,39}`.
pub(crate) fn is_action_kind(text: &str) -> bool {
    follows(text.as_bytes(), limits::ACTION_KIND, LOWER, LOWER | DIGIT | DOT | DASH)
}

const LOWER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 4;
const DASH: u8 = 8;
const DOT: u8 = 16;
const UNDERSCORE: u8 = 32;

const CLASS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => DIGIT,
            b'-' => DASH,
            b'.' => DOT,
            b'_' => UNDERSCORE,
            _ => 0,
        };
        byte += 1;
    }
    table
};

fn follows(bytes: &[u8], longest: usize, first: u8, later: u8) -> bool {
    bytes.len() <= longest
        && bytes.first().is_some_and(|&byte| CLASS[byte as usize] & first != 0)
        && bytes.iter().all(|&byte| CLASS[byte as usize] & later != 0)
}

macro_rules! name {
    ($type:ident, $fault:expr) => {
        impl $type {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $type {
            type Err = IdFault;

            fn from_str(text: &str) -> Result<Self, IdFault> {
                Self::new(text)
            }
        }

        impl Borrow<str> for $type {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                Self::new(&text).map_err(|_| serde::de::Error::custom($fault))
            }
        }
    };
}

name!(RecordId, "not a record's name");
name!(RegisterName, "not a register's name");
