//! Ways out: download and the share sheet.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{File, FilePropertyBag, HtmlAnchorElement, Navigator, ShareData, Url};

use super::Picked;
use crate::js;

/// How long a download may take to start, in milliseconds, before its address is taken back.
const PATIENCE_MS: u32 = 60_000;

/// How sharing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// It was handed to another app; nobody knows whether it arrived.
    Done,
    /// The user went back.
    Cancelled,
    /// The browser does not share such files: download instead.
    Refused,
}

/// Downloads a file under its name; false when the browser refused.
pub fn download(file: &Picked) -> bool {
    start_download(file).is_some()
}

fn start_download(file: &Picked) -> Option<()> {
    let document = js::window()?.document()?;
    let address = Url::create_object_url_with_blob(file.as_blob()).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(file.name());
    link.set_hidden(true);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    wasm_bindgen_futures::spawn_local(async move {
        gloo_timers::future::TimeoutFuture::new(PATIENCE_MS).await;
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

/// Whether the browser's share sheet takes these files.
pub fn can_share(files: &[Picked]) -> bool {
    prepared(files).is_some()
}

/// Opens the share sheet; must be called straight from a tap. Bundles go as `.txt`, because share sheets refuse `.json`.
pub async fn share(files: &[Picked]) -> Shared {
    let Some((navigator, data)) = prepared(files) else { return Shared::Refused };
    match js::settle(navigator.share_with_data(&data).into()).await {
        Ok(_) => Shared::Done,
        Err(error) if js::name_of(&error) == "AbortError" => Shared::Cancelled,
        Err(_) => Shared::Refused,
    }
}

fn prepared(files: &[Picked]) -> Option<(Navigator, ShareData)> {
    let navigator = js::window()?.navigator();
    if !Reflect::has(&navigator, &"share".into()).ok()? || !Reflect::has(&navigator, &"canShare".into()).ok()? {
        return None;
    }
    let list = Array::new();
    for file in files {
        let (name, mime) = match file.name().strip_suffix(".json") {
            Some(stem) => (format!("{stem}.txt"), "text/plain".to_owned()),
            None => (file.name().to_owned(), file.as_blob().type_()),
        };
        let options = FilePropertyBag::new();
        options.set_type(&mime);
        let part = Array::of1(file.as_blob());
        let file = File::new_with_blob_sequence_and_options(&part, &name, &options).ok()?;
        list.push(&file.into());
    }
    let data = ShareData::new();
    data.set_files(&list);
    navigator.can_share_with_data(&data).then_some((navigator, data))
}
