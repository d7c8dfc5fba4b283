//! What deserves a second look, each below the field that it is about: of a registration, while it is being written and
//! afterwards, and of a campaign's settings.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::campaign;
use movement::date::Day;
use movement::model::{Model, Notice, Registering, notices_for, registering};
use movement::record::Noun;

use super::paper::Paper;
use crate::app::words::lang;
use crate::app::words::noticed::noticed;
use crate::app::words::warned::of_campaign;

/// The sentences by the register of their field; followed.
pub type Looks = Memo<Vec<(&'static str, String)>>;

/// What is to be said of a paper; nothing of other nouns.
pub fn looks(paper: Paper) -> Option<Looks> {
    match paper.noun {
        Noun::Model => Some(at_registration(paper)),
        Noun::Campaign => Some(at_settings(paper)),
        _ => None,
    }
}

fn at_settings(paper: Paper) -> Looks {
    Memo::new(move |_| {
        let (lang, all) = (lang(), paper.session.view(campaign::warnings));
        all.iter().map(|one| (one.register(), of_campaign(lang, one))).collect()
    })
}

fn at_registration(paper: Paper) -> Looks {
    // The paper is followed at every key; the others are read only when something changes that they are held against.
    let fresh = Memo::new(move |_| written(paper));
    Memo::new(move |_| {
        let (lang, session, of) = (lang(), paper.session, fresh.get());
        let reader = session.reader();
        session.view(|ledger| {
            let all: Vec<Notice> = match paper.id() {
                Some(id) => standing(ledger, &id).map(|model| notices_for(ledger, &model, &reader)).unwrap_or_default(),
                None => registering(ledger, &of),
            };
            all.iter().map(|notice| (notice.register(), noticed(lang, ledger, notice))).collect()
        })
    })
}

fn standing(ledger: &Ledger, id: &RecordId) -> Option<Model> {
    Model::read(ledger, id).filter(|model| !model.binned)
}

/// What is written of a registration that is yet to be made.
fn written(paper: Paper) -> Registering {
    if paper.id().is_some() {
        return Registering::default();
    }
    let link = |register| RecordId::new(&paper.text(register)).ok();
    Registering {
        id: None,
        name: paper.text("name"),
        unit: link("unit"),
        thon: link("thon"),
        registered: Day::parse(&paper.text("registered")).ok(),
        explained: !paper.text("over.why").trim().is_empty(),
        withdrawn: false,
    }
}

/// What is said of one field, below it.
#[component]
pub fn Beside(
    /// All that is said.
    looks: Looks,
    /// The register of the field.
    register: &'static str,
) -> impl IntoView {
    let said = move || {
        let own = |all: &Vec<(&'static str, String)>| {
            let own = all.iter().filter(|(of, _)| *of == register).map(|(_, text)| text.as_str());
            own.collect::<Vec<_>>().join("\n")
        };
        Some(looks.with(own)).filter(|said| !said.is_empty())
    };
    view! { <p class="field-look" role="status">{said}</p> }
}
