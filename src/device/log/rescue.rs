//! What the user sees when the program itself fails: plain elements, the browser's own buttons, the log to take along.
//!
//! It uses nothing of the program that has just failed, and says nothing about the failure but its place in the code.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, EventTarget, Url};

use crate::files::Picked;
use crate::js;

/// The sentences, in the user's language; made by the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RescueWords {
    /// What happened.
    pub title: String,
    /// What is safe.
    pub text: String,
    /// The button that reloads.
    pub reload: String,
    /// The link that saves the log.
    pub log: String,
}

thread_local! {
    static WORDS: RefCell<RescueWords> = RefCell::default();
}

/// Sets the sentences, at the start and when the language changes.
pub fn set_words(words: RescueWords) {
    WORDS.with(|held| *held.borrow_mut() = words);
}

/// From now on a failure of the program is noted and shown.
pub fn set_hook(build: &'static str) {
    std::panic::set_hook(Box::new(move |failure| {
        let (line, column) = failure.location().map_or((0, 0), |place| (place.line(), place.column()));
        super::note("failed-at", u64::from(line), u64::from(column));
        let file = failure.location().map(|place| place.file()).unwrap_or_default();
        let log = format!("{}failed in {file}\n", super::export(build));
        let words = WORDS.with(|words| words.try_borrow().map(|words| words.clone()).unwrap_or_default());
        // Where even this cannot be shown, the browser's console has the failure.
        let _ = show(&words, &log);
    }));
}

fn show(words: &RescueWords, log: &str) -> Option<()> {
    let window = js::window()?;
    let document = window.document()?;
    if document.get_element_by_id("dvk-rescue").is_some() {
        return Some(());
    }
    let screen = element(&document, "div", "")?;
    screen.set_id("dvk-rescue");
    screen.set_attribute("role", "alertdialog").ok()?;
    screen.set_attribute("aria-label", &words.title).ok()?;
    screen.append_child(&element(&document, "h1", &words.title)?.into()).ok()?;
    screen.append_child(&element(&document, "p", &words.text)?.into()).ok()?;
    let button = element(&document, "button", &words.reload)?;
    let location: JsValue = window.location().into();
    // The browser's own function, bound to its own object: it works though the program no longer does.
    let reload = js::function(&location, "reload")?.bind0(&location);
    button.unchecked_ref::<EventTarget>().add_event_listener_with_callback("click", &reload).ok()?;
    screen.append_child(&button.into()).ok()?;
    let link = element(&document, "a", &words.log)?;
    let file = Picked::bytes("dvk-log.txt", "text/plain", log.as_bytes())?;
    link.set_attribute("href", &Url::create_object_url_with_blob(file.as_blob()).ok()?).ok()?;
    link.set_attribute("download", file.name()).ok()?;
    screen.append_child(&link.into()).ok()?;
    document.body()?.append_child(&screen.into()).ok()?;
    Some(())
}

fn element(document: &Document, tag: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}
