//! The files on a paper: of a record that stands they are its own, of a new one they are part of the draft.

use std::collections::BTreeMap;

use ledger::Value;
use leptos::prelude::*;
use movement::Command;
use movement::photo::{Photo, PhotoKey};
use movement::record::{Entry, Field, Input, attached};

use super::{Paper, fresh_key, keep};

impl Paper {
    /// The files of a family of registers, those in the bin included, in the order in which they were attached; followed.
    pub fn files(self, family: &str) -> Vec<(PhotoKey, Photo)> {
        match self.id() {
            Some(id) => self.session.view_record(&id, |ledger| {
                ledger.record(id.as_str()).map(|record| attached(&record, family)).unwrap_or_default()
            }),
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

    /// Says of a file that it is attached, what it is called, or that it lies in the bin.
    pub fn attach(self, field: &'static Field, key: &PhotoKey, file: &Photo) {
        if let Ok(value) = Value::of(file) {
            self.enter_part(field, key.as_str(), Input::File(key.clone(), file.clone()), value.raw());
        }
    }

    /// Attaches a file once it is stored, be the page still here or not: gives the command for a record that stands, and
    /// notes it on a new record's paper.
    pub fn attach_later(self, field: &'static Field) -> impl FnOnce(PhotoKey, Photo) -> Option<Command> + 'static {
        let (session, noun, id) = (self.session, self.noun, self.id());
        move |key, file| {
            if let Some(id) = id {
                let entry = Entry { register: field.register, input: Input::File(key, file) };
                return Some(Command::edit(id, vec![entry]));
            }
            let text = Value::of(&file).ok()?.raw().to_owned();
            let kept = session.draft_of(&fresh_key(noun)).and_then(|kept| Value::parse(&kept).ok());
            let mut typed: BTreeMap<String, String> = kept.and_then(|kept| kept.get()).unwrap_or_default();
            typed.insert(format!("{}{key}", field.register), text);
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
