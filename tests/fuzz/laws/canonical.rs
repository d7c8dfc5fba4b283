//! The canonical form is one and the same for whatever means the same, and is JSON by anybody's reading.

use ledger::canonical::rewrite;
use ledger::json::Cursor;
use serde_json::Value;
use std::fmt::Write;

/// Any bytes as a JSON text.
pub fn canonical(bytes: &[u8]) {
    let Ok(once) = rewrite(bytes) else { return };
    assert_eq!(rewrite(once.as_bytes()).as_deref(), Ok(once.as_str()), "the canonical form has another");
    let mut cursor = Cursor::canonical(&once);
    assert!(
        cursor.value().is_ok_and(|all| all == once) && cursor.end().is_ok(),
        "not canonical by its own reader: {once}"
    );

    let meant = serde_json::from_slice::<Value>(bytes).ok();
    assert!(meant.is_some(), "taken for JSON, which it is not");
    assert_eq!(serde_json::from_str::<Value>(&once).ok(), meant, "the canonical form means something else");

    let mut other = String::new();
    put_otherwise(&mut other, &meant.unwrap_or_default());
    assert_eq!(rewrite(other.as_bytes()).as_deref(), Ok(once.as_str()), "another look of the same: {other}");
}

/// The same value with its members the other way round, its letters as escapes, and blanks between.
fn put_otherwise(out: &mut String, value: &Value) {
    match value {
        Value::String(text) => put_text(out, text),
        Value::Array(items) => {
            out.push_str("[ ");
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { "\t, " } else { "" });
                put_otherwise(out, item);
            }
            out.push_str("\n]");
        }
        Value::Object(members) => {
            out.push_str("{\r\n");
            for (at, (key, value)) in members.iter().rev().enumerate() {
                out.push_str(if at > 0 { " ,\n" } else { "" });
                put_text(out, key);
                out.push_str(" : ");
                put_otherwise(out, value);
            }
            out.push('}');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            let _ = write!(out, "{value}");
        }
    }
}

fn put_text(out: &mut String, text: &str) {
    out.push('"');
    for unit in text.encode_utf16() {
        let _ = write!(out, "\\u{unit:04X}");
    }
    out.push('"');
}
