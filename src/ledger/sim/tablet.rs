//! One device of a campaign: its memory, its disk, its clock, and the oracle that stands beside it.

use super::disk::{Crash, Disk};
use super::evil::Watch;
use super::letter::Letter;
use super::{Failure, Mishap, Oracle, Random, evil};
use crate::bundle::{CampaignTag, Expect, Inspection, Preview, Stop};
use crate::event::{Action, Stamp};
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
    pub(super) receipts: BTreeMap<usize, (Ranges, Oracle)>,
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

    /// Takes in a file as it arrived; a crash loses all of it or nothing.
    pub(super) fn import(
        &mut self,
        campaign: &CampaignTag,
        letter: &Letter,
        received: &[u8],
        crash: Crash,
    ) -> Result<(), Failure> {
        let wrong = |how| Failure::Taken { device: letter.to, how };
        let taken = letter.taken(received).map(evil::allowed);
        let (preview, taken) = match (self.inspect(campaign, received), taken) {
            (None, None) => return Ok(()),
            (None, Some(_)) => return Err(wrong(Mishap::Refused)),
            (Some(_), None) => return Err(wrong(Mishap::Accepted)),
            (Some(preview), Some(taken)) => (preview, taken),
        };
        let new = taken.difference(&self.disk.oracle.0).count() as u64;
        if preview.new != new {
            return Err(wrong(Mishap::New(preview.new, new)));
        }
        if preview.whole && !letter.says_the_same(received) {
            return Err(wrong(Mishap::Whole));
        }
        if received == letter.bytes && !preview.whole {
            return Err(wrong(Mishap::SetAside));
        }
        if matches!(crash, Crash::Before | Crash::Within) {
            return self.start();
        }
        self.disk.take(&preview, taken);
        if crash == Crash::After {
            self.start()?;
        } else {
            preview.apply(&mut self.ledger);
        }
        if self.ledger.fingerprint() != preview.after.fingerprint() {
            return Err(wrong(Mishap::After));
        }
        if let Some(header) = preview.header {
            self.receipts.insert(letter.from, (header.holds, letter.holds.clone()));
        }
        Ok(())
    }

    /// Looks at a file; nothing where it is refused. Texts that are elsewhere are read if it cannot be told without.
    fn inspect(&mut self, campaign: &CampaignTag, received: &[u8]) -> Option<Preview> {
        match self.look(campaign, received) {
            Err(Stop::NeedsLog) => {
                self.attach();
                self.look(campaign, received).ok()
            }
            looked => looked.ok(),
        }
    }

    fn look(&self, campaign: &CampaignTag, received: &[u8]) -> Result<Preview, Stop> {
        let knows = |_: &str| true;
        let expect = Expect { campaign: Some(campaign), now_ms: None, me: Some(self.me), knows: &knows, gate: &Watch };
        let mut inspection = Inspection::new(&self.ledger, expect);
        for slice in received.chunks(4096) {
            inspection.push(slice, &mut |_| ())?;
        }
        inspection.finish(&mut |_| ())
    }

    /// Takes an import back; whether there was one.
    pub(super) fn take_back(&mut self, random: &mut Random) -> bool {
        let Some(batch) = self.disk.take_back(random) else { return false };
        self.ledger.withdraw(&batch);
        if self.ledger.is_stale() {
            self.attach();
        }
        true
    }

    /// Starts anew from the disk.
    pub(super) fn start(&mut self) -> Result<(), Failure> {
        self.ledger = self.disk.open(true)?;
        Ok(())
    }

    /// Starts anew from the stored fold and what came after it; the texts of the rest stay on the disk, unless it
    /// cannot be told without them what stands.
    pub(super) fn start_lightly(&mut self) -> Result<(), Failure> {
        self.ledger = self.disk.open(false)?;
        if self.ledger.is_stale() {
            self.attach();
        }
        Ok(())
    }

    /// Reads the texts that are still on the disk.
    pub(super) fn attach(&mut self) {
        if self.ledger.needs_log() {
            self.ledger.attach_log(self.disk.journal());
        }
    }

    /// Lays down the fold, for a quicker start.
    pub(super) fn lay_down(&mut self) {
        self.disk.lay_down(&self.ledger);
    }

    /// Goes on under a new name if another wrote under this one.
    pub(super) fn notice_fork(&mut self, random: &mut Random) {
        if self.ledger.is_forked(self.me) {
            self.me = fresh(random);
        }
    }
}

/// A new name for a device.
pub(super) fn fresh(random: &mut Random) -> IncarnationId {
    let (first, second) = (random.bits().to_be_bytes(), random.bits().to_be_bytes());
    let [a, b, c, d, e, f, g, h] = first;
    IncarnationId::from_bytes([a, b, c, d, e, f, g, h, second[0], second[1]])
}
