//! What deserves a second look at a visit: the notice, the day, the team. Never blocks: the plan advises, people decide.

use super::Visit;
use crate::campaign::Campaign;
use crate::person::{Recusal, Seat, recused};
use crate::team::Team;
use ledger::{Ledger, RecordId};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The unit was not told (plan II.2: "sẽ thông báo đến cơ sở trước khi tiến hành").
    NotTold,
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
    let mut all = Vec::new();
    if !visit.notice.is_told() {
        all.push(Warning::NotTold);
    }
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
