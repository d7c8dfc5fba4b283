//! How the app looks to this person: theme and text size, besides the language. Signals that live as long as the app;
//! who keeps them between starts sets them at the start and follows them.

use std::sync::OnceLock;

use leptos::prelude::*;

use crate::app::words::{Lang, lang_signal};

/// The colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Ink on paper.
    Light,
    /// For the evening.
    Dark,
    /// Black on white with lines, for work in the sun.
    Sun,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Sun];

    /// The name in `<html data-theme>` and in the preferences.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Sun => "sun",
        }
    }

    /// Reads a name back; `None` where it is not one of them.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.tag() == tag)
    }
}

/// The size of the text, in per cent of the usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 100 %.
    #[default]
    Usual,
    /// 115 %.
    Larger,
    /// 130 %.
    Large,
    /// 150 %.
    Largest,
}

impl Size {
    /// All sizes, smallest first.
    pub const ALL: [Self; 4] = [Self::Usual, Self::Larger, Self::Large, Self::Largest];

    /// The per cent as text, in `<html data-size>` and in the preferences.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Usual => "100",
            Self::Larger => "115",
            Self::Large => "130",
            Self::Largest => "150",
        }
    }

    /// Reads the per cent back; `None` where it is not one of them.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.tag() == tag)
    }
}

/// What a person chose for the screen, each a signal to read and to set.
#[derive(Clone)]
pub struct Preferences {
    /// The language.
    pub lang: ArcRwSignal<Lang>,
    /// The theme.
    pub theme: ArcRwSignal<Theme>,
    /// The size of the text.
    pub size: ArcRwSignal<Size>,
}

/// The preferences in use.
pub fn preferences() -> Preferences {
    static CHOSEN: OnceLock<Preferences> = OnceLock::new();
    CHOSEN
        .get_or_init(|| Preferences {
            lang: lang_signal(),
            theme: ArcRwSignal::default(),
            size: ArcRwSignal::default(),
        })
        .clone()
}

/// Puts the preferences on the page and follows them; to be called once.
pub fn follow() {
    let Some(root) = document().document_element() else { return };
    let chosen = preferences();
    Effect::new(move |_| {
        let marks = [
            ("lang", chosen.lang.get().tag()),
            ("data-theme", chosen.theme.get().tag()),
            ("data-size", chosen.size.get().tag()),
        ];
        for (name, value) in marks {
            // An attribute of these names is always accepted.
            drop(root.set_attribute(name, value));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_read_back_as_chosen() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_tag(theme.tag()), Some(theme));
        }
        for size in Size::ALL {
            assert_eq!(Size::from_tag(size.tag()), Some(size));
        }
        assert_eq!(Theme::from_tag("neon"), None);
        assert_eq!(Size::from_tag("99"), None);
    }
}
