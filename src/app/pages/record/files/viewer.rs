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
use crate::app::session::Viewing;
use crate::app::words::{noun as words, sheet};

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
    viewing: Viewing<PhotoKey>,
) -> impl IntoView {
    let open = viewing.open;
    let src = Signal::derive(move || viewing.address());
    let lost = Signal::derive(move || viewing.is_lost());
    let file = Memo::new(move |_| {
        let key = viewing.what()?;
        all.with(|all| all.iter().find(|(one, _)| *one == key).map(|(_, file)| file.clone()))
    });
    let caption = Signal::derive(move || file.get().map(|file| file.caption).unwrap_or_default());
    let title = move || file.get().map(|file| named(&file)).unwrap_or_default();
    let current = move || Some((untrack(|| viewing.what())?, file.get_untracked()?));
    let draft = move |caption: String| {
        if let Some((key, file)) = current() {
            paper.draft_file(field, &key, &Photo { caption, ..file });
        }
    };
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
            <TextField label=sheet::CAPTION value=caption on_draft=draft on_done=write />
            <div class="acts"><Button label=words::FILE_BIN icon=icon::BIN on_press=bin /></div>
        }
    };
    view! { <PhotoView open src lost caption=title actions=actions /> }
}
