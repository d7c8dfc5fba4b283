//! The queue's own bookkeeping, without any waiting: what is in line, what is being written, what is known to be stored.

use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use super::Status;
use crate::journal::{Batch, Fault, Segment, Stretch};

/// One transaction to come.
#[derive(Clone)]
pub(crate) enum Job {
    /// Lines, notes and drafts.
    Append { upto: u64, batch: Batch },
    /// A fold, and the stretches that it holds.
    Snapshot { upto: u64, bytes: Vec<u8>, covers: BTreeSet<Segment> },
}

pub(crate) struct Queue {
    line: VecDeque<Job>,
    flying: Option<Rc<Job>>,
    running: bool,
    failed: Option<Fault>,
    stopped: bool,
    given: u64,
    saved: u64,
    held: BTreeSet<Segment>,
}

impl Queue {
    pub(crate) fn holding(held: impl IntoIterator<Item = Segment>) -> Self {
        Self {
            line: VecDeque::new(),
            flying: None,
            running: false,
            failed: None,
            stopped: false,
            given: 0,
            saved: 0,
            held: held.into_iter().collect(),
        }
    }

    pub(crate) fn append(&mut self, batch: Batch) -> u64 {
        self.given += 1;
        self.line.push_back(Job::Append { upto: self.given, batch });
        self.given
    }

    pub(crate) fn snapshot(&mut self, bytes: Vec<u8>) -> u64 {
        self.given += 1;
        self.line.push_back(Job::Snapshot { upto: self.given, bytes, covers: self.held.clone() });
        self.given
    }

    /// Whether a task must be started to empty the line.
    pub(crate) fn start(&mut self) -> bool {
        let start = !self.running && !self.line.is_empty();
        if start {
            self.running = true;
            self.stopped = false;
        }
        start
    }

    /// The next transaction: one fold, or everything else up to the next fold.
    pub(crate) fn next(&mut self) -> Option<Rc<Job>> {
        let first = if self.stopped { None } else { self.line.pop_front() };
        let Some(mut first) = first else {
            self.running = false;
            return None;
        };
        if let Job::Append { upto, batch } = &mut first {
            while let Some(Job::Append { .. }) = self.line.front() {
                if let Some(Job::Append { upto: later, batch: more }) = self.line.pop_front() {
                    *upto = later;
                    join(batch, more);
                }
            }
        }
        let job = Rc::new(first);
        self.flying = Some(Rc::clone(&job));
        Some(job)
    }

    /// Takes note of how a transaction ended. A fold that could not be stored is let go: it can be made again.
    pub(crate) fn settle(&mut self, job: Rc<Job>, outcome: Result<Vec<Segment>, Fault>) {
        self.flying = None;
        match (Rc::unwrap_or_clone(job), outcome) {
            (Job::Append { upto, .. }, Ok(names)) => {
                self.saved = upto;
                self.failed = None;
                self.now_stored(&[], &names);
            }
            (Job::Snapshot { upto, covers, .. }, Ok(names)) => {
                self.saved = upto;
                let gone: Vec<Segment> = covers.into_iter().collect();
                self.now_stored(&gone, &names);
            }
            (Job::Snapshot { upto, .. }, Err(_)) => self.saved = upto,
            (job @ Job::Append { .. }, Err(fault)) => {
                self.failed = Some(fault);
                self.stopped = true;
                self.line.push_front(job);
            }
        }
    }

    pub(crate) fn forgive(&mut self) {
        self.stopped = false;
    }

    pub(crate) fn held(&self) -> Vec<Segment> {
        self.held.iter().cloned().collect()
    }

    /// Notes that the caller's ledger has these stretches from now on; those it already had are left out.
    pub(crate) fn take_in(&mut self, fresh: Vec<Stretch>) -> Vec<Stretch> {
        fresh.into_iter().filter(|stretch| self.held.insert(stretch.segment.clone())).collect()
    }

    pub(crate) fn status(&self) -> Status {
        let waiting = usize::try_from(self.given - self.saved).unwrap_or(usize::MAX);
        match &self.failed {
            Some(fault) => Status::Failed { fault: fault.clone(), waiting },
            None if waiting > 0 => Status::Saving { waiting },
            None => Status::Saved { upto: self.saved },
        }
    }

    pub(crate) fn unsaved(&self) -> Vec<u8> {
        let jobs = self.flying.as_deref().into_iter().chain(self.line.iter());
        jobs.filter_map(|job| match job {
            Job::Append { batch, .. } => Some(batch.lines.as_slice()),
            Job::Snapshot { .. } => None,
        })
        .collect::<Vec<_>>()
        .concat()
    }

    /// Names that the caller's ledger holds, after a write; folds that wait in line hold them too.
    fn now_stored(&mut self, gone: &[Segment], names: &[Segment]) {
        let waiting = self.line.iter_mut().filter_map(|job| match job {
            Job::Snapshot { covers, .. } => Some(covers),
            Job::Append { .. } => None,
        });
        for set in std::iter::once(&mut self.held).chain(waiting) {
            set.retain(|name| !gone.contains(name));
            set.extend(names.iter().cloned());
        }
    }
}

/// Adds `more` to `batch`; what was said last about a draft holds.
fn join(batch: &mut Batch, more: Batch) {
    batch.lines.extend_from_slice(&more.lines);
    batch.meta.extend(more.meta);
    for draft in more.drafts {
        batch.done.retain(|key| *key != draft.key);
        batch.drafts.retain(|held| held.key != draft.key);
        batch.drafts.push(draft);
    }
    for key in more.done {
        batch.drafts.retain(|held| held.key != key);
        batch.done.push(key);
    }
}
