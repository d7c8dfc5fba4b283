//! Undo puts back what was, and never reaches into a sealed sheet.

use crate::village::{Tablet, Village, code, key, village};
use ledger::{EventRef, UndoRefusal};
use movement::record::{Entry, Noun};
use movement::sheet::{Assessor, Mark, Sheet, Verb};
use movement::{Command, Points, Refusal};

#[test]
fn a_wrong_tap_is_undone_and_redone() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    let before = tablet.sheet(&key);
    tablet.give(&key, "II.1", 100).unwrap();
    tablet.act(Command::Undo(tablet.last())).unwrap();
    assert_eq!(tablet.sheet(&key), before);
    tablet.act(Command::Undo(tablet.last())).unwrap();
    assert_eq!(tablet.sheet(&key).marks[&code("II.1")], Mark::Points(Points::whole(1)));
}

#[test]
fn steps_on_one_criterion_are_undone_one_after_the_other_and_done_again() {
    let Village { mut tablet, key, .. } = village();
    let mark = |tablet: &Tablet| tablet.sheet(&key).marks.get(&code("IV.1")).copied();
    let points = |whole| Some(Mark::Points(Points::whole(whole)));
    tablet.give(&key, "IV.1", 700).unwrap();
    let first = tablet.last();
    tablet.verb(&key, Verb::Skip(code("IV.1"), "không có hộ".into())).unwrap();
    let second = tablet.last();
    tablet.give(&key, "IV.1", 300).unwrap();
    tablet.act(Command::Undo(tablet.last())).unwrap();
    let redo_third = tablet.last();
    assert_eq!(mark(&tablet), Some(Mark::Skipped));
    tablet.act(Command::Undo(second)).unwrap();
    let redo_second = tablet.last();
    assert_eq!(mark(&tablet), points(7));
    tablet.act(Command::Undo(first)).unwrap();
    assert_eq!(mark(&tablet), None);
    tablet.act(Command::Undo(tablet.last())).unwrap();
    assert_eq!(mark(&tablet), points(7));
    tablet.act(Command::Undo(redo_second)).unwrap();
    assert_eq!(mark(&tablet), Some(Mark::Skipped));
    tablet.act(Command::Undo(redo_third)).unwrap();
    assert_eq!(mark(&tablet), points(3));
}

#[test]
fn undoing_a_skip_brings_back_the_points_and_drops_the_reason() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "IV.1", 700).unwrap();
    let before = tablet.sheet(&key);
    tablet.verb(&key, Verb::Skip(code("IV.1"), "không có hộ".into())).unwrap();
    tablet.act(Command::Undo(tablet.last())).unwrap();
    assert_eq!(tablet.sheet(&key), before);
}

#[test]
fn the_first_tap_of_a_sheet_can_be_undone_and_the_sheet_begun_again() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    tablet.act(Command::Undo(tablet.last())).unwrap();
    let sheet = tablet.sheet(&key);
    assert!(sheet.marks.is_empty());
    tablet.give(&key, "II.1", 800).unwrap();
    assert_eq!(tablet.sheet(&key).marks[&code("II.1")], Mark::Points(Points::whole(8)));
}

#[test]
fn undoing_the_first_tap_leaves_the_later_ones() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    let first = tablet.last();
    tablet.give(&key, "II.2", 600).unwrap();
    tablet.act(Command::Undo(first)).unwrap();
    let sheet = tablet.sheet(&key);
    assert_eq!(sheet.marks.into_iter().collect::<Vec<_>>(), [(code("II.2"), Mark::Points(Points::whole(6)))]);
}

#[test]
fn a_unit_made_by_mistake_is_gone_after_undo() {
    let Village { mut tablet, .. } = village();
    let before = movement::unit::list(&tablet.ledger);
    let entries = vec![Entry::text("name", "Nhầm")];
    tablet.make(Command::create(Noun::Unit, entries));
    tablet.act(Command::Undo(tablet.last())).unwrap();
    assert_eq!(movement::unit::list(&tablet.ledger), before);
    assert_eq!(
        movement::record::items(&tablet.ledger, Noun::Unit, true, movement::record::WORDLESS)[0].title,
        "Nhầm",
        "it lies in the bin"
    );
    tablet.act(Command::Undo(tablet.last())).unwrap();
    assert_eq!(movement::unit::list(&tablet.ledger).len(), before.len() + 1);
}

#[test]
fn the_founding_of_a_campaign_is_not_undone() {
    let Village { mut tablet, .. } = village();
    let founding = EventRef { incarnation: tablet.me, seq: 1 };
    assert_eq!(tablet.act(Command::Undo(founding)), Err(Refusal::NotUndoable));
}

#[test]
fn what_was_changed_since_is_not_undone_over() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    tablet.give(&key, "II.1", 750).unwrap();
    let older = tablet.last();
    tablet.give(&key, "II.1", 800).unwrap();
    assert!(matches!(tablet.act(Command::Undo(older)), Err(Refusal::Undo(UndoRefusal::Changed { .. }))));
}

#[test]
fn a_sealed_sheet_is_not_undone_nor_is_its_seal() {
    let Village { mut tablet, key, .. } = village();
    tablet.fill(&key);
    let tap = tablet.last();
    tablet.verb(&key, Verb::Seal).unwrap();
    let seal = tablet.last();
    assert_eq!(tablet.act(Command::Undo(tap)), Err(Refusal::SheetSealed));
    assert_eq!(tablet.act(Command::Undo(seal)), Err(Refusal::NotUndoable));
    tablet.verb(&key, Verb::Amend("nhầm".into())).unwrap();
    assert_eq!(tablet.act(Command::Undo(tablet.last())), Err(Refusal::NotUndoable));
}

#[test]
fn the_first_tap_on_a_sheet_of_two_tablets_is_undone_and_what_the_sheet_is_about_stands() {
    for exchanged in [false, true] {
        let Village { tablet: mut one, model, hoa, .. } = village();
        let key = key(&one, &model, Assessor::Team);
        let mut two = Tablet::new(2);
        two.take(&one);
        two.who = Some(hoa);
        one.give(&key, "II.1", 700).unwrap();
        let first = one.last();
        two.give(&key, "II.2", 600).unwrap();
        if exchanged {
            one.take(&two);
        }
        one.act(Command::Undo(first)).unwrap();
        one.take(&two);
        two.take(&one);
        for tablet in [&one, &two] {
            let sheet = Sheet::read(&tablet.ledger, &key.id().unwrap()).unwrap();
            assert_eq!(sheet.conflicts, [""; 0]);
            assert_eq!(sheet.marks.keys().collect::<Vec<_>>(), [&code("II.2")]);
        }
    }
}

#[test]
fn nobody_undoes_another_persons_taps() {
    let Village { mut tablet, key, hoa, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    tablet.give(&key, "II.2", 700).unwrap();
    tablet.who = Some(hoa);
    assert_eq!(tablet.act(Command::Undo(tablet.last())), Err(Refusal::NotYourSheet(key.assessor)));
}
