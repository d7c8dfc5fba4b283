//! The schedule of visits: a week on one board, day by day, and the nominated models that wait for a visit, by thôn. A
//! visit is moved to another day, and a model put into a visit, by dragging or by the buttons and lists beside it.

mod card;
mod moves;
mod waiting;

use leptos::ev;
use leptos::prelude::*;
use movement::date::Day;
use movement::record::Noun;
use movement::visit::{Slot, week};

use self::card::Card;
use self::moves::{Dragged, Moves};
use self::waiting::WaitingModels;
use crate::app::parts::button::{Button, IconButton, LinkButton};
use crate::app::parts::field::{Moment, MomentField};
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::route::Route;
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::shell::day::today;
use crate::app::words::{day_name, lang, office, t};

/// The board.
#[component]
pub fn SchedulePage() -> impl IntoView {
    let session = use_session();
    // Who comes back finds the week that was looked at; the present one follows the day.
    let kept = kept(&Route::Schedule, "day");
    let of = Memo::new(move |_| kept.with(|day| Day::parse(day).unwrap_or_else(|_| today())));
    let board = Memo::new(move |_| session.view(|ledger| week(ledger, of.get())));
    let moves = Moves { session, dragged: RwSignal::new(None) };
    let shift = move |days: i32| kept.set(of.get_untracked().plus(days).to_string());
    // A field that was cleared leads nowhere.
    let go = move |text: &str| {
        if let Ok(day) = Day::parse(text) {
            kept.set(day.to_string());
        }
    };
    let title = move || {
        let (from, to) = of.get().week();
        office::week(lang(), &from.written(), &to.written())
    };
    let column = move |(day, slots): (Day, Vec<Slot>)| view! { <Column moves day visits=slots /> };
    view! {
        <Page title=office::SCHEDULE route=Route::Schedule wide=true>
            <div class="week-bar wide">
                <IconButton label=office::WEEK_BEFORE icon=icon::BACK on_press=move |()| shift(-7) />
                <h2 aria-live="polite">{title}</h2>
                <IconButton label=office::WEEK_AFTER icon=icon::FORWARD on_press=move |()| shift(7) />
                <Button label=office::THIS_WEEK disabled=Signal::derive(move || of.get().week() == today().week())
                    on_press=move |()| kept.set(String::new()) />
                <MomentField kind=Moment::Day label=office::TO_DAY value=Signal::derive(move || of.get().to_string())
                    on_done=move |text: String| go(&text) />
                <LinkButton to=Route::NewRecord(Noun::Visit) label=office::NEW_VISIT icon=icon::PLUS />
            </div>
            <div class="week wide">{move || board.get().into_iter().map(column).collect_view()}</div>
            <WaitingModels moves board />
        </Page>
    }
}

/// One day: its visits; a visit that is dropped here comes to this day.
#[component]
fn Column(moves: Moves, day: Day, visits: Vec<Slot>) -> impl IntoView {
    let over = RwSignal::new(false);
    let name = move || format!("{} {}", day_name(lang(), day.noon_ms()), day.written());
    let above = move |ev: ev::DragEvent| {
        if matches!(moves.dragged.get_untracked(), Some(Dragged::Visit(_))) {
            ev.prevent_default();
            over.set(true);
        }
    };
    let dropped = move |ev: ev::DragEvent| {
        over.set(false);
        if let Some(Dragged::Visit(slot)) = moves.dragged.get_untracked() {
            ev.prevent_default();
            ev.stop_propagation();
            moves.to_day(&slot, day);
        }
    };
    let none = visits.is_empty();
    view! {
        <section class="card day" class:is-today=move || day == today() class:drop-over=move || over.get() on:dragover=above
            on:dragleave=move |_| over.set(false) on:drop=dropped>
            <h3>{name}</h3>
            {none.then(|| view! { <p class="row-text">{move || t(office::NO_VISIT)}</p> })}
            {visits.into_iter().map(|of| view! { <Card moves of /> }).collect_view()}
        </section>
    }
}
