//! Every bundle is a receipt too: it says what its maker holds. What the office has said so is noted for the page.

use device::journal::meta::{self, Peer};
use device::journal::{Fault, Meta, MetaChange};
use ledger::Ledger;
use ledger::bundle::{Header, Role};

/// What is to be noted of a bundle's maker, `after` being what is held here with the bundle. An old bundle that comes
/// late takes nothing back of what a newer one has shown; a newer one does, for the office may have taken an import back.
///
/// What the office has received is what the bundle shows that came last of all the office's: one that lost its store and
/// goes on under another incarnation has not got what it once had.
pub(crate) fn notes(held: &Meta, after: &Ledger, header: &Header, now_ms: i64) -> Result<Vec<MetaChange>, Fault> {
    let Some(device) = &header.device else { return Ok(Vec::new()) };
    let office = device.role == Role::Office;
    let mut peers = held.get(&meta::PEERS).unwrap_or_default();
    let key = match device.incarnation {
        Some(incarnation) => incarnation.to_string(),
        None => device.name.clone(),
    };
    let mut shown = Peer {
        name: device.name.clone(),
        office,
        at_ms: now_ms,
        turn: peers.values().map(|peer| peer.turn).max().unwrap_or(0) + 1,
        holds: header.holds.clone(),
        nth: device.nth,
        photos: if office { header.holds_photos.clone() } else { Vec::new() },
    };
    // What was seen before, or is older, makes nobody the last.
    let seen = |known: &&Peer| (known.nth == shown.nth && known.holds == shown.holds) || !shown.is_newer_than(known);
    if let Some(known) = peers.get(&key).filter(seen) {
        shown = Peer { at_ms: now_ms, ..known.clone() };
    }
    peers.insert(key, shown);
    let mut notes = vec![meta::PEERS.set(&peers)?];
    if let Some(last) = peers.values().filter(|peer| peer.office).max_by_key(|peer| peer.turn) {
        notes.push(meta::RECEIVED.set(&meta::holds(after.shared_with(&last.holds)))?);
        notes.push(meta::RECEIVED_PHOTOS.set(&last.photos)?);
    }
    Ok(notes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use device::journal::meta::Holds;
    use ledger::bundle::{CampaignTag, Export, Kind, Origin};
    use ledger::{Action, Change, Event, EventView, IncarnationId, RecordId, RegisterName, Stamp, Value};

    fn life(n: u8) -> IncarnationId {
        IncarnationId::from_bytes([n; 10])
    }

    fn write(ledger: &mut Ledger, n: u8, value: i64) -> Event {
        let change = Change {
            record: RecordId::new("note/a").unwrap(),
            register: RegisterName::new("points").unwrap(),
            value: Value::int(value),
        };
        let action = Action { kind: "note.write".into(), changes: vec![change] };
        let event = ledger.compose(life(n), Stamp { who: None, wall_ms: 5 }, &action).unwrap();
        ledger.add(&event);
        event
    }

    fn receipt(office: &Ledger, nth: Option<u64>, photos: &[&str]) -> Header {
        let show = |_: &EventView<'_>| false;
        let export = Export {
            ledger: office,
            campaign: CampaignTag { id: "campaign/a".into(), name: String::new(), training: false },
            app: "test",
            device: Some(Origin { incarnation: Some(life(9)), name: "Văn phòng".into(), role: Role::Office, nth }),
            made: None,
            kind: Kind::Receipt,
            theirs: None,
            withhold: &show,
            photos: Vec::new(),
            holds_photos: Vec::new(),
        };
        let mut header = export.plan().header;
        header.holds_photos = photos.iter().map(ToString::to_string).collect();
        header
    }

    /// What the tablet says the office has received, after these receipts came in this order.
    fn received(tablet: &Ledger, receipts: &[&Header]) -> (Holds, Vec<String>) {
        let mut held = Meta::default();
        for header in receipts {
            notes(&held, tablet, header, 5).unwrap().iter().for_each(|note| held.apply(note));
        }
        (held.get(&meta::RECEIVED).unwrap(), held.get(&meta::RECEIVED_PHOTOS).unwrap())
    }

    #[test]
    fn a_receipt_after_an_import_was_taken_back_lowers_what_is_shown_and_a_late_one_does_not() {
        let (mut tablet, mut office) = (Ledger::new(), Ledger::new());
        let first = write(&mut tablet, 1, 700);
        office.add(&first);
        let second = write(&mut tablet, 1, 800);
        office.add(&second);
        let both = receipt(&office, Some(3), &["a", "b"]);
        office.withdraw(&[(second.at(), second.id())]);
        let one = receipt(&office, Some(4), &["a"]);
        let whole = |to| meta::holds([(life(1), 1, to)]);
        assert_eq!(received(&tablet, &[&both]), (whole(2), vec!["a".into(), "b".into()]));
        assert_eq!(received(&tablet, &[&both, &one]), (whole(1), vec!["a".into()]));
        assert_eq!(received(&tablet, &[&one, &both]), (whole(1), vec!["a".into()]), "whichever comes first");
        // Without a number nobody can say which is the newer: what was once received stays so.
        let [both, one] = [both, one].map(|mut header| {
            header.device.as_mut().unwrap().nth = None;
            header
        });
        assert_eq!(received(&tablet, &[&both, &one]).0, whole(2));
        assert_eq!(received(&tablet, &[&one, &both]).0, whole(2));
    }

    #[test]
    fn an_office_that_lost_its_store_has_not_received_what_it_once_had() {
        let (mut tablet, mut before, after) = (Ledger::new(), Ledger::new(), Ledger::new());
        before.add(&write(&mut tablet, 1, 700));
        let (before, mut after) = (receipt(&before, Some(9), &["a"]), receipt(&after, Some(1), &[]));
        after.device.as_mut().unwrap().incarnation = Some(life(8));
        let (none, one) = (meta::holds([]), meta::holds([(life(1), 1, 1)]));
        assert_eq!(received(&tablet, &[&before]), (one, vec!["a".into()]));
        assert_eq!(received(&tablet, &[&before, &after]), (none.clone(), Vec::new()));
        assert_eq!(
            received(&tablet, &[&before, &after, &before]),
            (none, Vec::new()),
            "an old bundle that comes again"
        );
    }

    #[test]
    fn of_a_number_given_twice_nothing_is_received_that_the_office_does_not_list() {
        let mut tablet = Ledger::new();
        write(&mut tablet, 1, 700);
        let mut copy = tablet.clone();
        let (mine, theirs) = (write(&mut tablet, 1, 800), write(&mut copy, 1, 900));
        tablet.add(&theirs);
        let lesser = if mine.id() < theirs.id() { &mine } else { &theirs };
        let first = tablet.event(ledger::EventRef { incarnation: life(1), seq: 1 }).unwrap().raw().to_owned();
        let first = Event::parse(first.as_bytes()).unwrap();
        let mut office = Ledger::new();
        office.add(&first);
        office.add(lesser);
        assert_eq!(received(&tablet, &[&receipt(&office, Some(1), &[])]).0, meta::holds([(life(1), 1, 1)]));
        office.add(&mine);
        office.add(&theirs);
        assert_eq!(received(&tablet, &[&receipt(&office, Some(2), &[])]).0, meta::holds([(life(1), 1, 2)]));
    }
}
