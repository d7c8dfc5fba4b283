//! A way in for what was copied: the clipboard, where the browser lets a page read it, and text that someone put into a field.

use wasm_bindgen::JsValue;

use super::Picked;
use crate::js;

/// The text in the clipboard, empty where it holds none; must be called straight from a tap. `None` where the browser has
/// no such way, or the user or the browser refuses it.
pub async fn clipboard() -> Option<String> {
    let clipboard = js::get(&js::navigator()?, "clipboard")?;
    let reading: JsValue = js::function(&clipboard, "readText")?.call0(&clipboard).ok()?;
    js::settle(reading).await.ok()?.as_string()
}

/// Text as one file, as if it had come as one; `None` where there is none.
pub fn of_text(text: &str) -> Option<Picked> {
    if text.trim().is_empty() {
        return None;
    }
    Picked::bytes("paste.txt", "text/plain", text.as_bytes())
}
