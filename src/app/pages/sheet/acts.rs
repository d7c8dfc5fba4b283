//! The buttons at the end of a card; each opens something below it, one at a time.

use leptos::prelude::*;
use movement::rubric::Criterion;

use super::desk::Desk;
use super::jump;
use super::line::Line;
use super::panels::focus_text;
use crate::app::parts::icon::{self, Icon};
use crate::app::words::{Text, lang, sheet, t};

/// What a card opens below itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// What the rubric says.
    Guidance,
    /// Photos to add.
    Evidence,
    /// The remark.
    Remark,
    /// What is seldom done.
    More,
}

/// The buttons of a card.
#[component]
pub fn Acts(
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
    /// What is open.
    panel: RwSignal<Option<Panel>>,
) -> impl IntoView {
    let below = criterion.with_value(|one| jump::below_id(&one.code));
    let code = criterion.with_value(|one| one.code.to_string());
    let opened = move |own| {
        if own == Panel::Remark {
            criterion.with_value(|one| focus_text(&one.code));
        }
    };
    let count = Signal::derive(move || line.with(|line| line.photos.len()));
    let remarked = Signal::derive(move || usize::from(line.with(|line| !line.remark.is_empty())));
    let none = Signal::stored(0);
    // A criterion that must be scored and is not yet has nothing seldom to do.
    let skippable = criterion.with_value(|one| one.skippable);
    let seldom =
        Memo::new(move |_| skippable || panel.get() == Some(Panel::More) || line.with(|line| line.mark.is_some()));
    let name = below.clone();
    let writing = move || {
        let (code, below) = (code.clone(), name.clone());
        (!desk.closed.get()).then(|| view! {
            <Act icon=icon::CAMERA text=sheet::EVIDENCE own=Panel::Evidence panel count below=name.clone() />
            <Act icon=icon::REMARK text=sheet::REMARK own=Panel::Remark panel count=remarked below=name.clone() on_open=opened />
            {move || seldom.get().then(|| view! { <Seldom code=code.clone() below=below.clone() panel /> })}
        })
    };
    view! {
        <div class="crit-acts">
            <Act icon=icon::GUIDE text=sheet::GUIDANCE own=Panel::Guidance panel count=none below />
            {writing}
        </div>
    }
}

/// The way to what is seldom done.
#[component]
fn Seldom(code: String, below: String, panel: RwSignal<Option<Panel>>) -> impl IntoView {
    view! {
        <button type="button" class="crit-act more" aria-controls=below aria-label=move || sheet::other_for(lang(), &code)
            aria-expanded=move || if panel.get() == Some(Panel::More) { "true" } else { "false" }
            on:click=move |_| toggle(panel, Panel::More)>{icon::MORE}</button>
    }
}

#[component]
fn Act(
    icon: Icon,
    text: Text,
    own: Panel,
    panel: RwSignal<Option<Panel>>,
    count: Signal<usize>,
    below: String,
    #[prop(optional, into)] on_open: Option<Callback<Panel>>,
) -> impl IntoView {
    let press = move |_| {
        toggle(panel, own);
        if let (Some(on_open), true) = (on_open, panel.get_untracked() == Some(own)) {
            on_open.run(own);
        }
    };
    view! {
        <button type="button" class="crit-act" aria-controls=below
            aria-expanded=move || if panel.get() == Some(own) { "true" } else { "false" } on:click=press>
            {icon}
            <span>{move || t(text)}</span>
            {move || Some(count.get()).filter(|n| *n > 0).map(|n| view! { <b>{n}</b> })}
        </button>
    }
}

fn toggle(panel: RwSignal<Option<Panel>>, own: Panel) {
    panel.update(|open| *open = if *open == Some(own) { None } else { Some(own) });
}
