//! The way in: a file field with its words, files dropped on the app, paste anywhere on the page; how far the file is,
//! and faults.

use device::files::{self, Ask};
use leptos::ev;
use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::button::Weight;
use crate::app::parts::card::{Card, Heading, Track};
use crate::app::parts::field::FileField;
use crate::app::parts::icon;
use crate::app::parts::note::FaultNote;
use crate::app::session::{Failed, Intake, Stage, Why};
use crate::app::shell::Inbox;
use crate::app::words::{Text, common, faults, lang, t, transfer};

/// Takes what is pasted while the page is shown, but for text pasted into a field.
pub fn listen(intake: Intake) {
    let handle = window_event_listener(ev::paste, move |event| {
        use leptos::wasm_bindgen::JsCast;
        let field = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if field.is_some_and(|field| matches!(field.tag_name().as_str(), "INPUT" | "TEXTAREA")) {
            return;
        }
        let pasted = files::pasted(&event);
        if !pasted.is_empty() {
            event.prevent_default();
            intake.offer(pasted);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Takes what was dropped on the app or opened with it, now and while the page is shown.
pub fn open_inbox(intake: Intake) {
    let inbox = expect_context::<Inbox>();
    Effect::new(move |_| {
        let files = inbox.take();
        if !files.is_empty() {
            intake.offer(files);
        }
    });
}

/// The card through which bundles come in.
#[component]
pub fn ImportCard(
    /// Where the files go.
    intake: Intake,
    /// What to do, in a sentence.
    what: Text,
) -> impl IntoView {
    let over = RwSignal::new(false);
    view! {
        <Heading text=transfer::IMPORT />
        {move || failed(intake)}
        <div class="drop" class:drop-over=move || over.get() on:drop=move |_| over.set(false) on:dragleave=move |_| over.set(false)
            on:dragover=move |_| over.set(true)>
            <Card>
                <p>{what}</p>
                <FileField label=transfer::CHOOSE_FILE icon=icon::UPLOAD ask=Ask::Bundles weight=Weight::Solid
                    on_chosen=move |files| intake.offer(files) />
                <super::paste::Paste intake />
                <div role="status">{move || progress(intake)}</div>
            </Card>
        </div>
    }
}

fn progress(intake: Intake) -> AnyView {
    let (what, name, done, total) = match intake.stage() {
        Stage::Looking(name, done, total) => (transfer::LOOKING, name, done, total),
        Stage::Taking(name, done, total) => (transfer::TAKING, name, done, total),
        Stage::Waiting | Stage::Shown(_) | Stage::Taken(_) | Stage::Failed(_) => return ().into_any(),
    };
    let percent = done.min(total) * 100 / total.max(1);
    let waiting = intake.waiting();
    view! {
        <p>{move || transfer::progress(lang(), t(what), &name, percent)}</p>
        <Track done=usize::try_from(percent).unwrap_or(0) all=100 label=what />
        {(waiting > 0).then(|| view! { <p class="row-text">{move || transfer::waiting(lang(), waiting)}</p> })}
    }
    .into_any()
}

fn failed(intake: Intake) -> AnyView {
    let Stage::Failed(failed) = intake.stage() else { return ().into_any() };
    let (for_what, for_next) = ((*failed).clone(), (*failed).clone());
    let name = failed.name.clone();
    view! {
        <FaultNote what=move || said(&for_what).0 safe=faults::NOTHING_CHANGED next=move || said(&for_next).1 urgent=true>
            <p class="row-text">{name}</p>
            <Button label=common::CLOSE on_press=move |()| intake.leave() />
        </FaultNote>
    }
    .into_any()
}

fn said(failed: &Failed) -> (String, &'static str) {
    match &failed.fault {
        Why::ReadOnly => (t(faults::READ_ONLY).to_owned(), t(faults::WRITE_HERE)),
        Why::Job(fault) => faults::job(lang(), fault),
    }
}
