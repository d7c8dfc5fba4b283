//! A crumb outside of everything else that the browser keeps for this address: a cookie that says only that something was
//! kept here. A browser that throws away all of an address at once leaves its cookies, so that the next start knows.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::js;

/// Its name, with the port of the address behind it, which cookies do not tell apart. It says nothing of anybody; a server that is
/// asked for the app's files sees that they were used before.
const NAME: &str = "dvk-kept";

/// Leaves the crumb, for as long as browsers keep one (400 days from the last time).
pub fn leave_crumb() {
    set("34560000");
}

/// Takes it away, where nothing is kept any more by the user's own wish.
pub fn sweep_crumb() {
    set("0");
}

/// Whether it is there.
pub fn has_crumb() -> bool {
    let cookies = document().and_then(|document| js::get(&document, "cookie")).and_then(|cookies| cookies.as_string());
    cookies.zip(crumb()).is_some_and(|(cookies, crumb)| cookies.contains(&crumb))
}

fn document() -> Option<JsValue> {
    js::get(&js_sys::global(), "document")
}

fn crumb() -> Option<String> {
    let port = js::get(&js::get(&js_sys::global(), "location")?, "port")?.as_string()?;
    Some([NAME, port.as_str(), "=1"].concat())
}

fn set(seconds: &str) {
    let Some((document, crumb)) = document().zip(crumb()) else { return };
    let cookie = [crumb.as_str(), "; max-age=", seconds, "; samesite=strict"].concat();
    // A browser that keeps no cookies has none.
    let _ = Reflect::set(&document, &"cookie".into(), &cookie.into());
}
