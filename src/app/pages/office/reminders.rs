//! The list of reminders: what each body has yet to do and until when, as it is printed and handed out.

use leptos::prelude::*;
use movement::record::Noun;
use movement::task::{Owed, Reminder, reminders};

use crate::app::pages::records::task_words;
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
    // A browser that cannot print leaves the page as it is.
    let print = |()| drop(window().print());
    let body = |(name, tasks): (String, Vec<Reminder>)| {
        let called = move || if name.is_empty() { t(office::NO_BODY).to_owned() } else { name.clone() };
        view! { <Heading text=called /><div class="agenda"><Rows>{tasks.into_iter().map(line).collect_view()}</Rows></div> }
    };
    view! {
        <Page title=office::REMINDERS route=Route::Reminders>
            <Show when=move || !all.with(Vec::is_empty)
                fallback=|| view! { <Empty icon=icon::LIST title=office::REMINDERS_NONE text=office::REMINDERS_NONE_NEXT /> }>
                <div class="acts"><Button label=office::PRINT icon=icon::PRINTER on_press=print /></div>
                {move || all.get().into_iter().map(body).collect_view()}
            </Show>
        </Page>
    }
}

fn line(task: Reminder) -> impl IntoView {
    let to = Noun::of(&task.id).zip(Name::of(task.id.as_str())).map(|(noun, name)| Route::Record(noun, name).address());
    let due = task.due.map(movement::date::Day::written);
    let text = MaybeProp::derive(move || due.as_ref().map(|day| office::until(lang(), day)));
    let standing = move || task_words(lang(), task.status);
    let tone = standing().tone;
    let after = move || view! { <Pill text=move || standing().text tone /> };
    view! { <Row title=move || called(&task.what) text to=to.unwrap_or_default() after /> }
}

fn called(what: &Owed) -> String {
    match what {
        Owed::Task(name) => name.clone(),
        Owed::Report(period) => {
            let period = period.and_then(|period| noun::key(Noun::Report, "period", period.key()));
            let words = [Some(noun::REPORT), period].into_iter().flatten().map(t).collect::<Vec<_>>();
            words.join(": ")
        }
    }
}
