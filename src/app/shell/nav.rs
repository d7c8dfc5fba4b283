//! Navigation between the five top places: a bar at the bottom in portrait, a rail at the left in wide landscape.

use leptos::prelude::*;

use crate::app::parts::icon::{self, Icon};
use crate::app::route::{self, Route};
use crate::app::words::{shell, t};

fn icon_of(place: &Route) -> Icon {
    match place {
        Route::Models => icon::MODELS,
        Route::Office => icon::LIST,
        Route::Transfer => icon::TRANSFER,
        Route::Settings => icon::SETTINGS,
        _ => icon::TODAY,
    }
}

/// The five links; on deeper pages only the rail of a wide screen keeps them.
#[component]
pub fn Navigation(
    /// Whether there is anywhere to go yet.
    shown: Signal<bool>,
) -> impl IntoView {
    view! {
        <Show when=move || shown.get() && route::current() != Route::FirstRun>
            <nav class="nav" class:nav-top=|| route::current().is_top() aria-label=|| t(shell::NAVIGATION)>
                {Route::TOP
                    .into_iter()
                    .map(|place| view! { <NavLink place /> })
                    .collect_view()}
            </nav>
        </Show>
    }
}

#[component]
fn NavLink(place: Route) -> impl IntoView {
    let address = place.address();
    let title = place.title();
    let drawing = icon_of(&place);
    let current = move || {
        let here = route::current();
        match here.section() {
            _ if here == place => Some("page"),
            Some(section) if section == place => Some("true"),
            _ => None,
        }
    };
    view! {
        <a href=address aria-current=current>
            {drawing}
            <span>{title}</span>
        </a>
    }
}
