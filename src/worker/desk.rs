//! The worker's desk: takes the one job that comes in, says how far it is, hands the answer back.

use device::files::Picked;
use device::jobs::{Answer, Ask, JobFault};
use device::journal;
use device::photo;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::{bring, carry};

/// Says that the worker hears, and does what comes.
pub(crate) fn open() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    std::panic::set_hook(Box::new(|_| say(&Answer::Failed(JobFault::Worker), Vec::new())));
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        wasm_bindgen_futures::spawn_local(async move {
            let (answer, files) = work(&event).await.unwrap_or_else(|fault| (Answer::Failed(fault), Vec::new()));
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

async fn work(event: &MessageEvent) -> Result<(Answer, Vec<Blob>), JobFault> {
    let message: Array = event.data().dyn_into().map_err(|_| JobFault::Worker)?;
    let text = message.get(0).as_string().ok_or(JobFault::Worker)?;
    let ask: Ask = serde_json::from_str(&text).map_err(|_| JobFault::Worker)?;
    let file = message.get(1).dyn_into::<Blob>().ok().map(|blob| Picked::blob("", blob));
    let journal = journal::connect();
    match (ask, file) {
        (Ask::Inspect(join), Some(file)) => {
            let preview = bring::inspect(journal.as_ref(), &join, &file).await?;
            Ok((Answer::Preview(Box::new(preview)), Vec::new()))
        }
        (Ask::Import(join), Some(file)) => {
            let preview = bring::import(journal.as_ref(), &join, &file).await?;
            Ok((Answer::Preview(Box::new(preview)), Vec::new()))
        }
        (Ask::Photo { campaign }, Some(file)) => {
            let photo = photo::encode(file.as_blob()).await.map_err(JobFault::Photo)?;
            journal.put_photo(&campaign, &photo).await.map_err(JobFault::Journal)?;
            Ok((Answer::Photo(photo.row), Vec::new()))
        }
        (Ask::Inspect(_) | Ask::Import(_) | Ask::Photo { .. }, None) => Err(JobFault::File),
        (Ask::Measure(wish), _) => Ok((Answer::Measured(carry::measure(journal.as_ref(), &wish).await?), Vec::new())),
        (Ask::Export(wish), _) => {
            let (exported, files) = carry::export(journal.as_ref(), &wish).await?;
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
