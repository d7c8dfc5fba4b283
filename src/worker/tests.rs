//! What a tablet and the office promise each other, played through with two journals in one browser page.

#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use device::files::Picked;
use device::jobs::{Answer, Device, JobFault, Join, Kind, Lines, Open, Photos, Preview, Wish};
use device::journal::memory::Memory;
use device::journal::meta::{self, Holds};
use device::journal::{Batch, Fault, Journal, Photo};
use ledger::limits::PART_MIN;
use ledger::{Action, Change, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use crate::{bring, carry, store};

mod carrying;
mod laws;
mod merging;
mod parts;
mod pictures;
mod stored;
mod undoing;
mod unsaved;

wasm_bindgen_test_configure!(run_in_browser);

const CAMPAIGN: &str = "campaign/2026";

fn open() -> Open {
    Open { id: CAMPAIGN.into(), name: "Dân vận khéo 2026".into(), training: false }
}

fn join() -> Join {
    Join { campaign: Some(open()), me: None, now_ms: 1_790_000_000_000 }
}

fn life(n: u8) -> IncarnationId {
    IncarnationId::from_bytes([n; 10])
}

fn wish(n: u8, office: bool, kind: Kind) -> Wish {
    let name = if office { "Văn phòng" } else { "Máy bảng 1" };
    let device = Device { incarnation: Some(life(n).to_string()), name: name.into(), office };
    Wish {
        campaign: open(),
        app: "test".into(),
        device,
        made_ms: 1_790_000_000_000,
        kind,
        photos: Photos::All,
        part_bytes: None,
        readers: None,
        lines: Lines::Stored { unsaved: String::new() },
    }
}

/// Stores events of one device: each sets a register of a record of a kind that nobody judges.
async fn write(journal: &dyn Journal, n: u8, values: &[(&str, &str, i64)]) {
    let (mut ledger, _) = store::ledger(journal, CAMPAIGN, true).await.unwrap();
    for (record, register, value) in values {
        let change = Change {
            record: RecordId::new(record).unwrap(),
            register: RegisterName::new(register).unwrap(),
            value: Value::int(*value),
        };
        let action = Action { kind: "note.write".into(), changes: vec![change] };
        let stamp = Stamp { who: None, wall_ms: 1_790_000_000_000 };
        let event = ledger.compose(life(n), stamp, &action).unwrap();
        ledger.add(&event);
        let lines = format!("{}\n", event.line()).into_bytes();
        journal.append(CAMPAIGN, &Batch { lines, ..Batch::default() }).await.unwrap();
    }
}

async fn export(journal: &dyn Journal, wish: &Wish) -> Picked {
    let (_, mut files) = carry::export(journal, wish).await.unwrap();
    assert_eq!(files.len(), 1);
    Picked::blob("bundle.txt", files.remove(0))
}

async fn fingerprint(journal: &dyn Journal) -> String {
    store::ledger(journal, CAMPAIGN, true).await.unwrap().0.fingerprint().hex()
}

async fn note<T: serde::de::DeserializeOwned + Default>(journal: &dyn Journal, key: &meta::MetaKey<T>) -> T {
    journal.meta(CAMPAIGN).await.unwrap().get(key).unwrap_or_default()
}

fn whole(n: u8, from: u64, to: u64) -> Holds {
    [(life(n).to_string(), vec![(from, to)])].into()
}

/// A JPEG header and some bytes: what a bundle checks of a picture.
fn picture(seed: u8) -> Photo {
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 40, 3];
    bytes.extend(vec![seed; 5_000]);
    Photo::new(bytes, "image/jpeg", 40, 30, Vec::new())
}

#[wasm_bindgen_test]
async fn a_bundle_brings_sheets_and_photos_home_and_the_receipt_comes_back() {
    let (tablet, office) = (Memory::new(), Memory::new());
    let photo = picture(7);
    tablet.put_photo(CAMPAIGN, &photo).await.unwrap();
    write(&tablet, 1, &[("note/a", "points", 800), ("note/b", "points", 750)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;

    let seen = bring::inspect(&office, &join(), &bundle).await.unwrap();
    assert_eq!((seen.new, seen.photos, seen.whole), (2, 1, true));
    assert_eq!(office.open(CAMPAIGN).await.unwrap(), Default::default(), "looking changes nothing");
    assert_eq!(office.photos(CAMPAIGN).await.unwrap(), []);

    bring::import(&office, &join(), &bundle).await.unwrap();
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
    assert_eq!(office.photo(CAMPAIGN, &photo.row.key).await.unwrap().row, photo.row);
    assert_eq!(note(&office, &meta::IMPORTS).await[0].brought, whole(1, 1, 2));

    write(&office, 9, &[("note/c", "points", 100)]).await;
    let receipt = export(&office, &wish(9, true, Kind::Receipt)).await;
    let seen = bring::import(&tablet, &join(), &receipt).await.unwrap();
    assert!(seen.is_nothing_new());
    assert_eq!(note(&tablet, &meta::RECEIVED).await, whole(1, 1, 2));
    assert_eq!(note(&tablet, &meta::RECEIVED_PHOTOS).await, [photo.row.key]);
}

#[wasm_bindgen_test]
async fn only_what_is_new_travels_after_the_office_has_shown_what_it_holds() {
    let (tablet, office) = (Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let first = export(&tablet, &wish(1, false, Kind::New { peer: None })).await;
    let seen = bring::import(&office, &join(), &first).await.unwrap();
    assert_eq!((seen.kind.as_str(), seen.new), ("whole", 1), "the office has shown nothing yet");
    write(&office, 9, &[("note/c", "points", 100)]).await;
    let back = export(&office, &wish(9, true, Kind::New { peer: Some(life(1).to_string()) })).await;
    let seen = bring::import(&tablet, &join(), &back).await.unwrap();
    assert_eq!((seen.kind.as_str(), seen.new, seen.held), ("delta", 1, 0));
    write(&tablet, 1, &[("note/b", "points", 900)]).await;
    let next = export(&tablet, &wish(1, false, Kind::New { peer: None })).await;
    let seen = bring::import(&office, &join(), &next).await.unwrap();
    assert_eq!((seen.kind.as_str(), seen.new, seen.held), ("delta", 1, 0));
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
}

#[wasm_bindgen_test]
async fn the_same_bundle_again_brings_nothing() {
    let (tablet, office) = (Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    bring::import(&office, &join(), &bundle).await.unwrap();
    let again = bring::import(&office, &join(), &bundle).await.unwrap();
    assert_eq!((again.new, again.held), (0, 1));
    assert_eq!(office.segments(CAMPAIGN).await.unwrap().len(), 1);
    assert_eq!(note(&office, &meta::IMPORTS).await.len(), 1);
}

#[wasm_bindgen_test]
async fn the_size_that_is_told_is_the_size_that_comes_and_parts_come_together_again() {
    let (tablet, office) = (Memory::new(), Memory::new());
    for seed in 0..6 {
        let mut photo = picture(seed);
        photo.bytes.resize(290_000, seed);
        let photo = Photo::new(photo.bytes, "image/jpeg", 40, 30, Vec::new());
        tablet.put_photo(CAMPAIGN, &photo).await.unwrap();
    }
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let one = wish(1, false, Kind::Whole);
    let told = carry::measure(&tablet, &one).await.unwrap();
    assert_eq!(told.bytes, export(&tablet, &one).await.size());
    assert_eq!((told.events, told.photos, told.parts), (1, 6, 1));

    let parts = Wish { part_bytes: Some(PART_MIN), ..one };
    let (exported, files) = carry::export(&tablet, &parts).await.unwrap();
    assert!(files.len() > 1 && exported.measured.parts == files.len() as u64);
    assert_eq!(exported.carried, whole(1, 1, 1));
    for file in files.into_iter().rev() {
        let preview: Preview = bring::import(&office, &join(), &Picked::blob("part", file)).await.unwrap();
        assert!(preview.whole && preview.part.is_some());
    }
    assert_eq!(office.photos(CAMPAIGN).await.unwrap().len(), 6);
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
}

#[wasm_bindgen_test]
async fn a_full_disk_leaves_photos_behind_before_scores_and_says_how_many() {
    let (tablet, office) = (Memory::new(), Memory::new());
    tablet.put_photo(CAMPAIGN, &picture(1)).await.unwrap();
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    office.disk().room(Some(2_000));
    let seen = bring::import(&office, &join(), &bundle).await.unwrap();
    assert_eq!((seen.new, seen.photos_left), (1, 1));
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
    office.disk().room(Some(0));
    write(&tablet, 1, &[("note/a", "points", 850)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    let refused = bring::import(&office, &join(), &bundle).await;
    assert_eq!(refused, Err(JobFault::Journal(Fault::Quota)));
}

#[wasm_bindgen_test]
async fn a_file_that_is_no_bundle_is_refused_with_its_reason() {
    let office = Memory::new();
    let file = |bytes: &[u8]| Picked::bytes("x.json", "", bytes).unwrap();
    for (bytes, why) in [(&b""[..], "empty"), (b"%PDF-1.7 ...", "not-a-bundle"), (b"\xFF\xD8\xFF\xE0", "not-a-bundle")]
    {
        assert_eq!(code(bring::inspect(&office, &join(), &file(bytes)).await), why);
    }
    let tablet = Memory::new();
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let practice = Open { training: true, ..open() };
    let bundle = export(&tablet, &Wish { campaign: practice, ..wish(1, false, Kind::Whole) }).await;
    assert_eq!(code(bring::inspect(&office, &join(), &bundle).await), "training-into-real");
}

fn code(refused: Result<Preview, JobFault>) -> String {
    match refused {
        Err(JobFault::Refused(problem)) => problem.code,
        other => format!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn a_first_device_takes_whatever_campaign_comes() {
    let (office, tablet) = (Memory::new(), Memory::new());
    write(&office, 9, &[("note/a", "points", 800)]).await;
    let bundle = export(&office, &wish(9, true, Kind::Assignment)).await;
    let first = Join { campaign: None, ..join() };
    let seen = bring::import(&tablet, &first, &bundle).await.unwrap();
    assert_eq!(
        (seen.campaign.as_str(), seen.kind.as_str(), seen.name.as_str()),
        (CAMPAIGN, "assignment", "Dân vận khéo 2026")
    );
    assert_eq!(fingerprint(&tablet).await, fingerprint(&office).await);
}

#[wasm_bindgen_test]
fn every_answer_survives_the_way_to_the_page() {
    let answer = Answer::Failed(JobFault::Journal(Fault::Other("x".into())));
    let text = serde_json::to_string(&answer).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&text).unwrap(), answer);
}
