//! The fingerprint of what is held: six words, and behind a tap a QR code and all digits.

use leptos::prelude::*;

use crate::app::parts::card::{Card, Heading};
use crate::app::parts::fingerprint::FingerprintWords;
use crate::app::parts::qr::Qr;
use crate::app::session::Session;
use crate::app::words::{parts, transfer};

/// The card of the fingerprint.
#[component]
pub fn PrintCard(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    let print = Memo::new(move |_| session.view(|ledger| ledger.fingerprint()));
    let words = Signal::derive(move || print.get().words().map(str::to_owned).to_vec());
    let code = Signal::derive(move || format!("dvk:{}:{}", print.get().words().join("-"), print.get().hex()));
    view! {
        <Heading text=transfer::PRINT />
        <Card>
            <p class="row-text">{transfer::PRINT_WHAT}</p>
            <FingerprintWords words />
            <details class="print">
                <summary>{transfer::PRINT_MORE}</summary>
                <div class="print-more">
                    <Qr text=code label=parts::QR_OF />
                    <code class="hex">{move || print.get().hex()}</code>
                </div>
            </details>
        </Card>
    }
}
