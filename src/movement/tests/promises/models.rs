//! Registrations: found without accents, listed the Vietnamese way, flagged and never blocked.

use crate::village::{Tablet, Village, village};
use ledger::RecordId;
use movement::date::Day;
use movement::model::{
    self, Filter, Model, ModelKind, Near, Notice, Registering, State, Subject, notices, registering,
};
use movement::record::{Entry, Noun, given};
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
    assert!(!of(&tablet, &model).contains(&over), "nor does its own page count it");
    assert!(of(&tablet, &model).contains(&Notice::QuotaFull { count: 2, most: 2 }), "which would be one more");
    tablet.act(Command::edit(model.clone(), received("09/4/2026"))).unwrap();
    assert!(of(&tablet, &late).contains(&over));
    let counted = movement::unit::participation(&tablet.ledger).over;
    assert_eq!(counted.iter().map(|over| over.count).collect::<Vec<_>>(), [3], "as the list of units counts");
    tablet.act(Command::edit(model.clone(), vec![Entry::text("withdrawn", "Xin rút")])).unwrap();
    assert_eq!(of(&tablet, &model).iter().filter(|one| one.register() == "over.why").count(), 0);
}

#[test]
fn a_registration_that_is_being_written_is_held_against_the_others() {
    let Village { mut tablet, unit, model, .. } = village();
    let thon = tablet.make(Command::create(Noun::Thon, vec![Entry::text("name", "Suối Mơ")]));
    let name = "Mo duong, van dong hien dat".to_owned();
    let of = Registering { name, unit: Some(unit), thon: Some(thon.clone()), ..Registering::default() };
    let own_unit = [Notice::Similar(model.clone(), Near::Unit)];
    assert_eq!(registering(&tablet.ledger, &of), own_unit, "whatever thôn is chosen");
    let elsewhere = Registering { unit: None, ..of.clone() };
    assert_eq!(registering(&tablet.ledger, &elsewhere), [], "one lies in a thôn, the other in none");
    tablet.act(Command::edit(model.clone(), vec![Entry::link("thon", Some(thon))])).unwrap();
    assert_eq!(registering(&tablet.ledger, &elsewhere), [Notice::Similar(model.clone(), Near::Thon)]);
    tablet.act(Command::bin(model)).unwrap();
    assert_eq!(registering(&tablet.ledger, &of), []);
}

#[test]
fn the_reason_for_more_models_stands_once_where_several_give_the_same() {
    let Village { mut tablet, unit, .. } = village();
    for (name, why) in [("Một", "Hai thôn chung chi bộ"), ("Hai", "Hai thôn chung chi bộ"), ("Ba", "Địa bàn rộng")]
    {
        let received = Entry::day("registered", Day::parse("03/4/2026").ok());
        register(&mut tablet, name, &unit, vec![received, Entry::text("over.why", why)]);
    }
    let over = movement::unit::participation(&tablet.ledger).over;
    let mut reasons: Vec<&str> = over[0].why.split(" · ").collect();
    reasons.sort_unstable();
    assert_eq!((over[0].count, reasons), (3, vec!["Hai thôn chung chi bộ", "Địa bàn rộng"]));
}

#[test]
fn a_new_registration_is_not_asked_for_what_comes_later_and_loses_no_field() {
    let names = |fresh: bool| {
        let parts = Noun::Model.schema().sections(fresh).into_iter();
        parts.flat_map(|(_, fields)| fields).map(|field| field.register).collect::<Vec<_>>()
    };
    let all: Vec<&str> = Noun::Model.schema().fields.iter().map(|field| field.register).collect();
    assert_eq!(names(false), all);
    let left: Vec<&str> = all.into_iter().filter(|name| !names(true).contains(name)).collect();
    assert_eq!(left, ["nominated", "outcome", "outcome.on", "outcome.why", "withdrawn"]);
    for noun in Noun::ALL {
        let of = noun.schema();
        assert!(!of.fields.iter().any(|field| field.needed && field.later), "{noun:?} cannot be made without it");
    }
}

#[test]
fn who_speaks_for_a_unit_registers_for_it_and_the_office_for_any() {
    let Village { mut tablet, unit, .. } = village();
    let entries = vec![Entry::text("name", "Lò Văn Đại"), Entry::link("unit", Some(unit.clone()))];
    let keeper = tablet.make(Command::create(Noun::Person, entries));
    let given =
        |office: bool, noun: Noun| given(&tablet.ledger, noun, &Reader { person: Some(keeper.clone()), office });
    assert_eq!(given(false, Noun::Model), [("unit", unit)]);
    assert_eq!(given(true, Noun::Model), []);
    assert_eq!(given(false, Noun::Inspection), []);
}

#[test]
fn what_was_not_chosen_is_not_shown_as_chosen_and_counts_as_before() {
    let Village { mut tablet, unit, .. } = village();
    let plain = register(&mut tablet, "Bếp ấm", &unit, vec![]);
    let chosen = register(&mut tablet, "Tiếng kẻng", &unit, vec![Entry::text("subject", "ca-nhan")]);
    let of = |id: &RecordId| Model::read(&tablet.ledger, id).unwrap();
    assert_eq!((of(&plain).kind, of(&plain).subject), (None, None));
    assert_eq!(of(&plain).counts_as(), (ModelKind::Model, Subject::Collective));
    assert_eq!((of(&chosen).kind, of(&chosen).subject), (None, Some(Subject::Individual)));
}

#[test]
fn the_teams_sheet_is_offered_only_where_scoring_may_begin_or_has_begun() {
    let Village { mut tablet, unit, model, .. } = village();
    let office = Reader { person: None, office: true };
    let draft = register(&mut tablet, "Bếp ấm", &unit, vec![]);
    assert!(model::page(&tablet.ledger, &draft, &office).unwrap().team.is_none());
    let team = model::page(&tablet.ledger, &model, &office).unwrap().team.unwrap();
    let key = team.summary.key;
    tablet.give(&key, "II.1", 700).unwrap();
    tablet.act(Command::edit(model.clone(), vec![Entry::flag("nominated", false)])).unwrap();
    assert!(model::page(&tablet.ledger, &model, &office).unwrap().team.is_some(), "what was begun stays");
}

#[test]
fn the_same_model_twice_in_one_thon_is_pointed_out() {
    let Village { mut tablet, other_unit, model, .. } = village();
    let twin = register(&mut tablet, "vận động  hiến đất mở đường", &other_unit, vec![]);
    let found = notices(&tablet.ledger, &Model::read(&tablet.ledger, &twin).unwrap());
    assert!(found.contains(&Notice::Similar(model, Near::Unplaced)));
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
