//! By what a list is put in order: the choice at its head, kept like what narrows it.

use std::sync::Arc;

use leptos::prelude::*;
use movement::record::{By, Place, arrange};

use crate::app::parts::field::{Choice, Select};
use crate::app::words::{Text, office};

/// The lines of a list in the order of a key; as they stood where it is none.
pub fn in_order<T>(lines: Arc<Vec<Arc<T>>>, key: &str, place: impl Fn(&T) -> Place<'_>) -> Arc<Vec<Arc<T>>> {
    let Some(by) = By::from_key(key) else { return lines };
    let mut lines = Arc::unwrap_or_clone(lines);
    arrange(&mut lines, by, |line| place(line));
    Arc::new(lines)
}

/// The choice. The order that the list has of itself stands first, and is none of the others.
#[component]
pub fn SortField(
    /// The key of what was chosen; empty for the list's own order.
    value: RwSignal<String>,
    /// The list's own order.
    own: By,
    /// What else it can be put in order by.
    #[prop(into)]
    offered: Signal<Vec<By>>,
    /// Whether it lists people.
    #[prop(optional)]
    people: bool,
) -> impl IntoView {
    let choices = Signal::derive(move || {
        let others = offered.get().into_iter().filter(|by| *by != own);
        others.map(|by| Choice::new(by.key(), words(by, people))).collect::<Vec<_>>()
    });
    view! { <Select label=office::SORT choices value none=words(own, people) on_choose=move |key| value.set(key) /> }
}

fn words(by: By, people: bool) -> Text {
    match (by, people) {
        (By::Name, false) => office::SORT_NAME,
        (By::Name, true) => office::SORT_GIVEN,
        (By::Unit, _) => office::BY_UNIT,
        (By::Earliest, _) => office::SORT_EARLIEST,
        (By::Latest, _) => office::SORT_LATEST,
        (By::Standing, _) => office::SORT_STANDING,
    }
}
