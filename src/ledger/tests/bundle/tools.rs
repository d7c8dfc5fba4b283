//! Making ledgers, bundles and readings of bundles. Holds no promise.

use ledger::bundle::SetAside;
use ledger::bundle::*;
use ledger::*;

pub fn device(number: u8) -> IncarnationId {
    IncarnationId::from_bytes([number, 7, 1, 8, 2, 8, 1, 8, 2, 8])
}

pub const NOON: i64 = 1_783_000_000_000;

pub fn set(record: &str, register: &str, value: Value) -> Change {
    Change { record: RecordId::new(record).unwrap(), register: RegisterName::new(register).unwrap(), value }
}

pub fn act(ledger: &mut Ledger, me: IncarnationId, wall_ms: i64, changes: Vec<Change>) -> Event {
    let who = RecordId::new("person/lan").unwrap();
    let action = Action { kind: "sheet.give".to_owned(), changes };
    let event = ledger.compose(me, Stamp { who: Some(&who), wall_ms }, &action).unwrap();
    ledger.add(&event);
    event
}

/// Two devices, so many events each, with Vietnamese text.
pub fn sample(events: u64) -> Ledger {
    let mut ledger = Ledger::new();
    for number in 0..events {
        for who in 1..=2 {
            let record = format!("sheet/s{}", number % 7);
            let points = set(&record, &format!("p.II.{who}"), Value::int((number * 25 % 1000) as i64));
            let remark =
                set(&record, &format!("r.II.{who}"), Value::text("Đường làng sạch, \"có số liệu\"\nhộ tham gia"));
            act(&mut ledger, device(who), NOON + number as i64, vec![points, remark]);
        }
    }
    ledger
}

pub fn tag() -> CampaignTag {
    CampaignTag { id: "campaign/kl-2026".to_owned(), name: "Dân vận khéo 2026".to_owned(), training: false }
}

pub fn jpeg(seed: u8, size: usize) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0];
    let mut state = u32::from(seed) + 1;
    bytes.resize_with(size.max(4), || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    bytes[..4].copy_from_slice(&[0xFF, 0xD8, 0xFF, 0xE0]);
    bytes
}

pub fn show_all(_: &EventView<'_>) -> bool {
    false
}

pub fn export(ledger: &Ledger) -> Export<'_> {
    Export {
        ledger,
        campaign: tag(),
        app: "test 1",
        device: Some(Origin { incarnation: Some(device(1)), name: "Máy 1".to_owned(), role: Role::Tablet, nth: None }),
        made: Some(NOON),
        kind: Kind::Whole,
        theirs: None,
        withhold: &show_all,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    }
}

pub fn refs(photos: &[Vec<u8>]) -> Vec<PhotoRef> {
    let kind = |bytes: &[u8]| photo_kind(bytes).unwrap_or(PhotoKind::Jpeg);
    let one = |bytes: &Vec<u8>| PhotoRef { key: PhotoKey::of(bytes), bytes: bytes.len() as u64, kind: kind(bytes) };
    photos.iter().map(one).collect()
}

pub fn write(plan: &Plan<'_>, photos: &[Vec<u8>]) -> Vec<u8> {
    let mut find = |wanted: &PhotoRef| Ok(photos.iter().find(|bytes| PhotoKey::of(bytes) == wanted.key).cloned());
    plan.write(Vec::new(), &mut find).unwrap()
}

pub fn whole(ledger: &Ledger) -> Vec<u8> {
    write(&export(ledger).plan(), &[])
}

pub fn with_photos(ledger: &Ledger, photos: &[Vec<u8>]) -> Vec<u8> {
    let plan = Export { photos: refs(photos), ..export(ledger) }.plan();
    write(&plan, photos)
}

#[derive(Debug, Default)]
pub struct Reading {
    pub header: Option<Header>,
    pub events: Vec<(EventRef, EventId)>,
    pub lines: Vec<u8>,
    pub photos: Vec<PhotoKey>,
    pub set_aside: Vec<SetAside>,
    pub most_held: usize,
}

impl Reading {
    fn take(&mut self, item: Item<'_>) {
        match item {
            Item::Header(header) => self.header = Some(*header),
            Item::Event(event) => {
                assert_eq!(EventId::of(event.view.raw().as_bytes()), event.view.id());
                self.events.push((event.view.at(), event.view.id()));
                self.lines.extend_from_slice(event.view.line().as_bytes());
                self.lines.push(b'\n');
            }
            Item::Photo(photo) => {
                assert_eq!(PhotoKey::of(photo.bytes), photo.key);
                self.photos.push(photo.key);
            }
            Item::SetAside(part) => self.set_aside.push(part),
            Item::Trailer(_) => {}
        }
    }

    pub fn ledger(&self) -> Ledger {
        let mut ledger = Ledger::new();
        assert!(ledger.absorb(&self.lines).set_aside.is_empty());
        ledger
    }
}

pub fn read_in(bytes: &[u8], step: usize) -> (Reading, Result<Ending, BundleError>) {
    let mut reading = Reading::default();
    let mut reader = Reader::new();
    for chunk in bytes.chunks(step) {
        if let Err(error) = reader.push(chunk, &mut |item| reading.take(item)) {
            return (reading, Err(error));
        }
        reading.most_held = reading.most_held.max(reader.held());
    }
    let ending = reader.finish(&mut |item| reading.take(item));
    (reading, ending)
}

pub fn read(bytes: &[u8]) -> (Reading, Result<Ending, BundleError>) {
    read_in(bytes, 4096)
}

pub fn knows_all(_: &str) -> bool {
    true
}

pub fn expect(campaign: &CampaignTag) -> Expect<'_> {
    Expect { campaign: Some(campaign), now_ms: Some(NOON), me: None, knows: &knows_all, gate: &Open }
}

pub fn inspect_as(ledger: &Ledger, bytes: &[u8], expect: Expect<'_>) -> Result<Preview, Stop> {
    let mut inspection = Inspection::new(ledger, expect);
    for chunk in bytes.chunks(1000) {
        inspection.push(chunk, &mut |_| ())?;
    }
    inspection.finish(&mut |_| ())
}

pub fn inspect(ledger: &Ledger, bytes: &[u8]) -> Result<Preview, Stop> {
    let tag = tag();
    inspect_as(ledger, bytes, expect(&tag))
}

/// A bundle with these texts as its event lines, each with the id that belongs to it.
pub fn bundle_of(events: &[&str]) -> Vec<u8> {
    let lines: Vec<String> =
        events.iter().map(|e| format!("{{\"e\":{e},\"i\":\"{}\"}}", EventId::of(e.as_bytes()).short_hex())).collect();
    let empty = String::from_utf8(whole(&Ledger::new())).unwrap();
    empty.replace("\"events\":[\n", &format!("\"events\":[\n{}\n", lines.join(",\n"))).into_bytes()
}

/// An event's text with this value in a register.
pub fn event_with(value: &str) -> String {
    format!(r#"{{"a":"sheet.give","d":"{}","n":1,"r":{{"sheet/s1":{{"p.II.1":[{value}]}}}},"t":{NOON}}}"#, device(1))
}

/// Whether these tests run optimised, in the profile `laws`: then the exhaustive ones take the whole of a large file.
pub fn laws() -> bool {
    std::env::current_exe().is_ok_and(|path| path.components().any(|part| part.as_os_str() == "laws"))
}
