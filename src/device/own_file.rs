//! Files of the app itself, beside the page: from the network, or from what is kept for use offline.

use wasm_bindgen::{JsCast, JsValue};

use crate::js;

/// The text of a file beside the page; `None` where it cannot be had whole.
pub async fn text(name: &str) -> Option<String> {
    let window: JsValue = js::window()?.into();
    let answer = js::function(&window, "fetch")?.call1(&window, &JsValue::from_str(&format!("./{name}"))).ok()?;
    let response: web_sys::Response = js::settle(answer).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    js::settle(response.text().ok()?.into()).await.ok()?.as_string()
}
