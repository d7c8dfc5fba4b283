//! Standing aside from a model: declaring an interest with its reason, and taking that back (domain §3 no. 16). Whoever
//! belongs to the unit stands aside by rule.

use ledger::RecordId;
use leptos::prelude::*;
use movement::Command;
use movement::person::Recusal;
use movement::record::Entry;

use crate::app::parts::button::Button;
use crate::app::parts::card::Card;
use crate::app::parts::field::{TextField, flush_all};
use crate::app::parts::pill::Pill;
use crate::app::session::{Session, use_session};
use crate::app::shell::toast::Toast;
use crate::app::words::{common, lang, lang_signal, model, refusals, sheet, t, today};

/// The way to declare an interest in a model, folded.
#[component]
pub fn StandAside(
    /// The model.
    of: RecordId,
) -> impl IntoView {
    let session = use_session();
    // Of this person alone: the next one on the device does not read it.
    let who = session.person_now();
    let whose = who.as_ref().map(ToString::to_string).unwrap_or_default();
    let (key, of) = (StoredValue::new(format!("aside {of} {whose}")), StoredValue::new((who, of)));
    let reason = RwSignal::new(key.with_value(|key| session.draft_of(key)).unwrap_or_default());
    let missing = RwSignal::new(false);
    let keep = move |text: String| {
        key.with_value(|key| session.draft(key, &text));
        missing.update(|missing| *missing &= text.trim().is_empty());
        reason.set(text);
    };
    let declare = move |()| {
        flush_all();
        let why = reason.get_untracked();
        missing.set(why.trim().is_empty());
        let (who, about) = of.get_value();
        if missing.get_untracked() || !say(session, who.as_ref(), &about, &why) {
            return;
        }
        key.with_value(|key| session.drop_draft(key));
        // The notice may stand longer than the page.
        let back = move || _ = say(session, who.as_ref(), &about, "");
        Toast::saying(t(model::STOOD_ASIDE)).with(common::UNDO, back).show();
    };
    let fault = MaybeProp::derive(move || missing.get().then(|| t(sheet::REASON_NEEDED).to_owned()));
    view! {
        <details class="card" open=!reason.get_untracked().is_empty()>
            <summary>{model::STAND_ASIDE}</summary>
            <p class="row-text">{model::STAND_ASIDE_WHAT}</p>
            <TextField label=model::STAND_ASIDE_WHY value=reason fault many=true on_draft=keep on_done=keep />
            <div class="acts"><Button label=model::DECLARE on_press=declare /></div>
        </details>
    }
}

/// Why the reader does not score this model; a declaration can be taken back.
#[component]
pub fn StoodAside(
    /// On what ground.
    why: Recusal,
    /// The model.
    of: RecordId,
) -> impl IntoView {
    let session = use_session();
    let declared = matches!(why, Recusal::Declared(_));
    let pill = why.clone();
    let again = move |()| _ = say(session, session.person_now().as_ref(), &of, "");
    view! {
        <Card>
            <Pill text=move || today::recused(lang(), &pill) />
            {declared.then(|| view! {
                <p>{move || refusals::recusal(lang(), &why, "")}</p>
                <div class="acts"><Button label=model::SCORE_AFTER_ALL on_press=again /></div>
            })}
        </Card>
    }
}

/// Writes a person's interest in a model, or takes it back with no reason; a refusal is shown, and told by `false`.
fn say(session: Session, who: Option<&RecordId>, of: &RecordId, why: &str) -> bool {
    let Some(person) = who.cloned() else { return false };
    let entry = Entry::note("recuse.", of.clone(), why);
    match session.act(&Command::edit(person, vec![entry])) {
        Ok(_) => true,
        Err(refused) => {
            Toast::saying(refusals::refused(lang_signal().get_untracked(), &refused)).show();
            false
        }
    }
}
