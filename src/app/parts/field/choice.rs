//! Fields to choose in: a select, cards of which one is chosen, a check box. Native controls, so that keyboard and
//! screen reader work as everywhere.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::fresh_id;
use super::keyed::Keyed;

/// One thing to choose.
#[derive(Clone)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub title: TextProp,
    /// A second line; only cards show it.
    pub text: Option<TextProp>,
}

impl Choice {
    /// A choice of one line.
    pub fn new(value: impl Into<String>, title: impl Into<TextProp>) -> Self {
        Self { value: value.into(), title: title.into(), text: None }
    }

    /// Adds the second line.
    #[must_use]
    pub fn with(mut self, text: impl Into<TextProp>) -> Self {
        self.text = Some(text.into());
        self
    }
}

/// A choice from a longer list.
#[component]
pub fn Select(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value chosen; none where it is empty or not in the list.
    #[prop(into)]
    value: Signal<String>,
    /// What stands first while nothing is chosen.
    #[prop(into)]
    none: TextProp,
    /// What is wrong with it, in a sentence.
    #[prop(optional, into)]
    fault: MaybeProp<String>,
    /// Called with the value chosen; empty for none.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let (id, fault_id) = (fresh_id(), fresh_id());
    let described = fault_id.clone();
    let invalid = move || fault.get().is_some().then_some("true");
    let keyed = Keyed::new(|_| true, on_choose);
    let option = move |choice: Choice| {
        let own = choice.value.clone();
        let title = choice.title;
        view! { <option value=choice.value prop:selected=move || value.get() == own>{move || title.get()}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            <select id=id on:keydown=move |ev| keyed.key(&ev) on:pointerdown=move |_| keyed.touched()
                on:change=move |ev| keyed.changed(event_target_value(&ev)) on:blur=move |_| keyed.left()
                aria-invalid=invalid aria-describedby=move || fault.get().map(|_| described.clone())>
                <option value="" prop:selected=move || value.get().is_empty()>{move || none.get()}</option>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
            <p class="field-fault" id=fault_id aria-live="polite">{move || fault.get()}</p>
        </div>
    }
}

/// Cards of which one is chosen.
#[component]
pub fn RadioCards(
    /// What is asked.
    #[prop(into)]
    legend: TextProp,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value chosen; none where it is not in the list.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let name = fresh_id();
    let card = move |choice: Choice| {
        let Choice { value: own, title, text } = choice;
        let (mine, given) = (own.clone(), own.clone());
        view! {
            <label class="choice">
                <input type="radio" name=name.clone() value=own prop:checked=move || value.get() == mine
                    on:change=move |_| on_choose.run(given.clone()) />
                <span>
                    <strong>{move || title.get()}</strong>
                    {text.map(|text| view! { <span class="row-text">{move || text.get()}</span> })}
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="field choices">
            <legend>{move || legend.get()}</legend>
            {move || choices.get().into_iter().map(card.clone()).collect_view()}
        </fieldset>
    }
}

/// A box to tick.
#[component]
pub fn CheckBox(
    /// What is said by ticking.
    #[prop(into)]
    label: TextProp,
    /// The label is what people wrote, which is Vietnamese whatever the language of the app.
    #[prop(optional)]
    written: bool,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="choice check">
            <input type="checkbox" prop:checked=move || value.get() disabled=move || disabled.get()
                on:change=move |ev| on_change.run(event_target_checked(&ev)) />
            <span lang=written.then_some("vi")>{move || label.get()}</span>
        </label>
    }
}
