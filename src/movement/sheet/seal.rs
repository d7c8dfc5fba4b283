//! Sealed versions and the amendments between them. A version says itself what was scored, so that it stays visible.

use crate::points::Points;
use crate::rubric::CriterionId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a register `seal.<n>` keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// The points of every criterion scored.
    pub points: BTreeMap<CriterionId, Points>,
    /// The criteria left out as not applicable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub na: Vec<CriterionId>,
    /// The points earned, before bonus, penalty and re-weighting.
    pub earned: Points,
    /// The most that could be earned: the denominator.
    pub applicable: Points,
    /// Bonus points.
    #[serde(default)]
    pub bonus: Points,
    /// Penalty points.
    #[serde(default)]
    pub penalty: Points,
    /// Grounds for exclusion that were found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vetoes: Vec<String>,
    /// The total.
    pub total: Points,
    /// The key of the class; empty where a ground for exclusion was found.
    pub class: String,
    /// When it was sealed, in milliseconds since 1970 by the device's clock.
    pub at: i64,
}

/// What a register `amend.<n>` keeps: why version `n` was opened again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// Why.
    pub reason: String,
    /// When, in milliseconds since 1970 by the device's clock.
    pub at: i64,
}

/// A sealed version and, if it was opened again, why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub n: u32,
    /// What was sealed.
    pub seal: Seal,
    /// Why it was opened again.
    pub amendment: Option<Amendment>,
}
