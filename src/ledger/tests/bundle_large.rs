//! A large file with photos in little memory: 60 MB, or half a gigabyte with
//! `DVK_LARGE=1 cargo test --profile laws -p ledger --test bundle_large -- --nocapture`.

#![expect(clippy::disallowed_types, reason = "the file is real, and so is the time it takes")]
#![expect(clippy::disallowed_methods, reason = "a variable says how large the file is")]

use ledger::bundle::*;
use ledger::*;
use std::io::{BufWriter, Read, Write};

fn peak_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.and_then(|line| line.split_whitespace().nth(1)).and_then(|kb| kb.parse().ok()).unwrap_or_default()
}

#[test]
fn a_large_bundle_with_photos_needs_little_memory() {
    // Photos, the least size of the file, and the most memory, both in MB.
    let (most, least, memory) = if std::env::var("DVK_LARGE").is_ok() { (1_240, 495, 100) } else { (140, 58, 40) };
    let path = std::env::temp_dir().join(format!("dvk-large-{}.json", std::process::id()));
    let me = IncarnationId::from_bytes([7; 10]);
    let mut ledger = Ledger::new();
    for n in 0..20_000i64 {
        let change = Change {
            record: RecordId::new(&format!("sheet/s{}", n % 300)).unwrap(),
            register: RegisterName::new(&format!("p.II.{}", n % 14)).unwrap(),
            value: Value::int(n % 1000),
        };
        let stamp = Stamp { who: None, wall_ms: 1_783_000_000_000 + n };
        let action = Action { kind: "sheet.give".to_owned(), changes: vec![change] };
        let event = ledger.compose(me, stamp, &action).unwrap();
        ledger.add(&event);
    }
    let photo = |n: u32| -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0];
        let mut state = n;
        bytes.resize_with(300_000, || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        bytes[..4].copy_from_slice(&[0xFF, 0xD8, 0xFF, 0xE0]);
        bytes
    };
    let show = |_: &EventView<'_>| false;
    let campaign = CampaignTag { id: "campaign/large".to_owned(), name: String::new(), training: false };
    let export = Export {
        ledger: &ledger,
        campaign: campaign.clone(),
        app: "test",
        device: None,
        made: None,
        kind: Kind::Whole,
        theirs: None,
        withhold: &show,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    };
    let plan = export.plan();
    let mut writer = Writer::start(BufWriter::new(std::fs::File::create(&path).unwrap()), &plan.header).unwrap();
    ledger.events().for_each(|event| writer.event(&event).unwrap());
    for n in 0..most {
        let bytes = photo(n);
        writer.photo(PhotoKey::of(&bytes), PhotoKind::Jpeg, &bytes).unwrap();
    }
    writer.finish().unwrap().flush().unwrap();
    let written = peak_kb();
    let mut file = std::fs::File::open(&path).unwrap();
    let size = file.metadata().unwrap().len();
    let empty = Ledger::new();
    let knows = |_: &str| true;
    let expect = Expect { campaign: Some(&campaign), now_ms: None, me: None, knows: &knows, gate: &Open };
    let started = std::time::Instant::now();
    let mut inspection = Inspection::new(&empty, expect);
    let mut chunk = vec![0; 64 * 1024];
    let mut photos = 0;
    loop {
        let read = file.read(&mut chunk).unwrap();
        if read == 0 {
            break;
        }
        inspection.push(&chunk[..read], &mut |_| photos += 1).unwrap();
    }
    let preview = inspection.finish(&mut |_| ()).unwrap();
    let read = peak_kb();
    println!(
        "{} MB written at a peak of {} MB, inspected in {:?} at {} MB",
        size >> 20,
        written >> 10,
        started.elapsed(),
        read >> 10
    );
    std::fs::remove_file(&path).unwrap();
    assert!(size > least * 1_000_000, "{size} bytes");
    assert_eq!((photos, preview.new), (most, 20_000));
    assert!(read < memory * 1024, "{read} KB");
}
