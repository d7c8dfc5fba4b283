//! What is said of the rubric as a whole: title, version, source, for whom, bonus, penalty, remarks asked.

use leptos::prelude::*;
use movement::model::Subject;
use movement::rubric::{Body, Demand, Place};

use super::super::bench::{Bench, Spot, Sum};
use super::super::read::demand;
use super::field::{SumAt, TextAt};
use super::go::id_of;
use super::problems::Faults;
use crate::app::pages::rubrics::subject;
use crate::app::parts::card::Heading;
use crate::app::parts::field::{Choice, RadioCards};
use crate::app::words::{Text, rubric};

const DEMANDS: [(&str, Demand); 3] = [("no", Demand::No), ("warn", Demand::Warn), ("must", Demand::Must)];

/// The fields of the whole.
#[component]
pub fn Whole(
    /// The draft.
    bench: Bench,
) -> impl IntoView {
    let subjects = || Subject::ALL.iter().map(|one| Choice::new(one.key(), subject(*one))).collect::<Vec<_>>();
    let set_subject = move |key: String| {
        if let Some(one) = Subject::from_key(&key) {
            bench.change(|body| body.subject = one);
        }
    };
    view! {
        <Heading text=rubric::WHOLE />
        <section class="card" id=id_of(Place::Whole)>
            <Faults bench at=Place::Whole />
            <TextAt bench label=rubric::TITLE spot=Spot::Title />
            <TextAt bench label=rubric::VERSION spot=Spot::Version />
            <TextAt bench label=rubric::SOURCE spot=Spot::Source many=true />
            <RadioCards legend=rubric::FOR_WHOM choices=Signal::derive(subjects)
                value=Signal::derive(move || bench.read(|body| body.subject.key().to_owned())) on_choose=set_subject />
            <SumAt bench label=rubric::BONUS_MAX sum=Sum::Bonus />
            <TextAt bench label=rubric::BONUS_TEXT spot=Spot::BonusText many=true />
            <SumAt bench label=rubric::PENALTY_MAX sum=Sum::Penalty />
            <TextAt bench label=rubric::PENALTY_TEXT spot=Spot::PenaltyText many=true />
            <DemandAt bench legend=rubric::ON_ZERO at=|body| &mut body.remark_on_zero />
            <DemandAt bench legend=rubric::ON_FULL at=|body| &mut body.remark_on_full />
        </section>
    }
}

#[component]
fn DemandAt(bench: Bench, legend: Text, at: fn(&mut Body) -> &mut Demand) -> impl IntoView {
    let choices = || DEMANDS.iter().map(|(key, one)| Choice::new(*key, demand(*one))).collect::<Vec<_>>();
    let value = move || {
        let stands = bench.peek(|body| *at(body));
        DEMANDS.iter().find(|(_, one)| Some(*one) == stands).map(|(key, _)| (*key).to_owned()).unwrap_or_default()
    };
    let set = move |key: String| {
        if let Some((_, one)) = DEMANDS.iter().find(|(own, _)| *own == key) {
            bench.change(|body| *at(body) = *one);
        }
    };
    view! {
        <RadioCards legend choices=Signal::derive(choices) value=Signal::derive(value) on_choose=set />
    }
}
