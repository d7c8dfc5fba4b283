//! What the app stands on in this tab: the journal, the shelf of preferences, and how far the start has come.

use std::rc::Rc;

use device::clock;
use device::journal::meta::{self, CampaignRow};
use device::journal::{self, Fault, Journal, SHARED};
use device::log::note;
use device::prefs::{Canary, LocalShelf, Prefs, has_crumb, sweep_crumb};
use device::runtime::within;
use device::vault::Opfs;
use futures_util::future::join;
use leptos::prelude::*;

use super::campaigns::listed;
use super::{Opening, Session, Trouble, storage, storage_said};
use crate::app::wing;

/// How long the browser may take to say how its storage is, milliseconds.
const STORAGE_MS: u32 = 500;

/// A handle; copies are the same ground.
#[derive(Clone, Copy)]
pub struct Ground {
    journal: StoredValue<Rc<dyn Journal>, LocalStorage>,
    opening: RwSignal<Opening, LocalStorage>,
    /// What was open in this page before, the latest last; it lives on, for the page has its pen.
    left: StoredValue<Vec<Left>, LocalStorage>,
}

/// A campaign that was open before.
#[derive(Clone)]
struct Left {
    session: Session,
    campaign: String,
}

/// Notes how the start came out: what was found, how many events, in how many milliseconds.
fn tell(opening: &Opening, took_ms: i64) {
    let (what, events) = match opening {
        Opening::Reading => ("reading", 0),
        Opening::FirstRun => ("first-run", 0),
        Opening::Ready(session) => ("ready", session.glance(ledger::Ledger::events_len)),
        Opening::Lost(_) => ("lost", 0),
        Opening::Stuck(Trouble::Store(fault)) => (fault.code(), 0),
        Opening::Stuck(Trouble::Away) => ("away", 0),
    };
    note("start", what, events as u64, took_ms.unsigned_abs());
}

impl Ground {
    /// Connects to the browser's database and begins to read; to be called once.
    pub fn start() -> Self {
        let journal = StoredValue::new_local(journal::connect());
        let (opening, left) = (RwSignal::new_local(Opening::Reading), StoredValue::new_local(Vec::new()));
        let ground = Self { journal, opening, left };
        ground.read();
        ground
    }

    /// How far the start has come; followed.
    pub fn opening(&self) -> Opening {
        self.opening.get()
    }

    /// The journal, for what goes on before a campaign is open.
    pub fn journal(&self) -> Rc<dyn Journal> {
        self.journal.get_value()
    }

    /// Reads what is kept and opens the campaign that was open last.
    pub fn read(self) {
        self.opening.set(Opening::Reading);
        leptos::task::spawn_local(async move {
            let begun = clock::now_ms();
            let asked = async {
                if storage_said().is_none() {
                    let _ = within(STORAGE_MS, storage()).await;
                }
            };
            let (found, ()) = join(self.find(), asked).await;
            let opening = found.unwrap_or_else(|fault| Opening::Stuck(Trouble::Store(fault)));
            tell(&opening, clock::now_ms() - begun);
            self.opening.set(opening);
        });
    }

    /// Opens a campaign that was just begun or chosen.
    pub async fn open(self, row: &CampaignRow) -> Result<Session, Fault> {
        let code = wing::fetch_survey().await.ok_or_else(|| Fault::Other("the app's own files".to_owned()))?;
        let left = self.left.get_value().into_iter().find(|left| left.campaign == row.id);
        let session = match left {
            Some(Left { session, .. }) => (code.rejoin)(session).await.map(|()| session)?,
            None => (code.open)(self.journal(), row.clone()).await?,
        };
        let mut prefs = Prefs::load(&LocalShelf);
        prefs.campaign = Some(row.id.clone());
        prefs.save(&LocalShelf);
        self.opening.set(Opening::Ready(session));
        Ok(session)
    }

    /// Keeps the open campaign before another one is opened in its place.
    pub fn leave(self, session: Session) {
        let campaign = session.campaign().as_str().to_owned();
        self.left.update_value(|left| {
            left.retain(|known| known.campaign != campaign);
            left.push(Left { session, campaign });
        });
    }

    /// Goes back to the choice of data; what was laid out stays on the device.
    pub fn step_back(self, session: Session) {
        self.leave(session);
        self.opening.set(Opening::FirstRun);
    }

    /// Whether a campaign was left in this page.
    pub fn has_left(self) -> bool {
        self.left.with_value(|left| !left.is_empty())
    }

    /// Whether this one was.
    pub fn has_left_one(self, campaign: &str) -> bool {
        self.left.with_value(|left| left.iter().any(|one| one.campaign == campaign))
    }

    /// Goes on with the campaign that was left last.
    pub fn take_up(self) {
        if let Some(left) = self.left.get_value().pop() {
            self.opening.set(Opening::Ready(left.session));
        }
    }

    /// How far the start has come, not followed.
    pub fn opening_now(&self) -> Opening {
        self.opening.get_untracked()
    }

    /// Goes on after a loss was shown, with what is left of the campaign; where nothing is, forgets what this device
    /// knows it had and begins as if new.
    pub fn accept_loss(self) {
        if let Opening::Lost(Some(left)) = self.opening.get_untracked() {
            return self.go_on(left);
        }
        for campaign in Canary::all(&LocalShelf).keys() {
            Canary::forget(&LocalShelf, campaign);
        }
        sweep_crumb();
        self.read();
    }

    /// Opens the app on a campaign of which something was lost, and notes what it holds now.
    pub(super) fn go_on(self, session: Session) {
        session.sing();
        self.opening.set(Opening::Ready(session));
    }

    async fn find(self) -> Result<Opening, Fault> {
        let journal = self.journal();
        let wanted = Prefs::load(&LocalShelf).campaign;
        if wanted.is_some() {
            // What opens it comes while the store is read; whoever waits for it below tells if it does not.
            leptos::task::spawn_local(async {
                wing::fetch_survey().await;
            });
        }
        let shared = journal.meta(SHARED).await?;
        let rows = listed(&shared);
        let canaries = Canary::all(&LocalShelf);
        let last = rows.iter().find(|row| Some(&row.id) == wanted.as_ref()).or(rows.first());
        // A store that was marked and holds no campaign was wiped by the user; one that was never marked is new, or emptied.
        let marked = shared.get(&meta::STORE).is_some();
        // It says so once; a start after the loss was shown does not hear of it again.
        let thrown_away = journal::was_thrown_away();
        let had_any = thrown_away || !canaries.is_empty() || (!marked && has_crumb());
        let recovered;
        let last = match last {
            Some(row) => Some(row),
            None if marked || !(had_any || Opfs::is_begun().await) => None,
            None => match wing::fetch_survey().await {
                Some(code) => {
                    recovered = (code.recover)(self.journal(), ()).await?;
                    recovered.iter().find(|row| Some(&row.id) == wanted.as_ref()).or(recovered.first())
                }
                None => return Ok(Opening::Stuck(Trouble::Away)),
            },
        };
        let Some(row) = last else {
            return Ok(if had_any { Opening::Lost(None) } else { Opening::FirstRun });
        };
        match wing::fetch_survey().await {
            Some(code) => (code.reopen)(journal, row.clone()).await,
            None => Ok(Opening::Stuck(Trouble::Away)),
        }
    }
}
