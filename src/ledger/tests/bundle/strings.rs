//! Five hundred texts that have broken some program somewhere: each is taken as it is, or set aside alone.

use super::tools::*;
use ledger::Value;
use std::collections::BTreeSet;

#[path = "../../../../tests/strings/hostile.rs"]
mod hostile;

#[test]
fn of_five_hundred_hostile_texts_each_is_kept_letter_by_letter_or_set_aside_alone() {
    let texts = hostile::texts();
    let different: BTreeSet<&str> = texts.iter().map(|text| text.json.as_str()).collect();
    assert!(texts.len() >= 500 && different.len() == texts.len(), "{} of {}", different.len(), texts.len());
    let event = |(n, text): (usize, &hostile::Text)| {
        event_with(&text.json).replace("\"n\":1", &format!("\"n\":{}", n + 1)).replace("p.II.1", &format!("r.{n}"))
    };
    let events: Vec<String> = texts.iter().enumerate().map(event).collect();
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let (reading, ending) = read(&bundle_of(&events));
    assert_eq!(ending.unwrap().set_aside, reading.set_aside.len() as u64);
    let ledger = reading.ledger();
    for (n, text) in texts.iter().enumerate() {
        let line = n as u64 + 4;
        let aside = reading.set_aside.iter().any(|part| part.line == line);
        assert_eq!(aside, text.aside, "text {n}: {}", text.json);
        let kept = ledger.record("sheet/s1").unwrap().text(&format!("r.{n}"));
        let wanted = (!text.aside).then(|| serde_json::from_str::<String>(&text.json).unwrap());
        assert_eq!(kept, wanted, "text {n}");
        let composed = wanted.map(|text| Value::text(&text));
        assert!(composed.is_none_or(|value| value.raw() == text.json), "text {n} has another canonical form");
    }
}
