//! Promises that all commands share: one way of reading, and nothing of a file that commands a terminal.

use crate::bad_input::rows::Commune;
use crate::hand::*;
use std::fs;
use std::process::Output;

fn no_commands(done: &Output, what: &str) {
    for text in [out(done), err(done)] {
        let bad =
            text.chars().find(|c| (c.is_control() && *c != '\n' && *c != '\t') || matches!(c, '\u{202A}'..='\u{202E}'));
        assert_eq!(bad, None, "{what}: {text:?}");
    }
}

#[test]
fn nothing_of_a_file_commands_the_terminal_that_it_is_shown_on() {
    let folder = Folder::new("terminal");
    let open = Commune::in_both_orders().into_iter().next().unwrap();
    let good = folder.path("good.json");
    fs::write(&good, open.good()).unwrap();
    // Marks that the rule of texts lets pass, in a conflict; and what it does not let pass, in a head.
    let text = String::from_utf8(open.good()).unwrap();
    assert!(text.contains("Vận động hiến đất mở đường"));
    let mut paths = vec![good.clone()];
    for (number, bad) in ["\u{9b}2J", "\u{7f}", "\u{200f}x", "\u{2028}x"].into_iter().enumerate() {
        let path = folder.path(&format!("{number}.json"));
        let record = "unit/u1";
        let event = |device: char, value: &str| {
            let device: String = std::iter::repeat_n(device, 16).collect();
            format!(
                r#"{{"a":"x","d":"{device}","n":1,"r":{{"{record}":{{"of.tomorrow":["{value}"]}}}},"t":1787533200000}}"#
            )
        };
        let line =
            |event: &str| format!("{{\"e\":{event},\"i\":\"{}\"}}", ledger::EventId::of(event.as_bytes()).short_hex());
        let lines = format!(",\n{},\n{}\n],\n\"photos\"", line(&event('3', bad)), line(&event('5', "y")));
        fs::write(&path, text.replacen("\n],\n\"photos\"", &lines, 1)).unwrap();
        paths.push(path);
    }
    for row in
        open.rows().into_iter().filter(|row| row.wanted == crate::bad_input::rows::Wanted::Aside("forbidden-text"))
    {
        let path = folder.path(&format!("{}.json", row.name.len()));
        fs::write(&path, row.bytes).unwrap();
        paths.push(path);
    }
    for path in &paths {
        let path = path.to_str().unwrap();
        for lang in ["vi", "en"] {
            no_commands(&dvk(&["verify", "--lang", lang, path]), path);
            no_commands(&dvk(&["show", "--lang", lang, path]), path);
            no_commands(&dvk(&["diff", "--lang", lang, good.to_str().unwrap(), path]), path);
        }
        let json = dvk(&["show", "--json", path]);
        no_commands(&json, path);
        serde_json::from_str::<serde_json::Value>(&out(&json)).unwrap();
    }
    assert!(out(&dvk(&["show", paths[1].to_str().unwrap()])).contains("\\u009b2J"), "the conflict is shown");
    let wrong = dvk(&["verify", "\u{1b}[2Jnowhere.json"]);
    no_commands(&wrong, "a name on the command line");
}

#[test]
fn all_commands_hold_the_same_of_a_file_that_is_partly_refused() {
    let folder = Folder::new("oneway");
    for open in Commune::in_both_orders() {
        let rows = open.rows();
        let good = folder.path("good.json");
        fs::write(&good, open.good()).unwrap();
        let held = |row: &str| rows.iter().find(|one| one.name == row).unwrap().bytes.clone();
        for (row, same, whole) in [("points -1", true, 1), ("points beyond the criterion", false, 0)] {
            let path = folder.path("file.json");
            fs::write(&path, held(row)).unwrap();
            let verified = dvk(&["verify", path.to_str().unwrap()]);
            assert_eq!(code(&verified), whole, "{row}");
            let merged = folder.path("merged.json");
            assert_eq!(code(&merge(&[&path], &merged)), whole, "{row}");
            let shown = |path: &std::path::Path| -> serde_json::Value {
                serde_json::from_str(&out(&dvk(&["show", "--json", path.to_str().unwrap()]))).unwrap()
            };
            let (one, other) = (shown(&path), shown(&merged));
            assert_eq!(one["fingerprint"], other["fingerprint"], "{row}");
            assert_eq!(one["counts"]["events"], other["counts"]["events"], "{row}");
            assert_eq!(one["counts"]["set_aside"], whole, "{row}");
            assert_eq!(one["fingerprint"] == shown(&good)["fingerprint"], same, "{row}");
            let compared = dvk(&["diff", path.to_str().unwrap(), merged.to_str().unwrap()]);
            assert!(out(&compared).contains("Giống nhau"), "{row}: {}", out(&compared));
            assert_eq!(code(&compared), whole, "{row}");
        }
    }
}
