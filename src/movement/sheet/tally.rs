//! The sum of a sheet, exact: hundredths as integers, one division, rounded half up once at the end.
//!
//! The rule for criteria left out: `total = earned × whole maximum ÷ applicable maximum + bonus − penalty`,
//! never below zero. The denominator is in the tally so that it can be shown.

use super::{Mark, Sheet};
use crate::points::Points;
use crate::rubric::{Body, CriterionId, Group};

/// The sums of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTally {
    /// The group's code.
    pub code: String,
    /// What was earned so far.
    pub earned: Points,
    /// The most of the criteria that apply.
    pub applicable: Points,
    /// The most of all its criteria.
    pub max: Points,
    /// How many criteria are scored or left out.
    pub done: usize,
    /// How many criteria it has.
    pub of: usize,
    /// Whether it reaches its minimum; yes where it has none, or where none of its criteria applies.
    pub minimum_met: bool,
}

/// Where a total stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the class of that key.
    Class(String),
    /// In the lowest class, of that key, since these groups miss their minimum.
    BelowMinimum(String, Vec<String>),
    /// In none: these grounds for exclusion were found.
    Vetoed(Vec<String>),
}

/// The sums of a sheet under its rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Group by group.
    pub groups: Vec<GroupTally>,
    /// What was earned so far, before re-weighting.
    pub earned: Points,
    /// The most of the criteria that apply: the denominator.
    pub applicable: Points,
    /// The most of all criteria.
    pub max: Points,
    /// Bonus points, at most what the rubric allows.
    pub bonus: Points,
    /// Penalty points, at most what the rubric allows.
    pub penalty: Points,
    /// The total so far.
    pub total: Points,
    /// The class so far.
    pub standing: Standing,
    /// The criteria neither scored nor left out, in order.
    pub left: Vec<CriterionId>,
    /// The criteria left out, in order.
    pub skipped: Vec<CriterionId>,
    /// Criteria whose points the rubric does not allow: they count as not scored.
    pub faulty: Vec<CriterionId>,
}

/// Sums a sheet under a rubric.
pub fn tally(sheet: &Sheet, body: &Body) -> Tally {
    let mut left = Vec::new();
    let mut skipped = Vec::new();
    let mut faulty = Vec::new();
    let mut groups = Vec::with_capacity(body.groups.len());
    for group in &body.groups {
        let (mut earned, mut applicable, mut done) = (Points::ZERO, Points::ZERO, 0);
        for criterion in &group.criteria {
            let mark = sheet.marks.get(&criterion.code).copied();
            let off = mark.is_some_and(|mark| mark.off_scale(criterion));
            match mark.filter(|_| !off) {
                Some(Mark::Skipped) => {
                    skipped.push(criterion.code.clone());
                    done += 1;
                    continue;
                }
                Some(Mark::Points(points)) => {
                    earned = earned.plus(points);
                    done += 1;
                }
                None => left.push(criterion.code.clone()),
            }
            if off {
                faulty.push(criterion.code.clone());
            }
            applicable = applicable.plus(criterion.max);
        }
        groups.push(GroupTally {
            code: group.code.clone(),
            earned,
            applicable,
            max: group.max(),
            done,
            of: group.criteria.len(),
            minimum_met: minimum_met(group, earned, applicable),
        });
    }
    let earned = groups.iter().map(|group| group.earned).sum();
    let applicable = groups.iter().map(|group| group.applicable).sum();
    let bonus = sheet.bonus.min(body.bonus);
    let penalty = sheet.penalty.min(body.penalty);
    let total = total(earned, applicable, body.max(), bonus, penalty);
    let standing = standing(sheet, body, total, &groups);
    Tally { groups, earned, applicable, max: body.max(), bonus, penalty, total, standing, left, skipped, faulty }
}

/// `earned × max ÷ applicable + bonus − penalty`, not below zero, rounded half up to hundredths.
fn total(earned: Points, applicable: Points, max: Points, bonus: Points, penalty: Points) -> Points {
    let extra = bonus.wide() - penalty.wide();
    let denominator = applicable.wide();
    let hundredths = if denominator == 0 {
        extra.max(0)
    } else {
        let numerator = (earned.wide() * max.wide() + extra * denominator).max(0);
        (2 * numerator + denominator) / (2 * denominator)
    };
    Points::of(hundredths).unwrap_or(max)
}

/// The minimum of a group shrinks with what applies: `earned ÷ applicable ≥ minimum ÷ max`, compared crosswise.
fn minimum_met(group: &Group, earned: Points, applicable: Points) -> bool {
    group.minimum.is_none_or(|least| earned.wide() * group.max().wide() >= least.wide() * applicable.wide())
}

fn standing(sheet: &Sheet, body: &Body, total: Points, groups: &[GroupTally]) -> Standing {
    let vetoes: Vec<String> =
        body.vetoes.iter().map(|veto| &veto.key).filter(|key| sheet.vetoes.contains(*key)).cloned().collect();
    if !vetoes.is_empty() {
        return Standing::Vetoed(vetoes);
    }
    let key = |band: Option<&crate::rubric::Band>| band.map(|band| band.key.clone()).unwrap_or_default();
    let below: Vec<String> = groups.iter().filter(|group| !group.minimum_met).map(|group| group.code.clone()).collect();
    if below.is_empty() {
        Standing::Class(key(body.band(total)))
    } else {
        Standing::BelowMinimum(key(body.lowest()), below)
    }
}

impl Standing {
    /// The key of the class; empty where a ground for exclusion was found.
    pub fn class(&self) -> &str {
        match self {
            Standing::Class(key) | Standing::BelowMinimum(key, _) => key,
            Standing::Vetoed(_) => "",
        }
    }
}
