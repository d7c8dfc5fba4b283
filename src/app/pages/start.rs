//! The way to every place, by title; stands where a page has not been built.

use leptos::prelude::*;

use crate::app::parts::row::{Row, Rows};
use crate::app::route::Route;
use crate::app::shell::Page;

/// Lists the places of the navigation and those below the settings.
#[component]
pub fn Start(
    /// Where the user is.
    route: Route,
) -> impl IntoView {
    let places = [
        Route::FirstRun,
        Route::Today,
        Route::Models,
        Route::Transfer,
        Route::Conflicts,
        Route::Settings,
        Route::Rubrics,
        Route::Health,
        Route::About,
    ];
    view! {
        <Page title=route.title() route=route>
            <Rows>
                {places.map(|place| view! { <Row title=place.title() to=place.address() /> }).into_iter().collect_view()}
            </Rows>
        </Page>
    }
}
