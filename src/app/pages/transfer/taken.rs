//! What is said after a file was taken in: how much, from whom, and how to take it back.

use leptos::prelude::*;

use super::brought::{Brought, Ways};
use crate::app::pages::conflicts::seen;
use crate::app::parts::button::{Button, LinkButton, Weight};
use crate::app::parts::card::Card;
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::session::{Intake, Refused, Session, Stage, Taken};
use crate::app::shell::live::announce;
use crate::app::shell::toast::Toast;
use crate::app::words::refusals::refused;
use crate::app::words::{common, count, lang, t, today, transfer};

/// Tells each time that a file was taken in: the note on the page is read aloud; without a campaign, which has no note,
/// a notice says it.
pub fn tell(intake: Intake, session: Option<Session>) {
    Effect::new(move |_| {
        let Stage::Taken(taken) = intake.stage() else { return };
        super::to_the_head();
        let clash = session.map_or(0, clashes);
        let said = untrack(|| match clash {
            0 => words(&taken),
            some => format!("{}. {}", words(&taken), today::conflicts(lang(), some)),
        });
        match session {
            // A frame later: the page that has the note is silent while it is built.
            Some(_) => request_animation_frame(move || announce(said)),
            None => Toast::saying(said).show(),
        }
    });
}

/// How many places this reader may see where two devices differ.
fn clashes(session: Session) -> usize {
    let reader = session.reader();
    session.glance(|ledger| seen(ledger, &reader))
}

/// Takes an import back and says so.
pub fn take_back(session: Session, digest: &str) {
    session.withdraw_import(digest.to_owned(), |ended| {
        let said = untrack(|| match ended {
            Ok(()) => t(transfer::TAKEN_BACK).to_owned(),
            Err(Refused::Importing) => refused(lang(), &Refused::Importing),
            Err(_) => t(transfer::NOT_TAKEN_BACK).to_owned(),
        });
        Toast::saying(said).show();
    });
}

/// What was taken in last, as long as the page stands.
#[component]
pub fn TakenNote(
    /// Where files come in.
    intake: Intake,
    /// The open campaign.
    session: Session,
    /// What the file brought that one may want to see.
    brought: StoredValue<Option<Brought>>,
) -> impl IntoView {
    move || match intake.stage() {
        Stage::Taken(taken) => view! { <Note taken=(*taken).clone() session intake brought /> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn Note(taken: Taken, session: Session, intake: Intake, brought: StoredValue<Option<Brought>>) -> impl IntoView {
    let digest = taken.digest.clone();
    let stands =
        Memo::new(move |_| session.exchange().imports.iter().any(|row| row.digest == digest && !row.withdrawn));
    let (digest, said) = (taken.digest.clone(), taken.clone());
    let left = taken.photos_left;
    let clash = Memo::new(move |_| {
        let reader = session.reader();
        session.view(|ledger| seen(ledger, &reader))
    });
    view! {
        <Card edge=Tone::Green>
            <strong>{move || words(&said)}</strong>
            {taken.renewed.then(|| view! { <p>{transfer::RENEWED}</p> })}
            {(left > 0).then(|| view! { <p>{move || transfer::photos_left(lang(), left)}</p> })}
            <Show when=move || clash.get().gt(&0)>
                <p><strong>{move || today::conflicts(lang(), clash.get())}</strong></p>
            </Show>
            {move || brought.get_value().filter(|_| stands.get()).map(|brought| view! { <Ways brought session /> })}
            <div class="acts">
                <Show when=move || clash.get().gt(&0)>
                    <LinkButton to=Route::Conflicts label=today::SETTLE weight=Weight::Solid />
                </Show>
                {move || stands.get().then(|| {
                    let digest = digest.clone();
                    view! { <Button label=transfer::TAKE_BACK on_press=move |()| take_back(session, &digest) /> }
                })}
                <Button label=common::DONE weight=Weight::Ghost on_press=move |()| intake.leave() />
            </div>
        </Card>
    }
}

fn words(taken: &Taken) -> String {
    match (taken.new, taken.photos) {
        (0, 0) => transfer::noted(lang(), &taken.from),
        (0, photos) => transfer::taken_photos(lang(), &count(lang(), photos), &taken.from),
        (new, _) => transfer::taken(lang(), &count(lang(), new), &taken.from),
    }
}
