//! What can be done with a rubric: copied into a draft by anyone; chosen, approved and retired by the office.

use ledger::RecordId;
use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::model::Subject;
use movement::record::Entry;
use movement::rubric::{Body, Command as Verb, Rubric};
use movement::{Command, Refusal};

use super::bench::{draft_key, waiting};
use crate::app::pages::rubrics::is_used;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::card::Card;
use crate::app::parts::field::TextField;
use crate::app::parts::icon;
use crate::app::parts::pill::Tone;
use crate::app::session::{Refused, Session, use_session};
use crate::app::shell::toast::Toast;
use crate::app::words::{Text, common, lang, refusals, rubric};

/// The buttons of a rubric.
#[component]
pub fn Acts(
    /// The rubric.
    one: Rubric,
    /// Where its draft is laid to be edited.
    laid: RwSignal<Option<Body>>,
) -> impl IntoView {
    let session = use_session();
    let office = one.clone();
    let desk = move || match session.is_office() {
        true => view! { <Office one=office.clone() /> }.into_any(),
        false => view! { <p class="quiet">{rubric::OFFICE_ONLY}</p> }.into_any(),
    };
    view! {
        <Draft one laid />
        {desk}
    }
}

#[component]
fn Draft(one: Rubric, laid: RwSignal<Option<Body>>) -> impl IntoView {
    let session = use_session();
    let (id, body) = (StoredValue::new(one.id), StoredValue::new(one.body));
    let waits = RwSignal::new(id.with_value(|id| waiting(session, id)).is_some());
    let edit = move |()| {
        let body =
            id.with_value(|id| waiting(session, id)).unwrap_or_else(|| body.with_value(|body| body.as_ref().clone()));
        laid.set(Some(body));
    };
    let discard = move |()| {
        let key = id.with_value(draft_key);
        let before = session.draft_of(&key);
        session.drop_draft(&key);
        waits.set(false);
        let back = move || {
            if let Some(text) = &before {
                session.draft(&key, text);
                waits.try_set(true);
            }
        };
        Toast::saying(rubric::DROPPED.in_lang(untrack(lang))).with(common::UNDO, back).show();
    };
    let buttons = move || match waits.get() {
        true => view! {
            <p><strong>{rubric::DRAFT_WAITS}</strong></p>
            <div class="acts">
                <Button label=rubric::DROP_DRAFT on_press=discard />
                <Button label=rubric::GO_ON weight=Weight::Solid icon=icon::EDIT on_press=edit />
            </div>
        }
        .into_any(),
        false => {
            view! { <div class="acts"><Button label=rubric::COPY icon=icon::COPY on_press=edit /></div> }.into_any()
        }
    };
    view! { <Card>{buttons}<p class="row-text">{rubric::COPY_WHAT}</p></Card> }
}

#[component]
fn Office(one: Rubric) -> impl IntoView {
    let session = use_session();
    let (own, subject) = (one.clone(), one.body.subject);
    let used = Memo::new(move |_| {
        session.view_kind("campaign", |ledger| Campaign::of(ledger).is_some_and(|campaign| is_used(&campaign, &own)))
    });
    let (id, retired) = (StoredValue::new(one.id), one.retired);
    let fault = RwSignal::new(None::<String>);
    let act = move |command: Command, done: Text| tell(session, &command, done, fault);
    let choose = move |()| {
        if let Some(command) = choice(session, subject, id.get_value()) {
            act(command, rubric::CHOSEN);
        }
    };
    let retire = move |()| {
        let verb = Verb::Retire { id: id.get_value(), retired: !retired };
        act(Command::Rubric(verb), if retired { rubric::UNRETIRED_DONE } else { rubric::RETIRED_DONE });
    };
    let approve = move |decision: String| {
        act(Command::Rubric(Verb::Approve { id: id.get_value(), decision }), rubric::APPROVED_DONE);
    };
    let decision = one.approved;
    let state = move || {
        match used.get() {
        true => view! { <p><strong>{rubric::USED}</strong></p> }.into_any(),
        false => view! {
            <div class="acts"><Button label=rubric::USE_IT weight=Weight::Solid disabled=retired on_press=choose /></div>
        }
        .into_any(),
    }
    };
    view! {
        <Card edge=Signal::derive(move || if used.get() { Tone::Green } else { Tone::Plain })>
            {state}
            <p class="row-text">{rubric::USE_WHAT}</p>
            <TextField label=rubric::DECISION hint=rubric::DECISION_HINT value=Signal::stored(decision) on_done=approve />
            <div class="acts">
                <Button label=if retired { rubric::UNRETIRE } else { rubric::RETIRE } on_press=retire />
            </div>
            <p class="field-fault" role="status">{move || fault.get()}</p>
        </Card>
    }
}

/// The command that makes the campaign use a rubric for new sheets.
fn choice(session: Session, subject: Subject, rubric: RecordId) -> Option<Command> {
    let edit = match subject {
        Subject::Collective => Entry::link("rubric.collective", Some(rubric)),
        Subject::Individual => Entry::link("rubric.individual", Some(rubric)),
    };
    let id = session.glance(|ledger| Campaign::of(ledger).map(|campaign| campaign.id))?;
    Some(Command::edit(id, vec![edit]))
}

/// Carries out a command, says that it was done and offers to undo it, or says why not.
fn tell(session: Session, command: &Command, done: Text, fault: RwSignal<Option<String>>) {
    let lang = untrack(lang);
    match session.act(command) {
        Ok(outcome) => {
            fault.try_set(None);
            let notice = Toast::saying(done.in_lang(lang));
            match outcome.event {
                Some(event) => {
                    let undo = move || {
                        if let Err(refused) = session.act(&Command::Undo(event)) {
                            Toast::saying(refusals::refused(lang, &refused)).show();
                        }
                    };
                    notice.with(common::UNDO, undo).show();
                }
                None => notice.show(),
            }
        }
        Err(Refused::Domain(Refusal::NothingChanges)) => {}
        Err(refused) => {
            fault.try_set(Some(refusals::refused(lang, &refused)));
        }
    }
}
