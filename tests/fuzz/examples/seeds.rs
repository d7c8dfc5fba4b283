//! Makes the seeds of the fuzzers from real bundles: the frozen ones of `tests/golden`, thinned to a few lines each, and the bad ones of
//! `tests/bad_input`. Writes them into the folder that it is given, one folder a target; the same files every time. What is kept in `corpus` is
//! those of them that a target's own `-set_cover_merge=1` leaves over.

#[path = "../../bad_input/rows.rs"]
#[expect(dead_code, reason = "what must become of a file is the business of the tests")]
mod rows;

use ledger::EventId;
use ledger::sim::Random;
use std::collections::BTreeSet;
use std::path::Path;

/// A longer file costs a fuzzer more than it teaches it.
const LONGEST: usize = 2048;

/// The frozen bundles.
const GOLDEN: [&str; 5] = [
    include_str!("../../golden/v1-whole.json"),
    include_str!("../../golden/v1-delta.json"),
    include_str!("../../golden/v1-merged.json"),
    include_str!("../../golden/v1-receipt.json"),
    include_str!("../../golden/v1-indented.json"),
];

fn main() -> std::io::Result<()> {
    let out = std::env::args().nth(1).unwrap_or_else(|| "corpus".to_owned());
    let [commune, _] = rows::Commune::in_both_orders();
    let bad: Vec<Vec<u8>> = commune.rows().into_iter().map(|row| row.bytes).collect();
    let mut files: BTreeSet<Vec<u8>> = GOLDEN.iter().flat_map(|text| thinned(text)).collect();
    files.extend(bad.iter().flat_map(|bytes| thinned(&String::from_utf8_lossy(bytes))));
    let looks: Vec<Vec<u8>> = files.iter().flat_map(|bytes| other_looks(bytes)).collect();
    files.extend(looks);

    let events: BTreeSet<Vec<u8>> = files.iter().flat_map(|bytes| events(bytes)).collect();
    let members = files.iter().flat_map(|bytes| bytes.split(|&byte| byte == b'\n')).map(|line| {
        let text = String::from_utf8_lossy(line);
        let text = text.trim_start_matches(r#""header":"#).trim_start_matches(r#""trailer":"#);
        text.trim_end_matches(['}', ',']).to_owned().into_bytes()
    });
    let texts: BTreeSet<Vec<u8>> = events.iter().cloned().chain(members).chain(odd_texts()).collect();
    put(&out, "reader", &files)?;
    put(&out, "event", &events)?;
    put(&out, "canonical", &texts)?;
    put(&out, "fold", &stories())
}

/// Writes files under names that follow from what is in them.
fn put(out: &str, target: &str, files: &BTreeSet<Vec<u8>>) -> std::io::Result<()> {
    let folder = Path::new(out).join(target);
    std::fs::create_dir_all(&folder)?;
    for bytes in files.iter().filter(|bytes| !bytes.is_empty() && bytes.len() <= LONGEST) {
        std::fs::write(folder.join(EventId::of(bytes).short_hex()), bytes)?;
    }
    Ok(())
}

/// The file with no more than two of its events and one of its photos, for each two that stand side by side.
fn thinned(text: &str) -> Vec<Vec<u8>> {
    let lines: Vec<&str> = text.lines().collect();
    let is_event = |line: &&str| line.starts_with(r#"{"e":"#);
    let events: Vec<&str> = lines.iter().copied().filter(is_event).collect();
    let (Some(first), false) = (lines.iter().position(|line| is_event(line)), events.is_empty()) else {
        return vec![text.as_bytes().to_vec()];
    };
    let rest: Vec<&str> = lines.iter().copied().filter(|line| !is_event(line)).collect();
    let with = |pair: &[&str]| {
        let pair = pair.join("\n");
        let kept =
            rest[..first].iter().copied().chain([pair.trim_end_matches(',')]).chain(rest[first..].iter().copied());
        (kept.collect::<Vec<_>>().join("\n") + "\n").into_bytes()
    };
    events.chunks(2).map(with).chain([with(&[])]).collect()
}

/// As some other tool writes the same: on one line, indented, with other ends of lines.
fn other_looks(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(bytes) else { return Vec::new() };
    let crlf = String::from_utf8_lossy(bytes).replace('\n', "\r\n").into_bytes();
    let twice = [bytes, bytes].concat();
    vec![value.to_string().into_bytes(), format!("\u{feff}{value:#}").into_bytes(), crlf, twice]
}

/// The texts of a file's events.
fn events(bytes: &[u8]) -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().filter_map(|line| line.strip_prefix(r#"{"e":"#)?.rsplit_once(r#","i":"#));
    lines.map(|(event, _)| event.as_bytes().to_vec()).collect()
}

/// What stands in no bundle: every kind of escape and number, and keys whose order is the hard one.
fn odd_texts() -> Vec<Vec<u8>> {
    let texts = [
        r#"{"a":"x","d":"0123456789abcdef","h":1,"n":2,"r":{"a/b":{"c":[null,"0123456789abcdeg:7:00000000000000ff"]}},"t":0,"w":"p/q","zz":{}}"#,
        r#"{"\ud83d\ude00":1,"":2,"é":{"b":[],"a":{}},"e\u0301":"\b\f\n\r\t\/\\\"\u001f"}"#,
        "[0,-1,9007199254740991,-9007199254740991,true,false,null,\"\",{},[[]]]",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        " \t\r\n\"\\u00e9\" ",
        "[1.0,1e3,-0,01,9007199254740992,\"\\ud800\",\"\\u0000\"]",
    ];
    texts.map(|text| text.as_bytes().to_vec()).to_vec()
}

/// Stories of a few devices, of all lengths; and some in which very many write into one register.
fn stories() -> BTreeSet<Vec<u8>> {
    let mut stories = BTreeSet::new();
    for number in 1..=60u64 {
        let mut random = Random::new(number);
        let mut bytes: Vec<u8> = (0..number * 4).map(|_| random.below(256) as u8).collect();
        if number % 4 == 0 {
            // Registers by low numbers only, and few names.
            bytes.iter_mut().for_each(|byte| *byte &= 0x27);
        }
        stories.insert(bytes);
    }
    stories
}
