//! What else should be known of a bundle: clocks, copies of devices, gaps, things of newer versions. Stops nothing.

use device::jobs::{Notice, Preview};
use leptos::prelude::*;

use super::naming;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::Row;
use crate::app::words::{Lang, count, faults, lang, moment, transfer};

/// The notices as rows of the list.
pub fn rows(preview: &Preview) -> Vec<AnyView> {
    let mut said: Vec<Box<dyn Fn() -> String + Send + Sync>> = Vec::new();
    let (unknown, withheld) = (preview.unknown, preview.withheld);
    if preview.own {
        said.push(Box::new(move || transfer::NOTICE_OWN.in_lang(lang()).to_owned()));
    }
    for notice in preview.notices.shown.clone() {
        let titles = preview.titles.clone();
        said.push(Box::new(move || sentence(lang(), &titles, &notice)));
    }
    if unknown > 0 {
        said.push(Box::new(move || transfer::notice_unknown(lang(), &count(lang(), unknown))));
    }
    if withheld > 0 {
        said.push(Box::new(move || transfer::notice_withheld(lang(), &count(lang(), withheld))));
    }
    said.into_iter().map(row).collect()
}

fn row(said: Box<dyn Fn() -> String + Send + Sync>) -> AnyView {
    let pill = || view! { <Pill text=transfer::NOTICE tone=Tone::Gold /> };
    view! { <Row title=move || said() before=pill /> }.into_any()
}

fn sentence(lang: Lang, titles: &naming::Titles, notice: &Notice) -> String {
    let run = |from: u64, to: u64| count(lang, to.saturating_sub(from) + 1);
    match notice {
        Notice::HeaderLost => transfer::NOTICE_HEADER.in_lang(lang).to_owned(),
        Notice::ClockFarOff { wall_ms, events, .. } => {
            transfer::notice_clock(lang, &count(lang, *events), &moment(*wall_ms))
        }
        Notice::DecomposedText { events } => transfer::notice_text(lang, &count(lang, *events)),
        Notice::Fork { .. } => transfer::NOTICE_FORK.in_lang(lang).to_owned(),
        Notice::Gap { from, to, .. } => transfer::notice_gap(lang, &run(*from, *to)),
        Notice::Missing { from, to, .. } => transfer::notice_missing(lang, &run(*from, *to)),
        Notice::MissingBase { from, to, .. } => transfer::notice_base(lang, &run(*from, *to)),
        Notice::ChainDiffers { .. } => transfer::NOTICE_CHAIN.in_lang(lang).to_owned(),
        Notice::Domain(problem) => match &problem.record {
            Some(record) => format!("{}: {}", naming::record(lang, titles, record), faults::aside(lang, problem)),
            None => faults::aside(lang, problem).to_owned(),
        },
    }
}
