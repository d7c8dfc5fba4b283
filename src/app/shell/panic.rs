//! The last screen: what is shown when the program itself fails. Plain DOM, no framework, since that may be what failed.
//! The log names the build, what was noted, the place in the code and the fixed part of the message, never what the user
//! typed.

use std::panic::PanicHookInfo;

use device::log::{built, export, note};
use leptos::prelude::document;
use web_sys::{Document, Element};

use crate::app::words::{Lang, Text, lang_signal, shell};
use leptos::prelude::GetUntracked;

/// Shows the last screen from now on when the program fails.
pub fn watch() {
    built(env!("CARGO_PKG_VERSION"));
    std::panic::set_hook(Box::new(|info| {
        let (line, column) = info.location().map_or((0, 0), |place| (place.line(), place.column()));
        note("panic", "", line.into(), column.into());
        let log = log_of(info);
        web_sys::console::error_1(&log.as_str().into());
        // If even this cannot be shown there is nothing left to show it with.
        let _ = show(&document(), &log);
    }));
}

fn log_of(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    // A message with holes may hold what the user typed; only one without holes is kept.
    let fixed = info.payload().downcast_ref::<&'static str>().copied().unwrap_or("-");
    format!("{}{place}\n{fixed}\n{}\n", export(), program().unwrap_or_default())
}

/// The file that the program came in, whose name is another in every build.
fn program() -> Option<String> {
    document().query_selector("script[data-wasm]").ok()??.get_attribute("data-wasm")
}

fn show(page: &Document, log: &str) -> Option<()> {
    let lang = lang_signal().try_get_untracked().unwrap_or_default();
    let screen = part(page, "div", None, lang)?;
    screen.set_attribute("class", "last-screen").ok()?;
    screen.set_attribute("role", "alert").ok()?;
    for (tag, text) in [("h1", shell::PANIC), ("p", shell::PANIC_SAFE)] {
        let line = part(page, tag, Some(text), lang)?;
        screen.append_child(&line).ok()?;
    }
    let again = part(page, "a", Some(shell::PANIC_RELOAD), lang)?;
    again.set_attribute("class", "solid").ok()?;
    // The same address without its place in the app: a fresh load, without any script.
    again.set_attribute("href", "?").ok()?;
    screen.append_child(&again).ok()?;
    let keep = part(page, "a", Some(shell::PANIC_LOG), lang)?;
    keep.set_attribute("class", "ghost").ok()?;
    keep.set_attribute("download", "dvk-nhat-ky-loi.txt").ok()?;
    let data = String::from(js_sys::encode_uri_component(log));
    keep.set_attribute("href", &format!("data:text/plain;charset=utf-8,{data}")).ok()?;
    screen.append_child(&keep).ok()?;
    page.body()?.append_child(&screen).ok()?;
    Some(())
}

fn part(page: &Document, tag: &str, text: Option<Text>, lang: Lang) -> Option<Element> {
    let made = page.create_element(tag).ok()?;
    made.set_text_content(text.map(|text| text.in_lang(lang)));
    Some(made)
}
