//! A sign that is given once: whoever waits for it goes on, and whoever comes later need not wait. Pure.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// The sign; clones are the same one.
#[derive(Clone, Default)]
pub struct Sign(Rc<Inner>);

#[derive(Default)]
struct Inner {
    given: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

impl Sign {
    /// Gives it; a second time changes nothing.
    pub fn give(&self) {
        self.0.given.set(true);
        let waiting = std::mem::take(&mut *self.0.waiting.borrow_mut());
        waiting.into_iter().for_each(Waker::wake);
    }

    /// Whether it was given.
    pub fn is_given(&self) -> bool {
        self.0.given.get()
    }

    /// Ends once it is given.
    pub async fn given(&self) {
        poll_fn(|turn| {
            if self.is_given() {
                return Poll::Ready(());
            }
            self.0.waiting.borrow_mut().push(turn.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

#[cfg(test)]
mod tests {
    use super::Sign;
    use futures_executor::block_on;
    use futures_util::future::{Either, ready, select};

    #[test]
    fn who_waits_goes_on_once_it_is_given_and_who_comes_later_does_not_wait() {
        let sign = Sign::default();
        let Either::Right(((), waits)) = block_on(select(Box::pin(sign.given()), ready(()))) else {
            panic!("nobody has given it")
        };
        sign.clone().give();
        assert!(sign.is_given());
        block_on(waits);
        block_on(sign.given());
    }
}
