//! What the queue of writes promises to whoever gives points.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

mod promises;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::task::Poll;

use device::journal::memory::{Disk, Trouble};
use device::journal::{Batch, Draft, Fault, Journal};
use device::runtime::{Runtime, Task};
use device::writer::{Status, Writer};
use futures_executor::{LocalPool, LocalSpawner, block_on};
use promises::lines;

const C: &str = "campaign/2026";

/// A loop whose patience ends at once when the switch says so, and otherwise never.
struct Test(LocalSpawner, Rc<Cell<bool>>);

impl Runtime for Test {
    fn spawn(&self, task: Task) {
        use futures_task::LocalSpawn;
        self.0.spawn_local_obj(task.into()).unwrap();
    }

    fn pause(&self, _ms: u32) -> Task {
        Box::pin(async {})
    }

    fn patience(&self) -> Task {
        let ends = Rc::clone(&self.1);
        Box::pin(std::future::poll_fn(move |_| if ends.get() { Poll::Ready(()) } else { Poll::Pending }))
    }
}

struct Desk {
    disk: Disk,
    pool: LocalPool,
    writer: Writer,
    told: Rc<RefCell<Vec<Status>>>,
    /// Whether the writer's patience has ended.
    impatient: Rc<Cell<bool>>,
}

fn desk() -> Desk {
    let disk = Disk::default();
    let pool = LocalPool::new();
    let told = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&told);
    let impatient = Rc::new(Cell::new(false));
    let runtime = Rc::new(Test(pool.spawner(), Rc::clone(&impatient)));
    let writer =
        Writer::new(Rc::new(disk.connect()), runtime, C, [], move |status| heard.borrow_mut().push(status.clone()));
    Desk { disk, pool, writer, told, impatient }
}

impl Desk {
    fn score(&self, n: u64) -> u64 {
        self.writer.append(Batch { lines: lines(n, 1), ..Batch::default() })
    }

    fn stored(&self) -> Vec<u8> {
        let opened = block_on(self.disk.connect().open(C)).unwrap();
        opened.since.into_iter().flat_map(|stretch| stretch.lines).collect()
    }
}

#[test]
fn saved_is_said_only_when_it_is_on_the_disk() {
    let mut desk = desk();
    desk.disk.slow(5);
    let ticket = desk.score(1);
    assert_eq!(desk.writer.status(), Status::Saving { waiting: 1 });
    assert_eq!(desk.stored_now(), b"");
    desk.pool.run_until_stalled();
    desk.disk.slow(0);
    assert_eq!(desk.writer.status(), Status::Saved { upto: ticket });
    assert_eq!(desk.stored(), lines(1, 1));
}

impl Desk {
    fn stored_now(&self) -> Vec<u8> {
        self.disk.slow(0);
        let stored = self.stored();
        self.disk.slow(5);
        stored
    }
}

#[test]
fn what_comes_while_one_is_written_goes_together_and_in_order() {
    let mut desk = desk();
    desk.disk.slow(3);
    desk.score(1);
    desk.pool.try_run_one();
    for n in 2..=50 {
        desk.score(n);
    }
    desk.pool.run_until_stalled();
    desk.disk.slow(0);
    assert_eq!(desk.disk.writes(), 2, "one for the first, one for the other 49");
    assert_eq!(desk.stored(), lines(1, 50));
}

#[test]
fn a_passing_failure_is_tried_again_and_nobody_is_troubled() {
    let mut desk = desk();
    desk.disk.trouble([Some(Trouble::Before(Fault::Aborted)), Some(Trouble::Before(Fault::Closed))]);
    let ticket = desk.score(1);
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Saved { upto: ticket });
    assert!(!desk.told.borrow().iter().any(|status| matches!(status, Status::Failed { .. })));
    assert_eq!(desk.stored(), lines(1, 1));
}

#[test]
fn after_three_failures_it_is_said_and_everything_is_still_held() {
    let mut desk = desk();
    desk.disk.trouble(vec![Some(Trouble::Before(Fault::Aborted)); 3]);
    desk.score(1);
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Failed { fault: Fault::Aborted, waiting: 1 });
    assert_eq!(desk.writer.unsaved(), lines(1, 1));
    desk.score(2);
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Saved { upto: 2 });
    assert_eq!(desk.stored(), lines(1, 2));
    assert_eq!(desk.writer.unsaved(), b"");
}

#[test]
fn a_disk_that_never_answers_is_said_and_everything_is_stored_once_it_does() {
    let mut desk = desk();
    desk.disk.slow(u32::MAX);
    desk.impatient.set(true);
    desk.score(1);
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Failed { fault: Fault::Late, waiting: 1 });
    assert_eq!(desk.writer.unsaved(), lines(1, 1), "it can leave in a bundle");
    desk.disk.slow(0);
    desk.impatient.set(false);
    desk.score(2);
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Saved { upto: 2 });
    assert_eq!(desk.stored(), lines(1, 2));
}

#[test]
fn a_full_disk_is_said_at_once_and_room_made_is_used_on_retry() {
    let mut desk = desk();
    desk.disk.room(Some(10));
    desk.score(1);
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Failed { fault: Fault::Quota, waiting: 1 });
    assert_eq!(desk.disk.writes(), 0);
    desk.disk.room(None);
    desk.writer.retry();
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Saved { upto: 1 });
    assert_eq!(desk.stored(), lines(1, 1));
}

#[test]
fn a_write_whose_answer_was_lost_is_written_again_rather_than_not_at_all() {
    let mut desk = desk();
    desk.disk.trouble([Some(Trouble::After(Fault::Aborted))]);
    desk.score(1);
    desk.pool.run_until_stalled();
    assert_eq!(desk.stored(), [lines(1, 1), lines(1, 1)].concat(), "the ledger knows a line twice as one");
}

#[test]
fn a_fold_holds_what_was_handed_over_before_it_and_no_more() {
    let mut desk = desk();
    desk.disk.slow(2);
    desk.score(1);
    desk.score(2);
    desk.writer.snapshot(b"fold of 1 and 2".to_vec());
    desk.score(3);
    desk.pool.run_until_stalled();
    desk.disk.slow(0);
    let opened = block_on(desk.disk.connect().open(C)).unwrap();
    assert_eq!(opened.snapshot.as_deref(), Some(&b"fold of 1 and 2"[..]));
    assert_eq!(desk.stored(), lines(3, 1));
}

#[test]
fn a_fold_made_before_news_came_does_not_claim_to_hold_them() {
    let mut desk = desk();
    let worker = desk.disk.connect();
    block_on(worker.import(C, &Batch { lines: lines(9, 1), ..Batch::default() })).unwrap();
    desk.score(1);
    desk.writer.snapshot(b"fold of 1".to_vec());
    assert_eq!(block_on(desk.writer.news()).unwrap().len(), 1);
    assert_eq!(block_on(desk.writer.news()).unwrap().len(), 0, "news are told once");
    desk.pool.run_until_stalled();
    assert_eq!(desk.stored(), lines(9, 1));
}

#[test]
fn a_fold_that_does_not_fit_is_let_go_and_the_scores_go_on() {
    let mut desk = desk();
    desk.disk.trouble([Some(Trouble::Before(Fault::Quota))]);
    desk.writer.snapshot(b"fold".to_vec());
    let ticket = desk.score(1);
    desk.pool.run_until_stalled();
    assert_eq!(desk.writer.status(), Status::Saved { upto: ticket });
    assert_eq!(desk.stored(), lines(1, 1));
}

#[test]
fn the_last_word_about_a_draft_holds() {
    let mut desk = desk();
    let draft = |text: &str| Draft { key: "r".into(), text: text.into(), at_ms: 0 };
    desk.writer.draft(draft("T"));
    desk.writer.append(Batch { done: vec!["r".into()], ..Batch::default() });
    desk.writer.draft(draft("Tốt"));
    desk.pool.run_until_stalled();
    assert_eq!(block_on(desk.disk.connect().drafts(C)).unwrap(), [draft("Tốt")]);
    assert_eq!(desk.disk.writes(), 1);
}
