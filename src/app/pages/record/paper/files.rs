//! The files on a paper: of a record that stands they are its own, of a new one they are part of the draft.

use std::collections::BTreeMap;

use ledger::{Ledger, Value};
use leptos::prelude::*;
use movement::photo::{Photo, PhotoKey};
use movement::record::{Entry, Field, Input, attached};
use movement::{Command, Refusal};

use super::{Paper, fresh_key, keep};
use crate::app::session::Refused;

impl Paper {
    /// The files of a family of registers, those in the bin included, in the order in which they were attached; followed.
    pub fn files(self, family: &str) -> Vec<(PhotoKey, Photo)> {
        match self.id() {
            Some(id) => {
                let mut found = self.session.view_record(&id, |ledger| {
                    ledger.record(id.as_str()).map(|record| attached(&record, family)).unwrap_or_default()
                });
                self.typed.with(|typed| {
                    for (key, file) in &mut found {
                        let drafted = typed.get(&format!("{family}{key}")).and_then(|text| Value::parse(text).ok());
                        if let Some(drafted) = drafted.and_then(|value| value.get::<Photo>()) {
                            file.caption = drafted.caption;
                        }
                    }
                });
                found
            }
            None => self.typed.with(|typed| {
                let own = typed.iter().filter_map(|(register, text)| Some((register.strip_prefix(family)?, text)));
                let one =
                    |(key, text): (&str, &String)| Some((PhotoKey::new(key).ok()?, Value::parse(text).ok()?.get()?));
                let mut found: Vec<(PhotoKey, Photo)> = own.filter_map(one).collect();
                found.sort_by_key(|(_, file)| file.at);
                found
            }),
        }
    }

    /// Keeps what a file is being called while it is typed.
    pub fn draft_file(self, field: &'static Field, key: &PhotoKey, file: &Photo) {
        if let Ok(value) = Value::of(file) {
            self.hold(&format!("{}{key}", field.register), Some(value.raw().to_owned()));
        }
    }

    /// Says of a file that it is attached, what it is called, or that it lies in the bin.
    pub fn attach(self, field: &'static Field, key: &PhotoKey, file: &Photo) {
        let Some(id) = self.id() else { return self.draft_file(field, key, file) };
        let entry = Entry { register: field.register, input: Input::File(key.clone(), file.clone()) };
        match self.session.act(&Command::edit(id, vec![entry])) {
            Ok(_) | Err(Refused::Domain(Refusal::NothingChanges)) => self.leave(&format!("{}{key}", field.register)),
            refused => self.say(refused),
        }
    }

    /// Takes over what files were being called when the app was closed. Where this page may not write, and where a file is
    /// called something by now, it stays a draft.
    pub fn take_up_files(self, field: &'static Field) {
        let Some(id) = self.id() else { return };
        let nameless = |ledger: &Ledger| {
            let all = ledger.record(id.as_str()).map(|record| attached(&record, field.register));
            all.into_iter()
                .flatten()
                .filter(|(_, file)| file.caption.is_empty())
                .map(|(key, _)| key)
                .collect::<Vec<_>>()
        };
        let nameless = self.session.glance(nameless);
        for (key, file) in untrack(|| self.files(field.register)) {
            let register = format!("{}{key}", field.register);
            if !nameless.contains(&key) || untrack(|| self.regained(&register)).is_none() {
                continue;
            }
            let entry = Entry { register: field.register, input: Input::File(key, file) };
            let done = self.session.act(&Command::edit(id.clone(), vec![entry]));
            if matches!(done, Ok(_) | Err(Refused::Domain(Refusal::NothingChanges))) {
                self.leave(&register);
            }
        }
    }

    /// Attaches a file once it is stored, be the page still here or not: gives the command for a record that stands, and
    /// notes it on a new record's paper.
    pub fn attach_later(
        self,
        field: &'static Field,
    ) -> impl Fn(PhotoKey, Photo) -> Option<Command> + Send + Sync + 'static {
        let (session, noun, id) = (self.session, self.noun, self.id());
        move |key, file| {
            if let Some(id) = id.clone() {
                let entry = Entry { register: field.register, input: Input::Attach(key, file) };
                return Some(Command::edit(id, vec![entry]));
            }
            let register = format!("{}{key}", field.register);
            let kept = session.draft_of(&fresh_key(noun)).and_then(|kept| Value::parse(&kept).ok());
            let mut typed: BTreeMap<String, String> = kept.and_then(|kept| kept.get()).unwrap_or_default();
            let standing = typed.get(&register).and_then(|text| Value::parse(text).ok()?.get());
            typed.insert(register, Value::of(&file.over(standing)).ok()?.raw().to_owned());
            keep(session, &fresh_key(noun), &typed);
            drop(self.typed.try_set(typed));
            None
        }
    }

    /// The name of the place that waits for a file of a family of registers.
    pub fn slot(self, family: &str) -> String {
        let whose = self.id().map_or_else(|| fresh_key(self.noun), |id| id.to_string());
        format!("{whose} {family}")
    }
}
