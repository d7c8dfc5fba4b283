//! An older version carries a newer version's data home unchanged.

use crate::cases;
use ledger::{Event, EventId, Ledger, canonical};
use proptest::prelude::*;

/// Any JSON value that this format has room for.
fn value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        (-9_007_199_254_740_991_i64..=9_007_199_254_740_991).prop_map(Into::into),
        "[^\0]{0,12}".prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let object = proptest::collection::btree_map("[^\0]{0,6}", inner.clone(), 0..4);
        prop_oneof![
            proptest::collection::vec(inner, 0..4).prop_map(Into::into),
            object.prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_not_known_comes_home_byte_for_byte(
        fields in proptest::collection::btree_map("[b-z]{2,8}", value(), 0..4),
        kind in "[a-z][a-z0-9.-]{0,39}",
        register in "[A-Za-z0-9_][A-Za-z0-9._-]{0,12}",
        set in value(),
        pretty in any::<bool>(),
    ) {
        let mut event = serde_json::json!({
            "a": kind, "d": "0123456789abcdef", "n": 1, "t": 12,
            "r": { "drone-flight/x9": { register.as_str(): [set] } },
        });
        for (key, value) in fields {
            event[key] = value;
        }
        let written = if pretty { serde_json::to_string_pretty(&event) } else { serde_json::to_string(&event) }.unwrap();
        let canonical = canonical::rewrite(written.as_bytes()).unwrap();
        let id = EventId::of(canonical.as_bytes());
        let line = format!("{{ \"i\": \"{}\", \"e\": {} }}", id.short_hex(), written.replace('\n', " "));
        let mut old_version = Ledger::new();
        prop_assert_eq!(old_version.absorb(line.as_bytes()).set_aside, []);
        let home: Vec<_> = old_version.events().map(|event| event.raw().to_owned()).collect();
        prop_assert_eq!(&home, std::slice::from_ref(&canonical));
        let parsed = Event::parse(written.as_bytes()).unwrap();
        prop_assert_eq!(parsed.bytes(), canonical.as_bytes());
        let record = old_version.record("drone-flight/x9").unwrap();
        let shown: serde_json::Value = record.value(&register).unwrap();
        prop_assert_eq!(shown, event["r"]["drone-flight/x9"][&register][0].clone());
    }

    #[test]
    fn canonical_form_is_a_fixed_point_and_means_the_same(value in value()) {
        let written = serde_json::to_string_pretty(&value).unwrap();
        let once = canonical::rewrite(written.as_bytes()).unwrap();
        prop_assert_eq!(&canonical::rewrite(once.as_bytes()).unwrap(), &once);
        prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&once).unwrap(), value);
    }

    #[test]
    fn no_bytes_whatever_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..80), at in 0..160usize, byte in any::<u8>()) {
        let mut ledger = Ledger::new();
        ledger.absorb(&bytes);
        let _ = canonical::rewrite(&bytes);
        let mut line = br#"{"e":{"a":"x","d":"0123456789abcdef","n":1,"r":{"a/b":{"c":[{"k":"\u001f\n"},"1123456789abcdef:7"]}},"t":1},"i":"0000000000000000"}"#.to_vec();
        let at = at % line.len();
        line[at] = byte;
        prop_assert_eq!(ledger.absorb(&line).new, 0);
    }
}
