//! The ledger's laws where the app runs: in a browser's wasm, whose words are of 32 bits. Natively they are tried on far more.

#[path = "../../../tests/fuzz/laws/mod.rs"]
mod any;
#[expect(dead_code, reason = "here no changed event is given a check that fits")]
#[path = "../../../tests/fuzz/mutate.rs"]
mod mutate;

use ledger::sim::{Random, play};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::merging::{ONE, TWO};

/// Tries a law with so many different numbers; the last one that is said is the one with which it fell.
fn tried(cases: u64, mut law: impl FnMut(&mut Random)) {
    for number in 0..cases {
        console_log!("case {number}");
        law(&mut Random::new(number));
    }
}

#[wasm_bindgen_test]
fn what_events_come_to_depends_on_the_set_of_them_alone() {
    tried(500, |random| {
        let length = random.between(16, 240);
        let mut story: Vec<u8> = (0..length).map(|_| random.bits() as u8).collect();
        for question in 0..any::QUESTIONS {
            story[0] = question;
            any::fold(&story);
        }
    });
}

#[wasm_bindgen_test]
fn of_any_file_what_is_sound_is_taken_and_read_again_as_the_same() {
    any::reader(ONE);
    tried(100, |random| any::reader(&mutate::mutated(ONE, TWO, random)));
}

#[wasm_bindgen_test]
fn any_json_has_one_canonical_form_and_any_event_is_read_as_it_was_written() {
    let texts: Vec<&[u8]> = ONE.split(|&byte| byte == b'\n').filter(|line| line.starts_with(b"{\"e\":")).collect();
    tried(500, |random| {
        let (one, other) = (texts[random.below(texts.len())], texts[random.below(texts.len())]);
        let changed = mutate::mutated(one, other, random);
        any::canonical(&changed);
        let event = changed.strip_prefix(b"{\"e\":").unwrap_or(&changed);
        any::event(event.get(..event.len().saturating_sub(24)).unwrap_or_default());
    });
}

#[wasm_bindgen_test]
fn broken_tablets_and_damaged_bundles_lose_nothing_and_all_agree_in_the_end() {
    for seed in 0..20 {
        assert!(play(seed).is_ok(), "seed {seed}");
    }
}
