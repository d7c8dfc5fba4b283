//! What can be done with a form as a whole: save a new record, drop its draft; put one that stands into the bin.

use ledger::RecordId;
use leptos::prelude::*;
use movement::Command;
use movement::record::{Noun, title};

use super::paper::Paper;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::icon;
use crate::app::route::{self, Name, Route};
use crate::app::shell::toast::Toast;
use crate::app::words::{common, lang, noun as words, refusals};

/// Save, or drop the draft.
#[component]
pub fn Fresh(
    /// The paper.
    paper: Paper,
) -> impl IntoView {
    // The page goes only after a moment, in which a second tap would make a second record.
    let going = StoredValue::new(false);
    let save = move |()| {
        if going.get_value() {
            return;
        }
        let Some(id) = made(paper) else { return };
        going.set_value(true);
        let next = Name::of(id.as_str()).map(|name| match paper.noun {
            Noun::Model => Route::Model(name),
            noun => Route::Record(noun, name),
        });
        route::instead(&next.unwrap_or(Route::Records(paper.noun)));
    };
    let save_and_next = move |()| {
        // A second tap meets the empty paper of the next one.
        if !going.get_value() && paper.written_now() && made(paper).is_some() {
            paper.renew();
            first_field();
        }
    };
    let drop_draft = move |()| {
        let back = paper.forget();
        Toast::saying(words::DRAFT_DROPPED.in_lang(untrack(lang))).with(common::UNDO, back).show();
    };
    let blank = Signal::derive(move || !paper.written());
    view! {
        <div class="foot-acts">
            <Button label=words::DROP_DRAFT icon=icon::BIN disabled=blank on_press=drop_draft />
            <Button label=words::KEEP_AND_NEXT icon=icon::PLUS on_press=save_and_next />
            <Button label=words::KEEP weight=Weight::Solid icon=icon::CHECK on_press=save />
        </div>
    }
}

/// Makes the record and says so; brings what stands in the way into sight.
fn made(paper: Paper) -> Option<RecordId> {
    // Not every browser gives the focus to a button that is tapped.
    route::leave_the_field();
    let Some(id) = paper.make() else {
        first_fault();
        return None;
    };
    let called = paper.session.glance(|ledger| title(ledger, &id));
    Toast::saying(words::kept(untrack(lang), &called)).show();
    Some(id)
}

/// Gives the keyboard to the first field, once it is empty: nothing is written into a field that has it.
fn first_field() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    request_animation_frame(|| {
        if let Ok(Some(field)) = document().query_selector("main .form :is(input, textarea, select)") {
            crate::app::shell::focus_quietly(&field);
        }
    });
}

/// Brings the first field with a fault into sight and under the keyboard, once it is marked.
fn first_fault() {
    request_animation_frame(|| {
        let found = document().query_selector("main [aria-invalid='true']");
        if let Ok(Some(field)) = found {
            crate::app::shell::focus_quietly(&field);
            field.scroll_into_view();
        }
    });
}

/// The way into the bin; a campaign has none.
#[component]
pub fn Standing(
    /// The paper.
    paper: Paper,
) -> impl IntoView {
    let Some(id) = paper.id().filter(|_| paper.noun != Noun::Campaign) else { return ().into_any() };
    let of = id.clone();
    let binned = Memo::new(move |_| is_binned(paper, &of));
    let bin = move |()| {
        let session = paper.session;
        match session.act(&Command::bin(id.clone())) {
            Ok(_) => {
                let called = session.glance(|ledger| title(ledger, &id));
                let back = id.clone();
                Toast::saying(words::binned(untrack(lang), &called))
                    .with(common::UNDO, move || paper.say(session.act(&Command::restore(back.clone()))))
                    .show();
            }
            Err(refused) => Toast::saying(refusals::refused(untrack(lang), &refused)).show(),
        }
    };
    view! {
        <Show when=move || !binned.get()>
            <div class="acts"><Button label=words::TO_BIN icon=icon::BIN on_press=bin.clone() /></div>
        </Show>
    }
    .into_any()
}

/// Says that the record lies in the bin, with the way out of it.
#[component]
pub fn Binned(
    /// The paper.
    paper: Paper,
) -> impl IntoView {
    let Some(id) = paper.id() else { return ().into_any() };
    let of = id.clone();
    let binned = Memo::new(move |_| is_binned(paper, &of));
    let restore = move |()| paper.say(paper.session.act(&Command::restore(id.clone())));
    view! {
        <Show when=move || binned.get()>
            <section class="card edge-amber" role="status">
                <p>{words::IN_BIN}</p>
                <div class="acts"><Button label=words::RESTORE icon=icon::UNDO on_press=restore.clone() /></div>
            </section>
        </Show>
    }
    .into_any()
}

fn is_binned(paper: Paper, id: &RecordId) -> bool {
    paper.session.view_record(id, |ledger| {
        ledger.record(id.as_str()).and_then(|record| record.value::<bool>("binned")).unwrap_or(false)
    })
}
