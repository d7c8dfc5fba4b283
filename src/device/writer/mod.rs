//! The one queue of writes of a tab: in order, one transaction at a time, nothing dropped when one fails.
//!
//! What queues up while a transaction runs goes together into the next one. A caller never waits: it hands over and
//! is told by the status. "Saved" is said only after the engine's own word that it is on the disk.

mod queue;
mod status;

pub use status::Status;

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;

use futures_util::future::{Either, select};

use crate::journal::{Batch, Draft, Fault, Journal, Segment, Stretch};
use crate::runtime::Runtime;
use queue::Queue;

/// How often a write is tried before the user is told that it failed.
pub const TRIES: u32 = 3;

/// The handle of the queue; clones are the same queue.
#[derive(Clone)]
pub struct Writer(Rc<Shared>);

pub(crate) struct Shared {
    journal: Rc<dyn Journal>,
    runtime: Rc<dyn Runtime>,
    campaign: String,
    told: Box<dyn Fn(&Status)>,
    queue: RefCell<Queue>,
}

impl Writer {
    /// A queue for one campaign. `held` are the stretches that the caller's ledger already knows, from
    /// [`crate::journal::Opened`]; `told` is called on every change of state.
    pub fn new(
        journal: Rc<dyn Journal>,
        runtime: Rc<dyn Runtime>,
        campaign: &str,
        held: impl IntoIterator<Item = Segment>,
        told: impl Fn(&Status) + 'static,
    ) -> Self {
        let queue = RefCell::new(Queue::holding(held));
        Self(Rc::new(Shared { journal, runtime, campaign: campaign.to_owned(), told: Box::new(told), queue }))
    }

    /// Hands over lines and notes that must be stored together; gives the number to wait for in [`Status::Saved`].
    pub fn append(&self, batch: Batch) -> u64 {
        let ticket = self.0.queue.borrow_mut().append(batch);
        self.go();
        ticket
    }

    /// Hands over text that is being written; a newer text of the same key replaces one that still waits.
    pub fn draft(&self, draft: Draft) -> u64 {
        self.append(Batch { drafts: vec![draft], ..Batch::default() })
    }

    /// Hands over the fold of everything that was appended and taken in up to now.
    pub fn snapshot(&self, bytes: Vec<u8>) -> u64 {
        let ticket = self.0.queue.borrow_mut().snapshot(bytes);
        self.go();
        ticket
    }

    /// What others have stored since; the caller absorbs it at once, before it yields.
    pub async fn news(&self) -> Result<Vec<Stretch>, Fault> {
        let held = self.0.queue.borrow().held();
        let fresh = self.0.journal.news(&self.0.campaign, &held).await?;
        let mut queue = self.0.queue.borrow_mut();
        Ok(queue.take_in(fresh))
    }

    /// What is waiting, being written, or has failed.
    pub fn status(&self) -> Status {
        self.0.queue.borrow().status()
    }

    /// Tries again after a failure, by the user's tap.
    pub fn retry(&self) {
        self.0.queue.borrow_mut().forgive();
        self.go();
    }

    /// The lines that are not yet on the disk, in order, so that they can leave in a bundle where the disk takes nothing more.
    pub fn unsaved(&self) -> Vec<u8> {
        self.0.queue.borrow().unsaved()
    }

    fn go(&self) {
        if self.0.queue.borrow_mut().start() {
            let shared = Rc::clone(&self.0);
            self.0.runtime.spawn(Box::pin(async move { shared.run().await }));
        }
        self.tell();
    }

    fn tell(&self) {
        (self.0.told)(&self.status());
    }
}

impl Shared {
    fn tell(&self) {
        let status = self.queue.borrow().status();
        (self.told)(&status);
    }

    async fn run(&self) {
        loop {
            let Some(job) = self.queue.borrow_mut().next() else { break };
            let mut tried = 0;
            let outcome = loop {
                tried += 1;
                let outcome = self.in_time(self.carry_out(&job)).await;
                if let Err(fault) = &outcome {
                    crate::log::note("write", fault.code(), tried.into(), 0);
                }
                match outcome {
                    Err(fault) if fault.may_pass() && tried < TRIES => self.again(tried).await,
                    settled => break settled,
                }
            };
            self.queue.borrow_mut().settle(job, outcome);
            self.tell();
        }
    }

    /// What a write comes to. One that is not answered is given up: it may still come about, and what is stored twice is one.
    async fn in_time<T>(&self, write: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
        match select(pin!(write), self.runtime.patience()).await {
            Either::Left((outcome, _)) => outcome,
            Either::Right(((), _)) => Err(Fault::Late),
        }
    }

    async fn again(&self, tried: u32) {
        self.runtime.pause(100 << tried).await;
        // A connection that does not open again shows itself in the next try.
        let _ = self.journal.reconnect().await;
    }

    async fn carry_out(&self, job: &queue::Job) -> Result<Vec<Segment>, Fault> {
        match job {
            queue::Job::Append { batch, .. } => {
                self.journal.append(&self.campaign, batch).await.map(|name| name.into_iter().collect())
            }
            queue::Job::Snapshot { bytes, covers, .. } => {
                let covers: Vec<Segment> = covers.iter().cloned().collect();
                self.journal.put_snapshot(&self.campaign, bytes, &covers).await
            }
        }
    }
}
