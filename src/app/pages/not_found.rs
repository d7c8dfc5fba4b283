//! What is shown where an address leads nowhere.

use leptos::prelude::*;

use crate::app::parts::button::LinkButton;
use crate::app::parts::icon;
use crate::app::parts::note::Empty;
use crate::app::route::Route;
use crate::app::shell::Page;
use crate::app::words::shell;

/// Says that the data is untouched, and leads to Today.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Page title=shell::NOT_FOUND back=Route::Today>
            <Empty icon=icon::HELP title=shell::NOT_FOUND_WHAT text=shell::NOT_FOUND_NEXT>
                <LinkButton to=Route::Today label=shell::GO_TODAY icon=icon::TODAY />
            </Empty>
        </Page>
    }
}
