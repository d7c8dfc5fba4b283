//! The year on one page, live: models by field, kind and state, and the head of every register that has figures.

use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::figures::{Classes, Counted, Figures, OfField, classes, figures};
use movement::model::{ModelKind, Subject};
use movement::record::Noun;

use crate::app::pages::records::{Insight, state_words};
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::field::{Choice, Select};
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::route::Route;
use crate::app::session::{Session, use_session};
use crate::app::shell::Page;
use crate::app::words::{Text, lang, model, noun, office, t};

/// The registers whose heads stand here.
const HEADS: [Noun; 6] = [Noun::Unit, Noun::Thon, Noun::Task, Noun::Report, Noun::Media, Noun::Money];

/// The year's figures.
#[component]
pub fn FiguresPage() -> impl IntoView {
    let session = use_session();
    let strand = kept(&Route::Figures, "strand");
    let campaign = Memo::new(move |_| session.view_kind("campaign", Campaign::of));
    let strands = move || {
        let all = campaign.get().map(|campaign| campaign.strands).unwrap_or_default();
        all.into_iter().map(|one| Choice::new(one.key, one.name)).collect::<Vec<_>>()
    };
    // A strand that the campaign does not offer any more narrows nothing.
    let only = Memo::new(move |_| {
        let offered =
            |key: &String| campaign.with(|all| all.iter().any(|all| all.strands.iter().any(|one| one.key == *key)));
        Some(strand.get()).filter(offered)
    });
    let read = Memo::new(move |_| session.view(|ledger| figures(ledger, only.get().as_deref())));
    let of_strand = |(name, count): (String, usize)| {
        let called = move || if name.is_empty() { t(noun::CHOOSE).to_owned() } else { name.clone() };
        view! { <tr><th scope="row">{called}</th><td>{count}</td></tr> }
    };
    let state = |(state, count): (movement::model::State, usize)| {
        view! { <tr><th scope="row">{state_words(state).0}</th><td>{count}</td></tr> }
    };
    let head = |noun: Noun| view! { <Heading text=noun::many(noun) /><Insight noun /> };
    view! {
        <Page title=office::FIGURES route=Route::Figures>
            <Heading text=office::BY_STRAND />
            <section class="card">
                <table class="figures">
                    <thead><tr><th scope="col">{model::STRAND}</th><th scope="col">{noun::many(Noun::Model)}</th></tr></thead>
                    <tbody>{move || read.get().strands.into_iter().map(of_strand).collect_view()}</tbody>
                    <tfoot><tr><th scope="row">{office::SUM}</th><td>{move || read.with(|read| read.strands.iter().map(|(_, n)| n).sum::<usize>())}</td></tr></tfoot>
                </table>
                <Show when=move || read.with(|read| read.withdrawn > 0)>
                    <p class="row-text">{move || office::withdrawn_apart(lang(), read.with(|read| read.withdrawn))}</p>
                </Show>
                <Select label=office::TABLES_OF choices=Signal::derive(strands) value=strand none=model::ALL_STRANDS
                    on_choose=move |key| strand.set(key) />
            </section>
            <Heading text=office::BY_FIELD />
            <section class="card table-card" tabindex="0" aria-label=move || t(office::BY_FIELD)>
                <table class="figures">
                    <thead><tr><th scope="col">{model::FIELD}</th>{COLUMNS.map(column)}</tr></thead>
                    <tbody>{move || read.get().fields.into_iter().map(line).collect_view()}</tbody>
                    <tfoot>{move || line_of(t(office::SUM).to_owned(), read.with(Figures::sum))}</tfoot>
                </table>
            </section>
            <ByClass only />
            <Heading text=office::BY_STATE />
            <section class="card">
                <table class="figures">
                    <tbody>{move || read.get().states.into_iter().map(state).collect_view()}</tbody>
                </table>
            </section>
            {HEADS.into_iter().map(head).collect_view()}
            <div class="acts"><Button label=office::PRINT icon=icon::PRINTER on_press=|()| drop(window().print()) /></div>
        </Page>
    }
}

/// Models by field and class, where there are sealed sheets and the reader may know of them.
#[component]
fn ByClass(
    /// The strand whose models are counted alone.
    only: Memo<Option<String>>,
) -> impl IntoView {
    let session = use_session();
    let kind = kept(&Route::Figures, "kind");
    let all = Memo::new(move |_| classes_of(session, only.get(), None));
    let read = Memo::new(move |_| {
        classes_of(session, only.get(), KINDS.into_iter().find(|(key, _)| *key == kind.get()).map(|(_, of)| of))
    });
    let kinds = || {
        let named =
            |(key, of): (&str, (ModelKind, Subject))| Choice::new(key, model::kind_of(lang(), Some(of.0), Some(of.1)));
        KINDS.into_iter().map(named).collect::<Vec<_>>()
    };
    let head = |name: String| view! { <th scope="col">{name}</th> };
    let line = |(name, counts): (String, Vec<usize>)| {
        let called = move || if name.is_empty() { t(noun::CHOOSE).to_owned() } else { name.clone() };
        view! { <tr><th scope="row">{called}</th>{counts.into_iter().map(|count| view! { <td>{count}</td> }).collect_view()}</tr> }
    };
    view! {
        <Show when=move || all.with(|all| !all.names.is_empty())>
            <Heading text=office::BY_CLASS />
            <section class="card table-card" tabindex="0" aria-label=move || t(office::BY_CLASS)>
                <table class="figures">
                    <thead><tr><th scope="col">{model::FIELD}</th>{move || read.get().names.into_iter().map(head).collect_view()}</tr></thead>
                    <tbody>{move || read.get().fields.into_iter().map(line).collect_view()}</tbody>
                </table>
                <Select label=office::CLASSES_OF choices=Signal::derive(kinds) value=kind none=office::ALL_KINDS
                    on_choose=move |key| kind.set(key) />
                <p class="row-text">{move || read.with(|read| office::class_bases(lang(), read.bases.0, read.bases.1))}</p>
            </section>
        </Show>
    }
}

/// The kinds of models, by the name under which the page keeps the choice.
const KINDS: [(&str, (ModelKind, Subject)); 4] = [
    ("mo-hinh-tap-the", (ModelKind::Model, Subject::Collective)),
    ("mo-hinh-ca-nhan", (ModelKind::Model, Subject::Individual)),
    ("dien-hinh-tap-the", (ModelKind::Example, Subject::Collective)),
    ("dien-hinh-ca-nhan", (ModelKind::Example, Subject::Individual)),
];

fn classes_of(session: Session, strand: Option<String>, kind: Option<(ModelKind, Subject)>) -> Classes {
    session.view(|ledger| classes(ledger, &session.reader(), &Counted { strand, kind }))
}

/// The columns after the field: kinds and subjects, then what became of them.
const COLUMNS: [(Text, Option<Text>); 6] = [
    (model::KIND_MODEL, Some(model::COLLECTIVE)),
    (model::KIND_MODEL, Some(model::INDIVIDUAL)),
    (model::KIND_EXAMPLE, Some(model::COLLECTIVE)),
    (model::KIND_EXAMPLE, Some(model::INDIVIDUAL)),
    (model::NOMINATED, None),
    (office::STATE_RECOGNISED, None),
];

fn column((first, second): (Text, Option<Text>)) -> impl IntoView {
    view! { <th scope="col">{first}{second.map(|second| view! { <br />{second} })}</th> }
}

/// A line under a name that stands.
fn line_of(name: String, field: OfField) -> impl IntoView {
    line(OfField { name, ..field })
}

fn line(field: OfField) -> impl IntoView {
    let name = field.name.clone();
    let called = move || if name.is_empty() { t(noun::CHOOSE).to_owned() } else { name.clone() };
    let cells = field.kinds.into_iter().chain([field.nominated, field.recognised]);
    view! {
        <tr><th scope="row">{called}</th>{cells.map(|count| view! { <td>{count}</td> }).collect_view()}</tr>
    }
}
