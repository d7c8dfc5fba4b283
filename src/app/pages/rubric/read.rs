//! What a rubric says, to be read: groups, criteria with guidance and levels, exclusions, classes, ties.

use leptos::prelude::*;
use movement::Points;
use movement::rubric::{Body, Criterion, Demand, Group, Level, Tie};

use crate::app::pages::rubrics::subject;
use crate::app::parts::card::Heading;
use crate::app::words::{Lang, Text, common, decimal, lang, rubric, t};

/// The rubric, whole.
#[component]
pub fn Reading(
    /// What it says.
    body: Body,
) -> impl IntoView {
    let body = StoredValue::new(body);
    let groups = body.with_value(|body| body.groups.clone());
    let tail = move || body.with_value(|body| tail(lang(), body)).into_iter().map(section).collect_view();
    view! {
        <section class="card">
            <p>{move || body.with_value(|body| head(lang(), body))}</p>
            <p class="row-text" lang="vi">{body.with_value(|body| body.source.clone())}</p>
        </section>
        {groups.into_iter().map(|group| view! { <OneGroup group /> }).collect_view()}
        {tail}
    }
}

fn head(lang: Lang, body: &Body) -> String {
    let counts = rubric::counts(lang, body.groups.len(), body.criteria().count(), &points(lang, body.max()));
    format!("{} · {counts}", t(subject(body.subject)))
}

#[component]
fn OneGroup(group: Group) -> impl IntoView {
    let (max, minimum) = (group.max(), group.minimum);
    let side = move || {
        let lang = lang();
        let least = minimum.map(|least| format!(", {}", rubric::minimum_of(lang, &points(lang, least))));
        Some(format!("{}{}", points(lang, max), least.unwrap_or_default()))
    };
    let title = format!("{}. {}", group.code, group.name);
    view! {
        <Heading text=move || title.clone() written=true side=MaybeProp::derive(side) />
        <section class="card rubric-group">
            {group.criteria.into_iter().map(|one| view! { <OneCriterion one /> }).collect_view()}
        </section>
    }
}

#[component]
fn OneCriterion(one: Criterion) -> impl IntoView {
    let (max, step) = (one.max, one.step);
    let top = move || {
        let lang = lang();
        format!("{} {} · {} {}", t(rubric::MAX), points(lang, max), t(rubric::STEP), points(lang, step))
    };
    let part = |label: Text, text: String| {
        (!text.is_empty()).then(|| view! { <div><dt>{label}</dt><dd class="clash-value" lang="vi">{text}</dd></div> })
    };
    view! {
        <details>
            <summary><strong lang="vi">{format!("{} {}", one.code, one.name)}</strong><span class="row-text">{top}</span></summary>
            <dl class="facts">{part(rubric::GUIDANCE, one.guidance)}{part(rubric::EVIDENCE, one.evidence)}</dl>
            <ul class="rubric-levels">{one.levels.into_iter().map(level).collect_view()}</ul>
            {one.skippable.then(|| view! { <p class="row-text">{rubric::SKIPPABLE}</p> })}
        </details>
    }
}

fn level(level: Level) -> impl IntoView {
    let range = move || format!("{}–{}", points(lang(), level.from), points(lang(), level.to));
    view! { <li lang="vi"><b>{range}</b>" "<strong>{level.name}</strong>": "{level.text}</li> }
}

/// What comes after the criteria: a heading and its lines.
fn tail(lang: Lang, body: &Body) -> Vec<(Text, Vec<String>)> {
    let extra = |most: Points, text: &str| format!("{}. {text}", rubric::at_most(lang, &points(lang, most)));
    let say = |text: Text| text.in_lang(lang).to_owned();
    let tie = |tie: &Tie| match tie {
        Tie::Group(code) => rubric::tie_group(lang, code),
        Tie::EarlierRegistration => say(rubric::TIE_EARLIER),
    };
    let band = |name: &str, from: Points| format!("{name}: {}", rubric::band_from(lang, &points(lang, from)));
    let asked = |when: Text, what: Demand| format!("{}: {}", say(when), say(demand(what)).to_lowercase());
    vec![
        (rubric::VETOES, body.vetoes.iter().map(|veto| veto.text.clone()).collect()),
        (rubric::BANDS, body.bands.iter().map(|one| band(&one.name, one.from)).collect()),
        (rubric::BONUS, vec![extra(body.bonus, &body.bonus_guidance)]),
        (rubric::PENALTY, vec![extra(body.penalty, &body.penalty_guidance)]),
        (rubric::TIES, body.ties.iter().map(tie).collect()),
        (
            rubric::DEMANDS,
            vec![asked(rubric::ON_ZERO, body.remark_on_zero), asked(rubric::ON_FULL, body.remark_on_full)],
        ),
    ]
}

fn section((title, lines): (Text, Vec<String>)) -> impl IntoView {
    let none = lines.is_empty();
    view! {
        <Heading text=title />
        <section class="card">
            {none.then(|| view! { <p class="row-text">{common::NOT_SET}</p> })}
            <ul class="rubric-lines">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </section>
    }
}

/// Whether a remark is asked.
pub fn demand(demand: Demand) -> Text {
    match demand {
        Demand::No => rubric::DEMAND_NO,
        Demand::Warn => rubric::DEMAND_WARN,
        Demand::Must => rubric::DEMAND_MUST,
    }
}

fn points(lang: Lang, points: Points) -> String {
    decimal(lang, points.wide())
}
