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
use crate::app::session::{Session, Shown};
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, lang_signal, sheet};

/// The photo that is looked at.
#[derive(Clone)]
pub struct Looked {
    code: CriterionId,
    key: PhotoKey,
    shown: ArcRwSignal<Shown>,
}

/// Which photo is looked at, and whether the viewer is open.
#[derive(Clone, Copy)]
pub struct Viewing {
    looked: RwSignal<Option<Looked>>,
    open: RwSignal<bool>,
}

impl Viewing {
    /// A closed viewer.
    pub fn new() -> Self {
        Self { looked: RwSignal::new(None), open: RwSignal::new(false) }
    }

    /// Opens it on a photo of a criterion.
    pub fn open(self, session: Session, code: CriterionId, key: PhotoKey) {
        if let Some(before) = self.looked.get_untracked() {
            session.photo_close(&before.shown.get_untracked());
        }
        let shown = session.photo_open(key.as_str());
        self.looked.set(Some(Looked { code, key, shown }));
        self.open.set(true);
    }
}

/// The viewer of the sheet.
#[component]
pub fn Viewer(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let Viewing { looked, open } = desk.viewing;
    let src = Signal::derive(move || match looked.get()?.shown.get() {
        Shown::Here(address) => Some(address),
        Shown::Looked | Shown::Lost => None,
    });
    let caption = Memo::new(move |_| looked.get().map(|photo| caption_of(desk, &photo)).unwrap_or_default());
    let title = move || match caption.get() {
        none if none.is_empty() => {
            looked.get().map(|photo| sheet::photos_of(lang(), photo.code.as_str())).unwrap_or_default()
        }
        said => said,
    };
    let bin = move |()| {
        open.set(false);
        if let Some(Looked { code, key, .. }) = looked.get_untracked() {
            put_into_bin(desk, code, key);
        }
    };
    let actions = move || {
        (!desk.closed.get()).then(|| {
            view! {
                {move || looked.get().map(|photo| view! { <Caption desk photo stored=caption /> })}
                <div class="acts"><Button label=sheet::BIN_PHOTO icon=icon::BIN on_press=bin /></div>
            }
        })
    };
    view! { <PhotoView open src caption=title actions=actions /> }
}

/// The caption, kept as a draft while it is typed.
#[component]
fn Caption(desk: Desk, photo: Looked, stored: Memo<String>) -> impl IntoView {
    let Looked { code, key, .. } = photo;
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
