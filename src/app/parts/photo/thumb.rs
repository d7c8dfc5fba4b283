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
    // What stands in place of the picture is part of the name.
    let named = move || (!lost.get()).then(|| parts::open_photo(lang(), &said.get()));
    view! {
        <li>
            <button type="button" class="thumb" aria-label=named on:click=move |_| on_open.run(())>
                <ThumbBox src lost />
                <span class="thumb-said">{move || under.get()}</span>
            </button>
        </li>
    }
}

/// The picture of a thumbnail alone, as large as it is with its caption; where it is not on this device, that it is not.
#[component]
pub fn ThumbBox(
    /// The address of the picture; `None` while it is looked for.
    #[prop(into)]
    src: Signal<Option<String>>,
    /// The photo is known but not on this device.
    #[prop(into)]
    lost: Signal<bool>,
) -> impl IntoView {
    let inside = move || match src.get() {
        Some(src) => view! { <img src=src alt="" loading="lazy" decoding="async" /> }.into_any(),
        None if lost.get() => (move || t(parts::PHOTO_AWAY)).into_any(),
        None => icon::IMAGE.draw(),
    };
    view! { <span class="thumb-box" class:thumb-lost=move || lost.get()>{inside}</span> }
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
