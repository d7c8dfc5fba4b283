//! Registrations: found without accents, listed the Vietnamese way, flagged and never blocked.

use crate::village::{Tablet, Village, village};
use ledger::RecordId;
use movement::date::Day;
use movement::model::{self, Filter, Model, Notice, State, notices};
use movement::record::{Entry, Noun};
use movement::sheet::Reader;
use movement::{Command, Refusal};

fn register(tablet: &mut Tablet, name: &str, unit: &RecordId, more: Vec<Entry>) -> RecordId {
    let mut entries = vec![Entry::text("name", name), Entry::link("unit", Some(unit.clone()))];
    entries.extend(more);
    tablet.make(Command::create(Noun::Model, entries))
}

#[test]
fn a_search_without_accents_finds_models_units_and_thon() {
    let Village { mut tablet, unit, other_unit, .. } = village();
    register(&mut tablet, "Thắp sáng đường quê", &other_unit, vec![Entry::text("field", "an-ninh")]);
    register(&mut tablet, "Ánh sáng an ninh", &unit, vec![Entry::text("place", "Xóm Đình")]);
    let rows = model::rows(&tablet.ledger, &|_, _, _| None);
    let names = |found: Vec<usize>| found.into_iter().map(|at| rows[at].name.clone()).collect::<Vec<_>>();
    assert_eq!(names(model::search(&rows, "duong")), ["Thắp sáng đường quê", "Vận động hiến đất mở đường"]);
    assert_eq!(names(model::search(&rows, "XOM dinh")), ["Ánh sáng an ninh"]);
    assert_eq!(names(model::search(&rows, "dong hoa")), ["Ánh sáng an ninh", "Vận động hiến đất mở đường"]);
    let by = Filter { field: Some("an-ninh".into()), words: "sáng".into(), ..Filter::default() };
    assert_eq!(names(model::filter(&rows, &by)), ["Thắp sáng đường quê"]);
    let by = Filter { state: Some(State::Nominated), ..Filter::default() };
    assert_eq!(names(model::filter(&rows, &by)), ["Vận động hiến đất mở đường"], "the others are drafts");
    assert_eq!(model::search(&rows, "").len(), 3);
}

#[test]
fn the_page_of_a_model_says_where_it_stands_what_it_came_from_and_what_came_of_it() {
    let Village { mut tablet, other_unit, model: first, .. } = village();
    let second =
        register(&mut tablet, "Hiến đất ở Bến Sỏi", &other_unit, vec![Entry::link("replicated", Some(first.clone()))]);
    let gone = register(&mut tablet, "Đã rút", &other_unit, vec![Entry::link("replicated", Some(first.clone()))]);
    tablet.act(Command::edit(gone, vec![Entry::text("withdrawn", "Xin rút")])).unwrap();
    let day = Day::parse("06/11/2026").ok();
    let outcome = vec![Entry::text("outcome", "tieu-bieu"), Entry::day("outcome.on", day)];
    tablet.act(Command::edit(first.clone(), outcome)).unwrap();
    let reader = movement::sheet::Reader { person: None, office: true };
    let page = |id| model::page(&tablet.ledger, id, &reader).unwrap();
    let (of_first, of_second) = (page(&first), page(&second));
    assert_eq!((of_first.state, of_first.model.outcome_on), (State::Exemplary, day));
    assert_eq!(of_first.copies, [(second, "Hiến đất ở Bến Sỏi".to_owned())], "one that was withdrawn is none");
    assert_eq!((of_first.source, of_second.state), (None, State::Draft));
    assert_eq!(of_second.source, Some((first, "Vận động hiến đất mở đường".to_owned())));
}

#[test]
fn late_is_flagged_and_never_blocked_and_before_means_before() {
    let Village { mut tablet, unit, model, .. } = village();
    let received = |day: &str| vec![Entry::day("registered", Day::parse(day).ok()), Entry::text("field", "kinh-te")];
    let in_time = register(&mut tablet, "Đúng hạn", &unit, received("09/4/2026"));
    let late = register(&mut tablet, "Trễ một ngày", &unit, received("10/4/2026"));
    let of = |tablet: &Tablet, id: &RecordId| notices(&tablet.ledger, &Model::read(&tablet.ledger, id).unwrap());
    assert!(!of(&tablet, &in_time).iter().any(|notice| matches!(notice, Notice::Late { .. })));
    assert!(of(&tablet, &late).iter().any(|notice| matches!(notice, Notice::Late { .. })));
    let over = Notice::OverQuota { count: 3, most: 2 };
    assert!(!of(&tablet, &late).contains(&over), "the third is a draft");
    assert!(of(&tablet, &model).contains(&over), "which would be over the quota");
    tablet.act(Command::edit(model, received("09/4/2026"))).unwrap();
    assert!(of(&tablet, &late).contains(&over));
}

#[test]
fn the_same_model_twice_in_one_thon_is_pointed_out() {
    let Village { mut tablet, other_unit, model, .. } = village();
    let twin = register(&mut tablet, "vận động  hiến đất mở đường", &other_unit, vec![]);
    let found = notices(&tablet.ledger, &Model::read(&tablet.ledger, &twin).unwrap());
    assert!(found.contains(&Notice::Similar(model)));
}

#[test]
fn a_registration_needs_a_name_and_a_unit_that_exists() {
    let Village { mut tablet, unit, .. } = village();
    let unnamed = Command::create(Noun::Model, vec![Entry::link("unit", Some(unit.clone()))]);
    assert_eq!(tablet.act(unnamed), Err(Refusal::TextMissing("name".into())));
    let blank = Command::create(Noun::Model, vec![Entry::text("name", " \u{200B} "), Entry::link("unit", Some(unit))]);
    assert_eq!(tablet.act(blank), Err(Refusal::TextMissing("name".into())));
    let nobody = RecordId::new("unit/nobody").unwrap();
    let lost =
        Command::create(Noun::Model, vec![Entry::text("name", "Lạc"), Entry::link("unit", Some(nobody.clone()))]);
    assert_eq!(tablet.act(lost), Err(Refusal::NoSuchRecord(nobody)));
    let wrong = Command::create(Noun::Model, vec![Entry::text("name", "Lạc"), Entry::text("field", "the-thao")]);
    assert!(matches!(tablet.act(wrong), Err(Refusal::UnknownKey { .. })));
}

#[test]
fn the_bin_gives_back_what_was_put_there() {
    let Village { mut tablet, model, .. } = village();
    tablet.act(Command::bin(model.clone())).unwrap();
    assert!(model::list(&tablet.ledger).is_empty());
    tablet.act(Command::restore(model.clone())).unwrap();
    assert_eq!(model::list(&tablet.ledger)[0].id, model);
}

#[test]
fn the_page_of_a_model_shows_my_sheet_and_the_units_own_and_nobody_elses() {
    let Village { mut tablet, model, mai, hoa, key, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    let reader = |person: Option<&RecordId>| Reader { person: person.cloned(), office: false };
    let page = model::page(&tablet.ledger, &model, &reader(Some(&hoa))).unwrap();
    let mine = page.mine.unwrap().summary;
    assert_eq!(mine.key.assessor.person(), Some(&hoa));
    assert_eq!(mine.state, movement::sheet::SummaryState::Blank);
    assert!(page.earlier.is_empty());
    let page = model::page(&tablet.ledger, &model, &reader(Some(&mai))).unwrap();
    assert!(matches!(page.mine.unwrap().summary.state, movement::sheet::SummaryState::Draft { given: 1, .. }));
    assert_eq!(page.field_name, "Kinh tế");
    assert!(model::page(&tablet.ledger, &model, &reader(None)).unwrap().mine.is_none());
}
