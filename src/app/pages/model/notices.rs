//! What deserves a second look at a registration: late, over the quota, nearly the same as another. Never blocks.

use leptos::prelude::*;
use movement::model::{Notice, Page as ModelOf};
use movement::record::title;

use crate::app::parts::icon;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::words::{lang, model, t};

/// The notices; nothing where there are none.
#[component]
pub fn Notices(
    /// What is known of the model.
    page: ModelOf,
) -> impl IntoView {
    let session = use_session();
    let said = move |notice: &Notice| match notice {
        Notice::Late { due, received } => model::late(lang(), &received.written(), &due.written()),
        Notice::OverQuota { count, most } => model::over_quota(lang(), *count, *most),
        Notice::Similar(other) => model::similar(lang(), &session.glance(|ledger| title(ledger, other))),
        Notice::NotReceived => t(model::NOT_RECEIVED).to_owned(),
        Notice::NotScored => t(model::NOT_SCORED).to_owned(),
        Notice::NoField => t(model::NO_FIELD).to_owned(),
        Notice::NoThon => t(model::NO_THON).to_owned(),
    };
    let line = move |notice: Notice| {
        let to = match &notice {
            Notice::Similar(other) => Name::of(other.as_str()).map(|name| Route::Model(name).address()),
            Notice::Late { .. }
            | Notice::OverQuota { .. }
            | Notice::NotReceived
            | Notice::NotScored
            | Notice::NoField
            | Notice::NoThon => None,
        };
        let text = move || said(&notice);
        match to {
            Some(to) => view! { <li><a href=to>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        }
    };
    let all = page.notices;
    (!all.is_empty()).then(|| {
        view! {
            <section class="card edge-amber notices">
                <p class="fault-what">{icon::WARNING}<strong>{model::LOOK_AGAIN}</strong></p>
                <ul>{all.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    })
}
