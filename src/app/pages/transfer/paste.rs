//! A bundle that was copied as text: read from the clipboard on a tap where the browser lets it, else pasted into a field.

use device::files;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::app::parts::button::{Button, Weight};
use crate::app::parts::field::TextField;
use crate::app::session::Intake;
use crate::app::words::{Text, t, transfer};

/// The element that holds the field.
const PART: &str = "paste";

/// The button, and the field where the browser gives nothing away.
#[component]
pub fn Paste(
    /// Where what was pasted goes.
    intake: Intake,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let fault = RwSignal::new(None::<Text>);
    let read = move |()| {
        leptos::task::spawn_local(async move {
            let text = files::clipboard().await;
            if let Some(file) = text.as_deref().and_then(files::of_text) {
                fault.try_set(None);
                intake.offer(vec![file]);
                return;
            }
            // Nothing was given: what is wrong is said only where the clipboard was read and held no text.
            fault.try_set(text.map(|_| transfer::PASTE_EMPTY));
            // The page may be gone by then.
            if open.try_set(true).is_none() {
                request_animation_frame(into_the_field);
            }
        });
    };
    view! {
        <div class="acts"><Button label=transfer::PASTE on_press=read /></div>
        <Show when=move || open.get()><Field intake fault /></Show>
    }
}

#[component]
fn Field(intake: Intake, fault: RwSignal<Option<Text>>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let put = Callback::new(move |pasted: String| {
        fault.set(None);
        text.set(pasted);
    });
    let empty = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    let look = move |()| {
        if let Some(file) = text.with_untracked(|text| files::of_text(text)) {
            intake.offer(vec![file]);
        }
    };
    let said = MaybeProp::derive(move || fault.get().map(|fault| t(fault).to_owned()));
    view! {
        <div id=PART class="pasted">
            <TextField label=transfer::PASTED hint=transfer::PASTE_HERE value=text fault=said many=true on_typed=put on_done=put />
            <div class="acts"><Button label=transfer::PASTE_LOOK weight=Weight::Solid disabled=empty on_press=look /></div>
        </div>
    }
}

/// Puts the caret where one pastes.
fn into_the_field() {
    let field = document().query_selector(&format!("#{PART} textarea")).ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Refused only where the field is gone.
        let _ = field.focus();
    }
}
