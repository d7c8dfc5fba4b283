//! A short notice at the bottom, often with "undo". It never takes the focus, goes after some seconds, and waits as long
//! as a finger, a pointer or the focus is on it. One at a time: a new one takes the place of the last.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::app::parts::icon;
use crate::app::words::{parts, t};

/// How long a notice stays with which something can be done.
const STAYS: Duration = Duration::from_secs(8);
/// How long one stays that only says something.
const PASSES: Duration = Duration::from_secs(4);

/// What a notice's button does; lives as long as the notice, even when the page that made it is gone.
pub type Deed = Arc<dyn Fn() + Send + Sync>;

/// A short notice.
#[derive(Clone)]
pub struct Toast {
    text: String,
    deed: Option<(TextProp, Deed)>,
}

impl Toast {
    /// A notice that only says something.
    pub fn saying(text: impl Into<String>) -> Self {
        Self { text: text.into(), deed: None }
    }

    /// Adds a button, for example "undo".
    #[must_use]
    pub fn with(mut self, label: impl Into<TextProp>, deed: impl Fn() + Send + Sync + 'static) -> Self {
        self.deed = Some((label.into(), Arc::new(deed)));
        self
    }

    /// Shows the notice.
    pub fn show(self) {
        shown().set(Some(self));
    }
}

fn shown() -> ArcRwSignal<Option<Toast>> {
    static SHOWN: OnceLock<ArcRwSignal<Option<Toast>>> = OnceLock::new();
    SHOWN.get_or_init(|| ArcRwSignal::new(None)).clone()
}

/// The place where notices appear; a live region, so that they are also heard.
#[component]
pub fn Toasts() -> impl IntoView {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let hold = move || {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    };
    let run = move || {
        hold();
        let stays = shown().with_untracked(|toast| toast.as_ref().is_none_or(|toast| toast.deed.is_some()));
        timer.set_value(set_timeout_with_handle(|| shown().set(None), if stays { STAYS } else { PASSES }).ok());
    };
    Effect::new(move |_| if shown().get().is_some() { run() } else { hold() });
    view! {
        <div class="toasts" role="status"
            on:pointerenter=move |_| hold() on:pointerleave=move |_| run()
            on:focusin=move |_| hold() on:focusout=move |_| run()>
            {move || shown().get().map(|toast| view! { <Notice toast /> })}
        </div>
    }
}

#[component]
fn Notice(toast: Toast) -> impl IntoView {
    let close = |_| shown().set(None);
    view! {
        <div class="toast">
            <p>{toast.text}</p>
            {toast.deed.map(|(label, deed)| view! {
                <button type="button" class="ghost" on:click=move |_| { shown().set(None); deed(); }>{move || label.get()}</button>
            })}
            <button type="button" class="icon-button" aria-label=|| t(parts::DISMISS) on:click=close>{icon::CLOSE}</button>
        </div>
    }
}
