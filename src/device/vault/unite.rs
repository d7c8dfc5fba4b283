//! The union of both stores of one campaign: each gets what only the other has.

use serde::{Deserialize, Serialize};

use super::book::{Book, beyond, differences, once};
use super::folder::Folders;
use crate::journal::{Batch, Fault, Journal};

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct United {
    /// Lines that only the second store had; the journal has them now.
    pub regained: u64,
    /// Whether the journal had no note left of this campaign, and has them from the second store now.
    pub notes: bool,
    /// Lines that only the journal had; the second store has them now.
    pub copied: u64,
    /// Places in the second store that could not be read.
    pub damaged: u32,
    /// The files of the second store.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl United {
    /// Adds what came of another campaign.
    pub fn and(self, other: United) -> United {
        United {
            regained: self.regained + other.regained,
            notes: self.notes || other.notes,
            copied: self.copied + other.copied,
            damaged: self.damaged + other.damaged,
            files: self.files + other.files,
            bytes: self.bytes + other.bytes,
        }
    }
}

/// Gives each of the two stores what only the other has. Changes nothing that either holds; done twice, the second time
/// finds nothing to do.
pub async fn unite<F: Folders>(journal: &dyn Journal, book: &Book<F>, campaign: &str) -> Result<United, Fault> {
    let held = book.held(campaign).await?;
    let stretches = journal.news(campaign, &[]).await?;
    let mine: Vec<u8> = stretches.into_iter().flat_map(|stretch| stretch.lines).collect();
    let (regained, copied) = (once(&beyond(&held.found.lines, &mine)), beyond(&mine, &held.found.lines));
    let notes = journal.meta(campaign).await?;
    let lost = notes.is_empty() && !held.found.notes.is_empty();
    if !regained.is_empty() || lost {
        let meta = if lost { held.found.notes.changes() } else { Vec::new() };
        journal.import(campaign, &Batch { lines: regained.clone(), meta, ..Batch::default() }).await?;
    }
    let changed = if lost { Vec::new() } else { differences(&notes, &held.found.notes) };
    let added = book.add(campaign, &copied, &changed).await?;
    Ok(United {
        regained: lines_in(&regained),
        notes: lost,
        copied: lines_in(&copied),
        damaged: held.found.damaged,
        files: held.files as u64 + u64::from(added > 0),
        bytes: held.bytes + added as u64,
    })
}

fn lines_in(lines: &[u8]) -> u64 {
    lines.iter().filter(|byte| **byte == b'\n').count() as u64
}
