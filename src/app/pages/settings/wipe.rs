//! Taking the open campaign off this device: refused while something is in no bundle, asked twice, never undone.

use leptos::prelude::*;

use super::campaigns::reload;
use crate::app::parts::button::{Button, LinkButton, Weight};
use crate::app::parts::card::Heading;
use crate::app::parts::dialog::Dialog;
use crate::app::route::Route;
use crate::app::session::{Session, WipeFault, use_session, wipe};
use crate::app::words::{common, lang, settings, t};

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
    let waiting = Memo::new(move |_| session.unexported().events);
    let name = Memo::new(move |_| session.listed().name);
    let sure = RwSignal::new(false);
    let what = move || settings::wipe_what(lang(), &name.get());
    let refused = view! {
        <p><strong>{move || settings::wipe_refused(lang(), waiting.get())}</strong>
            <span class="row-text">{settings::WIPE_REFUSED_NEXT}</span></p>
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
            <div hidden=move || waiting.get() == 0>{refused}</div>
            {move || (waiting.get() == 0).then(allowed)}
        </section>
        <Sure sure session />
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
        Doing::Failed(WipeFault::Busy) => t(settings::WIPE_BUSY).to_owned(),
        Doing::Failed(WipeFault::Unexported(n)) => settings::wipe_refused(lang(), n),
        Doing::Failed(WipeFault::Store(_)) => t(settings::WIPE_FAILED).to_owned(),
    };
    let actions = move || {
        view! {
            <Button label=common::CANCEL on_press=move |()| sure.set(false) />
            <Button label=settings::WIPE_YES weight=Weight::Danger disabled=busy on_press=go />
        }
        .into_any()
    };
    view! {
        <Dialog open=sure title=settings::WIPE_SURE actions>
            <p>{settings::WIPE_NO_UNDO}</p>
            <p role="status">{said}</p>
        </Dialog>
    }
}
