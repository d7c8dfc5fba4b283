//! Buttons: solid for the one next step, ghost for the others, icon for the bars. Targets of at least 48 px.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon::Icon;
use crate::app::route::Route;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do next.
    Solid,
    /// Everything else.
    #[default]
    Ghost,
    /// What cannot easily be taken back.
    Danger,
}

impl Weight {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Ghost => "ghost",
            Self::Danger => "ghost danger",
        }
    }
}

/// A button with words.
#[component]
pub fn Button(
    /// What it does, as a verb.
    #[prop(into)]
    label: TextProp,
    /// How much it asks to be pressed.
    #[prop(optional)]
    weight: Weight,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Cannot be pressed now; say elsewhere why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Makes a toggle of it, and tells whether it is on.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// The label as it is heard where the words alone do not say of what; it begins with them.
    #[prop(optional, into)]
    spoken: MaybeProp<String>,
    /// What happens on a press.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class=weight.class() aria-label=move || spoken.get() disabled=move || disabled.get()
            aria-pressed=move || pressed.map(|on| if on.get() { "true" } else { "false" })
            on:click=move |_| on_press.run(())>
            {icon.map(Icon::draw)}
            <span>{move || label.get()}</span>
        </button>
    }
}

/// A button of which only the drawing is seen; the words are for screen readers and the tooltip.
#[component]
pub fn IconButton(
    /// What it does, as a verb.
    #[prop(into)]
    label: TextProp,
    /// The drawing.
    icon: Icon,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What happens on a press.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let title = label.clone();
    view! {
        <button type="button" class="icon-button" disabled=move || disabled.get() aria-label=move || label.get()
            title=move || title.get() on:click=move |_| on_press.run(())>
            {icon}
        </button>
    }
}

/// A link to a place in the app that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    to: Route,
    /// Where it leads, in words.
    #[prop(into)]
    label: TextProp,
    /// How much it asks to be pressed.
    #[prop(optional)]
    weight: Weight,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <a class=weight.class() href=to.address()>
            {icon.map(Icon::draw)}
            <span>{move || label.get()}</span>
        </a>
    }
}
