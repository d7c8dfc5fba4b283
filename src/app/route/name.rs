//! The part of a record id after its kind, as it may stand in an address.

use std::fmt;

/// A record's name: `[a-z0-9][a-z0-9._-]{0,79}`, the same rule as the ledger's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// Takes a name, or a whole record id of which it keeps the part after the slash; `None` where it is neither.
    pub fn of(id: &str) -> Option<Self> {
        let name = id.split_once('/').map_or(id, |(_, name)| name);
        let mut chars = name.bytes();
        let first = chars.next()?;
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let sound = plain(first) && name.len() <= 80 && chars.all(|b| plain(b) || matches!(b, b'.' | b'_' | b'-'));
        sound.then(|| Self(name.to_owned()))
    }

    /// The record id of this name in a kind: `kind/name`.
    pub fn in_kind(&self, kind: &str) -> String {
        format!("{kind}/{}", self.0)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
