//! What the promises are played with: the program, a folder of its own, and bundles made by the real code.

use ledger::bundle::{CampaignTag, Export, Header, Item, Kind, PhotoRef, Reader};
use ledger::{EventView, Ledger};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder that goes when the test ends.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("dvk-test-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn dvk<S: AsRef<std::ffi::OsStr>>(args: &[S]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dvk")).args(args).output().unwrap()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub fn simulate(folder: &Folder, seed: &str, tablets: &str) -> Vec<PathBuf> {
    let to = folder.path(&format!("sim-{seed}"));
    let _ = fs::remove_dir_all(&to);
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

pub fn merge(files: &[&PathBuf], to: &Path) -> Output {
    let mut args = vec!["merge".to_owned(), "--out".to_owned(), to.to_str().unwrap().to_owned()];
    args.extend(files.iter().map(|file| file.to_str().unwrap().to_owned()));
    dvk(&args)
}

pub fn header(events: u64, photos: Vec<PhotoRef>) -> Header {
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

pub fn lines(path: &Path) -> (Vec<u8>, CampaignTag) {
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

pub fn load(path: &Path) -> Ledger {
    let mut ledger = Ledger::new();
    assert!(ledger.absorb(&lines(path).0).set_aside.is_empty());
    ledger
}
