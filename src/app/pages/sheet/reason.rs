//! A reason that is asked for before something is done. What is typed is kept as a draft until it is done.

use leptos::prelude::*;
use movement::sheet::Verb;

use super::desk::Desk;
use crate::app::parts::field::TextField;
use crate::app::words::{Text, sheet, t};

/// A reason that is being written.
#[derive(Clone, Copy)]
pub struct Reason {
    desk: Desk,
    register: StoredValue<String>,
    text: RwSignal<String>,
    missing: RwSignal<bool>,
}

impl Reason {
    /// A reason for what will stand in a register, as far as it was typed before.
    pub fn new(desk: Desk, register: String) -> Self {
        let text = RwSignal::new(desk.kept(&register, "").unwrap_or_default());
        Self { desk, register: StoredValue::new(register), text, missing: RwSignal::new(false) }
    }

    /// Does what the reason is for; tells whether it was done, and asks for a reason where there is none.
    pub fn give(self, verb: impl FnOnce(String) -> Verb) -> bool {
        let why = self.text.get_untracked();
        self.missing.set(why.trim().is_empty());
        let done = !why.trim().is_empty() && self.desk.write(verb(why));
        if done {
            self.register.with_value(|register| self.desk.forget(register));
            self.text.set(String::new());
        }
        done
    }

    /// The demand goes with the first key: a line that went when the field is left would move what is being pressed.
    fn typed(self, text: &str) {
        if self.missing.get_untracked() && !text.trim().is_empty() {
            self.missing.set(false);
        }
        self.register.with_value(|register| self.desk.typing(register, text));
    }

    fn keep(self, text: String) {
        self.register.with_value(|register| self.desk.draft(register, &text));
        if !text.trim().is_empty() {
            self.missing.set(false);
        }
        self.text.set(text);
    }
}

/// The field of a reason.
#[component]
pub fn ReasonField(
    /// What it is the reason of.
    label: Text,
    /// The reason.
    reason: Reason,
) -> impl IntoView {
    let fault = MaybeProp::derive(move || reason.missing.get().then(|| t(sheet::REASON_NEEDED).to_owned()));
    let keep = move |text| reason.keep(text);
    view! { <TextField label value=reason.text fault many=true on_typed=move |text: String| reason.typed(&text) on_draft=keep on_done=keep /> }
}
