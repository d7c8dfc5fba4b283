//! What comes into the app from outside any of its pages: files dropped anywhere on it, files that the system opens with
//! it, and the place that a shortcut of the system asks an app for that is open already.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, File, Url};

use super::Picked;
use super::pick::dropped;
use crate::js::{self, Ear};

/// So long after the page was opened a launch is the one that opened it, in milliseconds: its address is the page's own.
const OPENING_MS: u32 = 3_000;
/// What the browser calls a page that was loaded again.
const RELOADED: f64 = 1.0;

/// What came.
#[derive(Clone, Debug)]
pub enum Arrival {
    /// Files.
    Files(Vec<Picked>),
    /// The part of an address after its `#`, with it: an open app is asked to go there.
    Place(String),
}

/// Listens until dropped.
pub struct Arrivals {
    _ears: Vec<Ear>,
}

/// Calls `hear` with everything that comes from now on, and with what waited. A dropped file is never opened by the
/// browser in place of the app.
pub fn arrivals(hear: impl Fn(Arrival) + 'static) -> Arrivals {
    let hear: Rc<dyn Fn(Arrival)> = Rc::new(hear);
    follow_launches(Rc::clone(&hear));
    let mut ears = Vec::new();
    if let Some(window) = js::window() {
        ears.push(Ear::new(&window, "dragover", |event| {
            if let Some(event) = with_files(event) {
                event.prevent_default();
            }
        }));
        ears.push(Ear::new(&window, "drop", move |event| {
            let Some(event) = with_files(event) else { return };
            event.prevent_default();
            // A picture is no bundle: it is kept from replacing the app, and that is all.
            let files: Vec<Picked> = dropped(&event).into_iter().filter(|file| !file.is_picture()).collect();
            if !files.is_empty() {
                hear(Arrival::Files(files));
            }
        }));
    }
    Arrivals { _ears: ears }
}

/// The drag, if it carries files; text that is dragged within the page is the page's own business.
fn with_files(event: web_sys::Event) -> Option<DragEvent> {
    let event: DragEvent = event.dyn_into().ok()?;
    event.data_transfer()?.types().includes(&"Files".into(), 0).then_some(event)
}

/// Hears what the system launches the app for, where the browser tells.
fn follow_launches(hear: Rc<dyn Fn(Arrival)>) -> Option<()> {
    let queue = js::get(&js_sys::global(), "launchQueue")?;
    let set = js::function(&queue, "setConsumer")?;
    let opening = Rc::new(Cell::new(true));
    let opened = Rc::clone(&opening);
    // What opened the page comes once more when the page is loaded again; it was taken in then.
    let again = reloaded();
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let opening = opening.get();
        if opening && again {
            return;
        }
        let files: Array = js::get(&launch, "files").and_then(|files| files.dyn_into().ok()).unwrap_or_default();
        let place = js::get(&launch, "targetURL").and_then(|address| address.as_string()).and_then(|at| place_of(&at));
        if files.length() > 0 {
            let hear = Rc::clone(&hear);
            wasm_bindgen_futures::spawn_local(async move { hear(Arrival::Files(handed(&files).await)) });
        } else if let Some(place) = place.filter(|_| !opening) {
            hear(Arrival::Place(place));
        }
    });
    set.call1(&queue, consumer.as_ref()).ok()?;
    // The queue calls for as long as the page lives.
    consumer.forget();
    wasm_bindgen_futures::spawn_local(async move {
        gloo_timers::future::TimeoutFuture::new(OPENING_MS).await;
        opened.set(false);
    });
    Some(())
}

/// The part of an address from its `#` on; none where it has none.
fn place_of(address: &str) -> Option<String> {
    Some(Url::new(address).ok()?.hash()).filter(|hash| hash.len() > 1)
}

/// The files behind the system's handles; one that can no longer be read is left out.
async fn handed(handles: &Array) -> Vec<Picked> {
    let mut files = Vec::new();
    for handle in handles.iter() {
        let promise = js::function(&handle, "getFile").and_then(|get: Function| get.call0(&handle).ok());
        if let Some(promise) = promise
            && let Ok(file) = js::settle(promise).await
            && let Ok(file) = file.dyn_into::<File>()
        {
            files.push(Picked::file(file));
        }
    }
    files
}

fn reloaded() -> bool {
    let performance = js::get(&js_sys::global(), "performance");
    let navigation = performance.and_then(|performance| js::get(&performance, "navigation"));
    navigation.and_then(|found| js::get(&found, "type")?.as_f64()) == Some(RELOADED)
}
