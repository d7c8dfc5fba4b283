//! The rounds of scoring: which is open, and the way to close it.

use leptos::prelude::*;
use movement::Command;
use movement::campaign::{self, Campaign};

use super::paper::Paper;
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::shell::deed::do_and_say;
use crate::app::words::{lang, noun as words, t};

/// The round, and what can be done with it.
#[component]
pub fn Rounds(
    /// The paper of the campaign.
    paper: Paper,
) -> impl IntoView {
    let session = paper.session;
    let of = Memo::new(move |_| {
        let read =
            |ledger: &ledger::Ledger| Campaign::of(ledger).map(|one| (one.round, one.closed.contains(&one.round)));
        session.view_kind("campaign", read).unwrap_or((1, false))
    });
    let act = move |command: campaign::Command| {
        let (round, _) = of.get_untracked();
        do_and_say(session, &Command::Campaign(command), words::round_closed(untrack(lang), round));
    };
    let close = move |()| act(campaign::Command::CloseRound(session.campaign()));
    let next = move |()| act(campaign::Command::NextRound(session.campaign()));
    let said = move || match of.get() {
        (round, true) => words::round_closed(lang(), round),
        (round, false) => words::round_open(lang(), round),
    };
    let closed = Signal::derive(move || of.get().1);
    // A tablet that closed it would open others' sheets to its team.
    let office = Memo::new(move |_| session.is_office());
    view! {
        <Heading text=words::ROUND />
        <section class="card">
            <p><strong>{said}</strong></p>
            <p class="row-text">{move || t(if office.get() { words::ROUND_WHAT } else { words::ROUND_OFFICE })}</p>
            <Show when=move || office.get()>
                <div class="acts">
                    <Button label=words::CLOSE_ROUND icon=icon::LOCK disabled=closed on_press=close />
                    <Button label=words::NEXT_ROUND icon=icon::FORWARD on_press=next />
                </div>
            </Show>
        </section>
    }
}
