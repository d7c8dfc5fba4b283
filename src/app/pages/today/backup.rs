//! What no exported bundle holds yet: said the more plainly, the longer it has waited and the more sheets there are.

use leptos::prelude::*;
use movement::date::{Day, day_in_vietnam};

use crate::app::pages::health::AskToKeep;
use crate::app::parts::button::{Button, LinkButton, Weight};
use crate::app::parts::card::Card;
use crate::app::parts::field::flush_all;
use crate::app::parts::icon;
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::session::{Copied, CopyPlace, JobFault, Session, StorageHealth, Unexported, use_session};
use crate::app::shell::day;
use crate::app::shell::toast::Toast;
use crate::app::words::{Lang, faults, lang, moment, settings, t, today, transfer};

/// How plainly it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Urgency {
    /// Good to know.
    Gentle,
    /// Today.
    Soon,
    /// Before anything else.
    Now,
}

impl Urgency {
    /// By days of waiting, sheets that wait, and photos: these do not wait less for an export that left them out.
    fn of(days: i64, sheets: usize, photos: usize) -> Self {
        match (days, sheets, photos) {
            (5.., _, _) | (_, 20.., _) | (_, _, 60..) => Self::Now,
            (3.., _, _) | (_, 10.., _) | (_, _, 20..) => Self::Soon,
            _ => Self::Gentle,
        }
    }
}

/// Days of the calendar since the later of the last export and the first change that waits; a clock that ran backwards is
/// no day.
fn days(waiting: Unexported, exported_at: Option<i64>, today: Day) -> i64 {
    let since = waiting.since.into_iter().chain(exported_at).max().map_or(today, day_in_vietnam);
    i64::from(today.number() - since.number()).max(0)
}

/// The reminder; nothing where everything is in a bundle.
#[component]
pub fn NotExported(
    /// What the browser says of its storage, once it has.
    health: RwSignal<Option<StorageHealth>>,
) -> impl IntoView {
    let session = use_session();
    let waiting = Memo::new(move |_| session.unexported());
    let waited = Memo::new(move |_| days(waiting.get(), session.exported_at(), day::today()));
    let urgency = Memo::new(move |_| Urgency::of(waited.get(), waiting.get().sheets, waiting.get().photos));
    let edge = Signal::derive(move || if urgency.get() == Urgency::Now { Tone::Red } else { Tone::Amber });
    let last = move || match session.exported_at() {
        Some(at) => today::last_export(lang(), &moment(at)),
        None => t(today::NEVER_EXPORTED).to_owned(),
    };
    let pressing = move || match urgency.get() {
        Urgency::Gentle => None,
        Urgency::Soon => Some(today::EXPORT_TODAY),
        Urgency::Now => Some(today::EXPORT_NOW),
    };
    view! {
        <Show when=move || waiting.get().is_any() && uncopied(session) == 0>
            <Card edge>
                <div class="danger">
                    <div>
                        <strong>{move || head(lang(), waiting.get(), waited.get())}</strong>
                        {move || pressing().map(|text| view! { <p>{text}</p> })}
                        <p class="row-text">{last}</p>
                    </div>
                    <LinkButton to=Route::Export label=today::EXPORT weight=Weight::Solid />
                    <CopyNow />
                </div>
                <NotPromised health />
            </Card>
        </Show>
    }
}

/// At the office, how many bundles came in that are in no copy yet, their photos with them; its own changes are spoken of
/// first. Followed.
fn uncopied(session: Session) -> usize {
    let office = session.is_office() && session.unexported().events == 0;
    if office { session.uncopied_imports() } else { 0 }
}

/// At the office: what came in and is in no copy yet.
#[component]
pub fn NotCopied() -> impl IntoView {
    let session = use_session();
    let count = Memo::new(move |_| uncopied(session));
    view! {
        <Show when=move || count.get().gt(&0)>
            <Card edge=Tone::Amber>
                <div class="danger">
                    <div>
                        <strong>{move || today::received_not_copied(lang(), count.get())}</strong>
                        <p class="row-text">{today::RECEIVED_NOT_COPIED_WHAT}</p>
                    </div>
                    <CopyNow />
                </div>
            </Card>
        </Show>
    }
}

/// The button that makes a safe copy by one tap.
#[component]
fn CopyNow() -> impl IntoView {
    let session = use_session();
    let busy = RwSignal::new(false);
    let copy = move |()| {
        flush_all();
        busy.set(true);
        session.back_up(move |ended| {
            busy.try_set(false);
            Toast::saying(ended_as(untrack(lang), ended)).show();
        });
    };
    view! { <Button label=today::COPY_NOW icon=icon::DOWNLOAD disabled=busy on_press=copy /> }
}

/// How a copy by one tap ended, in words.
fn ended_as(lang: Lang, ended: Result<Copied, JobFault>) -> String {
    let (said, lost) = match ended {
        Ok(Copied { to: CopyPlace::Folder(name), lost_photos }) => (today::copied_to(lang, &name), lost_photos),
        Ok(Copied { to: CopyPlace::Download, lost_photos }) => (today::COPIED.in_lang(lang).to_owned(), lost_photos),
        Ok(Copied { to: CopyPlace::Nowhere, .. }) => (today::COPY_REFUSED.in_lang(lang).to_owned(), 0),
        Err(fault) => (faults::job(lang, &fault).0, 0),
    };
    if lost == 0 { said } else { format!("{said} {}.", transfer::lost_photos(lang, lost)) }
}

fn head(lang: Lang, waiting: Unexported, days: i64) -> String {
    let what = today::waits(lang, waiting);
    if days < 3 { what } else { format!("{what} · {}", today::for_days(lang, days)) }
}

/// That the browser has not promised to keep what waits, and the button that asks it.
#[component]
fn NotPromised(health: RwSignal<Option<StorageHealth>>) -> impl IntoView {
    let refused = Memo::new(move |_| health.with(|known| known.as_ref().is_some_and(|of| of.persisted == Some(false))));
    view! {
        <Show when=move || refused.get()>
            <div class="danger">
                <p class="row-text">{settings::PERSISTED_NO}</p>
                <AskToKeep health />
            </div>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reminder_grows_with_days_and_with_sheets() {
        assert_eq!([0, 2, 3, 4, 5, 90].map(|days| Urgency::of(days, 1, 0)), {
            use Urgency::{Gentle, Now, Soon};
            [Gentle, Gentle, Soon, Soon, Now, Now]
        });
        let steps = [Urgency::Gentle, Urgency::Soon, Urgency::Now];
        assert_eq!([9, 10, 20].map(|sheets| Urgency::of(0, sheets, 0)), steps);
        assert_eq!([19, 20, 60].map(|photos| Urgency::of(0, 0, photos)), steps, "photos wait whatever was exported");
    }

    #[test]
    fn days_count_from_what_waits_and_not_from_an_old_export() {
        let waiting = |since| Unexported { events: 1, sheets: 1, photos: 0, since };
        let today = Day::from_number(100);
        let on = |number| Some(Day::from_number(number).noon_ms());
        assert_eq!(days(waiting(on(99)), on(10), today), 1);
        assert_eq!(days(waiting(on(80)), on(96), today), 4);
        assert_eq!(days(waiting(on(94)), None, today), 6);
        assert_eq!(days(waiting(None), None, today), 0);
        assert_eq!(days(waiting(on(300)), None, today), 0, "a clock that ran ahead");
        let late = on(99).map(|noon| noon + 12 * 3_600_000 - 1);
        assert_eq!(days(waiting(late), None, today), 1, "late in the evening is the day before");
    }
}
