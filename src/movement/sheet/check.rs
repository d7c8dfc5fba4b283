//! The check list before sealing: what stands in the way, and what deserves a second look (plan I.4: "tránh hình thức").

use super::{Assessor, Key, Mark, Sheet, tally};
use crate::points::Points;
use crate::rubric::{Body, Criterion, CriterionId, Demand};
use std::collections::BTreeMap;

/// What stands in the way of sealing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// A criterion is neither scored nor left out.
    Unscored(CriterionId),
    /// The points of a criterion are none that the rubric allows.
    NotAllowed(CriterionId),
    /// A criterion is left out without a reason.
    NoSkipReason(CriterionId),
    /// The rubric demands a remark for these points.
    NoRemark(CriterionId),
    /// Bonus points without a reason.
    NoBonusReason,
    /// Penalty points without a reason.
    NoPenaltyReason,
    /// A register holds two values: choose one first.
    Conflict(String),
    /// Every criterion is left out.
    NothingApplies,
}

/// What deserves a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The rubric asks for a remark for these points.
    NoRemark(CriterionId),
    /// The rubric asks for evidence, and there is no photo.
    NoEvidence(CriterionId),
    /// Every criterion has its maximum.
    AllMaximum,
    /// The same remark stands under several criteria.
    SameRemark(Vec<CriterionId>),
    /// Neither strengths nor limits were written.
    NoOpinion,
    /// A ground for exclusion was found: nothing will be awarded.
    Vetoed(String),
}

/// The check list of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    /// What stands in the way, in the order of the sheet.
    pub blockers: Vec<Blocker>,
    /// What deserves a second look.
    pub warnings: Vec<Warning>,
}

impl Checklist {
    /// Whether the sheet can be sealed.
    pub fn ready(&self) -> bool {
        self.blockers.is_empty()
    }
}

/// The check list of a sheet under its rubric. Remarks, evidence and opinions are asked of who assesses: the unit's own
/// sheet is points alone.
pub fn checklist(sheet: &Sheet, body: &Body) -> Checklist {
    let mut list = Checklist::default();
    let sums = tally(sheet, body);
    for code in &sums.left {
        let fault = if sums.faulty.contains(code) { Blocker::NotAllowed } else { Blocker::Unscored };
        list.blockers.push(fault(code.clone()));
    }
    for code in &sums.skipped {
        if !sheet.skip_reasons.contains_key(code) {
            list.blockers.push(Blocker::NoSkipReason(code.clone()));
        }
    }
    if sums.applicable == Points::ZERO {
        list.blockers.push(Blocker::NothingApplies);
    }
    let assessed = sheet.key.assessor != Assessor::Unit;
    for (_, criterion) in body.criteria().filter(|_| assessed) {
        let mark = sheet.marks.get(&criterion.code).copied();
        let Some(Mark::Points(points)) = mark else { continue };
        let code = &criterion.code;
        if !sheet.remarks.contains_key(code) {
            match remark_demand(&sheet.key, body, criterion, mark) {
                Demand::No => {}
                Demand::Warn => list.warnings.push(Warning::NoRemark(code.clone())),
                Demand::Must => list.blockers.push(Blocker::NoRemark(code.clone())),
            }
        }
        let wanted = !criterion.evidence.is_empty() && points > Points::ZERO;
        if wanted && sheet.photos(code).next().is_none() {
            list.warnings.push(Warning::NoEvidence(code.clone()));
        }
    }
    if sums.bonus > Points::ZERO && sheet.bonus_reason.is_empty() {
        list.blockers.push(Blocker::NoBonusReason);
    }
    if sums.penalty > Points::ZERO && sheet.penalty_reason.is_empty() {
        list.blockers.push(Blocker::NoPenaltyReason);
    }
    list.blockers.extend(sheet.conflicts.iter().cloned().map(Blocker::Conflict));
    list.warnings.extend(second_looks(sheet, body, sums.left.is_empty() && sums.earned == sums.applicable));
    list
}

/// How much a rubric asks for a remark on what was given for a criterion: at both ends of the scale, and not on the unit's
/// own sheet, which is points alone.
pub fn remark_demand(key: &Key, body: &Body, criterion: &Criterion, mark: Option<Mark>) -> Demand {
    let Some(Mark::Points(points)) = mark.filter(|_| key.assessor != Assessor::Unit) else { return Demand::No };
    [(Points::ZERO, body.remark_on_zero), (criterion.max, body.remark_on_full)]
        .into_iter()
        .find(|(extreme, _)| *extreme == points)
        .map_or(Demand::No, |(_, demand)| demand)
}

fn second_looks(sheet: &Sheet, body: &Body, all_maximum: bool) -> Vec<Warning> {
    let mut found = Vec::new();
    if all_maximum && sheet.begun {
        found.push(Warning::AllMaximum);
    }
    let mut same: BTreeMap<String, Vec<CriterionId>> = BTreeMap::new();
    for (_, criterion) in body.criteria() {
        if let Some(remark) = sheet.remarks.get(&criterion.code) {
            same.entry(crate::text::fold(remark)).or_default().push(criterion.code.clone());
        }
    }
    found.extend(same.into_values().filter(|codes| codes.len() > 1).map(Warning::SameRemark));
    let assessed = sheet.key.assessor != Assessor::Unit;
    if assessed && sheet.strengths.is_empty() && sheet.limits.is_empty() {
        found.push(Warning::NoOpinion);
    }
    let vetoes = body.vetoes.iter().filter(|veto| sheet.vetoes.contains(&veto.key));
    found.extend(vetoes.map(|veto| Warning::Vetoed(veto.key.clone())));
    found
}
