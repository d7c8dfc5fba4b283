//! A question that waits for its answer, and its lines: kept until they are on the disk, so that another worker can be asked.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use web_sys::Worker;

use crate::journal::Fault;
use crate::sign::Sign;

pub(super) struct Asked {
    text: String,
    pub(super) lines: Vec<u8>,
    pub(super) answered: Sign,
    done: RefCell<Option<Result<bool, Fault>>>,
}

impl Asked {
    pub(super) fn new(text: String, lines: Vec<u8>) -> Self {
        Self { text, lines, answered: Sign::default(), done: RefCell::default() }
    }

    /// What came of it.
    pub(super) fn outcome(&self) -> Result<bool, Fault> {
        self.done.borrow_mut().take().unwrap_or(Err(Fault::Closed))
    }

    pub(super) fn post(&self, worker: &Worker) {
        let message = Array::of2(&self.text.as_str().into(), &Uint8Array::from(self.lines.as_slice()));
        // A worker that takes nothing shows by its silence.
        let _ = worker.post_message(&message);
    }

    pub(super) fn settle(&self, done: Result<bool, Fault>) {
        *self.done.borrow_mut() = Some(done);
        self.answered.give();
    }
}
