//! Small helpers for calling what the browser may or may not have. Every absence is a `None`, never a panic.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::EventTarget;

/// The property `name`, unless it is missing or empty.
pub(crate) fn get(from: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(from, &JsValue::from_str(name)).ok().filter(|found| !found.is_undefined() && !found.is_null())
}

/// The function `name` of an object.
pub(crate) fn function(from: &JsValue, name: &str) -> Option<Function> {
    get(from, name)?.dyn_into().ok()
}

/// What a promise comes to; a value that is no promise is its own outcome.
pub(crate) async fn settle(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&promise)).await
}

/// The browser's name for a refusal, such as `QuotaExceededError`.
pub(crate) fn name_of(error: &JsValue) -> String {
    get(error, "name").and_then(|name| name.as_string()).unwrap_or_default()
}

/// A whole number that JavaScript holds, such as a size; `None` for a fraction, a negative or a huge one.
pub(crate) fn whole(number: &JsValue) -> Option<u64> {
    let number = number.as_f64().filter(|number| (0.0..=9_007_199_254_740_991.0).contains(number))?;
    Some(number as u64)
}

/// The window, in a page; a worker has none.
pub(crate) fn window() -> Option<web_sys::Window> {
    js_sys::global().dyn_into().ok()
}

/// The navigator, in a page or in a worker.
pub(crate) fn navigator() -> Option<JsValue> {
    get(&js_sys::global(), "navigator")
}

/// Listens until dropped.
pub(crate) struct Ear {
    target: EventTarget,
    event: &'static str,
    hear: Closure<dyn FnMut(web_sys::Event)>,
}

impl Ear {
    pub(crate) fn new(target: &EventTarget, event: &'static str, hear: impl FnMut(web_sys::Event) + 'static) -> Self {
        let hear = Closure::new(hear);
        let target = target.clone();
        // A target that refuses a listener never speaks; there is nothing else to do about it.
        let _ = target.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
        Self { target, event, hear }
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback(self.event, self.hear.as_ref().unchecked_ref());
    }
}
