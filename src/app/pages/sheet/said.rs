//! The sums of a sheet in words, for the foot and for who listens. Pure.

use movement::rubric::Body;
use movement::sheet::{Standing, Tally};

use crate::app::words::{Lang, decimal, sheet};

/// The name of the class so far; none while a sheet that is not finished would only reach the lowest one, since that
/// says nothing about the model yet.
pub fn class(lang: Lang, tally: &Tally, body: &Body) -> Option<String> {
    let key = match &tally.standing {
        Standing::Vetoed(_) => return Some(sheet::NO_CLASS.in_lang(lang).to_owned()),
        Standing::Class(key) | Standing::BelowMinimum(key, _) => key,
    };
    let lowest = body.lowest().is_some_and(|band| band.key == *key);
    if lowest && !tally.left.is_empty() { None } else { Some(class_name(key, body)) }
}

/// The name of a class by its key.
pub fn class_name(key: &str, body: &Body) -> String {
    body.bands.iter().find(|band| band.key == key).map_or(key, |band| band.name.as_str()).to_owned()
}

/// What stands after the total: `/ 100 · Khá · còn 3 tiêu chí`.
pub fn after_total(lang: Lang, tally: &Tally, body: &Body) -> String {
    let left = match tally.left.len() {
        0 => sheet::ALL_GIVEN.in_lang(lang).to_owned(),
        n => sheet::criteria_left(lang, n),
    };
    let parts = [Some(format!("/ {}", decimal(lang, tally.max.wide()))), class(lang, tally, body), Some(left)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The total as it is heard.
pub fn total(lang: Lang, tally: &Tally, body: &Body) -> String {
    let sums = sheet::spoken_total(lang, &decimal(lang, tally.total.wide()), &decimal(lang, tally.max.wide()));
    let rest = match tally.left.len() {
        0 => sheet::ALL_GIVEN.in_lang(lang).to_owned(),
        n => sheet::criteria_left(lang, n),
    };
    let parts = [Some(sums), class(lang, tally, body), Some(rest)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
