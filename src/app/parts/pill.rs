//! A pill: the state of a thing in one or two words, with a colour that says the same. Never colour alone.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The meaning of a colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// No meaning.
    #[default]
    Plain,
    /// Safe, done and kept.
    Green,
    /// Under way, not yet safe.
    Amber,
    /// Closed, official.
    Blue,
    /// Needs a person.
    Red,
    /// Waiting to be begun.
    Gold,
}

impl Tone {
    /// Its place in a list that begins with what needs a person.
    pub fn rank(self) -> usize {
        match self {
            Self::Red => 0,
            Self::Amber => 1,
            Self::Gold => 2,
            Self::Blue => 3,
            Self::Plain => 4,
            Self::Green => 5,
        }
    }

    /// The class that gives the colour.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Blue => "blue",
            Self::Red => "red",
            Self::Gold => "gold",
        }
    }
}

/// A worded state.
#[component]
pub fn Pill(
    /// The state in words.
    #[prop(into)]
    text: TextProp,
    /// Its meaning.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Puts a dot before the words: for states that change by themselves, such as saving.
    #[prop(optional)]
    dot: bool,
) -> impl IntoView {
    view! {
        <span class=move || format!("pill {}", tone.get().class())>
            {dot.then(|| view! { <i aria-hidden="true"></i> })}
            {move || text.get()}
        </span>
    }
}
