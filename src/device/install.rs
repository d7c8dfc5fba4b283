//! Whether the app can be put on the home screen, and asking for it. The browser's offer may come before this program
//! runs: `start.js` keeps it on the window until then.

use wasm_bindgen::JsValue;

use crate::js::{self, Ear};

/// Where `start.js` keeps the browser's offer.
const OFFER: &str = "dvkInstall";

/// What is known of the home screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Install {
    /// The browser offers nothing; the user may find it in its menu.
    #[default]
    ByHand,
    /// The browser offers it: [`ask`] opens its question.
    Offered,
    /// The app runs from the home screen, or was just put there.
    Done,
}

/// Listens until dropped.
pub struct Watch {
    _ears: Vec<Ear>,
}

/// Calls `told` with what is known, now and at every change.
pub fn watch(told: impl Fn(Install) + Clone + 'static) -> Watch {
    told(now());
    let mut ears = Vec::new();
    if let Some(window) = js::window() {
        let offered = told.clone();
        ears.push(Ear::new(&window, "beforeinstallprompt", move |_| offered(now())));
        ears.push(Ear::new(&window, "appinstalled", move |_| told(Install::Done)));
    }
    Watch { _ears: ears }
}

/// Opens the browser's question, straight from a tap; what is known afterwards. An offer serves once.
pub async fn ask() -> Install {
    let Some(offer) = js::get(&js_sys::global(), OFFER) else { return now() };
    // The property is the page's own; setting it is never refused.
    let _ = js_sys::Reflect::set(&js_sys::global(), &OFFER.into(), &JsValue::UNDEFINED);
    let asked = js::function(&offer, "prompt").and_then(|prompt| prompt.call0(&offer).ok());
    let Some(asked) = asked else { return now() };
    let _ = js::settle(asked).await;
    let choice = js::get(&offer, "userChoice");
    let chosen = match choice {
        Some(choice) => js::settle(choice).await.ok().and_then(|choice| js::get(&choice, "outcome")?.as_string()),
        None => None,
    };
    if chosen.as_deref() == Some("accepted") { Install::Done } else { now() }
}

fn now() -> Install {
    let standalone = js::navigator().and_then(|navigator| js::get(&navigator, "standalone"));
    let query = js::window().and_then(|window| window.match_media("(display-mode: standalone)").ok().flatten());
    if standalone.is_some_and(|on| on.is_truthy()) || query.is_some_and(|query| query.matches()) {
        Install::Done
    } else if js::get(&js_sys::global(), OFFER).is_some() {
        Install::Offered
    } else {
        Install::ByHand
    }
}
