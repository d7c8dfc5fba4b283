//! What stands in place of a page whose files are on their way, or could not be fetched.

use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::note::FaultNote;
use crate::app::route::Route;
use crate::app::shell::Page;
use crate::app::words::{shell, t};

/// A page that is not here yet.
#[component]
pub fn Waiting(
    /// The place that was asked for.
    place: Route,
    /// Whether its files could not be fetched.
    failed: bool,
    /// Asks for them again.
    #[prop(into)]
    again: Callback<()>,
) -> impl IntoView {
    let title = place.title();
    let inside = if failed {
        view! {
            <FaultNote what=shell::PAGE_AWAY safe=shell::PAGE_AWAY_SAFE next=shell::PAGE_AWAY_NEXT urgent=true>
                <Button label=shell::PAGE_AGAIN on_press=move |()| again.run(()) />
            </FaultNote>
        }
        .into_any()
    } else {
        view! { <p role="status">{move || t(shell::PAGE_COMING)}</p> }.into_any()
    };
    view! { <Page title=title route=place>{inside}</Page> }
}
