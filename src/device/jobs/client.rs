//! Asking a worker: starts one, hands over the job, hears the progress, and ends it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent, Worker};

use super::{Answer, Ask, Exported, JobFault, Join, Measured, Preview, Wish};
use crate::files::Picked;
use crate::journal::{Fault, Journal, PhotoRow};
use crate::js::{self, Ear};
use crate::photo::{self, PhotoFault};

/// The file that starts the worker, beside the page.
const SCRIPT: &str = "./worker_loader.js";

/// What the file would bring; `progress` hears bytes done and in all.
pub async fn inspect(join: Join, file: &Picked, progress: impl Fn(u64, u64) + 'static) -> Result<Preview, JobFault> {
    preview(run(&Ask::Inspect(join), Some(file.as_blob()), progress).await?.0)
}

/// Takes the file in. Everything handed to the writer must be stored before; afterwards
/// [`crate::writer::Writer::news`] brings what is new, and the notes must be read again.
pub async fn import(join: Join, file: &Picked, progress: impl Fn(u64, u64) + 'static) -> Result<Preview, JobFault> {
    preview(run(&Ask::Import(join), Some(file.as_blob()), progress).await?.0)
}

/// How large the bundle would be. Everything handed to the writer must be stored before.
pub async fn measure(wish: Wish) -> Result<Measured, JobFault> {
    match run(&Ask::Measure(wish), None, |_, _| {}).await?.0 {
        Answer::Measured(measured) => Ok(measured),
        other => Err(unexpected(other)),
    }
}

/// Writes the bundle under `name`; of several parts, each has its number in its name.
pub async fn export(
    wish: Wish,
    name: &str,
    progress: impl Fn(u64, u64) + 'static,
) -> Result<(Exported, Vec<Picked>), JobFault> {
    let (answer, blobs) = run(&Ask::Export(wish), None, progress).await?;
    let Answer::Exported(exported) = answer else { return Err(unexpected(answer)) };
    let several = blobs.len() > 1;
    let named = |(n, blob): (usize, Blob)| {
        let stem = name.strip_suffix(".json").unwrap_or(name);
        let name = if several { format!("{stem}-{}.json", n + 1) } else { name.to_owned() };
        Picked::blob(&name, blob)
    };
    Ok((exported, blobs.into_iter().enumerate().map(named).collect()))
}

/// Makes a picture small and keeps it; in the page itself where the worker has no canvas.
pub async fn take_photo(campaign: &str, file: &Picked, journal: &dyn Journal) -> Result<PhotoRow, JobFault> {
    let ask = Ask::Photo { campaign: campaign.to_owned() };
    match run(&ask, Some(file.as_blob()), |_, _| {}).await {
        Ok((Answer::Photo(row), _)) => Ok(row),
        Ok((other, _)) => Err(unexpected(other)),
        Err(JobFault::Photo(PhotoFault::NoCanvas) | JobFault::Worker) => {
            let photo = photo::encode(file.as_blob()).await.map_err(JobFault::Photo)?;
            journal.put_photo(campaign, &photo).await.map_err(JobFault::Journal)?;
            Ok(photo.row)
        }
        Err(fault) => Err(fault),
    }
}

fn preview(answer: Answer) -> Result<Preview, JobFault> {
    match answer {
        Answer::Preview(preview) => Ok(*preview),
        other => Err(unexpected(other)),
    }
}

fn unexpected(answer: Answer) -> JobFault {
    match answer {
        Answer::Failed(fault) => fault,
        _ => JobFault::Journal(Fault::Other("unexpected answer".to_owned())),
    }
}

/// An answer, and the files that come with it.
type Said = (Answer, Vec<Blob>);

/// One job in a worker of its own.
async fn run(ask: &Ask, file: Option<&Blob>, progress: impl Fn(u64, u64) + 'static) -> Result<Said, JobFault> {
    let text = serde_json::to_string(ask).map_err(|_| JobFault::Worker)?;
    let worker = Worker::new(SCRIPT).map_err(|_| JobFault::Worker)?;
    let message = Array::of1(&text.into());
    if let Some(file) = file {
        message.push(file);
    }
    let mut end = None;
    let ended = Promise::new(&mut |resolve, _| end = Some(resolve));
    let Some(end) = end else { return Err(JobFault::Worker) };
    let heard: Rc<RefCell<Option<Said>>> = Rc::default();
    let ears = [
        Ear::new(&worker, "message", {
            let (worker, heard, end) = (worker.clone(), Rc::clone(&heard), end.clone());
            move |event| match read(&event) {
                Some((Answer::Ready, _)) => drop(worker.post_message(&message)),
                Some((Answer::Progress { done, total }, _)) => progress(done, total),
                answer => {
                    *heard.borrow_mut() = answer;
                    let _ = end.call0(&JsValue::NULL);
                }
            }
        }),
        Ear::new(&worker, "error", {
            let end = end.clone();
            move |_| drop(end.call0(&JsValue::NULL))
        }),
    ];
    // This promise is kept by whichever comes first, and never broken.
    let _ = js::settle(ended.into()).await;
    drop(ears);
    worker.terminate();
    let answer = heard.borrow_mut().take();
    match answer {
        Some((Answer::Failed(fault), _)) => Err(fault),
        Some(answer) => Ok(answer),
        None => Err(JobFault::Worker),
    }
}

/// An answer and the files that come with it.
fn read(event: &web_sys::Event) -> Option<Said> {
    let message: Array = event.dyn_ref::<MessageEvent>()?.data().dyn_into().ok()?;
    let answer = serde_json::from_str(&message.get(0).as_string()?).ok()?;
    Some((answer, message.iter().skip(1).filter_map(|part| part.dyn_into().ok()).collect()))
}
