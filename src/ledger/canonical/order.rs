//! The order of keys in canonical JSON: by UTF-16 code units (RFC 8785 §3.2.3).

use crate::json::Text;
use std::cmp::Ordering;

/// Compares two strings by their UTF-16 code units.
///
/// This is the order of their bytes, except that characters beyond U+FFFF sort before U+E000 to U+FFFF.
pub fn utf16_order(left: &str, right: &str) -> Ordering {
    let differs = left.bytes().zip(right.bytes()).find(|(l, r)| l != r);
    match differs {
        Some((l, r)) if l >= 0xEE && r >= 0xEE => left.encode_utf16().cmp(right.encode_utf16()),
        Some((l, r)) => l.cmp(&r),
        None => left.len().cmp(&right.len()),
    }
}

/// Compares two keys as they stand in a text.
pub(crate) fn key_order(left: Text<'_>, right: Text<'_>) -> Ordering {
    match (left.plain(), right.plain()) {
        (Some(left), Some(right)) => utf16_order(left, right),
        _ => utf16_order(&left.decode(), &right.decode()),
    }
}
