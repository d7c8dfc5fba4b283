//! Promises of `verify`, `diff`, `show` and the help: exit codes and words.

use crate::hand::*;
use ledger::bundle::*;
use ledger::*;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

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
    for command in ["verify", "merge", "show", "diff", "simulate"] {
        for (lang, example) in [("vi", "VÍ DỤ"), ("en", "EXAMPLES")] {
            let help = dvk(&[command, "--help", "--lang", lang]);
            let (about, examples) = (out(&help), format!("{example}\n  dvk {command} "));
            assert!(code(&help) == 0 && about.starts_with(&format!("dvk {command} ")), "{about}");
            assert!(about.contains(&examples), "{about}");
            assert_eq!(out(&dvk(&["help", command, "--lang", lang])), about);
            assert!(about.lines().all(|line| line.chars().count() <= 132), "{about}");
        }
    }
    assert!(out(&dvk(&["--help"])).contains("VÍ DỤ"), "Vietnamese unless asked otherwise");
    let wrong: [&[&str]; 9] = [
        &[],
        &["sing"],
        &["verify"],
        &["merge", "a.json"],
        &["show", "a", "b"],
        &["diff", "a"],
        &["simulate", "--tablets", "0", "--out", "x"],
        &["simulate", "--tablets", "200", "--models", "12000", "--assessors", "200", "--out", "x"],
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
fn one_of_anything_is_said_as_one() {
    let folder = Folder::new("one");
    let event = r#"{"a":"x","d":"0000000000000000","n":1,"r":{"unit/u1":{"name":["A"]}},"t":1787533200000}"#;
    let mut writer = Writer::start(Vec::new(), &header(1, Vec::new())).unwrap();
    writer.event(&EventView::parse(event).unwrap()).unwrap();
    let path = folder.path("one.json");
    fs::write(&path, writer.finish().unwrap()).unwrap();
    let said = dvk(&["verify", "--lang", "en", path.to_str().unwrap()]);
    assert!(out(&said).contains("1 event and 0 photos verify"), "{}", out(&said));
    assert!(out(&dvk(&["show", "--lang", "en", path.to_str().unwrap()])).contains("1 event, 0 photos"));
}

#[test]
fn an_option_that_a_command_does_not_know_is_refused_and_never_passed_over() {
    for words in [
        &["verify", "a.json", "--json"][..],
        &["diff", "a.json", "b.json", "--json"],
        &["merge", "a.json", "--out", "b.json", "--json"],
        &["show", "a.json", "--out", "b.json"],
        &["verify", "a.json", "--seed", "1"],
    ] {
        let done = dvk(&[words, &["--lang", "en"]].concat());
        assert_eq!(code(&done), 2, "{words:?}");
        let stray = words.iter().rev().find(|word| word.starts_with("--")).unwrap();
        assert!(err(&done).contains(stray), "{words:?}: {}", err(&done));
    }
}
