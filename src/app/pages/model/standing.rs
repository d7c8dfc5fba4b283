//! Where a model stands: its state, what the review made of it, and the models that it came from and led to.

use ledger::RecordId;
use leptos::prelude::*;
use movement::model::Page as ModelOf;
use movement::record::Noun;

use crate::app::pages::records::state_words;
use crate::app::parts::pill::Pill;
use crate::app::route::{Name, Route};
use crate::app::words::{Text, model, noun, state};

/// The state, and what belongs to it.
#[component]
pub fn Standing(
    /// What is known of the model.
    page: ModelOf,
) -> impl IntoView {
    let (words, tone) = state_words(page.state);
    let form = page.model;
    let line = |label: Option<Text>, text: String, written: bool| {
        let label = label.filter(|_| !text.is_empty());
        label.map(|label| view! { <div><dt>{label}</dt><dd lang=written.then_some("vi")>{text}</dd></div> })
    };
    let of = |register| noun::label(Noun::Model, register);
    let outcome = form.outcome.and_then(|outcome| noun::key(Noun::Model, "outcome", outcome.key()));
    let outcome = of("outcome").zip(outcome);
    let outcome = outcome.map(|(label, said)| view! { <div><dt>{label}</dt><dd>{said}</dd></div> });
    view! {
        <section class="card standing">
            <p class="standing-now"><span>{model::STANDS}</span><Pill text=words tone /></p>
            <p class="row-text">{state::why(page.state)}</p>
            <dl class="facts">
                {outcome}
                {line(of("outcome.on"), form.outcome_on.map(|day| day.written()).unwrap_or_default(), false)}
                {line(of("outcome.why"), form.outcome_why, true)}
                {line(of("withdrawn"), form.withdrawn, true)}
                {linked(model::REPLICATED_FROM, page.source.into_iter().collect())}
                {linked(model::REPLICATED_TO, page.copies)}
            </dl>
        </section>
    }
}

/// Models under a label, each the way to its page; nothing where there are none.
fn linked(label: Text, all: Vec<(RecordId, String)>) -> Option<impl IntoView> {
    let one = |(id, name): (RecordId, String)| {
        let to = Name::of(id.as_str()).map(|name| Route::Model(name).address());
        view! { <li><a href=to>{name}</a></li> }
    };
    (!all.is_empty()).then(|| {
        view! {
            <div class="linked"><dt>{label}</dt><dd lang="vi"><ul>{all.into_iter().map(one).collect_view()}</ul></dd></div>
        }
    })
}
