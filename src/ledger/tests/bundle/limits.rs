//! What is written, readers take: no limit is met only on the way in.

use super::tools::*;
use ledger::bundle::*;
use ledger::*;

fn photo_refs(count: u64, bytes: u64) -> Vec<PhotoRef> {
    let key = |n: u64| PhotoKey::of(&n.to_be_bytes());
    (0..count).map(|n| PhotoRef { key: key(n), bytes, kind: PhotoKind::Jpeg }).collect()
}

#[test]
fn a_receipt_names_as_many_photos_as_a_header_has_room_for() {
    let ledger = sample(10);
    let most = limits::HEADER_BYTES / 67;
    for count in [most - 200, most + 9_000] {
        let holds_photos = photo_refs(count as u64, 0).iter().map(|photo| photo.key).collect();
        let plan = Export { kind: Kind::Receipt, holds_photos, ..export(&ledger) }.plan();
        plan.check().unwrap();
        let (reading, ending) = read(&write(&plan, &[]));
        assert!(ending.unwrap().whole, "{:?}", reading.set_aside);
        let header = reading.header.unwrap();
        assert_eq!(header.holds, ledger.shown());
        let named = header.holds_photos.len();
        assert!(if count < most { named == count } else { named > most - 200 }, "{named} of {count}");
    }
}

#[test]
fn a_bundle_that_no_reader_would_take_is_refused_before_it_is_made() {
    let ledger = sample(1);
    let plan = |photos| Export { photos, ..export(&ledger) }.plan();
    let many = plan(photo_refs(limits::BUNDLE_PHOTOS + 1, 10));
    assert_eq!(many.check(), Err(Oversize::Photos { count: limits::BUNDLE_PHOTOS + 1 }));
    let refused = many.write(Vec::new(), &mut |_| Ok(None)).unwrap_err();
    assert_eq!(Oversize::of(&refused), Some(Oversize::Photos { count: limits::BUNDLE_PHOTOS + 1 }));

    let heavy = plan(photo_refs(8_000, limits::PHOTO_BYTES as u64));
    assert!(matches!(heavy.check(), Err(Oversize::Bytes { bytes }) if bytes > limits::BUNDLE_BYTES));
    let parts = heavy.parts(256 << 20);
    assert!(parts.len() > 8 && parts.iter().all(|part| part.check().is_ok()));

    let mut header = export(&ledger).plan().header;
    header.app = "x".repeat(limits::HEADER_BYTES);
    let refused = Writer::start(Vec::new(), &header).unwrap_err();
    assert!(matches!(Oversize::of(&refused), Some(Oversize::Header { .. })));
}

#[test]
fn every_part_says_where_in_the_chain_it_starts() {
    let mut ledger = Ledger::new();
    let text = "Đường làng sạch đẹp. ".repeat(200);
    for n in 0..500 {
        act(&mut ledger, device(1), NOON, vec![set(&format!("sheet/s{n}"), "r.II.1", Value::text(&text))]);
    }
    let parts = export(&ledger).plan().parts(limits::PART_MIN);
    assert!(parts.len() > 1);
    for (n, part) in (0..).zip(&parts) {
        let run = &part.header.ranges.devices[0].intervals[0];
        assert_eq!((run.start.is_some(), run.from > 1), (n > 0, n > 0));
        assert_eq!(run.start, ledger.chain_at(device(1), run.from - 1).filter(|_| n > 0));
        assert_eq!(Some(run.end), ledger.chain_at(device(1), run.to), "the end is the chain's own value");
        let (_, ending) = read(&write(part, &[]));
        assert!(ending.unwrap().whole);
    }
}
