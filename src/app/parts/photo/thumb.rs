//! Thumbnails of photos, each with its caption, in one row that is as high for none as for many.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::app::parts::icon::{self, Icon};
use crate::app::words::{Text, lang, parts, t};

/// A row of thumbnails.
#[component]
pub fn Thumbs(
    /// The thumbnails.
    children: Children,
) -> impl IntoView {
    view! { <ul class="thumbs">{children()}</ul> }
}

/// One thumbnail.
#[component]
pub fn Thumb(
    /// The address of the picture; `None` while it is looked for.
    #[prop(into)]
    src: Signal<Option<String>>,
    /// The photo is known but not on this device.
    #[prop(optional, into)]
    lost: Signal<bool>,
    /// What is to be seen.
    #[prop(into)]
    caption: TextProp,
    /// Opens it.
    #[prop(into)]
    on_open: Callback<()>,
) -> impl IntoView {
    let (said, under) = (caption.clone(), caption);
    let inside = move || match src.get() {
        Some(src) => view! { <img src=src alt="" loading="lazy" decoding="async" /> }.into_any(),
        None if lost.get() => icon::IMAGE_LOST.draw(),
        None => icon::IMAGE.draw(),
    };
    view! {
        <li>
            <button type="button" class="thumb" class:thumb-lost=move || lost.get() on:click=move |_| on_open.run(())
                aria-label=move || if lost.get() { t(parts::PHOTO_MISSING).to_owned() } else { parts::open_photo(lang(), &said.get()) }>
                <span class="thumb-box">{inside}</span>
                <span class="thumb-said">{move || under.get()}</span>
            </button>
        </li>
    }
}

/// What stands where a thumbnail will be: that there is none yet, or that one is on its way.
#[component]
pub fn NoThumb(
    /// A drawing in place of the picture.
    #[prop(optional, into)]
    drawing: Option<Icon>,
    /// What is so.
    text: Text,
) -> impl IntoView {
    view! {
        <li>
            <div class="thumb-none" role="status">
                {drawing.map(|drawing| view! { <span class="thumb-box">{drawing}</span> })}
                <span class="thumb-said">{text}</span>
            </div>
        </li>
    }
}
