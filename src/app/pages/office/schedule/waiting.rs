//! The nominated models that no visit holds, by thôn: dragged onto a visit, or put into one by the list beside each.

use ledger::RecordId;
use leptos::ev;
use leptos::prelude::*;
use movement::date::Day;
use movement::visit::{Slot, Waiting, waiting};

use super::moves::{Dragged, Moves, called};
use crate::app::parts::button::LinkButton;
use crate::app::parts::card::Heading;
use crate::app::parts::field::{Choice, Select};
use crate::app::route::Route;
use crate::app::words::{lang, office, t};

/// What waits; says so where nothing does.
#[component]
pub fn WaitingModels(
    /// What moves things.
    moves: Moves,
    /// The week that is shown.
    board: Memo<Vec<(Day, Vec<Slot>)>>,
) -> impl IntoView {
    let all = Memo::new(move |_| moves.session.view(waiting));
    // Nothing waits also where nothing was nominated.
    let any = Memo::new(move |_| moves.session.view(movement::visit::any_to_hold));
    let choices = Signal::derive(move || {
        let slots = board.get().into_iter().flat_map(|(_, slots)| slots);
        slots
            .map(|slot| {
                let label = format!("{} {} · {}", slot.day.written(), called(&slot), slot.thons.join(", "));
                Choice::new(slot.id.as_str(), move || label.clone())
            })
            .collect::<Vec<_>>()
    });
    let thon = move |one: Waiting| {
        let name = one.thon;
        let name = move || if name.is_empty() { t(office::NO_THON).to_owned() } else { name.clone() };
        let models = one.models.into_iter().map(|(id, name)| view! { <Model moves choices id name /> }).collect_view();
        view! { <section class="card"><h3 lang="vi">{name}</h3><ul class="rows">{models}</ul></section> }
    };
    view! {
        <div class="wide"><Heading text=office::WAITING /></div>
        <Show when=move || all.with(Vec::is_empty)>
            <p class="row-text wide">{move || t(if any.get() { office::WAITING_NONE } else { office::NOMINATED_NONE })}</p>
        </Show>
        <Show when=move || !any.get()>
            <div class="acts wide"><LinkButton to=Route::Nominations label=office::NOMINATIONS /></div>
        </Show>
        {move || all.get().into_iter().map(thon).collect_view()}
    }
}

#[component]
fn Model(moves: Moves, choices: Signal<Vec<Choice>>, id: RecordId, name: String) -> impl IntoView {
    let (kept, spoken) = (StoredValue::new((id.clone(), name.clone())), name.clone());
    let begin = move |ev: ev::DragEvent| {
        let (id, name) = kept.get_value();
        if let Some(carried) = ev.data_transfer() {
            drop(carried.set_data("text/plain", id.as_str()));
        }
        moves.dragged.set(Some(Dragged::Model(id, name)));
    };
    let put = move |visit: String| {
        if let Ok(visit) = RecordId::new(&visit) {
            kept.with_value(|(id, name)| moves.into_visit(visit, id.clone(), name));
        }
    };
    view! {
        <li class="row waiting-model" draggable="true" on:dragstart=begin on:dragend=move |_| moves.dragged.set(None)>
            <span class="row-lines" lang="vi"><strong>{name}</strong></span>
            <Select label=move || office::put_into(lang(), &spoken) choices value=Signal::derive(String::new)
                none=office::PUT_INTO on_choose=put />
        </li>
    }
}
