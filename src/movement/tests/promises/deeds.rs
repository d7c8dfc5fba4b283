//! The list of what this version does is neither longer nor shorter than what it can write.

use crate::village::{Tablet, Village, code, person, village};
use ledger::{RecordId, RegisterName};
use movement::campaign::{Campaign, Choice};
use movement::date::Time;
use movement::photo::{Photo, PhotoKey};
use movement::record::{Entry, Field, Input, Noun, Shape};
use movement::sheet::{self, Verb as Sheets};
use movement::{Command, Points, Refusal, campaign, deeds, rubric};
use std::collections::BTreeSet;

/// Something for a field; the last says which of two different values.
fn example(tablet: &Tablet, village: &Known, field: &Field, second: bool) -> Entry {
    let word = if second { "b" } else { "a" };
    let (register, number) = (field.register, i64::from(second));
    let record = |kind: &str| village.records.iter().find(|id| id.kind() == kind).unwrap().clone();
    let input = match field.shape {
        Shape::Line | Shape::Text => Input::Text(word.to_owned()),
        Shape::Lines => Input::Lines(vec![word.to_owned()]),
        Shape::Number(least, _) => Input::Number(Some(least + number)),
        Shape::Money => Input::Number(Some(1_000 + number)),
        Shape::Points(_) => Input::Points(Some(Points::whole(1 + i32::from(second)))),
        Shape::Choices => Input::Choices(vec![Choice::new(word, word)]),
        Shape::Day => Input::Day(Some(tablet.day().plus(i32::from(second)))),
        Shape::Time => Input::Time(Time::new(8, u16::from(second))),
        Shape::Flag => Input::Flag(!second),
        Shape::Key(keys) => Input::Text(keys[usize::from(second) % keys.len()].to_owned()),
        Shape::Offered(list) => Input::Text(Campaign::of(&tablet.ledger).unwrap().offers(list)[0].key.clone()),
        Shape::Link(kind) => Input::Link(Some(record(kind))),
        Shape::Marks(kind) => Input::Mark(record(kind), !second),
        Shape::Notes(kind) => Input::Note(record(kind), word.to_owned()),
        Shape::Picks(keys) => Input::Pick("1".to_owned(), keys[usize::from(second)].to_owned()),
        Shape::Words => Input::Word("1".to_owned(), word.to_owned()),
        Shape::Ticks(keys) => Input::Tick(keys[0], !second),
        Shape::Files => Input::File(PhotoKey::new(&"ab".repeat(32)).unwrap(), attached(word)),
    };
    Entry { register, input }
}

/// A record of each kind.
struct Known {
    records: Vec<RecordId>,
}

/// Everything that can be done to records of a plain noun, in every field.
fn lead_a_life(tablet: &mut Tablet, known: &mut Known, noun: Noun) {
    let needed = noun.schema().fields.iter().filter(|field| field.needed);
    let first = needed.map(|field| example(tablet, known, field, false)).collect();
    let id = tablet.make(Command::create(noun, first));
    known.records.insert(0, id.clone());
    for field in noun.schema().fields {
        let entry = example(tablet, known, field, true);
        let written = tablet.act(Command::edit(id.clone(), vec![entry]));
        let same = matches!(field.shape, Shape::Offered(_) | Shape::Link(_) | Shape::Marks(_) | Shape::Ticks(_));
        let stands = same && written == Err(Refusal::NothingChanges);
        assert!(written.is_ok() || stands, "{noun:?} {field:?}: {written:?}");
    }
    tablet.act(Command::bin(id.clone())).unwrap();
    tablet.act(Command::restore(id)).unwrap();
}

fn attached(caption: &str) -> Photo {
    Photo { caption: caption.to_owned(), w: 4, h: 3, bytes: 9, at: 1, bin: false }
}

fn everything_on_a_sheet(tablet: &mut Tablet, key: &sheet::Key) {
    let photo = attached("sân");
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
    let standing = ["rubric", "unit", "person", "model", "campaign", "task", "checklist"];
    let kinds =
        standing.iter().flat_map(|kind| tablet.ledger.records(kind)).map(|one| RecordId::new(one.id()).unwrap());
    let mut known = Known { records: kinds.collect() };
    let nouns: Vec<Noun> = Noun::ALL.iter().copied().filter(|noun| *noun != Noun::Campaign).collect();
    for noun in nouns {
        lead_a_life(&mut tablet, &mut known, noun);
    }
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
        let entries = vec![Entry::text("reason", name(reason))];
        tablet.act(Command::edit(model.clone(), entries)).unwrap();
    }
    tablet.take(&other);
    let register = RegisterName::new("reason").unwrap();
    let value = ledger::Value::text("đường");
    tablet.act(Command::Settle { record: model.clone(), register, value }).unwrap();
    tablet.act(Command::edit(model, vec![Entry::text("goal", name("x"))])).unwrap();
    tablet.act(Command::Undo(tablet.last())).unwrap();

    let id = campaign::Campaign::of(&tablet.ledger).unwrap().id;
    let entries = vec![Entry::text("office", name("Văn phòng"))];
    tablet.act(Command::edit(id.clone(), entries)).unwrap();
    tablet.act(Command::Campaign(campaign::Command::NextRound(id.clone()))).unwrap();
    tablet.act(Command::Campaign(campaign::Command::CloseRound(id))).unwrap();

    let written: BTreeSet<String> = tablet.ledger.events().map(|event| event.kind().to_owned()).collect();
    assert_eq!(written, deeds().collect());
}
