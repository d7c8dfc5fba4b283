//! What goes out comes home the same, whole, in parts, as a delta, and through other tools.

use super::tools::*;
use ledger::bundle::*;
use ledger::*;
use proptest::prelude::*;

/// 10,000 in the profile `laws`, 100 else, or as the variable says.
fn cases() -> u32 {
    let default = if laws() { 10_000 } else { 100 };
    std::env::var("LAWS_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

fn actions() -> impl Strategy<Value = Vec<(u8, u8, u8, Option<i64>, String, i64)>> {
    let text = prop_oneof![Just(String::new()), "\\PC{0,12}", Just("Đường \"làng\"\n\tsạch 😀 \\".to_owned())];
    let safe = text.prop_filter("allowed text", |text| check_text(&format!("\"{}\"", text.replace('"', ""))).is_ok());
    let number = proptest::option::of(-(1i64 << 53) + 1..1i64 << 53);
    proptest::collection::vec((1u8..5, 0u8..6, 0u8..4, number, safe, -3_000_000_000_000i64..9_000_000_000_000), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn export_then_import_gives_the_same_ledger(actions in actions(), step in 1usize..300, reorder in any::<bool>()) {
        let mut ledger = Ledger::new();
        for (who, record, register, number, text, wall_ms) in actions {
            let value = number.map_or_else(|| Value::text(&text), Value::int);
            act(&mut ledger, device(who), wall_ms, vec![set(&format!("sheet/s{record}"), &format!("p.{register}"), value)]);
        }
        let mut bytes = whole(&ledger);
        if reorder {
            let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            bytes = serde_json::to_vec_pretty(&value).unwrap();
        }
        let (reading, ending) = read_in(&bytes, step);
        prop_assert!(ending.unwrap().whole, "{:?}", reading.set_aside);
        let home = reading.ledger();
        prop_assert_eq!(home.fingerprint(), ledger.fingerprint());
        prop_assert_eq!(home.ranges(), ledger.ranges());
        prop_assert_eq!(&reading.header.as_ref().unwrap().ranges, &ledger.ranges());
        if !reorder {
            prop_assert_eq!(whole(&home), bytes);
        }
    }
}

#[test]
fn a_document_that_another_tool_indented_joined_or_reordered_still_verifies() {
    let ledger = sample(9);
    let photos = [jpeg(3, 2_000)];
    let bytes = with_photos(&ledger, &photos);
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let joined = serde_json::to_string(&value).unwrap();
    let crlf = String::from_utf8(bytes.clone()).unwrap().replace('\n', "\r\n");
    let marked = format!("\u{feff}{}", String::from_utf8(bytes.clone()).unwrap());
    // As Python's json.dumps writes it: all but ASCII as escapes.
    let escaped: String =
        pretty.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04X}", c as u32) }).collect();
    for text in [pretty, joined, crlf, marked, escaped] {
        for step in [1, 7, 100_000] {
            let (reading, ending) = read_in(text.as_bytes(), step);
            assert!(ending.unwrap().whole, "{:?} in {}", reading.set_aside, &text[..60]);
            assert_eq!(reading.ledger().fingerprint(), ledger.fingerprint());
            assert_eq!(reading.photos.len(), 1);
        }
    }
}

#[test]
fn an_indented_document_that_is_damaged_keeps_what_came_before() {
    let ledger = sample(9);
    let text = String::from_utf8(whole(&ledger)).unwrap();
    let indented = text.replace('\n', "\n  ").replacen("{\"format\":", "{\n  \"format\" :\t", 1);
    let (reading, ending) = read(indented.as_bytes());
    assert!(ending.unwrap().whole && reading.events.len() == 18);
    let middle = indented.len() / 2;
    let cut = indented[..indented[..middle].rfind('}').unwrap()].to_owned();
    let (reading, ending) = read(cut.as_bytes());
    assert!(!reading.events.is_empty() && reading.events.len() < 18);
    assert!(!ending.unwrap().whole);
    let at = indented[..middle].rfind("\"sheet.give").unwrap();
    let broken = format!("{}{}", &indented[..at], &indented[at + 1..]);
    let (reading, ending) = read(broken.as_bytes());
    assert_eq!(reading.events.len(), 17);
    assert!(!ending.unwrap().whole);
}

#[test]
fn a_delta_brings_what_the_other_side_lacks_and_no_more() {
    let mut office = sample(10);
    let theirs = office.ranges();
    let event = act(&mut office, device(1), NOON, vec![set("sheet/s1", "p.II.1", Value::int(50))]);
    let plan = Export { kind: Kind::Delta, theirs: Some(&theirs), ..export(&office) }.plan();
    assert_eq!(plan.header.counts.events, 1);
    let bytes = write(&plan, &[]);
    let tablet = sample(10);
    let preview = inspect(&tablet, &bytes).unwrap();
    assert_eq!(preview.batch, [(event.at(), event.id())]);
    assert_eq!(preview.notices.shown(), []);
    let mut whole_again = tablet;
    preview.apply(&mut whole_again);
    assert_eq!(whole_again.fingerprint(), office.fingerprint());
    let stranger = Ledger::new();
    let preview = inspect(&stranger, &bytes).unwrap();
    assert!(preview.notices.shown().iter().any(|notice| matches!(notice, Notice::MissingBase(span) if span.to == 10)));
}

#[test]
fn a_bundle_in_parts_comes_home_in_any_order() {
    let ledger = sample(2_000);
    let photos: Vec<Vec<u8>> = (0..12).map(|n| jpeg(n, 280_000)).collect();
    let plan = Export { photos: refs(&photos), ..export(&ledger) }.plan();
    let size = plan.size();
    assert_eq!(write(&plan, &photos).len() as u64, size);
    let parts = plan.parts(2 << 20);
    assert!(parts.len() >= 3, "{}", parts.len());
    let mut home = Ledger::new();
    let mut found = std::collections::BTreeSet::new();
    for part in parts.iter().rev() {
        let bytes = write(part, &photos);
        assert!(bytes.len() as u64 <= 2 << 20);
        assert_eq!(bytes.len() as u64, part.size());
        let (reading, ending) = read(&bytes);
        assert!(ending.unwrap().whole);
        home.absorb(&reading.lines);
        found.extend(reading.photos);
    }
    assert_eq!(home.fingerprint(), ledger.fingerprint());
    assert_eq!(found.len(), 12);
}

#[test]
fn what_is_withheld_is_named_and_never_taken_for_a_loss() {
    let ledger = sample(10);
    let hide = |event: &EventView<'_>| event.incarnation() == device(2) && (4..7).contains(&event.seq());
    let bytes = write(&Export { withhold: &hide, ..export(&ledger) }.plan(), &[]);
    let mut tablet = Ledger::new();
    let preview = inspect(&tablet, &bytes).unwrap();
    assert_eq!(preview.withheld, [Span { incarnation: device(2), from: 4, to: 6 }]);
    assert_eq!(preview.notices.shown(), []);
    preview.apply(&mut tablet);
    assert_eq!(tablet.ranges().get(device(2)).unwrap().withheld, [Withheld { from: 4, to: 6 }]);
    let home = write(&export(&tablet).plan(), &[]);
    assert_eq!(inspect(&Ledger::new(), &home).unwrap().notices.shown(), []);
}

#[test]
fn a_receipt_says_what_is_held_and_carries_nothing() {
    let ledger = sample(10);
    let photo = PhotoKey::of(&jpeg(1, 100));
    let plan = Export { kind: Kind::Receipt, holds_photos: vec![photo], ..export(&ledger) }.plan();
    let (reading, ending) = read(&write(&plan, &[]));
    let header = reading.header.unwrap();
    assert!(ending.unwrap().whole && reading.events.is_empty());
    assert_eq!(header.holds, ledger.shown());
    assert_eq!(header.holds_photos, [photo.to_string()]);
}

#[test]
fn merged_bundles_are_equal_bytes_whoever_writes_them() {
    let ledger = sample(10);
    let one = Export { kind: Kind::Merged, ..export(&ledger) };
    let other = Export { kind: Kind::Merged, app: "other 2", made: Some(5), device: None, ..export(&ledger) };
    assert_eq!(write(&one.plan(), &[]), write(&other.plan(), &[]));
}
