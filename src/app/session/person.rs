//! Who works on this device: a choice of the device, not of the ledger; no event is written by choosing.

use device::journal::meta::CampaignRow;
use device::prefs::{LocalShelf, Prefs};
use ledger::RecordId;
use leptos::prelude::*;
use movement::sheet::Reader;

use super::Session;
use super::campaigns::{campaigns, enlist};

impl Session {
    /// The person who works on this device now; at the office nobody does, whoever was chosen before. Followed.
    pub fn person(&self) -> Option<RecordId> {
        self.person.get().filter(|_| !self.office.get())
    }

    /// The same, not followed: for the answer to a tap.
    pub fn person_now(&self) -> Option<RecordId> {
        self.person.get_untracked().filter(|_| !self.office.get_untracked())
    }

    /// Whether this device is the office's; followed.
    pub fn is_office(&self) -> bool {
        self.office.get()
    }

    /// Who looks at what is shown here; followed.
    pub fn reader(&self) -> Reader {
        Reader { person: self.person(), office: self.is_office() }
    }

    /// Notes who works on this device, and remembers them among its members.
    pub fn choose_person(&self, person: &RecordId) {
        let campaign = self.campaign();
        let mut prefs = Prefs::load(&LocalShelf);
        prefs.me.insert(campaign.as_str().to_owned(), person.as_str().to_owned());
        let members = prefs.members.entry(campaign.as_str().to_owned()).or_default();
        if !members.iter().any(|known| known == person.as_str()) {
            members.push(person.as_str().to_owned());
        }
        prefs.save(&LocalShelf);
        self.person.set(Some(person.clone()));
        self.office.set(false);
        self.keep_choice(false);
    }

    /// Makes this device the office's, or a team's again.
    pub fn be_office(&self, office: bool) {
        if self.office.get_untracked() == office {
            return;
        }
        self.office.set(office);
        self.keep_choice(false);
    }

    /// Puts who works here into the store too: a browser that is killed may lose preferences it has taken minutes ago.
    fn keep_choice(&self, settles: bool) {
        let (me, office) = (self.person.get_untracked(), self.office.get_untracked());
        let (journal, campaign) = self.core.with_value(|core| (core.journal.clone(), core.campaign.clone()));
        leptos::task::spawn_local(async move {
            if let Ok(rows) = campaigns(journal.as_ref()).await
                && let Some(row) = rows.into_iter().find(|row| row.id == campaign.as_str())
            {
                let me = me.map(|id| id.as_str().to_owned());
                let settled = row.settled || settles;
                // A choice that was not kept is asked for again at the next start.
                drop(enlist(journal.as_ref(), CampaignRow { office, me, settled, ..row }).await);
            }
        });
    }

    /// Whether it is known who works on this device: a person, or the office; followed.
    pub fn is_named(&self) -> bool {
        self.person().is_some() || self.is_office()
    }

    /// Notes that the first steps are done, and asks the browser to keep what is stored.
    pub fn settle_in(&self) {
        let mut prefs = Prefs::load(&LocalShelf);
        prefs.settled = true;
        prefs.save(&LocalShelf);
        self.keep_choice(true);
        leptos::task::spawn_local(async {
            device::storage_health::ask().await;
        });
    }

    /// The people who share this device, the present one first.
    pub fn members(&self) -> Vec<RecordId> {
        let campaign = self.campaign();
        let kept = Prefs::load(&LocalShelf).members.remove(campaign.as_str()).unwrap_or_default();
        let mut people: Vec<RecordId> = self.person.get().into_iter().collect();
        for person in kept.iter().filter_map(|id| RecordId::new(id).ok()) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        people
    }
}

/// Whether the first steps are done on this device.
pub fn settled() -> bool {
    Prefs::load(&LocalShelf).settled
}

/// Who was chosen for a campaign on this device.
pub(super) fn chosen_person(row: &CampaignRow) -> Option<RecordId> {
    let prefs = Prefs::load(&LocalShelf);
    prefs.me.get(&row.id).or(row.me.as_ref()).and_then(|id| RecordId::new(id).ok())
}

/// Takes over from the store that the first steps are done, where the preferences have lost it.
pub(super) fn take_over_settled(row: &CampaignRow) {
    let mut prefs = Prefs::load(&LocalShelf);
    if row.settled && !prefs.settled {
        prefs.settled = true;
        prefs.save(&LocalShelf);
    }
}
