//! The paper of a record that is yet to be made: it becomes the record, is dropped, or is renewed for the next one.

use std::collections::BTreeMap;

use ledger::RecordId;
use leptos::prelude::*;
use movement::{Command, Refusal};

use super::super::typed::entry_of;
use super::{Paper, fresh_key, keep};
use crate::app::session::Refused;

impl Paper {
    /// Makes the record; every field that stands in the way is marked.
    pub fn make(self) -> Option<RecordId> {
        let (mut entries, mut wrong) = (Vec::new(), BTreeMap::new());
        let mut typed = self.given.get_value();
        typed.extend(self.typed.get_untracked());
        for (register, text) in typed.iter().filter(|(_, text)| !text.trim().is_empty()) {
            // What only a record that stands is asked for may be in the draft of an older version.
            let Some(field) = self.noun.schema().field(register).filter(|field| !field.later) else { continue };
            match entry_of(field, register, text) {
                Ok(entry) => entries.push(entry),
                Err(refusal) => drop(wrong.insert(register.clone(), self.said(register, &Refused::Domain(refusal)))),
            }
        }
        for field in self.noun.schema().fields.iter().filter(|field| field.needed) {
            if typed.get(field.register).is_none_or(|text| text.trim().is_empty()) {
                let missing = Refused::Domain(Refusal::TextMissing(field.register.to_owned()));
                wrong.insert(field.register.to_owned(), self.said(field.register, &missing));
            }
        }
        let sound = wrong.is_empty();
        self.faults.set(wrong);
        if !sound {
            return None;
        }
        match self.session.act(&Command::create(self.noun, entries)) {
            Ok(made) => {
                self.session.drop_draft(&fresh_key(self.noun));
                made.touched.into_iter().next()
            }
            Err(refused) => {
                let register = match &refused {
                    Refused::Domain(refusal) => refusal.register().filter(|name| typed.contains_key(*name)),
                    _ => None,
                };
                match register {
                    Some(register) => {
                        let said = self.said(register, &refused);
                        self.faults.update(|faults| drop(faults.insert(register.to_owned(), said)));
                    }
                    None => self.say(Err(refused)),
                }
                None
            }
        }
    }

    /// Forgets the draft of a new record; gives what puts it back.
    pub fn forget(self) -> impl Fn() + Send + Sync + 'static {
        let (before, key) = (self.typed.get_untracked(), fresh_key(self.noun));
        self.session.drop_draft(&key);
        self.renew();
        let session = self.session;
        move || {
            keep(session, &key, &before);
            self.typed.try_set(before.clone());
        }
    }

    /// Whether anything is written; not followed.
    pub fn written_now(self) -> bool {
        self.typed.with_untracked(|typed| typed.values().any(|text| !text.trim().is_empty()))
    }

    /// An empty paper for the next new record.
    pub fn renew(self) {
        self.typed.set(BTreeMap::new());
        self.faults.set(BTreeMap::new());
    }
}
