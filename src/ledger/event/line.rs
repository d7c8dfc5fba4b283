//! An event's line in a journal or bundle: `{"e":<event>,"i":"<first 16 hexadecimal digits of its id>"}`.

use super::EventFault;
use crate::canonical;
use crate::id::{EventId, parse_short, push_hex};
use crate::json::{Cursor, JsonFaultKind};
use crate::limits;
use std::borrow::Cow;

/// What a line carries.
pub(crate) struct Line<'a> {
    /// The text of the event, in canonical form only if the cursor that reads it says so.
    pub(crate) event: Cow<'a, str>,
    /// The first 64 bits of the event's id, as the line has them.
    pub(crate) check: u64,
}

/// Appends an event's line, without the newline.
pub(crate) fn push_line(out: &mut String, raw: &str, id: EventId) {
    out.push_str(OPEN);
    out.push_str(raw);
    out.push_str(CHECK);
    push_hex(out, &id.as_bytes()[..8]);
    out.push_str(CLOSE);
}

/// Takes a line apart; one comma and white space after it are read over.
pub(crate) fn read_line(line: &[u8]) -> Result<Line<'_>, EventFault> {
    if line.len() > limits::EVENT_BYTES + 64 {
        return Err(EventFault::TooLong);
    }
    let text = std::str::from_utf8(line).map_err(|fault| JsonFaultKind::Utf8.at(fault.valid_up_to()))?;
    let text = text.trim_ascii_end();
    let text = text.strip_suffix(',').unwrap_or(text);
    match read_own(text) {
        Some(line) => Ok(line),
        None => read_other(text),
    }
}

const OPEN: &str = r#"{"e":"#;
const CHECK: &str = r#","i":""#;
const CLOSE: &str = r#""}"#;
const TAIL: usize = CHECK.len() + 16 + CLOSE.len();

/// A line as this program writes it: everything is at its place.
fn read_own(text: &str) -> Option<Line<'_>> {
    let rest = text.strip_prefix(OPEN)?;
    let (event, tail) = rest.split_at_checked(rest.len().checked_sub(TAIL)?)?;
    let digits = tail.strip_prefix(CHECK)?.strip_suffix(CLOSE)?;
    Some(Line { event: Cow::Borrowed(event), check: parse_short(digits.as_bytes())? })
}

/// A line that some other tool has written anew.
fn read_other(text: &str) -> Result<Line<'_>, EventFault> {
    let text = canonical::rewrite_str(text)?;
    let mut cursor = Cursor::canonical(&text);
    let (mut event, mut check) = (None, None);
    let mut members = cursor.object().map_err(|_| EventFault::Line)?;
    while let Some(key) = cursor.key(&mut members)? {
        match key.raw() {
            "e" => event = Some(cursor.value()?.to_owned()),
            "i" => check = parse_short(cursor.string()?.raw().as_bytes()),
            _ => drop(cursor.value()?),
        }
    }
    match (event, check) {
        (Some(event), Some(check)) => Ok(Line { event: Cow::Owned(event), check }),
        _ => Err(EventFault::Line),
    }
}
