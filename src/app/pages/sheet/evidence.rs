//! Photos as evidence of a criterion: the thumbnails at the end of the card, whose place is there before a photo comes, and
//! below them the way to add one, what became of it, and what lies in the bin.

use device::files::{Ask, Picked};
use leptos::prelude::*;
use movement::Command;
use movement::photo::{Photo, PhotoKey};
use movement::rubric::Criterion;
use movement::sheet::{self as domain, Verb};

use super::acts::Panel;
use super::desk::Desk;
use super::line::Line;
use crate::app::parts::button::Button;
use crate::app::parts::field::FileField;
use crate::app::parts::icon;
use crate::app::parts::photo::{NoThumb, Thumb, ThumbBox, Thumbs};
use crate::app::session::Taking;
use crate::app::words::{Text, lang, refusals, sheet, t};

/// The thumbnails of a criterion, a photo on its way, and a slot that was waiting when the page was killed.
#[component]
pub fn Strip(
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
    /// What is open below the card.
    panel: RwSignal<Option<Panel>>,
) -> impl IntoView {
    let slot = StoredValue::new(criterion.with_value(|one| desk.slot(&one.code)));
    let session = desk.session;
    let still = move || slot.with_value(|slot| session.photo_waiting().as_deref() == Some(slot.as_str()));
    let waiting = RwSignal::new(still());
    let taking = Memo::new(move |_| slot.with_value(|slot| session.photo_taking(slot)));
    let photos = move || line.with(|line| line.photos.clone());
    let any = Memo::new(move |_| line.with(|line| !line.photos.is_empty()));
    let making = Memo::new(move |_| taking.get() == Some(Taking::Making));
    // A row that stands while photos may come keeps its height when one does.
    let row = Memo::new(move |_| any.get() || making.get() || panel.get() == Some(Panel::Evidence));
    let one = move |evidence: domain::Evidence| view! { <One desk criterion evidence /> };
    let all = move || {
        view! {
            <Thumbs>
                <For each=photos key=|one| (one.key.clone(), one.photo.caption.clone()) children=one />
                {move || making.get().then(|| view! { <NoThumb drawing=icon::IMAGE text=sheet::MAKING /> })}
                {move || (!any.get() && !making.get()).then(|| view! { <NoThumb text=sheet::NO_PHOTO /> })}
            </Thumbs>
        }
    };
    let give_up = move |()| {
        session.photo_unwait();
        waiting.set(false);
    };
    let lost = move || {
        view! {
            <div class="waiting" role="status">
                <p><strong>{sheet::WAITING}</strong>" "{sheet::WAITING_WHAT}</p>
                <Ways desk criterion />
                <Button label=sheet::WAITING_DROP on_press=give_up />
            </div>
        }
    };
    view! {
        {move || row.get().then(&all)}
        {move || (waiting.get() && taking.get().is_none() && still() && !desk.closed.get()).then(&lost)}
    }
}

#[component]
fn One(desk: Desk, criterion: StoredValue<Criterion>, evidence: domain::Evidence) -> impl IntoView {
    let (src, lost) = desk.session.thumb_of(evidence.key.as_str());
    let key = StoredValue::new(evidence.key);
    let caption = evidence.photo.caption;
    let said = move || if caption.is_empty() { t(sheet::NO_CAPTION).to_owned() } else { caption.clone() };
    let open = move |()| desk.view(criterion.with_value(|one| one.code.clone()), key.get_value());
    view! { <Thumb src lost caption=said on_open=open /> }
}

/// Why the photo that was chosen did not come; at the very end of the card, so that nothing on it moves.
#[component]
pub fn NoPhoto(
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: StoredValue<Criterion>,
) -> impl IntoView {
    let slot = StoredValue::new(criterion.with_value(|one| desk.slot(&one.code)));
    let why = Memo::new(move |_| match slot.with_value(|slot| desk.session.photo_taking(slot)) {
        Some(Taking::Failed(why)) => Some(why),
        Some(Taking::Open | Taking::Making) | None => None,
    });
    let said = move |why| {
        view! {
            <div class="clash" role="alert">
                <p>{move || refusals::photo(lang(), &why)}</p>
                <div class="acts"><Button label=sheet::PHOTO_TOLD on_press=move |()| slot.with_value(|slot| desk.session.photo_told(slot)) /></div>
            </div>
        }
    };
    move || why.get().map(said)
}

/// What opens below the card: ways to add a photo, and the bin.
#[component]
pub fn Evidence(
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
) -> impl IntoView {
    let asked = criterion.with_value(|one| one.evidence.clone());
    let binned = Memo::new(move |_| line.with(|line| line.binned.clone()));
    let restore = move |key: PhotoKey| {
        desk.write(Verb::RestorePhoto(criterion.with_value(|one| one.code.clone()), key));
    };
    let one = move |evidence: domain::Evidence| {
        let (name, key) = (evidence.photo.caption.clone(), evidence.key);
        let name = move || if name.is_empty() { t(sheet::NO_CAPTION).to_owned() } else { name.clone() };
        let (src, lost) = desk.session.thumb_of(key.as_str());
        let back = move |()| restore(key.clone());
        view! {
            <li class="acts">
                <ThumbBox src lost />
                <span class="quiet">{name}</span>
                <Button label=sheet::RESTORE icon=icon::UNDO on_press=back />
            </li>
        }
    };
    view! {
        {(!asked.is_empty()).then(|| view! { <p><b>{sheet::ASKED}": "</b><span lang="vi">{asked}</span></p> })}
        <Ways desk criterion />
        {move || (!binned.with(Vec::is_empty)).then(|| view! {
            <p class="quiet">{move || sheet::binned(lang(), binned.with(Vec::len))}</p>
            <ul class="bin">{binned.get().into_iter().map(one).collect_view()}</ul>
        })}
    }
}

/// Camera or file. The slot is kept before either opens.
#[component]
fn Ways(desk: Desk, criterion: StoredValue<Criterion>) -> impl IntoView {
    let asked = move |()| criterion.with_value(|one| desk.ask_for_photo(&one.code));
    let take = move |files: Vec<Picked>| criterion.with_value(|one| desk.take(&one.code, files));
    let way = move |label: Text, icon, ask: Ask| view! { <FileField label icon ask on_ask=asked on_chosen=take /> };
    view! {
        <div class="picker">
            {way(sheet::TAKE_PHOTO, icon::CAMERA, Ask::Camera)}
            {way(sheet::PICK_PHOTO, icon::IMAGE, Ask::Picture)}
        </div>
    }
}

/// The command that puts a stored photo on the sheet.
pub fn attach(
    key: domain::Key,
    code: movement::rubric::CriterionId,
    row: &device::journal::PhotoRow,
    at: i64,
) -> Option<Command> {
    let photo = Photo {
        caption: String::new(),
        w: row.width,
        h: row.height,
        bytes: u32::try_from(row.bytes).ok()?,
        at,
        bin: false,
    };
    let verb = Verb::Attach(code, PhotoKey::new(&row.key).ok()?, photo);
    Some(Command::Sheet(domain::Command { key, verb }))
}
