//! Making a bundle by one tap: its size before, how far it is, and what is said and offered once it is made.

use std::rc::Rc;

use device::files::Shared;
use device::jobs::{JobFault, Measured};
use leptos::prelude::*;

use super::lost::Lost;
use super::pieces::Parts;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::card::Track;
use crate::app::parts::field::{CheckBox, flush_all};
use crate::app::parts::icon;
use crate::app::parts::note::FaultNote;
use crate::app::session::{Made, PART_BYTES, Session, Want, What};
use crate::app::shell::toast::Toast;
use crate::app::words::{Text, bytes, count, faults, lang, t, transfer};

/// How far the bundle is.
#[derive(Clone)]
enum Making {
    Not,
    Going(u64, u64),
    /// It is made; whether the browser took the download.
    Made(Rc<Made>, bool),
    Failed(JobFault),
}

/// The size of the bundle, the button that makes it, and what came of it.
#[component]
pub fn Maker(
    /// The open campaign.
    session: Session,
    /// What is wished for; none while something is still to be chosen.
    #[prop(into)]
    want: Signal<Option<Want>>,
    /// What the button does.
    label: Text,
    /// How much the button asks to be pressed.
    #[prop(optional)]
    weight: Weight,
) -> impl IntoView {
    let making = RwSignal::new_local(Making::Not);
    let parts = RwSignal::new(false);
    let want = Signal::derive(move || want.get().map(|want| Want { parts: parts.get(), ..want }));
    let size = follow_size(session, want);
    // While the size is being worked out, the offer stays as it was.
    let splits = Memo::new(move |before: Option<&bool>| match size.get() {
        Some(Some(size)) => parts.get() || size.bytes > PART_BYTES,
        Some(None) => parts.get() || before == Some(&true),
        None => parts.get(),
    });
    let split = move || transfer::split(lang(), &bytes(lang(), PART_BYTES));
    let make = move |()| {
        let Some(want) = want.get_untracked() else { return };
        flush_all();
        making.set(Making::Going(0, 0));
        let progress = move |done, total| drop(making.try_set(Making::Going(done, total)));
        session.make_bundle(want, progress, move |ended| {
            let next = match ended {
                Ok(made) => {
                    let left = made.files.len() == 1 && session.hand_over(&made);
                    Making::Made(Rc::new(made), left)
                }
                Err(fault) => Making::Failed(fault),
            };
            drop(making.try_set(next));
        });
    };
    let busy = Signal::derive_local(move || matches!(making.get(), Making::Going(..)) || want.get().is_none());
    view! {
        <p class="row-text size" role="status">{move || size.get().map(|size| size_words(size.as_ref(), gives(&want), session.unexported().events))}</p>
        <div class="acts">
            <Button label weight icon=icon::DOWNLOAD disabled=Memo::new(move |_| busy.get()) on_press=make />
        </div>
        // After the button, which must not move when the size is known.
        <Show when=move || splits.get()><CheckBox label=split value=parts on_change=move |on| parts.set(on) /></Show>
        <div role="status">{move || state(session, &making.get())}</div>
    }
}

/// Follows what is wished for and has its size worked out when it is its turn; only the last question is answered.
fn follow_size(session: Session, want: Signal<Option<Want>>) -> RwSignal<Option<Option<Measured>>, LocalStorage> {
    let size = RwSignal::new_local(None);
    let asker = session.asker();
    on_cleanup(move || session.measure_no_more(asker));
    let held = Memo::new(move |_| session.view(|ledger| ledger.events_len()));
    Effect::new(move |_| {
        // What another device holds changes the size too.
        let _ = (held.get(), session.exchange());
        let Some(want) = want.get() else {
            session.measure_no_more(asker);
            return size.set(None);
        };
        size.set(Some(None));
        session.measure(asker, want, move |measured| _ = size.try_set(measured.ok().map(Some)));
    });
    size
}

/// Whether something is held back on purpose: in work for a tablet; elsewhere it is only not here.
fn gives(want: &Signal<Option<Want>>) -> bool {
    matches!(want.get(), Some(Want { what: What::Assignment(_), .. }))
}

/// How large it is and what it carries: as many changes as the receiver's preview counts. `waiting` of this device were in
/// no bundle yet.
fn size_words(size: Option<&Measured>, gives: bool, waiting: u64) -> String {
    let Some(size) = size else { return t(transfer::MEASURING).to_owned() };
    let many = |n| count(lang(), n);
    let changes = transfer::changes(lang(), &many(size.events));
    let changes = match waiting {
        some if !gives && some > 0 && some < size.events => transfer::never_out(lang(), &changes, &many(some)),
        _ => changes,
    };
    let photos = transfer::photos(lang(), &many(size.photos));
    let about = transfer::size(lang(), &bytes(lang(), size.bytes), &changes, &photos);
    match size.withheld {
        _ if !gives && size.parts > 1 => format!("{about}, {}", transfer::in_files(lang(), &many(size.parts))),
        _ if !gives => about,
        0 => about,
        kept => format!("{about}. {}", transfer::kept_back(lang(), &many(kept))),
    }
}

fn state(session: Session, making: &Making) -> AnyView {
    match making {
        Making::Not => ().into_any(),
        Making::Going(done, total) => {
            let percent = usize::try_from((*done).min(*total) * 100 / (*total).max(1)).unwrap_or(0);
            view! { <p>{transfer::MAKING}"…"</p><Track done=percent all=100 label=transfer::MAKING /> }.into_any()
        }
        Making::Made(made, _) if made.files.len() > 1 => view! { <Parts session made=Rc::clone(made) /> }.into_any(),
        Making::Made(made, left) => made_note(session, Rc::clone(made), *left),
        Making::Failed(fault) => {
            let (what, next) = (fault.clone(), fault.clone());
            view! {
                <FaultNote what=move || faults::job(lang(), &what).0 safe=faults::NOTHING_LOST
                    next=move || faults::job(lang(), &next).1 urgent=true />
            }
            .into_any()
        }
    }
}

fn made_note(session: Session, made: Rc<Made>, left: bool) -> AnyView {
    let (name, size, lost) = (made.name(), made.bytes(), made.lost_photos);
    let said = move || match left {
        true => transfer::made(lang(), &name, &bytes(lang(), size)),
        false => transfer::made_unsent(lang(), &name),
    };
    let can_share = made.can_share();
    let made = StoredValue::new_local(made);
    let again = move |()| _ = session.hand_over(&made.get_value());
    let share = move |()| {
        session.share_out((*made.get_value()).clone(), |ended| match ended {
            Shared::Done => Toast::saying(untrack(|| t(transfer::SHARED))).show(),
            Shared::Cancelled => {}
            Shared::Refused => Toast::saying(untrack(|| t(transfer::SHARE_REFUSED))).show(),
        });
    };
    view! {
        <p class="made"><strong>{said}</strong></p>
        <p class="row-text">{move || t(if session.is_office() { transfer::MADE_NEXT_OFFICE } else { transfer::MADE_NEXT })}</p>
        <Lost photos=lost />
        <div class="acts">
            <Button label=transfer::DOWNLOAD_AGAIN on_press=again />
            {can_share.then(|| view! { <Button label=transfer::SHARE icon=icon::SHARE on_press=share /> })}
        </div>
    }
    .into_any()
}
