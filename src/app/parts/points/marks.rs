//! Which button of whole points is given. One reader a pad tells all its buttons: a sheet has more than a hundred, and a
//! reader for each thing that a button says would be much of what a sheet takes to build.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::reach::Reach;

/// What the buttons show: the whole points that are given, and whether nothing can be given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The whole points given, in hundredths.
    pub given: Option<i32>,
    /// Whether the buttons are off.
    pub off: bool,
}

/// What one button says of itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Whether its points are given: `aria-checked`.
    pub checked: &'static str,
    /// `tabindex`: the one stop of the tab key is the points given, or the first button.
    pub stop: &'static str,
    /// Whether it is off.
    pub off: bool,
}

impl Look {
    /// What the button of these points says.
    pub fn mark(self, points: i32) -> Mark {
        let stop = self.given.map_or(points == 0, |given| given == points);
        Mark {
            checked: if self.given == Some(points) { "true" } else { "false" },
            stop: if stop { "0" } else { "-1" },
            off: self.off,
        }
    }
}

/// Keeps the buttons of a pad as `look` says, beginning with what was looked like when they were made.
pub fn follow(place: NodeRef<html::Div>, reach: Reach, made: Look, look: Memo<Look>) {
    Effect::new(move |before: Option<Look>| {
        let (before, now) = (before.unwrap_or(made), look.get());
        let buttons = place.get_untracked().and_then(|pad| pad.query_selector_all(".pad-wholes > button").ok());
        let Some(buttons) = buttons.filter(|_| before != now) else { return now };
        for (at, points) in (0..).zip(reach.wholes()) {
            let mark = now.mark(points);
            let button = buttons.get(at).and_then(|button| button.dyn_into::<web_sys::Element>().ok());
            if let Some(button) = button.filter(|_| before.mark(points) != mark) {
                drop(button.set_attribute("aria-checked", mark.checked));
                drop(button.set_attribute("tabindex", mark.stop));
                drop(button.toggle_attribute_with_force("disabled", mark.off));
            }
        }
        now
    });
}

#[cfg(test)]
mod tests {
    use super::Look;

    #[test]
    fn one_button_is_given_and_the_tab_key_stops_at_it_or_at_the_first() {
        let given = Look { given: Some(300), off: false };
        assert_eq!((given.mark(300).checked, given.mark(300).stop), ("true", "0"));
        assert_eq!((given.mark(0).checked, given.mark(0).stop), ("false", "-1"));
        let none = Look { given: None, off: true };
        assert_eq!((none.mark(0).checked, none.mark(0).stop, none.mark(0).off), ("false", "0", true));
        assert_eq!(none.mark(100).stop, "-1");
    }
}
