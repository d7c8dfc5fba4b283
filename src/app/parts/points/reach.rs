//! What a criterion allows, in hundredths: which whole points, which fractions beside them. Pure.

/// The most and the step of a criterion, both in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The maximum, at least 0.
    pub max: i32,
    /// The step, at least 1: 100, 50 or 25 in the usual rubrics.
    pub step: i32,
}

impl Reach {
    /// Whether these points may be given.
    pub fn allows(self, points: i32) -> bool {
        (0..=self.max).contains(&points) && points.checked_rem(self.step) == Some(0)
    }

    /// The whole points on the buttons, 0 to the maximum.
    pub fn wholes(self) -> impl Iterator<Item = i32> {
        let reach = self;
        (0..=self.max / 100).map(|n| n * 100).filter(move |points| reach.allows(*points))
    }

    /// The fractions on the buttons: of 25, 50, 75 those that are a multiple of the step.
    pub fn fractions(self) -> impl Iterator<Item = i32> {
        let step = self.step;
        [25_i32, 50, 75].into_iter().filter(move |part| part.checked_rem(step) == Some(0))
    }

    /// What pressing a fraction gives: put on the whole points, or taken off where it is there already.
    /// `None` where the criterion does not allow it.
    pub fn with_fraction(self, now: Option<i32>, fraction: i32) -> Option<i32> {
        let now = now.unwrap_or(0);
        let whole = now - now.rem_euclid(100);
        let next = if now - whole == fraction { whole } else { whole + fraction };
        self.allows(next).then_some(next)
    }

    /// One step up or down from the present points; `None` at the ends.
    pub fn step_by(self, now: Option<i32>, up: bool) -> Option<i32> {
        let now = now.unwrap_or(if up { -self.step } else { 0 });
        let next = if up { now.checked_add(self.step)? } else { now.checked_sub(self.step)? };
        self.allows(next).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALVES: Reach = Reach { max: 1_000, step: 50 };

    #[test]
    fn a_pad_offers_what_the_step_allows_and_no_more() {
        assert_eq!(HALVES.wholes().count(), 11);
        assert_eq!(HALVES.fractions().collect::<Vec<_>>(), [50]);
        assert_eq!(Reach { max: 300, step: 25 }.fractions().collect::<Vec<_>>(), [25, 50, 75]);
        assert_eq!(Reach { max: 500, step: 100 }.fractions().count(), 0);
        assert_eq!(Reach { max: 1_000, step: 200 }.wholes().collect::<Vec<_>>(), [0, 200, 400, 600, 800, 1_000]);
        assert!(!Reach { max: 300, step: 0 }.allows(100), "a rubric without a step gives nothing");
    }

    #[test]
    fn half_a_point_goes_on_and_off_but_never_over_the_maximum() {
        assert_eq!(HALVES.with_fraction(Some(800), 50), Some(850));
        assert_eq!(HALVES.with_fraction(Some(850), 50), Some(800));
        assert_eq!(HALVES.with_fraction(None, 50), Some(50));
        assert_eq!(HALVES.with_fraction(Some(1_000), 50), None);
        assert_eq!(Reach { max: 500, step: 25 }.with_fraction(Some(225), 75), Some(275));
    }

    #[test]
    fn steps_stop_at_both_ends() {
        assert_eq!(HALVES.step_by(Some(1_000), true), None);
        assert_eq!(HALVES.step_by(Some(0), false), None);
        assert_eq!(HALVES.step_by(None, true), Some(0));
        assert_eq!(HALVES.step_by(Some(950), true), Some(1_000));
    }
}
