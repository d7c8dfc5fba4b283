//! The calendar: every dated thing as a list, month by month, or one month as a grid; and the same as a file for other
//! calendars.

mod month;

use std::collections::BTreeMap;

use device::files::{Picked, download};
use leptos::prelude::*;
use movement::calendar::{Dated, Matter, dated, ics};
use movement::date::Day;
use movement::record::Noun;

use self::month::Month;
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::parts::note::Empty;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::day::today;
use crate::app::shell::toast::Toast;
use crate::app::shell::{Page, arrive_at};
use crate::app::words::{Text, conflicts, day_name, lang, noun, office, settings, t};

/// The calendar.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| session.view(dated));
    let save = move |()| {
        let lang = lang_now();
        let file = ics(&all.get_untracked(), device::clock::now_ms(), |one| {
            format!("{}: {}", matter(one.matter).in_lang(lang), one.title)
        });
        let file = Picked::bytes("dvk-lich.ics", "text/calendar", file.as_bytes());
        if !file.is_some_and(|file| download(&file)) {
            Toast::saying(settings::LOG_REFUSED.in_lang(lang)).show();
        }
    };
    let view = kept(&Route::Calendar, "view");
    let in_grid = Memo::new(move |_| view.with(|view| view == "month"));
    let show = move |grid: bool| view.set(if grid { "month" } else { "" }.to_owned());
    let month = move |((year, month), days): ((i32, u32), Vec<(bool, Dated)>)| {
        let each = |(next, one): (bool, Dated)| view! { {next.then(|| view! { <FromHere /> })}{line(one, today())} };
        view! {
            <Heading text=move || office::month(lang(), month, year) />
            <div class="agenda"><Rows>{days.into_iter().map(each).collect_view()}</Rows></div>
        }
    };
    let is_to_come = Memo::new(move |_| all.with(|all| all.last().is_some_and(|last| last.day >= today())));
    view! {
        <Page title=office::CALENDAR route=Route::Calendar>
            <Show when=move || !all.with(Vec::is_empty)
                fallback=|| view! { <Empty icon=icon::CALENDAR title=office::CALENDAR_EMPTY text=office::CALENDAR_EMPTY_NEXT /> }>
                <div class="acts">
                    <Button label=office::AS_LIST pressed=Signal::derive(move || !in_grid.get()) on_press=move |()| show(false) />
                    <Button label=office::AS_MONTH pressed=Signal::from(in_grid) on_press=move |()| show(true) />
                    <Show when=move || is_to_come.get() && !in_grid.get()>
                        <Button label=office::TO_TODAY icon=icon::CALENDAR on_press=|()| arrive_at(FROM_HERE) />
                    </Show>
                    <Button label=office::CALENDAR_FILE icon=icon::DOWNLOAD on_press=save />
                </div>
                {move || match in_grid.get() {
                    true => view! { <Month all /> }.into_any(),
                    false => months(all.get(), today()).into_iter().map(month).collect_view().into_any(),
                }}
            </Show>
        </Page>
    }
}

fn lang_now() -> crate::app::words::Lang {
    untrack(lang)
}

/// By month; with each whether it is the first from today on.
fn months(all: Vec<Dated>, today: Day) -> BTreeMap<(i32, u32), Vec<(bool, Dated)>> {
    let mut months: BTreeMap<(i32, u32), Vec<(bool, Dated)>> = BTreeMap::new();
    let first = all.iter().position(|one| one.day >= today);
    for (at, one) in all.into_iter().enumerate() {
        let (year, month, _) = one.day.civil();
        months.entry((year, month)).or_default().push((first == Some(at), one));
    }
    months
}

/// The id of the line between what was and what is to come.
const FROM_HERE: &str = "from-today";

/// Stands before the first entry from today on.
#[component]
fn FromHere() -> impl IntoView {
    let named = move || format!("{} {}", day_name(lang(), today().noon_ms()), today().written());
    view! { <li class="row from-here" id=FROM_HERE tabindex="-1">{move || office::from_today(lang(), &named())}</li> }
}

/// Whether it is a day of the campaign itself, of which the matter says more than the name, which is the same for all.
fn is_of_campaign(matter: Matter) -> bool {
    matches!(matter, Matter::Deadline | Matter::SurveyFrom | Matter::SurveyTo)
}

/// One dated thing; late where it should be done by now.
pub(super) fn line(one: Dated, today: Day) -> impl IntoView {
    let kind = matter(one.matter);
    let to = Noun::of(&one.record).zip(Name::of(one.record.as_str()));
    let to = match one.matter {
        Matter::Received => Route::Receipts.address(),
        _ => to.map(|(noun, name)| Route::Record(noun, name).address()).unwrap_or_default(),
    };
    let of_campaign = is_of_campaign(one.matter);
    let when = match one.time {
        Some(time) => format!("{} · {time}", one.day.written()),
        None => one.day.written(),
    };
    let text = MaybeProp::derive(move || match of_campaign {
        true => Some(when.clone()),
        false => Some(format!("{when} · {}", t(kind))),
    });
    let late = !one.done && one.day < today && matches!(one.matter, Matter::Task | Matter::Report);
    let after = move || match (one.done, late) {
        (true, _) => view! { <Pill text=office::DONE tone=Tone::Green /> }.into_any(),
        (false, true) => view! { <Pill text=office::TASKS_OVERDUE tone=Tone::Red /> }.into_any(),
        (false, false) => ().into_any(),
    };
    let title = one.title;
    let title = move || match (of_campaign, title.is_empty()) {
        (true, _) => t(kind).to_owned(),
        (false, true) => t(noun::UNNAMED).to_owned(),
        (false, false) => title.clone(),
    };
    view! { <Row title text to after /> }
}

fn matter(matter: Matter) -> Text {
    match matter {
        Matter::Deadline => office::DUE_BEFORE,
        Matter::SurveyFrom => conflicts::SURVEY_FROM,
        Matter::SurveyTo => conflicts::SURVEY_TO,
        Matter::Task => noun::TASK,
        Matter::Visit => noun::VISIT,
        Matter::Training => noun::TRAINING,
        Matter::Inspection => noun::INSPECTION,
        Matter::Report => noun::REPORT,
        Matter::Received => office::RECEIVED_ON,
        Matter::Notice => office::NOTICE_ON,
        Matter::Review => office::REVIEW_ON,
        Matter::Media => noun::MEDIA,
        Matter::Money => noun::MONEY,
    }
}
