//! Where on a sheet the user is, kept across reloads: the card under the bar, noted when scrolling rests.

use std::time::Duration;

use device::prefs::{LocalShelf, Shelf};
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::jump::{self, Bring};

/// Under this name the places lie beside the preferences.
const NAME: &str = "sheet.places";
/// Of so many sheets the place is kept.
const MOST: usize = 40;
/// Scrolling rests when it has not moved for so long.
const REST: Duration = Duration::from_millis(250);

/// Sheets and the card each was left at, the latest last.
type Places = Vec<(String, String)>;

/// Reads the places: a sheet and a card a line.
fn read() -> Places {
    let text = LocalShelf.read(NAME).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(sheet, card)| (sheet.to_owned(), card.to_owned()))
        .collect()
}

/// Notes a place; the oldest goes where there are too many.
fn noted(mut places: Places, sheet: &str, card: &str) -> Places {
    places.retain(|(known, _)| known != sheet);
    places.push((sheet.to_owned(), card.to_owned()));
    let over = places.len().saturating_sub(MOST);
    places.split_off(over)
}

/// Follows the place on a sheet until the page goes, after going to where it was left.
pub fn keep(sheet: String) {
    if let Some((_, card)) = read().into_iter().find(|(of, _)| *of == sheet) {
        // Three frames: the page is built and measured, and the address has had its say.
        request_animation_frame(move || {
            request_animation_frame(move || request_animation_frame(move || jump::bring(&card, Bring::Restore)));
        });
    }
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let sheet = StoredValue::new(sheet);
    let note = move || {
        if let (Some(card), Some(sheet)) = (jump::topmost(), sheet.try_get_value()) {
            let lines: Vec<String> =
                noted(read(), &sheet, &card).into_iter().map(|(of, at)| format!("{of} {at}")).collect();
            // A place that is not kept costs a scroll, nothing else.
            LocalShelf.write(NAME, &lines.join("\n"));
        }
    };
    let scrolled = window_event_listener(ev::scroll, move |_| {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
        timer.try_update_value(|timer| *timer = set_timeout_with_handle(note, REST).ok());
    });
    on_cleanup(move || {
        scrolled.remove();
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_each_sheet_is_kept_and_only_the_latest_of_it() {
        let places = noted(noted(noted(Places::new(), "a", "card-I.1"), "b", "card-I.2"), "a", "card-II.1");
        assert_eq!(places, [("b".to_owned(), "card-I.2".to_owned()), ("a".to_owned(), "card-II.1".to_owned())]);
    }

    #[test]
    fn the_places_of_a_hundred_sheets_do_not_grow_without_end() {
        let places = (0..100).fold(Places::new(), |places, n| noted(places, &n.to_string(), "card-I.1"));
        assert_eq!(places.len(), MOST);
        assert_eq!(places.last().map(|(sheet, _)| sheet.as_str()), Some("99"));
    }
}
