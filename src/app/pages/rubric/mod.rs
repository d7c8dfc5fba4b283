//! One rubric: read whole, chosen, approved or retired by the office, copied into a draft and edited there.
//! A rubric itself never changes.

mod acts;
mod bench;
mod editor;
mod read;

use ledger::RecordId;
use leptos::prelude::*;
use movement::rubric::{Body, Rubric};

use self::acts::Acts;
use self::bench::Bench;
use self::editor::Editor;
use self::read::Reading;
use crate::app::pages::rubrics::standing;
use crate::app::parts::pill::Pill;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{lang, rubric, shell};

/// The page of one rubric.
#[component]
pub fn RubricPage(
    /// The rubric, by the name in its record id.
    name: Name,
) -> AnyView {
    let session = use_session();
    let Ok(id) = RecordId::new(&name.in_kind("rubric")) else {
        return view! { <super::not_found::NotFound /> }.into_any();
    };
    let of = id.clone();
    let read = Memo::new(move |_| session.view_record(&of, |ledger| Rubric::read(ledger, &of)));
    if read.with_untracked(Option::is_none) {
        return view! { <super::not_found::NotFound /> }.into_any();
    }
    // Only the text is kept here: the bench's signals belong to the editor's own place and go with it.
    let laid = RwSignal::new(None::<Body>);
    let of = StoredValue::new(id);
    let small = move || read.get().map(|one| rubric::version(lang(), &one.body.version));
    let original = move || {
        read.get().map(|one| {
            let (text, tone) = standing(&one);
            view! {
                <div class="rubric-title"><h2>{one.body.title.clone()}</h2><Pill text tone /></div>
                <Acts one=one.clone() laid />
                <Reading body=one.body.as_ref().clone() />
            }
            .into_any()
        })
    };
    let body = move || match laid.get() {
        Some(draft) => {
            let bench = Bench::lay(session, &of.get_value(), draft);
            view! { <Editor bench on_stop=move || laid.set(None) /> }.into_any()
        }
        None => original().into_any(),
    };
    view! {
        <Page title=shell::RUBRIC small=MaybeProp::derive(small) route=Route::Rubric(name)>{body}</Page>
    }
    .into_any()
}
