//! One search over everything, and the reason why something was found.

use crate::village::{Village, village};
use movement::Command;
use movement::record::{Entry, Item, Noun, Sort, Whereabouts, count, everything, items, reason, titled};
use movement::text::Query;

fn found(ledger: &ledger::Ledger, words: &str) -> Vec<(Sort, Item)> {
    let wanted = Query::new(words);
    everything(ledger).into_iter().filter(|(_, item)| wanted.finds(&item.hay)).collect()
}

#[test]
fn a_rubric_is_found_by_the_name_of_a_criterion_and_says_which() {
    let Village { tablet, .. } = village();
    let rubric = movement::rubric::list(&tablet.ledger).remove(0);
    let criterion = rubric.body.groups[0].criteria[0].clone();
    let all = found(&tablet.ledger, &criterion.name);
    let (sort, item) = all.iter().find(|(_, item)| item.id == rubric.id).expect("found");
    let why = reason(&tablet.ledger, *sort, item, &Query::new(&criterion.name));
    assert_eq!((*sort, why.map(|(place, _)| place)), (Sort::Rubric, Some(Whereabouts::Criterion(criterion.code))));
}

#[test]
fn an_inspection_form_is_found_by_an_item_and_shows_that_item_alone() {
    let Village { mut tablet, .. } = village();
    let lines = vec!["Sổ ghi chép họp thôn".to_owned(), "Kế hoạch năm của đơn vị".to_owned()];
    let entries = vec![Entry::text("name", "Mẫu kiểm tra thử"), Entry::lines("items", lines)];
    let form = tablet.make(Command::create(Noun::Checklist, entries));
    let all = found(&tablet.ledger, "ke hoach don vi");
    let (sort, item) = all.iter().find(|(_, item)| item.id == form).expect("found");
    let why = |words: &str| reason(&tablet.ledger, *sort, item, &Query::new(words));
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
    let (sort, item) = all.iter().find(|(_, item)| item.id == campaign).expect("found");
    let (place, text) = reason(&tablet.ledger, *sort, item, &Query::new("4321")).expect("a reason");
    assert_eq!(place, Whereabouts::Field(Noun::Campaign, "basis"));
    assert!(text.starts_with('…') && text.contains("4321") && text.chars().count() < 110, "{text}");
}

#[test]
fn choices_and_counts_are_those_of_the_list() {
    let Village { mut tablet, model, .. } = village();
    tablet.make(Command::create(Noun::Thon, vec![Entry::text("name", "Đồi Chè")]));
    tablet.act(Command::bin(model)).unwrap();
    for noun in Noun::ALL {
        let listed = items(&tablet.ledger, *noun, false);
        let titles: Vec<_> = listed.into_iter().map(|item| (item.id, item.title)).collect();
        assert_eq!(titled(&tablet.ledger, *noun), titles, "{noun:?}");
        assert_eq!(count(&tablet.ledger, *noun), titles.len(), "{noun:?}");
    }
}
