//! The editor of a rubric's draft: every place has its field, every problem shows at once, nothing is adopted with one
//! in the way. Never changes a rubric that is kept.

mod criterion;
mod field;
mod go;
mod group;
mod levels;
mod lists;
mod problems;
mod ties;
mod whole;

use leptos::prelude::*;
use movement::rubric::Command as Verb;
use movement::{Command, Refusal};

use self::group::Groups;
use self::lists::{Bands, Vetoes};
use self::problems::Problems;
use self::ties::Ties;
use self::whole::Whole;
use super::bench::Bench;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::card::Card;
use crate::app::parts::pill::Tone;
use crate::app::route::{self, Name, Route};
use crate::app::session::Refused;
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, refusals, rubric, t};

/// The editor.
#[component]
pub fn Editor(
    /// The draft.
    bench: Bench,
    /// Back to the rubric it was copied from.
    #[prop(into)]
    on_stop: Callback<()>,
) -> impl IntoView {
    let fault = RwSignal::new(None::<String>);
    let blocked = Signal::derive(move || bench.count().0 > 0);
    let adopt = move |()| {
        if let Err(refused) = adopt(bench) {
            fault.set(Some(match refused {
                Refused::Domain(Refusal::NothingChanges) => t(rubric::SAME).to_owned(),
                other => refusals::refused(untrack(lang), &other),
            }));
        }
    };
    view! {
        <Card edge=Tone::Gold>
            <strong>{rubric::EDITING}</strong>
            <p class="row-text">{rubric::DRAFT_KEPT}</p>
            <div class="acts">
                <Button label=rubric::STOP on_press=on_stop />
                <Button label=rubric::ADOPT weight=Weight::Solid disabled=blocked on_press=adopt />
            </div>
            <p class="field-fault" role="status">{move || fault.get()}</p>
        </Card>
        <Problems bench />
        <Whole bench />
        <Groups bench />
        <Vetoes bench />
        <Bands bench />
        <Ties bench />
    }
}

/// Keeps the draft as a new rubric and goes to it.
fn adopt(bench: Bench) -> Result<(), Refused> {
    let outcome = bench.session().act(&Command::Rubric(Verb::Adopt(Box::new(bench.body()))))?;
    bench.forget();
    Toast::saying(rubric::ADOPTED.in_lang(untrack(lang))).show();
    if let Some(name) = outcome.touched.first().and_then(|id| Name::of(id.as_str())) {
        route::go(&Route::Rubric(name));
    }
    Ok(())
}
