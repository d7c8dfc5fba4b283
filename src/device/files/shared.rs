//! Files that another app shared into this one. They wait where the service worker left them until someone is done with them,
//! so that none is lost with a page that goes before.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Cache, Request, Response};

use super::Picked;
use crate::js;

/// The cache in which the service worker leaves them.
const SHARED: &str = "dvk-shared";

/// The files that wait.
pub async fn shared_into() -> Vec<Picked> {
    waiting().await.unwrap_or_default()
}

/// Takes a file away that was taken in or put aside for good; nothing happens to one that came another way.
pub async fn done_with(file: &Picked) {
    if let (Some(address), Some(cache)) = (file.waits_at(), cache().await) {
        // One that stays is offered again, and is then known as nothing new.
        let _ = js::settle(cache.delete_with_str(address).into()).await;
    }
}

async fn waiting() -> Option<Vec<Picked>> {
    let cache = cache().await?;
    let requests: Array = js::settle(cache.keys().into()).await.ok()?.dyn_into().ok()?;
    let mut picked = Vec::new();
    for request in requests.iter() {
        let Ok(request) = request.dyn_into::<Request>() else { continue };
        let response = js::settle(cache.match_with_request(&request).into()).await.ok()?;
        if let Ok(response) = response.dyn_into::<Response>() {
            let name = response.headers().get("x-name").ok().flatten().unwrap_or_default();
            let name = js_sys::decode_uri_component(&name).map(String::from).unwrap_or_default();
            let blob = js::settle(response.blob().ok()?.into()).await.ok()?;
            picked.push(Picked::blob(&name, blob.unchecked_into()).waiting_at(request.url()));
        }
    }
    Some(picked)
}

/// The cache, where something was ever left in it.
async fn cache() -> Option<Cache> {
    let caches = js::window()?.caches().ok()?;
    js::settle(caches.has(SHARED).into()).await.ok()?.as_bool().filter(|is_there| *is_there)?;
    js::settle(caches.open(SHARED).into()).await.ok()?.dyn_into().ok()
}
