//! The year around the survey: who is nominated, what is scheduled, and what follows from it.

use crate::village::{MORNING, Tablet, Village, village};
use ledger::RecordId;
use movement::campaign::Campaign;
use movement::date::{Day, day_in_vietnam};
use movement::figures::{Counted, classes, figures};
use movement::model::{self, Notice, nominees, notices};
use movement::money::{Share, balance, sums};
use movement::record::{Entry, Input, Noun};
use movement::report::{self, Period};
use movement::sheet::{Assessor, Reader, Verb};
use movement::task::{self, Status};
use movement::thon::coverage;
use movement::unit::participation;
use movement::visit::{self, Warning, waiting, week};
use movement::{Command, Refusal};

fn in_visit(model: &RecordId) -> Entry {
    Entry { register: "m.", input: Input::Mark(model.clone(), true) }
}

fn day(text: &str) -> Option<Day> {
    Day::parse(text).ok()
}

fn on(text: &str, register: &'static str) -> Entry {
    Entry::day(register, day(text))
}

#[test]
fn only_nominated_models_are_scheduled() {
    let Village { mut tablet, unit, model, .. } = village();
    let entries = vec![Entry::text("name", "Chưa giới thiệu"), Entry::link("unit", Some(unit))];
    let other = tablet.make(Command::create(Noun::Model, entries));
    let planned = tablet.act(Command::create(Noun::Visit, vec![on("24/8/2026", "date"), in_visit(&other)]));
    assert_eq!(planned, Err(Refusal::NotNominated(other.clone())));
    let trip = tablet.make(Command::create(Noun::Visit, vec![on("24/8/2026", "date"), in_visit(&model)]));
    assert_eq!(tablet.act(Command::edit(trip, vec![in_visit(&other)])), Err(Refusal::NotNominated(other.clone())));
    assert!(visit::may_hold(&tablet.ledger, &model) && !visit::may_hold(&tablet.ledger, &other));
}

#[test]
fn a_model_that_was_withdrawn_is_neither_scheduled_nor_scored() {
    let Village { mut tablet, model, key, .. } = village();
    assert!(!waiting(&tablet.ledger).is_empty());
    tablet.act(Command::edit(model.clone(), vec![Entry::text("withdrawn", "Đơn vị xin rút")])).unwrap();
    assert!(waiting(&tablet.ledger).is_empty());
    assert_eq!(tablet.give(&key, "I.1", 200), Err(Refusal::NotNominated(model)));
}

#[test]
fn the_classes_of_models_are_for_the_office_and_tell_nothing_of_sheets_that_do_not_open_yet() {
    let Village { mut tablet, key, mai, hoa, model, .. } = village();
    tablet.fill(&key);
    tablet.verb(&key, Verb::Seal).unwrap();
    let office = |person: Option<&RecordId>| Reader { person: person.cloned(), office: true };
    let counted = |tablet: &crate::village::Tablet, reader: &Reader| {
        let found = classes(&tablet.ledger, reader, &Counted::default());
        found.fields.iter().flat_map(|(_, counts)| counts).sum::<usize>()
    };
    assert_eq!(counted(&tablet, &office(None)), 1);
    assert_eq!(counted(&tablet, &Reader { person: Some(mai), office: false }), 0, "a team's tablet");
    // Someone of the office who has begun a sheet of their own sees no other's before it is sealed.
    tablet.who = Some(hoa.clone());
    let own = crate::village::key(&tablet, &model, Assessor::Person(hoa.clone()));
    tablet.give(&own, "I.1", 100).unwrap();
    assert_eq!(counted(&tablet, &office(Some(&hoa))), 0);
}

#[test]
fn the_board_shows_a_week_by_day_and_what_waits_by_thon() {
    let Village { mut tablet, model, unit, .. } = village();
    let thon = tablet.make(Command::create(Noun::Thon, vec![Entry::text("name", "Đồi Chè")]));
    tablet.act(Command::edit(model.clone(), vec![Entry::link("thon", Some(thon))])).unwrap();
    let more = vec![
        Entry::text("name", "Tiếng kẻng bình yên"),
        Entry::link("unit", Some(unit)),
        Entry::flag("nominated", true),
    ];
    let waits = tablet.make(Command::create(Noun::Model, more));
    let by_thon = waiting(&tablet.ledger);
    assert_eq!(by_thon.iter().map(|one| one.thon.as_str()).collect::<Vec<_>>(), ["Đồi Chè", ""]);

    tablet.make(Command::create(Noun::Visit, vec![on("26/8/2026", "date"), in_visit(&model)]));
    tablet.make(Command::create(Noun::Visit, vec![on("02/3/2026", "date")]));
    let shown = week(&tablet.ledger, day_in_vietnam(MORNING));
    assert_eq!(shown.len(), 7);
    assert_eq!(shown[0].0.written(), "24/08/2026");
    let (wednesday, slots) = &shown[2];
    assert_eq!((wednesday.written().as_str(), slots.len()), ("26/08/2026", 1));
    assert_eq!(slots[0].thons, ["Đồi Chè"]);
    assert_eq!(slots[0].warnings, [Warning::NotTold, Warning::NoTeam]);
    let march = week(&tablet.ledger, day("01/3/2026").unwrap().plus(2));
    let warned = &march[0].1[0].warnings;
    assert!(
        warned.contains(&Warning::Outside) && warned.contains(&Warning::NotTold),
        "before the survey, and not told"
    );
    let left = waiting(&tablet.ledger);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].models[0].0, waits);
}

#[test]
fn a_nomination_may_change_until_something_is_planned_on_it() {
    let Village { mut tablet, model, .. } = village();
    let of =
        |tablet: &crate::village::Tablet| nominees(&tablet.ledger).into_iter().find(|one| one.id == model).unwrap();
    assert!(of(&tablet).nominated && of(&tablet).may_change());
    tablet.make(Command::create(Noun::Visit, vec![on("26/8/2026", "date"), in_visit(&model)]));
    assert!(!of(&tablet).may_change());
    tablet.act(Command::edit(model.clone(), vec![Entry::text("withdrawn", "Đơn vị xin rút")])).unwrap();
    assert!(nominees(&tablet.ledger).is_empty());
}

#[test]
fn a_task_is_overdue_the_day_after_it_was_due_and_done_when_a_day_is_written() {
    let Village { mut tablet, .. } = village();
    let id = tablet.make(Command::create(Noun::Task, vec![Entry::text("name", "Gửi báo cáo"), on("20/8/2026", "due")]));
    let at =
        |tablet: &crate::village::Tablet, text: &str| task::status(&tablet.ledger, &id, day(text).unwrap()).unwrap();
    assert_eq!(at(&tablet, "20/8/2026"), Status::Soon(0));
    assert_eq!(at(&tablet, "21/8/2026"), Status::Overdue(1));
    tablet.act(Command::edit(id.clone(), vec![on("25/8/2026", "done")])).unwrap();
    assert!(matches!(at(&tablet, "26/8/2026"), Status::Done(_)));
}

#[test]
fn a_report_is_late_after_its_day_and_missing_until_it_comes() {
    let Village { mut tablet, unit, .. } = village();
    let today = day("20/12/2026").unwrap();
    let entries = vec![Entry::link("unit", Some(unit)), Entry::text("period", "nam"), on("30/11/2026", "due")];
    let id = tablet.make(Command::create(Noun::Report, entries));
    assert_eq!(report::standing(&tablet.ledger, &id, today), Some(report::Standing::Missing));
    assert_eq!(report::standing(&tablet.ledger, &id, day("30/11/2026").unwrap()), Some(report::Standing::Awaited));
    tablet.act(Command::edit(id.clone(), vec![on("01/12/2026", "received")])).unwrap();
    assert_eq!(report::standing(&tablet.ledger, &id, today), Some(report::Standing::Late));
}

#[test]
fn each_period_says_which_units_reported_in_time_late_or_not_at_all() {
    use report::Standing::{Awaited, Late, Missing, Received};
    let Village { mut tablet, unit, other_unit, .. } = village();
    let report = |unit: &RecordId, period: &str, due: &str| {
        vec![Entry::link("unit", Some(unit.clone())), Entry::text("period", period), on(due, "due")]
    };
    let half = tablet.make(Command::create(Noun::Report, report(&unit, "sau-thang", "15/6/2026")));
    let year = tablet.make(Command::create(Noun::Report, report(&other_unit, "nam", "30/11/2026")));
    tablet.act(Command::edit(half, vec![on("10/6/2026", "received")])).unwrap();
    tablet.act(Command::edit(year, vec![on("05/12/2026", "received")])).unwrap();
    let asked = |tablet: &crate::village::Tablet, period, today: &str| {
        let all = report::by_unit(&tablet.ledger, period, day(today).unwrap());
        let of = |id: &RecordId| all.iter().find(|one| one.unit.id == *id).unwrap().standing;
        (of(&unit), of(&other_unit))
    };
    assert_eq!(asked(&tablet, Period::Half, "15/6/2026"), (Received, Awaited), "there is time for the others");
    assert_eq!(asked(&tablet, Period::Half, "16/6/2026"), (Received, Missing));
    assert_eq!(asked(&tablet, Period::Year, "20/12/2026"), (Missing, Late));
    assert_eq!(asked(&tablet, Period::First, "20/12/2026"), (Awaited, Awaited), "nobody set a day for it");
    // Of two reports of a unit for one period, the one that came counts.
    tablet.make(Command::create(Noun::Report, report(&unit, "sau-thang", "01/6/2026")));
    assert_eq!(asked(&tablet, Period::Half, "16/6/2026").0, Received);
}

#[test]
fn money_is_what_came_less_what_was_spent_and_entries_in_the_bin_count_for_nothing() {
    let Village { mut tablet, .. } = village();
    let mut entry = |what: &str, kind: &str, amount: i64| {
        let entries = vec![
            Entry::text("name", what),
            Entry::text("kind", kind),
            on("03/8/2026", "date"),
            Entry::number("amount", Some(amount)),
        ];
        tablet.make(Command::create(Noun::Money, entries))
    };
    entry("Ngân sách xã", "cap", 15_000_000);
    entry("Xăng xe", "chi", 1_250_000);
    let mistake = entry("Ghi nhầm", "chi", 9_000_000);
    tablet.act(Command::bin(mistake)).unwrap();
    let sums = balance(&tablet.ledger);
    assert_eq!((sums.allocated, sums.spent, sums.left()), (15_000_000, 1_250_000, 13_750_000));
}

#[test]
fn money_adds_up_by_trip_by_activity_and_by_source_however_their_names_are_written() {
    let Village { mut tablet, .. } = village();
    let mut trip = |date| tablet.make(Command::create(Noun::Visit, vec![on(date, "date")]));
    let (first, second) = (trip("05/8/2026"), trip("12/8/2026"));
    let mut entry = |kind: &str, amount: i64, more: Vec<Entry>| {
        let mut entries = vec![
            Entry::text("name", "Khoản"),
            Entry::text("kind", kind),
            on("03/8/2026", "date"),
            Entry::number("amount", Some(amount)),
        ];
        entries.extend(more);
        tablet.make(Command::create(Noun::Money, entries));
    };
    entry("cap", 10_000_000, vec![Entry::text("source", "Ngân sách xã")]);
    entry("cap", 2_000_000, vec![Entry::text("source", "NGÂN SÁCH XÃ")]);
    entry("chi", 700_000, vec![Entry::link("visit", Some(first.clone())), Entry::text("source", "Ngân sách xã")]);
    entry("chi", 300_000, vec![Entry::link("visit", Some(second.clone())), Entry::text("activity", "Tập huấn")]);
    entry("chi", 50_000, vec![Entry::link("visit", Some(first.clone())), Entry::text("activity", "tap huan")]);
    let sums = sums(&tablet.ledger);
    let told = |shares: &[Share]| -> Vec<(String, i64, i64)> {
        shares.iter().map(|share| (share.name.clone(), share.sums.allocated, share.sums.spent)).collect()
    };
    let trips: Vec<_> = sums.trips.iter().map(|share| (share.record.clone(), share.sums.spent)).collect();
    assert_eq!(trips, [(Some(second), 300_000), (Some(first), 750_000), (None, 0)]);
    assert_eq!(told(&sums.sources), [("Ngân sách xã".to_owned(), 12_000_000, 700_000), (String::new(), 0, 350_000)]);
    assert_eq!(told(&sums.activities)[0].2, 350_000);
    assert!(sums.activities[1].name.is_empty(), "those without an activity come last");
    for way in [&sums.trips, &sums.activities, &sums.sources] {
        let (came, went) = (way.iter().map(|one| one.sums.allocated).sum(), way.iter().map(|one| one.sums.spent).sum());
        assert_eq!((sums.all.allocated, sums.all.spent), (came, went), "every way adds up to the balance");
    }
}

#[test]
fn who_has_not_registered_and_which_thon_have_no_model_is_known() {
    let Village { mut tablet, unit, other_unit, model, .. } = village();
    let thon = tablet.make(Command::create(Noun::Thon, vec![Entry::text("name", "Đồi Chè")]));
    tablet.make(Command::create(Noun::Thon, vec![Entry::text("name", "Khe Trúc")]));
    tablet.act(Command::edit(model.clone(), vec![Entry::link("thon", Some(thon))])).unwrap();
    let took_part = participation(&tablet.ledger);
    let missing: Vec<RecordId> = took_part.missing.iter().map(|unit| unit.id.clone()).collect();
    assert_eq!((took_part.units, missing), (2, vec![other_unit.clone(), unit.clone()]), "a draft is no registration");
    let received = || on("03/4/2026", "registered");
    tablet.act(Command::edit(model, vec![received()])).unwrap();
    let missing: Vec<RecordId> = participation(&tablet.ledger).missing.into_iter().map(|unit| unit.id).collect();
    assert_eq!(missing, [other_unit]);
    let covered = coverage(&tablet.ledger);
    assert_eq!((covered.all, covered.covered(), covered.without[0].name.as_str()), (2, 1, "Khe Trúc"));
    // Two are as many as the plan asks for; a third is over it, and says so without blocking.
    for name in ["Hai", "Ba"] {
        let entries = vec![Entry::text("name", name), Entry::link("unit", Some(unit.clone())), received()];
        tablet.make(Command::create(Noun::Model, entries));
    }
    let over = participation(&tablet.ledger).over;
    assert_eq!(over.iter().map(|over| (&over.unit.id, over.count)).collect::<Vec<_>>(), [(&unit, 3)]);
    let asks = |tablet: &Tablet| {
        let all = model::list(&tablet.ledger).into_iter();
        let asked = |notice: &Notice| matches!(notice, Notice::OverQuota { .. });
        all.filter(|model| notices(&tablet.ledger, model).iter().any(asked)).count()
    };
    assert_eq!(asks(&tablet), 3, "each of them asks for the reason");
    let third = model::list(&tablet.ledger).pop().unwrap().id;
    tablet.act(Command::edit(third, vec![Entry::text("over.why", "Hai thôn chung chi bộ")])).unwrap();
    assert_eq!(asks(&tablet), 0, "the reason is given once for the unit");
    assert_eq!(participation(&tablet.ledger).over[0].why, "Hai thôn chung chi bộ");
}

#[test]
fn the_figures_are_of_both_strands_or_of_one_and_each_strand_is_counted() {
    let Village { mut tablet, key, unit, model, .. } = village();
    let strands = Campaign::of(&tablet.ledger).unwrap().strands;
    let (first, second) = (strands[0].key.as_str(), strands[1].key.as_str());
    tablet.act(Command::edit(model.clone(), vec![Entry::text("strand", first)])).unwrap();
    let before: usize = figures(&tablet.ledger, Some(second)).fields.iter().map(|field| field.all()).sum();
    let named = |name: &str| vec![Entry::text("name", name), Entry::link("unit", Some(unit.clone()))];
    for name in ["Đường hoa", "Ngõ xanh"] {
        let entries = [named(name), vec![Entry::text("strand", second)]].concat();
        tablet.make(Command::create(Noun::Model, entries));
    }
    tablet.make(Command::create(Noun::Model, named("Chưa ghi nội dung")));
    tablet.fill(&key);
    tablet.verb(&key, Verb::Seal).unwrap();

    let counted = |strand: Option<&str>| {
        let found = figures(&tablet.ledger, strand);
        (found.fields.iter().map(|field| field.all()).sum::<usize>(), found.strands)
    };
    let (all, by_strand) = counted(None);
    assert_eq!(
        by_strand.iter().map(|(_, count)| count).sum::<usize>(),
        all,
        "every model stands in one strand, or in none"
    );
    let found = figures(&tablet.ledger, None);
    assert_eq!((found.sum().all(), found.withdrawn), (all, 0), "the last line sums up the others");
    assert_eq!(by_strand[1], (strands[1].name.clone(), before + 2));
    assert_eq!(by_strand.last(), Some(&(String::new(), 1)), "without a strand");
    assert_eq!(counted(Some(second)), (before + 2, by_strand), "the counts of both stay in sight");
    let gone = Entry::text("withdrawn", "Chuyển sang năm sau");
    tablet.act(Command::edit(model.clone(), vec![gone])).unwrap();
    let found = figures(&tablet.ledger, None);
    assert_eq!((found.sum().all(), found.withdrawn), (all - 1, 1), "a model that was withdrawn is counted apart");
    tablet.act(Command::edit(model.clone(), vec![Entry::text("withdrawn", "")])).unwrap();

    let office = Reader { person: None, office: true };
    let classed = |strand: Option<&str>| {
        let found = classes(&tablet.ledger, &office, &Counted { strand: strand.map(str::to_owned), kind: None });
        found.fields.iter().flat_map(|(_, counts)| counts).sum::<usize>()
    };
    assert_eq!((classed(None), classed(Some(first)), classed(Some(second))), (1, 1, 0));
    let row = model::rows(&tablet.ledger, movement::record::WORDLESS).into_iter().find(|row| row.id == model).unwrap();
    assert_eq!(row.strand_name, strands[0].name);
}
