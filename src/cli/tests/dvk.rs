//! Promises of `dvk`, kept by the program itself: exit codes, words, equal bytes, and what a simulated survey comes to.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ledger::bundle::{CampaignTag, Export, Header, Item, Kind, PhotoKey, PhotoKind, PhotoRef, Reader, Writer};
use ledger::{EventView, Ledger};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("dvk-test-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn dvk<S: AsRef<std::ffi::OsStr>>(args: &[S]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dvk")).args(args).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn simulate(folder: &Folder, seed: &str, tablets: &str) -> Vec<PathBuf> {
    let to = folder.path(&format!("sim-{seed}"));
    let done = dvk(&[
        "simulate",
        "--seed",
        seed,
        "--tablets",
        tablets,
        "--models",
        "3",
        "--assessors",
        "4",
        "--out",
        to.to_str().unwrap(),
    ]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    let mut files: Vec<PathBuf> = fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.file_name().unwrap() != "expected.json");
    files.sort();
    files
}

fn merge(files: &[&PathBuf], to: &Path) -> Output {
    let mut args = vec!["merge".to_owned(), "--out".to_owned(), to.to_str().unwrap().to_owned()];
    args.extend(files.iter().map(|file| file.to_str().unwrap().to_owned()));
    dvk(&args)
}

#[test]
fn a_simulated_survey_merges_to_what_its_own_book_says() {
    let folder = Folder::new("survey");
    for seed in ["1", "2", "99"] {
        let files = simulate(&folder, seed, "4");
        assert_eq!(files.len(), 4);
        let merged = folder.path(&format!("{seed}.json"));
        assert_eq!(code(&merge(&files.iter().collect::<Vec<_>>(), &merged)), 0);
        let expected: serde_json::Value =
            serde_json::from_slice(&fs::read(files[0].with_file_name("expected.json")).unwrap()).unwrap();
        let shown = dvk(&["show", merged.to_str().unwrap(), "--json"]);
        assert_eq!(code(&shown), 0);
        let shown: serde_json::Value = serde_json::from_str(&out(&shown)).unwrap();
        assert_eq!(shown["campaign"]["id"], expected["campaign"]);
        assert_eq!(shown["counts"]["events"], expected["events"]);
        assert_eq!(shown["records"]["sheet"], expected["sheets"]);
        assert_eq!(shown["fingerprint"], expected["fingerprint"]);
        assert_eq!(shown["conflicts"].as_array().unwrap().len() as u64, expected["conflicts"].as_u64().unwrap());
        let ledger = load(&merged);
        for total in expected["totals"].as_array().unwrap() {
            let sheet = ledger.record(total["sheet"].as_str().unwrap()).unwrap();
            let mut sum = 0;
            for (code, points) in total["points"].as_object().unwrap() {
                assert_eq!(sheet.int(&format!("p.{code}")), points.as_i64());
                sum += points.as_i64().unwrap();
            }
            assert_eq!(Some(sum), total["total"].as_i64());
            let seal: Option<serde_json::Value> = sheet.value("seal.1");
            assert_eq!(seal.is_some(), total["sealed"].as_bool().unwrap());
            assert!(seal.is_none_or(|seal| seal["total"] == total["total"]));
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let folder = Folder::new("seed");
    let first: Vec<Vec<u8>> = simulate(&folder, "5", "2").iter().map(|file| fs::read(file).unwrap()).collect();
    let again: Vec<Vec<u8>> = simulate(&folder, "5", "2").iter().map(|file| fs::read(file).unwrap()).collect();
    assert!(first == again);
}

#[test]
fn a_merge_is_the_same_bytes_in_every_order_and_however_often() {
    let folder = Folder::new("order");
    let files = simulate(&folder, "3", "4");
    let to = folder.path("merged.json");
    let [a, b, c, d] = &files[..] else { panic!("{files:?}") };
    assert_eq!(code(&merge(&[a, b, c, d], &to)), 0);
    let first = fs::read(&to).unwrap();
    let all = [a, b, c, d];
    let mut orders = 0;
    for i in 0..256 {
        let order = [i & 3, i >> 2 & 3, i >> 4 & 3, i >> 6];
        if (0..4).all(|n| order.contains(&n)) {
            assert_eq!(code(&merge(&order.map(|n| all[n]), &to)), 0);
            assert!(fs::read(&to).unwrap() == first, "in the order {order:?}");
            orders += 1;
        }
    }
    assert_eq!(orders, 24);
    assert_eq!(code(&merge(&[a, a, b, d, c, b, a], &to)), 0);
    assert!(fs::read(&to).unwrap() == first);
    // Merging the merged with a part of it, or with itself, changes nothing.
    let again = folder.path("again.json");
    assert_eq!(code(&merge(&[&to, c, &to], &again)), 0);
    assert!(fs::read(&again).unwrap() == first);
    assert!(
        fs::read_dir(&folder.0).unwrap().all(|entry| !entry.unwrap().file_name().to_string_lossy().starts_with('.'))
    );
}

#[test]
fn a_merge_gives_the_bytes_that_the_ledger_itself_exports() {
    let folder = Folder::new("equal");
    let files = simulate(&folder, "8", "3");
    let to = folder.path("merged.json");
    assert_eq!(code(&merge(&files.iter().collect::<Vec<_>>(), &to)), 0);
    let mut ledger = Ledger::new();
    let mut tag = None;
    for file in files.iter().rev() {
        let (lines, campaign) = lines(file);
        ledger.absorb(&lines);
        tag = Some(campaign);
    }
    let show = |_: &EventView<'_>| false;
    let export = Export {
        ledger: &ledger,
        campaign: tag.unwrap(),
        app: "browser",
        device: None,
        made: Some(7),
        kind: Kind::Merged,
        theirs: None,
        withhold: &show,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    };
    let bytes = export.plan().write(Vec::new(), &mut |_| Ok(None)).unwrap();
    assert!(fs::read(&to).unwrap() == bytes);
}

#[test]
fn verify_says_well_partly_or_failed_by_its_exit_code() {
    let folder = Folder::new("verify");
    let files = simulate(&folder, "4", "1");
    let good = fs::read_to_string(&files[0]).unwrap();
    let check = |name: &str, text: &str, wanted: i32, said: &str| {
        let path = folder.path(name);
        fs::write(&path, text).unwrap();
        let done = dvk(&["verify", "--lang", "en", path.to_str().unwrap()]);
        let all = out(&done) + &err(&done);
        assert_eq!(code(&done), wanted, "{name}: {all}");
        assert!(all.contains(said), "{name}: {all}");
    };
    check("good.json", &good, 0, "events and 0 photos verify");
    let line = good.lines().position(|line| line.contains("\"sheet.give\"")).unwrap() + 1;
    let damaged = good.replacen("\"sheet.give\"", "\"sheet.gave\"", 1);
    check("damaged.json", &damaged, 1, &format!("damaged.json:{line}: changed: the event does not match its id"));
    let cut = &good[..good.len() / 2];
    let line = cut.lines().count();
    check("cut.json", cut, 1, &format!("cut.json:{line}: the file is cut off here"));
    check("other.txt", "Kính gửi", 2, "not a bundle: it is a text");
    check("empty.json", "", 2, "the file is empty");
    let missing = dvk(&["verify", folder.path("nowhere.json").to_str().unwrap(), files[0].to_str().unwrap()]);
    assert_eq!(code(&missing), 2);
    assert!(err(&missing).contains("không tìm thấy"));
    assert!(out(&missing).contains("sự kiện"), "the other file is checked all the same");
}

#[test]
fn a_merge_takes_what_is_good_and_names_what_is_not() {
    let folder = Folder::new("damage");
    let files = simulate(&folder, "6", "2");
    let damaged = folder.path("damaged.json");
    let text = fs::read_to_string(&files[0]).unwrap();
    fs::write(&damaged, text.replacen("\"sheet.seal\"", "\"sheet.sell\"", 1)).unwrap();
    let to = folder.path("merged.json");
    let done = merge(&[&damaged, &files[1]], &to);
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("damaged.json:"), "{}", err(&done));
    let whole = folder.path("whole.json");
    assert_eq!(code(&merge(&[&files[0], &files[1]], &whole)), 0);
    assert_eq!(load(&to).events_len() + 1, load(&whole).events_len());
    // What was lost comes home with any sound copy.
    assert_eq!(code(&merge(&[&damaged, &files[0], &files[1]], &to)), 1);
    assert!(fs::read(&to).unwrap() == fs::read(&whole).unwrap());
    let other = simulate(&folder, "7", "1");
    let refused = merge(&[&files[0], &other[0]], &folder.path("mixed.json"));
    assert_eq!(code(&refused), 2);
    assert!(!folder.path("mixed.json").exists());
}

#[test]
fn diff_tells_equal_from_different() {
    let folder = Folder::new("diff");
    let files = simulate(&folder, "2", "2");
    let name = |file: &PathBuf| file.to_str().unwrap().to_owned();
    let same = dvk(&["diff", &name(&files[0]), &name(&files[0])]);
    assert_eq!(code(&same), 0);
    assert!(out(&same).contains("Giống nhau"));
    let differs = dvk(&["diff", "--lang", "en", &name(&files[0]), &name(&files[1])]);
    assert_eq!(code(&differs), 1);
    assert!(out(&differs).contains("Only in"));
}

#[test]
fn help_speaks_both_languages_with_examples_and_wrong_commands_fail() {
    for (lang, example) in [("vi", "VÍ DỤ"), ("en", "EXAMPLES")] {
        let help = dvk(&["--help", "--lang", lang]);
        assert_eq!(code(&help), 0);
        assert!(out(&help).contains(example) && out(&help).contains("dvk simulate"));
    }
    assert!(out(&dvk(&["--help"])).contains("VÍ DỤ"), "Vietnamese unless asked otherwise");
    let wrong: [&[&str]; 8] = [
        &[],
        &["sing"],
        &["verify"],
        &["merge", "a.json"],
        &["show", "a", "b"],
        &["diff", "a"],
        &["simulate", "--tablets", "0", "--out", "x"],
        &["verify", "--seed", "1", "a"],
    ];
    for args in wrong {
        let done = dvk(args);
        assert_eq!(code(&done), 2, "{args:?}");
        assert!(err(&done).starts_with("dvk: ") && out(&done).is_empty(), "{args:?}");
    }
}

#[test]
fn a_reader_that_stops_reading_is_no_reason_to_fail() {
    let folder = Folder::new("pipe");
    let files = simulate(&folder, "1", "1");
    let mut child = Command::new(env!("CARGO_BIN_EXE_dvk"))
        .args(["show", "--json", files[0].to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
}

fn header(events: u64, photos: Vec<PhotoRef>) -> Header {
    let (ledger, show) = (Ledger::new(), |_: &EventView<'_>| false);
    let campaign = CampaignTag { id: "campaign/c1".to_owned(), name: "Đợt 1".to_owned(), training: false };
    let export = Export {
        ledger: &ledger,
        campaign,
        app: "test",
        device: None,
        made: None,
        kind: Kind::Whole,
        theirs: None,
        withhold: &show,
        photos,
        holds_photos: Vec::new(),
    };
    let mut header = export.plan().header;
    header.counts.events = events;
    header
}

#[test]
fn points_that_no_rubric_allows_are_named_with_their_line() {
    let folder = Folder::new("points");
    for (value, said) in
        [("-100", "out of range"), ("\"9,5\"", "wrong type"), ("810", "off the step"), ("9.5", "whole")]
    {
        let text = format!(
            r#"{{"a":"sheet.give","d":"0000000000000000","n":1,"r":{{"sheet/s1":{{"p.II.1":[{value}]}}}},"t":5}}"#
        );
        let good = text.replace(value, "800");
        let mut writer = Writer::start(Vec::new(), &header(1, Vec::new())).unwrap();
        writer.event(&EventView::parse(&good).unwrap()).unwrap();
        let whole = String::from_utf8(writer.finish().unwrap()).unwrap();
        let id = |text: &str| ledger::EventId::of(text.as_bytes()).short_hex();
        let bad = whole.replace(&good, &text).replace(&id(&good), &id(&text));
        let path = folder.path("points.json");
        fs::write(&path, bad).unwrap();
        let done = dvk(&["verify", "--lang", "en", path.to_str().unwrap()]);
        assert_eq!(code(&done), 1, "{value}");
        assert!(out(&done).contains("points.json:4: ") && out(&done).contains(said), "{value}: {}", out(&done));
    }
}

#[test]
fn photos_of_many_bundles_come_into_one_each_once() {
    let folder = Folder::new("photos");
    let photo = |n: u8| [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[n; 500]].concat();
    let bundle = |name: &str, numbers: &[u8]| {
        let photos: Vec<Vec<u8>> = numbers.iter().map(|&n| photo(n)).collect();
        let one = |b: &Vec<u8>| PhotoRef { key: PhotoKey::of(b), bytes: b.len() as u64, kind: PhotoKind::Jpeg };
        let mut writer = Writer::start(Vec::new(), &header(0, photos.iter().map(one).collect())).unwrap();
        for bytes in &photos {
            writer.photo(PhotoKey::of(bytes), PhotoKind::Jpeg, bytes).unwrap();
        }
        let path = folder.path(name);
        fs::write(&path, writer.finish().unwrap()).unwrap();
        path
    };
    let (a, b) = (bundle("a.json", &[1, 2, 3]), bundle("b.json", &[3, 4]));
    let (one, other) = (folder.path("one.json"), folder.path("other.json"));
    assert_eq!(code(&merge(&[&a, &b], &one)), 0);
    assert_eq!(code(&merge(&[&b, &a, &b], &other)), 0);
    assert!(fs::read(&one).unwrap() == fs::read(&other).unwrap());
    let said = dvk(&["verify", one.to_str().unwrap()]);
    assert!(code(&said) == 0 && out(&said).contains("4 ảnh"), "{}", out(&said));
}

fn lines(path: &Path) -> (Vec<u8>, CampaignTag) {
    let (mut lines, mut tag) = (Vec::new(), None);
    let mut reader = Reader::new();
    let mut each = |item: Item<'_>| match item {
        Item::Event(event) => {
            lines.extend_from_slice(event.view.line().as_bytes());
            lines.push(b'\n');
        }
        Item::Header(header) => tag = Some(header.campaign),
        _ => {}
    };
    reader.push(&fs::read(path).unwrap(), &mut each).unwrap();
    assert!(reader.finish(&mut each).unwrap().whole);
    (lines, tag.unwrap())
}

fn load(path: &Path) -> Ledger {
    let mut ledger = Ledger::new();
    assert!(ledger.absorb(&lines(path).0).set_aside.is_empty());
    ledger
}
