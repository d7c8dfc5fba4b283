//! Follows the address bar, and remembers for each place how far down it was read.
//! The only file that touches the address; never keeps a place from the user.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::Route;

thread_local! {
    /// How far down each place was scrolled when it was left, in CSS pixels, and the places gone through.
    static KEPT: RefCell<Kept> =
        const { RefCell::new(Kept { scroll: BTreeMap::new(), way: Vec::new(), instead: false }) };
}

struct Kept {
    scroll: BTreeMap<Route, i32>,
    way: Vec<Route>,
    /// Whether the next place takes the place of the one before, to which nobody goes back.
    instead: bool,
}

impl Kept {
    /// Notes a move, and tells how far down the new place was scrolled when it was last left.
    fn moved(&mut self, before: Route, far_down: i32, next: &Route) -> i32 {
        if std::mem::take(&mut self.instead) {
            return self.scroll.get(next).copied().unwrap_or(0);
        }
        self.scroll.insert(before.clone(), far_down);
        if self.way.last() == Some(next) {
            self.way.pop();
        } else {
            self.way.push(before);
        }
        self.scroll.get(next).copied().unwrap_or(0)
    }
}

fn here() -> &'static ArcRwSignal<Route> {
    static HERE: OnceLock<ArcRwSignal<Route>> = OnceLock::new();
    HERE.get_or_init(|| ArcRwSignal::new(Route::read(&location_hash().map(|h| format!("#{h}")).unwrap_or_default())))
}

/// The place where the user is; inside a view or a memo it is followed.
pub fn current() -> Route {
    here().get()
}

/// Goes to a place, as if its link had been tapped.
pub fn go(route: &Route) {
    // The browser refuses an address only in a frame without rights; then staying here is right.
    drop(location().set_hash(&route.address()));
}

/// Goes to a place that takes the place of the present one: from there, back leads where it led from here.
pub fn instead(route: &Route) {
    KEPT.with_borrow_mut(|kept| kept.instead = true);
    // As above.
    drop(location().replace(&route.address()));
}

/// Goes back where the user came from, or one step up where they came from outside.
pub fn go_back() {
    let came_from_inside = KEPT.with_borrow(|kept| !kept.way.is_empty());
    if came_from_inside {
        if let Ok(history) = window().history() {
            drop(history.back());
        }
    } else {
        go(&here().get_untracked().up().unwrap_or(Route::Today));
    }
}

/// Starts following the address bar; to be called once, when the app is mounted.
pub fn start() {
    if let Ok(history) = window().history() {
        drop(history.set_scroll_restoration(web_sys::ScrollRestoration::Manual));
    }
    let handle = window_event_listener(ev::hashchange, |_| moved());
    on_cleanup(move || handle.remove());
}

fn moved() {
    let next = Route::read(&location().hash().unwrap_or_default());
    let before = here().get_untracked();
    if next == before {
        return;
    }
    // The browser's own way back leaves a field like any other way: what was typed in it is done.
    leave_the_field();
    let far_down = window().scroll_y().map_or(0, |y| y as i32);
    let back_to = KEPT.with_borrow_mut(|kept| kept.moved(before, far_down, &next));
    here().set(next);
    // Every page begins at its head, at once: what is scrolled after it is the user's own.
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if back_to > 0 {
        // Two frames: the page is built in the first, and has its height in the second.
        request_animation_frame(move || {
            request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, f64::from(back_to)));
        });
    }
}

/// Takes the keyboard away from the field that has it, as a tap beside it does.
pub fn leave_the_field() {
    // Not `:focus`, which WebKit matches only in the window in front.
    let active = document().active_element().filter(|active| active.matches("input, textarea").unwrap_or(false));
    if let Some(active) = active.and_then(|active| active.dyn_into::<web_sys::HtmlElement>().ok()) {
        // It only fails where nothing had the keyboard.
        drop(active.blur());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_again_where_it_was_left() {
        let mut kept = Kept { scroll: BTreeMap::new(), way: Vec::new(), instead: false };
        assert_eq!(kept.moved(Route::Models, 1_200, &Route::Settings), 0);
        assert_eq!(kept.moved(Route::Settings, 40, &Route::Models), 1_200);
        assert!(kept.way.is_empty(), "going back leaves nothing to go back to");
        assert_eq!(kept.moved(Route::Models, 0, &Route::Settings), 40);
        assert_eq!(kept.way, [Route::Models]);
        kept.instead = true;
        kept.moved(Route::Settings, 0, &Route::About);
        assert_eq!(kept.way, [Route::Models], "nobody goes back to what was put out of its place");
    }
}
