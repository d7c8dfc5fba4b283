//! A bundle of a megabyte that ends anywhere at all: what stands whole before the cut is taken, or the file is refused.

use super::tools::*;
use ledger::bundle::*;
use ledger::{EventId, Fingerprint, Ledger};

/// A megabyte in the profile `laws`, and 8 KB where the code is not optimised: every cut of it is tried.
fn file() -> (Vec<u8>, Vec<EventId>) {
    let ledger = sample(if laws() { 2_000 } else { 10 });
    let ids = ledger.events().map(|event| event.id()).collect();
    let bytes =
        with_photos(&ledger, &[jpeg(1, 20_000), jpeg(2, if laws() { 20_000 } else { 400 })][usize::from(!laws())..]);
    assert!(bytes.len() > if laws() { 1_000_000 } else { 6_000 }, "{}", bytes.len());
    (bytes, ids)
}

/// What a reader handed out, in numbers; events must come in the order of the file.
#[derive(Default)]
struct Taken {
    events: usize,
    photos: u64,
    header: bool,
}

impl Taken {
    fn take(&mut self, item: &Item<'_>, ids: &[EventId]) {
        match item {
            Item::Event(event) => {
                assert_eq!(event.view.id(), ids[self.events]);
                self.events += 1;
            }
            Item::Photo(_) => self.photos += 1,
            Item::Header(_) => self.header = true,
            Item::SetAside(_) | Item::Trailer(_) => {}
        }
    }
}

#[test]
fn cut_at_every_byte_of_a_megabyte_the_whole_lines_are_taken_or_the_file_is_refused() {
    let (bytes, ids) = file();
    let mut reader = Reader::new();
    let mut taken = Taken::default();
    let (mut events, mut photos, mut line) = (0, 0, 0);
    for (cut, byte) in bytes.iter().enumerate() {
        // What follows is what came of the file if it ended before this byte; then the reader goes on.
        let mut at_the_end = Taken { ..taken };
        let ending = reader.clone().finish(&mut |item| at_the_end.take(&item, &ids));
        // The first 64 bytes are looked at together, so a line may be waiting there; so may one that lacks only its newline.
        assert!((events..=events + 1).contains(&at_the_end.events), "cut at {cut}");
        assert!((photos..=photos + 1).contains(&at_the_end.photos), "cut at {cut}");
        match ending {
            Ok(ending) => {
                // The newline at the very end is not missed.
                assert_eq!(ending.whole, cut + 1 == bytes.len(), "cut at {cut}");
                assert_eq!(ending.events as usize, at_the_end.events);
                assert_eq!(ending.missing_events as usize, ids.len() - at_the_end.events, "cut at {cut}");
            }
            Err(error) => assert!(!at_the_end.header && at_the_end.events == 0, "cut at {cut}: {error:?}"),
        }
        reader.push(std::slice::from_ref(byte), &mut |item| taken.take(&item, &ids)).unwrap();
        if *byte == b'\n' {
            events += usize::from(bytes[line..].starts_with(b"{\"e\":"));
            photos += u64::from(bytes[line..].starts_with(b"{\"b\":"));
            line = cut + 1;
        }
    }
    assert!(reader.finish(&mut |_| ()).unwrap().whole);
    assert_eq!((taken.events, events), (ids.len(), ids.len()));
}

#[test]
fn cut_anywhere_what_is_imported_is_the_events_before_the_cut() {
    let (bytes, ids) = file();
    let end = bytes.windows(10).position(|part| part == b"\"photos\":[").unwrap();
    let start = bytes.windows(5).position(|part| part == b"{\"e\":").unwrap();
    for number in 0..200 {
        let cut = start + (end - start) * number / 200;
        let preview = inspect(&Ledger::new(), &bytes[..cut]).unwrap();
        let mut ledger = Ledger::new();
        preview.apply(&mut ledger);
        let complete = bytes[..cut].split(|&byte| byte == b'\n').filter(|line| line.starts_with(b"{\"e\":")).count();
        let taken = ledger.events_len();
        assert!(taken == complete || taken + 1 == complete, "cut at {cut}: {taken} of {complete}");
        assert_eq!(ledger.fingerprint(), Fingerprint::of(ids[..taken].iter().copied()));
        assert!(!preview.whole);
    }
}
