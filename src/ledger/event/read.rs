//! Reading an event out of its canonical text without copying anything. Unknown keys are read over and stay.

use super::EventFault;
use crate::id::{IncarnationId, is_action_kind, is_record_id, is_register_name, parse_seq, parse_short};
use crate::json::{Cursor, Text};
use std::ops::Range;

/// What an event says of itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head<'a> {
    pub(crate) kind: &'a str,
    pub(crate) incarnation: IncarnationId,
    pub(crate) seq: u64,
    pub(crate) wall_ms: i64,
    pub(crate) hlc_ms: i64,
    pub(crate) who: Option<&'a str>,
}

/// One register that an event sets. `value` is a place in the cursor's text.
#[derive(Clone, Debug)]
pub(crate) struct Write<'a> {
    pub(crate) record: &'a str,
    pub(crate) register: &'a str,
    pub(crate) value: Range<usize>,
    pub(crate) references: Range<usize>,
}

/// One event that a write supersedes. Only what names it by its content does: a place alone, which older programs wrote,
/// could be of an event that is still to come, and supersedes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) incarnation: IncarnationId,
    pub(crate) seq: u64,
    /// The first 64 bits of the event's id.
    pub(crate) exact: Option<u64>,
}

/// Room for what one event sets, used again for the next.
#[derive(Default)]
pub(crate) struct Scratch<'a> {
    pub(crate) writes: Vec<Write<'a>>,
    pub(crate) references: Vec<Reference>,
}

impl Reference {
    /// Whether an event at this place may name it: its own earlier ones it supersedes without a word.
    pub(super) fn is_foreign(&self, incarnation: IncarnationId, seq: u64) -> bool {
        self.incarnation != incarnation || (self.exact.is_some() && self.seq < seq)
    }
}

impl<'a> Scratch<'a> {
    pub(crate) fn references(&self, write: &Write<'_>) -> &[Reference] {
        &self.references[write.references.clone()]
    }
}

/// Reads one event at a canonical cursor, into an emptied `scratch`.
pub(crate) fn read_canonical<'a>(cursor: &mut Cursor<'a>, scratch: &mut Scratch<'a>) -> Result<Head<'a>, EventFault> {
    scratch.writes.clear();
    scratch.references.clear();
    let (mut kind, mut incarnation, mut seq, mut wall, mut hlc, mut who) = (None, None, None, None, None, None);
    let mut set = false;
    let mut members = cursor.object()?;
    while let Some(key) = cursor.key(&mut members)? {
        match key.raw() {
            "a" => kind = Some(plain(cursor, is_action_kind, EventFault::Kind)?),
            "d" => {
                let digits = cursor.string()?.raw().as_bytes();
                incarnation = Some(IncarnationId::parse(digits).ok_or(EventFault::Incarnation)?);
            }
            "h" => hlc = Some(cursor.int()?),
            "n" => {
                let number = cursor.int()?;
                seq = Some(u64::try_from(number).ok().filter(|&seq| seq > 0).ok_or(EventFault::Seq)?);
            }
            "r" => {
                set = true;
                read_records(cursor, scratch)?;
            }
            "t" => wall = Some(cursor.int()?),
            "w" => who = Some(plain(cursor, is_record_id, EventFault::Record)?),
            _ => drop(cursor.value()?),
        }
    }
    let wall_ms = wall.ok_or(EventFault::Missing('t'))?;
    if hlc == Some(wall_ms) {
        return Err(EventFault::Clock);
    }
    let head = Head {
        kind: kind.ok_or(EventFault::Missing('a'))?,
        incarnation: incarnation.ok_or(EventFault::Missing('d'))?,
        seq: seq.ok_or(EventFault::Missing('n'))?,
        wall_ms,
        hlc_ms: hlc.unwrap_or(wall_ms),
        who,
    };
    if !set {
        return Err(EventFault::Missing('r'));
    }
    let foreign = |reference: &Reference| reference.is_foreign(head.incarnation, head.seq);
    if scratch.references.iter().all(foreign) { Ok(head) } else { Err(EventFault::References) }
}

fn read_records<'a>(cursor: &mut Cursor<'a>, scratch: &mut Scratch<'a>) -> Result<(), EventFault> {
    let mut records = cursor.object()?;
    while let Some(record) = cursor.key(&mut records)? {
        let record = checked(record, is_record_id, EventFault::Record)?;
        let mut registers = cursor.object()?;
        while let Some(register) = cursor.key(&mut registers)? {
            let register = checked(register, is_register_name, EventFault::Register)?;
            read_write(cursor, record, register, scratch)?;
        }
    }
    Ok(())
}

fn read_write<'a>(
    cursor: &mut Cursor<'a>,
    record: &'a str,
    register: &'a str,
    scratch: &mut Scratch<'a>,
) -> Result<(), EventFault> {
    let mut items = cursor.array()?;
    if !cursor.item(&mut items)? {
        return Err(EventFault::References);
    }
    let start = cursor.offset();
    cursor.value()?;
    let value = start..cursor.offset();
    let first = scratch.references.len();
    let mut previous = "";
    while cursor.item(&mut items)? {
        let text = cursor.string()?.raw();
        if text <= previous {
            return Err(EventFault::References);
        }
        previous = text;
        scratch.references.push(read_reference(text).ok_or(EventFault::References)?);
    }
    scratch.writes.push(Write { record, register, value, references: first..scratch.references.len() });
    Ok(())
}

/// Reads `incarnation:seq` or `incarnation:seq:check`.
pub(super) fn read_reference(text: &str) -> Option<Reference> {
    let bytes = text.as_bytes();
    let incarnation = IncarnationId::parse(bytes.get(..16)?)?;
    let rest = bytes[16..].strip_prefix(b":")?;
    let (seq, exact) = match rest.iter().position(|&byte| byte == b':') {
        None => (rest, None),
        Some(colon) => (&rest[..colon], Some(parse_short(&rest[colon + 1..])?)),
    };
    Some(Reference { incarnation, seq: parse_seq(seq)?, exact })
}

fn plain<'a>(cursor: &mut Cursor<'a>, rule: fn(&str) -> bool, fault: EventFault) -> Result<&'a str, EventFault> {
    let text = cursor.string()?;
    checked(text, rule, fault)
}

fn checked<'a>(text: Text<'a>, rule: fn(&str) -> bool, fault: EventFault) -> Result<&'a str, EventFault> {
    // No grammar has room for a backslash, so the raw text decides.
    if rule(text.raw()) { Ok(text.raw()) } else { Err(fault) }
}
