//! One folder a page. A page reads the session and says what it sees; it never holds data of its own.

mod not_found;
mod start;

use leptos::prelude::*;

use super::route::Route;

/// The page of a place; each page's type ends here, so that the whole app is not one type.
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::FirstRun
        | Route::Today
        | Route::Models
        | Route::Model(_)
        | Route::Sheet(_)
        | Route::Transfer
        | Route::TransferShared
        | Route::Conflicts
        | Route::Settings
        | Route::Health
        | Route::About
        | Route::Rubrics
        | Route::Rubric(_) => view! { <start::Start route=route.clone() /> }.into_any(),
        #[cfg(debug_assertions)]
        Route::Gallery => view! { <super::parts::gallery::Gallery /> }.into_any(),
        Route::NotFound(_) => view! { <not_found::NotFound /> }.into_any(),
    }
}
