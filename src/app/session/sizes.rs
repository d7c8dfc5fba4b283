//! How large a bundle would be, worked out one at a time for the whole app, once nothing has been asked for a moment. A newer
//! question of the same asker takes the place of the older one, and ends the work on it.

use std::collections::VecDeque;

use device::jobs::{self, JobFault, Measured};
use device::runtime::{Browser, Runtime};
use device::sign::Sign;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Session, Want};

/// How long nobody has asked anything before the work begins, milliseconds.
const REST_MS: u32 = 600;

/// Who asks: a number of its own.
pub type Asker = u32;

/// What hears the answer.
type Tell = Box<dyn FnOnce(Result<Measured, JobFault>)>;

/// Questions that wait, and the one that is being worked on.
#[derive(Default)]
pub(super) struct Sizes {
    line: Line<(Want, Tell)>,
    askers: Asker,
}

/// A line in which everybody stands once.
struct Line<Q> {
    waiting: VecDeque<(Asker, Q)>,
    now: Option<(Asker, Sign)>,
    going: bool,
    /// How often something was asked, so that whoever rests knows whether it was quiet.
    asked: u64,
}

impl<Q> Default for Line<Q> {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), now: None, going: false, asked: 0 }
    }
}

impl<Q> Line<Q> {
    /// Takes a question in place of any older one of the same asker; tells whether somebody must begin to answer.
    fn ask(&mut self, asker: Asker, question: Q) -> bool {
        self.leave(asker);
        self.waiting.push_back((asker, question));
        self.asked += 1;
        !std::mem::replace(&mut self.going, true)
    }

    /// Forgets what an asker wants to know, and ends the work on it.
    fn leave(&mut self, asker: Asker) {
        self.waiting.retain(|(other, _)| *other != asker);
        if let Some((_, enough)) = self.now.as_ref().filter(|(other, _)| *other == asker) {
            enough.give();
        }
    }

    /// The next question, and the sign that nobody wants to know any more; none ends the work.
    fn next(&mut self) -> Option<(Q, Sign)> {
        let enough = Sign::default();
        let next = self.waiting.pop_front();
        self.now = next.as_ref().map(|(asker, _)| (*asker, enough.clone()));
        self.going = next.is_some();
        next.map(|(_, question)| (question, enough))
    }
}

impl Session {
    /// A number for one who will ask.
    pub fn asker(&self) -> Asker {
        let given = self.sizes.try_update_value(|sizes| {
            sizes.askers += 1;
            sizes.askers
        });
        given.unwrap_or_default()
    }

    /// Works out the size of a bundle when it is its turn; `tell` hears it, once, unless the same asker asks again before.
    pub fn measure(self, asker: Asker, want: Want, tell: impl FnOnce(Result<Measured, JobFault>) + 'static) {
        let begin = self.sizes.try_update_value(|sizes| sizes.line.ask(asker, (want, Box::new(tell) as Tell)));
        if begin == Some(true) {
            spawn_local(self.measure_all());
        }
    }

    /// Nobody waits for this asker's answer any more.
    pub fn measure_no_more(self, asker: Asker) {
        self.sizes.try_update_value(|sizes| sizes.line.leave(asker));
    }

    async fn measure_all(self) {
        loop {
            self.rest().await;
            let Some(((want, tell), enough)) = self.sizes.try_update_value(|sizes| sizes.line.next()).flatten() else {
                return;
            };
            let wish = self.wish(&want).await;
            let stored = Self::of_the_disk(&wish);
            let mut measured = jobs::measure(wish, &enough).await;
            if let (Some(Err(fault)), Some(wish)) = (&measured, stored)
                && let Some(wish) = self.without_disk(wish, fault)
            {
                measured = jobs::measure(wish, &enough).await;
            }
            if let Some(measured) = measured.filter(|_| !enough.is_given()) {
                tell(measured);
            }
        }
    }

    /// Ends once nothing was asked for a moment.
    async fn rest(self) {
        let asked = || self.sizes.try_with_value(|sizes| sizes.line.asked);
        let mut before = None;
        while before != asked() {
            before = asked();
            Browser.pause(REST_MS).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_who_asks_again_stands_in_line_once() {
        let mut line = Line::default();
        assert!(line.ask(1, "a"), "somebody must begin");
        assert!(!line.ask(2, "b"));
        assert!(!line.ask(1, "c"));
        let questions: Vec<_> = std::iter::from_fn(|| line.next()).map(|(question, _)| question).collect();
        assert_eq!(questions, ["b", "c"]);
        assert!(line.ask(1, "d"), "whoever answered has gone home");
    }

    #[test]
    fn a_newer_question_ends_the_work_on_the_older_one_and_on_no_other() {
        let mut line = Line::default();
        line.ask(1, "a");
        line.ask(2, "b");
        let (_, enough) = line.next().expect("the first");
        line.ask(2, "c");
        assert!(!enough.is_given());
        line.ask(1, "d");
        assert!(enough.is_given());
        let (question, enough) = line.next().expect("the second");
        assert_eq!(question, "c");
        line.leave(1);
        assert!(!enough.is_given());
        line.leave(2);
        assert!(enough.is_given(), "nobody waits any more");
        assert!(line.next().is_none());
    }
}
