//! The jobs that the app asks for, each in a worker of its own.

use std::pin::pin;

use futures_util::future::{Either, select};
use web_sys::Blob;

use super::hire::run;
use super::{Answer, Ask, Exported, JobFault, Join, Measured, Preview, Wish};
use crate::files::Picked;
use crate::journal::{Fault, Journal, PhotoRow};
use crate::photo::{self, PhotoFault, Taken};
use crate::sign::Sign;
use crate::vault::United;

/// What the file would bring; `progress` hears bytes done and in all.
pub async fn inspect(join: Join, file: &Picked, progress: impl Fn(u64, u64) + 'static) -> Result<Preview, JobFault> {
    preview(run(&Ask::Inspect(join), Some(file.as_blob()), progress).await?.0)
}

/// Takes the file in. Everything handed to the writer must be stored before; afterwards
/// [`crate::writer::Writer::news`] brings what is new, and the notes must be read again.
pub async fn import(join: Join, file: &Picked, progress: impl Fn(u64, u64) + 'static) -> Result<Preview, JobFault> {
    preview(run(&Ask::Import(join), Some(file.as_blob()), progress).await?.0)
}

/// How large the bundle would be. Everything handed to the writer must be stored before, or be named by the wish. `None` where nobody wants to
/// know any more, by the sign `enough`; the worker ends then.
pub async fn measure(wish: Wish, enough: &Sign) -> Option<Result<Measured, JobFault>> {
    let ask = Ask::Measure(wish);
    match select(pin!(run(&ask, None, |_, _| {})), pin!(enough.given())).await {
        Either::Left((Ok((Answer::Measured(measured), _)), _)) => Some(Ok(measured)),
        Either::Left((Ok((other, _)), _)) => Some(Err(unexpected(other))),
        Either::Left((Err(fault), _)) => Some(Err(fault)),
        Either::Right(_) => None,
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

/// Makes a picture small, or takes another file as it is, and keeps it; in the page itself where the worker has no canvas.
pub async fn take_photo(
    campaign: &str,
    file: &Picked,
    taken: Taken,
    journal: &dyn Journal,
) -> Result<PhotoRow, JobFault> {
    let ask = Ask::Photo { campaign: campaign.to_owned(), taken };
    match run(&ask, Some(file.as_blob()), |_, _| {}).await {
        Ok((Answer::Photo(row), _)) => Ok(row),
        Ok((other, _)) => Err(unexpected(other)),
        Err(JobFault::Photo(PhotoFault::NoCanvas) | JobFault::Worker) => {
            let photo = photo::take(file.as_blob(), taken).await.map_err(JobFault::Photo)?;
            journal.put_photo(campaign, &photo).await.map_err(JobFault::Journal)?;
            Ok(photo.row)
        }
        Err(fault) => Err(fault),
    }
}

/// Gives each of both stores of these campaigns what only the other has; the sum of what came of it. `unread` tells that the journal
/// did not open: what it no longer gives is taken out first, as far as the second store has it.
pub async fn unite(campaigns: Vec<String>, unread: bool) -> Result<United, JobFault> {
    match run(&Ask::Unite { campaigns, unread }, None, |_, _| {}).await?.0 {
        Answer::United(united) => Ok(united),
        other => Err(unexpected(other)),
    }
}

/// Bundles of what the second store has, one of each campaign, where the journal does not open.
pub async fn rescue(app: &str, made_ms: i64) -> Result<Vec<Picked>, JobFault> {
    let (answer, blobs) = run(&Ask::Rescue { app: app.to_owned(), made_ms }, None, |_, _| {}).await?;
    match answer {
        Answer::Exported(_) => {
            let named = |(n, blob)| Picked::blob(&format!("dvk-so-du-phong-{}.json", n + 1), blob);
            Ok(blobs.into_iter().enumerate().map(named).collect())
        }
        other => Err(unexpected(other)),
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
