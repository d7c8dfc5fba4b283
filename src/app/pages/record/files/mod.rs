//! The files that are attached to a record: pictures as thumbnails, PDFs as lines, and below them the way to add one and
//! what lies in the bin.

mod viewer;
mod way;

use leptos::prelude::*;
use leptos::task::spawn_local;
use movement::photo::{Photo, PhotoKey};
use movement::record::Field;

use self::viewer::Viewer;
use self::way::Way;
use super::paper::Paper;
use crate::app::parts::button::{Button, IconButton};
use crate::app::parts::icon;
use crate::app::parts::photo::{Thumb, ThumbBox, Thumbs};
use crate::app::session::Viewing;
use crate::app::shell::toast::Toast;
use crate::app::words::{Text, bytes, lang, noun as words, refusals, sheet, t};

/// A file and what is known of it.
type One = (PhotoKey, Photo);

/// The files, and the way to more.
#[component]
pub fn Files(
    /// The paper.
    paper: Paper,
    /// The field.
    field: &'static Field,
    /// What the field is called.
    called: Text,
) -> impl IntoView {
    paper.take_up_files(field);
    let all = Memo::new(move |_| paper.files(field.register));
    let some = move |pick: fn(&Photo) -> bool| {
        Memo::new(move |_| all.with(|all| all.iter().filter(|(_, file)| pick(file)).cloned().collect::<Vec<One>>()))
    };
    let pictures = some(|file| !file.bin && file.is_picture());
    let papers = some(|file| !file.bin && !file.is_picture());
    let binned = some(|file| file.bin);
    let viewing = Viewing::new(paper.session);
    let picture = move |(key, file): One| view! { <Picture paper viewing key file /> };
    let document = move |(key, file): One| view! { <Document paper field key file /> };
    let restore = move |(key, file): One| {
        let picture = file.is_picture().then(|| {
            let (src, lost) = paper.session.thumb_of(key.as_str());
            view! { <ThumbBox src lost /> }
        });
        let (name, back) = (named(&file), Photo { bin: false, ..file });
        let put = move |()| paper.attach(field, &key, &back);
        view! {
            <li class="acts">
                {picture}
                <span class="quiet">{name}</span>
                <Button label=sheet::RESTORE icon=icon::UNDO on_press=put />
            </li>
        }
    };
    view! {
        <div class="field files" role="group" aria-label=move || t(called)>
            <p class="field-label">{called}</p>
            <Show when=move || !pictures.with(Vec::is_empty)>
                <Thumbs><For each=move || pictures.get() key=Clone::clone children=picture /></Thumbs>
            </Show>
            <Show when=move || !papers.with(Vec::is_empty)>
                <ul class="rows"><For each=move || papers.get() key=Clone::clone children=document /></ul>
            </Show>
            <Way paper field />
            <Show when=move || !binned.with(Vec::is_empty)>
                <p class="quiet">{move || words::files_binned(lang(), binned.with(Vec::len))}</p>
                <ul class="bin"><For each=move || binned.get() key=Clone::clone children=restore /></ul>
            </Show>
            <Viewer paper field all viewing />
        </div>
    }
}

fn named(file: &Photo) -> String {
    if file.caption.is_empty() { t(sheet::NO_CAPTION).to_owned() } else { file.caption.clone() }
}

#[component]
fn Picture(paper: Paper, viewing: Viewing<PhotoKey>, key: PhotoKey, file: Photo) -> impl IntoView {
    let (src, lost) = paper.session.thumb_of(key.as_str());
    let open = move |()| viewing.look(key.as_str(), key.clone());
    view! { <Thumb src lost caption=move || named(&file) on_open=open /> }
}

#[component]
fn Document(paper: Paper, field: &'static Field, key: PhotoKey, file: Photo) -> impl IntoView {
    let name = StoredValue::new(named(&file));
    let of = key.clone();
    let open = move |()| {
        let (key, name) = (of.clone(), format!("{}.pdf", name.get_value()));
        spawn_local(async move {
            if !paper.session.file_out(key.as_str(), &name).await {
                Toast::saying(t(words::FILE_AWAY)).show();
            }
        });
    };
    let size = file.bytes;
    let out = move |()| put_into_bin(paper, field, key.clone(), file.clone());
    view! {
        <li class="row">
            <span class="row-lines">
                <strong>{move || name.get_value()}</strong>
                <span class="row-text">{move || format!("PDF · {}", bytes(lang(), size.into()))}</span>
            </span>
            <Button label=words::FILE_OPEN spoken=MaybeProp::derive(move || Some(words::open_file(lang(), &name.get_value()))) icon=icon::DOWNLOAD on_press=open />
            <IconButton label=move || words::remove_file(lang(), &name.get_value()) icon=icon::BIN on_press=out />
        </li>
    }
}

/// Puts a file into the bin and offers to take it out again.
fn put_into_bin(paper: Paper, field: &'static Field, key: PhotoKey, file: Photo) {
    paper.attach(field, &key, &Photo { bin: true, ..file.clone() });
    // The notice may stand longer than the page.
    let (session, put) = (paper.session, paper.attach_later(field));
    let restore = move || {
        let done = put(key.clone(), file.clone()).map(|command| session.act(&command));
        if let Some(Err(refused)) = done {
            Toast::saying(refusals::refused(untrack(lang), &refused)).show();
        }
    };
    Toast::saying(t(words::FILE_BINNED)).with(sheet::RESTORE, restore).show();
}
