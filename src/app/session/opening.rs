//! From an empty tab to an open campaign: this tab gets in line for the pen, and what is stored is read and laid into a ledger.
//! Never starts empty in silence: what could not be read, or is missing against the canary, is told.

use std::rc::Rc;

use device::journal::meta::{self, CampaignRow};
use device::journal::{Fault, Journal, Opened, SHARED, Segment};
use device::laying;
use device::prefs::{Canary, LocalShelf, Typing, Verdict, judge};
use device::runtime::{self, Runtime};
use device::writer::{Status, Writer};
use futures_util::future::join3;
use ledger::{IncarnationId, Ledger, RecordId};
use leptos::prelude::*;

use super::core::Core;
use super::incarnation::mint;
use super::person::{chosen_person, take_over_settled};
use super::second::{beside, regain};
use super::sizes::Sizes;
use super::state::Told;
use super::texts::Texts;
use super::turns::Line;
use super::{Exchange, Listed, Session, Watch};

/// How often the text of older events is read where the store does not answer, and how long to wait before the next time,
/// milliseconds.
const TRIES: u32 = 3;
const AGAIN_MS: u32 = 1_000;

/// What the start has come to.
#[derive(Clone)]
pub enum Opening {
    /// Still reading.
    Reading,
    /// Nothing is kept on this device yet.
    FirstRun,
    /// A campaign is open.
    Ready(Session),
    /// Less is stored than this device knows it had; what is left of the campaign, if anything.
    Lost(Option<Session>),
    /// It cannot go on by itself.
    Stuck(Trouble),
}

/// Why the start cannot go on by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The store does not open.
    Store(Fault),
    /// A file of the app itself could not be fetched.
    Away,
}

/// Reads a campaign and opens a session on it.
pub async fn open_campaign(journal: Rc<dyn Journal>, row: &CampaignRow) -> Result<Session, Fault> {
    let line = Line::join(&row.id).await;
    let found = Found::read(journal, row).await?;
    found.open(row, line)
}

/// Opens the campaign that was open last, but holds it against what this device knows it had before anything else is
/// begun: never a silent loss, and nothing is left behind where it cannot be opened.
pub async fn reopen(journal: Rc<dyn Journal>, row: &CampaignRow) -> Result<Opening, Fault> {
    // The canary first: what another tab stores meanwhile is more than it knows, never less.
    let canary = Canary::load(&LocalShelf, &row.id);
    let line = Line::join(&row.id).await;
    let both = [SHARED.to_owned(), row.id.clone()];
    let found = match Found::read(Rc::clone(&journal), row).await {
        // Something in it cannot be read any more: the second store may have it, or an older state of it. It goes on under a new name.
        Err(fault) if fault.is_in_the_data() => {
            regain(&both, true).await;
            Found::read(Rc::clone(&journal), row).await?;
            mint(journal.as_ref(), &row.id).await?;
            Found::read(Rc::clone(&journal), row).await?
        }
        found => found?,
    };
    match found.beside(canary.as_ref()) {
        Verdict::New | Verdict::Sound | Verdict::NoCanary => found.open(row, line).map(Opening::Ready),
        Verdict::Gone { .. } | Verdict::Fewer { .. } => {
            regain(&both, false).await;
            mint(journal.as_ref(), &row.id).await?;
            let found = Found::read(journal, row).await?;
            let complete = found.is_what(canary.as_ref());
            let open = |session| if complete { Opening::Ready(session) } else { Opening::Lost(Some(session)) };
            found.open(row, line).map(open)
        }
    }
}

/// How many events the disk holds: those that an undone import brought stay there.
pub(super) fn on_disk(ledger: &Ledger) -> u64 {
    (ledger.events_len() + ledger.withdrawn().count()) as u64
}

/// What a campaign was found to be in the store; nothing of it is in use yet.
struct Found {
    journal: Rc<dyn Journal>,
    ledger: Ledger,
    me: IncarnationId,
    store: Option<String>,
    /// The photos that are held, by key.
    photos: Vec<String>,
    opened: Opened,
}

impl Found {
    async fn read(journal: Rc<dyn Journal>, row: &CampaignRow) -> Result<Self, Fault> {
        let (opened, shared, photos) =
            join3(journal.open(&row.id), journal.meta(SHARED), journal.photos(&row.id)).await;
        let opened = opened?;
        let ledger = laying::lay(journal.as_ref(), &row.id, &opened, false).await?;
        let me = match opened.meta.get(&meta::INCARNATION).and_then(|known| known.parse::<IncarnationId>().ok()) {
            Some(known) => known,
            None => mint(journal.as_ref(), &row.id).await?,
        };
        let store = shared?.get(&meta::STORE);
        // A list that cannot be read keeps nothing from opening; whoever would wipe must have read it.
        let photos = photos.unwrap_or_default().into_iter().map(|row| row.key).collect();
        Ok(Self { journal, ledger, me, store, photos, opened })
    }

    /// How it compares with what this device knows it had.
    fn beside(&self, canary: Option<&Canary>) -> Verdict {
        let incarnation = canary.and_then(|canary| canary.incarnation.parse().ok());
        let last_seq = incarnation.map_or(0, |known| self.ledger.last_seq(known));
        judge(canary, self.store.as_deref(), on_disk(&self.ledger), last_seq)
    }

    /// Whether it is all that this device knows it had.
    fn is_what(&self, canary: Option<&Canary>) -> bool {
        matches!(self.beside(canary), Verdict::New | Verdict::Sound | Verdict::NoCanary)
    }

    /// Opens the session and takes its place among the tabs; from here on it lives as long as the page.
    fn open(mut self, row: &CampaignRow, line: Line) -> Result<Session, Fault> {
        let covered = std::mem::take(&mut self.opened.covered);
        let session = Session::new(self, row, &covered)?;
        session.join_tabs(line);
        session.sing_first();
        if session.glance(Ledger::needs_log) {
            session.fetch_log(covered);
        }
        Ok(session)
    }
}

impl Session {
    fn new(found: Found, row: &CampaignRow, covered: &[Segment]) -> Result<Self, Fault> {
        let Found { journal, ledger, me, store, photos, opened } = found;
        take_over_settled(row);
        let (journal, keeper, second_store) = beside(journal);
        let campaign = RecordId::new(&row.id).map_err(|_| Fault::Damaged)?;
        let since = opened.since.iter().map(|stretch| stretch.segment.clone());
        let held: Vec<Segment> = covered.iter().cloned().chain(since).collect();
        let told = RwSignal::new_local(Told::default());
        let handle = StoredValue::new_local(None::<Session>);
        let tell = move |status: &Status| {
            told.try_update(|told| told.hear(status));
            if let (Status::Saved { upto }, Some(session)) = (status, handle.get_value()) {
                session.is_on_the_disk(*upto);
            }
        };
        let writer = Writer::new(Rc::clone(&journal), Rc::new(runtime::Browser), campaign.as_str(), held, tell);
        let second = Typing::load(&LocalShelf, campaign.as_str());
        let mut core = Core {
            texts: Texts::read(&opened.drafts, &opened.meta, second.as_ref()),
            since_snapshot: opened.since.iter().map(|stretch| lines_in(&stretch.lines)).sum(),
            store: store.unwrap_or_default(),
            keeper: Some(keeper),
            ..Core::new(ledger, campaign, me, journal, writer)
        };
        core.read_notes(&opened.meta, false);
        core.photos.here.add(photos);
        let session = Self {
            core: StoredValue::new_local(core),
            watch: StoredValue::new_local(Watch::default()),
            told,
            writes: RwSignal::new_local(false),
            reads: RwSignal::new_local(false),
            person: RwSignal::new_local(chosen_person(row)),
            office: RwSignal::new_local(row.office),
            listed: StoredValue::new(Listed { name: row.name.clone(), training: row.training }),
            exchange: RwSignal::new_local(Exchange::of(&opened.meta)),
            sizes: StoredValue::new_local(Sizes::default()),
            second: second_store,
        };
        handle.set_value(Some(session));
        Ok(session)
    }

    /// What follows once everything up to a hand-over is on the disk.
    fn is_on_the_disk(&self, upto: u64) {
        self.sing();
        self.core.try_with_value(|core| {
            if let Some(tabs) = &core.tabs {
                tabs.stored(upto);
            }
        });
    }

    /// Reads the text of the events that the stored fold spared the start, for histories, undo and exports.
    fn fetch_log(self, covered: Vec<Segment>) {
        leptos::task::spawn_local(async move {
            let Some((journal, campaign)) =
                self.core.try_with_value(|core| (Rc::clone(&core.journal), core.campaign.clone()))
            else {
                return;
            };
            for _ in 0..TRIES {
                let take_in = |lines: &[u8]| {
                    self.core.try_update_value(|core| core.take_in(lines));
                };
                match laying::each_stretch(journal.as_ref(), campaign.as_str(), &covered, take_in).await {
                    Err(fault) if fault.may_pass() => runtime::Browser.pause(AGAIN_MS).await,
                    // Where a stretch cannot be read, what needs its texts says so.
                    Ok(()) | Err(_) => break,
                }
            }
            self.exchange.try_with_untracked(|exchange| {
                let writes = self.writes.try_get_untracked().unwrap_or_default();
                self.core.try_update_value(|core| {
                    let turned = laying::follow_imports(&mut core.ledger, &exchange.imports);
                    core.steps.clear();
                    // What was folded while the texts were read still held what an undone import brought.
                    if turned && writes {
                        core.fold();
                    }
                });
            });
            self.watch.try_with_value(Watch::wake_all);
        });
    }
}

/// How many lines there are.
fn lines_in(lines: &[u8]) -> u64 {
    lines.iter().filter(|byte| **byte == b'\n').count() as u64
}
