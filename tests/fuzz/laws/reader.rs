//! Of any file the reader takes what is sound, however the bytes arrive; what it took, written again, is read as the same; and an import
//! comes to just the events that were taken.

use super::seen;
use ledger::bundle::{
    BundleError, CampaignTag, Counts, Ending, Expect, Header, Inspection, Item, Kind, PhotoKey, PhotoKind, Preview,
    Reader, SetAside, Stop, VERSION, Writer, check_text,
};
use ledger::{Event, EventId, IncarnationId, Ledger, Open, Ranges};
use std::collections::BTreeSet;

/// What a reader handed out.
#[derive(Debug, Default, PartialEq, Eq)]
struct Taken {
    header: Option<Header>,
    events: Vec<String>,
    photos: Vec<(PhotoKey, PhotoKind, Vec<u8>)>,
    set_aside: Vec<SetAside>,
}

/// Any bytes as a file.
pub fn reader(bytes: &[u8]) {
    let (taken, ending) = read(bytes, bytes.len());
    let (bit_by_bit, other_ending) = read(bytes, 7);
    assert_eq!(other_ending, ending, "the steps in which the bytes arrive change the outcome");
    let Ok(ending) = ending else {
        return assert_eq!(inspect(&Ledger::new(), bytes).err(), ending.err().map(Stop::Refused));
    };
    assert_eq!(bit_by_bit, taken, "the steps in which the bytes arrive change what is taken");
    assert_eq!((ending.events, ending.photos), (taken.events.len() as u64, taken.photos.len() as u64));
    for text in &taken.events {
        assert!(Event::parse(text.as_bytes()).is_ok_and(|event| event.bytes() == text.as_bytes()), "{text}");
        assert!(check_text(text).is_ok(), "{text}");
    }
    written_again(&taken, &ending);
    imported(bytes, &taken);
}

/// Reads all of a file in steps of so many bytes.
fn read(bytes: &[u8], step: usize) -> (Taken, Result<Ending, BundleError>) {
    let mut taken = Taken::default();
    let mut reader = Reader::new();
    for chunk in bytes.chunks(step.max(1)) {
        if let Err(error) = reader.push(chunk, &mut |item| taken.take(item)) {
            return (taken, Err(error));
        }
    }
    let ending = reader.finish(&mut |item| taken.take(item));
    (taken, ending)
}

impl Taken {
    fn take(&mut self, item: Item<'_>) {
        match item {
            Item::Header(header) => self.header = Some(*header),
            Item::Event(event) => self.events.push(event.view.raw().to_owned()),
            Item::Photo(photo) => self.photos.push((photo.key, photo.kind, photo.bytes.to_vec())),
            Item::SetAside(part) => self.set_aside.push(part),
            Item::Trailer(_) => {}
        }
    }
}

/// A header for what was taken: the file's own, or a bare one where it had none.
fn header(taken: &Taken, campaign: &str) -> Header {
    let bare = || Header {
        version: VERSION,
        app: String::new(),
        campaign: CampaignTag { id: campaign.to_owned(), name: String::new(), training: false },
        kind: Kind::Whole,
        device: None,
        made: None,
        ranges: Ranges::default(),
        holds: Ranges::default(),
        base: Ranges::default(),
        counts: Counts::default(),
        part: None,
        holds_photos: Vec::new(),
    };
    let mut header = taken.header.clone().unwrap_or_else(bare);
    header.version = VERSION;
    header.counts.events = taken.events.len() as u64;
    header.counts.photos = taken.photos.len() as u64;
    header
}

fn written_again(taken: &Taken, ending: &Ending) {
    let header = header(taken, &ending.campaign);
    let events = taken.events.iter().filter_map(|text| Event::parse(text.as_bytes()).ok());
    let written = Writer::start(Vec::new(), &header).and_then(|mut writer| {
        for event in events {
            writer.event(&event.view())?;
        }
        for (key, kind, bytes) in &taken.photos {
            writer.photo(PhotoKey::of(bytes), *kind, bytes)?;
            assert!(cfg!(fuzzing) || *key == PhotoKey::of(bytes));
        }
        writer.finish()
    });
    let (again, ending) = read(&written.unwrap_or_default(), 4096);
    assert_eq!(again.set_aside, [], "what is written is not all read");
    assert!(ending.is_ok_and(|ending| ending.whole), "what is written is not whole");
    assert_eq!((again.header, again.events), (Some(header), taken.events.clone()), "what is written is read otherwise");
    let pictures = |taken: &Taken| taken.photos.iter().map(|(_, _, bytes)| bytes.clone()).collect::<Vec<_>>();
    assert_eq!(again.photos.len(), pictures(taken).len());
}

fn inspect(ledger: &Ledger, bytes: &[u8]) -> Result<Preview, Stop> {
    let knows = |kind: &str| kind.starts_with('s');
    let me = Some(IncarnationId::from_bytes([1, 7, 1, 8, 2, 8, 1, 8, 2, 8]));
    let expect = Expect { campaign: None, now_ms: Some(1_783_000_000_000), me, knows: &knows, gate: &Open };
    let mut inspection = Inspection::new(ledger, expect);
    for chunk in bytes.chunks(512) {
        inspection.push(chunk, &mut |_| ())?;
    }
    inspection.finish(&mut |_| ())
}

fn imported(bytes: &[u8], taken: &Taken) {
    let mut ledger = Ledger::new();
    let preview = inspect(&ledger, bytes);
    assert!(preview.is_ok(), "a file that is read cannot be looked at: {:?}", preview.err());
    let Ok(preview) = preview else { return };
    let events: BTreeSet<&str> = taken.events.iter().map(String::as_str).collect();
    let ids: BTreeSet<EventId> = events.iter().map(|text| EventId::of(text.as_bytes())).collect();
    assert_eq!(preview.batch.iter().map(|(_, id)| *id).collect::<BTreeSet<_>>(), ids);

    preview.apply(&mut ledger);
    assert_eq!(seen(&ledger), seen(&preview.after), "the preview shows something else than comes");
    let mut folded = Ledger::new();
    for text in &events {
        if let Ok(event) = Event::parse(text.as_bytes()) {
            folded.add(&event);
        }
    }
    preview.withheld.iter().for_each(|span| folded.note_withheld(span.incarnation, span.from, span.to));
    assert_eq!(seen(&ledger), seen(&folded), "the import is not the events that were taken");
    assert!(inspect(&ledger, bytes).is_ok_and(|again| again.is_nothing_new()), "the same file brings something new");
    assert_eq!(ledger.withdraw(&preview.batch), preview.batch.len());
    assert_eq!(ledger.fingerprint(), Ledger::new().fingerprint(), "taken back, something stays");
}
