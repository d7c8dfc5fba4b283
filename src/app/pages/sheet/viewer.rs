//! One photo full size, with its caption and the way into the bin. One viewer for the whole sheet.

use leptos::prelude::*;
use movement::photo::PhotoKey;
use movement::rubric::CriterionId;
use movement::sheet::Verb;

use super::desk::Desk;
use super::writing::Writing;
use crate::app::parts::button::Button;
use crate::app::parts::icon;
use crate::app::parts::photo::PhotoView;
use crate::app::session::Viewing;
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, lang_signal, sheet};

/// The photo that is looked at.
#[derive(Clone)]
pub struct Looked {
    code: CriterionId,
    key: PhotoKey,
}

/// Shows a photo of a criterion full size.
pub fn look(viewing: Viewing<Looked>, code: CriterionId, key: PhotoKey) {
    viewing.look(key.clone().as_str(), Looked { code, key });
}

/// The viewer of the sheet.
#[component]
pub fn Viewer(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let viewing = desk.viewing;
    let open = viewing.open;
    let src = Signal::derive(move || viewing.address());
    let lost = Signal::derive(move || viewing.is_lost());
    let caption = Memo::new(move |_| viewing.what().map(|photo| caption_of(desk, &photo)).unwrap_or_default());
    let title = move || match caption.get() {
        none if none.is_empty() => {
            viewing.what().map(|photo| sheet::photos_of(lang(), photo.code.as_str())).unwrap_or_default()
        }
        said => said,
    };
    let bin = move |()| {
        open.set(false);
        if let Some(Looked { code, key }) = untrack(|| viewing.what()) {
            put_into_bin(desk, code, key);
        }
    };
    let actions = move || {
        (!desk.closed.get()).then(|| {
            view! {
                {move || viewing.what().map(|photo| view! { <Caption desk photo stored=caption /> })}
                <div class="acts"><Button label=sheet::BIN_PHOTO icon=icon::BIN on_press=bin /></div>
            }
        })
    };
    view! { <PhotoView open src lost caption=title actions=actions /> }
}

/// The caption, kept as a draft while it is typed.
#[component]
fn Caption(desk: Desk, photo: Looked, stored: Memo<String>) -> impl IntoView {
    let Looked { code, key } = photo;
    let register = format!("e.{code}.{key}");
    let verb = Callback::new(move |text| Verb::Caption(code.clone(), key.clone(), text));
    view! { <Writing desk register label=sheet::CAPTION many=false stored verb /> }
}

fn caption_of(desk: Desk, photo: &Looked) -> String {
    desk.sheet.with(|of| {
        let found = of.evidence.get(&photo.code).into_iter().flatten().find(|one| one.key == photo.key);
        found.map(|one| one.photo.caption.clone()).unwrap_or_default()
    })
}

/// Puts a photo into the bin and offers to take it out again, also once the page is gone.
fn put_into_bin(desk: Desk, code: CriterionId, key: PhotoKey) {
    if desk.write(Verb::BinPhoto(code.clone(), key.clone())) {
        let pen = desk.pen();
        let restore = move || {
            pen.write(Verb::RestorePhoto(code.clone(), key.clone()));
        };
        Toast::saying(sheet::PHOTO_BINNED.in_lang(lang_signal().get_untracked())).with(sheet::RESTORE, restore).show();
    }
}
