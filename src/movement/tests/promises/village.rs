//! A small commune to make promises about: two tablets' worth of people, one model, and the hands to act with.

use ledger::{Action, EventRef, IncarnationId, Ledger, RecordId, Stamp};
use movement::campaign::{Found, plan_2026};
use movement::date::{Day, day_in_vietnam};
use movement::record::{Entry, Noun};
use movement::rubric::{CriterionId, Rubric};
use movement::sheet::{self, Assessor, Key, Sheet};
use movement::{Command, Points, Refusal, Scene, campaign, decide, model};

/// 2026-08-24, 08:00 in Vietnam: a Monday of the survey.
pub const MORNING: i64 = 1_787_533_200_000;

/// A device with its ledger and whoever holds it.
pub struct Tablet {
    pub ledger: Ledger,
    pub me: IncarnationId,
    pub who: Option<RecordId>,
    pub wall_ms: i64,
    fresh: u8,
    mark: u8,
}

impl Tablet {
    pub fn new(mark: u8) -> Tablet {
        let me = IncarnationId::from_bytes([mark; 10]);
        Tablet { ledger: Ledger::new(), me, who: None, wall_ms: MORNING, fresh: 0, mark }
    }

    /// Acts as the app does: decide, compose, add.
    pub fn act(&mut self, command: Command) -> Result<Action, Refusal> {
        self.fresh += 1;
        self.wall_ms += 1000;
        let fresh = [self.mark, self.fresh, 7, 7, 7, 7, 7, 7, 7, 7];
        let scene = Scene { ledger: &self.ledger, who: self.who.clone(), wall_ms: self.wall_ms, fresh };
        let action = decide(&scene, &command)?;
        let stamp = Stamp { who: self.who.as_ref(), wall_ms: self.wall_ms };
        let event = self.ledger.compose(self.me, stamp, &action).unwrap();
        self.ledger.add(&event);
        Ok(action)
    }

    /// Acts and gives the record of the first change.
    pub fn make(&mut self, command: Command) -> RecordId {
        self.act(command).unwrap().changes[0].record.clone()
    }

    /// Takes everything the other holds.
    pub fn take(&mut self, other: &Tablet) {
        let lines: String = other.ledger.events().map(|event| event.line() + "\n").collect();
        self.ledger.absorb(lines.as_bytes());
    }

    pub fn last(&self) -> EventRef {
        EventRef { incarnation: self.me, seq: self.ledger.last_seq(self.me) }
    }

    pub fn day(&self) -> Day {
        day_in_vietnam(self.wall_ms)
    }

    pub fn verb(&mut self, key: &Key, verb: sheet::Verb) -> Result<Action, Refusal> {
        self.act(Command::Sheet(sheet::Command { key: key.clone(), verb }))
    }

    pub fn give(&mut self, key: &Key, criterion: &str, hundredths: i32) -> Result<Action, Refusal> {
        self.verb(key, sheet::Verb::Give(code(criterion), Points::hundredths(hundredths)))
    }

    pub fn sheet(&self, key: &Key) -> Sheet {
        Sheet::open(&self.ledger, key).unwrap()
    }

    pub fn rubric(&self, key: &Key) -> Rubric {
        Rubric::read(&self.ledger, &key.rubric).unwrap()
    }

    /// Gives every criterion its maximum less a step, with the remarks that sealing demands.
    pub fn fill(&mut self, key: &Key) {
        for (_, criterion) in self.rubric(key).body.criteria() {
            let points = Points::hundredths(criterion.max.get() - criterion.step.get());
            self.verb(key, sheet::Verb::Give(criterion.code.clone(), points)).unwrap();
        }
    }
}

/// The commune: campaign, a unit with a nominated model, and two people of another unit.
pub struct Village {
    pub tablet: Tablet,
    pub unit: RecordId,
    pub other_unit: RecordId,
    pub model: RecordId,
    pub mai: RecordId,
    pub hoa: RecordId,
    pub key: Key,
}

pub fn village() -> Village {
    let mut tablet = Tablet::new(1);
    let entries = plan_2026("Trung Sơn", "Suối Lành");
    let found = Found { entries, ready: true, training: true };
    tablet.make(Command::Campaign(campaign::Command::Found(Box::new(found))));
    let unit = tablet.make(Command::create(Noun::Unit, vec![Entry::text("name", "Chi bộ thôn Đông Hòa")]));
    let other_unit = tablet.make(Command::create(Noun::Unit, vec![Entry::text("name", "Ban Xây dựng Đảng")]));
    let model = tablet.make(Command::create(
        Noun::Model,
        vec![
            Entry::text("name", "Vận động hiến đất mở đường"),
            Entry::link("unit", Some(unit.clone())),
            Entry::text("field", "kinh-te"),
            Entry::flag("nominated", true),
        ],
    ));
    let mai = person(&mut tablet, "Trần Thị Mai", &other_unit);
    let hoa = person(&mut tablet, "Nguyễn Văn Hòa", &other_unit);
    tablet.who = Some(mai.clone());
    let key = key(&tablet, &model, Assessor::Person(mai.clone()));
    Village { tablet, unit, other_unit, model, mai, hoa, key }
}

pub fn person(tablet: &mut Tablet, name: &str, unit: &RecordId) -> RecordId {
    let entries = vec![Entry::text("name", name), Entry::link("unit", Some(unit.clone()))];
    tablet.make(Command::create(Noun::Person, entries))
}

pub fn key(tablet: &Tablet, model: &RecordId, assessor: Assessor) -> Key {
    let read = model::Model::read(&tablet.ledger, model).unwrap();
    let rubric = movement::rubric::for_model(&tablet.ledger, &read).unwrap().id;
    Key { model: model.clone(), assessor, round: 1, rubric }
}

pub fn code(text: &str) -> CriterionId {
    CriterionId::new(text).unwrap()
}
