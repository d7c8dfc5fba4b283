//! The head of a register: its figures, and the lists that follow from them.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use movement::record::Noun;
use movement::report::{self, OfUnit, Period, Standing};
use movement::thon::coverage;
use movement::unit::{Over, Unit, participation};
use movement::{media, task};

use super::money::Money;
use crate::app::parts::card::{Tile, Tiles};
use crate::app::parts::field::{Choice, Select};
use crate::app::parts::kept::kept;
use crate::app::parts::pill::Tone;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::day::today;
use crate::app::words::{Text, common, count, inside, lang, noun as words, office, t};

/// The figures of a noun's records; nothing where it has none.
#[component]
pub fn Insight(
    /// The noun.
    noun: Noun,
) -> impl IntoView {
    match noun {
        Noun::Unit => view! { <Units /> }.into_any(),
        Noun::Thon => view! { <Thons /> }.into_any(),
        Noun::Media => view! { <Media /> }.into_any(),
        Noun::Task => view! { <Tasks /> }.into_any(),
        Noun::Money => view! { <Money /> }.into_any(),
        Noun::Report => view! { <Reports /> }.into_any(),
        Noun::Campaign
        | Noun::Person
        | Noun::Model
        | Noun::Team
        | Noun::Visit
        | Noun::Training
        | Noun::Checklist
        | Noun::Inspection => ().into_any(),
    }
}

fn tile(number: usize, label: Text, tone: Tone) -> impl IntoView {
    view! { <Tile number=move || count(lang(), number as u64) label tone=if number == 0 { Tone::Plain } else { tone } /> }
}

/// A list folded away under its title and length; nothing where it is empty.
fn folded(title: impl Into<TextProp>, all: Vec<(String, Option<String>)>) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    let (title, length) = (title.into(), all.len());
    let one = |(name, to): (String, Option<String>)| match to {
        Some(to) => view! { <li><a href=to>{name}</a></li> }.into_any(),
        None => view! { <li>{name}</li> }.into_any(),
    };
    view! {
        <details class="card names">
            <summary>{move || format!("{} ({length})", title.get())}</summary>
            <ul>{all.into_iter().map(one).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn unit_line(unit: Unit) -> (String, Option<String>) {
    let to = Name::of(unit.id.as_str()).map(|name| Route::Record(Noun::Unit, name).address());
    (unit.name, to)
}

fn over_line(over: Over) -> (String, Option<String>) {
    let models = common::models(untrack(lang), over.count);
    let (name, to) = unit_line(over.unit);
    (if over.why.is_empty() { format!("{name}: {models}") } else { format!("{name}: {models}. {}", over.why) }, to)
}

fn table(title: Text, lines: Vec<(String, String)>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let line = |(name, number): (String, String)| view! { <tr><th scope="row">{name}</th><td>{number}</td></tr> };
    view! {
        <details class="card names">
            <summary>{title}</summary>
            <table class="figures"><tbody>{lines.into_iter().map(line).collect_view()}</tbody></table>
        </details>
    }
    .into_any()
}

#[component]
fn Units() -> impl IntoView {
    let session = use_session();
    let read = Memo::new(move |_| session.view(participation));
    move || {
        let found = read.get();
        let registered = found.registered();
        let (missing, over) = (found.missing.len(), found.over.len());
        let kind = |(kind, enough, all): (movement::unit::UnitKind, usize, usize)| {
            (t(words::unit_kind(kind)).to_owned(), format!("{enough}/{all}"))
        };
        view! {
            <Tiles>
                {tile(found.units, office::UNITS_ALL, Tone::Plain)}
                {tile(registered, office::UNITS_REGISTERED, Tone::Green)}
                {tile(missing, office::UNITS_MISSING, Tone::Amber)}
                {tile(over, office::UNITS_OVER, Tone::Amber)}
            </Tiles>
            {folded(office::WHO_MISSING, found.missing.iter().cloned().map(unit_line).collect())}
            {folded(office::WHO_OVER, found.over.iter().cloned().map(over_line).collect())}
            {table(office::BY_TYPE, found.kinds.iter().copied().map(kind).collect())}
        }
    }
}

#[component]
fn Thons() -> impl IntoView {
    let session = use_session();
    let read = Memo::new(move |_| session.view(coverage));
    move || {
        let found = read.get();
        let covered = found.covered();
        let line = |thon: movement::thon::Thon| {
            let to = Name::of(thon.id.as_str()).map(|name| Route::Record(Noun::Thon, name).address());
            (thon.name, to)
        };
        view! {
            <Tiles>
                {tile(found.all, office::THON_ALL, Tone::Plain)}
                {tile(covered, office::THON_COVERED, Tone::Green)}
            </Tiles>
            {folded(office::THON_WITHOUT, found.without.into_iter().map(line).collect())}
        }
    }
}

#[component]
fn Media() -> impl IntoView {
    let session = use_session();
    let read = Memo::new(move |_| session.view(media::counts));
    move || {
        let found = read.get();
        let channel = |(channel, n): (media::Channel, usize)| (t(words::channel(channel)).to_owned(), n.to_string());
        let month = |((year, month), n): ((i32, u32), usize)| (office::month(lang(), month, year), n.to_string());
        let unit = |(name, n): (String, usize)| {
            (if name.is_empty() { t(office::OF_NO_UNIT).to_owned() } else { name }, n.to_string())
        };
        view! {
            <Tiles>{tile(found.all, office::ITEMS_ALL, Tone::Green)}</Tiles>
            {table(office::BY_CHANNEL, found.channels.into_iter().map(channel).collect())}
            {table(office::BY_MONTH, found.months.into_iter().map(month).collect())}
            {table(office::BY_UNIT, found.units.into_iter().map(unit).collect())}
        }
    }
}

#[component]
fn Tasks() -> impl IntoView {
    let session = use_session();
    let read = Memo::new(move |_| session.view_kind("task", |ledger| task::counts(ledger, today())));
    move || {
        let (done, overdue, soon, all) = read.get();
        view! {
            <Tiles>
                {tile(all, office::TASKS_ALL, Tone::Plain)}
                {tile(done, office::TASKS_DONE, Tone::Green)}
                {tile(overdue, office::TASKS_OVERDUE, Tone::Red)}
                {tile(soon, office::TASKS_SOON, Tone::Amber)}
            </Tiles>
        }
    }
}

#[component]
fn Reports() -> impl IntoView {
    let session = use_session();
    let asked = kept(&Route::Records(Noun::Report), "period");
    // The year's report is the one that the plan asks every unit for.
    let period = Memo::new(move |_| Period::from_key(&asked.get()).unwrap_or(Period::Year));
    let read = Memo::new(move |_| session.view(|ledger| report::by_unit(ledger, period.get(), today())));
    let called = |period: Period| words::key(Noun::Report, "period", period.key()).unwrap_or(words::UNNAMED);
    let others = || Period::ALL.iter().copied().filter(|one| *one != Period::Year);
    let choices = move || others().map(|one| Choice::new(one.key(), called(one))).collect::<Vec<_>>();
    let shown = move || {
        let of = |wanted: Standing| {
            let all = read.get().into_iter().filter(|one| one.standing == wanted);
            all.map(report_line).collect::<Vec<_>>()
        };
        let (received, late, missing) = (of(Standing::Received), of(Standing::Late), of(Standing::Missing));
        let awaited = of(Standing::Awaited);
        let [in_time, tardy, lacking, open] = [received.len(), late.len(), missing.len(), awaited.len()];
        let title = move || office::no_report(lang(), &inside(t(called(period.get()))));
        view! {
            <Tiles>
                {tile(in_time, office::REPORTS_IN_TIME, Tone::Green)}
                {tile(tardy, office::REPORTS_LATE, Tone::Amber)}
                {tile(lacking, office::REPORTS_MISSING, Tone::Red)}
                {tile(open, office::REPORTS_AWAITED, Tone::Plain)}
            </Tiles>
            {folded(title, missing.into_iter().chain(awaited).collect())}
            {folded(office::STANDING_LATE, late)}
            {folded(office::CAME_IN_TIME, received)}
        }
    };
    view! {
        <Select label=words::label(Noun::Report, "period").unwrap_or(words::UNNAMED) choices=Signal::derive(choices) value=asked
            none=called(Period::Year) on_choose=move |key| asked.set(key) />
        {shown}
    }
}

/// A unit with the day on which its report came.
fn report_line(one: OfUnit) -> (String, Option<String>) {
    let (name, to) = unit_line(one.unit);
    match one.received {
        Some(day) => (format!("{name}: {}", day.written()), to),
        None => (name, to),
    }
}
