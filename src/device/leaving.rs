//! What is given up when the page is left. WebKit puts a page by for the way back together with its open transactions and its
//! workers, and these then bar every later page from writing; what the browser had to say to it meanwhile may never come. So
//! what only reads is given up in time, and begun anew in a page that is shown again.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::lifecycle::{self, Moment, Watch};
use crate::runtime::within;
use crate::sign::Sign;

/// How long a page that was told that it goes, and is still here, holds back what it would begin; milliseconds. A page that
/// is put by stands still.
const STILL_HERE_MS: u32 = 2_000;

/// This page: how often it was told that it goes, who is to hear of it, and the sign that it is shown again.
#[derive(Default)]
struct Page {
    times: Cell<u32>,
    asked: Cell<u64>,
    waiting: RefCell<Vec<(u64, Waker)>>,
    back: RefCell<Option<Sign>>,
}

thread_local! {
    static PAGE: Rc<Page> = Rc::default();
    /// A worker has no window, and is not told.
    static WATCH: Watch = lifecycle::watch(|moment| match moment {
        Moment::Left => PAGE.with(|page| page.go()),
        Moment::Seen => PAGE.with(|page| page.come()),
        Moment::Hidden | Moment::Blur | Moment::Frozen => {}
    });
}

/// This page, which listens from the first time on.
fn page() -> Rc<Page> {
    WATCH.with(|_| ());
    PAGE.with(Rc::clone)
}

impl Page {
    fn go(&self) {
        self.times.set(self.times.get() + 1);
        if let Some(older) = self.back.replace(Some(Sign::default())) {
            older.give();
        }
        self.waiting.take().into_iter().for_each(|(_, waker)| waker.wake());
    }

    fn come(&self) {
        if let Some(back) = self.back.take() {
            back.give();
        }
    }
}

/// Ends when the page is told that it goes, if it is from now on.
pub(crate) struct Left {
    page: Rc<Page>,
    before: u32,
    nth: u64,
}

/// Whoever waits for this hears of it before the page stands still.
pub(crate) fn left() -> Left {
    let page = page();
    page.asked.set(page.asked.get() + 1);
    Left { before: page.times.get(), nth: page.asked.get(), page }
}

impl Left {
    fn forget(&self) {
        self.page.waiting.borrow_mut().retain(|(nth, _)| *nth != self.nth);
    }
}

impl Future for Left {
    type Output = ();

    fn poll(self: Pin<&mut Self>, turn: &mut Context<'_>) -> Poll<()> {
        if self.page.times.get() != self.before {
            return Poll::Ready(());
        }
        self.forget();
        self.page.waiting.borrow_mut().push((self.nth, turn.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Left {
    fn drop(&mut self) {
        self.forget();
    }
}

/// Whether the page was told that it goes, and has not been shown again.
pub(crate) fn is_left() -> bool {
    page().back.borrow().is_some()
}

/// Ends once the page may begin something: at once, but for one that was told that it goes.
pub(crate) fn shown() -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(async {
        let page = page();
        let waited_for = || page.back.borrow().clone();
        while let Some(back) = waited_for() {
            let before = page.times.get();
            within(STILL_HERE_MS, back.given()).await;
            // It may have been told once more that it goes.
            if page.times.get() == before {
                page.come();
            }
        }
    })
}
