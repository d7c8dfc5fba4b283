//! What is not in a bundle that was made.

use leptos::prelude::*;

use crate::app::parts::pill::{Pill, Tone};
use crate::app::words::{lang, transfer};

/// How many photos and files could not be read; nothing where none is missing.
#[component]
pub fn Lost(
    /// So many.
    photos: usize,
) -> impl IntoView {
    let words = move || transfer::lost_photos(lang(), photos);
    (photos > 0).then(|| view! { <p><Pill text=words tone=Tone::Amber /></p> })
}
