//! Ways in: the picker, the camera, drag and drop, paste.

use futures_util::future::{Either, select};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File, HtmlInputElement};

use super::Picked;
use crate::js::{self, Ear};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Bundles; any name is offered, because they travel as `.txt` too.
    Bundles,
    /// A picture, from the camera or a file, as the device offers.
    Picture,
    /// A picture, with the camera first where there is one.
    Camera,
}

/// The element's id, so that there is never more than one of them.
const PICKER: &str = "dvk-pick";

/// Opens the browser's picker; must be called straight from a tap. Ends empty when the user goes back.
/// A page that is killed while the camera is open never ends: save the draft and the waiting slot first.
pub async fn pick(ask: Ask) -> Vec<Picked> {
    let Some(input) = element(ask) else { return Vec::new() };
    let change = once(&input, "change");
    let cancel = once(&input, "cancel");
    input.click();
    let picked = match select(std::pin::pin!(change), std::pin::pin!(cancel)).await {
        Either::Left(_) => input.files().map(|list| files(&list)).unwrap_or_default(),
        Either::Right(_) => Vec::new(),
    };
    input.remove();
    picked
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

fn element(ask: Ask) -> Option<HtmlInputElement> {
    let document = js::window()?.document()?;
    if let Some(old) = document.get_element_by_id(PICKER) {
        old.remove();
    }
    let input: HtmlInputElement = document.create_element("input").ok()?.dyn_into().ok()?;
    input.set_id(PICKER);
    input.set_type("file");
    input.set_hidden(true);
    match ask {
        Ask::Bundles => input.set_multiple(true),
        Ask::Picture => input.set_accept("image/jpeg,image/png,image/webp"),
        Ask::Camera => {
            input.set_accept("image/*");
            input.set_attribute("capture", "environment").ok()?;
        }
    }
    document.body()?.append_child(&input).ok()?;
    Some(input)
}

/// Ends when the event comes for the first time.
async fn once(input: &HtmlInputElement, event: &'static str) {
    let mut ear = None;
    let promise = Promise::new(&mut |resolve, _| {
        ear = Some(Ear::new(input, event, move |_| {
            let _ = resolve.call0(&JsValue::NULL);
        }));
    });
    let _ = js::settle(promise.into()).await;
    drop(ear);
}

fn carried(data: &DataTransfer) -> Vec<Picked> {
    let picked = data.files().map(|list| files(&list)).unwrap_or_default();
    if !picked.is_empty() {
        return picked;
    }
    let text = data.get_data("text/plain").unwrap_or_default();
    let text = (!text.trim().is_empty()).then(|| Picked::bytes("paste.txt", "text/plain", text.as_bytes()));
    text.flatten().into_iter().collect()
}

fn files(list: &web_sys::FileList) -> Vec<Picked> {
    (0..list.length()).filter_map(|at| list.get(at)).map(|file: File| Picked::file(file)).collect()
}
