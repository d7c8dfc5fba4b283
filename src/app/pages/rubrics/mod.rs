//! All rubrics, those in use first, each with what is known of its approval.

use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::model::Subject;
use movement::rubric::{Rubric, list};

use crate::app::parts::icon;
use crate::app::parts::note::Empty;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{Text, common, decimal, lang, rubric, shell, t};

/// The list of rubrics.
#[component]
pub fn RubricsPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| {
        session.view(|ledger| {
            let campaign = Campaign::of(ledger);
            let used = |one: &Rubric| campaign.as_ref().is_some_and(|campaign| is_used(campaign, one));
            list(ledger).into_iter().map(|one| (used(&one), one)).collect::<Vec<_>>()
        })
    });
    let rows = move || all.get().into_iter().map(|(used, one)| view! { <OneRow one used /> }).collect_view();
    view! {
        <Page title=shell::RUBRICS route=Route::Rubrics>
            <Show when=move || !all.with(Vec::is_empty)
                fallback=|| view! { <Empty icon=icon::LIST title=rubric::NONE text=rubric::NONE_NEXT /> }>
                <Rows>{rows}</Rows>
            </Show>
        </Page>
    }
}

#[component]
fn OneRow(one: Rubric, used: bool) -> impl IntoView {
    let to = Name::of(one.id.as_str()).map(|name| Route::Rubric(name).address());
    let (subject, standing) = (subject(one.body.subject), standing(&one));
    let (groups, criteria, max) = (one.body.groups.len(), one.body.criteria().count(), one.body.max());
    let version = one.body.version.clone();
    let line = move || {
        let lang = lang();
        let counts = rubric::counts(lang, groups, criteria, &decimal(lang, max.wide()));
        Some(format!("{} · {} · {counts}", t(subject), rubric::version(lang, &version)))
    };
    let title = one.body.title.clone();
    let after = move || {
        view! {
            {used.then(|| view! { <Pill text=rubric::IN_USE tone=Tone::Green /> })}
            <Pill text=standing.0 tone=standing.1 />
        }
    };
    view! { <Row title=move || title.clone() text=MaybeProp::derive(line) to=to.unwrap_or_default() after /> }
}

/// For whom a rubric is.
pub fn subject(subject: Subject) -> Text {
    match subject {
        Subject::Collective => rubric::FOR_COLLECTIVES,
        Subject::Individual => rubric::FOR_INDIVIDUALS,
    }
}

/// Approved, retired, or a sample that nobody has approved.
pub fn standing(one: &Rubric) -> (Text, Tone) {
    match (one.retired, one.approved.is_empty()) {
        (true, _) => (rubric::RETIRED, Tone::Plain),
        (false, false) => (rubric::APPROVED, Tone::Blue),
        (false, true) => (common::SAMPLE_UNAPPROVED, Tone::Amber),
    }
}

/// Whether the campaign uses a rubric for new sheets.
pub fn is_used(campaign: &Campaign, one: &Rubric) -> bool {
    match one.body.subject {
        Subject::Collective => campaign.collective_rubric.as_ref() == Some(&one.id),
        Subject::Individual => campaign.individual_rubric.as_ref() == Some(&one.id),
    }
}
