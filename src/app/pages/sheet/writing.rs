//! A text of the sheet: what is typed is kept as a draft at once, and becomes part of the sheet when the field is left.
//! What was being typed when the app was closed stands in the field again, and is not yet part of the sheet.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use movement::sheet::Verb;

use super::desk::Desk;
use crate::app::parts::button::Button;
use crate::app::parts::field::TextField;
use crate::app::words::sheet;

/// A field for a text of the sheet.
#[component]
pub fn Writing(
    /// The sheet.
    desk: Desk,
    /// The register, which also names the draft.
    register: String,
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// Helps before typing.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// Takes several lines.
    #[prop(default = true)]
    many: bool,
    /// What the sheet holds.
    #[prop(into)]
    stored: Signal<String>,
    /// Makes the command.
    verb: Callback<String, Verb>,
) -> impl IntoView {
    let register = StoredValue::new(register);
    let draft = |register: &String| desk.kept(register, &stored.get_untracked());
    let kept = RwSignal::new(register.with_value(draft));
    let value = Signal::derive(move || kept.get().unwrap_or_else(|| stored.get()));
    let on_typed = Callback::new(move |text: String| register.with_value(|register| desk.typing(register, &text)));
    let on_draft = move |text: String| register.with_value(|register| desk.draft(register, &text));
    let done = move |text: String| {
        if desk.write(verb.run(text)) {
            kept.set(None);
            register.with_value(|register| desk.forget(register));
        }
    };
    let take = move |()| {
        if let Some(text) = kept.get_untracked() {
            done(text);
        }
    };
    let field = match hint {
        Some(hint) => view! { <TextField label value hint many on_typed on_draft on_done=done /> }.into_any(),
        None => view! { <TextField label value many on_typed on_draft on_done=done /> }.into_any(),
    };
    view! {
        {field}
        {move || kept.get().is_some().then(|| view! {
            <div class="waiting">
                <p>{sheet::DRAFT_KEPT}</p>
                <div class="acts"><Button label=sheet::DRAFT_TAKE on_press=take /></div>
            </div>
        })}
    }
}
