//! What deserves a second look at a registration: late, over the quota, nearly the same as another. Never blocks.

use leptos::prelude::*;
use movement::model::{Notice, Page as ModelOf};

use crate::app::parts::icon;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::words::noticed::noticed;
use crate::app::words::{lang, model};

/// The notices; nothing where there are none.
#[component]
pub fn Notices(
    /// What is known of the model.
    page: ModelOf,
) -> impl IntoView {
    let session = use_session();
    let line = move |notice: Notice| {
        let to = match &notice {
            Notice::Similar(other, _) => Name::of(other.as_str()).map(|name| Route::Model(name).address()),
            Notice::Late { .. }
            | Notice::OverQuota { .. }
            | Notice::QuotaFull { .. }
            | Notice::NotReceived
            | Notice::NotScored
            | Notice::NoField
            | Notice::NoThon => None,
        };
        let text = move || session.glance(|ledger| noticed(lang(), ledger, &notice));
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
