//! Undo and redo, as two buttons of the top bar.

use leptos::prelude::*;

use super::button::IconButton;
use super::icon;
use crate::app::words::sheet;

/// The two buttons.
#[component]
pub fn Steps(
    /// Whether something can be undone, and redone.
    #[prop(into)]
    can: Signal<(bool, bool)>,
    /// Undoes the last step.
    #[prop(into)]
    undo: Callback<()>,
    /// Brings back what was undone last.
    #[prop(into)]
    redo: Callback<()>,
) -> impl IntoView {
    view! {
        <IconButton label=sheet::UNDO_LAST icon=icon::UNDO disabled=Signal::derive(move || !can.get().0) on_press=undo />
        <IconButton label=sheet::REDO_LAST icon=icon::REDO disabled=Signal::derive(move || !can.get().1) on_press=redo />
    }
}
