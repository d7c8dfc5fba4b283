//! One criterion as one card: points, what they mean, evidence, and what opens below on a tap. A tap on its pad paints
//! this card and the sums, no other card.

use leptos::prelude::*;
use movement::points::Points;
use movement::rubric::Criterion;
use movement::sheet::Verb;

use super::acts::{Acts, Panel};
use super::clash::Clash;
use super::desk::Desk;
use super::due::{DueHeard, OffScale, ends};
use super::evidence::{Evidence, NoPhoto, Strip};
use super::guidance::Guidance;
use super::head::Head;
use super::jump::{below_id, card_id};
use super::level::Levels;
use super::line::Line;
use super::more::More;
use super::writing::Writing;
use crate::app::parts::points::PointsPad;
use crate::app::words::{decimal, lang, parts, sheet};

/// The card of a criterion.
#[component]
pub fn Card(
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: Criterion,
) -> impl IntoView {
    let (line, own) = (desk.line(&criterion.code), desk.own(&criterion.code));
    let (id, title) = (card_id(&criterion.code), format!("title-{}", criterion.code));
    let criterion = StoredValue::new(criterion);
    let ends = ends(desk, criterion);
    let panel = RwSignal::new(criterion.with_value(|criterion| left_open(desk, criterion)));
    criterion.with_value(|criterion| desk.panels.keep(&criterion.code, panel));
    let points = Signal::derive(move || line.with(Line::points));
    view! {
        <article class="card crit" id=id aria-labelledby=title
            class:is-na=move || line.with(Line::skipped) class:is-left=move || line.with(|line| criterion.with_value(|one| line.mark.is_none_or(|mark| mark.off_scale(one))))
            on:focusin=move |_| criterion.with_value(|criterion| desk.at(&criterion.code))>
            <Head criterion line own />
            <Clash desk registers=Signal::derive(move || line.with(|line| line.clashes.clone())) />
            <Pad desk criterion points />
            <Levels desk criterion line ends=ends.clone() />
            <OffScale criterion line />
            <DueHeard desk line ends />
            <Reason line />
            {move || (desk.closed.get() && line.with(|line| !line.remark.is_empty())).then(|| view! { <Remark line /> })}
            <Acts desk criterion line panel />
            <Strip desk criterion line panel />
            <Below desk criterion line panel />
            <NoPhoto desk criterion />
        </article>
    }
}

/// What was being written below the card when the app was closed, so that it is open again.
fn left_open(desk: Desk, criterion: &Criterion) -> Option<Panel> {
    let kept = |family: &str, stored: &str| desk.kept(&format!("{family}.{}", criterion.code), stored).is_some();
    let line = desk.sheet.with_untracked(|sheet| Line::of(sheet, &criterion.code));
    if desk.closed.get_untracked() {
        None
    } else if kept("r", &line.remark) {
        Some(Panel::Remark)
    } else {
        (line.mark.is_none() && kept("na", "")).then_some(Panel::More)
    }
}

/// The pad, as long as the sheet can be written.
#[component]
fn Pad(desk: Desk, criterion: StoredValue<Criterion>, points: Signal<Option<i32>>) -> impl IntoView {
    let (code, max, step) = criterion.with_value(|one| (one.code.clone(), one.max.get(), one.step.get()));
    let label_code = code.to_string();
    let label = Signal::derive(move || parts::points_of(lang(), &label_code, &decimal(lang(), max.into())));
    let give = Callback::new({
        let code = code.clone();
        move |points| {
            desk.write(Verb::Give(code.clone(), Points::hundredths(points)));
        }
    });
    let clear = Callback::new(move |()| {
        desk.write(Verb::Clear(code.clone()));
    });
    move || {
        (!desk.closed.get()).then(|| {
            view! {
                <PointsPad max step value=points label=move || label.get() on_give=give on_clear=clear />
            }
        })
    }
}

/// Why the criterion does not apply.
#[component]
fn Reason(line: Memo<Line>) -> impl IntoView {
    move || {
        let (skipped, reason) = line.with(|line| (line.skipped(), line.reason.clone()));
        skipped.then(|| view! { <p class="quiet">{move || sheet::na_because(lang(), &reason)}</p> })
    }
}

/// The remark of a sheet that is only read.
#[component]
fn Remark(line: Memo<Line>) -> impl IntoView {
    view! {
        <div>
            <p class="quiet">{sheet::REMARK}</p>
            <p class="remark-said" lang="vi">{move || line.with(|line| line.remark.clone())}</p>
        </div>
    }
}

/// What was opened below the buttons.
#[component]
fn Below(
    desk: Desk,
    criterion: StoredValue<Criterion>,
    line: Memo<Line>,
    panel: RwSignal<Option<Panel>>,
) -> impl IntoView {
    let code = criterion.with_value(|one| one.code.clone());
    let remark = move || {
        let (code, said) = (code.clone(), code.to_string());
        view! {
            <Writing desk register=format!("r.{code}") label=move || sheet::remark_for(lang(), &said) hint=sheet::REMARK_HINT
                stored=Signal::derive(move || line.with(|line| line.remark.clone()))
                verb=Callback::new(move |text| Verb::Remark(code.clone(), text)) />
        }
    };
    let content = move |open| match open {
        Panel::Guidance => view! { <Guidance criterion registration=desk.registration() /> }.into_any(),
        Panel::Evidence => view! { <Evidence desk criterion line /> }.into_any(),
        Panel::Remark => remark().into_any(),
        Panel::More => view! { <More desk criterion line panel /> }.into_any(),
    };
    let id = criterion.with_value(|one| below_id(&one.code));
    view! { <div class="crit-panel" id=id hidden=move || panel.get().is_none()>{move || panel.get().map(content.clone())}</div> }
}
