//! A line across the top that concerns every page: read-only, not saved, training, a new version.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::app::parts::icon::{self, Icon};

/// What a banner is about; it sets colour and drawing, the words say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BannerKind {
    /// Good to know; nothing to do.
    Info,
    /// Something may go wrong.
    Warning,
    /// Something is not safe.
    Failed,
    /// Training data.
    Training,
}

impl BannerKind {
    fn drawing(self) -> Icon {
        match self {
            Self::Info => icon::INFO,
            Self::Warning | Self::Failed => icon::WARNING,
            Self::Training => icon::GUIDE,
        }
    }

    fn tone(self) -> &'static str {
        match self {
            Self::Info => "banner blue",
            Self::Warning => "banner amber",
            Self::Failed => "banner red",
            Self::Training => "banner gold",
        }
    }
}

/// One banner.
#[component]
pub fn Banner(
    /// What it is about.
    kind: BannerKind,
    /// What it says.
    #[prop(into)]
    text: TextProp,
    /// Buttons at its end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=kind.tone()>
            {kind.drawing()}
            <p>{move || text.get()}</p>
            {children.map(|children| children())}
        </div>
    }
}
