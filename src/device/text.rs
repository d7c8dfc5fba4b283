//! Unicode's two forms of a text, from the tables that the browser brings. Used by the pure crates through functions
//! that are handed to them.

use js_sys::JsString;

/// A text in normalization form C.
pub fn whole(text: &str) -> String {
    normalize(text, "NFC")
}

/// A text in normalization form D.
pub fn apart(text: &str) -> String {
    normalize(text, "NFD")
}

fn normalize(text: &str, form: &str) -> String {
    JsString::from(text).normalize(form).into()
}
