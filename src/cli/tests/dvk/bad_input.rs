//! Every bad file of the list, said by the program in both languages.

use crate::hand::*;
use rows::{Commune, Notice, Wanted};
use std::fs;

#[path = "../../../../tests/bad_input/rows.rs"]
pub mod rows;

#[test]
fn every_bad_file_is_said_to_be_bad_in_both_languages_and_never_brings_the_program_down() {
    let folder = Folder::new("bad");
    Commune::in_both_orders().iter().for_each(|open| every_bad_file_in(&folder, open));
}

fn every_bad_file_in(folder: &Folder, open: &Commune) {
    let good = folder.path("good.json");
    fs::write(&good, open.good()).unwrap();
    for row in open.rows() {
        let path = folder.path("bad.json");
        fs::write(&path, &row.bytes).unwrap();
        if let Some(size) = row.size {
            // Of nothing, which takes no room on the disk.
            fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(size).unwrap();
        }
        let mut sentences = Vec::new();
        for lang in ["vi", "en"] {
            let done = match row.wanted {
                Wanted::Elsewhere(_) => {
                    let to = folder.path("merged.json");
                    let args = ["merge", "--lang", lang, "--out", to.to_str().unwrap()];
                    dvk(&[&args[..], &[good.to_str().unwrap(), path.to_str().unwrap()]].concat())
                }
                _ => dvk(&["verify", "--lang", lang, path.to_str().unwrap()]),
            };
            let said = (out(&done) + &err(&done)).replace(&folder.0.display().to_string(), "");
            let wanted = match row.wanted {
                Wanted::Refused(_) | Wanted::Elsewhere(_) => 2,
                Wanted::Aside(_) | Wanted::Cut(_) => 1,
                Wanted::Noticed(..) | Wanted::Harmless(_) | Wanted::Nothing => 0,
            };
            assert_eq!(code(&done), wanted, "{}: {said}", row.name);
            if let Wanted::Aside(_) | Wanted::Cut(_) = row.wanted {
                assert!(said.lines().any(|line| line.contains("bad.json:")), "{}: no line is named: {said}", row.name);
            }
            let heeded = said.contains(if lang == "vi" { "lưu ý: " } else { "note: " });
            let notice = match row.wanted {
                Wanted::Noticed(Notice::Fork, _) => ["hơn một lần", "more than once"],
                Wanted::Noticed(Notice::Clock, _) => ["đồng hồ", "clock"],
                Wanted::Noticed(Notice::Decomposed, _) => ["dấu rời", "accents"],
                Wanted::Noticed(Notice::UnknownRubric, _) => ["bộ tiêu chí chưa biết", "rubric that is not known"],
                Wanted::Noticed(Notice::OffRubric, _) => ["ngoài thang", "rubric does not allow"],
                // All is said by the sentence of what was set aside, or there is nothing to say.
                Wanted::Harmless(_) | Wanted::Nothing => {
                    assert!(!heeded, "{}: {said}", row.name);
                    ["", ""]
                }
                Wanted::Refused(_) | Wanted::Elsewhere(_) | Wanted::Aside(_) | Wanted::Cut(_) => ["", ""],
            };
            assert!(said.contains(notice[usize::from(lang == "en")]), "{}: {said}", row.name);
            assert!(heeded || notice[0].is_empty(), "{}: {said}", row.name);
            for fault in ["gate-", "json-", "out-of-range", "wrong-type", "off-step", "unknown-"] {
                assert!(!said.contains(fault), "{}: a code instead of a sentence: {said}", row.name);
            }
            sentences.push(said);
        }
        assert_ne!(sentences[0], sentences[1], "{}", row.name);
    }
}
