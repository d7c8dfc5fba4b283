//! A score sheet of one model, of the person at this device, of the team or of the unit itself: the screen that matters
//! most. Group by group, one criterion a card; the sum and the next step stay at the bottom. Shows what another person gave
//! at the office only, to look at.

mod acts;
mod amend;
mod card;
mod change;
mod clash;
mod desk;
mod due;
mod evidence;
mod extras;
mod foot;
mod ground;
mod group;
mod guidance;
mod head;
mod jump;
mod level;
mod line;
mod more;
mod next;
mod notes;
mod order;
mod panels;
mod place;
mod reason;
mod said;
mod seal;
mod sealed;
mod stages;
mod top;
mod untaken;
mod viewer;
mod way;
mod writing;

pub use self::way::way_to;

use leptos::prelude::*;
use movement::Refusal;
use movement::rubric::Group;
use movement::sheet::{Access, Assessor, Sheet};

use self::desk::Desk;
use self::extras::Extras;
use self::foot::Foot;
use self::ground::{Ground, Start};
use self::group::GroupOf;
use self::notes::Notes;
use self::seal::Seal;
use self::sealed::{Recused, Sealed};
use self::stages::Stages;
use self::top::Steps;
use self::viewer::Viewer;
use crate::app::pages::history::History;
use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::icon::{self, Icon};
use crate::app::parts::note::Empty;
use crate::app::route::{Name, Route, Whose};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{Lang, Text, lang, refusals, sheet, shell};

/// A score sheet of a model.
#[component]
pub fn SheetPage(
    /// The model, by the name in its record id.
    model: Name,
    /// Whose sheet.
    whose: Whose,
) -> impl IntoView {
    let session = use_session();
    let id = ledger::RecordId::new(&model.in_kind("model")).ok();
    let place = Route::Sheet(model.clone(), whose.clone());
    let one = matches!(whose, Whose::One(_));
    let ground = Memo::new(move |_| id.as_ref().map_or(Ground::NoModel, |id| ground::read(session, id, &whose)));
    move || match ground.get() {
        Ground::NoOne => {
            missing(&place, icon::PERSON, (sheet::NO_ONE, sheet::NO_ONE_WHAT), (Route::Settings, sheet::CHOOSE_ME))
        }
        Ground::NoModel => {
            missing(&place, icon::MODELS, (sheet::NO_MODEL, sheet::NO_MODEL_WHAT), (Route::Transfer, shell::TRANSFER))
        }
        Ground::NoRubric => {
            missing(&place, icon::LIST, (sheet::NO_RUBRIC, sheet::NO_RUBRIC_WHAT), (Route::Rubrics, shell::RUBRICS))
        }
        Ground::Barred(why) => {
            missing(&place, icon::LOCK, barred(&why, one), (Route::Model(model.clone()), sheet::TO_MODEL))
        }
        Ground::NotNow(refusal) => not_now(&place, *refusal, model.clone()),
        Ground::Ready(start) => view! { <Filled desk=Desk::new(session, *start) place=place.clone() /> }.into_any(),
    }
}

/// Why a sheet that is there does not open; `one` where it was asked for by its record, as the office and its assessor do.
fn barred(why: &Access, one: bool) -> (Text, Text) {
    match why {
        Access::Closed if one => (sheet::NOT_OFFICE, sheet::NOT_OFFICE_WHAT),
        Access::OwnFirst => (sheet::OWN_FIRST, sheet::OWN_FIRST_WHAT),
        Access::Aside(_) => (sheet::ASIDE, sheet::ASIDE_WHAT),
        Access::Closed | Access::Reads | Access::Writes => (sheet::NOT_TEAM, sheet::NOT_TEAM_WHAT),
    }
}

/// The page where there is no sheet: what is missing, and the way to it.
fn missing(place: &Route, drawing: Icon, (title, text): (Text, Text), (to, label): (Route, Text)) -> AnyView {
    view! {
        <Page title=shell::SHEET route=place.clone()>
            <Empty icon=drawing title text><LinkButton to label weight=Weight::Solid /></Empty>
        </Page>
    }
    .into_any()
}

/// The page of a sheet that may not be begun: why, and the way to the model.
fn not_now(place: &Route, refusal: Refusal, model: Name) -> AnyView {
    view! {
        <Page title=shell::SHEET route=place.clone()>
            <Empty icon=icon::LOCK title=sheet::NOT_NOW text=move || refusals::of(lang(), &refusal)>
                <LinkButton to=Route::Model(model) label=sheet::TO_MODEL weight=Weight::Solid />
            </Empty>
        </Page>
    }
    .into_any()
}

#[component]
fn Filled(desk: Desk, place: Route) -> impl IntoView {
    let at_head = place::keep(desk.session, desk.id().as_str().to_owned(), desk.sheet.with_untracked(Sheet::sealed));
    top::keys(desk);
    let checking = RwSignal::new(false);
    let (title, whose) = desk.start(|start: &Start| (start.model.clone(), Of::start(start)));
    let small = MaybeProp::derive(move || Some(whose.said(lang())));
    let only_read = match place {
        Route::Sheet(_, Whose::One(_)) => sheet::ONLY_READ_OFFICE,
        _ => sheet::ONLY_READ,
    };
    let reads = desk.start(|start| start.reads && start.recusal.is_none());
    let approved = desk.start(|start| start.approved);
    let body = desk.body();
    let stages = Stages::begin(&body, at_head);
    let group = |(nth, group): (usize, &Group)| {
        let (group, turn) = (group.clone(), stages.reached(nth));
        move || turn.get().then(|| view! { <GroupOf desk group=group.clone() /> })
    };
    let groups = body.groups.iter().enumerate().map(group).collect_view();
    let last = stages.reached(usize::MAX);
    let rest = move || {
        last.get().then(|| {
            view! {
                <Extras desk />
                <Notes desk />
                <div class="wide"><History id=desk.id() /></div>
            }
        })
    };
    view! {
        <Page title written=true small route=place wide=true actions=move || view! { <Steps desk /> } foot=move || view! { <Foot desk checking /> }>
            <Recused desk />
            {reads.then(|| view! { <p class="quiet wide">{only_read}</p> })}
            <Sealed desk />
            <div class="sheet-head wide">
                {(!approved).then(|| view! { <p class="quiet">{sheet::UNAPPROVED}</p> })}
                {desk.registration().map(|to| view! { <LinkButton to label=sheet::SEE_REGISTRATION icon=icon::MODELS /> })}
            </div>
            {groups}
            {rest}
            <Seal desk open=checking />
            <Viewer desk />
        </Page>
    }
    .into_any()
}

/// Whose sheet it is, in words, for the small line of the top bar.
struct Of {
    assessor: Assessor,
    name: String,
    round: u32,
}

impl Of {
    fn start(start: &Start) -> Self {
        Self { assessor: start.key.assessor.clone(), name: start.assessor.clone(), round: start.key.round }
    }

    fn said(&self, lang: Lang) -> String {
        match self.assessor {
            Assessor::Person(_) => sheet::whose(lang, &self.name, self.round),
            Assessor::Team => sheet::whose_team(lang, &self.name, self.round),
            Assessor::Unit => sheet::whose_unit(lang, &self.name),
        }
    }
}
