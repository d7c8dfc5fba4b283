//! Ways in: the picker, the camera, drag and drop, paste, and the share target.

use futures_util::future::{Either, select};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Cache, ClipboardEvent, DataTransfer, DragEvent, File, HtmlInputElement, Request, Response};

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

/// The cache in which the service worker leaves files that were shared into the app.
const SHARED: &str = "dvk-shared";

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
pub fn dropped(event: &DragEvent) -> Vec<Picked> {
    event.data_transfer().map(|data| carried(&data)).unwrap_or_default()
}

/// The files of a paste, or the pasted text as one file.
pub fn pasted(event: &ClipboardEvent) -> Vec<Picked> {
    event.clipboard_data().map(|data| carried(&data)).unwrap_or_default()
}

/// Files that were shared into the app and wait; each is given once.
pub async fn shared_into() -> Vec<Picked> {
    take_shared().await.unwrap_or_default()
}

async fn take_shared() -> Option<Vec<Picked>> {
    let caches = js::window()?.caches().ok()?;
    let cache: Cache = js::settle(caches.open(SHARED).into()).await.ok()?.dyn_into().ok()?;
    let requests: Array = js::settle(cache.keys().into()).await.ok()?.dyn_into().ok()?;
    let mut picked = Vec::new();
    for request in requests.iter() {
        let Ok(request) = request.dyn_into::<Request>() else { continue };
        let response = js::settle(cache.match_with_request(&request).into()).await.ok()?;
        if let Ok(response) = response.dyn_into::<Response>() {
            let name = response.headers().get("x-name").ok().flatten().unwrap_or_default();
            let name = js_sys::decode_uri_component(&name).map(String::from).unwrap_or_default();
            let blob = js::settle(response.blob().ok()?.into()).await.ok()?;
            picked.push(Picked::blob(&name, blob.unchecked_into()));
        }
        let _ = js::settle(cache.delete_with_request(&request).into()).await;
    }
    Some(picked)
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
