//! What only the office sends: work for a tablet, from which other members' sheets are withheld, and receipts.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::person::Person;
use movement::unit::Unit;
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
    // A list that is open is drawn anew only when other people are in it.
    let named = Memo::new(move |_| session.view(|ledger| readers(lang(), ledger)));
    let choices = Signal::derive(move || named.get().into_iter().map(|(id, name)| Choice::new(id, name)).collect());
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

/// By record and name: teams first, then everybody who has a seat in one, then the others, who register for their units.
fn readers(lang: Lang, ledger: &Ledger) -> Vec<(String, String)> {
    let teams = team::list(ledger);
    let seated = |person: &Person| teams.iter().any(|team| team.has(&person.id));
    let (seated, others): (Vec<Person>, Vec<Person>) = person::list(ledger).into_iter().partition(seated);
    let of_a_unit = |person: Person| {
        let unit = person.unit.as_ref().and_then(|unit| Unit::read(ledger, unit)).map(|unit| unit.name);
        let name = unit.map_or_else(|| person.name.clone(), |unit| format!("{} · {unit}", person.name));
        (person.id.to_string(), name)
    };
    let named = teams.iter().map(|team| (team.id.to_string(), transfer::team(lang, &team.name)));
    let seated = seated.into_iter().map(|person| (person.id.to_string(), person.name));
    named.chain(seated).chain(others.into_iter().map(of_a_unit)).collect()
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
