//! Words set apart: a fault with what is safe and what to do, and what stands where there is nothing yet.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon::{self, Icon};
use crate::app::words::parts;

/// Where there is nothing yet: what comes here, and how.
#[component]
pub fn Empty(
    /// A drawing.
    icon: Icon,
    /// What comes here.
    #[prop(into)]
    title: TextProp,
    /// How it comes here.
    #[prop(into)]
    text: TextProp,
    /// The way to it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {icon}
            <h2>{move || title.get()}</h2>
            <p>{move || text.get()}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// A fault: what happened, what is safe, what to do.
#[component]
pub fn FaultNote(
    /// What happened.
    #[prop(into)]
    what: TextProp,
    /// What is safe.
    #[prop(into)]
    safe: TextProp,
    /// What to do.
    #[prop(into)]
    next: TextProp,
    /// Read out at once; for faults that follow from what the user just did.
    #[prop(optional)]
    urgent: bool,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="fault" role=urgent.then_some("alert")>
            <p class="fault-what">{icon::WARNING}<strong>{move || what.get()}</strong></p>
            <dl>
                <dt>{parts::WHAT_IS_SAFE}</dt>
                <dd>{move || safe.get()}</dd>
                <dt>{parts::WHAT_TO_DO}</dt>
                <dd>{move || next.get()}</dd>
            </dl>
            {children.map(|children| view! { <div class="acts">{children()}</div> })}
        </section>
    }
}
