//! What deserves a second look at a visit: the notice, the day, the team. Never blocks: the plan advises, people decide.

use super::{Told, Visit, list};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::look;
use crate::person::{Recusal, Seat, recused};
use crate::team::Team;
use ledger::{Ledger, RecordId};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The unit was not told (plan II.2: "sẽ thông báo đến cơ sở trước khi tiến hành").
    NotTold,
    /// The unit was told of this day; the visit has another one now.
    ToldOf(Day),
    /// This model is not named in the notice: it was put into the visit later.
    NotInNotice(RecordId),
    /// This model is named in the notice; it is no longer in the visit.
    ToldInVain(RecordId),
    /// The notice was sent after the day of the visit.
    ToldAfter,
    /// The unit's word is dated before the notice was sent.
    KnewBefore,
    /// No model is in it.
    NoModel,
    /// Another visit of the same round holds this model.
    Twice {
        /// The model.
        model: RecordId,
        /// The day of the other visit, if it is set.
        day: Option<Day>,
    },
    /// The day lies outside the survey window of the campaign.
    Outside,
    /// No team is named.
    NoTeam,
    /// Nobody in the team holds these of the four seats.
    EmptySeats(Vec<Seat>),
    /// A member of the team does not score a model of the visit.
    Aside {
        /// The member.
        person: RecordId,
        /// The model.
        model: RecordId,
        /// Why.
        why: Recusal,
    },
}

/// All warnings about a visit.
pub fn warnings(ledger: &Ledger, campaign: Option<&Campaign>, visit: &Visit) -> Vec<Warning> {
    among(ledger, campaign, visit, &list(ledger))
}

/// The same, where all visits are at hand.
pub(super) fn among(ledger: &Ledger, campaign: Option<&Campaign>, visit: &Visit, visits: &[Visit]) -> Vec<Warning> {
    let mut all = Vec::new();
    if !visit.notice.is_told() {
        all.push(Warning::NotTold);
    }
    of_notice(&mut all, ledger, visit);
    of_models(&mut all, visit, visits);
    if visit.date.is_some_and(|day| campaign.is_some_and(|campaign| !campaign.surveys_on(day))) {
        all.push(Warning::Outside);
    }
    let Some(team) = visit.team.as_ref().and_then(|team| Team::read(ledger, team)) else {
        all.push(Warning::NoTeam);
        return all;
    };
    let empty = team.empty_seats(ledger);
    if !empty.is_empty() {
        all.push(Warning::EmptySeats(empty));
    }
    for model in &visit.models {
        for person in team.people() {
            if let Some(why) = recused(ledger, person, model) {
                all.push(Warning::Aside { person: person.clone(), model: model.clone(), why });
            }
        }
    }
    all
}

/// What the notice says, held against what the visit is now.
fn of_notice(all: &mut Vec<Warning>, ledger: &Ledger, visit: &Visit) {
    if let Some(told) = Told::read(ledger, &visit.id).filter(|_| visit.notice.is_told()) {
        all.extend(told.former_day(visit).map(Warning::ToldOf));
        all.extend(told.untold(visit).into_iter().cloned().map(Warning::NotInNotice));
        all.extend(told.left_out(visit).into_iter().map(Warning::ToldInVain));
    }
    let on = |register| look::day(&ledger.record(visit.id.as_str())?, register);
    let (sent, knew) = (on("notice.sent"), on("notice.ack"));
    if sent > visit.date && visit.date.is_some() {
        all.push(Warning::ToldAfter);
    }
    if knew < sent && knew.is_some() {
        all.push(Warning::KnewBefore);
    }
}

/// Whether there is a model to visit, and only here.
fn of_models(all: &mut Vec<Warning>, visit: &Visit, visits: &[Visit]) {
    if visit.models.is_empty() {
        all.push(Warning::NoModel);
        return;
    }
    for other in visits.iter().filter(|other| other.id != visit.id && other.round == visit.round) {
        let both = visit.models.iter().filter(|model| other.models.contains(model));
        all.extend(both.map(|model| Warning::Twice { model: model.clone(), day: other.date }));
    }
}
