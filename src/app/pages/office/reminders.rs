//! The list of reminders: which reports are owed, and what each body has yet to do and until when, as it is printed and
//! handed out.

use leptos::prelude::*;
use movement::date::Day;
use movement::record::Noun;
use movement::report::{Owing, owing};
use movement::task::{Reminder, reminders};

use crate::app::pages::records::{owing_words, task_words};
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::parts::note::Empty;
use crate::app::parts::pill::Pill;
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::shell::day::today;
use crate::app::words::{lang, noun, office, t};

/// The list.
#[component]
pub fn RemindersPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| session.view(|ledger| reminders(ledger, today())));
    let reports = Memo::new(move |_| session.view(|ledger| owing(ledger, today(), None)));
    let any = move || !(all.with(Vec::is_empty) && reports.with(Vec::is_empty));
    // A browser that cannot print leaves the page as it is.
    let print = |()| drop(window().print());
    let body = |(name, tasks): (String, Vec<Reminder>)| {
        let called = move || if name.is_empty() { t(office::NO_BODY).to_owned() } else { name.clone() };
        view! { <Heading text=called /><div class="agenda"><Rows>{tasks.into_iter().map(line).collect_view()}</Rows></div> }
    };
    view! {
        <Page title=office::REMINDERS route=Route::Reminders>
            <Show when=any
                fallback=|| view! { <Empty icon=icon::LIST title=office::REMINDERS_NONE text=office::REMINDERS_NONE_NEXT /> }>
                <div class="acts"><Button label=office::PRINT icon=icon::PRINTER on_press=print /></div>
                {move || reports.with(|all| !all.is_empty()).then(|| view! {
                    <Heading text=noun::REPORTS />
                    <div class="agenda"><Rows>{reports.get().into_iter().map(|one| owing_line(one, true)).collect_view()}</Rows></div>
                })}
                {move || all.get().into_iter().map(body).collect_view()}
            </Show>
        </Page>
    }
}

fn line(task: Reminder) -> impl IntoView {
    let to = Noun::of(&task.id).zip(Name::of(task.id.as_str())).map(|(noun, name)| Route::Record(noun, name).address());
    let due = task.due.map(Day::written);
    let text = MaybeProp::derive(move || due.as_ref().map(|day| office::until(lang(), day)));
    let standing = move || task_words(lang(), task.status);
    let tone = standing().tone;
    let after = move || view! { <Pill text=move || standing().text tone /> };
    view! { <Row title=task.name text to=to.unwrap_or_default() after /> }
}

/// The report of a period that units owe: how many, until when, and which where their names are asked for.
pub(super) fn owing_line(one: Owing, named: bool) -> impl IntoView {
    let Owing { period, missing, due, units } = one;
    let count = units.len();
    let title = move || {
        let period = noun::key(Noun::Report, "period", period.key()).unwrap_or(noun::UNNAMED);
        format!("{}: {}", t(period), office::owing(lang(), count))
    };
    let due = due.map(Day::written);
    let names = named.then(|| units.into_iter().map(|unit| unit.name).collect::<Vec<_>>().join(", "));
    let text = MaybeProp::derive(move || {
        let due = due.as_ref().map(|day| office::until(lang(), day));
        let parts: Vec<String> = due.into_iter().chain(names.clone()).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    });
    let (said, tone) = owing_words(missing);
    view! { <Row title text to=Route::Records(Noun::Report).address() after=move || view! { <Pill text=said tone /> } /> }
}
