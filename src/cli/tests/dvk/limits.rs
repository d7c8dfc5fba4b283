//! Promises of `verify` and `merge` about what is too much, and about what the domain refuses: `merge` never says that all
//! is well of a file that `verify` would not take.

use crate::bad_input::rows::Commune;
use crate::hand::*;
use ledger::bundle::*;
use ledger::*;
use std::fs;
use std::path::{Path, PathBuf};

/// A merge that must fail with this sentence, in either language, and leave nothing behind.
fn refuses(folder: &Folder, files: &[&PathBuf], vi: &str, en: &str) {
    let to = folder.path("merged.json");
    for (lang, sentence) in [("vi", vi), ("en", en)] {
        let mut args = vec!["merge", "--lang", lang, "--out", to.to_str().unwrap()];
        args.extend(files.iter().map(|file| file.to_str().unwrap()));
        let done = dvk(&args);
        assert_eq!(code(&done), 2, "{}", err(&done));
        assert!(err(&done).contains(sentence), "{}", err(&done));
        assert!(!to.exists() && hidden(&folder.0) == 0);
    }
}

fn hidden(folder: &Path) -> usize {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_string_lossy().starts_with('.')).count()
}

fn crowd(number: u64) -> IncarnationId {
    let [_, _, _, _, _, _, high, low] = number.to_be_bytes();
    IncarnationId::from_bytes([9, high, low, 0, 0, 0, 0, 0, 0, 0])
}

fn bundle(folder: &Folder, name: &str, header: &Header, events: &[String]) -> PathBuf {
    let mut writer = Writer::start(Vec::new(), header).unwrap();
    events.iter().for_each(|event| writer.event(&EventView::parse(event).unwrap()).unwrap());
    let path = folder.path(name);
    fs::write(&path, writer.finish().unwrap()).unwrap();
    path
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let folder = Folder::new("huge");
    let huge = folder.path("huge.json");
    // Two gigabytes of nothing, which take no room on the disk: to read them would be to find no bundle in them.
    fs::File::create(&huge).unwrap().set_len(limits::BUNDLE_BYTES + 1).unwrap();
    for (lang, sentence) in [("vi", "không đọc"), ("en", "was not read")] {
        let done = dvk(&["verify", "--lang", lang, huge.to_str().unwrap()]);
        assert_eq!(code(&done), 2);
        assert!(err(&done).contains(sentence), "{}", err(&done));
    }
    refuses(&folder, &[&huge], "không đọc", "was not read");
}

#[test]
fn a_merge_of_too_many_photos_is_refused() {
    let folder = Folder::new("many");
    let half = limits::BUNDLE_PHOTOS / 2 + 1;
    let file = |name: &str, from: u64| {
        let photo = |n: u64| [&[0xFF, 0xD8, 0xFF, 0xE0][..], &n.to_be_bytes()].concat();
        let mut header = header(0, Vec::new());
        header.counts = Counts { events: 0, photos: half, photo_bytes: 12 * half };
        let mut writer = Writer::start(Vec::new(), &header).unwrap();
        for n in from..from + half {
            writer.photo(PhotoKey::of(&photo(n)), PhotoKind::Jpeg, &photo(n)).unwrap();
        }
        let path = folder.path(name);
        fs::write(&path, writer.finish().unwrap()).unwrap();
        path
    };
    let (one, two) = (file("one.json", 0), file("two.json", half));
    assert_eq!(code(&dvk(&["verify", one.to_str().unwrap()])), 0);
    refuses(&folder, &[&one, &two], "quá nhiều ảnh", "too many photos");
}

#[test]
fn a_merge_of_too_many_devices_is_refused_be_they_only_referred_to() {
    let folder = Folder::new("crowd");
    let write = |n: u64, names: &str| {
        format!(r#"{{"a":"x","d":"{}","n":1,"r":{{"note/a":{{"b":[1{names}]}}}},"t":5}}"#, crowd(n))
    };
    let names = |from: u64, to: u64| -> String {
        (from..to).map(|n| format!(r#","{}:1:0123456789abcdef""#, crowd(n))).collect()
    };
    let one = bundle(&folder, "one.json", &header(1, Vec::new()), &[write(0, &names(1, 3_000))]);
    let two = bundle(&folder, "two.json", &header(1, Vec::new()), &[write(3_000, &names(3_001, 6_000))]);
    assert_eq!(code(&dvk(&["verify", one.to_str().unwrap(), two.to_str().unwrap()])), 0);
    refuses(&folder, &[&one, &two], "quá nhiều máy", "more devices");
}

#[test]
fn a_merge_whose_header_no_reader_would_take_is_refused() {
    let folder = Folder::new("header");
    let file = |name: &str, first: u64| {
        let mut header = header(0, Vec::new());
        let withheld = (0..90_000).map(|n| n * 4 + first).map(|n| Withheld { from: n, to: n }).collect();
        let device = DeviceRanges { incarnation: crowd(1), intervals: Vec::new(), withheld, forks: Vec::new() };
        header.ranges = Ranges { devices: vec![device] };
        bundle(&folder, name, &header, &[])
    };
    let (one, two) = (file("one.json", 1), file("two.json", 3));
    assert_eq!(code(&dvk(&["verify", one.to_str().unwrap(), two.to_str().unwrap()])), 0);
    refuses(&folder, &[&one, &two], "phần đầu sẽ quá dài", "header would be too long");
}

#[test]
fn what_an_event_itself_says_wrong_is_in_no_merge_and_what_its_rubric_does_not_allow_is_in_every_one() {
    let folder = Folder::new("gate");
    for open in Commune::in_both_orders() {
        let rows = open.rows();
        let row = |name: &str| &rows.iter().find(|row| row.name == name).unwrap().bytes;
        let good = folder.path("good.json");
        fs::write(&good, open.good()).unwrap();
        let wanted = folder.path("wanted.json");
        assert_eq!(code(&merge(&[&good], &wanted)), 0);
        for name in ["points -1", "points beyond the criterion", "a criterion that the rubric has not"] {
            let text = String::from_utf8(row(name).clone()).unwrap();
            let event = text.lines().rfind(|line| line.starts_with("{\"e\":")).unwrap();
            let event = event.strip_prefix("{\"e\":").unwrap().split(",\"i\":").next().unwrap().to_owned();
            let mut head = header(1, Vec::new());
            head.campaign = open.tag.clone();
            // Alone it is points that nobody can judge, or only by what all points must be.
            let alone = bundle(&folder, "alone.json", &head, &[event]);
            let to = folder.path("merged.json");
            let refused = name == "points -1";
            let mut first = None;
            for files in [[&good, &alone], [&alone, &good]] {
                let done = merge(&files, &to);
                assert_eq!(code(&done), i32::from(refused), "{name}");
                assert_eq!(err(&done).contains("alone.json:4: "), refused, "{name}: {}", err(&done));
                let merged = fs::read(&to).unwrap();
                assert_eq!(merged == fs::read(&wanted).unwrap(), refused, "{name}");
                assert!(first.get_or_insert_with(|| merged.clone()) == &merged, "{name}");
                assert_eq!(code(&dvk(&["verify", to.to_str().unwrap()])), 0);
            }
        }
    }
}

#[test]
fn parts_keep_what_their_chains_start_from_in_every_order_and_grouping() {
    let folder = Folder::new("starts");
    let mut ledger = Ledger::new();
    let text = "Đường làng sạch đẹp. ".repeat(400);
    for n in 0..1_000 {
        let change = Change {
            record: RecordId::new(&format!("unit/u{n}")).unwrap(),
            register: RegisterName::new("name").unwrap(),
            value: Value::text(&text),
        };
        let action = Action { kind: "unit.edit".to_owned(), changes: vec![change] };
        let event = ledger.compose(crowd(1), Stamp { who: None, wall_ms: 5 }, &action).unwrap();
        ledger.add(&event);
    }
    let files = parts(&folder, &ledger);
    assert!(files.len() > 3, "{}", files.len());
    let (a, b, c) = (&files[0], &files[2], &files[3]);
    let merged = |name: &str, files: &[&PathBuf]| {
        let to = folder.path(name);
        assert_eq!(code(&merge(files, &to)), 0);
        to
    };
    let whole = merged("whole.json", &[a, b, c]);
    let start = |path: &Path| {
        let header: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        header["header"]["ranges"][0]["intervals"][1].clone()
    };
    let run = start(&whole);
    let from = run["from"].as_u64().unwrap();
    assert_eq!(run["start"].as_str().unwrap(), ledger.chain_at(crowd(1), from - 1).unwrap().to_string());
    let to = run["to"].as_u64().unwrap();
    assert_eq!(run["end"].as_str().unwrap(), ledger.chain_at(crowd(1), to).unwrap().to_string());
    let first = fs::read(&whole).unwrap();
    let ab = merged("ab.json", &[a, b]);
    let bc = merged("bc.json", &[c, b]);
    for files in [[c, b, a], [&ab, c, b], [a, &bc, &ab], [&bc, &whole, &ab]] {
        assert!(fs::read(merged("again.json", &files)).unwrap() == first);
    }
}

fn parts(folder: &Folder, ledger: &Ledger) -> Vec<PathBuf> {
    let show = |_: &EventView<'_>| false;
    let export = Export {
        ledger,
        campaign: header(0, Vec::new()).campaign,
        app: "test",
        device: None,
        made: None,
        kind: Kind::Whole,
        theirs: None,
        withhold: &show,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    };
    let write = |(n, part): (usize, Plan<'_>)| {
        let path = folder.path(&format!("part-{n}.json"));
        fs::write(&path, part.write(Vec::new(), &mut |_| Ok(None)).unwrap()).unwrap();
        path
    };
    export.plan().parts(limits::PART_MIN).into_iter().enumerate().map(write).collect()
}
