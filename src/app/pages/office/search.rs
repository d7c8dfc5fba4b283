//! One search over every register: each record with what it is, and the way to it.

use std::sync::Arc;

use leptos::prelude::*;
use movement::record::{Item, Noun, everything};
use movement::text::Query;

use crate::app::parts::icon;
use crate::app::parts::listing::VirtualList;
use crate::app::parts::note::Empty;
use crate::app::route::{Name, Route};
use crate::app::session::Session;
use crate::app::words::{lang, noun as words, office, register, t};

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    noun: Noun,
    to: Option<String>,
    title: String,
    text: String,
}

/// Every record that a search looks through; made when the first word is typed, and followed from then on.
pub fn haystack(session: Session) -> Arc<Vec<(Noun, Item)>> {
    Arc::new(session.view(everything))
}

/// The records of all registers in which these words are found, in the order of the registers.
pub fn found_by(session: Session, all: &[(Noun, Item)], words: &str) -> Arc<Vec<Arc<Hit>>> {
    let (lang, wanted) = (lang(), Query::new(words));
    session.glance(|ledger| {
        let hit = |(noun, item): &(Noun, Item)| {
            let noun = *noun;
            let to = Name::of(item.id.as_str()).map(|name| match noun {
                Noun::Model => Route::Model(name),
                noun => Route::Record(noun, name),
            });
            let text = register::brief(lang, ledger, noun, &item.id);
            Arc::new(Hit { noun, to: to.map(|to| to.address()), title: item.title.clone(), text })
        };
        let hits = all.iter().filter(|(_, item)| wanted.finds(&item.hay));
        Arc::new(hits.map(hit).collect())
    })
}

/// What was found; says so where it is nothing.
#[component]
pub fn Found(
    /// The records.
    shown: Memo<Arc<Vec<Arc<Hit>>>>,
) -> impl IntoView {
    let row = |hit: Arc<Hit>| {
        let (noun, text) = (hit.noun, hit.text.clone());
        let title = hit.title.clone();
        let title = move || if title.is_empty() { t(words::UNNAMED).to_owned() } else { title.clone() };
        let text = move || match text.is_empty() {
            true => t(words::one(noun)).to_owned(),
            false => format!("{} · {text}", t(words::one(noun))),
        };
        view! { <a class="row" href=hit.to.clone()><span class="row-lines"><strong>{title}</strong><span class="row-text">{text}</span></span></a> }
            .into_any()
    };
    view! {
        <Show when=move || shown.with(|shown| shown.is_empty())>
            <Empty icon=icon::SEARCH title=office::FIND_NONE text=office::FIND_NONE_NEXT />
        </Show>
        <VirtualList items=shown label=office::FIND_ALL row />
    }
}
