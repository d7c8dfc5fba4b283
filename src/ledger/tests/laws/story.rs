//! Stories of a few devices: who writes what, who meets whom, whose tablet is cloned, whose clock is wrong. Every
//! story is played by the ledger itself and leaves behind the events that it made, as lines.

use ledger::{Action, Change, EventId, EventRef, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};
use proptest::collection::vec;
use proptest::prelude::*;

/// What a device does.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Sets registers, by a clock that says anything.
    Write { device: u8, registers: Vec<(u8, u8, u8)>, wall: i64 },
    /// Takes in all that another device holds.
    Meet { device: u8, other: u8 },
    /// Takes in what another device holds, but for every so manyeth event.
    Glimpse { device: u8, other: u8, skip: u8 },
    /// Becomes a copy of another device, incarnation and all.
    Clone { device: u8, other: u8 },
    /// Takes in an event that no honest device makes: it supersedes a place that nobody has filled, or somebody has, by
    /// its number alone, or as if it knew what stands there.
    Forge { device: u8, register: (u8, u8, u8), named: (u8, u64), exact: bool },
}

const DEVICES: u8 = 4;

/// Any story of up to `most` deeds.
pub fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    let device = 0..DEVICES;
    let wall = prop_oneof![
        4 => 1_770_000_000_000_i64..1_770_000_100_000,
        1 => Just(0_i64),
        1 => Just(3_786_912_000_000_i64),
        1 => -9_007_199_254_740_991_i64..=9_007_199_254_740_991,
    ];
    let registers = vec((0..2u8, 0..3u8, 0..4u8), 1..3);
    let write = (device.clone(), registers, wall);
    let write = write.prop_map(|(device, registers, wall)| Deed::Write { device, registers, wall });
    let meet = (device.clone(), device.clone()).prop_map(|(device, other)| Deed::Meet { device, other });
    let glimpse = (device.clone(), device.clone(), 2..4u8);
    let glimpse = glimpse.prop_map(|(device, other, skip)| Deed::Glimpse { device, other, skip });
    let clone = (device.clone(), device.clone()).prop_map(|(device, other)| Deed::Clone { device, other });
    let named = (device.clone(), prop_oneof![4 => 1..5u64, 1 => Just(9_007_199_254_740_991)]);
    let forge = (device, (0..2u8, 0..3u8, 0..4u8), named, any::<bool>());
    let forge = forge.prop_map(|(device, register, named, exact)| Deed::Forge { device, register, named, exact });
    vec(prop_oneof![12 => write, 4 => meet, 2 => glimpse, 1 => clone, 2 => forge], 1..most)
}

/// A device at the end of a story.
#[derive(Clone, Debug)]
pub struct Tablet {
    /// Who it writes as.
    pub me: IncarnationId,
    /// What it holds.
    pub ledger: Ledger,
}

/// Plays a story; returns the devices and every event ever made, in the order of making.
pub fn play(deeds: &[Deed]) -> (Vec<Tablet>, Vec<String>) {
    let tablet = |device| Tablet { me: IncarnationId::from_bytes([device; 10]), ledger: Ledger::new() };
    let mut tablets: Vec<Tablet> = (0..DEVICES).map(tablet).collect();
    let mut lines = Vec::new();
    for deed in deeds {
        match deed {
            Deed::Write { device, registers, wall } => {
                let tablet = &mut tablets[usize::from(*device)];
                let event = compose(tablet, registers, *wall);
                lines.push(event.line());
                tablet.ledger.add(&event);
            }
            Deed::Meet { device, other } => {
                let bundle = export(&tablets[usize::from(*other)].ledger);
                tablets[usize::from(*device)].ledger.absorb(bundle.as_bytes());
            }
            Deed::Glimpse { device, other, skip } => {
                let bundle = export(&tablets[usize::from(*other)].ledger);
                let skip = usize::from(*skip);
                let some: Vec<&str> =
                    bundle.lines().enumerate().filter(|(n, _)| n % skip != 0).map(|(_, l)| l).collect();
                tablets[usize::from(*device)].ledger.absorb(some.join("\n").as_bytes());
            }
            Deed::Clone { device, other } => tablets[usize::from(*device)] = tablets[usize::from(*other)].clone(),
            Deed::Forge { device, register, named, exact } => {
                let ledger = &mut tablets[usize::from(*device)].ledger;
                let line = forged(ledger, 100 + lines.len() as u8, *register, *named, *exact);
                ledger.absorb(line.as_bytes());
                lines.push(line);
            }
        }
    }
    (tablets, lines)
}

/// An event of a device of its own that sets a register and supersedes what stands, or will stand, at a place there.
fn forged(ledger: &Ledger, me: u8, (record, register, value): (u8, u8, u8), named: (u8, u64), exact: bool) -> String {
    let me = IncarnationId::from_bytes([me; 10]);
    let at = EventRef { incarnation: IncarnationId::from_bytes([named.0; 10]), seq: named.1 };
    let id = ledger.event(at).map_or_else(|| EventId::of(b"nobody"), |event| event.id());
    let check = if exact { format!(":{}", id.short_hex()) } else { String::new() };
    let set = format!(r#"{{"sheet/s{record}":{{"p.I.{register}":[{value},"{at}{check}"]}}}}"#);
    let event = format!(r#"{{"a":"sheet.give","d":"{me}","n":1,"r":{set},"t":5}}"#);
    ledger::Event::parse(event.as_bytes()).unwrap().line()
}

/// The event of a device that sets these registers: (record, register, value).
pub fn compose(tablet: &Tablet, registers: &[(u8, u8, u8)], wall_ms: i64) -> ledger::Event {
    let change = |&(record, register, value): &(u8, u8, u8)| Change {
        record: RecordId::new(&format!("sheet/s{record}")).unwrap(),
        register: RegisterName::new(&format!("p.I.{register}")).unwrap(),
        value: Value::int(i64::from(value)),
    };
    let action = Action { kind: "sheet.give".into(), changes: registers.iter().map(change).collect() };
    tablet.ledger.compose(tablet.me, Stamp { who: None, wall_ms }, &action).unwrap()
}

/// All lines of a ledger, in the order in which a bundle has them.
pub fn export(ledger: &Ledger) -> String {
    ledger.events().map(|event| event.line() + "\n").collect()
}

/// A ledger of these lines.
pub fn ledger_of<S: AsRef<str>>(lines: &[S]) -> Ledger {
    let mut ledger = Ledger::new();
    for line in lines {
        assert_eq!(ledger.absorb(line.as_ref().as_bytes()).set_aside, []);
    }
    ledger
}

/// The two as one.
pub fn union(left: &Ledger, right: &Ledger) -> Ledger {
    let mut both = left.clone();
    both.absorb(export(right).as_bytes());
    both
}
