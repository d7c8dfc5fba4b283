//! The weeks of a campaign, one mishap after another, and the meeting at its end.

use super::letter::{Letter, Wish, tag};
use super::tablet::{Crash, Tablet, fresh};
use super::{Failure, Random};
use crate::bundle::Kind;
use crate::event::{Action, Change};
use crate::id::{RecordId, RegisterName};
use crate::ledger::Ledger;
use crate::value::Value;

/// What a campaign came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many tablets took part, the office and clones not counted.
    pub tablets: usize,
    /// How many events the office holds in the end.
    pub events: usize,
    /// How many files were sent.
    pub sent: usize,
    /// How many files arrived damaged.
    pub damaged: usize,
    /// How often a device crashed.
    pub crashes: usize,
    /// How many sequence numbers were given twice.
    pub forks: usize,
    /// How many registers hold values that differ.
    pub conflicts: usize,
}

struct Campaign {
    random: Random,
    id: u64,
    day: i64,
    tablets: Vec<Tablet>,
    mail: Vec<Letter>,
    report: Report,
}

/// Plays the campaign of a seed to its end.
pub fn play(seed: u64) -> Result<Report, Failure> {
    let mut random = Random::new(seed);
    // Most campaigns are small, some have all forty tablets.
    let most = if random.chance(10) { 40 } else { 8 };
    let count = random.between(2, most);
    let tablets = (0..=count).map(|_| Tablet::new(&mut random)).collect();
    let id = random.bits();
    let report = Report { tablets: count, ..Report::default() };
    let mut campaign = Campaign { random, id, day: 0, tablets, mail: Vec::new(), report };
    let steps = campaign.random.between(40, 60 + 8 * count);
    for step in 0..steps {
        campaign.day = (step * 42 / steps) as i64;
        let device = campaign.step()?;
        if step % 8 == 0 {
            campaign.check(device)?;
        }
    }
    campaign.meet()
}

impl Campaign {
    /// Something happens to some device; returns which.
    fn step(&mut self) -> Result<usize, Failure> {
        let device = self.random.below(self.tablets.len());
        match self.random.below(100) {
            0..45 => self.write(device)?,
            45..60 => self.send(device, 0)?,
            60..68 => self.send(0, device)?,
            68..72 => {
                let to = self.random.below(self.tablets.len());
                self.send(device, to)?;
            }
            72..86 => self.deliver()?,
            86..89 => self.clock(device),
            89..91 => self.tablets[device].lay_down(),
            91..93 => self.tablets[device].backup = Some(self.tablets[device].disk.clone()),
            93..95 => self.restore(device)?,
            95..96 => self.clone_onto(device),
            96..98 => self.undo(device)?,
            _ => self.settle(device)?,
        }
        let Campaign { tablets, random, .. } = self;
        // Not every clone is noticed at once.
        if random.chance(70) {
            tablets[device].notice_fork(random);
        }
        Ok(device)
    }

    fn write(&mut self, device: usize) -> Result<(), Failure> {
        let count = self.random.between(1, 3);
        let changes = (0..count).filter_map(|_| self.change()).collect();
        self.act(device, &Action { kind: "sheet.give".into(), changes })
    }

    fn act(&mut self, device: usize, action: &Action) -> Result<(), Failure> {
        let crash = self.crash();
        self.tablets[device].act(self.day, action, crash).map(drop)
    }

    fn change(&mut self) -> Option<Change> {
        let record = format!("sheet/s{}", self.random.below(4));
        let register = format!("p.II.{}", self.random.below(4));
        Some(Change {
            record: RecordId::new(&record).ok()?,
            register: RegisterName::new(&register).ok()?,
            value: Value::int(self.random.below(20) as i64 * 50),
        })
    }

    fn crash(&mut self) -> Crash {
        let crash = match self.random.below(40) {
            0 => Crash::Before,
            1 => Crash::Within,
            2 => Crash::After,
            _ => Crash::None,
        };
        self.report.crashes += usize::from(crash != Crash::None);
        crash
    }

    /// Makes a file of what the other lacks, of everything, of nothing but a receipt, or of what the other may see; and
    /// sends it: once, twice, or to nowhere.
    fn send(&mut self, from: usize, to: usize) -> Result<(), Failure> {
        if from == to {
            return Ok(());
        }
        let known = self.tablets[from].receipts.contains_key(&to);
        let kind = match self.random.below(10) {
            0 => Kind::Receipt,
            1 | 2 if from == 0 => Kind::Assignment,
            3..9 if known => Kind::Delta,
            _ => Kind::Whole,
        };
        let hidden = (kind == Kind::Assignment).then(|| format!("/s{}", self.random.below(4)));
        let ours = !self.random.chance(3);
        let copies = [1, 1, 1, 1, 1, 1, 2, 3, 0, 0][self.random.below(10)];
        let wish = Wish { to, from, kind, hidden, campaign: self.id, ours, day: self.day };
        let letter = Letter::write(&self.tablets[from], &wish)?;
        self.mail.extend(std::iter::repeat_n(letter, copies));
        self.report.sent += copies;
        Ok(())
    }

    /// Some file arrives, not always the one that was sent first, and not always whole.
    fn deliver(&mut self) -> Result<(), Failure> {
        if self.mail.is_empty() {
            return Ok(());
        }
        let letter = self.mail.swap_remove(self.random.below(self.mail.len()));
        let received = letter.damaged(&mut self.random);
        self.report.damaged += usize::from(received != letter.bytes);
        let crash = self.crash();
        self.tablets[letter.to].import(&tag(self.id), &letter, &received, crash)
    }

    /// A clock jumps by up to thirty years either way, or runs backwards.
    fn clock(&mut self, device: usize) {
        let years = 30 * 365 * 86_400_000_i64;
        let jump = self.random.bits() as i64 % years;
        let drift = if self.random.chance(30) { -2 * 86_400_000 } else { 0 };
        self.tablets[device].clock = (jump, drift);
    }

    /// A device goes back to an old backup; some say so and take a new name, some do not. Nobody tells the others,
    /// who go on by its old receipts.
    fn restore(&mut self, device: usize) -> Result<(), Failure> {
        let silent = self.random.chance(50);
        let name = fresh(&mut self.random);
        let tablet = &mut self.tablets[device];
        if let Some(backup) = tablet.backup.clone() {
            tablet.disk = backup;
            tablet.start()?;
            if !silent {
                tablet.me = name;
            }
        }
        Ok(())
    }

    /// A device becomes a copy of another, name and all.
    fn clone_onto(&mut self, device: usize) {
        let other = self.random.below(self.tablets.len());
        if device != 0 && device != other {
            let backup = self.tablets[device].backup.take();
            self.tablets[device] = self.tablets[other].clone();
            self.tablets[device].backup = backup;
        }
    }

    fn undo(&mut self, device: usize) -> Result<(), Failure> {
        let tablet = &self.tablets[device];
        let at = crate::id::EventRef { incarnation: tablet.me, seq: tablet.ledger.last_seq(tablet.me) };
        match tablet.ledger.undo(at) {
            Ok(action) => self.act(device, &action),
            Err(_) => Ok(()),
        }
    }

    fn settle(&mut self, device: usize) -> Result<(), Failure> {
        let conflicts = self.tablets[device].ledger.conflicts();
        let Some(conflict) = conflicts.first() else { return Ok(()) };
        let (record, register) = (RecordId::new(conflict.record()), RegisterName::new(conflict.name()));
        let (Ok(record), Ok(register)) = (record, register) else { return Ok(()) };
        let change = Change { record, register, value: conflict.value() };
        self.act(device, &Action { kind: "settle".into(), changes: vec![change] })
    }

    /// A device holds what it must, and knows what that comes to.
    fn check(&self, device: usize) -> Result<(), Failure> {
        let Tablet { ledger, disk, .. } = &self.tablets[device];
        let held: std::collections::BTreeSet<String> = ledger.events().map(|event| event.line()).collect();
        let lost = disk.oracle.0.difference(&held).count();
        let strange = held.difference(&disk.oracle.0).count();
        if lost + strange > 0 || ledger.events_len() != held.len() {
            return Err(Failure::Holds { device, lost, strange });
        }
        let standing = disk.oracle.standing();
        let differs = standing.into_iter().find(|(register, heads)| seen(ledger, register) != *heads);
        match differs {
            Some(((record, register), _)) => Err(Failure::Fold { device, register: format!("{record} {register}") }),
            None => Ok(()),
        }
    }

    /// Everyone comes to the office, and everyone goes home with everything.
    fn meet(mut self) -> Result<Report, Failure> {
        for device in 1..self.tablets.len() {
            self.hand_over(device, 0, Kind::Whole)?;
        }
        let everything = self.tablets[0].ledger.clone();
        for device in 0..self.tablets.len() {
            if device > 0 {
                // What the office has just seen is what it goes by.
                let shown = &self.tablets[device];
                let shown = (shown.ledger.ranges(), shown.disk.oracle.clone());
                self.tablets[0].receipts.insert(device, shown);
                self.hand_over(0, device, Kind::Delta)?;
            }
            self.check(device)?;
            if self.tablets[device].ledger.fingerprint() != everything.fingerprint() {
                return Err(Failure::Fingerprint { device });
            }
        }
        let forks = everything.ranges().devices.iter().map(|device| device.forks.len()).sum();
        let (events, conflicts) = (everything.events_len(), everything.conflicts().len());
        Ok(Report { events, forks, conflicts, ..self.report })
    }

    /// A file that goes from hand to hand.
    fn hand_over(&mut self, from: usize, to: usize, kind: Kind) -> Result<(), Failure> {
        let wish = Wish { to, from, kind, hidden: None, campaign: self.id, ours: true, day: self.day };
        let letter = Letter::write(&self.tablets[from], &wish)?;
        self.tablets[to].import(&tag(self.id), &letter, &letter.bytes, Crash::None)
    }
}

/// The values that a ledger says stand in a register.
fn seen(ledger: &Ledger, (record, register): &(String, String)) -> std::collections::BTreeSet<(String, String)> {
    let register = ledger.record(record).and_then(|record| record.get(register));
    let heads = register.into_iter().flat_map(|register| register.heads());
    heads.map(|head| (head.id().short_hex(), head.raw().to_owned())).collect()
}
