//! One visit on the board.

use leptos::ev;
use leptos::prelude::*;
use movement::record::Noun;
use movement::visit::{Slot, Warning};

use super::moves::{Dragged, Moves, called};
use crate::app::pages::records::notice_words;
use crate::app::parts::button::IconButton;
use crate::app::parts::icon;
use crate::app::parts::pill::Pill;
use crate::app::route::{Name, Route};
use crate::app::words::{lang, noun, office, t, warned::warned};

/// A visit: when, who, where; dragged to another day or moved by its two buttons; a model dropped on it joins it.
#[component]
pub fn Card(
    /// What moves it.
    moves: Moves,
    /// The visit.
    of: Slot,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let slot = of;
    let kept = StoredValue::new(slot.clone());
    let begin = move |ev: ev::DragEvent| {
        ev.stop_propagation();
        // Firefox drags nothing that carries no data.
        if let Some(carried) = ev.data_transfer() {
            drop(carried.set_data("text/plain", kept.with_value(|slot| slot.id.to_string()).as_str()));
        }
        moves.dragged.set(Some(Dragged::Visit(kept.get_value())));
    };
    let above = move |ev: ev::DragEvent| {
        if matches!(moves.dragged.get_untracked(), Some(Dragged::Model(..))) {
            ev.prevent_default();
            over.set(true);
        }
    };
    let dropped = move |ev: ev::DragEvent| {
        over.set(false);
        if let Some(Dragged::Model(model, name)) = moves.dragged.get_untracked() {
            ev.prevent_default();
            ev.stop_propagation();
            moves.into_visit(kept.with_value(|slot| slot.id.clone()), model, &name);
        }
    };
    let shift = move |days: i32| kept.with_value(|slot| moves.to_day(slot, slot.day.plus(days)));
    let keep = slot.id.to_string();
    let to = Name::of(slot.id.as_str()).map(|name| Route::Record(Noun::Visit, name).address());
    let (notice, tone) = notice_words(slot.notice);
    let name = called(&slot);
    let name = move || if name.is_empty() { t(noun::VISIT).to_owned() } else { name.clone() };
    // That nobody was told is what the pill says.
    let warnings = slot.warnings.into_iter().filter(|one| *one != Warning::NotTold);
    let said: Vec<String> =
        moves.session.glance(|ledger| warnings.map(|one| warned(untrack(lang), ledger, &one)).collect());
    let places = slot.thons.join(", ");
    view! {
        <article class="slot" data-keep=keep draggable="true" class:drop-over=move || over.get() on:dragstart=begin
            on:dragend=move |_| moves.dragged.set(None) on:dragover=above on:dragleave=move |_| over.set(false)
            on:drop=dropped>
            <a class="slot-name" href=to>{name}</a>
            <p class="row-text" lang="vi">{places}</p>
            <ul class="slot-models" lang="vi">{slot.models.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
            <p class="slot-pills"><Pill text=notice tone /></p>
            <ul class="slot-warnings">{said.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            <div class="slot-acts">
                <IconButton label=office::DAY_BEFORE icon=icon::BACK on_press=move |()| shift(-1) />
                <span class="row-text" aria-hidden="true">{office::MOVE_DAY}</span>
                <IconButton label=office::DAY_AFTER icon=icon::FORWARD on_press=move |()| shift(1) />
            </div>
        </article>
    }
}
