//! True texts made hostile: bytes flipped, parts deleted, doubled, exchanged, put together with parts of others, and words put in that no
//! honest program writes. The same random numbers make the same text. Judges nothing.

use ledger::sim::Random;
use ledger::{EventId, canonical};

/// Words that look like parts of a bundle, and numbers and letters that some readers stumble over.
const WORDS: [&str; 40] = [
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\n",
    "\r\n",
    "\0",
    "null",
    "true",
    "-0",
    "0.1",
    "1e400",
    "NaN",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "9007199254740991",
    "9007199254740992",
    "18446744073709551616",
    "\\ud800",
    "\\udc00\\ud800",
    "\\u0000",
    "\\u202e",
    "\u{202e}",
    "\u{301}",
    "\u{feff}",
    "\"e\":",
    "\"i\":\"0000000000000000\"",
    "\"n\":1,",
    "{\"e\":",
    "{\"b\":",
    "__proto__",
    "../",
    "sheet/a",
    "p.I.1",
    "rubric/",
    ",\"0000000000000002:1:0000000000000000\"",
    "<script>",
];

/// The text, changed in some places; `other` is where parts that are put in may come from.
pub fn mutated(text: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for _ in 0..random.between(1, 3) {
        change(&mut bytes, other, random);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    let end = (at + random.between(1, 12)).min(bytes.len());
    match random.below(9) {
        0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
        1 if at < bytes.len() => bytes[at] = random.bits() as u8,
        2 => drop(bytes.drain(at..end)),
        3 => {
            let part = bytes[at..end].to_vec();
            bytes.splice(at..at, part);
        }
        4 => bytes.truncate(at),
        5 => {
            let from = random.below(other.len() + 1);
            let to = (from + random.between(1, 200)).min(other.len());
            bytes.splice(at..end, other[from..to].iter().copied());
        }
        6 => exchange(bytes, random),
        _ => {
            let word = WORDS[random.below(WORDS.len())];
            let end = if random.chance(50) { at } else { end };
            bytes.splice(at..end, word.bytes());
        }
    }
}

/// Two of the parts between commas, brackets and colons change places.
fn exchange(bytes: &mut Vec<u8>, random: &mut Random) {
    let mut parts: Vec<Vec<u8>> = bytes.split_inclusive(|byte| b",:[]{}".contains(byte)).map(<[u8]>::to_vec).collect();
    let (one, two) = (random.below(parts.len()), random.below(parts.len()));
    if !parts.is_empty() {
        parts.swap(one, two);
    }
    *bytes = parts.concat();
}

/// A line with this event and the check that belongs to it, where it has a canonical form at all.
pub fn signed(event: &[u8]) -> Vec<u8> {
    let id = canonical::rewrite(event).map_or_else(|_| EventId::of(event), |text| EventId::of(text.as_bytes()));
    [b"{\"e\":", event, b",\"i\":\"", id.short_hex().as_bytes(), b"\"}"].concat()
}
