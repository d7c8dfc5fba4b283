//! The second store in the worker: what is asked of it, its union with the journal, and bundles out of it alone.

use std::rc::Rc;

use device::jobs::{Device, Exported, JobFault, Kind, Lines, Open, Photos, Wish};
use device::journal::memory::Memory;
use device::journal::meta;
use device::journal::{self, Batch, Fault, Journal, SHARED};
use device::random;
use device::vault::{Book, Found, Opfs, Question, Reply, United, unite};
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

/// Gives each of both stores of these campaigns what only the other has. What the journal no longer gives is taken out before, where
/// it is known that it did not open, or shows now.
pub(crate) async fn unite_all(
    journal: &dyn Journal,
    second: &Second,
    campaigns: &[String],
    unread: bool,
) -> Result<United, Fault> {
    let mut all = United::default();
    for campaign in campaigns {
        if unread {
            mend(second, campaign).await?;
        }
        let united = match unite(journal, second, campaign).await {
            Err(fault) if fault.is_in_the_data() && mend(second, campaign).await? > 0 => {
                unite(journal, second, campaign).await?
            }
            united => united?,
        };
        all = all.and(united);
    }
    Ok(all)
}

/// Takes out of the journal what it no longer gives, where the second store has anything of that campaign; tells how many
/// entries that was.
async fn mend(second: &Second, campaign: &str) -> Result<u64, Fault> {
    if second.held(campaign).await?.found == Found::default() {
        return Ok(0);
    }
    journal::mend(campaign).await
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
