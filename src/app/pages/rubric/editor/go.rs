//! The way from a problem to its place: what is folded over it is opened, and its first field has the focus.
//! Never changes the draft.

use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use movement::rubric::Place;

use crate::app::shell::focus_quietly;

/// What is opened makes its content with the next paint; it is looked for that often, so long apart.
const LOOKS: u32 = 30;
const APART: Duration = Duration::from_millis(30);

/// The id of the element of a place.
pub fn id_of(place: Place) -> String {
    match place {
        Place::Whole => "at-whole".to_owned(),
        Place::Group(g) => format!("at-group-{g}"),
        Place::Criterion(g, c) => format!("at-criterion-{g}-{c}"),
        Place::Level(g, c, l) => format!("at-level-{g}-{c}-{l}"),
        Place::Veto(i) => format!("at-veto-{i}"),
        Place::Band(i) => format!("at-band-{i}"),
        Place::Tie(i) => format!("at-tie-{i}"),
    }
}

/// Goes to a place.
pub fn go(place: Place) {
    step(way(place), LOOKS);
}

/// What has to be opened on the way to a place, the outermost first; the place itself comes last.
fn way(place: Place) -> Vec<Place> {
    match place {
        Place::Criterion(g, _) => vec![Place::Group(g), place],
        Place::Level(g, c, _) => vec![Place::Group(g), Place::Criterion(g, c), place],
        Place::Whole | Place::Group(_) | Place::Veto(_) | Place::Band(_) | Place::Tie(_) => vec![place],
    }
}

fn step(mut left: Vec<Place>, looks: u32) {
    let Some(next) = left.first().copied() else { return };
    let Some(element) = document().get_element_by_id(&id_of(next)) else {
        // Nothing is opened for a place that has gone meanwhile.
        if let Some(looks) = looks.checked_sub(1) {
            set_timeout(move || step(left, looks), APART);
        }
        return;
    };
    if let Some(folded) = element.dyn_ref::<web_sys::HtmlDetailsElement>() {
        folded.set_open(true);
    }
    left.remove(0);
    if left.is_empty() {
        set_timeout(move || arrive(element, LOOKS), APART);
    } else {
        step(left, LOOKS);
    }
}

/// Puts the focus into the first field of the place, once it is there; of a place that stays without one, on its head.
fn arrive(element: web_sys::Element, looks: u32) {
    let field = element.query_selector("input, textarea, select").ok().flatten();
    let folds = element.is_instance_of::<web_sys::HtmlDetailsElement>();
    match (field, looks.checked_sub(1)) {
        (None, Some(looks)) if folds => set_timeout(move || arrive(element, looks), APART),
        (field, _) => {
            let head = element.query_selector("summary").ok().flatten();
            element.scroll_into_view();
            focus_quietly(field.or(head).as_ref().unwrap_or(&element));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_lies_in_its_criterion_and_that_in_its_group() {
        let ids = |place| way(place).into_iter().map(id_of).collect::<Vec<_>>();
        assert_eq!(ids(Place::Level(1, 2, 0)), ["at-group-1", "at-criterion-1-2", "at-level-1-2-0"]);
        assert_eq!(ids(Place::Criterion(0, 3)), ["at-group-0", "at-criterion-0-3"]);
        assert_eq!(ids(Place::Band(4)), ["at-band-4"]);
    }
}
