//! Ways in: a file field, which opens the picker or the camera; drag and drop, paste.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File, HtmlInputElement};

use super::Picked;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Bundles; any name is offered, because they travel as `.txt` too.
    Bundles,
    /// A picture, from the camera or a file, as the device offers.
    Picture,
    /// A picture, with the camera first where there is one.
    Camera,
    /// Pictures and PDF files.
    Attachments,
}

impl Ask {
    /// The kinds of file that are offered; `None` offers all.
    pub fn accept(self) -> Option<&'static str> {
        match self {
            Self::Bundles => None,
            Self::Picture => Some("image/jpeg,image/png,image/webp"),
            Self::Camera => Some("image/*"),
            Self::Attachments => Some("image/jpeg,image/png,image/webp,application/pdf"),
        }
    }

    /// Which camera is opened at once, where the device has one.
    pub fn capture(self) -> Option<&'static str> {
        (self == Self::Camera).then_some("environment")
    }

    /// Whether several files may be chosen.
    pub fn several(self) -> bool {
        self == Self::Bundles
    }
}

/// The files that were chosen in a file field of the page; the field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &web_sys::Event) -> Vec<Picked> {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let picked = field.files().map(|list| files(&list)).unwrap_or_default();
    field.set_value("");
    picked
}

/// The files of a drop; the caller has prevented the browser's own way with it.
pub(super) fn dropped(event: &DragEvent) -> Vec<Picked> {
    event.data_transfer().map(|data| carried(&data)).unwrap_or_default()
}

/// The files of a paste, or the pasted text as one file.
pub fn pasted(event: &ClipboardEvent) -> Vec<Picked> {
    event.clipboard_data().map(|data| carried(&data)).unwrap_or_default()
}

fn carried(data: &DataTransfer) -> Vec<Picked> {
    let picked = data.files().map(|list| files(&list)).unwrap_or_default();
    if !picked.is_empty() {
        return picked;
    }
    let text = data.get_data("text/plain").unwrap_or_default();
    super::of_text(&text).into_iter().collect()
}

fn files(list: &web_sys::FileList) -> Vec<Picked> {
    (0..list.length()).filter_map(|at| list.get(at)).map(|file: File| Picked::file(file)).collect()
}
