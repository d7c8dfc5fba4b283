//! The movement: the way to every register, the calendar and the figures, each with how many entries it has.

mod calendar;
mod day;
mod figures;
mod nominations;
mod receipts;
mod reminders;
mod schedule;
mod search;

pub use self::calendar::CalendarPage;
pub use self::day::DayOfOffice;
pub use self::figures::FiguresPage;
pub use self::nominations::NominationsPage;
pub use self::receipts::ReceiptsPage;
pub use self::reminders::RemindersPage;
pub use self::schedule::SchedulePage;

use std::sync::Arc;

use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::record::{Noun, count};

use self::search::{Found, found_by, haystack, length};
use crate::app::pages::opened::Opened;
use crate::app::parts::card::Heading;
use crate::app::parts::field::SearchField;
use crate::app::parts::kept::kept;
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{Text, lang, noun, office, shell, t};

const YEAR_ROUND: [Noun; 7] =
    [Noun::Task, Noun::Training, Noun::Media, Noun::Inspection, Noun::Checklist, Noun::Report, Noun::Money];
const SURVEY: [Noun; 2] = [Noun::Team, Noun::Visit];
const ROSTER: [Noun; 3] = [Noun::Unit, Noun::Thon, Noun::Person];

/// The hub.
#[component]
pub fn OfficePage() -> impl IntoView {
    let session = use_session();
    let campaign = move || session.view_kind("campaign", Campaign::of);
    let small = move || campaign().map(|campaign| campaign.commune);
    let setup = move || {
        let campaign = campaign()?;
        let to = Name::of(campaign.id.as_str()).map(|name| Route::Record(Noun::Campaign, name).address());
        let text = MaybeProp::derive(move || Some(campaign.name.clone()));
        Some(view! { <Row title=office::SETTINGS text to=to.unwrap_or_default() /> })
    };
    let plain = |place: Route, what: Text| {
        let text = MaybeProp::derive(move || Some(t(what).to_owned()));
        view! { <Row title=place.title() text to=place.address() /> }
    };
    let query = kept(&Route::Office, "query");
    let searching = Memo::new(move |_| !query.with(|words| words.trim().is_empty()));
    let all = Memo::new(move |_| match searching.get() {
        true => haystack(session),
        false => Arc::new(Vec::new()),
    });
    let shown = Memo::new(move |_| match searching.get() {
        true => all.with(|all| found_by(all, &query.get())),
        false => Arc::new(Vec::new()),
    });
    let found = move || searching.get().then(|| office::entries(lang(), shown.with(|shown| length(shown))));
    let ways = move || {
        view! {
            <Rows>
                {plain(Route::Calendar, office::CALENDAR_WHAT)}
                {plain(Route::Figures, office::FIGURES_WHAT)}
                {plain(Route::Reminders, office::REMINDERS_WHAT)}
            </Rows>
            <Heading text=office::YEAR_ROUND />
            <Registers nouns=&YEAR_ROUND />
            <Heading text=office::SURVEY />
            <Rows>
                {plain(Route::Receipts, office::RECEIPTS_WHAT)}
                {plain(Route::Nominations, office::NOMINATIONS_WHAT)}
                {plain(Route::Schedule, office::SCHEDULE_WHAT)}
            </Rows>
            <Registers nouns=&SURVEY />
            <Heading text=office::ROSTER />
            <Registers nouns=&ROSTER />
            <Heading text=shell::SETTINGS />
            <Rows>
                {plain(Route::Setup(1), office::SETUP_WHAT)}
                {setup}
                {plain(Route::Rubrics, crate::app::words::settings::RUBRICS_WHAT)}
            </Rows>
        }
    };
    view! {
        <Page title=office::OFFICE small=MaybeProp::derive(small) route=Route::Office>
            <Opened />
            <SearchField label=office::FIND_ALL query found=MaybeProp::derive(found) />
            <Show when=move || searching.get() fallback=ways><Found shown /></Show>
        </Page>
    }
}

/// Rows that lead to registers.
#[component]
fn Registers(nouns: &'static [Noun]) -> impl IntoView {
    let session = use_session();
    let row = move |one: &Noun| {
        let one = *one;
        let entries = Memo::new(move |_| session.view_kind(one.key(), |ledger| count(ledger, one)));
        let text = MaybeProp::derive(move || Some(office::entries(lang(), entries.get())));
        view! { <Row title=noun::many(one) text to=Route::Records(one).address() /> }
    };
    view! { <Rows>{nouns.iter().map(row).collect_view()}</Rows> }
}
