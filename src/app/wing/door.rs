//! The doors of the wings: where the build cuts the program into files. Everything that only one door leads to comes in
//! that door's file; what several lead to comes in a file that they share.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::inside::inside;
use super::{Builder, Survey, Wing};
use crate::app::pages::first_run::{OwnCampaign, Rescue};
use crate::app::pages::{
    about, conflicts, health, model, models, not_found, office, record, records, rubric, rubrics, settings, sheet,
    transfer,
};
use crate::app::route::Route;
use crate::app::session;
use crate::app::shell::{OfCampaign, Saved};

/// Fetches a wing's files and gives what builds its pages; `None` where they cannot be fetched.
pub async fn pages(wing: Wing) -> Option<Builder> {
    match wing {
        Wing::Field => field().await.ok(),
        Wing::Carry => carry().await.ok(),
        Wing::Desk => desk().await.ok(),
    }
}

/// The wing of an open campaign.
#[wasm_split(survey, fallible)]
pub fn survey() -> Result<Survey, SplitLoaderError> {
    Ok(Survey {
        open: |journal, row| Box::pin(async move { session::open_campaign(journal, &row).await }),
        reopen: |journal, row| Box::pin(async move { session::reopen(journal, &row).await }),
        rejoin: |session| Box::pin(session.after_import()),
        recover: |journal, ()| Box::pin(session::recover(journal)),
        rescue: |fault| view! { <Rescue fault /> }.into_any(),
        begin_sample: |journal, ()| Box::pin(session::begin_sample(journal)),
        begin_own: |on_back| view! { <OwnCampaign on_back /> }.into_any(),
        inside,
        banners: |session| view! { <OfCampaign session /> }.into_any(),
        saved: |session| view! { <Saved session /> }.into_any(),
    })
}

#[wasm_split(field, fallible)]
fn field() -> Result<Builder, SplitLoaderError> {
    Ok(|place| match place {
        Route::Models => view! { <models::ModelsPage /> }.into_any(),
        Route::Model(name) | Route::Registration(name) => {
            let at_registration = matches!(place, Route::Registration(_));
            view! { <model::ModelPage name=name.clone() at_registration /> }.into_any()
        }
        Route::Sheet(model, whose) => view! { <sheet::SheetPage model=model.clone() whose=whose.clone() /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    })
}

#[wasm_split(carry, fallible)]
fn carry() -> Result<Builder, SplitLoaderError> {
    Ok(|place| match place {
        Route::Transfer | Route::Export | Route::TransferShared => {
            view! { <transfer::TransferPage place=place.clone() /> }.into_any()
        }
        Route::Conflicts => view! { <conflicts::ConflictsPage /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    })
}

#[wasm_split(desk, fallible)]
fn desk() -> Result<Builder, SplitLoaderError> {
    Ok(|place| match place {
        // A part of the office's day.
        Route::Today => view! { <office::DayOfOffice /> }.into_any(),
        Route::Office => view! { <office::OfficePage /> }.into_any(),
        Route::Calendar => view! { <office::CalendarPage /> }.into_any(),
        Route::Figures => view! { <office::FiguresPage /> }.into_any(),
        Route::Nominations => view! { <office::NominationsPage /> }.into_any(),
        Route::Receipts => view! { <office::ReceiptsPage /> }.into_any(),
        Route::Reminders => view! { <office::RemindersPage /> }.into_any(),
        Route::Schedule => view! { <office::SchedulePage /> }.into_any(),
        Route::Setup(step) => view! { <record::SetupPage step=*step /> }.into_any(),
        Route::Records(noun) => view! { <records::RecordsPage noun=*noun /> }.into_any(),
        Route::NewRecord(noun) => view! { <record::NewRecordPage noun=*noun /> }.into_any(),
        Route::Record(noun, name) => view! { <record::RecordPage noun=*noun name=name.clone() /> }.into_any(),
        Route::Settings => view! { <settings::SettingsPage /> }.into_any(),
        Route::Health => view! { <health::HealthPage /> }.into_any(),
        Route::About => view! { <about::AboutPage /> }.into_any(),
        Route::Rubrics => view! { <rubrics::RubricsPage /> }.into_any(),
        Route::Rubric(name) => view! { <rubric::RubricPage name=name.clone() /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    })
}
