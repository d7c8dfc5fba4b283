//! What a queue needs of the world around it: to start a task and to wait a while. Never looks at a clock.

use std::future::Future;
use std::pin::{Pin, pin};

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

/// How long the disk is waited for before a write is tried anew, or is done without; milliseconds.
pub const PATIENCE_MS: u32 = 8_000;

/// A task that runs to its end on the one thread.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Starts tasks and waits; the browser's own or a test's.
pub trait Runtime {
    /// Starts `task`; it runs after the present turn, on the same thread.
    fn spawn(&self, task: Task);
    /// Ends after about `ms` milliseconds.
    fn pause(&self, ms: u32) -> Task;
    /// Ends when the disk has been waited for long enough.
    fn patience(&self) -> Task {
        self.pause(PATIENCE_MS)
    }
}

/// The browser's own event loop.
#[derive(Clone, Copy, Debug, Default)]
pub struct Browser;

impl Runtime for Browser {
    fn spawn(&self, task: Task) {
        wasm_bindgen_futures::spawn_local(task);
    }

    fn pause(&self, ms: u32) -> Task {
        Box::pin(TimeoutFuture::new(ms))
    }
}

/// What `work` comes to; `None`, and it is given up, where that takes longer than `ms` milliseconds.
pub async fn within<T>(ms: u32, work: impl Future<Output = T>) -> Option<T> {
    match select(pin!(work), pin!(TimeoutFuture::new(ms))).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(_) => None,
    }
}
