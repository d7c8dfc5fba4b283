//! What the small local storage promises.

#![cfg(not(target_arch = "wasm32"))]

use device::prefs::{
    Canary, Founding, InMemory, Language, Prefs, Shelf, TextSize, Theme, Typing, Verdict, Waiting, forget_campaign,
    judge, note_place, place_of,
};

fn chosen() -> Prefs {
    Prefs {
        language: Language::En,
        theme: Theme::Sun,
        text: TextSize::Largest,
        device: "Máy bảng tổ 2".into(),
        campaign: Some("campaign/2026".into()),
        me: [("campaign/2026".to_owned(), "person/1".to_owned())].into(),
        members: [("campaign/2026".to_owned(), vec!["person/1".to_owned(), "person/2".to_owned()])].into(),
        place: "#/sheet/ab12".into(),
        settled: true,
    }
}

#[test]
fn choices_come_back_as_they_were_made() {
    let shelf = InMemory::default();
    assert_eq!(Prefs::load(&shelf), Prefs::default());
    assert!(chosen().save(&shelf));
    assert_eq!(Prefs::load(&shelf), chosen());
}

#[test]
fn one_garbled_choice_does_not_take_the_others_along() {
    let shelf = InMemory::default();
    chosen().save(&shelf);
    let text = shelf.read("dvk.prefs").unwrap().replace("\"sun\"", "{\"colour\":7}");
    shelf.write("dvk.prefs", &text);
    assert_eq!(Prefs::load(&shelf), Prefs { theme: Theme::Device, ..chosen() });
}

#[test]
fn garbage_reads_as_nothing_chosen() {
    for garbage in ["", "null", "[]", "7", "{", "{\"language\":", "\u{0}\u{1}", "{\"me\":{\"a\":7}}"] {
        let shelf = InMemory::default();
        shelf.write("dvk.prefs", garbage);
        shelf.write("dvk.canary", garbage);
        shelf.write("dvk.typing", garbage);
        assert_eq!(Prefs::load(&shelf), Prefs::default(), "{garbage}");
        assert_eq!(Canary::load(&shelf, "c"), None, "{garbage}");
        assert_eq!(Typing::load(&shelf, "c"), None, "{garbage}");
    }
}

#[test]
fn what_a_newer_build_chose_is_kept() {
    let shelf = InMemory::default();
    shelf.write("dvk.prefs", "{\"version\":9,\"handedness\":\"left\"}");
    chosen().save(&shelf);
    let text = shelf.read("dvk.prefs").unwrap();
    assert!(text.contains("\"handedness\":\"left\"") && text.contains("\"version\":9"), "{text}");
}

#[test]
fn a_store_that_came_back_empty_is_never_taken_for_new() {
    let had = Canary { store: "a".into(), events: 40, last_seq: 12, ..Canary::default() };
    let shelf = InMemory::default();
    had.save(&shelf, "c");
    let noted = Canary::load(&shelf, "c");
    assert_eq!(judge(noted.as_ref(), None, 0, 0), Verdict::Gone { had: had.clone() });
    assert_eq!(judge(noted.as_ref(), Some("b"), 40, 12), Verdict::Gone { had: had.clone() });
    assert_eq!(judge(noted.as_ref(), Some("a"), 39, 12), Verdict::Fewer { had: had.clone(), events: 39 });
    assert_eq!(judge(noted.as_ref(), Some("a"), 41, 11), Verdict::Fewer { had: had.clone(), events: 41 });
    assert_eq!(judge(noted.as_ref(), Some("a"), 41, 13), Verdict::Sound);
    assert_eq!(judge(None, Some("a"), 41, 13), Verdict::NoCanary);
    assert_eq!(judge(None, None, 0, 0), Verdict::New);
    Canary::forget(&shelf, "c");
    assert_eq!(Canary::load(&shelf, "c"), None);
}

#[test]
fn the_text_being_typed_is_there_until_that_very_draft_is_done() {
    let shelf = InMemory::default();
    let typing = Typing { key: "k".into(), text: "Đường làng ngõ xóm".into(), number: 3 };
    assert!(typing.save(&shelf, "c"));
    Typing::forget(&shelf, "c", "another field");
    Typing::forget(&shelf, "another campaign", "k");
    assert_eq!(Typing::load(&shelf, "c"), Some(typing));
    Typing::forget(&shelf, "c", "k");
    assert_eq!(Typing::load(&shelf, "c"), None);
}

#[test]
fn asking_for_a_photo_does_not_take_the_place_of_what_is_being_typed() {
    let shelf = InMemory::default();
    let typing = Typing { key: "k".into(), text: "Đã xem biên bản".into(), number: 1 };
    typing.save(&shelf, "c");
    assert!(Waiting::save(&shelf, "c", "sheet/1 II.1"));
    assert_eq!(Typing::load(&shelf, "c"), Some(typing));
    assert_eq!(Waiting::load(&shelf, "c").as_deref(), Some("sheet/1 II.1"));
    Waiting::forget(&shelf, "c");
    assert_eq!(Waiting::load(&shelf, "c"), None);
}

#[test]
fn the_place_of_each_sheet_is_kept_and_only_the_latest_of_it() {
    let shelf = InMemory::default();
    for (sheet, card) in [("a", "card-I.1"), ("b", "card-I.2"), ("a", "card-II.1")] {
        note_place(&shelf, "c", sheet, card);
    }
    assert_eq!(place_of(&shelf, "c", "a").as_deref(), Some("card-II.1"));
    assert_eq!(place_of(&shelf, "c", "b").as_deref(), Some("card-I.2"));
    assert_eq!(place_of(&shelf, "another", "a"), None);
}

#[test]
fn the_places_of_a_hundred_sheets_do_not_grow_without_end() {
    let shelf = InMemory::default();
    (0..100).for_each(|n| note_place(&shelf, "c", &n.to_string(), "card-I.1"));
    let kept = (0..100).filter(|n| place_of(&shelf, "c", &n.to_string()).is_some());
    assert_eq!(kept.collect::<Vec<_>>(), (60..100).collect::<Vec<_>>());
}

#[test]
fn a_wiped_campaign_leaves_nothing_behind_and_takes_nothing_of_another() {
    let shelf = InMemory::default();
    for campaign in ["c", "d"] {
        Canary::default().save(&shelf, campaign);
        Typing { key: "k".into(), text: "t".into(), number: 1 }.save(&shelf, campaign);
        Waiting::save(&shelf, campaign, "p");
        note_place(&shelf, campaign, "a", "card-I.1");
    }
    forget_campaign(&shelf, "c");
    for name in ["dvk.canary", "dvk.typing", "dvk.waiting", "dvk.places"] {
        let text = shelf.read(name).unwrap();
        assert!(!text.contains("\"c\"") && text.contains("\"d\""), "{text}");
    }
}

#[test]
fn what_is_typed_of_a_campaign_to_be_founded_is_kept_until_it_is_founded() {
    let shelf = InMemory::default();
    let typed = Founding { commune: "Mường Chiềng".into(), province: "Phú".into() };
    assert!(typed.save(&shelf));
    assert_eq!(Founding::load(&shelf), typed);
    Founding::default().save(&shelf);
    assert_eq!((Founding::load(&shelf), shelf.read("dvk.founding")), (Founding::default(), None));
    shelf.write("dvk.founding", "garbage");
    assert_eq!(Founding::load(&shelf), Founding::default());
}
