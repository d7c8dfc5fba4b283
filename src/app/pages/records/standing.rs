//! How a record stands, as the pill at its right: what the noun's own rules say of it.

use ledger::Ledger;
use movement::campaign::Campaign;
use movement::date::Day;
use movement::inspection;
use movement::model::{Model, State, Surroundings};
use movement::money::Flow;
use movement::record::{Item, Noun};
use movement::report::{self, Standing as Came};
use movement::task::{self, Status};
use movement::team::Team;
use movement::thon::models_by_thon;
use movement::unit::models_by_unit;
use movement::visit::{Notice, Visit};

use crate::app::parts::pill::Tone;
use crate::app::words::{Lang, Text, common, noun, office, warned::seats_of};

/// A standing in words, with the tone that says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The words.
    pub text: String,
    /// The tone.
    pub tone: Tone,
}

impl Standing {
    fn plain(lang: Lang, (text, tone): (Text, Tone)) -> Self {
        Self { text: text.in_lang(lang).to_owned(), tone }
    }
}

/// How each of these records stands; nothing where there is nothing to say.
pub fn standings(lang: Lang, ledger: &Ledger, noun: Noun, all: &[Item], today: Day) -> Vec<Vec<Standing>> {
    let each = |say: &dyn Fn(&Item) -> Option<Standing>| all.iter().map(|item| Vec::from_iter(say(item))).collect();
    let models = |count: usize| {
        Some(Standing { text: common::models(lang, count), tone: if count == 0 { Tone::Amber } else { Tone::Plain } })
    };
    match noun {
        Noun::Unit => {
            let counts = models_by_unit(ledger);
            let of = |item: &Item| {
                let of = counts.get(&item.id).cloned().unwrap_or_default();
                let draft = Standing { text: office::drafts(lang, of.drafts), tone: Tone::Amber };
                models(of.count).into_iter().chain((of.drafts > 0).then_some(draft)).collect()
            };
            all.iter().map(of).collect()
        }
        Noun::Thon => {
            let counts = models_by_thon(ledger);
            each(&|item| models(counts.get(&item.id).copied().unwrap_or(0)))
        }
        Noun::Task => each(&|item| Some(task_words(lang, task::status(ledger, &item.id, today)?))),
        Noun::Report => {
            each(&|item| report::standing(ledger, &item.id, today).map(|came| Standing::plain(lang, of_report(came))))
        }
        Noun::Visit => {
            let campaign = Campaign::of(ledger);
            let visit = |item: &Item| Visit::read(ledger, &item.id);
            all.iter()
                .map(|item| visit(item).map(|of| of_visit(lang, campaign.as_ref(), &of)).unwrap_or_default())
                .collect()
        }
        Noun::Team => each(&|item| {
            let empty = Team::read(ledger, &item.id)?.empty_seats(ledger);
            let tone = if empty.is_empty() { Tone::Green } else { Tone::Amber };
            Some(Standing { text: seats_of(lang, &empty), tone })
        }),
        Noun::Model => {
            let surroundings = Surroundings::of(ledger);
            each(&|item| {
                let model = Model::read(ledger, &item.id)?;
                Some(Standing::plain(lang, state_words(surroundings.state(&model))))
            })
        }
        Noun::Inspection => each(&|item| {
            let progress = inspection::progress(ledger, &item.id);
            let answered = progress.met + progress.partly + progress.not_met;
            let tone = if answered == progress.items { Tone::Green } else { Tone::Amber };
            Some(Standing { text: office::answered(lang, answered, progress.items), tone })
        }),
        Noun::Money => each(&|item| {
            let flow = ledger.record(item.id.as_str())?.text("kind").and_then(|key| Flow::from_key(&key))?;
            let tone = if flow == Flow::Allocated { Tone::Green } else { Tone::Plain };
            Some(Standing::plain(lang, (noun::key(Noun::Money, "kind", flow.key())?, tone)))
        }),
        Noun::Training => each(&|item| {
            let record = ledger.record(item.id.as_str())?;
            let held = record.text("date").is_some();
            let waits = !held && record.get("waits").is_some_and(|waits| waits.value().as_bool() == Some(true));
            waits.then(|| Standing::plain(lang, (office::WAITS, Tone::Amber)))
        }),
        Noun::Campaign | Noun::Person | Noun::Checklist | Noun::Media => all.iter().map(|_| Vec::new()).collect(),
    }
}

/// The state of a model in words.
pub fn state_words(state: State) -> (Text, Tone) {
    match state {
        State::Draft => (office::STATE_DRAFT, Tone::Amber),
        State::Registered => (office::STATE_REGISTERED, Tone::Plain),
        State::Nominated => (office::STATE_NOMINATED, Tone::Blue),
        State::Scheduled => (office::STATE_SCHEDULED, Tone::Blue),
        State::Notified => (office::STATE_NOTIFIED, Tone::Blue),
        State::Scoring => (office::STATE_SCORING, Tone::Amber),
        State::Sealed => (office::STATE_SEALED, Tone::Green),
        State::Review => (office::STATE_REVIEW, Tone::Gold),
        State::Recognised => (office::STATE_RECOGNISED, Tone::Green),
        State::Exemplary => (office::STATE_EXEMPLARY, Tone::Green),
        State::Proposed => (office::STATE_PROPOSED, Tone::Green),
        State::Returned => (office::STATE_RETURNED, Tone::Red),
        State::Withdrawn => (office::STATE_WITHDRAWN, Tone::Plain),
    }
}

/// Where a task stands, in words.
pub fn task_words(lang: Lang, status: Status) -> Standing {
    match status {
        Status::Overdue(days) => Standing { text: office::overdue(lang, days), tone: Tone::Red },
        Status::Soon(0) => Standing::plain(lang, (office::DUE_TODAY, Tone::Amber)),
        Status::Soon(days) => Standing { text: office::due_in(lang, days), tone: Tone::Amber },
        Status::Open => Standing::plain(lang, (office::OPEN, Tone::Plain)),
        Status::Waiting => Standing::plain(lang, (office::WAITS, Tone::Amber)),
        Status::Ongoing => Standing::plain(lang, (office::ONGOING, Tone::Plain)),
        Status::Done(_) => Standing::plain(lang, (office::DONE, Tone::Green)),
    }
}

/// Reports that are owed: whether their day has passed.
pub fn owing_words(missing: bool) -> (Text, Tone) {
    of_report(if missing { Came::Missing } else { Came::Awaited })
}

fn of_report(came: Came) -> (Text, Tone) {
    match came {
        Came::Missing => (office::STANDING_MISSING, Tone::Red),
        Came::Awaited => (office::STANDING_AWAITED, Tone::Amber),
        Came::Late => (office::STANDING_LATE, Tone::Amber),
        Came::Received => (office::STANDING_RECEIVED, Tone::Green),
    }
}

/// How far the notice is, and whether the day lies outside the survey's time: neither hides the other.
fn of_visit(lang: Lang, campaign: Option<&Campaign>, visit: &Visit) -> Vec<Standing> {
    let outside = visit.date.is_some_and(|day| campaign.is_some_and(|campaign| !campaign.surveys_on(day)));
    let outside = outside.then_some((office::OUTSIDE, Tone::Red));
    [notice_words(visit.notice)].into_iter().chain(outside).map(|said| Standing::plain(lang, said)).collect()
}

/// How far the notice of a visit is, in words, with the tone that says the same.
pub fn notice_words(notice: Notice) -> (Text, Tone) {
    match notice {
        Notice::Missing => (office::NO_NOTICE, Tone::Amber),
        Notice::Prepared(_) => (office::NOTICE_PREPARED, Tone::Amber),
        Notice::Sent(_) => (office::NOTICE_SENT, Tone::Blue),
        Notice::Confirmed(_) => (office::NOTICE_CONFIRMED, Tone::Green),
    }
}
