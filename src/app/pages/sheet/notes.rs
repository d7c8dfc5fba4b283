//! Strengths, limits and proposals: the part of the sheet that is said in words.

use leptos::prelude::*;
use movement::sheet::{Sheet, Verb};

use super::clash::Clash;
use super::desk::Desk;
use super::jump::Part;
use super::writing::Writing;
use crate::app::parts::card::Heading;
use crate::app::words::{Text, sheet};

/// One of the three texts.
#[derive(Clone, Copy)]
struct Note {
    register: &'static str,
    label: Text,
    hint: Text,
    read: fn(&Sheet) -> &str,
    verb: fn(String) -> Verb,
}

const NOTES: [Note; 3] = [
    Note {
        register: "strengths",
        label: sheet::STRENGTHS,
        hint: sheet::STRENGTHS_HINT,
        read: |of| &of.strengths,
        verb: Verb::Strengths,
    },
    Note {
        register: "limits",
        label: sheet::LIMITS,
        hint: sheet::LIMITS_HINT,
        read: |of| &of.limits,
        verb: Verb::Limits,
    },
    Note {
        register: "proposals",
        label: sheet::PROPOSALS,
        hint: sheet::PROPOSALS_HINT,
        read: |of| &of.proposals,
        verb: Verb::Proposals,
    },
];

/// The texts of the sheet; nothing on one that is only read and has none.
#[component]
pub fn Notes(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let clashes = move || {
        let ours = |register: &&String| NOTES.iter().any(|note| note.register == register.as_str());
        desk.sheet.with(|sheet| sheet.conflicts.iter().filter(ours).cloned().collect::<Vec<_>>())
    };
    let shown = Memo::new(move |_| !desk.closed.get() || desk.sheet.with(said));
    move || {
        shown.get().then(|| view! {
            <section class="sheet-group" id=Part::Notes.id()>
                <Heading text=sheet::NOTES />
                <div class="wide"><Clash desk registers=Signal::derive(clashes) /></div>
                <div class="card crit-panel wide">{NOTES.map(|note| view! { <One desk note /> }).into_iter().collect_view()}</div>
            </section>
        })
    }
}

/// Whether anything is written in the three texts, or two devices disagree in one.
fn said(sheet: &Sheet) -> bool {
    NOTES
        .iter()
        .any(|note| !(note.read)(sheet).is_empty() || sheet.conflicts.iter().any(|register| register == note.register))
}

#[component]
fn One(desk: Desk, note: Note) -> impl IntoView {
    let stored = Memo::new(move |_| desk.sheet.with(|sheet| (note.read)(sheet).to_owned()));
    move || {
        if desk.closed.get() {
            return (!stored.with(String::is_empty))
                .then(|| {
                    view! {
                        <div>
                            <p class="quiet">{note.label}</p>
                            <p class="remark-said" lang="vi">{stored}</p>
                        </div>
                    }
                })
                .into_any();
        }
        view! {
            <Writing desk register=note.register.to_owned() label=note.label hint=note.hint stored verb=Callback::new(note.verb) />
        }
        .into_any()
    }
}
