//! A bundle in several files: taken one after the other, each by its name. It counts as exported once all have left.

use std::collections::BTreeSet;
use std::rc::Rc;

use device::files::{Picked, Shared, can_share, download, share};
use leptos::prelude::*;

use super::lost::Lost;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::icon;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::session::{Made, Session};
use crate::app::shell::toast::Toast;
use crate::app::words::{bytes, lang, t, transfer};

/// What is shared by the rows.
#[derive(Clone, Copy)]
struct Leaving {
    session: Session,
    made: StoredValue<Rc<Made>, LocalStorage>,
    gone: RwSignal<BTreeSet<usize>>,
    of: usize,
}

impl Leaving {
    fn left(self, at: usize) {
        // The page may be gone by the time a share sheet closes; then the bundle stays unexported, which loses nothing.
        let complete = self.gone.try_update(|gone| gone.insert(at) && gone.len() == self.of);
        if complete == Some(true) {
            self.made.with_value(|made| self.session.note_left(made));
        }
    }

    fn file(self, at: usize) -> Option<Picked> {
        self.made.with_value(|made| made.files.get(at).cloned())
    }

    fn download(self, at: usize) {
        if self.file(at).is_some_and(|file| download(&file)) {
            self.left(at);
        }
    }

    fn share(self, at: usize) {
        let Some(file) = self.file(at) else { return };
        leptos::task::spawn_local(async move {
            match share(&[file]).await {
                Shared::Done => self.left(at),
                Shared::Cancelled => {}
                Shared::Refused => Toast::saying(untrack(|| t(transfer::SHARE_REFUSED))).show(),
            }
        });
    }
}

/// The files of a bundle and the ways they leave.
#[component]
pub fn Parts(
    /// The open campaign.
    session: Session,
    /// The bundle.
    made: Rc<Made>,
) -> impl IntoView {
    let (of, size, lost) = (made.files.len(), made.bytes(), made.lost_photos);
    let names: Vec<(String, u64)> = made.files.iter().map(|file| (file.name().to_owned(), file.size())).collect();
    let leaving = Leaving { session, made: StoredValue::new_local(made), gone: RwSignal::new(BTreeSet::new()), of };
    let next = Memo::new(move |_| leaving.gone.with(|gone| (0..of).find(|at| !gone.contains(at))));
    let left = move || match of - leaving.gone.with(BTreeSet::len) {
        0 => t(transfer::PARTS_ALL).to_owned(),
        n => transfer::parts_left(lang(), n),
    };
    let step = move |at: usize| {
        let label = move || transfer::take_part(lang(), at + 1, of);
        view! { <Button label weight=Weight::Solid icon=icon::DOWNLOAD on_press=move |()| leaving.download(at) /> }
    };
    let row = move |(at, (name, size))| view! { <Part leaving at name size /> };
    view! {
        <p class="made"><strong>{move || transfer::made_parts(lang(), of, &bytes(lang(), size))}</strong></p>
        <p class="row-text">{transfer::PARTS_WHAT}</p>
        <Lost photos=lost />
        <ul class="rows">{names.into_iter().enumerate().map(row).collect_view()}</ul>
        <p>{left}</p>
        <div class="acts">{move || next.get().map(step)}</div>
    }
}

/// One file.
#[component]
fn Part(leaving: Leaving, at: usize, name: String, size: u64) -> impl IntoView {
    let gone = Memo::new(move |_| leaving.gone.with(|gone| gone.contains(&at)));
    let can = leaving.file(at).is_some_and(|file| can_share(&[file]));
    let again = move || transfer::again_part(lang(), at + 1);
    view! {
        <li class="row">
            <span class="row-lines made"><strong>{name}</strong><span class="row-text">{move || bytes(lang(), size)}</span></span>
            {move || gone.get().then(|| view! {
                <Pill text=transfer::PART_GONE tone=Tone::Green />
                <Button label=again on_press=move |()| leaving.download(at) />
            })}
            {can.then(|| view! { <Button label=move || transfer::share_part(lang(), at + 1) icon=icon::SHARE on_press=move |()| leaving.share(at) /> })}
        </li>
    }
}
