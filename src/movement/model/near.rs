//! Which other registrations have nearly the same name: units in one area do not register one model twice (domain §5), and
//! no unit registers its own again.

use crate::look;
use crate::text;
use ledger::{Ledger, RecordId};
use std::collections::BTreeSet;

/// What another registration of nearly the same name has in common with one besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// The unit.
    Unit,
    /// The thôn.
    Thon,
    /// That no thôn was chosen for either.
    Unplaced,
}

/// How many are told at most.
const TOLD: usize = 3;

/// The first of those that have nearly this name, in the same unit or area; without one's own record, those withdrawn and
/// those in the bin.
pub(super) fn near(
    ledger: &Ledger,
    own: Option<&RecordId>,
    name: &str,
    (unit, thon): (Option<&RecordId>, Option<&RecordId>),
) -> Vec<(RecordId, Near)> {
    let name = words(name);
    let others = ledger.records("model").filter(|record| own.is_none_or(|own| record.id() != own.as_str()));
    let standing = others.filter(|record| !look::flag(record, "binned") && record.text("withdrawn").is_none());
    let twins = standing.filter_map(|record| {
        let there = (look::link(&record, "unit"), look::link(&record, "thon"));
        let near = common((unit, thon), (there.0.as_ref(), there.1.as_ref()))?;
        similar(&name, &words(&look::text(&record, "name"))).then_some((look::id(&record)?, near))
    });
    twins.take(TOLD).collect()
}

fn common<T: PartialEq>(one: (Option<T>, Option<T>), other: (Option<T>, Option<T>)) -> Option<Near> {
    if one.0.is_some() && one.0 == other.0 {
        return Some(Near::Unit);
    }
    match (one.1, other.1) {
        (None, None) => Some(Near::Unplaced),
        (here, there) => (here == there).then_some(Near::Thon),
    }
}

/// The words of a name, without accents and case, each once.
fn words(name: &str) -> BTreeSet<String> {
    let folded = text::fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether two names say nearly the same, in whatever order: of all their words they share three quarters.
fn similar(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    all > 0 && shared * 4 >= all * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_near_another_whatever_its_accents_case_and_order() {
        let near = |one: &str, other: &str| similar(&words(one), &words(other));
        assert!(near("Vận động hiến đất mở đường", "MỞ ĐƯỜNG: vận động hiến đất"));
        assert!(near("Con đường hoa thôn Suối Mơ", "Con duong hoa thon Suoi Mo"));
        assert!(near("Ban so 0 cho người cần giúp", "Bàn số 0 cho người cần giúp"));
        assert!(near("Camera an ninh", "Camera an ninh"));
        assert!(!near("Camera an ninh", "Tổ an ninh tự quản"));
        assert!(!near("Vận động hiến đất mở đường", "Vận động hiến đất xây nhà văn hóa"));
        assert!(!near("", ""));
    }

    #[test]
    fn near_is_what_shares_the_unit_or_the_area() {
        assert_eq!(common((Some(1), None), (Some(1), Some(7))), Some(Near::Unit));
        assert_eq!(common((Some(1), Some(7)), (Some(2), Some(7))), Some(Near::Thon));
        assert_eq!(common((Some(1), None), (Some(2), None)), Some(Near::Unplaced));
        assert_eq!(common((Some(1), None), (Some(2), Some(7))), None);
        assert_eq!(common((None, Some(7)), (None, Some(8))), None);
    }
}
