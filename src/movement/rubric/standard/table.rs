//! How the standard rubrics are written down: rows of plain text, turned into a rubric. Never read from outside.

use crate::points::Points;
use crate::rubric::{Band, Criterion, CriterionId, Group, Level, Veto};

/// A group: code, name, criteria.
pub(super) type GroupRow = (&'static str, &'static str, &'static [CriterionRow]);

/// A criterion.
pub(super) struct CriterionRow {
    pub code: &'static str,
    pub name: &'static str,
    /// Whole points.
    pub max: i32,
    pub guidance: &'static str,
    pub evidence: &'static str,
    pub skippable: bool,
    /// From the lowest to the highest: first and last hundredths of the range, name, what one sees there.
    pub levels: &'static [(i32, i32, &'static str, &'static str)],
}

/// The groups of a table; every step is half a point.
pub(super) fn groups(rows: &[GroupRow]) -> Vec<Group> {
    let group = |(code, name, criteria): &GroupRow| Group {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        minimum: None,
        criteria: criteria.iter().filter_map(criterion).collect(),
    };
    rows.iter().map(group).collect()
}

fn criterion(row: &CriterionRow) -> Option<Criterion> {
    let level = |(from, to, name, text): &(i32, i32, &str, &str)| Level {
        from: Points::hundredths(*from),
        to: Points::hundredths(*to),
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    };
    Some(Criterion {
        code: CriterionId::new(row.code).ok()?,
        name: row.name.to_owned(),
        max: Points::whole(row.max),
        step: Points::hundredths(50),
        guidance: row.guidance.to_owned(),
        levels: row.levels.iter().map(level).collect(),
        evidence: row.evidence.to_owned(),
        skippable: row.skippable,
    })
}

/// The classes proposed: from 90 Xuất sắc, 80 Tốt, 65 Khá, 50 Đạt, else Không đạt.
pub(super) fn bands() -> Vec<Band> {
    let band = |(key, name, from): &(&str, &str, i32)| Band {
        key: (*key).to_owned(),
        name: (*name).to_owned(),
        from: Points::whole(*from),
    };
    [
        ("xuat-sac", "Xuất sắc", 90),
        ("tot", "Tốt", 80),
        ("kha", "Khá", 65),
        ("dat", "Đạt", 50),
        ("khong-dat", "Không đạt", 0),
    ]
    .iter()
    .map(band)
    .collect()
}

/// Grounds for exclusion from pairs of key and text.
pub(super) fn vetoes(rows: &[(&str, &str)]) -> Vec<Veto> {
    rows.iter().map(|(key, text)| Veto { key: (*key).to_owned(), text: (*text).to_owned() }).collect()
}
