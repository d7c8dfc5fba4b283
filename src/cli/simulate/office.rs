//! The office before the survey: the campaign, the people, the models to be visited.

use super::book::Book;
use super::rng::Rng;
use super::{Stop, Wish};
use ledger::bundle::CampaignTag;
use ledger::{Event, IncarnationId, Ledger, RecordId, Stamp};
use movement::campaign::{self, Campaign, plan_2026};
use movement::record::{Entry, Noun};
use movement::{Command, Scene, decide, model, rubric};

/// 15/7/2026, 07:30 in Việt Nam, in milliseconds since 1970.
pub(super) const MORNING: i64 = 1_784_075_400_000;

/// The office and what it knows.
pub(super) struct Office {
    pub(super) ledger: Ledger,
    pub(super) tag: CampaignTag,
    pub(super) people: Vec<RecordId>,
    pub(super) models: Vec<RecordId>,
    pub(super) rubric: RecordId,
    pub(super) body: std::sync::Arc<rubric::Body>,
}

impl Office {
    /// Founds the campaign and registers everything.
    pub(super) fn found(wish: &Wish, rng: &mut Rng, book: &mut Book) -> Result<Office, Stop> {
        let mut desk = Desk { ledger: Ledger::new(), me: IncarnationId::from_bytes(rng.fresh()), wall_ms: MORNING };
        let entries = plan_2026("Mô phỏng", "Mô phỏng");
        let found = campaign::Found { entries, ready: true, training: true };
        desk.act(&Command::Campaign(campaign::Command::Found(Box::new(found))), None, rng, book)?;
        let units = desk.create(wish.models.div_ceil(2), rng, book, |n| {
            Command::create(Noun::Unit, vec![Entry::text("name", format!("Chi bộ thôn {}", n + 1))])
        })?;
        let people = desk.create(wish.assessors, rng, book, |n| {
            Command::create(Noun::Person, vec![Entry::text("name", format!("Thành viên {}", n + 1))])
        })?;
        let models = desk.create(wish.models, rng, book, |n| {
            let unit = units.get((n / 2) as usize).cloned();
            let name = Entry::text("name", format!("Mô hình số {}", n + 1));
            let subject = Entry::text("subject", model::Subject::Collective.key());
            let entries = vec![name, Entry::link("unit", unit), subject, Entry::flag("nominated", true)];
            Command::create(Noun::Model, entries)
        })?;
        let campaign = Campaign::of(&desk.ledger).ok_or(Stop::Uncomposed)?;
        let rubric = campaign.collective_rubric.ok_or(Stop::Uncomposed)?;
        let body = rubric::Rubric::read(&desk.ledger, &rubric).ok_or(Stop::Uncomposed)?.body;
        let tag = CampaignTag { id: campaign.id.to_string(), name: campaign.name, training: campaign.training };
        Ok(Office { ledger: desk.ledger, tag, people, models, rubric, body })
    }
}

/// Where someone acts: decide, compose, take in, as in the app.
pub(super) struct Desk {
    pub(super) ledger: Ledger,
    pub(super) me: IncarnationId,
    pub(super) wall_ms: i64,
}

impl Desk {
    /// Carries out a command, and has its event noted.
    pub(super) fn act(
        &mut self,
        command: &Command,
        who: Option<&RecordId>,
        rng: &mut Rng,
        book: &mut Book,
    ) -> Result<Event, Stop> {
        self.wall_ms += 1_000 + rng.below(20_000) as i64;
        let (wall_ms, fresh) = (self.wall_ms, rng.fresh());
        let scene = Scene { ledger: &self.ledger, who: who.cloned(), wall_ms, fresh };
        let action = decide(&scene, command)?;
        let event = self.ledger.compose(self.me, Stamp { who, wall_ms }, &action).map_err(|_| Stop::Uncomposed)?;
        self.ledger.add(&event);
        book.ids.insert(event.id());
        Ok(event)
    }

    fn create(
        &mut self,
        count: u64,
        rng: &mut Rng,
        book: &mut Book,
        command: impl Fn(u64) -> Command,
    ) -> Result<Vec<RecordId>, Stop> {
        let made = (0..count).map(|n| {
            let event = self.act(&command(n), None, rng, book)?;
            event.changes().into_iter().next().map(|change| change.record).ok_or(Stop::Uncomposed)
        });
        made.collect()
    }
}
