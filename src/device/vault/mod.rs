//! The second store: every event line and note once more, in files of the browser's private file system, beside the
//! journal. Whichever of the two loses something gets it back from the other. Photos and texts being written are not in it.

mod book;
mod drawer;
mod folder;
mod frame;
mod keeper;
mod opfs;
mod twofold;
mod unite;
mod wire;

pub use book::{Book, FILES, Held, RESERVE_BYTES};
pub use drawer::Drawer;
pub use folder::{File, Folders};
pub use frame::{Found, frames};
pub use keeper::{Keeper, Standing};
pub use opfs::Opfs;
pub use twofold::Twofold;
pub use unite::{United, unite};
pub use wire::{Question, Reply, Wanted};

use crate::journal::{Fault, MetaChange, Wait};

/// A second store that takes what the journal takes.
pub trait Second {
    /// Writes lines and changes of notes; ends when they are on the disk.
    fn add<'a>(&'a self, campaign: &'a str, lines: &'a [u8], notes: &'a [MetaChange]) -> Wait<'a, ()>;
    /// Forgets everything of a campaign.
    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()>;
    /// Gives back the bytes that are kept for a full disk; false where there are none.
    fn give_reserve(&self) -> Wait<'_, bool>;
}

impl<F: Folders> Second for Book<F> {
    fn add<'a>(&'a self, campaign: &'a str, lines: &'a [u8], notes: &'a [MetaChange]) -> Wait<'a, ()> {
        Box::pin(async move { Book::add(self, campaign, lines, notes).await.map(drop) })
    }

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        Box::pin(Book::wipe(self, campaign))
    }

    fn give_reserve(&self) -> Wait<'_, bool> {
        Box::pin(Book::give_reserve(self))
    }
}

impl<F: Folders> Book<F> {
    /// Does what is asked, with the lines that came along.
    pub async fn do_wanted(&self, wanted: &Wanted, lines: &[u8]) -> Result<bool, Fault> {
        match wanted {
            Wanted::Add { campaign, notes } => self.add(campaign, lines, notes).await.map(drop),
            Wanted::Tidy { campaign } => self.tidy(campaign).await,
            Wanted::Wipe { campaign } => self.wipe(campaign).await,
            Wanted::KeepReserve => self.keep_reserve().await,
            Wanted::GiveReserve => return self.give_reserve().await,
            Wanted::Rest => {
                self.rest();
                Ok(())
            }
        }
        .map(|()| true)
    }
}
