//! Bundles that were taken in, newest first, each with its way back.

use device::journal::meta::ImportRow;
use leptos::prelude::*;

use super::taken::take_back;
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::pill::Pill;
use crate::app::parts::row::{Row, Rows};
use crate::app::session::Session;
use crate::app::words::{common, count, lang, moment, t, transfer};

/// How many are listed.
const SHOWN: usize = 50;

/// The list of past imports; nothing where there was none.
#[component]
pub fn PastImports(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    move || {
        let imports = session.exchange().imports;
        (!imports.is_empty()).then(|| {
            let rows = imports.into_iter().rev().take(SHOWN).map(|import| row(session, import)).collect_view();
            view! { <Heading text=transfer::PAST side=MaybeProp::derive(|| Some(t(common::NEWEST_FIRST).to_owned())) /><Rows>{rows}</Rows> }
        })
    }
}

fn row(session: Session, import: ImportRow) -> impl IntoView {
    let changes = import.changes();
    let text = move || Some(transfer::past(lang(), &moment(import.at_ms), &count(lang(), changes)));
    let after = move || match import.withdrawn {
        true => view! { <Pill text=transfer::WITHDRAWN /> }.into_any(),
        false => {
            let digest = import.digest.clone();
            view! { <Button label=transfer::TAKE_BACK on_press=move |()| take_back(session, &digest) /> }.into_any()
        }
    };
    view! { <Row title=import.from.clone() text=MaybeProp::derive(text) after=after /> }
}
