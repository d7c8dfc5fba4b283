//! Language, theme and size of the text. Each choice shows at once; keeping it is the session's part.

use leptos::prelude::*;

use crate::app::parts::card::Heading;
use crate::app::parts::field::{Choice, RadioCards};
use crate::app::shell::look::{Size, Theme, preferences};
use crate::app::words::{Lang, settings};

/// How the screen looks.
#[component]
pub fn Look() -> impl IntoView {
    let chosen = preferences();
    let (lang, theme, size) = (chosen.lang.clone(), chosen.theme.clone(), chosen.size.clone());
    let langs = || Lang::ALL.map(|one| Choice::new(one.tag(), one.own_name())).to_vec();
    let sizes = || Size::ALL.map(|one| Choice::new(one.tag(), size_name(one))).to_vec();
    let themes = || Theme::ALL.map(theme_choice).to_vec();
    let set_lang = move |tag: String| {
        if let Some(one) = Lang::from_tag(&tag) {
            chosen.lang.set(one);
        }
    };
    let set_theme = move |tag: String| {
        if let Some(one) = Theme::from_tag(&tag) {
            chosen.theme.set(one);
        }
    };
    let set_size = move |tag: String| {
        if let Some(one) = Size::from_tag(&tag) {
            chosen.size.set(one);
        }
    };
    view! {
        <Heading text=settings::LOOK />
        <section class="card choices-row">
            <RadioCards legend=settings::LANGUAGE choices=Signal::derive(langs)
                value=Signal::derive(move || lang.get().tag().to_owned()) on_choose=set_lang />
            <RadioCards legend=settings::THEME choices=Signal::derive(themes)
                value=Signal::derive(move || theme.get().tag().to_owned()) on_choose=set_theme />
            <RadioCards legend=settings::TEXT_SIZE choices=Signal::derive(sizes)
                value=Signal::derive(move || size.get().tag().to_owned()) on_choose=set_size />
        </section>
    }
}

fn theme_choice(theme: Theme) -> Choice {
    let choice = |name| Choice::new(theme.tag(), name);
    match theme {
        Theme::Auto => choice(settings::THEME_AUTO),
        Theme::Light => choice(settings::THEME_LIGHT),
        Theme::Dark => choice(settings::THEME_DARK),
        Theme::Sun => choice(settings::THEME_SUN).with(settings::THEME_SUN_WHAT),
    }
}

fn size_name(size: Size) -> String {
    format!("{} %", size.tag())
}
