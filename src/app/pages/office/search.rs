//! One search over everything: what is found, sort by sort, each with the reason where it is not its name, and the way to it.

use std::sync::Arc;

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::record::{Item, Sort, Whereabouts, everything, reason};
use movement::sheet::Sheet;
use movement::text::{Query, fold};

use crate::app::pages::sheet::way_to;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::parts::listing::VirtualList;
use crate::app::parts::note::Empty;
use crate::app::route::{Name, Route};
use crate::app::session::{Session, use_session};
use crate::app::words::{Lang, Text, lang, noun as words, office, register, shell, t};

/// What was found of one sort, for the words that were searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    sort: Sort,
    hits: Arc<Vec<Hit>>,
}

/// A record that was found, and by which words: its row is made only where it is in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    item: Arc<(Sort, Item)>,
    words: Arc<str>,
}

/// What a search looks through; made when the first word is typed, and followed from then on.
pub fn haystack(session: Session) -> Arc<Vec<Arc<(Sort, Item)>>> {
    let (reader, names) = (session.reader(), words::names(lang()));
    Arc::new(session.view(|ledger| everything(ledger, &reader, &names)).into_iter().map(Arc::new).collect())
}

/// What these words find, sort by sort.
pub fn found_by(all: &[Arc<(Sort, Item)>], words: &str) -> Arc<Vec<Group>> {
    let (wanted, words): (Query, Arc<str>) = (Query::new(words), Arc::from(words));
    let of_one = |items: &[Arc<(Sort, Item)>]| {
        let found = items.iter().filter(|item| wanted.finds(&item.1.hay));
        let mut hits: Vec<Hit> = found.map(|item| Hit { item: item.clone(), words: words.clone() }).collect();
        // What is called so comes before what only speaks of it.
        hits.sort_by_cached_key(|hit| !wanted.finds(&fold(&hit.item.1.title)));
        let sort = hits.first()?.item.0;
        Some(Group { sort, hits: Arc::new(hits) })
    };
    Arc::new(all.chunk_by(|one, next| one.0 == next.0).filter_map(of_one).collect())
}

/// How many were found.
pub fn length(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.hits.len()).sum()
}

/// What was found; says so where it is nothing.
#[component]
pub fn Found(
    /// What was found.
    shown: Memo<Arc<Vec<Group>>>,
) -> impl IntoView {
    let sorts = move || shown.with(|groups| groups.iter().map(|group| group.sort).collect::<Vec<_>>());
    let sorts = Memo::new(move |_| sorts());
    let one = move |sort: Sort| {
        let hits = Memo::new(move |_| {
            shown.with(|groups| groups.iter().find(|group| group.sort == sort).map(|group| group.hits.clone()))
        });
        let hits = Signal::derive(move || hits.get().unwrap_or_default());
        view! {
            <Heading text=many(sort) />
            <VirtualList items=hits label=move || t(many(sort)).to_owned() row=|hit| view! { <Row hit /> }.into_any() />
        }
    };
    view! {
        <Show when=move || shown.with(|shown| shown.is_empty())>
            <Empty icon=icon::SEARCH title=office::FIND_NONE text=office::FIND_NONE_NEXT />
        </Show>
        <For each=move || sorts.get() key=|sort| *sort children=one />
    }
}

#[component]
fn Row(hit: Hit) -> impl IntoView {
    let session = use_session();
    let (sort, item) = (hit.item.0, &hit.item.1);
    let to = way(session, sort, item).map(|to| to.address());
    let title = item.title.clone();
    let title = move || if title.is_empty() { t(words::UNNAMED).to_owned() } else { title.clone() };
    let text = Memo::new(move |_| under(session, lang(), &hit));
    view! { <a class="row" href=to><span class="row-lines"><strong>{title}</strong><span class="row-text">{text}</span></span></a> }
}

/// What it is, and why it was found where that is not its name, else what a list says of it.
fn under(session: Session, lang: Lang, hit: &Hit) -> String {
    let (sort, item) = (hit.item.0, &hit.item.1);
    let one = one(sort).in_lang(lang);
    let why = |ledger: &Ledger| reason(ledger, &hit.item, &Query::new(&hit.words), &words::names(lang));
    let more = session.glance(|ledger| match (why(ledger), sort) {
        (Some((Whereabouts::Field(noun, at), text)), _) => match words::label(noun, at) {
            Some(label) => format!("{}: {text}", label.in_lang(lang)),
            None => text,
        },
        (Some((Whereabouts::Criterion(code), text)), _) => format!("{code}: {text}"),
        (Some((Whereabouts::Rubric, text)), _) => text,
        (Some((Whereabouts::Sheet(at), text)), _) => on_sheet(lang, ledger, &item.id, &at, &text),
        (None, Sort::Plain(noun)) => register::brief(lang, ledger, noun, &item.id),
        (None, Sort::Rubric | Sort::Sheet) => String::new(),
    });
    if more.is_empty() { one.to_owned() } else { format!("{one} · {more}") }
}

/// Who wrote what was found on a sheet, at which criterion or under which head, and the text itself.
fn on_sheet(lang: Lang, ledger: &Ledger, id: &RecordId, at: &str, text: &str) -> String {
    let who = Sheet::read(ledger, id).map(|sheet| register::scorer(lang, ledger, &sheet.key.assessor));
    let head = match at.split_once('.') {
        Some(("r" | "na", code)) => code.to_owned(),
        _ => register::place(lang, ledger, id, at).0,
    };
    format!("{} · {head}: {text}", who.unwrap_or_default())
}

fn way(session: Session, sort: Sort, item: &Item) -> Option<Route> {
    let name = Name::of(item.id.as_str())?;
    Some(match sort {
        Sort::Plain(movement::record::Noun::Model) => Route::Model(name),
        Sort::Plain(noun) => Route::Record(noun, name),
        Sort::Rubric => Route::Rubric(name),
        Sort::Sheet => {
            let reader = untrack(|| session.reader());
            return session.glance(|ledger| way_to(ledger, &item.id, &reader));
        }
    })
}

fn many(sort: Sort) -> Text {
    match sort {
        Sort::Plain(noun) => words::many(noun),
        Sort::Rubric => shell::RUBRICS,
        Sort::Sheet => office::SHEETS,
    }
}

fn one(sort: Sort) -> Text {
    match sort {
        Sort::Plain(noun) => words::one(noun),
        Sort::Rubric => office::RUBRIC,
        Sort::Sheet => shell::SHEET,
    }
}
