//! One folder a page; what several show, the history of a record and which campaign is open, beside them. A page reads the session and says what it sees; it never holds data of its own.

pub mod about;
pub mod conflicts;
pub mod first_run;
pub mod health;
pub mod history;
pub mod model;
pub mod models;
pub mod not_found;
pub mod office;
mod opened;
pub mod record;
pub mod records;
pub mod rubric;
pub mod rubrics;
pub mod settings;
pub mod sheet;
mod today;
pub mod transfer;

use leptos::prelude::*;

use super::route::Route;
use super::wing::{self, Wing};

/// The page of a place; each page's type ends here, so that the whole app is not one type. The pages of the
/// wings come when they are first opened.
pub fn page(place: &Route) -> AnyView {
    match place {
        Route::Today => view! { <today::TodayPage /> }.into_any(),
        Route::FirstRun => view! { <first_run::ChooseData /> }.into_any(),
        Route::Models | Route::Model(_) | Route::Registration(_) | Route::Sheet(..) => wing::page(Wing::Field, place),
        Route::Office
        | Route::Calendar
        | Route::Figures
        | Route::Nominations
        | Route::Schedule
        | Route::Reminders
        | Route::Receipts
        | Route::Setup(_)
        | Route::Records(_)
        | Route::NewRecord(_)
        | Route::Record(..)
        | Route::Settings
        | Route::Health
        | Route::About
        | Route::Rubrics
        | Route::Rubric(_) => wing::page(Wing::Desk, place),
        Route::Transfer | Route::Export | Route::TransferShared | Route::Conflicts => wing::page(Wing::Carry, place),
        #[cfg(debug_assertions)]
        Route::Gallery => view! { <super::parts::gallery::Gallery /> }.into_any(),
        Route::NotFound(_) => view! { <not_found::NotFound /> }.into_any(),
    }
}
