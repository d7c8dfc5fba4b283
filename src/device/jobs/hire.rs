//! A worker for one job: hired, told the job, listened to, and ended with it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, MessageEvent, Worker};

use super::{Answer, Ask, JobFault};
use crate::js::Ear;
use crate::log;
use crate::runtime::within;
use crate::sign::Sign;

/// The file that starts the worker, beside the page.
pub(crate) const SCRIPT: &str = "./worker_loader.js";

/// How often a worker is hired that does not begin: a request for its files may never be answered.
const HIRES: u32 = 3;

/// How long the first may take to begin, milliseconds; each later one may take as much longer.
const PATIENCE_MS: u32 = 5_000;

/// What a worker is told whose answer nobody wants any more.
pub const STOP: &str = "stop";

/// How long it may take to let go of the store, milliseconds.
const STOP_MS: u32 = 5_000;

/// An answer, and the files that come with it.
pub(super) type Said = (Answer, Vec<Blob>);

/// One job in a worker of its own. Another worker is hired only while the job was handed to none: it is never done twice.
/// The worker ends with the job, and when the caller gives it up.
pub(super) async fn run(
    ask: &Ask,
    file: Option<&Blob>,
    progress: impl Fn(u64, u64) + 'static,
) -> Result<Said, JobFault> {
    let text = serde_json::to_string(ask).map_err(|_| JobFault::Worker)?;
    let message = Array::of1(&text.into());
    if let Some(file) = file {
        message.push(file);
    }
    let progress: Rc<dyn Fn(u64, u64)> = Rc::new(progress);
    for hire in 1..=HIRES {
        let hired = Hired::now(message.clone(), Rc::clone(&progress))?;
        let begun = within(PATIENCE_MS * hire, hired.desk.begun.given()).await;
        if begun.is_some() && hired.desk.has_the_job.get() {
            hired.desk.ended.given().await;
            return hired.answer();
        }
        log::note("worker", "did-not-begin", hire.into(), 0);
    }
    Err(JobFault::Worker)
}

/// A worker that ends when this is dropped: at once where it has said its last word, else once it has let go of the store.
/// WebKit keeps what a worker that is ended in the middle of reading has locked, and whoever writes next waits for ever.
struct Hired {
    worker: Worker,
    desk: Rc<Desk>,
    ears: Rc<[Ear; 2]>,
}

/// What is known of a hired worker.
#[derive(Default)]
struct Desk {
    /// It has said its first word, or has failed before.
    begun: Sign,
    has_the_job: Cell<bool>,
    /// It has said its last word, or has failed.
    ended: Sign,
    answer: RefCell<Option<Said>>,
}

impl Hired {
    fn now(message: Array, progress: Rc<dyn Fn(u64, u64)>) -> Result<Self, JobFault> {
        let worker = Worker::new(SCRIPT).map_err(|_| JobFault::Worker)?;
        let desk = Rc::new(Desk::default());
        let (heard, failed, told) = (Rc::clone(&desk), Rc::clone(&desk), worker.clone());
        let ears = [
            Ear::new(&worker, "message", move |event| match read(&event) {
                Some((Answer::Ready, _)) => match told.post_message(&message) {
                    Ok(()) => heard.begin(),
                    Err(_) => heard.end(None),
                },
                Some((Answer::Progress { done, total }, _)) => progress(done, total),
                answer => heard.end(answer),
            }),
            Ear::new(&worker, "error", move |_| failed.end(None)),
        ];
        Ok(Self { worker, desk, ears: Rc::new(ears) })
    }

    fn answer(&self) -> Result<Said, JobFault> {
        match self.desk.answer.borrow_mut().take() {
            Some((Answer::Failed(fault), _)) => Err(fault),
            Some(answer) => Ok(answer),
            None => Err(JobFault::Worker),
        }
    }
}

impl Drop for Hired {
    fn drop(&mut self) {
        let worker = self.worker.clone();
        let busy = self.desk.has_the_job.get() && !self.desk.ended.is_given();
        if !busy || worker.post_message(&Array::of1(&STOP.into())).is_err() {
            return worker.terminate();
        }
        let (desk, ears) = (Rc::clone(&self.desk), Rc::clone(&self.ears));
        wasm_bindgen_futures::spawn_local(async move {
            within(STOP_MS, desk.ended.given()).await;
            worker.terminate();
            drop(ears);
        });
    }
}

impl Desk {
    fn begin(&self) {
        self.has_the_job.set(true);
        self.begun.give();
    }

    fn end(&self, answer: Option<Said>) {
        *self.answer.borrow_mut() = answer;
        self.begun.give();
        self.ended.give();
    }
}

/// An answer and the files that come with it.
fn read(event: &web_sys::Event) -> Option<Said> {
    let message: Array = event.dyn_ref::<MessageEvent>()?.data().dyn_into().ok()?;
    let answer = serde_json::from_str(&message.get(0).as_string()?).ok()?;
    Some((answer, message.iter().skip(1).filter_map(|part| part.dyn_into().ok()).collect()))
}
