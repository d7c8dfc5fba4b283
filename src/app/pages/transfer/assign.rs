//! What only the office sends: work for a tablet, from which other members' sheets are withheld, and receipts.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::{person, team};

use super::ready::Maker;
use crate::app::parts::card::{Card, Heading};
use crate::app::parts::field::{Choice, Select};
use crate::app::session::{Session, Want, What};
use crate::app::words::{Lang, lang, transfer};

/// An assignment for a team's or a person's tablet.
#[component]
pub fn AssignCard(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    let to = RwSignal::new(String::new());
    let choices = Signal::derive(move || session.view(|ledger| readers(lang(), ledger)));
    let want = Signal::derive(move || {
        let people = session.view(|ledger| people_of(ledger, &to.get()))?;
        Some(Want { what: What::Assignment(people), photos: false, parts: false })
    });
    view! {
        <Heading text=transfer::ASSIGN />
        <Card>
            <p class="row-text">{transfer::ASSIGN_WHAT}</p>
            <Select label=transfer::ASSIGN_TO choices value=to none=transfer::ASSIGN_NOBODY on_choose=move |id| to.set(id) />
            <Maker session want label=transfer::MAKE_ASSIGNMENT />
        </Card>
    }
}

/// A receipt of everything the office holds.
#[component]
pub fn ReceiptCard(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    let want = Signal::derive(|| Some(Want { what: What::Receipt, photos: false, parts: false }));
    view! {
        <Heading text=transfer::RECEIPT />
        <Card>
            <p class="row-text">{transfer::RECEIPT_WHAT}</p>
            <Maker session want label=transfer::MAKE_RECEIPT />
        </Card>
    }
}

/// Teams first, then everybody who has a seat in one.
fn readers(lang: Lang, ledger: &Ledger) -> Vec<Choice> {
    let teams = team::list(ledger);
    let seated = |id: &RecordId| teams.iter().any(|team| team.has(id));
    let people = person::list(ledger).into_iter().filter(|person| seated(&person.id));
    let people: Vec<Choice> = people.map(|person| Choice::new(person.id.as_str(), person.name)).collect();
    let teams = teams.iter().map(|team| Choice::new(team.id.as_str(), transfer::team(lang, &team.name)));
    teams.chain(people).collect()
}

/// The people behind a choice; none where nothing is chosen.
fn people_of(ledger: &Ledger, id: &str) -> Option<Vec<RecordId>> {
    let id = RecordId::new(id).ok()?;
    if id.kind() != "team" {
        return Some(vec![id]);
    }
    let team = team::Team::read(ledger, &id)?;
    Some(team.leader.into_iter().chain(team.members).collect())
}
