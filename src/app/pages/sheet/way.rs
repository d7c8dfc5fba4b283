//! The way to a sheet by its record, for whoever looks.

use ledger::{Ledger, RecordId};
use movement::model::Model;
use movement::sheet::{Access, Assessor, Reader, Sheet, access, present};

use crate::app::route::{Name, Route, Whose};

/// Where a sheet is looked at; one that is closed to this reader, at its model. The present sheet of the reader, the team
/// and the unit is the one that can be written; others open by their record, to their assessor and at the office.
pub fn way_to(ledger: &Ledger, id: &RecordId, reader: &Reader) -> Option<Route> {
    let key = Sheet::read(ledger, id)?.key;
    let name = Name::of(key.model.as_str())?;
    if !matches!(access(ledger, &key, reader), Access::Reads | Access::Writes) {
        return Some(Route::Model(name));
    }
    let model = Model::read(ledger, &key.model)?;
    let is_present = present(ledger, &model, &key.assessor).is_some_and(|(present, _)| present == key);
    let own = matches!(&key.assessor, Assessor::Person(of) if reader.person.as_ref() == Some(of));
    let whose = match key.assessor {
        Assessor::Person(_) if own && is_present => Whose::Mine,
        Assessor::Team if is_present => Whose::Team,
        Assessor::Unit if is_present => Whose::Unit,
        _ if own || reader.office => Whose::One(Name::of(id.as_str())?),
        _ => return Some(Route::Model(name)),
    };
    Some(Route::Sheet(name, whose))
}

#[cfg(test)]
mod tests {
    use movement::campaign::{Campaign, Found, plan_2026};
    use movement::record::{Entry, Noun};
    use movement::sheet::{self, Key};
    use movement::{Command, Points, Scene, campaign, decide};

    use super::*;

    /// A device that acts as the app does.
    struct Device {
        ledger: Ledger,
        who: Option<RecordId>,
        fresh: u8,
    }

    impl Device {
        fn act(&mut self, command: &Command) -> RecordId {
            self.fresh += 1;
            let fresh = [1, self.fresh, 7, 7, 7, 7, 7, 7, 7, 7];
            let wall_ms = 1_787_533_200_000 + i64::from(self.fresh);
            let scene = Scene { ledger: &self.ledger, who: self.who.clone(), wall_ms, fresh };
            let action = decide(&scene, command).expect("nothing stands in the way");
            let stamp = ledger::Stamp { who: self.who.as_ref(), wall_ms };
            let me = ledger::IncarnationId::from_bytes([1; 10]);
            let event = self.ledger.compose(me, stamp, &action).expect("sound");
            self.ledger.add(&event);
            action.changes[0].record.clone()
        }

        fn give(&mut self, key: &Key) -> RecordId {
            let code = movement::rubric::CriterionId::new("II.1").expect("sound");
            let verb = sheet::Verb::Give(code, Points::hundredths(500));
            self.act(&Command::Sheet(sheet::Command { key: key.clone(), verb }));
            key.id().expect("sound")
        }
    }

    #[test]
    fn a_sheet_of_a_round_that_went_by_opens_as_itself_and_the_present_one_to_be_written() {
        let mut device = Device { ledger: Ledger::new(), who: None, fresh: 0 };
        let entries = plan_2026("Trung Sơn", "Suối Lành");
        let found = Found { entries, ready: true, training: true };
        device.act(&Command::Campaign(campaign::Command::Found(Box::new(found))));
        let unit = device.act(&Command::create(Noun::Unit, vec![Entry::text("name", "Chi bộ thôn Đông Hòa")]));
        let entries =
            vec![Entry::text("name", "Hiến đất"), Entry::link("unit", Some(unit)), Entry::flag("nominated", true)];
        let model = device.act(&Command::create(Noun::Model, entries));
        let person = device.act(&Command::create(Noun::Person, vec![Entry::text("name", "Trần Thị Mai")]));
        device.who = Some(person.clone());
        let read = Model::read(&device.ledger, &model).expect("it is there");
        let assessor = Assessor::Person(person.clone());
        let (first, _) = present(&device.ledger, &read, &assessor).expect("a rubric");
        let first_id = device.give(&first);
        let reader = Reader { person: Some(person), office: false };
        let way = |device: &Device, id: &RecordId| way_to(&device.ledger, id, &reader);
        let name = Name::of(model.as_str()).expect("sound");
        assert_eq!(way(&device, &first_id), Some(Route::Sheet(name.clone(), Whose::Mine)));
        device.who = None;
        let id = Campaign::of(&device.ledger).expect("founded").id;
        device.act(&Command::Campaign(campaign::Command::NextRound(id)));
        device.who = reader.person.clone();
        let (second, _) = present(&device.ledger, &read, &assessor).expect("a rubric");
        let second_id = device.give(&second);
        let itself = Name::of(first_id.as_str()).map(Whose::One).expect("sound");
        assert_eq!(way(&device, &first_id), Some(Route::Sheet(name.clone(), itself)));
        assert_eq!(way(&device, &second_id), Some(Route::Sheet(name, Whose::Mine)));
    }
}
