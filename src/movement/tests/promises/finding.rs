//! One search over everything, and the reason why something was found.

use crate::village::{Tablet, Village, code, key, person, village};
use ledger::{Ledger, RecordId};
use movement::Command;
use movement::model;
use movement::record::{Entry, Item, Noun, Sort, WORDLESS, Whereabouts, count, everything, items, reason, titled};
use movement::sheet::{Assessor, Reader, Verb};
use movement::text::Query;

/// The office, which reads every sheet.
const OFFICE: Reader = Reader { person: None, office: true };

/// Some of the words that the app has for keys.
fn named(noun: Noun, at: &str, key: &str) -> Option<&'static str> {
    Some(match (noun, at, key) {
        (Noun::Unit, "type", "chinh-tri-xa-hoi") => "Tổ chức chính trị - xã hội",
        (Noun::Media, "channel", "dai-khong-day") => "Đài phát thanh không dây",
        (Noun::Model, "subject", "tap-the") => "Tập thể",
        (Noun::Model, "subject", "ca-nhan") => "Cá nhân",
        (Noun::Inspection, "a.", "chua-dat") => "Chưa đạt",
        _ => return None,
    })
}

fn found(ledger: &Ledger, words: &str) -> Vec<(Sort, Item)> {
    found_by(ledger, words, &OFFICE)
}

fn found_by(ledger: &Ledger, words: &str, reader: &Reader) -> Vec<(Sort, Item)> {
    let wanted = Query::new(words);
    everything(ledger, reader, &named).into_iter().filter(|(_, item)| wanted.finds(&item.hay)).collect()
}

/// Why one of these was found.
fn why(ledger: &Ledger, all: &[(Sort, Item)], id: &RecordId, words: &str) -> Option<(Whereabouts, String)> {
    let hit = all.iter().find(|(_, item)| item.id == *id).unwrap();
    reason(ledger, hit, &Query::new(words), &named)
}

#[test]
fn whatever_was_chosen_from_a_list_is_found_by_its_word_and_the_word_is_the_reason() {
    let Village { mut tablet, model, unit, .. } = village();
    let chosen = vec![Entry::text("field", "quoc-phong"), Entry::text("subject", "tap-the")];
    tablet.act(Command::edit(model.clone(), chosen)).unwrap();
    tablet.act(Command::edit(unit.clone(), vec![Entry::text("type", "chinh-tri-xa-hoi")])).unwrap();
    let item = tablet.make(Command::create(
        Noun::Media,
        vec![
            Entry::text("title", "Bản tin sáng thứ Hai"),
            Entry::text("channel", "dai-khong-day"),
            Entry::day("date", Some(tablet.day())),
        ],
    ));
    for (words, id, at) in [
        ("tổ chức chính trị", &unit, Whereabouts::Field(Noun::Unit, "type")),
        ("dai khong day", &item, Whereabouts::Field(Noun::Media, "channel")),
        ("QUỐC PHÒNG", &model, Whereabouts::Field(Noun::Model, "field")),
        ("tap the", &model, Whereabouts::Field(Noun::Model, "subject")),
    ] {
        let all = found(&tablet.ledger, words);
        let (place, text) = why(&tablet.ledger, &all, id, words).expect("a reason");
        assert_eq!(place, at, "{words}");
        assert!(Query::new(words).finds(&movement::text::fold(&text)), "{words}: {text}");
    }
    assert!(!found(&tablet.ledger, "ca nhan").iter().any(|(_, item)| item.id == model), "what was not chosen");
}

#[test]
fn the_list_of_models_too_is_searched_by_what_was_chosen_for_a_model_and_for_its_unit() {
    let Village { mut tablet, model, unit, .. } = village();
    tablet.act(Command::edit(unit, vec![Entry::text("type", "chinh-tri-xa-hoi")])).unwrap();
    tablet.act(Command::edit(model.clone(), vec![Entry::text("subject", "tap-the")])).unwrap();
    let rows = model::rows(&tablet.ledger, &named);
    for words in ["kinh tế", "tập thể", "tổ chức chính trị", "duong kinh te"] {
        assert_eq!(model::search(&rows, words), [0], "{words}");
    }
    assert_eq!(rows[0].id, model);
    assert!(model::search(&rows, "cá nhân").is_empty());
}

#[test]
fn an_inspection_is_found_by_an_answer_that_was_given() {
    let Village { mut tablet, unit, .. } = village();
    let lines = vec!["Sổ họp thôn".to_owned(), "Kế hoạch năm".to_owned()];
    let entries = vec![Entry::text("name", "Mẫu kiểm tra thử"), Entry::lines("items", lines)];
    let form = tablet.make(Command::create(Noun::Checklist, entries));
    let entries = vec![Entry::link("unit", Some(unit)), Entry::link("form", Some(form))];
    let made = tablet.make(Command::create(Noun::Inspection, entries));
    assert!(!found(&tablet.ledger, "chưa đạt").iter().any(|(_, item)| item.id == made));
    let part = movement::inspection::items(&tablet.ledger, &made)[0].part.clone();
    let answer = Entry { register: "a.", input: movement::record::Input::Pick(part, "chua-dat".to_owned()) };
    tablet.act(Command::edit(made.clone(), vec![answer])).unwrap();
    let all = found(&tablet.ledger, "chưa đạt");
    let told = why(&tablet.ledger, &all, &made, "chưa đạt");
    assert_eq!(told, Some((Whereabouts::Field(Noun::Inspection, "a."), "Chưa đạt".to_owned())));
}

/// The sheets that these words find for a reader.
fn sheets(tablet: &Tablet, words: &str, reader: &Reader) -> Vec<RecordId> {
    let all = found_by(&tablet.ledger, words, reader).into_iter();
    all.filter(|(sort, _)| *sort == Sort::Sheet).map(|(_, item)| item.id).collect()
}

#[test]
fn what_was_written_on_a_sheet_is_found_by_its_writer_and_by_the_office_and_by_nobody_else() {
    let Village { mut tablet, model, other_unit, mai, hoa, key: of_mai, .. } = village();
    let of_hoa = key(&tablet, &model, Assessor::Person(hoa.clone()));
    tablet.verb(&of_mai, Verb::Strengths("Dân bàn kỹ, ghi biên bản".to_owned())).unwrap();
    tablet.verb(&of_mai, Verb::Remark(code("I.1"), "Bảng tên treo ở đầu ngõ".to_owned())).unwrap();
    tablet.who = Some(hoa.clone());
    tablet.verb(&of_hoa, Verb::Limits("Biên bản thiếu chữ ký".to_owned())).unwrap();
    let [sheet_of_mai, sheet_of_hoa] = [of_mai.id().unwrap(), of_hoa.id().unwrap()];
    let reads = |person: &RecordId| Reader { person: Some(person.clone()), office: false };
    assert_eq!(sheets(&tablet, "bien ban", &reads(&mai)), std::slice::from_ref(&sheet_of_mai));
    assert_eq!(sheets(&tablet, "bien ban", &reads(&hoa)), std::slice::from_ref(&sheet_of_hoa));
    let stranger = person(&mut tablet, "Lê Thị Sen", &other_unit);
    assert!(sheets(&tablet, "bien ban", &reads(&stranger)).is_empty(), "and nobody sees that there is one");
    assert_eq!(sheets(&tablet, "bien ban", &OFFICE).len(), 2);
    let scores = Reader { person: Some(mai.clone()), office: true };
    assert_eq!(
        sheets(&tablet, "bien ban", &scores),
        std::slice::from_ref(&sheet_of_mai),
        "who scores seals the own sheet first"
    );

    let all = found(&tablet.ledger, "dau ngo");
    let told = why(&tablet.ledger, &all, &sheet_of_mai, "dau ngo");
    assert_eq!(told, Some((Whereabouts::Sheet("r.I.1".to_owned()), "Bảng tên treo ở đầu ngõ".to_owned())));
    assert_eq!(all.last().unwrap().1.title, "Vận động hiến đất mở đường", "it goes by its model's name");
    assert!(
        sheets(&tablet, "hien dat", &OFFICE).is_empty(),
        "the name alone leads to the model, not to every sheet of it"
    );
    tablet.act(Command::bin(model)).unwrap();
    assert!(sheets(&tablet, "bien ban", &OFFICE).is_empty(), "a model in the bin takes its sheets along");
}

#[test]
fn a_rubric_is_found_by_the_name_of_a_criterion_and_says_which() {
    let Village { tablet, .. } = village();
    let rubric = movement::rubric::list(&tablet.ledger).remove(0);
    let criterion = rubric.body.groups[0].criteria[0].clone();
    let all = found(&tablet.ledger, &criterion.name);
    let told = why(&tablet.ledger, &all, &rubric.id, &criterion.name);
    assert_eq!(told.map(|(place, _)| place), Some(Whereabouts::Criterion(criterion.code)));
}

#[test]
fn an_inspection_form_is_found_by_an_item_and_shows_that_item_alone() {
    let Village { mut tablet, .. } = village();
    let lines = vec!["Sổ ghi chép họp thôn".to_owned(), "Kế hoạch năm của đơn vị".to_owned()];
    let entries = vec![Entry::text("name", "Mẫu kiểm tra thử"), Entry::lines("items", lines)];
    let form = tablet.make(Command::create(Noun::Checklist, entries));
    let all = found(&tablet.ledger, "ke hoach don vi");
    let why = |words: &str| why(&tablet.ledger, &all, &form, words);
    let shown = (Whereabouts::Field(Noun::Checklist, "items"), "Kế hoạch năm của đơn vị".to_owned());
    assert_eq!(why("ke hoach don vi"), Some(shown));
    assert_eq!(why("mau kiem tra"), None, "its name says it already");
    let mixed = why("mau so ghi chep").map(|(_, text)| text);
    assert_eq!(mixed.as_deref(), Some("Sổ ghi chép họp thôn"), "the words beside those of its name");
}

#[test]
fn the_campaign_is_found_by_a_legal_basis_and_a_long_one_is_shown_around_the_word() {
    let Village { mut tablet, .. } = village();
    let campaign = movement::campaign::Campaign::of(&tablet.ledger).expect("founded").id;
    let long = format!("{}Quyết định số 4321 về phong trào thi đua", "căn cứ và thẩm quyền ".repeat(12));
    tablet.act(Command::edit(campaign.clone(), vec![Entry::lines("basis", vec![long])])).unwrap();
    let all = found(&tablet.ledger, "4321");
    let (place, text) = why(&tablet.ledger, &all, &campaign, "4321").expect("a reason");
    assert_eq!(place, Whereabouts::Field(Noun::Campaign, "basis"));
    assert!(text.starts_with('…') && text.contains("4321") && text.chars().count() < 110, "{text}");
}

#[test]
fn choices_and_counts_are_those_of_the_list() {
    let Village { mut tablet, model, .. } = village();
    tablet.make(Command::create(Noun::Thon, vec![Entry::text("name", "Đồi Chè")]));
    tablet.act(Command::bin(model)).unwrap();
    for noun in Noun::ALL {
        let listed = items(&tablet.ledger, *noun, false, WORDLESS);
        let titles: Vec<_> = listed.into_iter().map(|item| (item.id, item.title)).collect();
        assert_eq!(titled(&tablet.ledger, *noun), titles, "{noun:?}");
        assert_eq!(count(&tablet.ledger, *noun), titles.len(), "{noun:?}");
    }
}
