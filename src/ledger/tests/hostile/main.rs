//! The laws that hold of any bytes, tried without a fuzzer: on the seeds of the fuzzers, and on changes of them. `LAWS_CASES` says on how
//! many for each law (4,000 optimised, 100 else).

#![expect(clippy::disallowed_methods, reason = "the seeds are files, and a variable says how many cases to try")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../../../../tests/fuzz/laws/mod.rs"]
mod laws;
#[path = "../../../../tests/fuzz/mutate.rs"]
mod mutate;

use ledger::sim::Random;
use std::path::Path;

/// The seeds of a fuzzer, in the order of their names.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fuzz/corpus").join(target);
    let mut paths: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() > 20, "{} has no seeds", folder.display());
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

fn cases() -> u64 {
    let optimised = std::env::current_exe().is_ok_and(|path| path.components().any(|part| part.as_os_str() == "laws"));
    let usual = if optimised { 4_000 } else { 100 };
    std::env::var("LAWS_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Tries a law on every seed as it is, and on so many changes of seeds; `fit` makes of a changed one what gets furthest.
fn tried(target: &str, law: fn(&[u8]), fit: fn(Vec<u8>, &mut Random) -> Vec<u8>) {
    let seeds = seeds(target);
    seeds.iter().for_each(|seed| law(seed));
    for number in 0..cases() {
        let mut random = Random::new(number);
        let (one, other) = (&seeds[random.below(seeds.len())], &seeds[random.below(seeds.len())]);
        let bytes = fit(mutate::mutated(one, other, &mut random), &mut random);
        let held = std::panic::catch_unwind(|| law(&bytes));
        assert!(held.is_ok(), "case {number} of {target}: {:?}", String::from_utf8_lossy(&bytes));
    }
}

fn as_it_is(bytes: Vec<u8>, _: &mut Random) -> Vec<u8> {
    bytes
}

/// Puts a check that fits on every line that is an event, in most files.
fn checked(bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    if random.chance(20) {
        return bytes;
    }
    let fitting = |line: &[u8]| {
        let event = line.strip_prefix(b"{\"e\":")?;
        let end = event.windows(6).rposition(|part| part == b",\"i\":\"")?;
        let comma: &[u8] = if line.ends_with(b",") { b"," } else { b"" };
        Some([mutate::signed(&event[..end]), comma.to_vec()].concat())
    };
    let lines = bytes.split(|&byte| byte == b'\n').map(|line| fitting(line).unwrap_or_else(|| line.to_vec()));
    lines.collect::<Vec<_>>().join(&b'\n')
}

#[test]
fn of_any_file_what_is_sound_is_read_and_reads_the_same_when_it_is_written_again() {
    tried("reader", laws::reader, checked);
}

#[test]
fn an_event_has_one_text() {
    tried("event", laws::event, as_it_is);
}

#[test]
fn whatever_means_the_same_has_the_same_canonical_form() {
    tried("canonical", laws::canonical, as_it_is);
}

#[test]
fn what_events_come_to_depends_on_the_set_of_them() {
    tried("fold", laws::fold, |mut bytes, random| {
        if let Some(question) = bytes.first_mut() {
            *question = random.below(usize::from(laws::QUESTIONS)) as u8;
        }
        bytes
    });
}
