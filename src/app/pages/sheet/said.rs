//! The sums of a sheet in words, for the foot and for who listens. Pure.

use movement::rubric::Body;
use movement::sheet::{Standing, Tally};

use crate::app::words::{Lang, decimal, sheet};

/// The name of the class, once every criterion is given: before that the missing ones would count as nothing. Grounds for
/// exclusion hold at once.
pub fn class(lang: Lang, tally: &Tally, body: &Body) -> Option<String> {
    match &tally.standing {
        Standing::Vetoed(_) => Some(sheet::NO_CLASS.in_lang(lang).to_owned()),
        Standing::Class(_) | Standing::BelowMinimum(..) if !tally.left.is_empty() => None,
        Standing::Class(key) | Standing::BelowMinimum(key, _) => Some(class_name(key, body)),
    }
}

/// The name of a class by its key.
pub fn class_name(key: &str, body: &Body) -> String {
    body.bands.iter().find(|band| band.key == key).map_or(key, |band| band.name.as_str()).to_owned()
}

/// What stands beside the total: `/ 100`.
pub fn of_max(lang: Lang, tally: &Tally) -> String {
    format!("/ {}", decimal(lang, tally.max.wide()))
}

/// What stands under the total: `còn 3 tiêu chí`, or `Khá · đã chấm đủ`.
pub fn under_total(lang: Lang, tally: &Tally, body: &Body) -> String {
    [class(lang, tally, body), Some(left(lang, tally))].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn left(lang: Lang, tally: &Tally) -> String {
    match tally.left.len() {
        0 => sheet::ALL_GIVEN.in_lang(lang).to_owned(),
        n => sheet::criteria_left(lang, n),
    }
}

/// The total as it is heard.
pub fn total(lang: Lang, tally: &Tally, body: &Body) -> String {
    let sums = sheet::spoken_total(lang, &decimal(lang, tally.total.wide()), &decimal(lang, tally.max.wide()));
    let parts = [Some(sums), class(lang, tally, body), Some(left(lang, tally))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
