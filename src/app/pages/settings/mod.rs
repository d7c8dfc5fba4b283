//! Settings of this device: screen, people, name and role, campaigns, and the way to what is seldom needed.

mod campaigns;
mod device;
mod folder;
mod look;
mod people;
mod wipe;

use leptos::prelude::*;

use self::campaigns::Campaigns;
use self::device::ThisDevice;
use self::folder::CopyFolder;
use self::look::Look;
use self::people::People;
use self::wipe::Wipe;
use crate::app::parts::card::Heading;
use crate::app::parts::row::{Row, Rows};
use crate::app::route::Route;
use crate::app::shell::Page;
use crate::app::words::{Text, settings, shell, t};

/// The settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let ways = [
        (Route::Rubrics, settings::RUBRICS_WHAT),
        (Route::Conflicts, settings::CONFLICTS_WHAT),
        (Route::Health, settings::HEALTH_WHAT),
        (Route::About, settings::ABOUT_WHAT),
    ];
    let way = |(place, what): (Route, Text)| {
        let text = MaybeProp::derive(move || Some(t(what).to_owned()));
        view! { <Row title=place.title() text to=place.address() /> }
    };
    view! {
        <Page title=shell::SETTINGS route=Route::Settings>
            <Look />
            <People />
            <ThisDevice />
            <CopyFolder />
            <Heading text=settings::MORE />
            <Rows>{ways.map(way).into_iter().collect_view()}</Rows>
            <Campaigns />
            <Wipe />
        </Page>
    }
}
