//! Bundles of every released version, frozen: they must read the same for ever.
//! A new one is added with `DVK_FREEZE=1 cargo test -p ledger --test bundle golden`, never changed.

use super::tools::*;
use ledger::bundle::*;
use std::collections::BTreeMap;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden")
}

fn freeze() {
    let put = |name: &str, bytes: Vec<u8>| {
        let path = folder().join(name);
        if !path.exists() {
            std::fs::write(path, bytes).unwrap();
        }
    };
    std::fs::create_dir_all(folder()).unwrap();
    let ledger = sample(8);
    let bytes = with_photos(&ledger, &[jpeg(1, 600)]);
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    put("v1-whole.json", bytes);
    put("v1-indented.json", serde_json::to_vec_pretty(&value).unwrap());
    let theirs = sample(5).ranges();
    let hide = |event: &ledger::EventView<'_>| event.seq() == 7;
    let delta = Export { kind: Kind::Delta, theirs: Some(&theirs), withhold: &hide, ..export(&ledger) };
    put("v1-delta.json", write(&delta.plan(), &[]));
    put("v1-receipt.json", write(&Export { kind: Kind::Receipt, ..export(&ledger) }.plan(), &[]));
    put("v1-merged.json", write(&Export { kind: Kind::Merged, ..export(&ledger) }.plan(), &[]));
}

#[test]
fn golden_bundles_of_every_version_read_as_they_did() {
    if std::env::var_os("DVK_FREEZE").is_some() {
        freeze();
    }
    let expected: BTreeMap<&str, (u64, u64, &str)> = include_str!("../../../../tests/golden/expected.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            (words[0], (words[1].parse().unwrap(), words[2].parse().unwrap(), words[3]))
        })
        .collect();
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".json"))
        .collect();
    names.sort();
    assert_eq!(names, expected.keys().copied().collect::<Vec<_>>(), "every frozen file is expected, and the reverse");
    for (name, (events, photos, fingerprint)) in expected {
        let (reading, ending) = read(&std::fs::read(folder().join(name)).unwrap());
        let ending = ending.unwrap();
        assert!(ending.whole, "{name}: {:?}", reading.set_aside);
        assert_eq!((ending.events, ending.photos), (events, photos), "{name}");
        assert_eq!(reading.ledger().fingerprint().hex(), fingerprint, "{name}");
    }
}
