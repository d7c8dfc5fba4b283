//! Taking the open campaign off this device: refused while something would be lost with it, asked twice, never undone.

use leptos::prelude::*;

use super::campaigns::reload;
use crate::app::parts::button::{Button, LinkButton, Weight};
use crate::app::parts::card::Heading;
use crate::app::parts::dialog::Dialog;
use crate::app::route::Route;
use crate::app::session::{Session, WipeFault, at_stake, half_written, use_session, wipe};
use crate::app::words::{Lang, Text, common, lang, settings, t, today};

/// What the section is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Doing {
    Waiting,
    Wiping,
    Failed(WipeFault),
}

/// The section that wipes.
#[component]
pub fn Wipe() -> impl IntoView {
    let session = use_session();
    let at_stake = Memo::new(move |_| at_stake(session));
    let name = Memo::new(move |_| session.listed().name);
    let sure = RwSignal::new(false);
    let what = move || settings::wipe_what(lang(), &name.get());
    let refused = view! {
        <p><strong>{move || at_stake.get().map(|fault| fault_words(lang(), &fault))}</strong>
            <span class="row-text">{move || at_stake.get().map(|fault| t(next_words(&fault, session.is_office())))}</span></p>
        <div class="acts"><LinkButton to=Route::Export label=settings::WIPE_EXPORT weight=Weight::Solid /></div>
    };
    let allowed = move || {
        let ask = move |()| sure.set(true);
        view! { <div class="acts"><Button label=settings::WIPE_FIRST weight=Weight::Danger on_press=ask /></div> }
    };
    view! {
        <Heading text=settings::WIPE />
        <section class="card">
            <p>{what}</p>
            <div hidden=move || at_stake.get().is_none()>{refused}</div>
            {move || at_stake.get().is_none().then(allowed)}
        </section>
        <Sure sure session />
    }
}

/// Why nothing was wiped, in words.
fn fault_words(lang: Lang, fault: &WipeFault) -> String {
    match fault {
        WipeFault::Busy => settings::WIPE_BUSY.in_lang(lang).to_owned(),
        WipeFault::Unexported(waiting) => settings::wipe_refused(lang, &today::changes_and_photos(lang, *waiting)),
        WipeFault::Uncopied(n) => settings::wipe_uncopied(lang, *n),
        WipeFault::Store(_) => settings::WIPE_FAILED.in_lang(lang).to_owned(),
    }
}

/// What to do about what would be lost; what came in is as safe in a file that is kept as at the office.
fn next_words(fault: &WipeFault, office: bool) -> Text {
    match fault {
        WipeFault::Uncopied(_) => settings::WIPE_KEEP_NEXT,
        WipeFault::Unexported(_) if office => settings::WIPE_KEEP_NEXT,
        WipeFault::Unexported(waiting) if waiting.photos > 0 => settings::WIPE_PHOTOS_NEXT,
        WipeFault::Unexported(_) | WipeFault::Busy | WipeFault::Store(_) => settings::WIPE_REFUSED_NEXT,
    }
}

/// The second step.
#[component]
fn Sure(sure: RwSignal<bool>, session: Session) -> impl IntoView {
    let doing = RwSignal::new_local(Doing::Waiting);
    let go = move |()| {
        doing.set(Doing::Wiping);
        leptos::task::spawn_local(async move {
            match wipe(session).await {
                Ok(()) => reload(),
                Err(fault) => drop(doing.try_set(Doing::Failed(fault))),
            }
        });
    };
    let busy = Signal::derive(move || doing.get() == Doing::Wiping);
    let said = move || match doing.get() {
        Doing::Waiting => String::new(),
        Doing::Wiping => t(settings::WIPING).to_owned(),
        Doing::Failed(fault) => fault_words(lang(), &fault),
    };
    let actions = move || {
        view! {
            <Button label=common::CANCEL on_press=move |()| sure.set(false) />
            <Button label=settings::WIPE_YES weight=Weight::Danger disabled=busy on_press=go />
        }
        .into_any()
    };
    let half = Signal::derive(move || if sure.get() { half_written(session) } else { 0 });
    view! {
        <Dialog open=sure title=settings::WIPE_SURE actions>
            <p hidden=move || half.get() == 0><strong>{move || settings::wipe_half(lang(), half.get())}</strong></p>
            <p>{settings::WIPE_NO_UNDO}</p>
            <p role="status">{said}</p>
        </Dialog>
    }
}
