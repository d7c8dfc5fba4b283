//! The bundles and the merge that the browser's own import and export are held against, in `tests/merge`: here they are
//! made, there (`src/worker`) they must come to the same bytes. Photos on both sides, a number given twice, events that
//! were withheld, values that supersede one another.
//! After a change of what is written: `DVK_FREEZE=1 cargo test -p dvk --test dvk browser`.

use crate::hand::*;
use ledger::bundle::*;
use ledger::*;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_files_that_the_browser_is_held_against_are_what_dvk_makes() {
    let folder = Folder::new("browser");
    let to = folder.path("sim");
    let wish = ["simulate", "--seed", "11", "--tablets", "2", "--models", "1", "--assessors", "2", "--out"];
    let done = dvk(&[&wish[..], &[to.to_str().unwrap()]].concat());
    assert_eq!(code(&done), 0, "{}", err(&done));
    let mut played: Vec<PathBuf> = fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path()).collect();
    played.retain(|file| file.file_name().unwrap() != "expected.json");
    played.sort();
    let mut files = twisted(&folder, &played[0], &played[1]).to_vec();
    let merged = folder.path("merged.json");
    assert_eq!(code(&merge(&files.iter().collect::<Vec<_>>(), &merged)), 0);
    let said = dvk(&["verify", merged.to_str().unwrap()]);
    assert_eq!(code(&said), 0, "{}", out(&said));
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

/// From two tablets that were played honestly, two bundles in which everything happens that makes merging hard.
fn twisted(folder: &Folder, one: &Path, other: &Path) -> [PathBuf; 2] {
    let (lines, tag) = lines(one);
    let (mut first, mut second) = (load(one), load(other));
    let me = |ledger: &Ledger| ledger.ranges().devices.iter().map(|device| device.incarnation).collect::<Vec<_>>();
    let office = me(&first).into_iter().find(|life| me(&second).contains(life)).unwrap();
    let tablet = me(&first).into_iter().find(|life| *life != office).unwrap();
    let own = first.last_seq(tablet);
    // A copy of the first tablet writes the last event otherwise, and the second tablet meets the copy.
    let mut copy = Ledger::new();
    let last = format!("\"d\":\"{tablet}\",");
    let is_last = |line: &str| line.contains(&last) && line.contains(&format!("\"n\":{own},"));
    let text = String::from_utf8(lines).unwrap();
    copy.absorb(text.lines().filter(|line| !is_last(line)).collect::<Vec<_>>().join("\n").as_bytes());
    let model = first.records("model").next().unwrap().id().to_owned();
    let write = |ledger: &mut Ledger, me: IncarnationId, register: &str, value: &str| {
        let change = Change {
            record: RecordId::new(&model).unwrap(),
            register: RegisterName::new(register).unwrap(),
            value: Value::text(value),
        };
        let action = Action { kind: "model.edit".to_owned(), changes: vec![change] };
        let stamp = Stamp { who: None, wall_ms: 1_784_075_500_000 };
        let event = ledger.compose(me, stamp, &action).unwrap();
        ledger.add(&event);
    };
    assert_eq!(copy.last_seq(tablet) + 1, own);
    write(&mut copy, tablet, "reason", "Viết trên máy sao chép");
    let met: String = copy.events().filter(|event| event.incarnation() == tablet).map(|e| e.line() + "\n").collect();
    second.absorb(met.as_bytes());
    let third = IncarnationId::from_bytes([3; 10]);
    write(&mut second, third, "reason", "Viết sau khi đã gặp");
    write(&mut first, IncarnationId::from_bytes([4; 10]), "reason", "Viết mà chưa gặp");
    let photo = |n: u8| [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[n; 300]].concat();
    let bundle = |name: &str, ledger: &Ledger, numbers: &[u8], withhold: &dyn Fn(&EventView<'_>) -> bool| {
        let photos: Vec<Vec<u8>> = numbers.iter().map(|&n| photo(n)).collect();
        let one = |b: &Vec<u8>| PhotoRef { key: PhotoKey::of(b), bytes: b.len() as u64, kind: PhotoKind::Jpeg };
        let export = Export {
            ledger,
            campaign: tag.clone(),
            app: "dvk",
            device: Some(Origin { name: name.to_owned(), ..Origin::default() }),
            made: Some(1_784_075_600_000),
            kind: Kind::Whole,
            theirs: None,
            withhold,
            photos: photos.iter().map(one).collect(),
            holds_photos: Vec::new(),
        };
        let mut find = |wanted: &PhotoRef| Ok(photos.iter().find(|bytes| PhotoKey::of(bytes) == wanted.key).cloned());
        let path = folder.path(name);
        fs::write(&path, export.plan().write(Vec::new(), &mut find).unwrap()).unwrap();
        path
    };
    // What the second withholds of the first tablet comes with the first; what the first withholds of the office's
    // comes with nobody.
    let of = |life: IncarnationId, from: u64, to: u64| {
        move |event: &EventView<'_>| event.incarnation() == life && (from..=to).contains(&event.seq())
    };
    let nobodys = office_gap(&first, office);
    let (mine, theirs) = (of(office, nobodys, nobodys), of(tablet, 2, 3));
    let hide = |event: &EventView<'_>| mine(event) || theirs(event);
    [bundle("one.json", &first, &[1, 2], &mine), bundle("two.json", &second, &[2, 3], &hide)]
}

/// An event of the office that nobody needs in order to judge another.
fn office_gap(ledger: &Ledger, office: IncarnationId) -> u64 {
    let plain = |event: &EventView<'_>| event.incarnation() == office && event.changes()[0].record.kind() == "person";
    ledger.events().find(plain).unwrap().seq()
}
