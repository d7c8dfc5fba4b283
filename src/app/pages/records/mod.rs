//! The list of a register: its figures at the head, a search, every record with what one must know of it, and the bin.

mod binned;
mod insight;
mod money;
mod narrowing;
mod sorting;
mod standing;

pub use self::binned::Binned;
pub use self::insight::Insight;
pub use self::narrowing::lead_to;
pub use self::sorting::{SortField, in_order};
pub use self::standing::{notice_words, owing_words, state_words, task_words};

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use movement::date::Day;
use movement::record::{By, Item, Narrow, Noun, Order, Place, items, narrows, within};
use movement::text::Query;

use self::narrowing::Narrowing;
use self::standing::{Standing, standings};
use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::field::{Choice, SearchField, Select};
use crate::app::parts::finder::Finder;
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::parts::listing::VirtualList;
use crate::app::parts::note::Empty;
use crate::app::parts::pill::Pill;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::shell::day::today;
use crate::app::words::{lang, noun as words, office, t};

/// What a row shows.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    to: Option<String>,
    title: String,
    text: String,
    day: Option<Day>,
    held: Vec<String>,
    hay: String,
    standings: Vec<Standing>,
}

impl Line {
    /// By what it is put in order: what needs a person soonest comes first.
    fn place(&self, person: bool) -> Place<'_> {
        let urgent = self.standings.iter().map(|one| (one.tone.rank(), one.text.as_str())).min();
        Place { name: &self.title, person, unit: "", day: self.day, standing: urgent.unwrap_or((usize::MAX, "")) }
    }
}

/// The list of a noun's records.
#[component]
pub fn RecordsPage(
    /// The noun.
    noun: Noun,
) -> impl IntoView {
    let session = use_session();
    let place = Route::Records(noun);
    let (query, only) = (kept(&place, "query"), kept(&place, "standing"));
    let sort = kept(&place, "sort");
    let (schema, people) = (noun.schema(), matches!(noun.schema().order, Order::GivenName));
    let read = Memo::new(move |_| {
        let lang = lang();
        session.view(|ledger| {
            let names = words::names(lang);
            let all = items(ledger, noun, false, &names);
            let narrows: Arc<[Narrow]> = narrows(ledger, noun, &all, &names).into();
            let standings = standings(lang, ledger, noun, &all, today());
            let line = |(item, standings): (Item, Vec<Standing>)| {
                let to = Name::of(item.id.as_str()).map(|name| Route::Record(noun, name).address());
                let text = crate::app::words::register::brief(lang, ledger, noun, &item.id);
                let title = if item.title.is_empty() { t(words::UNNAMED).to_owned() } else { item.title };
                Arc::new(Line { to, title, text, day: item.day, held: item.held, hay: item.hay, standings })
            };
            (Arc::new(all.into_iter().zip(standings).map(line).collect::<Vec<_>>()), narrows)
        })
    });
    let lines = Memo::new(move |_| read.with(|(lines, _)| lines.clone()));
    let narrowing = Narrowing::new(noun, Memo::new(move |_| read.with(|(_, narrows)| narrows.clone())));
    // How the records stand, each once: what the list can be narrowed to.
    let standings = Memo::new(move |_| {
        let each = |line: &Arc<Line>| line.standings.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
        let texts = lines.with(|lines| lines.iter().flat_map(each).collect::<BTreeSet<_>>());
        texts.into_iter().collect::<Vec<_>>()
    });
    let offered = Signal::derive(move || {
        let dated = schema.day().is_some();
        let offers = |by: &By| match by {
            By::Name => schema.is_named(),
            By::Unit => false,
            By::Earliest | By::Latest => dated,
            By::Standing => standings.with(|all| all.len() > 1),
        };
        By::ALL.iter().copied().filter(offers).collect::<Vec<_>>()
    });
    // Put in order when the order or the records change, never while one types.
    let ordered = Memo::new(move |_| {
        // An order that is kept and no longer offered is none.
        let kept = By::from_key(&sort.get()).filter(|by| offered.with(|all| all.contains(by)));
        in_order(lines.get(), kept.map_or("", By::key), |line| line.place(people))
    });
    let shown = Memo::new(move |_| {
        let wanted = Query::new(&query.get());
        // A standing that nothing has any more narrows nothing.
        let only = Some(only.get()).filter(|only| standings.with(|all| all.contains(only))).unwrap_or_default();
        let stands = |line: &Line| only.is_empty() || line.standings.iter().any(|one| one.text == only);
        let held = narrowing.wanted();
        let fits = |line: &&Arc<Line>| wanted.finds(&line.hay) && stands(line) && within(&line.held, &held);
        ordered.with(|lines| Arc::new(lines.iter().filter(fits).cloned().collect::<Vec<_>>()))
    });
    let found = move || {
        let (some, all) = (shown.with(|all| all.len()), lines.with(|all| all.len()));
        Some(words::shown_of(lang(), some, all))
    };
    let choices = Signal::derive(move || {
        let choice = |text: String| Choice::new(text.clone(), move || text.clone());
        standings.get().into_iter().map(choice).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| lines.with(|lines| lines.is_empty()));
    let stand_apart = Memo::new(move |_| standings.with(|all| all.len() > 1));
    let sorts = Memo::new(move |_| lines.with(|lines| lines.len() > 1) && offered.with(|all| all.len() > 1));
    let at_work = Signal::derive(move || {
        let own = [only, sort].into_iter().filter(|one| !one.with(String::is_empty)).count();
        own + narrowing.at_work()
    });
    let offers = Signal::derive(move || stand_apart.get() || sorts.get() || narrowing.offers());
    let made = |line: Arc<Line>| row(&line).into_any();
    let add = move || words::add(lang(), &t(words::one(noun)).to_lowercase());
    view! {
        <Page title=words::many(noun) route=Route::Records(noun)>
            <Insight noun />
            <Finder at_work=at_work offers
                search=move || (!none.get()).then(|| view! { <SearchField label=words::FIND query found=MaybeProp::derive(found) /> })
                add=move || view! { <LinkButton to=Route::NewRecord(noun) label=add weight=Weight::Solid icon=icon::PLUS /> }>
                {narrowing.fields()}
                <Show when=move || stand_apart.get()>
                    <Select label=office::STANDING choices value=only none=office::ANY_STANDING on_choose=move |one| only.set(one) />
                </Show>
                <Show when=move || sorts.get()>
                    <SortField value=sort own=schema.own_order() offered people />
                </Show>
            </Finder>
            <Show when=move || none.get()><Empty icon=icon::LIST title=words::NONE text=words::NONE_NEXT /></Show>
            <Show when=move || !none.get() && shown.with(|shown| shown.is_empty())>
                <Empty icon=icon::SEARCH title=words::NONE_FOUND text=words::NONE_FOUND_NEXT />
            </Show>
            <VirtualList items=shown label=words::many(noun) row=made />
            <Binned noun />
        </Page>
    }
}

fn row(line: &Line) -> impl IntoView + use<> {
    let pill = |one: Standing| view! { <Pill text=move || one.text.clone() tone=one.tone /> };
    let pills = match line.standings.as_slice() {
        [] => None,
        [one] => Some(pill(one.clone()).into_any()),
        many => Some(view! { <span class="pills">{many.iter().cloned().map(pill).collect_view()}</span> }.into_any()),
    };
    view! {
        <a class="row" href=line.to.clone()>
            <span class="row-lines"><strong>{line.title.clone()}</strong><span class="row-text">{line.text.clone()}</span></span>
            {pills}
        </a>
    }
}
