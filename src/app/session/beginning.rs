//! The ways to a first campaign on this device: the sample, or one of one's own. (A bundle from the office is an import.)
//! A campaign is enlisted only after everything of it is on the disk.

use std::rc::Rc;

use device::journal::meta::{self, CampaignRow};
use device::journal::{Batch, Fault, Journal, MetaChange};
use device::{clock, own_file, random};
use ledger::{Event, Ledger, Stamp};
use movement::campaign::{self, Campaign, CarryFault, Found};
use movement::sample::{self, SampleFault};
use movement::{Command, Refusal, Scene, date, decide};

use super::campaigns::{campaigns, enlist};
use super::incarnation::fresh_incarnation;

/// Why a campaign could not be begun; nothing was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BeginFault {
    /// The sample, or the code that lays it out, could not be fetched; both are of the app's own files.
    NoSample,
    /// The sample's data do not fit this version.
    Sample(SampleFault),
    /// The movement refuses the settings.
    Refused(Refusal),
    /// The store did not take it.
    Store(Fault),
}

impl From<Fault> for BeginFault {
    fn from(fault: Fault) -> Self {
        Self::Store(fault)
    }
}

/// The sample campaign, laid out around today and kept; or as it stands on the device, with `true`.
pub async fn begin_sample(journal: Rc<dyn Journal>) -> Result<(CampaignRow, bool), BeginFault> {
    let held = campaigns(journal.as_ref()).await?.into_iter().find(|row| row.id == sample::CAMPAIGN);
    if let Some(row) = held {
        return Ok((row, true));
    }
    let data = own_file::text("sample.json").await.ok_or(BeginFault::NoSample)?;
    let today = date::day_in_vietnam(clock::now_ms());
    let events = sample::events(&data, today).map_err(BeginFault::Sample)?;
    keep(journal.as_ref(), &events, Vec::new(), false).await.map(|row| (row, false))
}

/// Founds a campaign of one's own, at the office.
pub async fn begin_own(journal: Rc<dyn Journal>, found: Found) -> Result<CampaignRow, BeginFault> {
    let ledger = Ledger::new();
    let me = fresh_incarnation()?;
    let wall_ms = clock::now_ms();
    let scene = Scene { ledger: &ledger, who: None, wall_ms, fresh: random::bytes().unwrap_or_default() };
    let command = Command::Campaign(campaign::Command::Found(Box::new(found)));
    let action = decide(&scene, &command).map_err(BeginFault::Refused)?;
    let event = ledger
        .compose(me, Stamp { who: None, wall_ms }, &action)
        .map_err(|_| BeginFault::Refused(Refusal::Unwritable))?;
    let notes = vec![meta::INCARNATION.set(&me.to_string())?];
    keep(journal.as_ref(), &[event], notes, true).await
}

/// Founds next year's campaign from what this one holds, at the office; it stands beside this one.
pub async fn begin_next_year(journal: Rc<dyn Journal>, old: &Ledger) -> Result<CampaignRow, BeginFault> {
    let me = fresh_incarnation()?;
    let fresh = random::bytes().unwrap_or_default();
    let events = campaign::next_year(old, me, clock::now_ms(), fresh).map_err(|fault| match fault {
        CarryFault::Refused(refusal) => BeginFault::Refused(*refusal),
        CarryFault::Compose(_) => BeginFault::Refused(Refusal::Unwritable),
    })?;
    let notes = vec![meta::INCARNATION.set(&me.to_string())?];
    keep(journal.as_ref(), &events, notes, true).await
}

async fn keep(
    journal: &dyn Journal,
    events: &[Event],
    notes: Vec<MetaChange>,
    office: bool,
) -> Result<CampaignRow, BeginFault> {
    let mut ledger = Ledger::new();
    let mut lines = Vec::new();
    for event in events {
        ledger.add(event);
        lines.extend_from_slice(event.line().as_bytes());
        lines.push(b'\n');
    }
    let campaign = Campaign::of(&ledger).ok_or(BeginFault::Refused(Refusal::NoCampaign))?;
    let row = CampaignRow {
        id: campaign.id.as_str().to_owned(),
        name: campaign.name,
        training: campaign.training,
        office,
        opened_ms: clock::now_ms(),
        me: None,
        settled: false,
    };
    journal.import(&row.id, &Batch { lines, meta: notes, ..Batch::default() }).await?;
    enlist(journal, row.clone()).await?;
    Ok(row)
}
