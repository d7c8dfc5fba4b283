//! A month of the calendar: a grid of weeks in which keys lead from day to day, and under it what the chosen day holds.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html};
use movement::calendar::{Dated, Week, by_key, first, months_later, weeks};
use movement::date::Day;

use super::line;
use crate::app::parts::button::{Button, IconButton};
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::parts::row::Rows;
use crate::app::route::Route;
use crate::app::shell::day::today;
use crate::app::words::{Text, day_name, lang, noun, office, t};

/// The heads of the columns.
const DAYS: [Text; 7] = [
    office::MONDAY,
    office::TUESDAY,
    office::WEDNESDAY,
    office::THURSDAY,
    office::FRIDAY,
    office::SATURDAY,
    office::SUNDAY,
];

/// What each day holds.
type Days = Memo<BTreeMap<Day, Vec<Dated>>>;

/// The month of a day that is chosen, and kept while the app is open.
#[component]
pub fn Month(
    /// Everything dated.
    all: Memo<Vec<Dated>>,
) -> impl IntoView {
    let kept = kept(&Route::Calendar, "day");
    let chosen = Memo::new(move |_| Day::parse(&kept.get()).unwrap_or_else(|_| today()));
    let choose = Callback::new(move |day: Day| kept.set(day.to_string()));
    let month = Memo::new(move |_| first(chosen.get()));
    let days: Days = Memo::new(move |_| {
        let mut days: BTreeMap<Day, Vec<Dated>> = BTreeMap::new();
        for one in all.get() {
            days.entry(one.day).or_default().push(one);
        }
        days
    });
    let grid = NodeRef::<html::Table>::new();
    // The focus goes along, after the month of the day is drawn.
    let pick = Callback::new(move |day: Day| {
        choose.run(day);
        request_animation_frame(move || focus(grid, day));
    });
    let walk = move |ev: ev::KeyboardEvent| {
        let plain = !(ev.ctrl_key() || ev.alt_key() || ev.meta_key());
        if let Some(to) = by_key(chosen.get_untracked(), &ev.key()).filter(|_| plain) {
            ev.prevent_default();
            pick.run(to);
        }
    };
    let title = move || {
        let (year, month, _) = month.get().civil();
        office::month(lang(), month, year)
    };
    let shift = move |months| choose.run(months_later(chosen.get_untracked(), months));
    let week = move |week: Week| {
        let cell = move |day: Day| view! { <Cell day days chosen pick other=first(day) != month.get_untracked() /> };
        view! { <tr>{week.map(cell)}</tr> }
    };
    let entries = move || {
        let found = days.with(|days| days.get(&chosen.get()).cloned()).unwrap_or_default();
        match found.is_empty() {
            true => view! { <p class="row-text">{office::DAY_FREE}</p> }.into_any(),
            false => {
                view! { <div class="agenda"><Rows>{found.into_iter().map(|one| line(one, today())).collect_view()}</Rows></div> }
                    .into_any()
            }
        }
    };
    view! {
        <div class="week-bar">
            <IconButton label=office::MONTH_BEFORE icon=icon::BACK on_press=move |()| shift(-1) />
            <h2 aria-live="polite">{title}</h2>
            <IconButton label=office::MONTH_AFTER icon=icon::FORWARD on_press=move |()| shift(1) />
            <Button label=office::TO_TODAY disabled=Signal::derive(move || chosen.get() == today()) on_press=move |()| pick.run(untrack(today)) />
        </div>
        <table class="month card" role="grid" aria-label=title node_ref=grid on:keydown=walk>
            <thead><tr>{DAYS.map(|day| view! { <th scope="col">{day}</th> })}</tr></thead>
            <tbody>{move || weeks(month.get()).into_iter().map(week).collect_view()}</tbody>
        </table>
        <Heading text=move || named(chosen.get()) />
        {entries}
    }
}

/// One day of the grid: its number, how much it holds, and on a wide screen what.
#[component]
fn Cell(day: Day, days: Days, chosen: Memo<Day>, pick: Callback<Day>, other: bool) -> impl IntoView {
    let count = Memo::new(move |_| days.with(|days| days.get(&day).map_or(0, Vec::len)));
    let is_chosen = Memo::new(move |_| chosen.get() == day);
    let spoken = move || match count.get() {
        0 => named(day),
        some => format!("{}, {}", named(day), office::matters(lang(), some)),
    };
    let titles = move || {
        let title = |one: &Dated| match (super::is_of_campaign(one.matter), one.title.is_empty()) {
            (true, _) => t(super::matter(one.matter)).to_owned(),
            (false, true) => t(noun::UNNAMED).to_owned(),
            (false, false) => one.title.clone(),
        };
        let some = days.with(|days| days.get(&day).into_iter().flatten().take(2).map(title).collect::<Vec<_>>());
        some.into_iter().map(|title| view! { <span class="of-day" lang="vi">{title}</span> }).collect_view()
    };
    view! {
        <td role="gridcell" aria-selected=move || if is_chosen.get() { "true" } else { "false" }>
            <button type="button" data-day=day.to_string() class:is-today=move || day == today() class:other=other
                aria-label=spoken aria-current=move || (day == today()).then_some("date")
                tabindex=move || if is_chosen.get() { "0" } else { "-1" } on:click=move |_| pick.run(day)>
                <span>{day.civil().2}</span>
                {move || (count.get() > 0).then(|| view! { <b>{count}</b> })}
                {titles}
            </button>
        </td>
    }
}

fn named(day: Day) -> String {
    format!("{} {}", day_name(lang(), day.noon_ms()), day.written())
}

fn focus(grid: NodeRef<html::Table>, day: Day) {
    let found = grid.try_get_untracked().flatten().map(|grid| grid.query_selector(&format!("[data-day='{day}']")));
    if let Some(Ok(Some(button))) = found
        && let Ok(button) = button.dyn_into::<web_sys::HtmlElement>()
    {
        drop(button.focus());
    }
}
