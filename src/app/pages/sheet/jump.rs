//! Going to a card and finding it again: scrolls it under the bar and puts the focus on what is to be done there.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use movement::rubric::CriterionId;

use crate::app::shell::focus_quietly;

/// The id of the element of a criterion's card.
pub fn card_id(code: &CriterionId) -> String {
    format!("card-{code}")
}

/// The id of what is opened below a criterion's card.
pub fn below_id(code: &CriterionId) -> String {
    format!("below-{code}")
}

/// Parts of the sheet that are no criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Bonus, penalty, grounds for exclusion.
    Extras,
    /// Strengths, limits, proposals.
    Notes,
}

impl Part {
    /// The id of its element.
    pub fn id(self) -> &'static str {
        match self {
            Self::Extras => "card-extras",
            Self::Notes => "card-notes",
        }
    }
}

/// How a card is brought into view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bring {
    /// Moves there and takes the focus.
    Focus,
    /// Moves there only if it is out of sight, and leaves the focus.
    Show,
    /// Moves there only if it is out of sight, and takes the focus.
    Write,
}

/// Brings an element into view; nothing happens where it is not on the page.
pub fn bring(id: &str, how: Bring) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let calm = matches!(how, Bring::Show | Bring::Write);
    if calm && in_sight(&element) {
        if how == Bring::Write {
            focus_in(&element);
        }
        return;
    }
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(if calm {
        web_sys::ScrollLogicalPosition::Center
    } else {
        web_sys::ScrollLogicalPosition::Start
    });
    options.set_behavior(if still() { web_sys::ScrollBehavior::Instant } else { web_sys::ScrollBehavior::Smooth });
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if matches!(how, Bring::Focus | Bring::Write) {
        focus_in(&element);
    }
}

/// Puts the focus on the first thing to do inside a card, without moving the page a second time.
fn focus_in(card: &web_sys::Element) {
    let wanted = card.query_selector(".pad [tabindex='0'], .pad-wide input, textarea, input, button").ok().flatten();
    focus_quietly(wanted.as_ref().unwrap_or(card));
}

fn in_sight(element: &web_sys::Element) -> bool {
    let place = element.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    place.top() >= BAR && place.bottom() <= height
}

/// About where the content begins under the top bar, in CSS pixels.
const BAR: f64 = 60.0;

/// Whether the user asked for less motion.
fn still() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|asked| asked.matches())
}

/// How far down the page is scrolled, in CSS pixels.
pub fn far_down() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// The first card of which something is seen under the top bar: its id, and how far from the top of the window it begins,
/// in CSS pixels.
pub fn topmost() -> Option<(String, i32)> {
    let cards = document().query_selector_all("[id^='card-']").ok()?;
    (0..cards.length())
        .filter_map(|at| cards.get(at)?.dyn_into::<web_sys::Element>().ok())
        .map(|card| (card.get_bounding_client_rect(), card.id()))
        .find(|(place, _)| place.bottom() > PASSED)
        .map(|(place, id)| (id, place.top().round() as i32))
}

/// Scrolls at once so that an element begins so far from the top of the window, in CSS pixels.
pub fn lay_at(id: &str, top: i32) {
    if let Some(element) = document().get_element_by_id(id) {
        let now = element.get_bounding_client_rect().top().round() as i32;
        window().scroll_by_with_x_and_y(0.0, f64::from(now.saturating_sub(top)));
    }
}

/// A card that ends above this line is passed, in CSS pixels from the top of the window.
const PASSED: f64 = 140.0;
