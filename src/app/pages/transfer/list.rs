//! The list of a preview, what needs a person first: values side by side, parts set aside, notices, then what is new
//! and what changes, record by record; score sheets before everything else.

use std::collections::BTreeMap;
use std::sync::Arc;

use device::jobs::{Changed, Clash, ClashValue, Preview, SetAside};
use leptos::prelude::*;

use super::naming::{self, Titles};
use super::notices;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::Row;
use crate::app::words::{Text, count, faults, lang, moment, t, transfer};

/// How many rows of one sort are shown.
const SHOWN: usize = 60;

/// The rows of a preview.
pub fn rows(preview: &Preview) -> Vec<AnyView> {
    let titles = Arc::new(preview.titles.clone());
    let mut rows = Vec::new();
    let clashes = preview.conflicting.shown.iter().take(SHOWN);
    rows.extend(clashes.map(|clash| clash_row(&titles, clash.clone())));
    more(&mut rows, preview.conflicting.total, transfer::CHOOSE, Tone::Red);
    let good = preview.new + preview.held;
    rows.extend(preview.set_aside.shown.iter().take(SHOWN).map(|part| aside_row(&titles, part.clone(), good)));
    more(&mut rows, preview.set_aside.total, transfer::ASIDE, Tone::Amber);
    rows.extend(notices::rows(preview));
    let mut changed: BTreeMap<&str, Vec<Changed>> = BTreeMap::new();
    for change in &preview.changed.shown {
        changed.entry(&change.record).or_default().push(change.clone());
    }
    let is_sheet = |id: &str| id.starts_with("sheet/");
    let all = preview.new_records.total;
    let (sheets, others): (Vec<&String>, Vec<&String>) = preview.new_records.shown.iter().partition(|id| is_sheet(id));
    let (sheets_changed, others_changed): (Vec<_>, Vec<_>) = changed.into_iter().partition(|(id, _)| is_sheet(id));
    let many = |list: usize| list as u64;
    let (new_sheets, old_sheets) = (many(sheets.len()), many(sheets_changed.len()));
    rows.extend(sheets.into_iter().take(SHOWN).map(|id| new_row(&titles, id.clone())));
    more(&mut rows, new_sheets, transfer::NEW, Tone::Green);
    rows.extend(sheets_changed.into_iter().take(SHOWN).map(|(id, items)| changed_row(&titles, id.to_owned(), items)));
    more(&mut rows, old_sheets, transfer::CHANGED, Tone::Blue);
    let records = many(others_changed.len());
    rows.extend(others.into_iter().take(SHOWN).map(|id| new_row(&titles, id.clone())));
    more(&mut rows, all.saturating_sub(new_sheets), transfer::NEW, Tone::Green);
    rows.extend(others_changed.into_iter().take(SHOWN).map(|(id, items)| changed_row(&titles, id.to_owned(), items)));
    more(&mut rows, records, transfer::CHANGED, Tone::Blue);
    rows
}

/// Says how many rows are not shown.
fn more(rows: &mut Vec<AnyView>, total: u64, sort: Text, tone: Tone) {
    let left = total.saturating_sub(SHOWN as u64);
    if left > 0 {
        rows.push(row(sort, tone, move || transfer::and_more(lang(), left), || None));
    }
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
