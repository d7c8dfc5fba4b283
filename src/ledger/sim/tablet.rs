//! One device of a campaign: its memory, its disk, its clock, and the oracle that stands beside it.

use super::{Failure, Oracle, Random};
use crate::event::{Action, Event, Stamp};
use crate::id::IncarnationId;
use crate::ledger::{Ledger, Ranges};
use std::collections::BTreeMap;

/// A tablet, or the office.
#[derive(Clone, Debug)]
pub(super) struct Tablet {
    pub(super) me: IncarnationId,
    pub(super) ledger: Ledger,
    pub(super) disk: Disk,
    pub(super) backup: Option<Disk>,
    /// How far its clock is off, and how much it gains (or loses) a day.
    pub(super) clock: (i64, i64),
    /// What each other device last said it holds.
    pub(super) receipts: BTreeMap<usize, Ranges>,
}

/// What survives a crash.
#[derive(Clone, Debug, Default)]
pub(super) struct Disk {
    journal: Vec<u8>,
    snapshot: Option<Vec<u8>>,
    pub(super) oracle: Oracle,
}

/// Where a crash strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Crash {
    /// Nowhere.
    None,
    /// Before the disk has anything.
    Before,
    /// In the middle of writing: the end of the line never arrives.
    Within,
    /// After the disk has it, before the memory.
    After,
}

impl Tablet {
    pub(super) fn new(random: &mut Random) -> Self {
        Tablet {
            me: fresh(random),
            ledger: Ledger::new(),
            disk: Disk::default(),
            backup: None,
            clock: (0, 0),
            receipts: BTreeMap::new(),
        }
    }

    /// The device's own idea of the time.
    pub(super) fn now(&self, day: i64) -> i64 {
        1_777_000_000_000 + day * 86_400_000 + self.clock.0 + self.clock.1 * day
    }

    /// Does something, with a crash on the way or without; returns whether it was kept.
    pub(super) fn act(&mut self, day: i64, action: &Action, crash: Crash) -> Result<bool, Failure> {
        let stamp = Stamp { who: None, wall_ms: self.now(day) };
        let event = self.ledger.compose(self.me, stamp, action).map_err(Failure::Compose)?;
        let kept = self.disk.write(&event, crash);
        if crash == Crash::None {
            self.ledger.add(&event);
        } else {
            self.start()?;
        }
        Ok(kept)
    }

    /// Takes in a file; a crash loses all of it or nothing.
    pub(super) fn import(&mut self, sent: &super::Oracle, received: &[u8], crash: Crash) -> Result<(), Failure> {
        if matches!(crash, Crash::Before | Crash::Within) {
            return self.start();
        }
        self.disk.oracle.receive(&sent.0, received);
        self.disk.journal.extend_from_slice(received);
        self.disk.journal.push(b'\n');
        if crash == Crash::After {
            return self.start();
        }
        self.ledger.absorb(received);
        Ok(())
    }

    /// Starts anew from the disk.
    pub(super) fn start(&mut self) -> Result<(), Failure> {
        let opened = self.disk.snapshot.as_ref().map(|snapshot| Ledger::reopen(snapshot));
        self.ledger = opened.transpose().map_err(|_| Failure::Snapshot { device: 0 })?.unwrap_or_default();
        self.ledger.attach_log(&self.disk.journal);
        Ok(())
    }

    /// Lays down the fold, for a quicker start.
    pub(super) fn lay_down(&mut self) {
        self.disk.snapshot = Some(self.ledger.snapshot());
    }

    /// Goes on under a new name if another wrote under this one.
    pub(super) fn notice_fork(&mut self, random: &mut Random) {
        let ranges = self.ledger.ranges();
        if ranges.get(self.me).is_some_and(|device| !device.forks.is_empty()) {
            self.me = fresh(random);
        }
    }
}

impl Disk {
    fn write(&mut self, event: &Event, crash: Crash) -> bool {
        let line = event.line();
        match crash {
            Crash::Before => return false,
            Crash::Within => {
                self.journal.extend_from_slice(&line.as_bytes()[..line.len() / 2]);
                self.journal.push(b'\n');
                return false;
            }
            Crash::None | Crash::After => {}
        }
        self.journal.extend_from_slice(line.as_bytes());
        self.journal.push(b'\n');
        self.oracle.0.insert(line);
        true
    }
}

/// A new name for a device.
pub(super) fn fresh(random: &mut Random) -> IncarnationId {
    let (first, second) = (random.bits().to_be_bytes(), random.bits().to_be_bytes());
    let [a, b, c, d, e, f, g, h] = first;
    IncarnationId::from_bytes([a, b, c, d, e, f, g, h, second[0], second[1]])
}
