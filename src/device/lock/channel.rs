//! What the writing tab says to the others, as it happens. Hearing nothing is never a fault: they can look by themselves.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::js::Ear;

/// What another tab said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Event lines that it has applied and that are on the disk.
    Lines(Vec<u8>),
    /// It has stored something larger, or notes: see [`crate::writer::Writer::news`].
    Look,
    /// It would like to write: whoever does may store what is left and give up the pen.
    Give,
}

/// What is said in words.
const LOOK: &str = "look";
const GIVE: &str = "give";

/// A line between the tabs of this app; a tab does not hear itself.
pub struct Channel {
    line: Option<BroadcastChannel>,
    _ear: Option<Ear>,
}

impl Channel {
    /// Opens the line `name`; in a browser without it, nothing is said and nothing heard.
    pub fn open(name: &str, told: impl Fn(Heard) + 'static) -> Self {
        let line = BroadcastChannel::new(name).ok();
        let ear = line.as_ref().map(|line| {
            Ear::new(line, "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
                match event.data().dyn_into::<Uint8Array>() {
                    Ok(lines) => told(Heard::Lines(lines.to_vec())),
                    Err(word) if word.as_string().is_some_and(|word| word == GIVE) => told(Heard::Give),
                    Err(_) => told(Heard::Look),
                }
            })
        });
        Self { line, _ear: ear }
    }

    /// Tells the other tabs event lines.
    pub fn tell_lines(&self, lines: &[u8]) {
        self.say(&Uint8Array::from(lines));
    }

    /// Tells the other tabs to look at what is stored.
    pub fn tell_look(&self) {
        self.say(&LOOK.into());
    }

    /// Asks the writing tab for the pen.
    pub fn ask_for_the_pen(&self) {
        self.say(&GIVE.into());
    }

    fn say(&self, what: &wasm_bindgen::JsValue) {
        if let Some(line) = &self.line {
            // Only a closed line refuses, and then nobody is there to hear.
            let _ = line.post_message(what);
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(line) = &self.line {
            line.close();
        }
    }
}
