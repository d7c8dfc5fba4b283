//! Inspections of units by a form: an answer stays with the item that it was given to, whatever becomes of the form.

use crate::village::{Tablet, Village, village};
use ledger::{RecordId, Value};
use movement::inspection::{Answer, items, progress};
use movement::record::{Entry, Input, Noun, Verb};
use movement::{Command, Refusal, checklist};

const FIRST: [&str; 3] = ["Có kế hoạch", "Có phân công", "Có báo cáo"];

fn lines(all: &[&str]) -> Entry {
    Entry::lines("items", all.iter().map(|line| (*line).to_owned()).collect())
}

fn form(tablet: &mut Tablet, items: &[&str]) -> RecordId {
    tablet.make(Command::create(Noun::Checklist, vec![Entry::text("name", "Mẫu kiểm tra"), lines(items)]))
}

fn inspect(tablet: &mut Tablet, unit: &RecordId, form: &RecordId) -> RecordId {
    let entries = vec![Entry::link("unit", Some(unit.clone())), Entry::link("form", Some(form.clone()))];
    tablet.make(Command::create(Noun::Inspection, entries))
}

fn answer(tablet: &mut Tablet, id: &RecordId, item: &str, answer: Answer) {
    let part = items(&tablet.ledger, id).into_iter().find(|one| one.text == item).unwrap().part;
    let entry = Entry { register: "a.", input: Input::Pick(part, answer.key().to_owned()) };
    tablet.act(Command::edit(id.clone(), vec![entry])).unwrap();
}

/// The items as they are shown, each with its answer.
fn shown(tablet: &Tablet, id: &RecordId) -> Vec<(String, String)> {
    let record = tablet.ledger.record(id.as_str()).unwrap();
    let answer = |part: &str| record.text(&format!("a.{part}")).unwrap_or_default();
    items(&tablet.ledger, id).into_iter().map(|one| (one.text, answer(&one.part))).collect()
}

fn said(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(item, answer)| ((*item).to_owned(), (*answer).to_owned())).collect()
}

#[test]
fn an_inspection_keeps_the_items_it_was_made_with_when_its_form_changes() {
    let Village { mut tablet, unit, other_unit, .. } = village();
    let form = form(&mut tablet, &FIRST);
    let made = inspect(&mut tablet, &unit, &form);
    answer(&mut tablet, &made, "Có phân công", Answer::Met);
    let second = ["Có quyết định", "Có báo cáo", "Có phân công"];
    tablet.act(Command::edit(form.clone(), vec![lines(&second)])).unwrap();
    answer(&mut tablet, &made, "Có báo cáo", Answer::NotMet);
    let stands = said(&[("Có kế hoạch", ""), ("Có phân công", "dat"), ("Có báo cáo", "chua-dat")]);
    assert_eq!(shown(&tablet, &made), stands);
    assert_eq!((progress(&tablet.ledger, &made).items, progress(&tablet.ledger, &made).met), (3, 1));
    let later = inspect(&mut tablet, &other_unit, &form);
    assert_eq!(shown(&tablet, &later), said(&second.map(|item| (item, ""))));
    let version = |id| checklist::version(&tablet.ledger, id);
    assert_eq!(version(&form), 2, "a form that was used has a new version");
    assert_eq!(movement::inspection::version(&tablet.ledger, &made), Some(1));
}

#[test]
fn an_inspection_without_an_answer_goes_by_its_form_as_it_stands() {
    let Village { mut tablet, unit, .. } = village();
    let form = form(&mut tablet, &FIRST);
    let made = inspect(&mut tablet, &unit, &form);
    tablet.act(Command::edit(form, vec![lines(&["Có quyết định"])])).unwrap();
    assert_eq!(shown(&tablet, &made), said(&[("Có quyết định", "")]));
    assert_eq!(movement::inspection::version(&tablet.ledger, &made), None);
}

#[test]
fn numbered_answers_of_an_older_version_read_as_they_were_meant() {
    let Village { mut tablet, unit, .. } = village();
    let form = form(&mut tablet, &FIRST);
    let made = inspect(&mut tablet, &unit, &form);
    let old = vec![("a.2".to_owned(), Value::text("dat")), ("n.3".to_owned(), Value::text("Báo cáo quý"))];
    tablet.act(Command::Record(Verb::Copy(made.clone(), old))).unwrap();
    let read = |answers: [&str; 3]| said(&[(FIRST[0], answers[0]), (FIRST[1], answers[1]), (FIRST[2], answers[2])]);
    assert_eq!(shown(&tablet, &made), read(["", "dat", ""]));
    tablet.act(Command::edit(form.clone(), vec![lines(&["Có báo cáo", "Có kế hoạch"])])).unwrap();
    tablet.act(Command::edit(form, vec![lines(&["Có quyết định"])])).unwrap();
    assert_eq!(shown(&tablet, &made), read(["", "dat", ""]), "after two changes of the form");
    answer(&mut tablet, &made, "Có kế hoạch", Answer::Partly);
    assert_eq!(shown(&tablet, &made), read(["mot-phan", "dat", ""]), "and after a new answer beside them");
    let record = tablet.ledger.record(made.as_str()).unwrap();
    let last = items(&tablet.ledger, &made).pop().unwrap();
    assert_eq!(record.text(&format!("n.{}", last.part)).as_deref(), Some("Báo cáo quý"));
}

#[test]
fn another_form_keeps_the_answers_to_items_that_it_asks_as_well() {
    let Village { mut tablet, unit, .. } = village();
    let first = form(&mut tablet, &FIRST);
    let made = inspect(&mut tablet, &unit, &first);
    answer(&mut tablet, &made, "Có báo cáo", Answer::Met);
    answer(&mut tablet, &made, "Có kế hoạch", Answer::NotMet);
    let other = form(&mut tablet, &["Có báo cáo", "Có quyết định"]);
    tablet.act(Command::edit(made.clone(), vec![Entry::link("form", Some(other))])).unwrap();
    assert_eq!(shown(&tablet, &made), said(&[("Có báo cáo", "dat"), ("Có quyết định", "")]));
    tablet.act(Command::edit(made.clone(), vec![Entry::link("form", Some(first))])).unwrap();
    assert_eq!(shown(&tablet, &made)[0].1, "chua-dat", "what the other form does not ask is not lost");
}

#[test]
fn two_items_of_the_same_words_are_answered_apart() {
    let Village { mut tablet, unit, .. } = village();
    let form = form(&mut tablet, &["Có sổ theo dõi", "Có sổ theo dõi"]);
    let made = inspect(&mut tablet, &unit, &form);
    answer(&mut tablet, &made, "Có sổ theo dõi", Answer::Met);
    assert_eq!(shown(&tablet, &made), said(&[("Có sổ theo dõi", "dat"), ("Có sổ theo dõi", "")]));
}

#[test]
fn a_form_has_at_least_one_item_and_at_most_ninety_nine() {
    let Village { mut tablet, .. } = village();
    let make = |tablet: &mut Tablet, items: &[&str]| {
        tablet.act(Command::create(Noun::Checklist, vec![Entry::text("name", "Mẫu"), lines(items)]))
    };
    let missing = Refusal::TextMissing("items".to_owned());
    assert_eq!(make(&mut tablet, &[" ", ""]), Err(missing.clone()));
    let many = Refusal::TooManyLines { register: "items".to_owned(), most: 99 };
    assert_eq!(make(&mut tablet, &["Có"; 100]), Err(many));
    assert!(make(&mut tablet, &["Có"; 99]).is_ok());
    let form = form(&mut tablet, &FIRST);
    assert_eq!(tablet.act(Command::edit(form, vec![lines(&[])])), Err(missing));
}
