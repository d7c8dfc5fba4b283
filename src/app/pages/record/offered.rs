//! What a field offers to choose from: the same in a record's form and wherever else its value is chosen.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::model::Subject;
use movement::record::{Field, Noun, Shape, titled};
use movement::{rubric, visit};

use crate::app::parts::field::Choice;
use crate::app::session::Session;
use crate::app::words::register::brief;
use crate::app::words::{lang, noun as words};

/// What a field of one key or one record offers, for a record that may exist already; nothing of other fields. Followed.
pub fn choices(session: Session, noun: Noun, field: &'static Field, own: Option<&RecordId>) -> Vec<Choice> {
    let register = field.register;
    match field.shape {
        Shape::Key(keys) | Shape::Picks(keys) => {
            let one = |key: &&'static str| Some(Choice::new(*key, words::key(noun, register, key)?));
            keys.iter().filter_map(one).collect()
        }
        Shape::Offered(list) => {
            let held = own.and_then(|id| session.view_record(id, |ledger| ledger.record(id.as_str())?.text(register)));
            let known = |ledger: &Ledger| Campaign::of(ledger).map(|of| of.known(list).cloned().collect::<Vec<_>>());
            let all = session.view_kind("campaign", known).unwrap_or_default().into_iter();
            // What is offered no longer is offered to what has it.
            let all = all.filter(|one| !one.gone || held.as_ref() == Some(&one.key));
            all.map(|one| Choice::new(one.key, one.name)).collect()
        }
        Shape::Link("rubric") => rubrics(session, register),
        Shape::Link(kind) => records(session, noun, kind, own),
        _ => Vec::new(),
    }
}

/// Every record of a kind that a record of this noun may name, itself left out. Followed.
pub fn records(session: Session, noun: Noun, kind: &'static str, own: Option<&RecordId>) -> Vec<Choice> {
    let Some(of) = Noun::from_key(kind) else { return Vec::new() };
    let read = |ledger: &Ledger| {
        let fits = |id: &RecordId| noun != Noun::Visit || of != Noun::Model || visit::may_hold(ledger, id);
        let all = titled(ledger, of).into_iter().filter(|(id, _)| Some(id) != own && fits(id));
        all.map(|(id, called)| (id.clone(), named(ledger, of, &id, called))).collect::<Vec<(RecordId, String)>>()
    };
    session.view_kind(kind, read).into_iter().map(|(id, name)| Choice::new(id.as_str(), name)).collect()
}

/// What a record is called in a list of choices: a visit with its day and its models.
fn named(ledger: &Ledger, noun: Noun, id: &RecordId, called: String) -> String {
    match noun {
        Noun::Visit => format!("{called} · {}", brief(untrack(lang), ledger, noun, id)),
        _ => called,
    }
}

/// The rubrics that may be used for the subject of a register, those retired left out.
fn rubrics(session: Session, register: &str) -> Vec<Choice> {
    let subject = if register == "rubric.individual" { Subject::Individual } else { Subject::Collective };
    let all = session.view_kind("rubric", rubric::list).into_iter();
    let fits = all.filter(|one| one.body.subject == subject && !one.retired);
    fits.map(|one| Choice::new(one.id.as_str(), format!("{} · {}", one.body.title, one.body.version))).collect()
}
