//! To what a list is narrowed by what its records hold: a choice for each field that the noun's table names for it, wherever
//! more than one value occurs. What was chosen is kept like the search.

use std::sync::Arc;

use leptos::prelude::*;
use movement::record::{Called, Narrow, Noun};

use crate::app::parts::field::{Choice, Select};
use crate::app::parts::kept::{keep, kept};
use crate::app::route::Route;
use crate::app::words::{lang, noun as words, office};

/// The choices at the head of a list, and what was chosen in them.
#[derive(Clone, Copy)]
pub struct Narrowing {
    noun: Noun,
    offered: Memo<Arc<[Narrow]>>,
    chosen: StoredValue<Vec<RwSignal<String>>>,
}

/// Lets the list of a noun, when it is next opened, show the records that stand so, and all of those.
pub fn lead_to(noun: Noun, standing: String) {
    let place = Route::Records(noun);
    keep(&place, "query", String::new());
    for register in noun.schema().narrow {
        keep(&place, &kept_as(register), String::new());
    }
    keep(&place, "standing", standing);
}

/// The name under which is kept to what a field narrows a list.
fn kept_as(register: &str) -> String {
    format!("narrow {register}")
}

impl Narrowing {
    /// Of the list of a noun, with what it can be narrowed to at present.
    pub fn new(noun: Noun, offered: Memo<Arc<[Narrow]>>) -> Self {
        let place = Route::Records(noun);
        let fields = noun.schema().narrow.iter();
        let chosen = fields.map(|register| kept(&place, &kept_as(register))).collect();
        Self { noun, offered, chosen: StoredValue::new(chosen) }
    }

    /// Whether there is anything to choose; followed.
    pub fn offers(self) -> bool {
        self.offered.with(|offered| !offered.is_empty())
    }

    /// What is wanted, field by field; a value that no record holds any more narrows nothing. Followed.
    pub fn wanted(self) -> Vec<String> {
        let fields = self.noun.schema().narrow.iter().zip(self.chosen.get_value());
        self.offered.with(|offered| {
            let holds = |register: &str, value: &String| {
                let of = offered.iter().find(|one| one.register == register);
                of.is_some_and(|of| of.values.iter().any(|(known, _)| known == value))
            };
            fields
                .map(|(register, chosen)| Some(chosen.get()).filter(|value| holds(register, value)).unwrap_or_default())
                .collect()
        })
    }

    /// How many of the choices narrow the list; followed.
    pub fn at_work(self) -> usize {
        self.wanted().iter().filter(|value| !value.is_empty()).count()
    }

    /// The choices, in the order of the noun's table.
    pub fn fields(self) -> impl IntoView {
        let fields = self.noun.schema().narrow.iter().zip(self.chosen.get_value());
        fields.map(|(register, chosen)| self.field(register, chosen)).collect_view()
    }

    fn field(self, register: &'static str, chosen: RwSignal<String>) -> impl IntoView {
        let values = Memo::new(move |_| {
            let of = |offered: &Arc<[Narrow]>| offered.iter().find(|one| one.register == register).cloned();
            self.offered.with(of).map(|one| one.values).unwrap_or_default()
        });
        let choice = |(value, called): (String, Called)| match called {
            Called::Text(text) => Choice::new(value, move || text.clone()),
            Called::Month(year, month) => Choice::new(value, move || office::month(lang(), month, year)),
        };
        let choices = Signal::derive(move || values.get().into_iter().map(choice).collect::<Vec<_>>());
        let label = words::label(self.noun, register).unwrap_or(words::UNNAMED);
        view! {
            <Show when=move || !values.with(Vec::is_empty)>
                <Select label choices value=chosen none=office::ANY on_choose=move |value| chosen.set(value) />
            </Show>
        }
    }
}
