//! Beginning a campaign and moving through its rounds. Never overwrites a campaign that stands.

use super::{Campaign, Command, Edit};
use crate::mint;
use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::rubric;
use crate::scene::Scene;
use ledger::{Action, RecordId, Value};

/// What a new campaign starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its settings; the plan's are in `plan_2026`.
    pub edits: Vec<Edit>,
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
            for edit in &found.edits {
                edit.write(&mut pen, &id)?;
            }
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
            pen.done("campaign.found")
        }
        Command::Edit { id, edits } => {
            crate::look::known(scene.ledger, id, "campaign")?;
            for edit in edits {
                edit.write(&mut pen, id)?;
            }
            pen.done("campaign.edit")
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
