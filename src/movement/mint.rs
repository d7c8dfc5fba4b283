//! Names of records: fresh ones from random bytes, derived ones from a digest. Never random by itself.

use crate::refusal::Refusal;
use ledger::RecordId;
use sha2::{Digest, Sha256};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A record id of a kind and ten bytes: sixteen letters of Crockford's base32, in lower case.
pub fn named(kind: &str, bytes: &[u8; 10]) -> Result<RecordId, Refusal> {
    let mut id = String::with_capacity(kind.len() + 17);
    id.push_str(kind);
    id.push('/');
    let mut bits: u32 = 0;
    let mut held = 0;
    for &byte in bytes {
        bits = (bits << 8) | u32::from(byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            let letter = ALPHABET.get((bits >> held & 31) as usize).copied().unwrap_or(b'0');
            id.push(char::from(letter));
        }
        bits &= (1 << held) - 1;
    }
    RecordId::new(&id).map_err(|_| Refusal::Unwritable)
}

/// A record id of a kind and the SHA-256 of a text: the same text gives the same id on every device.
pub fn derived(kind: &str, text: &str) -> Result<RecordId, Refusal> {
    let digest = Sha256::digest(text.as_bytes());
    let mut bytes = [0; 10];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    named(kind, &bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_sixteen_letters_and_follows_from_its_bytes() {
        let id = |bytes| named("unit", &bytes).map(|id| id.as_str().to_owned());
        assert_eq!(id([0; 10]), Ok("unit/0000000000000000".to_owned()));
        assert_eq!(id([255; 10]), Ok("unit/zzzzzzzzzzzzzzzz".to_owned()));
        assert_eq!(id([0, 0, 0, 0, 1, 0, 0, 0, 0, 1]), Ok("unit/0000000100000001".to_owned()));
        assert_eq!(derived("sheet", "a|b|1|c"), derived("sheet", "a|b|1|c"));
        assert_ne!(derived("sheet", "a|b|1|c"), derived("sheet", "a|b|2|c"));
    }
}
