//! What the events come to depends on the set of them alone. The bytes are read as a story: who writes where, which number it gives
//! itself, and what it says that it supersedes. Almost any bytes are a story, so that none are wasted on syntax.

use super::seen;
use ledger::sim::Oracle;
use ledger::{Event, IncarnationId, Ledger};
use std::collections::{BTreeMap, BTreeSet};

/// More events make a story slow and tell nothing new: a register keeps sixteen values in a list, and more in a tree.
const EVENTS: usize = 24;

/// How many questions are put to a story.
pub const QUESTIONS: u8 = 5;

/// Any bytes as a story, the first of them as the question that is put to it.
pub fn fold(bytes: &[u8]) {
    let Some((question, bytes)) = bytes.split_first() else { return };
    let events = story(bytes);
    let lines: Vec<String> = events.iter().map(Event::line).collect();
    let every_other = |first: usize| lines.iter().skip(first).step_by(2).map(String::as_str).collect::<Vec<_>>();
    let (evens, odds) = (every_other(0), every_other(1));
    let all = ledger_of(&lines);
    match question % QUESTIONS {
        0 => backwards(&all, &events),
        1 => in_groups(&all, &evens, &odds),
        2 => stored(&all, &evens, &odds),
        3 => taken_back(&all, &odds, &evens),
        _ => by_definition(&all, lines.into_iter().collect()),
    }
}

/// One by one, the last first.
fn backwards(all: &Ledger, events: &[Event]) {
    let mut ledger = Ledger::new();
    for event in events.iter().rev() {
        ledger.add(event);
    }
    assert_eq!(seen(&ledger), seen(all));
}

/// In two groups, and some once more; and folded anew.
fn in_groups(all: &Ledger, evens: &[&str], odds: &[&str]) {
    let mut ledger = ledger_of(odds);
    ledger.absorb(evens.join(",\r\n").as_bytes());
    ledger.absorb(odds.join("\n").as_bytes());
    let wanted = seen(all);
    assert_eq!(seen(&ledger), wanted);
    ledger.refold();
    assert_eq!(seen(&ledger), wanted, "folded anew");
}

/// From what was stored, with half of the events still to come, and with all.
fn stored(all: &Ledger, evens: &[&str], odds: &[&str]) {
    let half = ledger_of(odds);
    reopened(&half.snapshot(), &mut |ledger| {
        assert_eq!(seen(ledger), seen(&half));
        ledger.absorb(evens.join("\n").as_bytes());
        ledger.attach_log(odds.join("\n").as_bytes());
        assert_eq!(seen(ledger), seen(all), "reopened half way");
    });
    let snapshot = all.snapshot();
    reopened(&snapshot, &mut |ledger| {
        assert_eq!(seen(ledger), seen(all));
        assert_eq!(ledger.snapshot(), snapshot, "stored again");
    });
}

fn reopened(snapshot: &[u8], look: &mut dyn FnMut(&mut Ledger)) {
    let ledger = Ledger::reopen(snapshot);
    assert!(ledger.is_ok(), "what was stored cannot be opened: {:?}", ledger.err());
    ledger.into_iter().for_each(|mut ledger| look(&mut ledger));
}

/// Taking events out leaves what the others come to; taking them in again leaves what was.
fn taken_back(all: &Ledger, stay: &[&str], go: &[&str]) {
    let stays = ledger_of(stay);
    let kept: BTreeSet<_> = stays.events().map(|event| event.id()).collect();
    let gone = ledger_of(go);
    let batch: Vec<_> =
        gone.events().map(|event| (event.at(), event.id())).filter(|(_, id)| !kept.contains(id)).collect();
    let mut ledger = all.clone();
    assert_eq!(ledger.withdraw(&batch), batch.len());
    assert_eq!(seen(&ledger), seen(&stays), "half of it taken back");
    assert_eq!(ledger.readmit(&batch), batch.len());
    assert_eq!(seen(&ledger), seen(all), "and taken in again");
}

/// What stands is what the definition says, which looks at every pair of events.
fn by_definition(ledger: &Ledger, lines: BTreeSet<String>) {
    for ((record, register), wanted) in Oracle(lines).standing() {
        let found = ledger.record(&record).and_then(|record| record.get(&register));
        let heads = found.into_iter().flat_map(|found| found.heads());
        let heads: BTreeSet<_> = heads.map(|head| (head.id().short_hex(), head.raw().to_owned())).collect();
        assert_eq!(heads, wanted, "{record} {register}");
    }
}

fn ledger_of<S: AsRef<str>>(lines: &[S]) -> Ledger {
    let mut ledger = Ledger::new();
    for line in lines {
        assert_eq!(ledger.absorb(line.as_ref().as_bytes()).set_aside, []);
    }
    ledger
}

/// The events of a story.
fn story(bytes: &[u8]) -> Vec<Event> {
    let mut bytes = bytes.iter().copied();
    let mut events = Vec::new();
    while let Some(first) = bytes.next()
        && events.len() < EVENTS
    {
        events.extend(told(first, &mut bytes, &events));
    }
    events
}

/// One event: a byte for who and how much, one for its number and its clock, one for each register, one for each event superseded.
fn told(first: u8, bytes: &mut impl Iterator<Item = u8>, before: &[Event]) -> Option<Event> {
    let second = bytes.next().unwrap_or_default();
    let (me, seq) = (device(first & 7), u64::from(second & 31) + 1);
    let mut registers: BTreeMap<(u8, u8), String> = BTreeMap::new();
    for _ in 0..=(first >> 3 & 3) {
        let byte = bytes.next().unwrap_or_default();
        let names: BTreeSet<String> =
            (0..byte >> 5).filter_map(|_| named(bytes.next().unwrap_or_default(), me, seq, before)).collect();
        let names: String = names.iter().map(|name| format!(r#","{name}""#)).collect();
        registers.insert((byte & 1, byte >> 1 & 3), format!("[{}{names}]", byte >> 3 & 3));
    }
    let record = |record: u8| {
        let set = registers.iter().filter(|((of, _), _)| *of == record);
        let set: Vec<String> = set.map(|((_, register), value)| format!(r#""p.{register}":{value}"#)).collect();
        (!set.is_empty()).then(|| format!(r#""sheet/s{record}":{{{}}}"#, set.join(",")))
    };
    let records: Vec<String> = (0..2).filter_map(record).collect();
    let (kind, wall, hlc) = (first >> 5, second >> 5, 8 + (first >> 6));
    let text = format!(r#"{{"a":"k{kind}","d":"{me}","h":{hlc},"n":{seq},"r":{{{}}},"t":{wall}}}"#, records.join(","));
    let event = Event::parse(text.as_bytes());
    assert!(event.is_ok(), "{event:?}: {text}");
    event.ok()
}

/// What is superseded: an event that was told before, as far as this one may name it; or a place, or an event that never comes.
fn named(byte: u8, me: IncarnationId, seq: u64, before: &[Event]) -> Option<String> {
    let place = (device(byte & 7), u64::from(byte >> 3 & 15) + 1);
    let Some(event) = before.get(usize::from(byte) % before.len().max(1)).filter(|_| byte < 0xC0) else {
        let check = if byte & 0x20 == 0 { "" } else { ":0123456789abcdef" };
        return (place.0 != me).then(|| format!("{}:{}{check}", place.0, place.1));
    };
    let may = event.incarnation() != me || event.seq() < seq;
    may.then(|| format!("{}:{}", event.at(), event.id().short_hex()))
}

fn device(number: u8) -> IncarnationId {
    IncarnationId::from_bytes([number; 10])
}
