//! Turns commands into events of fixed devices, several commands to an event. Never random: names come from the file.

use super::SampleFault;
use crate::date::{Day, Time};
use crate::rubric::Rubric;
use crate::{Command, Scene, decide};
use ledger::{Action, Change, Event, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};
use sha2::{Digest, Sha256};

/// The name that `decide` gives a record made from no fresh bytes; the scribe puts the sample's own in its place.
const UNNAMED: &str = "0000000000000000";
const VIETNAM_MS: i64 = 7 * 3_600_000;
const DAY_MS: i64 = 86_400_000;

/// Who writes, on which device, when.
pub(super) struct Hand<'a> {
    /// The device: its incarnation follows from this name.
    pub device: &'a str,
    /// The person, if somebody was chosen.
    pub who: Option<RecordId>,
    /// The day in Vietnam.
    pub day: Day,
    /// The time of day in Vietnam.
    pub time: Time,
}

/// Collects the changes of commands and signs them as events.
pub(super) struct Scribe {
    /// What has been signed.
    signed: Ledger,
    /// The same, command by command, so that each command sees the ones before it.
    draft: Ledger,
    batch: Vec<Change>,
    /// Changes that the draft has not seen yet.
    unseen: Vec<Change>,
    kind: String,
    events: Vec<Event>,
    /// Rubrics read so far.
    pub rubrics: Vec<Rubric>,
}

impl Scribe {
    /// A scribe with nothing written.
    pub fn new() -> Self {
        Scribe {
            signed: Ledger::new(),
            draft: Ledger::new(),
            batch: Vec::new(),
            unseen: Vec::new(),
            kind: String::new(),
            events: Vec::new(),
            rubrics: Vec::new(),
        }
    }

    /// What is written so far, unsigned commands included.
    pub fn ledger(&self) -> &Ledger {
        &self.draft
    }

    /// Gives a command that makes no record.
    pub fn tell(&mut self, hand: &Hand<'_>, command: &Command) -> Result<(), SampleFault> {
        self.take(hand, command, None)
    }

    /// Gives a command that makes a record, and names the record.
    pub fn make(&mut self, hand: &Hand<'_>, name: &RecordId, command: &Command) -> Result<(), SampleFault> {
        self.take(hand, command, Some(name))
    }

    /// Sets a register straight, as part of what was last told; the next command sees it.
    pub fn set(&mut self, record: &RecordId, register: &str, value: Value) -> Result<(), SampleFault> {
        let name = RegisterName::new(register).map_err(|_| SampleFault::Form(register.to_owned()))?;
        self.unseen.push(Change { record: record.clone(), register: name, value });
        Ok(())
    }

    /// Lets the draft see what was set straight, and keeps it for the next signature.
    fn show(&mut self, who: Option<&RecordId>, wall_ms: i64) -> Result<(), SampleFault> {
        let changes = std::mem::take(&mut self.unseen);
        if changes.is_empty() {
            return Ok(());
        }
        let action = Action { kind: self.kind.clone(), changes };
        self.draft.add(&self.draft.compose(incarnation("draft"), Stamp { who, wall_ms }, &action)?);
        self.keep(action.changes);
        Ok(())
    }

    /// Keeps changes for the next signature; the last word on a register counts.
    fn keep(&mut self, changes: Vec<Change>) {
        for change in changes {
            self.batch.retain(|old| old.record != change.record || old.register != change.register);
            self.batch.push(change);
        }
    }

    fn take(&mut self, hand: &Hand<'_>, command: &Command, name: Option<&RecordId>) -> Result<(), SampleFault> {
        let wall_ms = hand.wall_ms();
        self.show(hand.who.as_ref(), wall_ms)?;
        let scene = Scene { ledger: &self.draft, who: hand.who.clone(), wall_ms, fresh: [0; 10] };
        let mut action = decide(&scene, command)?;
        if let Some(name) = name {
            for change in &mut action.changes {
                if change.record.kind() == name.kind() && change.record.name() == UNNAMED {
                    change.record = name.clone();
                }
            }
        }
        let event = self.draft.compose(incarnation("draft"), Stamp { who: hand.who.as_ref(), wall_ms }, &action)?;
        self.draft.add(&event);
        self.kind = action.kind;
        self.keep(action.changes);
        Ok(())
    }

    /// Makes one event of all commands since the last, if they changed anything.
    pub fn sign(&mut self, hand: &Hand<'_>) -> Result<(), SampleFault> {
        self.show(hand.who.as_ref(), hand.wall_ms())?;
        let changes = std::mem::take(&mut self.batch);
        if changes.is_empty() {
            return Ok(());
        }
        let action = Action { kind: std::mem::take(&mut self.kind), changes };
        let stamp = Stamp { who: hand.who.as_ref(), wall_ms: hand.wall_ms() };
        let event = self.signed.compose(incarnation(hand.device), stamp, &action)?;
        self.signed.add(&event);
        self.events.push(event);
        Ok(())
    }

    /// The signed events, in order.
    pub fn finish(self) -> Vec<Event> {
        self.events
    }
}

impl Hand<'_> {
    fn wall_ms(&self) -> i64 {
        i64::from(self.day.number()) * DAY_MS + i64::from(self.time.minutes()) * 60_000 - VIETNAM_MS
    }
}

/// The incarnation of a device of the sample: the same on every machine.
pub(super) fn incarnation(device: &str) -> IncarnationId {
    let digest = Sha256::digest(format!("dan-van-kheo/mau-2026/{device}").as_bytes());
    let mut bytes = [0; 10];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    IncarnationId::from_bytes(bytes)
}

/// The record of a kind with that name.
pub(super) fn record(kind: &str, name: &str) -> Result<RecordId, SampleFault> {
    let id = format!("{kind}/{name}");
    RecordId::new(&id).map_err(|_| SampleFault::Form(id))
}

/// The record of a kind at a place of its list, from 1; refused beyond the list.
pub(super) fn placed<T>(kind: &'static str, list: &[T], place: usize) -> Result<RecordId, SampleFault> {
    if place == 0 || place > list.len() {
        return Err(SampleFault::Missing { kind, place });
    }
    record(kind, &format!("mau-{place:02}"))
}

/// A day of the file.
pub(super) fn day(text: &str) -> Result<Day, SampleFault> {
    Day::parse(text).map_err(|_| SampleFault::Form(text.to_owned()))
}

/// A time of the file.
pub(super) fn time(text: &str) -> Result<Time, SampleFault> {
    Time::parse(text).ok_or_else(|| SampleFault::Form(text.to_owned()))
}
