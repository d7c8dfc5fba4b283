//! The bundles and the merge that the browser's own import and export are held against, in `tests/merge`: here they are
//! made, there (`src/worker/tests`) they must come to the same bytes.
//! After a change of what a simulation writes: `DVK_FREEZE=1 cargo test -p dvk --test dvk browser`.

use crate::hand::*;
use std::fs;
use std::path::PathBuf;

#[test]
fn the_files_that_the_browser_is_held_against_are_what_dvk_makes() {
    let folder = Folder::new("browser");
    let to = folder.path("sim");
    let wish = ["simulate", "--seed", "11", "--tablets", "2", "--models", "1", "--assessors", "2", "--out"];
    let done = dvk(&[&wish[..], &[to.to_str().unwrap()]].concat());
    assert_eq!(code(&done), 0, "{}", err(&done));
    let mut files: Vec<PathBuf> = fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.file_name().unwrap() != "expected.json");
    files.sort();
    let merged = folder.path("merged.json");
    assert_eq!(code(&merge(&files.iter().collect::<Vec<_>>(), &merged)), 0);
    files.push(merged);
    let kept = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/merge");
    for (file, name) in files.iter().zip(["one.json", "two.json", "merged.json"]) {
        let made = fs::read(file).unwrap();
        if std::env::var_os("DVK_FREEZE").is_some() {
            fs::write(kept.join(name), &made).unwrap();
        }
        assert!(fs::read(kept.join(name)).unwrap() == made, "{name} is another; see the top of this file");
    }
}
