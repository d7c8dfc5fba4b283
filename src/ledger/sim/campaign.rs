//! The weeks of a campaign, one mishap after another, and the meeting at its end.

use super::disk::Crash;
use super::letter::{Letter, Wish, tag};
use super::tablet::{Tablet, fresh};
use super::{Failure, Random, check, evil};
use crate::bundle::Kind;
use crate::event::{Action, Change};
use crate::id::{RecordId, RegisterName};
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
    /// How many files arrived with events that nobody sent.
    pub forged: usize,
    /// How many imports were taken back.
    pub undone: usize,
    /// How often a device was opened from its fold alone.
    pub light: usize,
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
            86..88 => self.clock(device),
            88..89 => self.tablets[device].lay_down(),
            89..91 => self.open_lightly(device)?,
            91..93 => self.tablets[device].backup = Some(self.tablets[device].disk.clone()),
            93..95 => self.restore(device)?,
            95..96 => self.clone_onto(device),
            96..97 => self.undo(device)?,
            97..98 => self.take_back(device)?,
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
        // What is sent is read from the texts.
        self.tablets[from].attach();
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
        let mut letter = self.mail.swap_remove(self.random.below(self.mail.len()));
        let received = if self.random.chance(8) {
            self.report.forged += 1;
            let victims: Vec<_> = self.tablets.iter().map(|one| (one.me, one.ledger.last_seq(one.me))).collect();
            let lines = evil::lines(&mut self.random, &victims);
            letter.forged(lines)
        } else {
            letter.damaged(&mut self.random)
        };
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

    /// An import is taken back, with all that came by it. What it brought may come again.
    fn take_back(&mut self, device: usize) -> Result<(), Failure> {
        let Campaign { tablets, random, report, .. } = self;
        report.undone += usize::from(tablets[device].take_back(random));
        self.check(device)
    }

    /// A device goes on from its fold, without the texts.
    fn open_lightly(&mut self, device: usize) -> Result<(), Failure> {
        // The fold is of this hour, or an old one, or there is none yet.
        if self.random.chance(60) {
            self.tablets[device].lay_down();
        }
        self.tablets[device].start_lightly()?;
        self.report.light += usize::from(self.tablets[device].ledger.needs_log());
        self.check(device)
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

    fn check(&self, device: usize) -> Result<(), Failure> {
        check::holds_what_it_must(&self.tablets[device], device)
    }

    /// Everyone comes to the office, and everyone goes home with everything.
    fn meet(mut self) -> Result<Report, Failure> {
        for device in 1..self.tablets.len() {
            self.hand_over(device, 0, Kind::Whole)?;
        }
        self.tablets[0].attach();
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
        self.tablets[from].attach();
        let wish = Wish { to, from, kind, hidden: None, campaign: self.id, ours: true, day: self.day };
        let letter = Letter::write(&self.tablets[from], &wish)?;
        self.tablets[to].import(&tag(self.id), &letter, &letter.bytes, Crash::None)
    }
}
