//! The worker behind the second store: hired when something is asked, told everything in line, and replaced where it is
//! silent or ends.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker};

use super::asked::Asked;
use super::{Keeper, Standing};
use crate::jobs::{Answer, Ask, SCRIPT};
use crate::journal::Fault;
use crate::js::Ear;
use crate::log;
use crate::runtime::{Browser, Runtime};
use crate::vault::wire::{Question, Reply, Wanted};

/// How long the worker may take to begin, or to answer, before another is hired; milliseconds.
const DEAD_MS: u32 = 15_000;

/// How often a worker is hired in all.
const HIRES: u32 = 3;

/// How many bytes may wait for it; with more, it is given up.
const WAITING: usize = 16 << 20;

pub(super) struct Inner {
    hand: RefCell<Option<Hand>>,
    line: RefCell<BTreeMap<u64, Rc<Asked>>>,
    next: Cell<u64>,
    hires: Cell<u32>,
    /// Something could not be written, and only the next union brings it.
    lacks: Cell<bool>,
    /// Somebody has stopped waiting for what is still in line.
    slow: Cell<bool>,
    standing: RefCell<Standing>,
    told: Box<dyn Fn(&Standing)>,
}

struct Hand {
    worker: Worker,
    ready: Cell<bool>,
    _ears: [Ear; 2],
}

impl Drop for Hand {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Inner {
    pub(super) fn new(told: Box<dyn Fn(&Standing)>) -> Self {
        Self {
            hand: RefCell::default(),
            line: RefCell::default(),
            next: Cell::new(1),
            hires: Cell::new(0),
            lacks: Cell::new(false),
            slow: Cell::new(false),
            standing: RefCell::default(),
            told,
        }
    }

    pub(super) fn standing(&self) -> Standing {
        self.standing.borrow().clone()
    }

    /// Somebody has stopped waiting.
    pub(super) fn is_slow(&self) {
        self.slow.set(true);
        self.stand();
    }

    /// Nothing is lacking any more.
    pub(super) fn is_united(&self) {
        self.lacks.set(false);
        self.stand();
    }

    pub(super) fn ask(self: &Rc<Self>, wanted: Wanted, lines: &[u8]) -> Result<Rc<Asked>, Fault> {
        match &*self.standing.borrow() {
            Standing::None => return Err(Fault::Unavailable),
            Standing::Out(fault) => return Err(fault.clone()),
            Standing::Unknown | Standing::Sound | Standing::Behind => {}
        }
        if !Keeper::is_possible() {
            self.set(Standing::None);
            return Err(Fault::Unavailable);
        }
        let number = self.next.get();
        self.next.set(number + 1);
        let question = Ask::Second(Question { number, wanted });
        let text = serde_json::to_string(&question).map_err(|_| Fault::Damaged)?;
        let asked = Rc::new(Asked::new(text, lines.to_vec()));
        self.line.borrow_mut().insert(number, Rc::clone(&asked));
        if self.line.borrow().values().map(|asked| asked.lines.len()).sum::<usize>() > WAITING {
            self.give_up(Fault::Other("too much waits".to_owned()));
            return Err(Fault::Quota);
        }
        match &*self.hand.borrow() {
            Some(hand) if hand.ready.get() => asked.post(&hand.worker),
            Some(_) => {}
            None => Self::hire_soon(self),
        }
        Self::watch(self, number);
        self.stand();
        Ok(asked)
    }

    /// Whether what is asked now is likely to be answered at once.
    pub(super) fn is_prompt(&self) -> bool {
        !self.slow.get() && self.hand.borrow().as_ref().is_some_and(|hand| hand.ready.get())
    }

    fn hire_soon(inner: &Rc<Self>) {
        let inner = Rc::clone(inner);
        // Not in the same turn: whoever asks may hold what hiring needs.
        Browser.spawn(Box::pin(async move { inner.hire() }));
    }

    fn hire(self: &Rc<Self>) {
        if self.hand.borrow().is_some() {
            return;
        }
        if self.hires.get() >= HIRES {
            return self.give_up(Fault::Closed);
        }
        self.hires.set(self.hires.get() + 1);
        let Ok(worker) = Worker::new(SCRIPT) else { return self.give_up(Fault::Unavailable) };
        let (heard, failed) = (Rc::downgrade(self), Rc::downgrade(self));
        let ears = [
            Ear::new(&worker, "message", move |event| {
                if let (Some(inner), Some(answer)) = (heard.upgrade(), read(&event)) {
                    inner.hear(answer);
                }
            }),
            Ear::new(&worker, "error", move |_| {
                if let Some(inner) = failed.upgrade() {
                    inner.dismiss("error");
                }
            }),
        ];
        *self.hand.borrow_mut() = Some(Hand { worker, ready: Cell::new(false), _ears: ears });
    }

    /// Hires another where a question stays unanswered.
    fn watch(inner: &Rc<Self>, number: u64) {
        let inner = Rc::downgrade(inner);
        Browser.spawn(Box::pin(async move {
            Browser.pause(DEAD_MS).await;
            if let Some(inner) = inner.upgrade().filter(|inner| inner.line.borrow().contains_key(&number)) {
                inner.dismiss("silent");
            }
        }));
    }

    fn hear(self: &Rc<Self>, answer: Answer) {
        match answer {
            Answer::Ready => {
                let Some(worker) = self.hand.borrow().as_ref().map(|hand| {
                    hand.ready.set(true);
                    hand.worker.clone()
                }) else {
                    return;
                };
                self.line.borrow().values().for_each(|asked| asked.post(&worker));
            }
            Answer::Second(Reply { number, done }) => self.answer(number, done),
            Answer::Failed(_) => self.dismiss("failed"),
            _ => {}
        }
    }

    fn answer(&self, number: u64, done: Result<bool, Fault>) {
        let Some(asked) = self.line.borrow_mut().remove(&number) else { return };
        match &done {
            Ok(_) => {}
            Err(Fault::Unavailable) => self.give_up(Fault::Unavailable),
            Err(fault) => {
                log::note("second", fault.code(), number, 0);
                self.lacks.set(self.lacks.get() || !asked.lines.is_empty());
            }
        }
        asked.settle(done);
        self.stand();
    }

    /// Ends the worker that is here; another is hired for what is in line.
    fn dismiss(self: &Rc<Self>, why: &'static str) {
        log::note("second", why, self.hires.get().into(), self.line.borrow().len() as u64);
        if let Some(hand) = self.hand.borrow_mut().take() {
            // Its ears may be what speaks just now.
            Browser.spawn(Box::pin(async move { drop(hand) }));
        }
        Self::hire_soon(self);
    }

    fn give_up(&self, fault: Fault) {
        let line = std::mem::take(&mut *self.line.borrow_mut());
        self.set(if fault == Fault::Unavailable { Standing::None } else { Standing::Out(fault.clone()) });
        line.into_values().for_each(|asked| asked.settle(Err(fault.clone())));
    }

    fn stand(&self) {
        if matches!(&*self.standing.borrow(), Standing::None | Standing::Out(_)) {
            return;
        }
        let owed = self.line.borrow().values().any(|asked| !asked.lines.is_empty());
        self.slow.set(self.slow.get() && owed);
        self.set(if self.slow.get() || self.lacks.get() { Standing::Behind } else { Standing::Sound });
    }

    fn set(&self, standing: Standing) {
        if *self.standing.borrow() == standing {
            return;
        }
        self.standing.borrow_mut().clone_from(&standing);
        (self.told)(&standing);
    }
}

fn read(event: &web_sys::Event) -> Option<Answer> {
    let message: Array = event.dyn_ref::<MessageEvent>()?.data().dyn_into().ok()?;
    serde_json::from_str(&message.get(0).as_string()?).ok()
}
