//! The day of a person: first what could be lost, then what is next. No dashboards of zeros. At the office, everybody's day.

mod backup;
mod danger;
mod of_unit;
mod second;
mod stop;
mod storage;

use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::today::{Today, Trip, for_person, of_unit};

use self::danger::Danger;
use self::of_unit::OfUnitCards;
use self::second::OneCopy;
use self::stop::StopCard;
use crate::app::pages::opened::Opened;
use crate::app::parts::button::{Button, LinkButton};
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::parts::note::{Empty, FaultNote};
use crate::app::route::Route;
use crate::app::session::{use_person_name, use_session};
use crate::app::shell::Page;
use crate::app::shell::day::today;
use crate::app::wing::{self, Wing};
use crate::app::words::{day_name, lang, shell, t, today, transfer};

/// The day's page.
#[component]
pub fn TodayPage() -> impl IntoView {
    let session = use_session();
    let day = Memo::new(move |_| {
        let person = session.person();
        session.view(|ledger| person.map(|person| for_person(ledger, &person, today()))).unwrap_or_default()
    });
    let name = use_person_name();
    let small = move || {
        let who = name.get().or_else(|| session.is_office().then(|| t(today::OFFICE).to_owned()));
        let who = who.map(|who| format!(" · {who}")).unwrap_or_default();
        Some(format!("{}, {}{who}", day_name(lang(), today().noon_ms()), today().written()))
    };
    let empty = Memo::new(move |_| session.view_kind("campaign", |ledger| Campaign::of(ledger).is_none()));
    let registers = Memo::new(move |_| {
        let person = session.person();
        session.view(|ledger| person.and_then(|person| of_unit(ledger, &person)))
    });
    let visits = move || match (empty.get(), session.is_office(), registers.get()) {
        (true, ..) => nothing_here(),
        (false, true, _) => of_office(),
        (false, false, Some(of)) => view! { <OfUnitCards of /> }.into_any(),
        (false, false, None) => visits(&day.get()),
    };
    view! {
        <Page title=shell::TODAY small=MaybeProp::derive(small) route=Route::Today>
            <Opened />
            <Danger />
            {visits}
            {move || unfinished(&day.get())}
            <OneCopy />
        </Page>
    }
}

/// What stands where taking imports back has left nothing of the campaign.
fn nothing_here() -> AnyView {
    view! {
        <Empty icon=icon::UPLOAD title=today::NOTHING_HERE text=today::NOTHING_HERE_NEXT>
            <LinkButton to=Route::Transfer label=transfer::IMPORT />
        </Empty>
    }
    .into_any()
}

/// The office's day, once its files are here; the way to ask for them again where they could not be fetched.
fn of_office() -> AnyView {
    match (wing::here(Wing::Desk), wing::again(Wing::Desk)) {
        (Some(build), _) => build(&Route::Today),
        (None, Some(again)) => view! {
            <FaultNote what=shell::PAGE_AWAY safe=shell::PAGE_AWAY_SAFE next=shell::PAGE_AWAY_NEXT urgent=true>
                <Button label=shell::PAGE_AGAIN on_press=move |()| again.run(()) />
            </FaultNote>
        }
        .into_any(),
        (None, None) => view! { <p role="status">{move || t(shell::PAGE_COMING)}</p> }.into_any(),
    }
}

/// Today's visits, those of the week, or the next one.
fn visits(day: &Today) -> AnyView {
    if day.today.is_empty() && day.week.is_empty() && day.next.is_none() {
        return view! {
            <Empty icon=icon::CALENDAR title=today::NOTHING_TODAY text=today::NOTHING_TODAY_NEXT>
                <LinkButton to=Route::Models label=today::ALL_MODELS icon=icon::MODELS />
            </Empty>
        }
        .into_any();
    }
    let (done, all) = count(&day.today);
    let later: Vec<Trip> = day.week.iter().chain(&day.next).cloned().collect();
    let later_count = later.iter().map(|trip| trip.stops.len()).sum::<usize>();
    view! {
        <Show when=move || all.ne(&0)>
            <Heading text=today::TODAY_VISITS side=MaybeProp::derive(move || Some(today::no_of(lang(), done, all))) />
        </Show>
        {day.today.iter().cloned().map(|trip| trip_cards(trip, false)).collect_view()}
        <Show when=move || later_count.ne(&0)>
            <Heading text=today::THIS_WEEK
                side=MaybeProp::derive(move || Some(crate::app::words::common::models(lang(), later_count))) />
        </Show>
        {later.into_iter().map(|trip| trip_cards(trip, true)).collect_view()}
    }
    .into_any()
}

fn trip_cards(trip: Trip, with_day: bool) -> impl IntoView {
    let Trip { visit, stops, outside_survey, .. } = trip;
    let card = move |stop| view! { <StopCard stop visit=Some(visit.clone()) with_day outside_survey /> };
    stops.into_iter().map(card).collect_view()
}

fn unfinished(day: &Today) -> AnyView {
    if day.unfinished.is_empty() && day.missed.is_empty() {
        return ().into_any();
    }
    let cards = day.unfinished.iter().cloned();
    view! {
        <Heading text=today::UNFINISHED />
        {day.missed.iter().cloned().map(|trip| trip_cards(trip, true)).collect_view()}
        {cards.map(|stop| view! { <StopCard stop visit=None with_day=false outside_survey=false /> }).collect_view()}
    }
    .into_any()
}

/// How many of the models of these visits are sealed or not the person's to score, and how many there are.
fn count(trips: &[Trip]) -> (usize, usize) {
    let stops = || trips.iter().flat_map(|trip| &trip.stops);
    (stops().filter(|stop| stop.is_done()).count(), stops().count())
}
