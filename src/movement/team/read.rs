//! A team as pages read it.

use crate::look;
use crate::person::{Person, Seat};
use crate::text;
use ledger::{Ledger, Record, RecordId};

/// A survey team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its record.
    pub id: RecordId,
    /// Its name.
    pub name: String,
    /// Who leads it.
    pub leader: Option<RecordId>,
    /// Its members, by record id.
    pub members: Vec<RecordId>,
    /// Whether it lies in the bin.
    pub binned: bool,
}

impl Team {
    /// The team of a record id, if it is known.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Team> {
        look::of_kind(ledger, id, "team").and_then(|record| of(&record))
    }

    /// Whether a person belongs to it, as its leader or a member.
    pub fn has(&self, person: &RecordId) -> bool {
        self.leader.as_ref() == Some(person) || self.members.contains(person)
    }

    /// Everybody in it, the leader first.
    pub fn people(&self) -> Vec<&RecordId> {
        let members = self.members.iter().filter(|member| self.leader.as_ref() != Some(member));
        self.leader.iter().chain(members).collect()
    }

    /// The seats of the plan that nobody in the team holds.
    pub fn empty_seats(&self, ledger: &Ledger) -> Vec<Seat> {
        let people = self.members.iter().chain(&self.leader);
        let held: Vec<Seat> = people.filter_map(|id| Person::read(ledger, id)?.seat).collect();
        Seat::ALL.iter().copied().filter(|seat| !held.contains(seat)).collect()
    }
}

/// Every team that is not in the bin, in Vietnamese order.
pub fn list(ledger: &Ledger) -> Vec<Team> {
    let mut all: Vec<Team> = ledger
        .records("team")
        .filter_map(|record| of(&record))
        .filter(|team| !team.binned && !team.name.is_empty())
        .collect();
    ledger::order::by_key(&mut all, |team| text::sort_key(&team.name));
    all
}

/// The teams a person belongs to.
pub fn of_person(ledger: &Ledger, person: &RecordId) -> Vec<Team> {
    let mut teams = list(ledger);
    teams.retain(|team| team.has(person));
    teams
}

fn of(record: &Record<'_>) -> Option<Team> {
    Some(Team {
        id: look::id(record)?,
        name: look::text(record, "name"),
        leader: look::link(record, "leader"),
        members: look::marked(record, "m.", "person"),
        binned: look::flag(record, "binned"),
    })
}
