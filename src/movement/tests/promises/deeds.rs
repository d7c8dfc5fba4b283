//! The list of what this version does is neither longer nor shorter than what it can write.

use crate::village::{Tablet, Village, code, person, village};
use ledger::{RecordId, RegisterName};
use movement::sheet::{self, Photo, PhotoKey, Verb as Sheets};
use movement::{Command, DEEDS, Points, Verb, campaign, model, rubric, team, thon, unit, visit};
use std::collections::BTreeSet;

/// Everything that can be done to a plain noun.
fn lead_a_life<E>(tablet: &mut Tablet, first: Vec<E>, then: E, command: impl Fn(Verb<E>) -> Command) -> RecordId {
    let id = tablet.make(command(Verb::Create(first)));
    tablet.act(command(Verb::Edit { id: id.clone(), edits: vec![then] })).unwrap();
    tablet.act(command(Verb::Bin(id.clone()))).unwrap();
    tablet.act(command(Verb::Restore(id.clone()))).unwrap();
    id
}

fn everything_on_a_sheet(tablet: &mut Tablet, key: &sheet::Key) {
    let photo = Photo { caption: "sân".into(), w: 4, h: 3, bytes: 9, at: 1, bin: false };
    let one: PhotoKey = PhotoKey::new(&"ab".repeat(32)).unwrap();
    let veto = tablet.rubric(key).body.vetoes[0].key.clone();
    let verbs = [
        Sheets::Give(code("II.1"), Points::whole(7)),
        Sheets::Clear(code("II.1")),
        Sheets::Skip(code("IV.1"), "không có hộ".into()),
        Sheets::Remark(code("II.1"), "rõ".into()),
        Sheets::Strengths("đều".into()),
        Sheets::Limits("ít".into()),
        Sheets::Proposals("nhân rộng".into()),
        Sheets::Bonus(Points::whole(1), "sáng tạo".into()),
        Sheets::Bonus(Points::ZERO, String::new()),
        Sheets::Penalty(Points::whole(1), "chậm".into()),
        Sheets::Penalty(Points::ZERO, String::new()),
        Sheets::Veto(veto.clone(), true),
        Sheets::Veto(veto, false),
        Sheets::Attach(code("II.1"), one.clone(), photo),
        Sheets::Caption(code("II.1"), one.clone(), "cổng".into()),
        Sheets::BinPhoto(code("II.1"), one.clone()),
        Sheets::RestorePhoto(code("II.1"), one),
    ];
    for verb in verbs {
        assert_eq!(tablet.verb(key, verb.clone()).err(), None, "{verb:?}");
    }
    tablet.fill(key);
    tablet.verb(key, Sheets::Seal).unwrap();
    tablet.verb(key, Sheets::Amend("nhầm".into())).unwrap();
}

#[test]
fn what_this_version_knows_is_exactly_what_it_can_write() {
    let Village { mut tablet, model, key, mai, other_unit, .. } = village();
    let name = |name: &str| name.to_owned();
    lead_a_life(&mut tablet, vec![unit::Edit::Name(name("a"))], unit::Edit::Name(name("b")), Command::Unit);
    lead_a_life(&mut tablet, vec![thon::Edit::Name(name("a"))], thon::Edit::Name(name("b")), Command::Thon);
    let named = vec![model::Edit::Name(name("a")), model::Edit::Unit(Some(other_unit.clone()))];
    lead_a_life(&mut tablet, named, model::Edit::Name(name("b")), Command::Model);
    lead_a_life(&mut tablet, vec![team::Edit::Name(name("a"))], team::Edit::Name(name("b")), Command::Team);
    let (first, then) = (vec![movement::person::Edit::Name(name("a"))], movement::person::Edit::Name(name("b")));
    lead_a_life(&mut tablet, first, then, Command::Person);
    let day = tablet.day();
    lead_a_life(&mut tablet, vec![visit::Edit::Date(day)], visit::Edit::Note(name("b")), Command::Visit);
    person(&mut tablet, "Lê Văn Ba", &other_unit);
    everything_on_a_sheet(&mut tablet, &key);

    let mut body = rubric::collective();
    body.version = "2".to_owned();
    let adopted = tablet.make(Command::Rubric(rubric::Command::Adopt(Box::new(body))));
    let approve = rubric::Command::Approve { id: adopted.clone(), decision: name("số 1") };
    tablet.act(Command::Rubric(approve)).unwrap();
    tablet.act(Command::Rubric(rubric::Command::Retire { id: adopted, retired: true })).unwrap();

    let mut other = Tablet::new(2);
    other.take(&tablet);
    other.who = Some(mai);
    for (tablet, reason) in [(&mut tablet, "đất"), (&mut other, "đường")] {
        let edits = vec![model::Edit::Reason(name(reason))];
        tablet.act(Command::Model(Verb::Edit { id: model.clone(), edits })).unwrap();
    }
    tablet.take(&other);
    let register = RegisterName::new("reason").unwrap();
    let value = ledger::Value::text("đường");
    tablet.act(Command::Settle { record: model.clone(), register, value }).unwrap();
    tablet.act(Command::Model(Verb::Edit { id: model, edits: vec![model::Edit::Goal(name("x"))] })).unwrap();
    tablet.act(Command::Undo(tablet.last())).unwrap();

    let id = campaign::Campaign::of(&tablet.ledger).unwrap().id;
    let edits = vec![campaign::Edit::Office(name("Văn phòng"))];
    tablet.act(Command::Campaign(campaign::Command::Edit { id: id.clone(), edits })).unwrap();
    tablet.act(Command::Campaign(campaign::Command::NextRound(id.clone()))).unwrap();
    tablet.act(Command::Campaign(campaign::Command::CloseRound(id))).unwrap();

    let written: BTreeSet<&str> = tablet.ledger.events().map(|event| event.kind()).collect();
    assert_eq!(written.into_iter().collect::<Vec<_>>(), DEEDS);
}
