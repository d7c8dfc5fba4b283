//! The published JSON Schema says what bundles are: real ones pass, broken ones do not.

use super::tools::*;
use ledger::bundle::*;
use serde_json::{Value, json};

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(include_str!("../../../../public/bundle.schema.json")).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn check(validator: &jsonschema::Validator, bytes: &[u8]) {
    let document: Value = serde_json::from_slice(bytes).unwrap();
    let problems: Vec<String> =
        validator.iter_errors(&document).map(|e| format!("{} at {}", e, e.instance_path())).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_kind_of_bundle_keeps_the_published_schema() {
    let validator = validator();
    let ledger = sample(40);
    let photos = [jpeg(1, 5_000), jpeg(2, 5_000)];
    check(&validator, &with_photos(&ledger, &photos));
    let theirs = sample(5).ranges();
    let hide = |event: &ledger::EventView<'_>| event.seq() == 7;
    for kind in [Kind::Whole, Kind::Delta, Kind::Receipt, Kind::Assignment, Kind::Merged] {
        let held = vec![PhotoKey::of(&photos[0])];
        let wish = Export { kind, theirs: Some(&theirs), withhold: &hide, holds_photos: held, ..export(&ledger) };
        check(&validator, &write(&wish.plan(), &[]));
    }
    let large = sample(8_000);
    for part in export(&large).plan().parts(ledger::limits::PART_MIN) {
        assert!(part.header.part.is_some());
        check(&validator, &write(&part, &[]));
    }
}

#[test]
fn the_published_schema_names_the_limits_that_are_kept() {
    let schema: Value = serde_json::from_str(include_str!("../../../../public/bundle.schema.json")).unwrap();
    let at = |pointer: &str| schema.pointer(pointer).and_then(Value::as_u64);
    assert_eq!(at("/properties/events/maxItems"), Some(ledger::limits::BUNDLE_EVENTS));
    assert_eq!(at("/properties/photos/maxItems"), Some(ledger::limits::BUNDLE_PHOTOS));
    let base64 = ledger::limits::DOCUMENT_BYTES.div_ceil(3) * 4;
    assert_eq!(at("/$defs/photo/properties/b/maxLength"), Some(base64 as u64));
}

#[test]
fn what_is_no_bundle_breaks_the_published_schema() {
    let validator = validator();
    let good: Value = serde_json::from_slice(&with_photos(&sample(3), &[jpeg(1, 900)])).unwrap();
    assert!(validator.is_valid(&good));
    let broken = |pointer: &str, value: Value| {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.is_valid(&bad), "{pointer}");
    };
    broken("/format", json!("other"));
    broken("/version", json!(1.5));
    broken("/header/campaign", json!({}));
    for id in ["", "__proto__", "../x", "campaign/../x", "campaign/a\u{1b}"] {
        broken("/header/campaign/id", json!(id));
        broken("/trailer/campaign", json!(id));
    }
    for name in ["a\u{1b}[2J", "a\u{202e}gpj", "a\nb", "a\u{9b}1m"] {
        broken("/header/campaign/name", json!(name));
        broken("/header/app", json!(name));
    }
    broken("/header/campaign/name", json!("đ".repeat(501)));
    broken("/header_check", json!("0123"));
    broken("/events/0/i", json!("XYZ"));
    broken("/events/0/e/d", json!("short"));
    broken("/events/0/e/n", json!(0));
    broken("/events/0/e/r", json!({"__proto__": {"a": [1]}}));
    broken("/events/0/e/t", json!("yesterday"));
    broken("/photos/0/t", json!("image/gif"));
    broken("/photos/0/k", json!("../x"));
    broken("/trailer/digest", json!(null));
}
