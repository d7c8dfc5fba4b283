//! Rewriting any sound JSON into its canonical form. Recursion is bounded by [`crate::limits::DEPTH`].

use super::{push_string, utf16_order};
use crate::json::{Cursor, JsonFault, JsonFaultKind as Kind};

/// The canonical form of a JSON text, in UTF-8.
///
/// Fails where the text is no JSON, says a key twice, nests too deep, or holds a number that is not whole or a
/// character that may not be.
pub fn rewrite(bytes: &[u8]) -> Result<String, JsonFault> {
    let text = std::str::from_utf8(bytes).map_err(|fault| Kind::Utf8.at(fault.valid_up_to()))?;
    rewrite_str(text)
}

/// The canonical form of a JSON text.
pub fn rewrite_str(text: &str) -> Result<String, JsonFault> {
    let mut cursor = Cursor::loose(text);
    let mut out = String::with_capacity(text.len());
    value(&mut cursor, &mut out)?;
    cursor.end()?;
    Ok(out)
}

fn value(cursor: &mut Cursor<'_>, out: &mut String) -> Result<(), JsonFault> {
    match cursor.peek() {
        Some(b'{') => object(cursor, out),
        Some(b'[') => array(cursor, out),
        Some(b'"') => {
            push_string(out, &cursor.string()?.decode());
            Ok(())
        }
        // A sound number or word has one form only.
        _ => {
            out.push_str(cursor.value()?);
            Ok(())
        }
    }
}

fn array(cursor: &mut Cursor<'_>, out: &mut String) -> Result<(), JsonFault> {
    let mut items = cursor.array()?;
    out.push('[');
    let mut first = true;
    while cursor.item(&mut items)? {
        if !first {
            out.push(',');
        }
        first = false;
        value(cursor, out)?;
    }
    out.push(']');
    Ok(())
}

fn object(cursor: &mut Cursor<'_>, out: &mut String) -> Result<(), JsonFault> {
    let mut members = cursor.object()?;
    let mut entries = Vec::new();
    while let Some(key) = cursor.key(&mut members)? {
        let offset = cursor.offset_of(key);
        let mut written = String::new();
        value(cursor, &mut written)?;
        entries.push((key.decode(), offset, written));
    }
    crate::order::by(&mut entries, |(left, ..), (right, ..)| utf16_order(left, right));
    if let Some(pair) = entries.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(Kind::DuplicateKey.at(pair[1].1));
    }
    out.push('{');
    for (index, (key, _, written)) in entries.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_string(out, key);
        out.push(':');
        out.push_str(written);
    }
    out.push('}');
    Ok(())
}
