//! The worker's desk: takes the one job that comes in, says how far it is, hands the answer back.

use std::pin::pin;
use std::rc::Rc;

use device::files::Picked;
use device::jobs::{Answer, Ask, JobFault, STOP};
use device::journal::{self, Journal, Patient};
use device::photo;
use device::sign::Sign;
use device::vault::Twofold;
use futures_util::future::{Either, select};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::second::{self, Second};
use crate::{bring, carry};

thread_local! {
    /// The second store of this worker, for as long as it lives.
    static SECOND: Rc<Second> = second::connect();
}

fn second() -> Rc<Second> {
    SECOND.with(Rc::clone)
}

/// Says that the worker hears, and does what comes.
pub(crate) fn open() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    std::panic::set_hook(Box::new(|_| say(&Answer::Failed(JobFault::Worker), Vec::new())));
    let stop = Sign::default();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if is_stop(&event) {
            return stop.give();
        }
        let stop = stop.clone();
        wasm_bindgen_futures::spawn_local(async move {
            // What is given up lets go of the store first.
            let (answer, files) = match select(Box::pin(work(&event)), pin!(stop.given())).await {
                Either::Left((done, _)) => done.unwrap_or_else(|fault| (Answer::Failed(fault), Vec::new())),
                Either::Right(((), work)) => {
                    drop(work);
                    (Answer::Stopped, Vec::new())
                }
            };
            say(&answer, files);
        });
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&Answer::Ready, Vec::new());
}

/// Tells the page how far the work is.
pub(crate) fn progress(done: u64, total: u64) {
    say(&Answer::Progress { done, total }, Vec::new());
}

fn is_stop(event: &MessageEvent) -> bool {
    event.data().dyn_into::<Array>().is_ok_and(|message| message.get(0) == STOP)
}

async fn work(event: &MessageEvent) -> Result<(Answer, Vec<Blob>), JobFault> {
    let message: Array = event.data().dyn_into().map_err(|_| JobFault::Worker)?;
    let text = message.get(0).as_string().ok_or(JobFault::Worker)?;
    let ask: Ask = serde_json::from_str(&text).map_err(|_| JobFault::Worker)?;
    let file = message.get(1).dyn_into::<Blob>().ok().map(|blob| Picked::blob("", blob));
    let second = second();
    let journal = Rc::new(Patient::new(journal::connect()));
    let journal = Twofold::new(journal, Rc::clone(&second) as Rc<dyn device::vault::Second>, || {});
    let journal: &dyn Journal = &journal;
    match (ask, file) {
        (Ask::Inspect(join), Some(file)) => {
            let preview = bring::inspect(journal, &join, &file).await?;
            Ok((Answer::Preview(Box::new(preview)), Vec::new()))
        }
        (Ask::Import(join), Some(file)) => {
            let preview = bring::import(journal, &join, &file).await?;
            Ok((Answer::Preview(Box::new(preview)), Vec::new()))
        }
        (Ask::Photo { campaign, taken }, Some(file)) => {
            let photo = photo::take(file.as_blob(), taken).await.map_err(JobFault::Photo)?;
            journal.put_photo(&campaign, &photo).await.map_err(JobFault::Journal)?;
            Ok((Answer::Photo(photo.row), Vec::new()))
        }
        (Ask::Inspect(_) | Ask::Import(_) | Ask::Photo { .. }, None) => Err(JobFault::File),
        (Ask::Unite { campaigns, unread }, _) => {
            // Each is given what it lacks by itself alone.
            let journal = journal::connect();
            let united = second::unite_all(journal.as_ref(), &second, &campaigns, unread).await;
            Ok((Answer::United(united.map_err(JobFault::Journal)?), Vec::new()))
        }
        (Ask::Rescue { app, made_ms }, _) => {
            let (exported, files) = second::rescue(&second, &app, made_ms).await?;
            Ok((Answer::Exported(exported), files))
        }
        (Ask::Second(question), _) => {
            let lines = message.get(1).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
            Ok((Answer::Second(second::answer(&second, &question, &lines).await), Vec::new()))
        }
        (Ask::Measure(wish), _) => Ok((Answer::Measured(carry::measure(journal, &wish).await?), Vec::new())),
        (Ask::Export(wish), _) => {
            let (exported, files) = carry::export(journal, &wish).await?;
            Ok((Answer::Exported(exported), files))
        }
    }
}

/// A page that is gone hears nothing, and then nobody waits.
fn say(answer: &Answer, files: Vec<Blob>) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(text) = serde_json::to_string(answer) else { return };
    let message = Array::of1(&text.into());
    for file in files {
        message.push(&file);
    }
    let _ = scope.post_message(&message);
}
