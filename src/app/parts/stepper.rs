//! Where I am among a few steps: what is done, what is now, what comes.

use leptos::prelude::*;

use super::icon;
use crate::app::words::{Text, lang, parts, t};

/// The steps.
#[component]
pub fn Stepper(
    /// What each step is about.
    steps: Vec<Text>,
    /// Which step it is now, from 0.
    #[prop(into)]
    at: Signal<usize>,
) -> impl IntoView {
    let all = steps.len();
    let step = move |(n, text): (usize, Text)| {
        let current = move || (at.get() == n).then_some("step");
        view! {
            <li aria-current=current class:step-done=move || at.get().gt(&n)>
                <span class="step-mark" aria-hidden="true">
                    {move || if at.get() > n { icon::CHECK.draw() } else { (n + 1).to_string().into_any() }}
                </span>
                <span>{text}</span>
                <span class="unseen">{move || if at.get() > n { t(parts::STEP_DONE) } else { "" }}</span>
            </li>
        }
    };
    view! {
        <ol class="steps" aria-label=move || parts::step_of(lang(), at.get() + 1, all)>
            {steps.into_iter().enumerate().map(step).collect_view()}
        </ol>
    }
}
