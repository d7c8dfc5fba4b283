//! The check list before sealing: what stands in the way, what deserves a second look, each with the way to it.

use std::time::Duration;

use leptos::prelude::*;
use movement::rubric::{Body, CriterionId};
use movement::sheet::{Blocker, Checklist, Verb, Warning, checklist};

use super::desk::Desk;
use super::jump::{self, Bring, Part};
use super::untaken::{Spot, untaken};
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::dialog::Dialog;
use crate::app::parts::field::flush_all;
use crate::app::parts::icon;
use crate::app::route::{self, Route};
use crate::app::shell::toast::Toast;
use crate::app::words::{Lang, checks, common, lang, lang_signal, sheet};

/// Where an entry of the check list leads.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Way {
    Criterion(CriterionId),
    Remark(CriterionId),
    Part(Part),
    Conflicts,
    Nowhere,
}

/// The check list as a dialog.
#[component]
pub fn Seal(
    /// The sheet.
    desk: Desk,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let body = desk.body();
    let list =
        Memo::new(move |_| if open.get() { desk.sheet.with(|of| checklist(of, &body)) } else { Checklist::default() });
    let seal = move |()| {
        flush_all();
        if desk.write(Verb::Seal) {
            open.set(false);
            Toast::saying(sheet::SEALED_DONE.in_lang(lang_signal().get_untracked())).show();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    };
    let blocked = Signal::derive(move || list.with(|list| !list.ready()));
    let actions = move || {
        view! {
            <Button label=common::CANCEL on_press=move |()| open.set(false) />
            <Button label=sheet::SEAL icon=icon::LOCK weight=Weight::Solid disabled=blocked on_press=seal />
        }
    };
    view! {
        <Dialog open title=sheet::SEAL_TITLE actions=actions>
            <p class="quiet">{sheet::SEAL_WHAT}</p>
            {move || view! { <List desk list=list.get() waiting=if open.get() { untaken(desk) } else { Vec::new() } open /> }}
        </Dialog>
    }
}

#[component]
fn List(desk: Desk, list: Checklist, waiting: Vec<Spot>, open: RwSignal<bool>) -> impl IntoView {
    let body = desk.body();
    let blockers = !list.blockers.is_empty();
    let warnings = !list.warnings.is_empty() || !waiting.is_empty();
    let nothing = !blockers && !warnings;
    let texts = body.clone();
    let draft = move |one: Spot| {
        let (way, body) = (way_of_draft(&one), texts.clone());
        view! { <Entry desk way open tone="amber" text=Signal::derive(move || said_of_draft(lang(), &one, &body)) /> }
    };
    let names = body.clone();
    let block = move |one: Blocker| {
        let (way, names) = (way_of(&one), names.clone());
        view! { <Entry desk way open tone="red" text=Signal::derive(move || checks::blocker(lang(), &one, &names)) /> }
    };
    let (bare, rest): (Vec<Warning>, Vec<Warning>) =
        list.warnings.into_iter().partition(|one| matches!(one, Warning::NoEvidence(_)));
    let bare: Vec<CriterionId> = bare.into_iter().filter_map(|one| criterion_of(&one)).collect();
    let warn = move |one: Warning| {
        let (way, body) = (way_of_warning(&one), body.clone());
        view! { <Entry desk way open tone="amber" text=Signal::derive(move || checks::warning(lang(), &one, &body)) /> }
    };
    // Criteria without a photo are one entry: thirteen of them would hide everything else.
    let bare = bare.first().cloned().map(|first| {
        let text = Signal::derive(move || checks::no_evidence(lang(), &bare));
        view! { <Entry desk way=Way::Criterion(first) open tone="amber" text /> }
    });
    view! {
        {nothing.then(|| view! { <p>{icon::CHECK_CIRCLE}" "{sheet::NOTHING_AMISS}</p> })}
        {blockers.then(|| view! { <h3>{sheet::BLOCKERS}</h3> })}
        <ul class="checks red">{list.blockers.into_iter().map(block).collect_view()}</ul>
        {warnings.then(|| view! { <h3>{sheet::WARNINGS}</h3> })}
        <ul class="checks amber">{waiting.into_iter().map(draft).collect_view()}{bare}{rest.into_iter().map(warn).collect_view()}</ul>
    }
}

#[component]
fn Entry(desk: Desk, way: Way, open: RwSignal<bool>, tone: &'static str, text: Signal<String>) -> impl IntoView {
    let drawing = if tone == "red" { icon::CLOSE } else { icon::WARNING };
    let go = move |way: &Way| {
        open.set(false);
        follow(desk, way.clone());
    };
    match way {
        Way::Nowhere => view! { <li><p>{drawing}<span>{text}</span></p></li> }.into_any(),
        way => view! {
            <li><button type="button" on:click=move |_| go(&way)>{drawing}<span>{text}</span><em>{sheet::SHOW_ME}</em></button></li>
        }
        .into_any(),
    }
}

/// Goes where an entry leads, once the dialog has closed and given the focus back.
fn follow(desk: Desk, way: Way) {
    let go = move || match &way {
        Way::Criterion(code) => jump::bring(&jump::card_id(code), Bring::Focus),
        Way::Remark(code) => desk.panels.write_remark(code),
        Way::Part(part) => jump::bring(part.id(), Bring::Focus),
        Way::Conflicts => route::go(&Route::Conflicts),
        Way::Nowhere => {}
    };
    set_timeout(go, Duration::from_millis(80));
}

fn way_of_draft(spot: &Spot) -> Way {
    match spot {
        Spot::Criterion(code) => Way::Criterion(code.clone()),
        Spot::Part(part) => Way::Part(*part),
    }
}

fn said_of_draft(lang: Lang, spot: &Spot, body: &Body) -> String {
    match spot {
        Spot::Criterion(code) => checks::draft(lang, code, body),
        Spot::Part(Part::Extras) => checks::draft_in(lang, sheet::EXTRAS.in_lang(lang)),
        Spot::Part(Part::Notes) => checks::draft_in(lang, sheet::NOTES.in_lang(lang)),
    }
}

fn criterion_of(warning: &Warning) -> Option<CriterionId> {
    match warning {
        Warning::NoEvidence(code) => Some(code.clone()),
        _ => None,
    }
}

fn way_of(blocker: &Blocker) -> Way {
    match blocker {
        Blocker::Unscored(code) | Blocker::NotAllowed(code) | Blocker::NoSkipReason(code) => {
            Way::Criterion(code.clone())
        }
        Blocker::NoRemark(code) => Way::Remark(code.clone()),
        Blocker::NoBonusReason | Blocker::NoPenaltyReason => Way::Part(Part::Extras),
        Blocker::Conflict(_) => Way::Conflicts,
        Blocker::NothingApplies => Way::Nowhere,
    }
}

fn way_of_warning(warning: &Warning) -> Way {
    match warning {
        Warning::NoEvidence(code) => Way::Criterion(code.clone()),
        Warning::NoRemark(code) => Way::Remark(code.clone()),
        Warning::SameRemark(codes) => codes.first().cloned().map_or(Way::Nowhere, Way::Remark),
        Warning::NoOpinion => Way::Part(Part::Notes),
        Warning::Vetoed(_) => Way::Part(Part::Extras),
        Warning::AllMaximum => Way::Nowhere,
    }
}
