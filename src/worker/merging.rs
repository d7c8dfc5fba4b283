//! The browser and `dvk` make the same of the same bundles: read, judged, taken in and written again by the same functions
//! as in the browser. `dvk`'s own tests see to it that these files are its own.

#![cfg(test)]

use ledger::bundle::{CampaignTag, Expect, Export, Inspection, Item, Kind, PhotoKey, PhotoKind, PhotoRef, Reader};
use ledger::{EventView, Ledger};
use movement::gate::MovementGate;
use std::collections::BTreeMap;

pub(crate) const ONE: &[u8] = include_bytes!("../../tests/merge/one.json");
pub(crate) const TWO: &[u8] = include_bytes!("../../tests/merge/two.json");
pub(crate) const MERGED: &[u8] = include_bytes!("../../tests/merge/merged.json");

/// From the first event to the end of the photos: all but who wrote the file, and when.
pub(crate) fn content(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let (start, end) = (text.find("\"events\":[").unwrap(), text.rfind("\"trailer\":").unwrap());
    assert!(text[start..end].contains("sheet.seal") && text[start..end].contains("image/jpeg"));
    text[start..end].to_owned()
}

/// What the header says of the events that are carried. A run after a gap starts with a value of the chain that only
/// other headers tell: `dvk` passes it on, the ledger believes nothing that it has not reckoned itself.
pub(crate) fn ranges(bytes: &[u8]) -> serde_json::Value {
    let header: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let mut ranges = header["header"]["ranges"].clone();
    for run in ranges.as_array_mut().unwrap().iter_mut().flat_map(|device| device["intervals"].as_array_mut().unwrap())
    {
        if run["from"] != 1 {
            let run = run.as_object_mut().unwrap();
            run.remove("start");
            run.remove("end");
        }
    }
    ranges
}

/// What the app holds after these files came in one after the other.
#[derive(Default)]
struct Office {
    ledger: Ledger,
    tag: Option<CampaignTag>,
    photos: BTreeMap<PhotoKey, (PhotoKind, Vec<u8>)>,
}

impl Office {
    fn of(files: &[&[u8]]) -> Office {
        let mut office = Office::default();
        files.iter().for_each(|file| office.take(file));
        office
    }

    fn take(&mut self, file: &[u8]) {
        let gate = MovementGate::new(&self.ledger);
        let expect =
            Expect { campaign: self.tag.as_ref(), now_ms: None, me: None, knows: &movement::knows, gate: &gate };
        let mut inspection = Inspection::new(&self.ledger, expect);
        let photos = &mut self.photos;
        for slice in file.chunks(1000) {
            let keep = &mut |photo: ledger::bundle::Photo<'_>| {
                photos.insert(photo.key, (photo.kind, photo.bytes.to_vec()));
            };
            inspection.push(slice, keep).unwrap();
        }
        let preview = inspection.finish(&mut |_| ()).unwrap();
        preview.apply(&mut self.ledger);
        self.tag = preview.header.map(|header| header.campaign);
    }

    fn export(&self) -> Vec<u8> {
        let show = |_: &EventView<'_>| false;
        let photo = |(key, (kind, bytes)): (&PhotoKey, &(PhotoKind, Vec<u8>))| PhotoRef {
            key: *key,
            bytes: bytes.len() as u64,
            kind: *kind,
        };
        let export = Export {
            ledger: &self.ledger,
            campaign: self.tag.clone().unwrap(),
            app: "test",
            device: None,
            made: None,
            kind: Kind::Whole,
            theirs: None,
            withhold: &show,
            photos: self.photos.iter().map(photo).collect(),
            holds_photos: Vec::new(),
        };
        let mut find = |wanted: &PhotoRef| Ok(self.photos.get(&wanted.key).map(|(_, bytes)| bytes.clone()));
        export.plan().write(Vec::new(), &mut find).unwrap()
    }
}

#[test]
fn the_app_and_dvk_merge_the_same_bundles_to_equal_bytes() {
    for files in [&[ONE, TWO][..], &[TWO, ONE], &[TWO, ONE, MERGED, ONE], &[MERGED]] {
        let here = Office::of(files).export();
        assert!(content(&here) == content(MERGED));
        assert_eq!(ranges(&here), ranges(MERGED));
    }
    let office = Office::of(&[ONE, TWO]);
    let ranges = office.ledger.ranges();
    assert!(ranges.devices.iter().any(|device| !device.forks.is_empty()), "a number is given twice");
    assert!(ranges.devices.iter().any(|device| !device.withheld.is_empty()), "something is withheld from everybody");
    assert!(office.ledger.conflicts().iter().any(|conflict| conflict.name() == "reason"), "values stand side by side");
    assert_eq!(office.photos.len(), 3);
}

/// A file with only those events of another that are of these kinds of records; its header promises the others too.
fn part(of: &[u8], keep: impl Fn(&EventView<'_>) -> bool) -> Vec<u8> {
    let mut lines = Vec::new();
    let mut each = |item: Item<'_>| {
        if let Item::Event(event) = item
            && !keep(&event.view)
        {
            lines.push(event.view.line());
        }
    };
    let mut reader = Reader::new();
    reader.push(of, &mut each).unwrap();
    reader.finish(&mut each).unwrap();
    let text = String::from_utf8(of.to_vec()).unwrap();
    let left = |line: &&str| !lines.contains(&line.trim_end_matches(',').to_owned());
    text.lines().filter(left).collect::<Vec<_>>().join("\n").into_bytes()
}

#[test]
fn points_that_their_rubric_does_not_allow_stay_and_do_not_count_whichever_file_came_first() {
    let text = String::from_utf8(ONE.to_vec()).unwrap();
    let line = text.lines().find(|line| line.contains("\"sheet.give\"") && line.contains("\"p.II.1\":[")).unwrap();
    let given = line.split("\"p.II.1\":[").nth(1).unwrap().split([',', ']']).next().unwrap();
    let event = line.strip_prefix("{\"e\":").unwrap().split(",\"i\":").next().unwrap();
    let wrong = event.replace(&format!("\"p.II.1\":[{given}"), "\"p.II.1\":[5000");
    let id = |event: &str| ledger::EventId::of(event.as_bytes()).short_hex();
    let bad = text.replace(event, &wrong).replace(&id(event), &id(&wrong));
    let is_rubric = |event: &EventView<'_>| event.changes().iter().any(|change| change.record.kind() == "rubric");
    let (points, rubric) = (part(bad.as_bytes(), |event| !is_rubric(event)), part(bad.as_bytes(), is_rubric));
    let holds = |files: &[&[u8]]| Office::of(files).ledger.events().any(|event| event.raw() == wrong);
    assert!(holds(&[bad.as_bytes()]) && holds(&[&rubric, &points]) && holds(&[&points, &rubric]));
    let words = |files: &[&[u8]]| Office::of(files).ledger.fingerprint();
    assert_eq!(words(&[&rubric, &points]), words(&[&points, &rubric]));
    assert_eq!(words(&[&rubric, &points]), words(&[bad.as_bytes()]));
    let office = Office::of(&[&points, &rubric]).ledger;
    let sheets = office.records("sheet").filter_map(|record| ledger::RecordId::new(record.id()).ok());
    let sheet = sheets.filter_map(|id| movement::sheet::Sheet::read(&office, &id)).find(|sheet| {
        sheet.marks.values().any(|mark| *mark == movement::sheet::Mark::Points(movement::Points::hundredths(5000)))
    });
    let sheet = sheet.unwrap();
    let body = movement::rubric::Rubric::read(&office, &sheet.key.rubric).unwrap().body;
    assert_eq!(movement::sheet::tally(&sheet, &body).faulty.len(), 1);
}
