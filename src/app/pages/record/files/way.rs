//! The way to a file that is to be attached.

use device::clock;
use device::files::{Ask, Picked};
use device::journal::PhotoRow;
use device::photo::Taken;
use ledger::limits::DOCUMENT_BYTES;
use leptos::prelude::*;
use movement::photo::{Photo, PhotoKey};
use movement::record::Field;

use super::super::paper::Paper;
use crate::app::parts::button::Button;
use crate::app::parts::field::FileField;
use crate::app::parts::icon;
use crate::app::session::Taking;
use crate::app::words::{bytes, lang, noun as words, refusals, sheet};

/// The way to a file, what is becoming of it, and a place that was waiting when the page was killed.
#[component]
pub fn Way(
    /// The paper.
    paper: Paper,
    /// The field.
    field: &'static Field,
) -> impl IntoView {
    let session = paper.session;
    let slot = StoredValue::new(paper.slot(field.register));
    let still = move || slot.with_value(|slot| session.photo_waiting().as_deref() == Some(slot.as_str()));
    let waiting = RwSignal::new(still());
    let taking = Memo::new(move |_| slot.with_value(|slot| session.photo_taking(slot)));
    let asked = move |()| slot.with_value(|slot| session.photo_ask(slot));
    let take = move |files: Vec<Picked>| {
        waiting.set(false);
        let file = files.into_iter().next();
        let name = file.as_ref().map(|file| stem(file.name())).unwrap_or_default();
        let put = paper.attach_later(field);
        let make = move |row: &PhotoRow| {
            let picture = row.width > 0;
            let file = Photo {
                caption: if picture { String::new() } else { name },
                w: row.width,
                h: row.height,
                bytes: u32::try_from(row.bytes).ok()?,
                at: clock::now_ms(),
                bin: false,
            };
            put(PhotoKey::new(&row.key).ok()?, file)
        };
        slot.with_value(|slot| session.photo_chosen(slot, Taken::Files, file, make));
    };
    let give_up = move |()| {
        session.photo_unwait();
        waiting.set(false);
    };
    let said = move || {
        match taking.get() {
        Some(Taking::Failed(why)) => view! {
            <div class="clash" role="alert">
                <p>{move || refusals::photo(lang(), &why)}</p>
                <div class="acts"><Button label=sheet::PHOTO_TOLD on_press=move |()| slot.with_value(|slot| session.photo_told(slot)) /></div>
            </div>
        }
        .into_any(),
        Some(Taking::Making) => view! { <p class="quiet" role="status">{words::ATTACHING}</p> }.into_any(),
        Some(Taking::Open) | None => ().into_any(),
    }
    };
    view! {
        <Show when=move || waiting.get() && taking.get().is_none() && still()>
            <div class="waiting" role="status">
                <p>{words::ATTACH_LOST}</p>
                <div class="acts"><Button label=words::ATTACH_DROP on_press=give_up /></div>
            </div>
        </Show>
        <div class="picker"><FileField label=words::ATTACH icon=icon::PLUS ask=Ask::Attachments on_ask=asked on_chosen=take /></div>
        <p class="field-hint">{move || words::attach_hint(lang(), &bytes(lang(), DOCUMENT_BYTES as u64))}</p>
        {said}
    }
}

/// A file's name without its ending, as a caption.
fn stem(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.chars().take(120).collect()
}
