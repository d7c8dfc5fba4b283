//! The journal's promises on the memory twin, and what only a twin can be asked: to fail.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

mod promises;

use std::rc::Rc;

use device::journal::memory::{Disk, Trouble};
use device::journal::{Batch, Fault, Journal, Photo};
use futures_executor::block_on;
use promises::Ground;

struct InMemory(Disk);

impl Ground for InMemory {
    async fn connect(&self) -> Rc<dyn Journal> {
        Rc::new(self.0.connect())
    }
}

macro_rules! promise {
    ($($name:ident)*) => { $(
        #[test]
        fn $name() {
            block_on(promises::$name(&InMemory(Disk::default())));
        }
    )* };
}

promise! {
    what_was_appended_is_there_after_a_reload
    an_unknown_campaign_opens_empty
    lines_and_notes_are_written_together
    campaigns_do_not_see_one_another
    a_fold_is_read_in_place_of_the_lines_it_holds
    packing_fills_the_last_stretch_before_it_starts_another
    two_connections_never_write_over_each_other
    a_stretch_that_was_packed_away_is_missing_not_empty
    a_photo_is_stored_once_and_read_back_whole
}

#[test]
fn a_write_that_fails_leaves_nothing_behind() {
    let disk = Disk::default();
    let journal = disk.connect();
    disk.trouble([Some(Trouble::Before(Fault::Aborted))]);
    let batch = Batch { lines: promises::lines(1, 1), ..Batch::default() };
    assert_eq!(block_on(journal.append("c", &batch)), Err(Fault::Aborted));
    assert_eq!(block_on(journal.open("c")).unwrap(), Default::default());
}

#[test]
fn a_full_disk_says_so() {
    let disk = Disk::default();
    let journal = disk.connect();
    disk.room(Some(10));
    let batch = Batch { lines: promises::lines(1, 1), ..Batch::default() };
    assert_eq!(block_on(journal.append("c", &batch)), Err(Fault::Quota));
}

#[test]
fn a_photo_that_the_disk_changed_is_called_damaged() {
    let disk = Disk::default();
    let journal = disk.connect();
    let photo = Photo::new(vec![1, 2, 3], "image/jpeg", 1, 1, Vec::new());
    block_on(journal.put_photo("c", &photo)).unwrap();
    disk.damage_photo("c", &photo.row.key);
    assert_eq!(block_on(journal.photo("c", &photo.row.key)), Err(Fault::Damaged));
    block_on(journal.put_photo("c", &photo)).unwrap();
    assert_eq!(block_on(journal.photo("c", &photo.row.key)), Ok(photo), "one that comes again mends it");
}

#[test]
fn photos_stop_before_scores_do() {
    let disk = Disk::default();
    let journal = disk.connect();
    disk.room(Some(1_000));
    let stored = |seed| block_on(journal.put_photo("c", &Photo::new(vec![seed; 100], "image/jpeg", 1, 1, Vec::new())));
    assert_eq!((0..20).filter(|seed| stored(*seed).is_ok()).count(), 8);
    assert_eq!(stored(30), Err(Fault::Quota));
    block_on(journal.append("c", &Batch { lines: promises::lines(1, 1), ..Batch::default() })).unwrap();
}
