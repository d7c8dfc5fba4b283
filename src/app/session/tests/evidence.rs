//! What a session promises of photos: none is called exported or received before it is, and a bundle that came in is not
//! called copied before it is.

use device::journal::meta::ImportRow;
use movement::photo::Photo;

use super::super::SaveState;
use super::super::state::state_of;
use super::*;

/// The key of a photo.
fn key(n: u8) -> String {
    format!("{n:02x}").repeat(32)
}

/// A register of a sheet that names a photo, in the bin or not.
fn attach(n: u8, bin: bool) -> Action {
    let photo = Photo { caption: String::new(), w: 4, h: 3, bytes: 9, at: 1, bin };
    let change = Change {
        record: RecordId::new("sheet/1").expect("sound"),
        register: RegisterName::new(&format!("e.II.1.{}", key(n))).expect("sound"),
        value: Value::of(&photo).expect("sound"),
    };
    Action { kind: "sheet.attach".into(), changes: vec![change] }
}

/// A device on which these photos were taken, each named by the same sheet.
fn with_photos(numbers: &[u8]) -> Core {
    let mut core = core(Ledger::new());
    for &n in numbers {
        core.has_taken(&key(n));
        core.commit(STAMP, &attach(n, false), 0).expect("sound");
    }
    core
}

fn whole(n: u8, to: u64) -> Holds {
    [(incarnation(n).to_string(), vec![(1, to)])].into()
}

/// The notes that are stored once a bundle with all changes and these photos has left, or the office has said to hold them.
fn noted(exported: &[u8], received: Option<&[u8]>) -> Meta {
    let keys = |numbers: &[u8]| numbers.iter().map(|&n| key(n)).collect::<Vec<_>>();
    let mut changes = vec![meta::EXPORTED.set(&whole(1, 9)), meta::EXPORTED_PHOTOS.set(&keys(exported))];
    if let Some(received) = received {
        changes.extend([meta::RECEIVED.set(&whole(1, 9)), meta::RECEIVED_PHOTOS.set(&keys(received))]);
    }
    notes(changes.into_iter().flatten())
}

/// How many photos wait for a bundle and how far the sheet has come, all changes being on the disk.
fn stands(core: &Core) -> (usize, Option<SaveState>) {
    (core.photos_before(SaveState::Exported), state_of(core, "sheet/1", u64::MAX))
}

#[test]
fn a_bundle_without_photos_leaves_them_and_their_sheet_waiting_and_one_with_them_does_not() {
    let mut core = with_photos(&[1, 2]);
    assert_eq!(stands(&core), (2, Some(SaveState::OnDevice)));
    core.read_notes(&noted(&[], None), true);
    assert_eq!((core.unexported(), stands(&core)), (0, (2, Some(SaveState::OnDevice))));
    assert!(core.read_notes(&noted(&[2], None), true), "a photo that left is news");
    assert_eq!(stands(&core), (1, Some(SaveState::OnDevice)));
    core.read_notes(&noted(&[2, 1], None), true);
    assert_eq!(stands(&core), (0, Some(SaveState::Exported)));
    assert!(!core.read_notes(&noted(&[1, 2], None), true), "the same again is no news");
}

#[test]
fn a_receipt_that_lacks_a_photo_is_not_the_receipt_of_everything() {
    let mut core = with_photos(&[1, 2]);
    assert_eq!(core.photos_lacking(), None, "no receipt came");
    core.read_notes(&noted(&[1, 2], Some(&[2])), true);
    assert_eq!((core.photos_lacking(), stands(&core)), (Some(1), (0, Some(SaveState::Exported))));
    core.read_notes(&noted(&[], Some(&[1, 2])), true);
    assert_eq!((core.photos_lacking(), stands(&core)), (Some(0), (0, Some(SaveState::Received))));
}

#[test]
fn photos_in_the_bin_and_those_that_are_not_here_or_that_nothing_names_wait_for_nothing() {
    let mut core = with_photos(&[1]);
    core.commit(STAMP, &attach(1, true), 0).expect("sound");
    core.commit(STAMP, &attach(2, false), 0).expect("sound");
    core.has_taken(&key(3));
    core.read_notes(&noted(&[], Some(&[])), true);
    assert_eq!((core.photos_lacking(), stands(&core)), (Some(0), (0, Some(SaveState::Received))));
    core.commit(STAMP, &attach(1, false), 0).expect("sound");
    assert_eq!(stands(&core).0, 1, "and one that is taken out of the bin waits again");
}

#[test]
fn a_photo_that_came_in_a_bundle_waits_too() {
    let mut core = core(Ledger::new());
    let theirs = Ledger::new();
    let event = theirs.compose(incarnation(2), STAMP, &attach(1, false)).expect("sound");
    core.take_in((event.line() + "\n").as_bytes());
    assert_eq!(stands(&core), (0, None), "it is not here");
    core.photos.here.add(vec![key(1)]);
    assert_eq!(stands(&core), (1, None), "of a sheet of which nothing was written here");
}

#[test]
fn a_photo_that_is_taken_once_more_needs_a_bundle_once_more() {
    let mut core = with_photos(&[1]);
    core.read_notes(&noted(&[1], None), true);
    let before = waiting(&core);
    core.has_taken(&key(1));
    assert_eq!((stands(&core).0, waiting(&core)), (1, before + 1), "and the store is told");
    core.has_taken(&key(1));
    assert_eq!(waiting(&core), before + 1);
}

#[test]
fn a_bundle_that_came_in_is_copied_once_all_of_it_is_in_a_bundle_or_at_the_office() {
    let row = ImportRow {
        digest: String::new(),
        from: String::new(),
        at_ms: 1,
        brought: Holds::from([(incarnation(2).to_string(), vec![(1, 3), (5, 6)])]),
        forked: Default::default(),
        withdrawn: false,
    };
    let mut core = core(Ledger::new());
    assert!(!core.has_copied(&row));
    core.received = whole(2, 3);
    assert!(!core.has_copied(&row), "the office sent the first three, and lacks the rest");
    core.exported = Holds::from([(incarnation(2).to_string(), vec![(4, 9)])]);
    assert!(core.has_copied(&row));
}
