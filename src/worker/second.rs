//! The second store in the worker: what is asked of it, its union with the journal, and bundles out of it alone.

use std::rc::Rc;

use device::jobs::{Device, Exported, JobFault, Kind, Lines, Open, Photos, Wish};
use device::journal::memory::Memory;
use device::journal::meta;
use device::journal::{self, Batch, Fault, Journal, SHARED};
use device::random;
use device::vault::{Book, Opfs, Question, Reply, United, unite};
use web_sys::Blob;

use crate::carry;

/// The second store of this worker.
pub(crate) type Second = Book<Opfs>;

/// A connection of its own.
pub(crate) fn connect() -> Rc<Second> {
    Rc::new(Book::new(Opfs, &random::mark().unwrap_or_default()))
}

/// Does what is asked of the second store.
pub(crate) async fn answer(second: &Second, question: &Question, lines: &[u8]) -> Reply {
    Reply { number: question.number, done: second.do_wanted(&question.wanted, lines).await }
}

/// Gives each of both stores of these campaigns what only the other has. Where the journal did not open, what it no longer gives is
/// taken out before, as far as the second store has it.
pub(crate) async fn unite_all(
    journal: &dyn Journal,
    second: &Second,
    campaigns: &[String],
    unread: bool,
) -> Result<United, Fault> {
    let mut all = United::default();
    for campaign in campaigns {
        if unread {
            // Without a second store there is still the fold.
            let held = second.held(campaign).await.map(|held| held.found).unwrap_or_default();
            journal::mend(campaign, !held.lines.is_empty(), &held.notes).await?;
        }
        all = all.and(unite(journal, second, campaign).await?);
    }
    Ok(all)
}

/// A bundle of each campaign that the second store has, without photos.
pub(crate) async fn rescue(second: &Second, app: &str, made_ms: i64) -> Result<(Exported, Vec<Blob>), JobFault> {
    let held = second.held(SHARED).await.map_err(JobFault::Journal)?;
    let mut files = Vec::new();
    for row in held.found.notes.get(&meta::CAMPAIGNS).unwrap_or_default() {
        let kept = second.held(&row.id).await.map_err(JobFault::Journal)?.found;
        let memory = Memory::new();
        let batch = Batch { lines: kept.lines, meta: kept.notes.changes(), ..Batch::default() };
        memory.import(&row.id, &batch).await.map_err(JobFault::Journal)?;
        let wish = Wish {
            campaign: Open { id: row.id, name: row.name, training: row.training },
            app: app.to_owned(),
            device: Device { incarnation: None, name: String::new(), office: row.office },
            made_ms,
            kind: Kind::Whole,
            photos: Photos::None,
            part_bytes: None,
            readers: None,
            lines: Lines::Stored { unsaved: String::new() },
        };
        files.extend(carry::export(&memory, &wish).await?.1);
    }
    if files.is_empty() { Err(JobFault::Journal(Fault::Missing)) } else { Ok((Exported::default(), files)) }
}
