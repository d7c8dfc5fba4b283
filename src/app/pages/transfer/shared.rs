//! A file that another app shared into this one: taken from where the service worker left it, and shown.

use leptos::prelude::*;

use super::Desk;
use crate::app::session::{Ground, Intake, Session};

/// Opens what was shared; the desk behind it is the page of bundles itself.
#[component]
pub fn SharedPage() -> impl IntoView {
    let session = use_context::<Session>();
    let intake = Intake::new(expect_context::<Ground>(), session);
    intake.offer_shared();
    view! { <Desk intake session /> }
}
