//! A field for a day or a time of day: the browser's own, so that each device shows its calendar or clock.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::fresh_id;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day, `yyyy-mm-dd`.
    Day,
    /// A time of day, `HH:MM`.
    Time,
}

/// A labelled field for a day or a time.
#[component]
pub fn MomentField(
    /// Which of them.
    kind: Moment,
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What is stored.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it, in a sentence.
    #[prop(optional, into)]
    fault: MaybeProp<String>,
    /// What was chosen; empty where it was cleared.
    #[prop(into)]
    on_done: Callback<String>,
) -> impl IntoView {
    let (id, fault_id) = (fresh_id(), fresh_id());
    let described = fault_id.clone();
    let invalid = move || fault.get().is_some().then_some("true");
    let type_of = match kind {
        Moment::Day => "date",
        Moment::Time => "time",
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            <input id=id type=type_of class="moment" prop:value=move || value.get() aria-invalid=invalid
                aria-describedby=move || fault.get().map(|_| described.clone())
                on:change=move |ev| on_done.run(event_target_value(&ev)) />
            <p class="field-fault" id=fault_id aria-live="polite">{move || fault.get()}</p>
        </div>
    }
}
