//! The pad on the screen. Whole points are a radio group with one stop for the tab key: arrows move, space gives,
//! digits give at once, Delete clears. Fractions are toggles beside them.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html};

use super::marks::{self, Look, Mark};
use super::reach::Reach;
use super::typed::Typed;
use super::wide::WidePad;
use crate::app::words::{decimal, lang, parts, t};

/// After this pause the next digit begins a new number.
const PAUSE: Duration = Duration::from_millis(1_200);
/// The most whole points that fit on buttons; above it points are typed.
const MOST_BUTTONS: i32 = 2_500;

/// Buttons for the points of one criterion; all points in hundredths.
#[component]
pub fn PointsPad(
    /// The maximum.
    max: i32,
    /// The step: 100, 50 or 25.
    step: i32,
    /// The points given, if any.
    #[prop(into)]
    value: Signal<Option<i32>>,
    /// What is scored, for screen readers, such as "Điểm tiêu chí II.1, tối đa 10".
    #[prop(into)]
    label: TextProp,
    /// Called with the points given; never with what the criterion does not allow, nor with what is given already.
    #[prop(into)]
    on_give: Callback<i32>,
    /// Called when Delete or Backspace takes the points away.
    #[prop(optional, into)]
    on_clear: Option<Callback<()>>,
    /// The sheet is sealed, or only read.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let reach = Reach { max, step };
    let give = Callback::new(move |points: i32| {
        if !disabled.get_untracked() && reach.allows(points) && value.get_untracked() != Some(points) {
            on_give.run(points);
        }
    });
    if max > MOST_BUTTONS {
        return view! { <WidePad reach value label give disabled /> }.into_any();
    }
    let place = NodeRef::<html::Div>::new();
    let keys =
        Keys { reach, give, on_clear, disabled, place, typed: StoredValue::default(), timer: StoredValue::new(None) };
    let look = Memo::new(move |_| Look {
        given: value.get().map(|points| points - points.rem_euclid(100)),
        off: disabled.get(),
    });
    let made = look.get_untracked();
    marks::follow(place, reach, made, look);
    let button = move |points: i32| {
        let Mark { checked, stop, off } = made.mark(points);
        view! {
            <button type="button" role="radio" aria-checked=checked tabindex=stop disabled=off on:click=move |_| give.run(points)>{points / 100}</button>
        }
    };
    view! {
        <div class="pad" role="group" aria-label=move || label.get() node_ref=place on:keydown=move |ev| keys.key(&ev)>
            <div class="pad-wholes" role="radiogroup" aria-label=move || t(parts::WHOLE_POINTS)>
                {reach.wholes().map(button).collect_view()}
            </div>
            {reach.fractions().map(|part| view! { <FractionButton reach part value give disabled /> }).collect_view()}
        </div>
    }
    .into_any()
}

#[component]
fn FractionButton(
    reach: Reach,
    part: i32,
    value: Signal<Option<i32>>,
    give: Callback<i32>,
    disabled: Signal<bool>,
) -> impl IntoView {
    let (sign, said) = match part {
        25 => ("¼", parts::QUARTER),
        50 => ("½", parts::HALF),
        _ => ("¾", parts::THREE_QUARTERS),
    };
    let on = move || value.get().is_some_and(|points| points.rem_euclid(100) == part);
    let next = move || reach.with_fraction(value.get(), part);
    view! {
        <button type="button" class="fraction" aria-pressed=move || if on() { "true" } else { "false" }
            aria-label=move || parts::plus(lang(), t(said)) disabled=move || disabled.get() || next().is_none()
            on:click=move |_| if let Some(points) = reach.with_fraction(value.get_untracked(), part) { give.run(points) }>
            "+" {sign}
        </button>
    }
}

/// The keyboard over the pad.
#[derive(Clone, Copy)]
struct Keys {
    reach: Reach,
    give: Callback<i32>,
    on_clear: Option<Callback<()>>,
    disabled: Signal<bool>,
    place: NodeRef<html::Div>,
    typed: StoredValue<Typed>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Keys {
    fn key(self, ev: &ev::KeyboardEvent) {
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() || self.disabled.get_untracked() {
            return;
        }
        let key = ev.key();
        let taken = match key.as_str() {
            "ArrowRight" | "ArrowDown" => self.step(|at, last| if at == last { 0 } else { at + 1 }),
            "ArrowLeft" | "ArrowUp" => self.step(|at, last| if at == 0 { last } else { at - 1 }),
            "Home" => self.step(|_, _| 0),
            "End" => self.step(|_, last| last),
            "Delete" | "Backspace" => {
                self.typed.update_value(Typed::forget);
                if let Some(clear) = self.on_clear {
                    clear.run(());
                }
                self.on_clear.is_some()
            }
            one => one.chars().next().filter(|_| one.chars().count() == 1).is_some_and(|key| self.digit(key)),
        };
        if taken {
            ev.prevent_default();
        }
    }

    fn digit(self, key: char) -> bool {
        if !(key.is_ascii_digit() || key == ',' || key == '.') {
            return false;
        }
        if let Some(running) = self.timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
        let forget = move || {
            let _ = self.typed.try_update_value(Typed::forget);
        };
        self.timer.set_value(set_timeout_with_handle(forget, PAUSE).ok());
        if let Some(points) = self.typed.try_update_value(|typed| typed.key(key, self.reach)).flatten() {
            self.give.run(points);
            let whole = points - points.rem_euclid(100);
            self.focus(self.reach.wholes().position(|button| button == whole).unwrap_or(0));
        }
        true
    }

    /// Moves the focus among all buttons of the pad; gives nothing.
    fn step(self, next: impl Fn(usize, usize) -> usize) -> bool {
        let buttons = self.buttons();
        let focused = document().active_element();
        let Some(at) = buttons.iter().position(|button| focused.as_ref() == Some(button.as_ref())) else {
            return false;
        };
        self.focus(next(at, buttons.len().saturating_sub(1)));
        true
    }

    fn focus(self, at: usize) {
        if let Some(button) = self.buttons().get(at) {
            drop(button.focus());
        }
    }

    fn buttons(self) -> Vec<web_sys::HtmlElement> {
        let Some(found) = self.place.get_untracked().and_then(|pad| pad.query_selector_all("button:enabled").ok())
        else {
            return Vec::new();
        };
        (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
    }
}

/// The maximum in words, for labels.
pub fn most(reach: Reach) -> String {
    decimal(lang(), reach.max.into())
}
