//! One picture of a record full size. One viewer for a whole field.

use leptos::prelude::*;
use movement::photo::{Photo, PhotoKey};
use movement::record::Field;

use super::super::paper::Paper;
use super::{One, named, put_into_bin};
use crate::app::parts::button::Button;
use crate::app::parts::field::TextField;
use crate::app::parts::icon;
use crate::app::parts::photo::PhotoView;
use crate::app::session::Shown;
use crate::app::words::{noun as words, sheet};

/// The picture that is looked at.
#[derive(Clone)]
pub struct Looked {
    /// Its key.
    pub key: PhotoKey,
    /// Its address, once it is here.
    pub shown: ArcRwSignal<Shown>,
}

/// One picture full size, with its caption and the way into the bin.
#[component]
pub fn Viewer(
    /// The paper.
    paper: Paper,
    /// The field.
    field: &'static Field,
    /// All files of the field.
    all: Memo<Vec<One>>,
    /// Which one is looked at.
    looked: RwSignal<Option<Looked>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |before: Option<Option<Looked>>| {
        if let Some(Some(before)) = before {
            paper.session.photo_close(&before.shown.get_untracked());
        }
        let now = looked.get();
        if now.is_some() {
            open.set(true);
        }
        now
    });
    let src = Signal::derive(move || match looked.get()?.shown.get() {
        Shown::Here(address) => Some(address),
        Shown::Looked | Shown::Lost => None,
    });
    let file = Memo::new(move |_| {
        let key = looked.get()?.key;
        all.with(|all| all.iter().find(|(one, _)| *one == key).map(|(_, file)| file.clone()))
    });
    let caption = Signal::derive(move || file.get().map(|file| file.caption).unwrap_or_default());
    let title = move || file.get().map(|file| named(&file)).unwrap_or_default();
    let current = move || Some((looked.get_untracked()?.key, file.get_untracked()?));
    let write = move |caption: String| {
        if let Some((key, file)) = current() {
            paper.attach(field, &key, &Photo { caption, ..file });
        }
    };
    let bin = move |()| {
        open.set(false);
        if let Some((key, file)) = current() {
            put_into_bin(paper, field, key, file);
        }
    };
    let actions = move || {
        view! {
            <TextField label=sheet::CAPTION value=caption on_done=write />
            <div class="acts"><Button label=words::FILE_BIN icon=icon::BIN on_press=bin /></div>
        }
    };
    view! { <PhotoView open src caption=title actions=actions /> }
}
