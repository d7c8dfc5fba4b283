//! Lists are narrowed by what their records hold: one mechanism for every noun.

use crate::village::{Tablet, Village, village};
use ledger::RecordId;
use movement::Command;
use movement::date::Day;
use movement::model::{Came, receipts};
use movement::record::{Called, Entry, Item, Narrow, Noun, items, narrows, within};

/// Some of the words that the app has for keys.
fn named(noun: Noun, at: &str, key: &str) -> Option<&'static str> {
    Some(match (noun, at, key) {
        (Noun::Unit, "type", "to-chuc-dang") => "Tổ chức đảng trực thuộc",
        (Noun::Unit, "type", "chinh-tri-xa-hoi") => "Tổ chức chính trị - xã hội",
        (Noun::Media, "channel", "mang-xa-hoi") => "Mạng xã hội",
        _ => return None,
    })
}

fn list(tablet: &Tablet, noun: Noun) -> (Vec<Item>, Vec<Narrow>) {
    let all = items(&tablet.ledger, noun, false, &named);
    let narrows = narrows(&tablet.ledger, noun, &all, &named);
    (all, narrows)
}

/// What the choices of a field read, in their order.
fn read(narrows: &[Narrow], register: &str) -> Vec<Called> {
    let of = narrows.iter().find(|one| one.register == register);
    of.into_iter().flat_map(|one| one.values.iter().map(|(_, called)| called.clone())).collect()
}

fn text(words: &str) -> Called {
    Called::Text(words.to_owned())
}

fn unit(tablet: &mut Tablet, name: &str, kind: &str) -> RecordId {
    tablet.make(Command::create(Noun::Unit, vec![Entry::text("name", name), Entry::text("type", kind)]))
}

#[test]
fn units_are_narrowed_to_a_type_in_the_order_of_the_plan_and_only_to_those_that_occur() {
    let Village { mut tablet, .. } = village();
    assert_eq!(list(&tablet, Noun::Unit).1, [], "no unit of the village has a type");
    unit(&mut tablet, "Hội Nông dân xã", "chinh-tri-xa-hoi");
    unit(&mut tablet, "Hội Phụ nữ xã", "chinh-tri-xa-hoi");
    assert_eq!(list(&tablet, Noun::Unit).1, [], "one type narrows nothing");
    unit(&mut tablet, "Chi bộ thôn Gò Sung", "to-chuc-dang");
    let (all, narrows) = list(&tablet, Noun::Unit);
    assert_eq!(read(&narrows, "type"), [text("Tổ chức đảng trực thuộc"), text("Tổ chức chính trị - xã hội")]);
    let kept = |wanted: [&str; 2]| {
        let wanted = wanted.map(str::to_owned);
        all.iter().filter(|item| within(&item.held, &wanted)).map(|item| item.title.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(kept(["chinh-tri-xa-hoi", ""]), ["Hội Nông dân xã", "Hội Phụ nữ xã"]);
    assert_eq!(kept(["to-chuc-dang", ""]), ["Chi bộ thôn Gò Sung"]);
    assert_eq!(kept(["", ""]).len(), all.len());
}

#[test]
fn items_of_the_column_are_narrowed_to_a_month_the_latest_first_and_to_a_unit_by_its_name() {
    let Village { mut tablet, unit, other_unit, .. } = village();
    for (title, day, of) in [
        ("Tiếng kẻng bình yên", "2026-03-05", &unit),
        ("Ruộng mẫu của bản", "2026-11-20", &other_unit),
        ("Chợ phiên không túi ni lông", "2026-03-31", &unit),
    ] {
        let entries = vec![
            Entry::text("title", title),
            Entry::text("channel", "mang-xa-hoi"),
            Entry::day("date", Day::parse(day).ok()),
            Entry::link("unit", Some(of.clone())),
        ];
        tablet.make(Command::create(Noun::Media, entries));
    }
    let (all, narrows) = list(&tablet, Noun::Media);
    assert_eq!(read(&narrows, "date"), [Called::Month(2026, 11), Called::Month(2026, 3)]);
    assert_eq!(read(&narrows, "unit"), [text("Ban Xây dựng Đảng"), text("Chi bộ thôn Đông Hòa")]);
    assert_eq!(read(&narrows, "channel"), [], "all went over one channel");
    let march = ["".to_owned(), "2026-03".to_owned(), String::new()];
    assert_eq!(all.iter().filter(|item| within(&item.held, &march)).count(), 2);
}

#[test]
fn a_field_that_leads_to_single_records_only_is_left_to_the_search() {
    let Village { mut tablet, .. } = village();
    let mut spend = |source: &str, what: &str| {
        let entries = vec![
            Entry::text("name", what),
            Entry::text("kind", "chi"),
            Entry::day("date", Day::parse("2026-05-02").ok()),
            Entry::number("amount", Some(200_000_i64)),
            Entry::text("source", source),
            Entry::text("activity", what),
        ];
        tablet.make(Command::create(Noun::Money, entries));
    };
    spend("Ngân sách xã", "Thuê xe");
    spend("Xã hội hóa", "In tài liệu");
    spend("Ngân sách xã", "Nước uống");
    let (_, narrows) = list(&tablet, Noun::Money);
    assert_eq!(read(&narrows, "source"), [text("Ngân sách xã"), text("Xã hội hóa")]);
    assert_eq!(read(&narrows, "activity"), [], "each stands once");
}

#[test]
fn the_log_tells_late_from_in_time_and_both_from_what_has_no_day_or_was_withdrawn() {
    let Village { mut tablet, unit, .. } = village();
    let mut register = |name: &str, day: Option<&str>| {
        let day = day.and_then(|day| Day::parse(day).ok());
        let entries =
            vec![Entry::text("name", name), Entry::link("unit", Some(unit.clone())), Entry::day("registered", day)];
        tablet.make(Command::create(Noun::Model, entries))
    };
    register("Ruộng mẫu", Some("2026-04-09"));
    register("Quán nước", Some("2026-04-10"));
    let gone = register("Thùng thư", Some("2026-04-10"));
    tablet.act(Command::edit(gone, vec![Entry::text("withdrawn", "Xin rút")])).unwrap();
    let came: Vec<(String, Came)> = receipts(&tablet.ledger).into_iter().map(|one| (one.name, one.came)).collect();
    let expected = [
        ("Vận động hiến đất mở đường", Came::NoDay),
        ("Ruộng mẫu", Came::InTime),
        ("Quán nước", Came::Late),
        ("Thùng thư", Came::Withdrawn),
    ];
    assert_eq!(came, expected.map(|(name, came)| (name.to_owned(), came)));
}
