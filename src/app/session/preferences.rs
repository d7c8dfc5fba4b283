//! What a person chose for the screen, and how this device is called: read from the shelf at the start, kept on change.
//! Never scores, and nothing of a campaign.

use device::prefs::{Founding, Language, LocalShelf, Prefs, TextSize, Theme as KeptTheme};
use leptos::prelude::*;

use crate::app::shell::look::{Preferences, Size, Theme, preferences};
use crate::app::words::Lang;

/// Puts the choices of the last time onto the screen and keeps those that come; to be called once.
pub fn start() {
    let chosen = preferences();
    let kept = Prefs::load(&LocalShelf);
    chosen.lang.set(lang_of(kept.language));
    chosen.theme.set(theme_of(kept.theme));
    chosen.size.set(size_of(kept.text));
    Effect::new(move |_| keep(&chosen));
}

/// How this device is called in bundles; empty when not yet named.
pub fn device_name() -> String {
    Prefs::load(&LocalShelf).device
}

/// Names this device; false where the browser keeps nothing.
pub fn name_device(name: &str) -> bool {
    let mut kept = Prefs::load(&LocalShelf);
    kept.device = movement::text::tidy_line(name);
    kept.save(&LocalShelf)
}

/// Whether a campaign was open on this device the last time.
pub fn any_campaign() -> bool {
    Prefs::load(&LocalShelf).campaign.is_some()
}

/// Notes which campaign to open at the next start; false where the browser keeps nothing.
pub fn open_next(campaign: &str) -> bool {
    let mut kept = Prefs::load(&LocalShelf);
    kept.campaign = Some(campaign.to_owned());
    kept.save(&LocalShelf)
}

/// What was typed of a campaign that is yet to be founded.
pub fn founding() -> Founding {
    Founding::load(&LocalShelf)
}

/// Keeps what is typed of such a campaign; forgets it where both are empty. A browser that keeps nothing still founds it.
pub fn keep_founding(commune: &str, province: &str) {
    Founding { commune: commune.to_owned(), province: province.to_owned() }.save(&LocalShelf);
}

fn keep(chosen: &Preferences) {
    let (lang, theme, size) = (chosen.lang.get(), chosen.theme.get(), chosen.size.get());
    let mut kept = Prefs::load(&LocalShelf);
    let before = kept.clone();
    kept.language = match lang {
        Lang::Vi => Language::Vi,
        Lang::En => Language::En,
    };
    kept.theme = match theme {
        Theme::Auto => KeptTheme::Device,
        Theme::Light => KeptTheme::Light,
        Theme::Dark => KeptTheme::Dark,
        Theme::Sun => KeptTheme::Sun,
    };
    kept.text = match size {
        Size::Usual => TextSize::Normal,
        Size::Larger => TextSize::Larger,
        Size::Large => TextSize::Large,
        Size::Largest => TextSize::Largest,
    };
    if kept != before {
        // A browser that keeps nothing still shows what was chosen, until the page is left.
        kept.save(&LocalShelf);
    }
}

fn lang_of(kept: Language) -> Lang {
    match kept {
        Language::Vi => Lang::Vi,
        Language::En => Lang::En,
    }
}

fn theme_of(kept: KeptTheme) -> Theme {
    match kept {
        KeptTheme::Device => Theme::Auto,
        KeptTheme::Light => Theme::Light,
        KeptTheme::Dark => Theme::Dark,
        KeptTheme::Sun => Theme::Sun,
    }
}

fn size_of(kept: TextSize) -> Size {
    match kept {
        TextSize::Normal => Size::Usual,
        TextSize::Larger => Size::Larger,
        TextSize::Large => Size::Large,
        TextSize::Largest => Size::Largest,
    }
}
