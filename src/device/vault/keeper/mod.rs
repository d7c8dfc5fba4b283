//! The second store as a page sees it: a worker that stays, writes what it is handed, and says when it is on the disk.
//! The page never waits long for it: what is not written yet stays in line, and how it stands is told.

mod asked;
mod hand;

use std::rc::Rc;

use super::Second;
use super::wire::Wanted;
use crate::journal::{Fault, MetaChange, Wait};
use crate::js;
use crate::runtime::within;
use hand::Inner;

/// How long a write may take before the page goes on without it, milliseconds.
const PATIENCE_MS: u32 = 1_500;

/// How long it may take to forget a campaign, milliseconds.
const WIPE_MS: u32 = 10_000;

/// How the second store stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It has not been asked yet.
    #[default]
    Unknown,
    /// It has everything.
    Sound,
    /// It lacks something, for now or until the next start.
    Behind,
    /// This browser has none.
    None,
    /// It does not work; the next start tries again.
    Out(Fault),
}

/// The second store of this page; clones are the same.
#[derive(Clone)]
pub struct Keeper(Rc<Inner>);

impl Keeper {
    /// A second store; `told` hears of every change of its standing. Nothing happens before it is first asked.
    pub fn new(told: impl Fn(&Standing) + 'static) -> Self {
        Self(Rc::new(Inner::new(Box::new(told))))
    }

    /// Whether this browser has what a second store needs, as far as a page can tell.
    pub fn is_possible() -> bool {
        let storage = js::navigator().and_then(|navigator| js::get(&navigator, "storage"));
        storage.is_some_and(|storage| js::function(&storage, "getDirectory").is_some())
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        self.0.standing()
    }

    /// Whether it was asked for anything yet.
    pub fn is_in_use(&self) -> bool {
        self.standing() != Standing::Unknown
    }

    /// Asks for something, and gives what came of it; a fault where that takes long, though it is still done then.
    pub async fn ask(&self, wanted: Wanted, lines: &[u8]) -> Result<bool, Fault> {
        self.ask_within(PATIENCE_MS, wanted, lines).await
    }

    async fn ask_within(&self, ms: u32, wanted: Wanted, lines: &[u8]) -> Result<bool, Fault> {
        let asked = self.0.ask(wanted, lines)?;
        match within(ms, asked.answered.given()).await {
            Some(()) => asked.outcome(),
            None => {
                self.0.is_slow();
                Err(Fault::Other("slow".to_owned()))
            }
        }
    }

    /// After a union of both stores it lacks nothing any more.
    pub fn is_united(&self) {
        self.0.is_united();
    }
}

impl Second for Keeper {
    fn add<'a>(&'a self, campaign: &'a str, lines: &'a [u8], notes: &'a [MetaChange]) -> Wait<'a, ()> {
        Box::pin(async move {
            if lines.is_empty() && notes.is_empty() {
                return Ok(());
            }
            let wanted = Wanted::Add { campaign: campaign.to_owned(), notes: notes.to_vec() };
            if !self.0.is_prompt() {
                // It is not here yet, or slow: the line keeps what it is owed, and nobody waits.
                return self.0.ask(wanted, lines).map(drop);
            }
            self.ask(wanted, lines).await.map(drop)
        })
    }

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        let wanted = Wanted::Wipe { campaign: campaign.to_owned() };
        Box::pin(async move { self.ask_within(WIPE_MS, wanted, &[]).await.map(drop) })
    }

    fn give_reserve(&self) -> Wait<'_, bool> {
        Box::pin(self.ask(Wanted::GiveReserve, &[]))
    }
}
