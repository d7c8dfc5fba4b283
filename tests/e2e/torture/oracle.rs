//! What must be on the screen after whatever happened: the points that the screen called saved, or later ones.

use crate::chance::Chance;
use std::collections::BTreeMap;

/// The points of each criterion of a sheet, as they are shown; none where there is a dash.
pub type Points = BTreeMap<String, Option<u64>>;

/// A criterion of the sheet and the most it can be given.
pub type Criterion = (String, u64);

/// One tap of a button for points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tap {
    /// The criterion.
    pub code: String,
    /// The button.
    pub points: u64,
}

/// Points as they stood, and the taps that follow, in order.
pub struct Oracle {
    start: Points,
    /// The taps.
    pub taps: Vec<Tap>,
}

/// What the screen shows, held against what it promised.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everything up to the last saved tap, and of the later ones so many, in their order.
    Kept(usize),
    /// What is missing, or was never tapped.
    Lost(String),
}

impl Oracle {
    /// So many taps, each of which changes something.
    pub fn new(start: Points, criteria: &[Criterion], many: usize, chance: &mut Chance) -> Self {
        let mut now = start.clone();
        let mut taps = Vec::new();
        while taps.len() < many {
            let Some((code, most)) = chance.pick(criteria) else { break };
            let points = chance.between(0, *most);
            if now.insert(code.clone(), Some(points)) != Some(Some(points)) {
                taps.push(Tap { code: code.clone(), points });
            }
        }
        Oracle { start, taps }
    }

    /// A part of the taps of another: so many, from the one at `from` on.
    pub fn of(whole: &Oracle, from: usize, many: usize) -> Self {
        Oracle { start: whole.after(from), taps: whole.taps.iter().skip(from).take(many).cloned().collect() }
    }

    /// The points after so many taps.
    pub fn after(&self, taps: usize) -> Points {
        let mut points = self.start.clone();
        points.extend(self.taps.iter().take(taps).map(|tap| (tap.code.clone(), Some(tap.points))));
        points
    }

    /// Whether `shown` is what stood after some tap from the last saved one on. Every write is the next in line, so nothing
    /// may be there without what was tapped before it.
    pub fn judge(&self, saved: usize, shown: &Points) -> Verdict {
        let mut points = self.after(saved);
        let mut taps = self.taps.iter().skip(saved);
        let mut later = 0;
        loop {
            if points == *shown {
                return Verdict::Kept(later);
            }
            let Some(tap) = taps.next() else { return Verdict::Lost(self.missing(saved, shown)) };
            points.insert(tap.code.clone(), Some(tap.points));
            later += 1;
        }
    }

    /// The criteria whose points are neither those that were saved nor later ones.
    fn missing(&self, saved: usize, shown: &Points) -> String {
        let promised = self.after(saved);
        let wrong = promised.iter().filter(|(code, points)| {
            let now = shown.get(*code).copied().flatten();
            let later = self.taps.iter().skip(saved).any(|tap| tap.code == **code && Some(tap.points) == now);
            now != **points && !later
        });
        let said = |points: Option<u64>| points.map_or("–".to_string(), |points| points.to_string());
        let wrong: Vec<String> = wrong
            .map(|(code, points)| format!("{code}: {} for {}", said(shown.get(code).copied().flatten()), said(*points)))
            .collect();
        match wrong.as_slice() {
            [] => format!("out of order after {saved} saved taps: {shown:?}"),
            some => format!("after {saved} saved taps {}", some.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oracle() -> Oracle {
        let tap = |code: &str, points| Tap { code: code.to_string(), points };
        let start = [("I.1".to_string(), None), ("I.2".to_string(), Some(3))].into();
        Oracle { start, taps: vec![tap("I.1", 2), tap("I.2", 5), tap("I.1", 1)] }
    }

    fn shown(first: Option<u64>, second: u64) -> Points {
        [("I.1".to_string(), first), ("I.2".to_string(), Some(second))].into()
    }

    #[test]
    fn what_was_saved_or_a_later_state_is_kept() {
        assert_eq!(oracle().judge(0, &shown(None, 3)), Verdict::Kept(0));
        assert_eq!(oracle().judge(1, &shown(Some(2), 3)), Verdict::Kept(0));
        assert_eq!(oracle().judge(1, &shown(Some(1), 5)), Verdict::Kept(2));
    }

    #[test]
    fn less_than_was_saved_is_lost() {
        let lost = Verdict::Lost("after 1 saved taps I.1: – for 2".to_string());
        assert_eq!(oracle().judge(1, &shown(None, 3)), lost);
        assert!(matches!(oracle().judge(3, &shown(Some(2), 5)), Verdict::Lost(_)));
        assert!(matches!(oracle().judge(0, &Points::new()), Verdict::Lost(_)), "an empty sheet is no sheet");
    }

    #[test]
    fn a_later_tap_without_an_earlier_one_is_lost() {
        assert!(
            matches!(oracle().judge(1, &shown(Some(1), 3)), Verdict::Lost(said) if said.starts_with("out of order"))
        );
    }

    #[test]
    fn every_tap_changes_something() {
        let criteria = [("I.1".to_string(), 1), ("I.2".to_string(), 5)];
        let oracle = Oracle::new(shown(None, 3), &criteria, 200, &mut Chance::of(1, "", 1));
        for n in 1..=200 {
            assert_ne!(oracle.after(n), oracle.after(n - 1));
        }
    }
}
