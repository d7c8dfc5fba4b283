//! The plan's settings, as the plan says them, each changeable.

use crate::village::{MORNING, Village, village};
use ledger::{Gate, IncarnationId, Ledger};
use movement::campaign::{self, Campaign, Choice, Found, Prefix, Warning, next_year, plan_2026};
use movement::date::Day;
use movement::gate::MovementGate;
use movement::person::Person;
use movement::record::{Entry, Input, Noun};
use movement::unit::Unit;
use movement::{Command, Points, Refusal};

#[test]
fn next_year_begins_with_this_years_people_places_and_rubrics_and_without_its_scores() {
    let Village { mut tablet, key, unit, mai, .. } = village();
    let thon = tablet.make(Command::create(Noun::Thon, vec![Entry::text("name", "Đồi Chè")]));
    tablet.give(&key, "I.1", 200).unwrap();
    let declared = Entry { register: "recuse.", input: Input::Note(key.model.clone(), "Người nhà".into()) };
    tablet.act(Command::edit(mai.clone(), vec![declared])).unwrap();
    let events = next_year(&tablet.ledger, IncarnationId::from_bytes([9; 10]), MORNING, [8; 10]).unwrap();
    let mut new = Ledger::new();
    for event in &events {
        assert!(MovementGate::new(&new).admit(&event.view()).is_ok(), "another device would refuse {}", event.line());
        new.add(event);
    }
    let (old, campaign) = (Campaign::of(&tablet.ledger).unwrap(), Campaign::of(&new).unwrap());
    assert_ne!(old.id, campaign.id);
    assert_eq!((campaign.year, campaign.name.contains("2027")), (Some(2027), true));
    assert_eq!(campaign.deadline.map(Day::written).as_deref(), Some("10/04/2027"));
    assert_eq!((campaign.fields, campaign.round), (old.fields, 1));
    assert_eq!(Unit::read(&new, &unit).unwrap().name, "Chi bộ thôn Đông Hòa");
    assert!(new.record(thon.as_str()).is_some());
    assert_eq!(Person::read(&new, &mai).unwrap().name, "Trần Thị Mai");
    for kind in ["model", "sheet", "visit"] {
        assert_eq!(new.records(kind).count(), 0, "{kind}");
    }
    assert!(new.record(mai.as_str()).unwrap().registers().all(|register| !register.name().starts_with("recuse.")));
    let dues = |ledger: &Ledger| ledger.records("task").filter_map(|task| task.text("due")).collect::<Vec<_>>();
    let names = |ledger: &Ledger| ledger.records("task").filter_map(|task| task.text("name")).collect::<Vec<_>>();
    let dated = |ledger: &Ledger, text: &str| names(ledger).iter().filter(|name| name.contains(text)).count();
    assert_eq!((dated(&tablet.ledger, "10/4/2026"), dated(&new, "10/4/2027"), dated(&new, "2026")), (1, 1, 0));
    assert!(!dues(&new).is_empty() && dues(&new).iter().all(|due| due.starts_with("2027-")), "{:?}", dues(&new));
}

#[test]
fn a_new_campaign_is_the_plan_of_2026_with_two_sample_rubrics() {
    let Village { tablet, .. } = village();
    let plan = Campaign::of(&tablet.ledger).unwrap();
    assert_eq!((plan.year, plan.round, plan.quota), (Some(2026), 1, (1, 2)));
    assert_eq!(plan.deadline, Day::parse("10/4/2026").ok());
    assert!(plan.surveys_on(Day::parse("01/7/2026").unwrap()) && plan.surveys_on(Day::parse("31/12/2026").unwrap()));
    assert!(!plan.surveys_on(Day::parse("30/6/2026").unwrap()));
    assert_eq!((plan.rules.spread, plan.rules.quorum, plan.rules.chair), (Points::whole(10), 75, true));
    let fields: Vec<&str> = plan.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(fields, ["Kinh tế", "Văn hóa - xã hội", "An ninh", "Quốc phòng"]);
    assert_eq!(plan.strands.len(), 2);
    assert_eq!(plan.recipients.len(), 7);
    assert!(plan.training);
    let rubrics = movement::rubric::list(&tablet.ledger);
    assert_eq!(rubrics.len(), 2);
    assert!(rubrics.iter().all(|rubric| rubric.approved.is_empty() && !rubric.retired));
}

#[test]
fn a_second_campaign_is_refused_where_one_stands() {
    let Village { mut tablet, .. } = village();
    let found = Found { entries: plan_2026("", ""), ready: true, training: false };
    let again = Command::Campaign(campaign::Command::Found(Box::new(found)));
    assert_eq!(tablet.act(again), Err(Refusal::CampaignExists));
}

#[test]
fn other_communes_add_their_fields() {
    let Village { mut tablet, .. } = village();
    let plan = Campaign::of(&tablet.ledger).unwrap();
    let mut fields = plan.fields.clone();
    fields.push(Choice::new("he-thong-chinh-tri", " Xây dựng hệ thống  chính trị "));
    let edit = |entries| Command::edit(plan.id.clone(), entries);
    tablet.act(edit(vec![Entry::choices("fields", fields.clone())])).unwrap();
    let now = Campaign::of(&tablet.ledger).unwrap();
    assert_eq!(now.field_name("he-thong-chinh-tri"), "Xây dựng hệ thống chính trị");
    assert_eq!(now.field_name("gone"), "gone");
    fields.push(fields[0].clone());
    let twice = Refusal::UnknownKey { register: "fields".into(), key: "kinh-te".into() };
    assert_eq!(tablet.act(edit(vec![Entry::choices("fields", fields)])), Err(twice));
}

#[test]
fn a_field_taken_off_the_list_is_warned_of_and_keeps_its_name_where_a_model_has_it() {
    let Village { mut tablet, key, .. } = village();
    let plan = Campaign::of(&tablet.ledger).unwrap();
    let edit = |entries| Command::edit(plan.id.clone(), entries);
    let without: Vec<Choice> = plan.fields.iter().filter(|one| one.key != "kinh-te").cloned().collect();
    assert_eq!(campaign::warnings(&tablet.ledger), []);
    tablet.act(edit(vec![Entry::choices("fields", without.clone())])).unwrap();
    let now = Campaign::of(&tablet.ledger).unwrap();
    assert_eq!(now.fields, without, "it is offered no longer");
    assert_eq!(now.field_name("kinh-te"), "Kinh tế");
    let has = |ledger: &Ledger| movement::model::list(ledger).iter().filter(|one| one.field == "kinh-te").count();
    let models = has(&tablet.ledger);
    assert!(models > 0);
    let gone = Warning::Gone { register: "fields", name: "Kinh tế".to_owned(), models };
    assert_eq!(campaign::warnings(&tablet.ledger), [gone]);
    let figures = movement::figures::figures(&tablet.ledger, None);
    let named: Vec<(&str, usize)> = figures.fields.iter().map(|of| (of.name.as_str(), of.all())).collect();
    assert!(named.contains(&("Kinh tế", models)), "{named:?}");
    // The model's own form may give it once more, what has another field may not take it.
    let model = key.model.clone();
    let give = |key: &str| Command::edit(model.clone(), vec![Entry::text("field", key)]);
    assert_eq!(tablet.act(give("kinh-te")), Err(Refusal::NothingChanges));
    tablet.act(give("an-ninh")).unwrap();
    assert!(matches!(tablet.act(give("kinh-te")), Err(Refusal::UnknownKey { .. })));
    // Next year knows nothing of it.
    let mut new = Ledger::new();
    for event in next_year(&tablet.ledger, IncarnationId::from_bytes([9; 10]), MORNING, [8; 10]).unwrap() {
        new.add(&event);
    }
    assert_eq!(Campaign::of(&new).unwrap().field_name("kinh-te"), "kinh-te");
    // Written into the list again, it is the same field.
    let known: Vec<Choice> = Campaign::of(&tablet.ledger).unwrap().known("fields").cloned().collect();
    let mut names: Vec<String> = without.iter().map(|one| one.name.clone()).collect();
    names.push("Kinh tế".to_owned());
    tablet.act(edit(vec![Entry::choices("fields", campaign::choices_named(&known, &names))])).unwrap();
    assert!(Campaign::of(&tablet.ledger).unwrap().offers("fields").iter().any(|one| one.key == "kinh-te"));
    assert_eq!(campaign::warnings(&tablet.ledger), []);
}

#[test]
fn a_survey_that_ends_first_and_a_day_of_another_year_are_warned_of_and_kept() {
    let Village { mut tablet, .. } = village();
    let id = Campaign::of(&tablet.ledger).unwrap().id;
    let day = |text: &str| Day::parse(text).ok();
    let entries = vec![Entry::day("survey.to", day("2026-06-01")), Entry::day("deadline", day("2027-04-10"))];
    tablet.act(Command::edit(id, entries)).unwrap();
    let outside = Warning::OutsideYear { register: "deadline", year: 2026 };
    let all = campaign::warnings(&tablet.ledger);
    assert_eq!(all, [Warning::EndsBeforeItBegins, outside]);
    assert_eq!(all.iter().map(Warning::register).collect::<Vec<_>>(), ["survey.to", "deadline"]);
}

#[test]
fn a_quota_whose_least_is_above_its_most_is_refused_by_its_own_name() {
    let Village { mut tablet, .. } = village();
    let id = Campaign::of(&tablet.ledger).unwrap().id;
    let refused = tablet.act(Command::edit(id, vec![Entry::number("quota.min", Some(5))]));
    assert_eq!(refused, Err(Refusal::LeastAboveMost { least: 5, most: 2 }));
}

#[test]
fn rules_outside_their_range_are_refused() {
    let Village { mut tablet, .. } = village();
    let id = Campaign::of(&tablet.ledger).unwrap().id;
    for edit in [
        Entry::number("rule.quorum", Some(0)),
        Entry::number("rule.quorum", Some(101)),
        Entry::points("rule.spread", Points::hundredths(-1)),
        Entry::number("year", Some(20)),
    ] {
        let command = Command::edit(id.clone(), vec![edit.clone()]);
        assert!(matches!(tablet.act(command), Err(Refusal::OutOfRange { .. })), "{edit:?}");
    }
}

#[test]
fn the_next_round_closes_the_one_before() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    let id = Campaign::of(&tablet.ledger).unwrap().id;
    tablet.act(Command::Campaign(campaign::Command::NextRound(id))).unwrap();
    let plan = Campaign::of(&tablet.ledger).unwrap();
    assert_eq!((plan.round, plan.closed), (2, vec![1]));
    assert!(tablet.give(&key, "II.2", 700).is_ok(), "a sheet that was begun can be finished");
    let second = movement::sheet::Key { round: 2, ..key };
    assert!(tablet.give(&second, "II.1", 700).is_ok());
}

#[test]
fn documents_are_numbered_by_their_type_within_a_term_and_next_years_as_well() {
    let Village { mut tablet, .. } = village();
    let of = |ledger: &Ledger| {
        let campaign = Campaign::of(ledger).unwrap();
        let said = |one: &Prefix| format!("{} {}", one.document, one.prefix);
        (campaign.term, campaign.numbering.iter().map(said).collect::<Vec<_>>())
    };
    let plans = ["Quyết định QĐ/ĐU", "Thông báo TB/ĐU", "Tờ trình TTr/ĐU", "Báo cáo BC/ĐU", "Kế hoạch KH/ĐU"];
    assert_eq!(of(&tablet.ledger), ("2025–2030".to_owned(), plans.map(str::to_owned).to_vec()));
    let id = Campaign::of(&tablet.ledger).unwrap().id;
    let edit = |lines: &[&str]| {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        Command::edit(id.clone(), vec![Entry::lines("numbering", lines)])
    };
    for bad in ["Quyết định QĐ/ĐU", ": QĐ/ĐU", "Quyết định:", "quyet dinh: QĐ/UBND"] {
        let refused = tablet.act(edit(&["Quyết định: QĐ/ĐU", bad]));
        assert_eq!(refused, Err(Refusal::PrefixUnread(bad.to_owned())), "{bad}");
    }
    tablet.act(edit(&["Quyết định: QĐ/ĐU", "Giấy mời:  GM/ĐU"])).unwrap();
    let changed = ("2025–2030".to_owned(), vec!["Quyết định QĐ/ĐU".to_owned(), "Giấy mời GM/ĐU".to_owned()]);
    assert_eq!(of(&tablet.ledger), changed);
    let mut new = Ledger::new();
    for event in next_year(&tablet.ledger, IncarnationId::from_bytes([9; 10]), MORNING, [8; 10]).unwrap() {
        new.add(&event);
    }
    assert_eq!(of(&new), changed);
}
