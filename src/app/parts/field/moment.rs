//! A field for a day or a time of day: the browser's own, so that each device shows its calendar or clock.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use movement::date::Day;

use super::fresh_id;
use super::keyed::Keyed;
use crate::app::words::{day_name, lang, parts, t};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day, `yyyy-mm-dd`.
    Day,
    /// A time of day, `HH:MM`.
    Time,
}

/// The years that a day of a campaign, or of what it rests on, can fall in.
const YEARS: std::ops::RangeInclusive<u32> = 1945..=2100;

/// What stands for a field of which only some parts are filled in: for the browser it is as empty as one that was cleared.
const HALF: &str = "?";

/// What stands in the field.
fn stands_in(ev: &web_sys::Event) -> String {
    let input = event_target::<web_sys::HtmlInputElement>(ev);
    if input.validity().bad_input() { HALF.to_owned() } else { input.value() }
}

fn is_whole(text: &str) -> bool {
    text != HALF
}

/// Whether a day, `yyyy-mm-dd`, has more than the first digits of its year; a field that was cleared has.
fn has_whole_year(day: &str) -> bool {
    day.is_empty() || day.split('-').next().and_then(|year| year.parse().ok()).is_some_and(|year| YEARS.contains(&year))
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
    let keyed = Keyed::new(if kind == Moment::Day { has_whole_year } else { is_whole }, on_done);
    let fault = Memo::new(move |_| if keyed.is_odd() { Some(t(parts::ODD_YEAR).to_owned()) } else { fault.get() });
    let invalid = move || fault.get().is_some().then_some("true");
    // The browser writes days as its own language does: here stands which day it is, as it is written in Vietnam.
    let written = move || match Day::parse(&value.get()) {
        Ok(day) => format!("{}, {}", day_name(lang(), day.noon_ms()), day.written()),
        Err(_) => "\u{a0}".to_owned(),
    };
    let type_of = match kind {
        Moment::Day => "date",
        Moment::Time => "time",
    };
    view! {
        <div class="field">
            <label for=id.clone()>{move || label.get()}</label>
            <input id=id type=type_of class="moment" prop:value=move || value.get() aria-invalid=invalid
                aria-describedby=move || fault.get().map(|_| described.clone())
                on:keydown=move |ev| keyed.key(&ev) on:pointerdown=move |_| keyed.touched()
                on:change=move |ev| keyed.changed(stands_in(&ev)) on:blur=move |_| keyed.left() />
            {(kind == Moment::Day).then(|| view! { <p class="field-hint" aria-live="polite">{written}</p> })}
            <p class="field-fault" id=fault_id aria-live="polite">{move || fault.get()}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_that_is_being_typed_is_no_year_yet() {
        for half in ["0002-08-27", "0020-08-27", "0202-08-27", "20266-08-27", "1026-01-01", HALF] {
            assert!(!has_whole_year(half), "{half}");
        }
        for whole in ["2026-08-27", "1945-09-02", "2100-12-31", ""] {
            assert!(has_whole_year(whole), "{whole}");
        }
    }
}
