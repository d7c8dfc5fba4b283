//! A text in both languages, the language in use, and the macro that makes texts.
//! Never falls back from one language to the other: there is nothing to fall back from.

use std::sync::OnceLock;

use leptos::prelude::*;
use leptos::tachys::view::IntoRender;
use leptos::text_prop::TextProp;

/// The two languages of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese, the first language.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The tag that stands in `<html lang>` and in the preferences.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// Reads a tag back; `None` for a language the app does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The name of the language in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
        }
    }
}

/// One text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Text {
    /// The text in the language asked for; reads no signal.
    pub fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// The language in use, as the signal to set; it lives as long as the app.
pub fn lang_signal() -> ArcRwSignal<Lang> {
    static LANG: OnceLock<ArcRwSignal<Lang>> = OnceLock::new();
    LANG.get_or_init(|| ArcRwSignal::new(Lang::Vi)).clone()
}

/// The language in use; inside a view or a memo it is followed.
pub fn lang() -> Lang {
    lang_signal().get()
}

/// The text in the language in use; inside a view or a memo it is followed.
pub fn t(text: Text) -> &'static str {
    text.in_lang(lang())
}

/// A text as it stands inside a sentence: its first letter small, the rest as it is ("quý III").
pub fn inside(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

impl From<Text> for TextProp {
    fn from(text: Text) -> Self {
        (move || t(text)).into()
    }
}

impl IntoRender for Text {
    type Output = Box<dyn FnMut() -> &'static str + Send>;

    fn into_render(self) -> Self::Output {
        Box::new(move || t(self))
    }
}

/// What is counted in a phrase: a number, or one as it is written.
pub trait Counted {
    /// Whether English speaks of one.
    fn is_one(&self) -> bool;
}

impl Counted for usize {
    fn is_one(&self) -> bool {
        *self == 1
    }
}

impl Counted for u64 {
    fn is_one(&self) -> bool {
        *self == 1
    }
}

impl Counted for i64 {
    fn is_one(&self) -> bool {
        *self == 1
    }
}

impl Counted for &str {
    fn is_one(&self) -> bool {
        *self == "1"
    }
}

/// Makes texts and phrases, each in both languages.
///
/// `NAME = "vi", "en";` makes a constant [`Text`].
/// `name(n: usize) = "còn {n} tiêu chí", "{n} criteria left";` makes `fn name(lang: Lang, n: usize) -> String`.
/// `name(n: usize) = "còn {n} tiêu chí", one(n) "{n} criterion left", "{n} criteria left";` also knows the
/// English singular. Besides, every file gets `EVERY`, the list that the tests read.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident $(($($arg:ident : $kind:ty),+ $(,)?))? =
        $vi:literal, $(one($n:ident) $one:literal,)? $en:literal;)+) => {
        $(word! { [$(#[$meta])*] $name [$($($arg: $kind),+)?] $vi, [$($n $one)?] $en })+

        /// Every text of this file by name, for the tests.
        #[cfg(test)]
        pub const EVERY: &[(&str, $crate::app::words::Text)] =
            &[$((stringify!($name), $crate::app::words::Text { vi: $vi, en: $en }),
                $((concat!(stringify!($name), " (one)"), $crate::app::words::Text { vi: $vi, en: $one }),)?)+];
    };
}

/// One entry of `words!`.
macro_rules! word {
    ([$($meta:tt)*] $name:ident [] $vi:literal, [] $en:literal) => {
        $($meta)*
        #[doc = $vi]
        pub const $name: $crate::app::words::Text = $crate::app::words::Text { vi: $vi, en: $en };
    };
    ([$($meta:tt)*] $name:ident [$($arg:ident : $kind:ty),+] $vi:literal, [] $en:literal) => {
        $($meta)*
        #[doc = $vi]
        pub fn $name(lang: $crate::app::words::Lang, $($arg: $kind),+) -> String {
            match lang {
                $crate::app::words::Lang::Vi => format!($vi),
                $crate::app::words::Lang::En => format!($en),
            }
        }
    };
    ([$($meta:tt)*] $name:ident [$($arg:ident : $kind:ty),+] $vi:literal, [$n:ident $one:literal] $en:literal) => {
        $($meta)*
        #[doc = $vi]
        pub fn $name(lang: $crate::app::words::Lang, $($arg: $kind),+) -> String {
            match lang {
                $crate::app::words::Lang::Vi => format!($vi),
                $crate::app::words::Lang::En if $crate::app::words::Counted::is_one(&$n) => format!($one),
                $crate::app::words::Lang::En => format!($en),
            }
        }
    };
}
