//! Files of the app itself, beside the page: from the network, or from what is kept for use offline.
//! A request that is never answered (a service worker that takes over in its midst) is made again.

use wasm_bindgen::{JsCast, JsValue};

use crate::js;
use crate::runtime::within;

/// How often a file is asked for.
const TRIES: u32 = 4;

/// How long one answer is waited for, milliseconds.
const PATIENCE_MS: u32 = 4_000;

/// The text of a file beside the page; `None` where it cannot be had whole.
pub async fn text(name: &str) -> Option<String> {
    for _ in 0..TRIES {
        if let Some(answer) = within(PATIENCE_MS, ask(name)).await {
            return answer;
        }
    }
    None
}

async fn ask(name: &str) -> Option<String> {
    let window: JsValue = js::window()?.into();
    let answer = js::function(&window, "fetch")?.call1(&window, &JsValue::from_str(&format!("./{name}"))).ok()?;
    let response: web_sys::Response = js::settle(answer).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    js::settle(response.text().ok()?.into()).await.ok()?.as_string()
}
