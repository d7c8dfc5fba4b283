//! A worker for one job: hired, told the job, listened to, and ended with it.

use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::Rc;

use futures_util::future::{Either, select};
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, MessageEvent, Worker};

use super::{Answer, Ask, JobFault};
use crate::js::Ear;
use crate::leaving;
use crate::log;
use crate::runtime::within;
use crate::sign::Sign;

/// The file that starts the worker, beside the page.
pub(crate) const SCRIPT: &str = "./worker_loader.js";

/// How many workers are hired at the most for one job: a request for their files may never be answered.
const HIRES: u32 = 4;

/// How long the last one may take to begin before another is hired beside it, milliseconds.
const PATIENCE_MS: u32 = 3_000;

/// How long the first to begin is waited for once all are hired, milliseconds.
const LAST_MS: u32 = 20_000;

/// How long a worker that has told of its progress may say nothing at all, milliseconds, twice over: the first time the device may
/// have been asleep. A browser that ends one for want of memory tells nobody. A job that never tells how far it is has no such limit.
const SILENCE_MS: u32 = 150_000;

/// What a worker is told whose answer nobody wants any more.
pub const STOP: &str = "stop";

/// How long it may take to let go of the store, milliseconds.
const STOP_MS: u32 = 5_000;

/// An answer, and the files that come with it.
pub(super) type Said = (Answer, Vec<Blob>);

/// One job in a worker of its own. Where it does not begin, others are hired beside it, and the first to begin is handed the
/// job; so it is never done twice. The worker ends with the job, and when the caller gives it up. It ends too when the page is
/// left, and a job that changes nothing is done anew in the page that is shown again.
pub(super) async fn run(
    ask: &Ask,
    file: Option<&Blob>,
    progress: impl Fn(u64, u64) + 'static,
) -> Result<Said, JobFault> {
    let progress: Rc<dyn Fn(u64, u64)> = Rc::new(progress);
    loop {
        leaving::shown().await;
        match select(pin!(run_once(ask, file, Rc::clone(&progress))), leaving::left()).await {
            Either::Left((said, _)) => return said,
            Either::Right(_) if ask.may_be_done_anew() => {}
            Either::Right(_) => return Err(JobFault::Worker),
        }
    }
}

async fn run_once(ask: &Ask, file: Option<&Blob>, progress: Rc<dyn Fn(u64, u64)>) -> Result<Said, JobFault> {
    let text = serde_json::to_string(ask).map_err(|_| JobFault::Worker)?;
    let message = Array::of1(&text.into());
    if let Some(file) = file {
        message.push(file);
    }
    let desk = Rc::new(Desk::default());
    let mut hired = Vec::new();
    for hire in 1..=HIRES {
        let one = Hired::now(message.clone(), Rc::clone(&progress), Rc::clone(&desk))?;
        within(PATIENCE_MS, select(pin!(desk.begun.given()), pin!(one.stumbled.given()))).await;
        hired.push(one);
        if desk.begun.is_given() {
            break;
        }
        log::note("worker", "did-not-begin", hire.into(), 0);
    }
    let all_stumbled = hired.iter().all(|one| one.stumbled.is_given());
    if all_stumbled || within(LAST_MS, desk.begun.given()).await.is_none() {
        return Err(JobFault::Worker);
    }
    let (mut words, mut silent) = (0, false);
    while within(SILENCE_MS, desk.ended.given()).await.is_none() {
        let same = words > 0 && words == desk.words.get();
        if same && silent {
            log::note("worker", "silent", words, 0);
            return Err(JobFault::Worker);
        }
        (words, silent) = (desk.words.get(), same);
    }
    desk.answer()
}

/// A worker that ends when this is dropped: at once where it has said its last word, else once it has let go of the store.
/// A browser may keep what a worker that is ended in the middle of reading has locked, and whoever writes next waits for it.
/// In a page that is left it ends at once.
struct Hired {
    worker: Worker,
    desk: Rc<Desk>,
    has_the_job: Rc<Cell<bool>>,
    /// It has failed before it was handed anything.
    stumbled: Sign,
    ears: Rc<[Ear; 2]>,
}

/// What is known of a job, whichever worker has it.
#[derive(Default)]
struct Desk {
    /// A worker has said its first word, and has the job.
    begun: Sign,
    /// It has said its last word, or has failed.
    ended: Sign,
    answer: RefCell<Option<Said>>,
    /// How often the worker that has the job has said anything.
    words: Cell<u64>,
}

impl Hired {
    fn now(message: Array, progress: Rc<dyn Fn(u64, u64)>, desk: Rc<Desk>) -> Result<Self, JobFault> {
        let worker = Worker::new(SCRIPT).map_err(|_| JobFault::Worker)?;
        let (stumbled, has_the_job) = (Sign::default(), Rc::new(Cell::new(false)));
        let (heard, told, mine) = (Rc::clone(&desk), worker.clone(), Rc::clone(&has_the_job));
        let (ended, falls, whose) = (Rc::clone(&desk), stumbled.clone(), Rc::clone(&has_the_job));
        let ears = [
            Ear::new(&worker, "message", move |event| match read(&event) {
                Some((Answer::Ready, _)) if heard.begun.is_given() => {}
                Some((Answer::Ready, _)) => {
                    mine.set(true);
                    heard.begun.give();
                    if told.post_message(&message).is_err() {
                        heard.end(None);
                    }
                }
                _ if !mine.get() => {}
                Some((Answer::Progress { done, total }, _)) => {
                    heard.words.set(heard.words.get() + 1);
                    progress(done, total);
                }
                answer => heard.end(answer),
            }),
            Ear::new(&worker, "error", move |_| if whose.get() { ended.end(None) } else { falls.give() }),
        ];
        Ok(Self { worker, desk, has_the_job, stumbled, ears: Rc::new(ears) })
    }
}

impl Drop for Hired {
    fn drop(&mut self) {
        let worker = self.worker.clone();
        let busy = self.has_the_job.get() && !self.desk.ended.is_given();
        if !busy || leaving::is_left() || worker.post_message(&Array::of1(&STOP.into())).is_err() {
            return worker.terminate();
        }
        let (desk, ears) = (Rc::clone(&self.desk), Rc::clone(&self.ears));
        wasm_bindgen_futures::spawn_local(async move {
            within(STOP_MS, select(pin!(desk.ended.given()), leaving::left())).await;
            worker.terminate();
            drop(ears);
        });
    }
}

impl Desk {
    fn end(&self, answer: Option<Said>) {
        *self.answer.borrow_mut() = answer;
        self.ended.give();
    }

    fn answer(&self) -> Result<Said, JobFault> {
        match self.answer.borrow_mut().take() {
            Some((Answer::Failed(fault), _)) => Err(fault),
            Some(answer) => Ok(answer),
            None => Err(JobFault::Worker),
        }
    }
}

/// An answer and the files that come with it.
fn read(event: &web_sys::Event) -> Option<Said> {
    let message: Array = event.dyn_ref::<MessageEvent>()?.data().dyn_into().ok()?;
    let answer = serde_json::from_str(&message.get(0).as_string()?).ok()?;
    Some((answer, message.iter().skip(1).filter_map(|part| part.dyn_into().ok()).collect()))
}
