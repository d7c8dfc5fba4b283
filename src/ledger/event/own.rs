//! Reading an event whose text has the shape that this program gives it: every key at its place, so that nothing need be looked for.
//! Says nothing of what is wrong with another: [`read_canonical`] reads those, and decides.

use super::EventFault;
use super::read::{Head, Scratch, Write, read_canonical, read_reference};
use crate::id::{IncarnationId, is_action_kind, is_record_id, is_register_name};
use crate::json::Cursor;

/// Reads one event that is all of a canonical text, into an emptied `scratch`.
pub(crate) fn read_text<'a>(text: &'a str, scratch: &mut Scratch<'a>) -> Result<Head<'a>, EventFault> {
    if let Some(head) = read_own(text, scratch) {
        return Ok(head);
    }
    let mut cursor = Cursor::canonical(text);
    let head = read_canonical(&mut cursor, scratch)?;
    cursor.end()?;
    Ok(head)
}

fn read_own<'a>(text: &'a str, scratch: &mut Scratch<'a>) -> Option<Head<'a>> {
    scratch.writes.clear();
    scratch.references.clear();
    let mut cursor = Cursor::canonical(text);
    let cursor = &mut cursor;
    let kind = name(cursor, br#"{"a":""#, is_action_kind)?;
    cursor.takes(br#","d":""#).then_some(())?;
    let incarnation = IncarnationId::parse(cursor.until_quote()?.as_bytes())?;
    let hlc = if cursor.takes(br#","h":"#) { Some(cursor.int().ok()?) } else { None };
    cursor.takes(br#","n":"#).then_some(())?;
    let seq = u64::try_from(cursor.int().ok()?).ok().filter(|&seq| seq > 0)?;
    cursor.takes(br#","r":{"#).then_some(())?;
    read_records(cursor, scratch)?;
    cursor.takes(br#","t":"#).then_some(())?;
    let wall_ms = cursor.int().ok()?;
    let who = if cursor.takes(br#","w":""#) { Some(checked(cursor, is_record_id)?) } else { None };
    let whole = cursor.takes(b"}") && cursor.offset() == text.len();
    let foreign = scratch.references.iter().all(|reference| reference.is_foreign(incarnation, seq));
    let sound = whole && foreign && hlc != Some(wall_ms);
    sound.then_some(Head { kind, incarnation, seq, wall_ms, hlc_ms: hlc.unwrap_or(wall_ms), who })
}

fn read_records<'a>(cursor: &mut Cursor<'a>, scratch: &mut Scratch<'a>) -> Option<()> {
    let mut previous = "";
    loop {
        let record = name(cursor, b"\"", is_record_id).filter(|record| previous < *record)?;
        previous = record;
        cursor.takes(b":{").then_some(())?;
        read_registers(cursor, record, scratch)?;
        if !cursor.takes(b",") {
            return cursor.takes(b"}").then_some(());
        }
    }
}

fn read_registers<'a>(cursor: &mut Cursor<'a>, record: &'a str, scratch: &mut Scratch<'a>) -> Option<()> {
    let mut previous = "";
    loop {
        let register = name(cursor, b"\"", is_register_name).filter(|register| previous < *register)?;
        previous = register;
        cursor.takes(b":[").then_some(())?;
        let start = cursor.offset();
        // Whatever has levels of its own is left to who counts them.
        (!matches!(cursor.peek(), Some(b'{' | b'['))).then_some(())?;
        cursor.value().ok()?;
        let value = start..cursor.offset();
        let first = scratch.references.len();
        let mut before = "";
        while cursor.takes(b",\"") {
            let text = cursor.until_quote().filter(|text| before < *text)?;
            before = text;
            scratch.references.push(read_reference(text)?);
        }
        cursor.takes(b"]").then_some(())?;
        scratch.writes.push(Write { record, register, value, references: first..scratch.references.len() });
        if !cursor.takes(b",") {
            return cursor.takes(b"}").then_some(());
        }
    }
}

fn name<'a, const N: usize>(cursor: &mut Cursor<'a>, before: &[u8; N], rule: fn(&str) -> bool) -> Option<&'a str> {
    cursor.takes(before).then_some(())?;
    checked(cursor, rule)
}

fn checked<'a>(cursor: &mut Cursor<'a>, rule: fn(&str) -> bool) -> Option<&'a str> {
    // No grammar has room for a backslash or for anything but ASCII, whose order of bytes is the canonical one.
    cursor.until_quote().filter(|text| rule(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 5] = [
        r#"{"a":"sheet.give","d":"0000000000000001","n":1,"r":{"sheet/s1":{"p.I.1":[950]}},"t":1770000000000}"#,
        r#"{"a":"g","d":"0000000000000001","h":5,"n":7,"r":{"s/1":{"p":[null],"q":[-2,"0000000000000002:1","0000000000000003:12"]},"t/2":{"x":["đ\n\"",
"0000000000000001:1:00000000000000ff"]}},"t":4,"w":"person/an"}"#,
        r#"{"a":"g","d":"0000000000000001","n":7,"r":{"s/1":{"p":[{"a":[1,2]}]}},"t":4,"w":"person/an"}"#,
        r#"{"a":"g","d":"0000000000000001","n":7,"r":{},"t":4,"zz":"person/an"}"#,
        r#"{"a":"g","d":"0000000000000001","n":7,"r":{"s/1":{"p":["a","0000000000000002:2"]}},"t":4,"w":"p/a"}"#,
    ];

    fn told(read: Result<Head<'_>, EventFault>, scratch: &Scratch<'_>) -> String {
        read.map_or_else(
            |fault| format!("{fault:?}"),
            |head| format!("{head:?} {:?} {:?}", scratch.writes, scratch.references),
        )
    }

    #[test]
    fn the_short_way_reads_what_the_long_way_reads_whichever_byte_is_changed() {
        let (mut short, mut refused) = (0, 0);
        for text in TEXTS.map(|text| text.replace('\n', "")) {
            for place in 0..text.len() {
                for byte in *b"\"\\,:{}[]0129-az/. \x01A" {
                    let mut bytes = text.clone().into_bytes();
                    bytes[place] = byte;
                    check(&bytes, &mut short, &mut refused);
                    bytes.remove(place);
                    check(&bytes, &mut short, &mut refused);
                    bytes.splice(place..place, [byte, byte]);
                    check(&bytes, &mut short, &mut refused);
                }
            }
        }
        assert!(short > 500 && refused > 500, "{short} read, {refused} refused");
    }

    fn check(bytes: &[u8], short: &mut usize, refused: &mut usize) {
        let Ok(text) = std::str::from_utf8(bytes) else { return };
        let (mut own, mut other) = (Scratch::default(), Scratch::default());
        let mut cursor = Cursor::canonical(text);
        let long = read_canonical(&mut cursor, &mut other).and_then(|head| Ok(cursor.end().map(|()| head)?));
        *refused += usize::from(long.is_err());
        if let Some(head) = read_own(text, &mut own) {
            *short += 1;
            assert_eq!(told(Ok(head), &own), told(long, &other), "{text}");
        }
    }
}
