//! What a rubric says. Never who approved it: that stands beside it, so that approval does not make another rubric.

use super::CriterionId;
use crate::model::Subject;
use crate::points::Points;
use serde::{Deserialize, Serialize};

/// A whole rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its title.
    pub title: String,
    /// Its version, in words: "2026.1".
    pub version: String,
    /// Where it comes from.
    pub source: String,
    /// For whose achievements it is.
    pub subject: Subject,
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// The most bonus points.
    pub bonus: Points,
    /// What bonus points are for.
    pub bonus_guidance: String,
    /// The most penalty points.
    pub penalty: Points,
    /// What penalty points are for.
    pub penalty_guidance: String,
    /// Grounds on which nothing is awarded, whatever the points.
    pub vetoes: Vec<Veto>,
    /// The classes, from the highest to the lowest; the lowest starts at 0.
    pub bands: Vec<Band>,
    /// How equal totals are told apart, first rule first.
    pub ties: Vec<Tie>,
    /// Whether a remark is asked where a criterion gets nothing.
    pub remark_on_zero: Demand,
    /// Whether a remark is asked where a criterion gets its maximum.
    pub remark_on_full: Demand,
}

/// A group of criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its code: "II".
    pub code: String,
    /// Its name.
    pub name: String,
    /// The least points it needs; below them the class is the lowest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Points>,
    /// Its criteria, in order.
    pub criteria: Vec<Criterion>,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its code: "II.1".
    pub code: CriterionId,
    /// Its name.
    pub name: String,
    /// The most points.
    pub max: Points,
    /// The step between points: 1, 0,5 or 0,25.
    pub step: Points,
    /// What to look at and what to ask.
    pub guidance: String,
    /// What each range of points means, from the lowest to the highest.
    pub levels: Vec<Level>,
    /// The evidence to ask for; empty where none is needed.
    pub evidence: String,
    /// Whether it may be left out as not applicable, with a reason.
    #[serde(default, skip_serializing_if = "is_false")]
    pub skippable: bool,
}

/// What a range of points means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The least points of the range.
    pub from: Points,
    /// The most points of the range.
    pub to: Points,
    /// Its name: "Tốt".
    pub name: String,
    /// What one sees there.
    pub text: String,
}

/// A ground on which nothing is awarded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Veto {
    /// Its key, small letters, digits and hyphens.
    pub key: String,
    /// What it is.
    pub text: String,
}

/// A class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Its key, small letters, digits and hyphens.
    pub key: String,
    /// Its name: "Xuất sắc".
    pub name: String,
    /// The least total of the class.
    pub from: Points,
}

/// One rule that tells equal totals apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tie {
    /// The higher sum of the group of that code.
    Group(String),
    /// The earlier registration.
    EarlierRegistration,
}

/// Whether a remark is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Demand {
    /// Not asked.
    No,
    /// The check list warns.
    Warn,
    /// The sheet is not sealed without it.
    Must,
}

impl Body {
    /// Every criterion with its group, in order.
    pub fn criteria(&self) -> impl Iterator<Item = (&Group, &Criterion)> {
        self.groups.iter().flat_map(|group| group.criteria.iter().map(move |criterion| (group, criterion)))
    }

    /// The criterion of a code.
    pub fn criterion(&self, code: &CriterionId) -> Option<&Criterion> {
        self.criteria().map(|(_, criterion)| criterion).find(|criterion| criterion.code == *code)
    }

    /// The most points of all criteria together, without bonus.
    pub fn max(&self) -> Points {
        self.criteria().map(|(_, criterion)| criterion.max).sum()
    }

    /// The class of a total; none where there are no bands.
    pub fn band(&self, total: Points) -> Option<&Band> {
        self.bands.iter().filter(|band| band.from <= total).max_by_key(|band| band.from).or_else(|| self.lowest())
    }

    /// The lowest class.
    pub fn lowest(&self) -> Option<&Band> {
        self.bands.iter().min_by_key(|band| band.from)
    }
}

impl Group {
    /// The most points of the group.
    pub fn max(&self) -> Points {
        self.criteria.iter().map(|criterion| criterion.max).sum()
    }
}

impl Criterion {
    /// Whether these points may be given: within the range and on a step.
    pub fn allows(&self, points: Points) -> bool {
        Points::ZERO <= points && points <= self.max && points.on_step(self.step)
    }

    /// What these points mean.
    pub fn level(&self, points: Points) -> Option<&Level> {
        self.levels.iter().find(|level| level.from <= points && points <= level.to)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}
