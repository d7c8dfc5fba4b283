//! What the small local storage promises.

#![cfg(not(target_arch = "wasm32"))]

use device::prefs::{Canary, InMemory, Language, Prefs, Shelf, TextSize, Theme, Typing, Verdict, judge};

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
        assert_eq!(Typing::load(&shelf), None, "{garbage}");
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
fn the_field_being_typed_is_there_until_the_journal_has_it() {
    let shelf = InMemory::default();
    let typing = Typing { campaign: "c".into(), key: "k".into(), text: "Đường làng ngõ xóm".into(), at_ms: 3 };
    assert!(typing.save(&shelf));
    assert_eq!(Typing::load(&shelf), Some(typing));
    Typing::forget(&shelf);
    assert_eq!(Typing::load(&shelf), None);
}
