//! One folder a page. A page reads the session and says what it sees; it never holds data of its own.

mod about;
pub mod conflicts;
pub mod first_run;
mod health;
mod model;
mod models;
mod not_found;
mod rubric;
mod rubrics;
mod settings;
mod sheet;
mod today;
mod transfer;

use leptos::prelude::*;

use super::route::Route;

/// The page of a place; each page's type ends here, so that the whole app is not one type.
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::Today => view! { <today::TodayPage /> }.into_any(),
        Route::Models => view! { <models::ModelsPage /> }.into_any(),
        Route::Model(name) => view! { <model::ModelPage name=name.clone() /> }.into_any(),
        Route::FirstRun => view! { <first_run::ChooseData /> }.into_any(),
        Route::Sheet(model) => view! { <sheet::SheetPage model=model.clone() /> }.into_any(),
        Route::Conflicts => view! { <conflicts::ConflictsPage /> }.into_any(),
        Route::Rubrics => view! { <rubrics::RubricsPage /> }.into_any(),
        Route::Rubric(name) => view! { <rubric::RubricPage name=name.clone() /> }.into_any(),
        Route::Settings => view! { <settings::SettingsPage /> }.into_any(),
        Route::Health => view! { <health::HealthPage /> }.into_any(),
        Route::About => view! { <about::AboutPage /> }.into_any(),
        Route::Transfer => view! { <transfer::TransferPage /> }.into_any(),
        Route::TransferShared => view! { <transfer::SharedPage /> }.into_any(),
        #[cfg(debug_assertions)]
        Route::Gallery => view! { <super::parts::gallery::Gallery /> }.into_any(),
        Route::NotFound(_) => view! { <not_found::NotFound /> }.into_any(),
    }
}
