//! Beginning a campaign and moving through its rounds. Never overwrites a campaign that stands.

use super::{Campaign, Command};
use crate::mint;
use crate::pen::Pen;
use crate::record::{self, Entry, Noun};
use crate::refusal::Refusal;
use crate::rubric;
use crate::scene::Scene;
use crate::{checklist, task};
use ledger::{Action, RecordId, Value};

/// What a new campaign starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its settings; the plan's are in `plan_2026`.
    pub entries: Vec<Entry>,
    /// Whether the tasks of the plan of 2026 and the inspection form stand in it from the beginning.
    pub ready: bool,
    /// Whether it is for training: its bundles never mix with real ones. It cannot be changed later.
    pub training: bool,
}

/// Decides a command on the campaign.
pub(crate) fn decide(scene: &Scene<'_>, command: &Command) -> Result<Action, Refusal> {
    let mut pen = Pen::new(scene);
    match command {
        Command::Found(found) => {
            if Campaign::of(scene.ledger).is_some() {
                return Err(Refusal::CampaignExists);
            }
            let id = mint::named("campaign", &scene.fresh)?;
            record::enter(&mut pen, Noun::Campaign, &id, &found.entries)?;
            if !pen.sets(&id, "name") {
                return Err(Refusal::TextMissing("name".to_owned()));
            }
            pen.flag(&id, "training", found.training)?;
            pen.set(&id, "round", Value::int(1))?;
            for (register, body) in
                [("rubric.collective", rubric::collective()), ("rubric.individual", rubric::individual())]
            {
                let rubric = rubric::write(&mut pen, &body)?;
                pen.set(&id, register, Value::text(rubric.as_str()))?;
            }
            if found.ready {
                task::write_ready(&mut pen)?;
                checklist::write_ready(&mut pen)?;
            }
            pen.done("campaign.found")
        }
        Command::NextRound(id) => {
            let round = close(&mut pen, id)?;
            pen.set(id, "round", Value::int(i64::from(round) + 1))?;
            pen.done("campaign.round")
        }
        Command::CloseRound(id) => {
            close(&mut pen, id)?;
            pen.done("campaign.close")
        }
    }
}

fn close(pen: &mut Pen<'_>, id: &RecordId) -> Result<u32, Refusal> {
    crate::look::known(pen.scene.ledger, id, "campaign")?;
    let round = Campaign::of(pen.scene.ledger).ok_or(Refusal::NoCampaign)?.round;
    if round >= super::read::LAST_ROUND {
        return Err(Refusal::RoundClosed(round));
    }
    pen.flag(id, &format!("closed.{round}"), true)?;
    Ok(round)
}
