//! A field for text, of one line or many. Safe for input methods: while it has the focus nothing is written into it.
//! What is typed is handed on as a draft 300 ms after the last key, and at the latest 500 ms after the first that is not
//! handed on yet; when the field is left it is handed on as done.

use std::time::Duration;

use device::clock;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html};

use super::pace::Pace;
use super::{flush, fresh_id};

/// A labelled text field. What is written in it is Vietnamese, whatever the language of the app.
#[component]
pub fn TextField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What is stored; written into the field whenever the field does not have the focus.
    #[prop(into)]
    value: Signal<String>,
    /// What is typed, at every key: for a second copy that costs little.
    #[prop(optional, into)]
    on_typed: Option<Callback<String>>,
    /// What is typed, 300 ms after the last key and at least every 500 ms, on hide, and when the field is left.
    #[prop(optional, into)]
    on_draft: Option<Callback<String>>,
    /// What was typed, once, when the field is left or Enter ends a single line; only if it changed.
    #[prop(into)]
    on_done: Callback<String>,
    /// Helps before typing.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it, in a sentence.
    #[prop(optional, into)]
    fault: MaybeProp<String>,
    /// Takes several lines.
    #[prop(optional)]
    many: bool,
    /// The keyboard to offer: `text`, `decimal`, `numeric`, `tel`.
    #[prop(default = "text")]
    keyboard: &'static str,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = fresh_id();
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let described = {
        let (hint_id, fault_id, has_hint) = (hint_id.clone(), fault_id.clone(), hint.is_some());
        move || match (has_hint, fault.get().is_some()) {
            (true, true) => Some(format!("{hint_id} {fault_id}")),
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(fault_id.clone()),
            (false, false) => None,
        }
    };
    let box_ref = NodeRef::<html::Div>::new();
    let typing = Typing::new(box_ref, value, Hands { on_typed, on_draft, on_done });
    let invalid = move || fault.get().is_some().then_some("true");
    let control = if many {
        view! {
            <textarea id=id.clone() rows="3" lang="vi" disabled=move || disabled.get() aria-invalid=invalid aria-describedby=described
                on:focus=move |_| typing.entered() on:input=move |_| typing.typed() on:blur=move |_| typing.left()></textarea>
        }
        .into_any()
    } else {
        view! {
            <input id=id.clone() type="text" lang="vi" inputmode=keyboard autocomplete="off" disabled=move || disabled.get() aria-invalid=invalid
                aria-describedby=described on:focus=move |_| typing.entered() on:input=move |_| typing.typed()
                on:blur=move |_| typing.left() on:keydown=move |ev| typing.key(&ev) />
        }
        .into_any()
    };
    view! {
        <div class="field" node_ref=box_ref>
            <label for=id>{move || label.get()}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{move || hint.get()}</p> })}
            {control}
            <p class="field-fault" id=fault_id aria-live="polite">{move || fault.get()}</p>
        </div>
    }
}

/// Who takes what is typed.
#[derive(Clone, Copy)]
struct Hands {
    on_typed: Option<Callback<String>>,
    on_draft: Option<Callback<String>>,
    on_done: Callback<String>,
}

/// What happens between the first key and the moment when the text is handed on.
#[derive(Clone, Copy)]
struct Typing {
    place: NodeRef<html::Div>,
    value: Signal<String>,
    hands: Hands,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// When the draft is due, while something typed is not handed on yet.
    pace: StoredValue<Pace>,
    focused: StoredValue<bool>,
    /// What was in the field when it was entered or last handed on as done.
    before: StoredValue<String>,
    /// What was last handed on as a draft.
    drafted: StoredValue<Option<String>>,
}

impl Typing {
    fn new(place: NodeRef<html::Div>, value: Signal<String>, hands: Hands) -> Self {
        let typing = Self {
            place,
            value,
            hands,
            timer: StoredValue::new(None),
            pace: StoredValue::new(Pace::default()),
            focused: StoredValue::new(false),
            before: StoredValue::new(String::new()),
            drafted: StoredValue::new(None),
        };
        Effect::new(move |_| {
            let stored = value.get();
            if place.get().is_some() && !typing.focused.get_value() {
                typing.write(&stored);
            }
        });
        flush::register(move || typing.draft());
        on_cleanup(move || typing.stop());
        typing
    }

    fn text(self) -> Option<String> {
        let control = self.control()?;
        match control.dyn_into::<web_sys::HtmlTextAreaElement>() {
            Ok(area) => Some(area.value()),
            Err(other) => other.dyn_into::<web_sys::HtmlInputElement>().ok().map(|input| input.value()),
        }
    }

    fn write(self, text: &str) {
        if self.text().as_deref() == Some(text) {
            return;
        }
        match self.control().map(JsCast::dyn_into::<web_sys::HtmlTextAreaElement>) {
            Some(Ok(area)) => area.set_value(text),
            Some(Err(other)) => {
                if let Ok(input) = other.dyn_into::<web_sys::HtmlInputElement>() {
                    input.set_value(text);
                }
            }
            None => {}
        }
    }

    fn control(self) -> Option<web_sys::Element> {
        self.place.try_get_untracked().flatten()?.query_selector("textarea, input").ok().flatten()
    }

    fn entered(self) {
        self.focused.set_value(true);
        self.drafted.set_value(None);
        self.before.set_value(self.text().unwrap_or_default());
    }

    fn typed(self) {
        self.hold();
        let wait = self.pace.try_update_value(|pace| pace.key(clock::now_ms())).unwrap_or_default();
        self.timer.set_value(set_timeout_with_handle(move || self.draft(), Duration::from_millis(wait)).ok());
        if let (Some(text), Some(on_typed)) = (self.text(), self.hands.on_typed) {
            on_typed.run(text);
        }
    }

    fn key(self, ev: &ev::KeyboardEvent) {
        if ev.key() == "Enter" && !ev.is_composing() {
            self.done();
        }
    }

    fn left(self) {
        self.draft();
        self.focused.set_value(false);
        // A field that is taken away while it has the focus is left after it is gone.
        if !self.done()
            && let Some(stored) = self.value.try_get_untracked()
        {
            self.write(&stored);
        }
    }

    /// Hands on a draft if something new was typed.
    fn draft(self) {
        if !self.focused.try_get_value().unwrap_or(false) {
            return;
        }
        self.stop();
        let (Some(text), Some(on_draft)) = (self.text(), self.hands.on_draft) else { return };
        let last = self.drafted.get_value().unwrap_or_else(|| self.before.get_value());
        if text != last {
            self.drafted.set_value(Some(text.clone()));
            // The page that asked may be gone already; then nobody wants the draft.
            on_draft.try_run(text);
        }
    }

    /// Hands on the text as done if it changed; tells whether it did.
    fn done(self) -> bool {
        let Some(text) = self.text() else { return false };
        let changed = text != self.before.get_value();
        if changed {
            // What is done is no draft any more, also not when the pause after the last key ends.
            self.stop();
            self.drafted.set_value(Some(text.clone()));
            self.before.set_value(text.clone());
            self.hands.on_done.try_run(text);
        }
        changed
    }

    /// Nothing waits any more.
    fn stop(self) {
        self.hold();
        self.pace.try_update_value(Pace::handed);
    }

    fn hold(self) {
        if let Some(running) = self.timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    }
}
