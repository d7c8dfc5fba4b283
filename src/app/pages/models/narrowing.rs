//! To what the list of models is narrowed: field, strand and standing at once, the rest under “more”. Kept like the search.

use std::sync::Arc;

use leptos::prelude::*;
use movement::campaign::{self, Campaign};
use movement::model::{Filter, ModelKind, Row, State, Subject};
use movement::record::Noun;
use movement::unit::UnitKind;

use super::pick::{Pick, keys, records};
use crate::app::pages::records::state_words;
use crate::app::parts::field::{CheckBox, Choice, Select};
use crate::app::parts::kept::{kept, kept_tick};
use crate::app::route::Route;
use crate::app::session::Session;
use crate::app::words::{conflicts, lang, model, office, t};

/// The choices at the head of the list, and what was chosen in them.
#[derive(Clone, Copy)]
pub struct Narrowing {
    campaign: Memo<Option<Campaign>>,
    field: RwSignal<String>,
    strand: RwSignal<String>,
    state: RwSignal<String>,
    nominated: (Signal<bool>, Callback<bool>),
    unit: Pick,
    unit_kind: Pick,
    thon: Pick,
    kind: Pick,
    subject: Pick,
}

impl Narrowing {
    /// Of the list of these models.
    pub fn new(session: Session, all: Memo<Arc<Vec<Arc<Row>>>>) -> Self {
        let kept = |what: &str| kept(&Route::Models, what);
        let unit = |row: &Row| Some((row.unit.clone()?, row.unit_name.clone()));
        let thon = |row: &Row| Some((row.thon.clone()?, row.thon_name.clone()));
        let unit_kind = |row: &Row| row.unit_kind.map(UnitKind::key);
        Self {
            campaign: Memo::new(move |_| session.view_kind("campaign", Campaign::of)),
            field: kept("field"),
            strand: kept("strand"),
            state: kept("state"),
            nominated: kept_tick(&Route::Models, "nominated"),
            unit: Pick::new("unit", model::UNIT, move || records(&all.read(), unit)),
            unit_kind: Pick::new("unit type", conflicts::TYPE, move || {
                keys(&all.read(), (Noun::Unit, "type", UnitKind::KEYS), unit_kind)
            }),
            thon: Pick::new("thon", model::THON, move || records(&all.read(), thon)),
            kind: Pick::new("kind", model::KIND, move || {
                keys(&all.read(), (Noun::Model, "kind", ModelKind::KEYS), |row| Some(row.kind.key()))
            }),
            subject: Pick::new("subject", conflicts::SUBJECT, move || {
                keys(&all.read(), (Noun::Model, "subject", Subject::KEYS), |row| Some(row.subject.key()))
            }),
        }
    }

    /// What is wanted, with these words; followed.
    pub fn wanted(self, words: String) -> Filter {
        let key = |chosen: RwSignal<String>| Some(chosen.get()).filter(|key| !key.is_empty());
        Filter {
            field: key(self.field),
            strand: key(self.strand),
            state: State::from_key(&self.state.get()),
            nominated: self.nominated.0.get().then_some(true),
            unit: self.unit.record(),
            unit_kind: self.unit_kind.value().and_then(|key| UnitKind::from_key(&key)),
            thon: self.thon.record(),
            kind: self.kind.value().and_then(|key| ModelKind::from_key(&key)),
            subject: self.subject.value().and_then(|key| Subject::from_key(&key)),
            words,
        }
    }

    /// How many choices narrow the list; followed.
    pub fn at_work(self) -> usize {
        let usual = [self.field, self.strand, self.state].map(|chosen| !chosen.with(String::is_empty));
        let usual = usual.into_iter().chain([self.nominated.0.get()]).filter(|on| *on).count();
        usual + self.more_at_work()
    }

    fn more_at_work(self) -> usize {
        self.picks().into_iter().filter(|pick| pick.value().is_some()).count()
    }

    fn picks(self) -> [Pick; 5] {
        [self.unit, self.unit_kind, self.thon, self.kind, self.subject]
    }

    /// The choices that stand open: field, strand and standing.
    pub fn usual(self) -> impl IntoView {
        let Self { campaign, field, strand, state, .. } = self;
        let offered = |all: Vec<campaign::Choice>| all.into_iter().map(|one| Choice::new(one.key, one.name)).collect();
        let fields = move || offered(campaign.get().map(|campaign| campaign.fields).unwrap_or_default());
        let strands = move || offered(campaign.get().map(|campaign| campaign.strands).unwrap_or_default());
        let states = || State::ALL.iter().map(|one| Choice::new(one.key(), state_words(*one).0)).collect::<Vec<_>>();
        view! {
            <Select label=model::FIELD choices=Signal::derive(fields) value=field none=model::ALL_FIELDS
                on_choose=move |key| field.set(key) />
            <Select label=model::STRAND choices=Signal::derive(strands) value=strand none=model::ALL_STRANDS
                on_choose=move |key| strand.set(key) />
            <Select label=office::STANDING choices=Signal::derive(states) value=state none=office::ANY_STANDING
                on_choose=move |key| state.set(key) />
        }
    }

    /// The box for what is nominated, and the other choices, folded away until one is at work.
    pub fn more(self) -> impl IntoView {
        let (nominated, set) = self.nominated;
        let title = move || match self.more_at_work() {
            0 => t(model::MORE).to_owned(),
            some => model::more(lang(), some),
        };
        let at_work = untrack(|| self.more_at_work()) > 0;
        // Made once somebody looks: a list of every unit is long.
        let looked = RwSignal::new(at_work);
        view! {
            <CheckBox label=model::ONLY_NOMINATED value=nominated on_change=set />
            <Show when=move || self.picks().into_iter().any(Pick::offers)>
                <details class="card" prop:open=at_work on:toggle=move |_| looked.set(true)>
                    <summary>{title}</summary>
                    <div class="narrowers">
                        <Show when=move || looked.get()>{self.picks().map(Pick::field).into_iter().collect_view()}</Show>
                    </div>
                </details>
            </Show>
        }
    }
}
