//! The list of a preview, what needs a person first: values side by side, parts set aside, notices, then what is new
//! and what changes, record by record; score sheets before everything else.

use std::collections::BTreeMap;
use std::sync::Arc;

use device::jobs::{Changed, Clash, ClashValue, Preview, SetAside};
use leptos::html;
use leptos::prelude::*;

use super::naming::{self, Titles};
use super::notices;
use crate::app::parts::button::Button;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::Row;
use crate::app::shell::focus_quietly;
use crate::app::words::{Text, count, faults, lang, moment, t, transfer};

/// How many rows of one sort are shown before the rest is asked for.
const SHOWN: usize = 60;

/// The rows of a preview.
pub fn rows(preview: &Preview) -> Vec<AnyView> {
    let titles = Arc::new(preview.titles.clone());
    let by_record = records_of(preview);
    let mut rows = Vec::new();
    let names = Arc::clone(&titles);
    let clash = move |clash| clash_row(&names, clash);
    rows.extend(part(&preview.conflicting.shown, preview.conflicting.total, transfer::CHOOSE, Tone::Red, clash));
    let (good, names) = (preview.new + preview.held, Arc::clone(&titles));
    let aside = move |part| aside_row(&names, part, good);
    rows.extend(part(&preview.set_aside.shown, preview.set_aside.total, transfer::ASIDE, Tone::Amber, aside));
    rows.extend(notices::rows(preview));
    let Sorted { sheets, sheets_changed, others, others_changed } = by_record;
    let many = |list: usize| list as u64;
    let others_new = preview.new_records.total.saturating_sub(many(sheets.len()));
    let names = Arc::clone(&titles);
    let new = move |id| new_row(&names, id);
    let changed = move |(id, items)| changed_row(&titles, id, items);
    rows.extend(part(&sheets, many(sheets.len()), transfer::NEW, Tone::Green, new.clone()));
    rows.extend(part(&sheets_changed, many(sheets_changed.len()), transfer::CHANGED, Tone::Blue, changed.clone()));
    rows.extend(part(&others, others_new, transfer::NEW, Tone::Green, new));
    rows.extend(part(&others_changed, many(others_changed.len()), transfer::CHANGED, Tone::Blue, changed));
    rows
}

/// What a preview lists of records, score sheets apart from everything else.
#[derive(Default)]
pub struct Sorted {
    /// Sheets that do not exist yet.
    pub sheets: Vec<String>,
    /// Sheets that change.
    pub sheets_changed: Vec<(String, Vec<Changed>)>,
    /// Other records that do not exist yet.
    pub others: Vec<String>,
    /// Other records that change.
    pub others_changed: Vec<(String, Vec<Changed>)>,
}

/// The records that a preview lists.
pub fn records_of(preview: &Preview) -> Sorted {
    let mut changed: BTreeMap<String, Vec<Changed>> = BTreeMap::new();
    for change in &preview.changed.shown {
        changed.entry(change.record.clone()).or_default().push(change.clone());
    }
    let is_sheet = |id: &str| id.starts_with("sheet/");
    let (sheets, others) = preview.new_records.shown.iter().cloned().partition(|id| is_sheet(id));
    let (sheets_changed, others_changed) = changed.into_iter().partition(|(id, _)| is_sheet(id));
    Sorted { sheets, sheets_changed, others, others_changed }
}

/// The rows of one sort: the first at once, the rest on a tap, and how many there are that the list does not hold.
fn part<T: Clone + Send + Sync + 'static>(
    items: &[T],
    total: u64,
    sort: Text,
    tone: Tone,
    make: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> Option<AnyView> {
    if total == 0 {
        return None;
    }
    let (listed, items) = (items.len(), StoredValue::new(items.to_vec()));
    let shown = RwSignal::new(SHOWN.min(listed));
    let one = move |at: usize| items.with_value(|items| items.get(at).cloned()).map(&make);
    let rest = move || {
        let (ready, left) = (listed.saturating_sub(shown.get()), total.saturating_sub(shown.get() as u64));
        (left > 0).then(|| rest_row(sort, tone, left, ready, move || shown.set(listed)))
    };
    Some(view! { <For each=move || 0..shown.get() key=|at| *at children=one />{rest} }.into_any())
}

/// Says how many rows are not shown, and shows those that are listed on a tap; the focus goes to the first of them.
fn rest_row(
    sort: Text,
    tone: Tone,
    left: u64,
    ready: usize,
    show: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let pill = move || view! { <Pill text=sort tone=tone /> };
    let label = move || transfer::show_more(lang(), ready);
    let spoken = MaybeProp::derive(move || Some(format!("{}: {}", transfer::show_more(lang(), ready), t(sort))));
    let place = NodeRef::<html::Span>::new();
    let press = move |()| {
        let row = place.get_untracked().and_then(|place| place.closest("li").ok()?);
        let last = row.and_then(|row| row.previous_element_sibling());
        show();
        request_animation_frame(move || {
            if let Some(first) = last.and_then(|last| last.next_element_sibling()) {
                drop(first.set_attribute("tabindex", "-1"));
                focus_quietly(&first);
            }
        });
    };
    let button =
        move || (ready > 0).then(|| view! { <span node_ref=place><Button label spoken on_press=press /></span> });
    view! { <Row title=move || transfer::and_more(lang(), left) before=pill after=button /> }.into_any()
}

fn row(
    sort: Text,
    tone: Tone,
    title: impl Fn() -> String + Send + Sync + 'static,
    text: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> AnyView {
    let pill = move || view! { <Pill text=sort tone=tone /> };
    view! { <Row title=title text=MaybeProp::derive(text) before=pill /> }.into_any()
}

fn clash_row(titles: &Arc<Titles>, clash: Clash) -> AnyView {
    let (names, about) = (Arc::clone(titles), clash.clone());
    let title = move || {
        format!(
            "{}, {}",
            naming::item(lang(), &about.record, &about.register),
            naming::record(lang(), &names, &about.record)
        )
    };
    let names = Arc::clone(titles);
    let text = move || {
        let values = clash.values.iter().map(|one| value_of(&names, &clash.register, one));
        let more = clash.total.saturating_sub(clash.values.len() as u64);
        let more = (more > 0).then(|| format!("+{more}"));
        let values: Vec<String> = values.chain(more).chain([t(transfer::KEEP_BOTH).to_owned()]).collect();
        Some(values.join(" · "))
    };
    row(transfer::CHOOSE, Tone::Red, title, text)
}

fn value_of(titles: &Titles, register: &str, one: &ClashValue) -> String {
    let value = naming::value(lang(), titles, register, Some(&one.value));
    let who = one.who.as_ref().and_then(|who| titles.get(who)).map(|title| title.name.as_str());
    let said = match who {
        Some(name) if !name.is_empty() => format!("{value} ({name}, {})", moment(one.wall_ms)),
        _ => format!("{value} ({})", moment(one.wall_ms)),
    };
    if one.incoming { transfer::incoming(lang(), &said) } else { transfer::here(lang(), &said) }
}

fn aside_row(titles: &Arc<Titles>, part: SetAside, good: u64) -> AnyView {
    let names = Arc::clone(titles);
    let title = move || {
        let what = faults::aside(lang(), &part.problem);
        let about = part.problem.record.as_ref().map(|record| naming::record(lang(), &names, record));
        let what = about.map_or_else(|| what.to_owned(), |about| format!("{what} ({about})"));
        transfer::aside_line(lang(), part.line, &what)
    };
    row(transfer::ASIDE, Tone::Amber, title, move || Some(transfer::aside_rest(lang(), &count(lang(), good))))
}

fn new_row(titles: &Arc<Titles>, id: String) -> AnyView {
    let (names, record) = (Arc::clone(titles), id.clone());
    let title = move || naming::record(lang(), &names, &record);
    let names = Arc::clone(titles);
    row(transfer::NEW, Tone::Green, title, move || naming::about(lang(), &names, &id))
}

fn changed_row(titles: &Arc<Titles>, id: String, items: Vec<Changed>) -> AnyView {
    let names = Arc::clone(titles);
    let title = move || naming::record(lang(), &names, &id);
    let names = Arc::clone(titles);
    let text = move || match items.as_slice() {
        [only] => Some(naming::change(lang(), &names, only)),
        many => Some(naming::items(lang(), many)),
    };
    row(transfer::CHANGED, Tone::Blue, title, text)
}
