//! From an empty tab to an open campaign: what is stored is read, laid into a ledger, and one tab takes the pen.
//! Never starts empty in silence: what could not be read, or is missing against the canary, is told.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use device::journal::meta::{self, CampaignRow};
use device::journal::{Batch, Fault, Journal, Opened, SHARED, Segment};
use device::prefs::{Canary, LocalShelf, Verdict, judge};
use device::writer::{Status, Writer};
use device::{random, runtime};
use ledger::{IncarnationId, Ledger, RecordId};
use leptos::prelude::*;

use super::core::Core;
use super::incarnation::mint;
use super::laying::{lay, withdraw_undone};
use super::person::chosen_person;
use super::state::Told;
use super::{Exchange, Session, Watch};

/// What the start has come to.
#[derive(Clone)]
pub enum Opening {
    /// Still reading.
    Reading,
    /// Nothing is kept on this device yet.
    FirstRun,
    /// A campaign is open.
    Ready(Session),
    /// It cannot go on by itself.
    Stuck(Trouble),
}

/// Why the start cannot go on by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The store does not open.
    Store(Fault),
    /// Less is stored than this device knows it had.
    Lost,
    /// A file of the app itself could not be fetched.
    Away,
}

/// The campaigns on this device, last opened first.
pub async fn campaigns(journal: &dyn Journal) -> Result<Vec<CampaignRow>, Fault> {
    let mut rows = journal.meta(SHARED).await?.get(&meta::CAMPAIGNS).unwrap_or_default();
    ledger::order::by(&mut rows, |one, other| other.opened_ms.cmp(&one.opened_ms).then_with(|| one.id.cmp(&other.id)));
    Ok(rows)
}

/// Puts a campaign at the head of the list of those on this device.
pub async fn enlist(journal: &dyn Journal, row: CampaignRow) -> Result<(), Fault> {
    let mut rows = campaigns(journal).await?;
    rows.retain(|known| known.id != row.id);
    rows.insert(0, row);
    let mut notes = vec![meta::CAMPAIGNS.set(&rows)?];
    if journal.meta(SHARED).await?.get(&meta::STORE).is_none() {
        notes.push(meta::STORE.set(&random::mark().unwrap_or_default())?);
    }
    let batch = Batch { meta: notes, ..Batch::default() };
    journal.append(SHARED, &batch).await.map(drop)
}

/// Reads a campaign and opens a session on it.
pub async fn open_campaign(journal: Rc<dyn Journal>, row: &CampaignRow) -> Result<Session, Fault> {
    let opened = journal.open(&row.id).await?;
    let ledger = lay(journal.as_ref(), &row.id, &opened).await?;
    let me = match opened.meta.get(&meta::INCARNATION).and_then(|known| known.parse::<IncarnationId>().ok()) {
        Some(known) => known,
        None => mint(journal.as_ref(), &row.id).await?,
    };
    let store = journal.meta(SHARED).await?.get(&meta::STORE).unwrap_or_default();
    let session = Session::new(journal, row, Start { ledger, me, store, opened: &opened })?;
    session.join_tabs();
    if session.glance(Ledger::needs_log) {
        session.fetch_log(opened.covered);
    }
    Ok(session)
}

/// Opens the campaign that was open last, and holds it against what this device knows it had: never a silent loss.
pub async fn reopen(journal: Rc<dyn Journal>, row: &CampaignRow) -> Result<Opening, Fault> {
    let session = open_campaign(Rc::clone(&journal), row).await?;
    let store = journal.meta(SHARED).await?.get(&meta::STORE);
    let canaries = Canary::all(&LocalShelf);
    let canary = canaries.get(&row.id);
    let (events, last_seq) = session.figures(canary.map(|canary| canary.incarnation.as_str()));
    match judge(canary, store.as_deref(), events, last_seq) {
        Verdict::New | Verdict::Sound | Verdict::NoCanary => Ok(Opening::Ready(session)),
        Verdict::Gone { .. } | Verdict::Fewer { .. } => {
            session.renew().await?;
            Ok(Opening::Stuck(Trouble::Lost))
        }
    }
}

/// How many events the disk holds: those that an undone import brought stay there.
pub(super) fn on_disk(ledger: &Ledger) -> u64 {
    (ledger.events_len() + ledger.withdrawn().count()) as u64
}

/// What a session starts from.
struct Start<'a> {
    ledger: Ledger,
    me: IncarnationId,
    store: String,
    opened: &'a Opened,
}

impl Session {
    /// How many events are on the disk, and the last number of an incarnation: what the canary is held against.
    pub(super) fn figures(&self, incarnation: Option<&str>) -> (u64, u64) {
        let incarnation = incarnation.and_then(|known| known.parse().ok());
        self.glance(|ledger| (on_disk(ledger), incarnation.map_or(0, |known| ledger.last_seq(known))))
    }

    fn new(journal: Rc<dyn Journal>, row: &CampaignRow, start: Start<'_>) -> Result<Self, Fault> {
        let Start { ledger, me, store, opened } = start;
        let campaign = RecordId::new(&row.id).map_err(|_| Fault::Damaged)?;
        let since = opened.since.iter().map(|stretch| stretch.segment.clone());
        let held: Vec<Segment> = opened.covered.iter().cloned().chain(since).collect();
        let told = RwSignal::new_local(Told::default());
        let handle = StoredValue::new_local(None::<Session>);
        let tell = move |status: &Status| {
            told.try_update(|told| told.hear(status));
            if let (Status::Saved { .. }, Some(session)) = (status, handle.get_value()) {
                session.sing();
            }
        };
        let writer = Writer::new(Rc::clone(&journal), Rc::new(runtime::Browser), campaign.as_str(), held, tell);
        let retired = opened.meta.get(&meta::RETIRED).unwrap_or_default();
        let core = Core {
            ledger,
            campaign,
            me,
            retired: retired.iter().filter_map(|known| known.parse().ok()).collect(),
            journal,
            writer,
            exported: opened.meta.get(&meta::EXPORTED).unwrap_or_default(),
            received: opened.meta.get(&meta::RECEIVED).unwrap_or_default(),
            flying: VecDeque::new(),
            steps: BTreeMap::new(),
            drafts: opened.drafts.iter().map(|draft| (draft.key.clone(), draft.text.clone())).collect(),
            store,
            exported_at: opened.meta.get(&meta::EXPORTED_AT),
            tabs: None,
            since_snapshot: opened.since.len() as u64,
        };
        let session = Self {
            core: StoredValue::new_local(core),
            watch: StoredValue::new_local(Watch::default()),
            told,
            writes: RwSignal::new_local(false),
            person: RwSignal::new_local(chosen_person(row)),
            office: RwSignal::new_local(row.office),
            exchange: RwSignal::new_local(Exchange::of(&opened.meta)),
        };
        handle.set_value(Some(session));
        Ok(session)
    }

    /// Reads the text of the events that the stored fold spared the start, for histories, undo and exports.
    fn fetch_log(self, covered: Vec<Segment>) {
        leptos::task::spawn_local(async move {
            let Some((journal, campaign)) =
                self.core.try_with_value(|core| (Rc::clone(&core.journal), core.campaign.clone()))
            else {
                return;
            };
            let mut segments = covered;
            // A stretch may have been packed into another meanwhile; then the names are read anew, a few times at most.
            for _ in 0..3 {
                let mut missed = false;
                for segment in &segments {
                    match journal.read(campaign.as_str(), segment).await {
                        Ok(lines) => drop(self.core.try_update_value(|core| core.ledger.attach_log(&lines))),
                        Err(_) => missed = true,
                    }
                }
                if !missed {
                    break;
                }
                segments = journal.segments(campaign.as_str()).await.unwrap_or_default();
            }
            if let Ok(notes) = journal.meta(campaign.as_str()).await {
                self.core.try_update_value(|core| withdraw_undone(&mut core.ledger, &notes));
            }
            self.watch.with_value(Watch::wake_all);
        });
    }
}
