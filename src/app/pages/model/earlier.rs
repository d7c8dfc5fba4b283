//! The reader's sheets of other rounds and rubrics than the present one; each opens as it stands.

use leptos::prelude::*;
use movement::model::{OfSheet, Page as ModelOf};

use super::sheets::words;
use crate::app::parts::card::Heading;
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route, Whose};
use crate::app::words::{lang, model, today};

/// The list of the sheets; nothing where there is none.
#[component]
pub fn Earlier(
    /// What is known of the model.
    page: ModelOf,
    /// The model's name.
    model: Name,
) -> AnyView {
    if page.earlier.is_empty() {
        return ().into_any();
    }
    let row = move |of: OfSheet| {
        let to = Name::of(of.summary.id.as_str()).map(|sheet| Route::Sheet(model.clone(), Whose::One(sheet)).address());
        let (round, version) = (of.summary.key.round, of.rubric.body.version.clone());
        view! { <Row title=move || format!("{} · {version}", today::in_round(lang(), round)) text=MaybeProp::derive(move || Some(words(&of))) to=to.unwrap_or_default() /> }
    };
    view! {
        <Heading text=model::EARLIER />
        <Rows>{page.earlier.into_iter().map(row).collect_view()}</Rows>
    }
    .into_any()
}
