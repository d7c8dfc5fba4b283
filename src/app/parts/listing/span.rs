//! Which rows are in sight. Whole numbers only; pure.

/// Rows made above and below what is in sight, so that the tab key and a quick finger find them there.
const SPARE: i64 = 4;
/// The most rows ever made, whatever the screen claims to be.
const MOST: i64 = 60;

/// The rows from `first` up to but not including `last`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first row made.
    pub first: usize,
    /// One after the last row made.
    pub last: usize,
}

impl Span {
    /// The rows to make for a list of `rows` rows that is `height` pixels high, begins `top` pixels below the upper edge
    /// of the window (negative once scrolled past), in a window `window` pixels high. It may end below the list's last row: a list that
    /// grows has its rows at once. Nothing where the list has no height.
    pub fn in_sight(rows: usize, height: i32, top: i32, window: i32) -> Option<Self> {
        let all = i64::try_from(rows).unwrap_or(i64::MAX / 4);
        let (height, top, window) = (i64::from(height), i64::from(top), i64::from(window));
        if all == 0 || height <= 0 {
            return None;
        }
        let row_at = |y: i64| y.saturating_mul(all) / height;
        let first = (row_at(-top) - SPARE).max(0);
        let last = (row_at(window - top) + 1 + SPARE).clamp(first, first + MOST);
        let index = |n: i64| usize::try_from(n).unwrap_or(0);
        Some(Self { first: index(first), last: index(last) })
    }

    /// The next rows on the way to others: first without those that are too many, then with one more at an end at a time.
    pub fn towards(self, goal: Self) -> Self {
        let (first, last) = (self.first.max(goal.first), self.last.min(goal.last));
        if first > last {
            let at = if goal.first > self.first { goal.first } else { goal.last };
            return Self { first: at, last: at };
        }
        if first != self.first || last != self.last {
            return Self { first, last };
        }
        if last < goal.last {
            return Self { last: last + 1, ..self };
        }
        Self { first: first.saturating_sub(1).max(goal.first), ..self }
    }

    /// Whether a row is among those made.
    pub fn holds(self, row: usize) -> bool {
        (self.first..self.last).contains(&row)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_rows_in_sight_are_made() {
        // 5,000 rows of 80 px, scrolled 8,000 px down, in a window of 800 px: rows 100 to 110, and the spare ones.
        assert_eq!(Span::in_sight(5_000, 400_000, -8_000, 800), Some(Span { first: 96, last: 115 }));
    }

    #[test]
    fn a_short_list_has_room_for_what_will_be_found() {
        assert_eq!(Span::in_sight(3, 240, 100, 800), Some(Span { first: 0, last: 13 }));
    }

    #[test]
    fn an_empty_list_tells_nothing_of_what_is_in_sight() {
        assert_eq!(Span::in_sight(0, 0, 100, 800), None);
    }

    proptest! {
        #[test]
        fn on_the_way_to_other_rows_some_go_or_one_comes_at_an_end(
            from in 0_usize..200, made in 0_usize..60, to in 0_usize..200, wanted in 1_usize..60,
        ) {
            let goal = Span { first: to, last: to + wanted };
            let mut now = Span { first: from, last: from + made };
            for _ in 0..wanted + 2 {
                let next = now.towards(goal);
                let new: Vec<usize> = (next.first..next.last).filter(|row| !now.holds(*row)).collect();
                let gone = (now.first..now.last).filter(|row| !next.holds(*row)).count();
                prop_assert!(new.is_empty() || (new.len() == 1 && gone == 0), "{now:?} to {next:?}");
                now = next;
            }
            prop_assert_eq!(now, goal);
        }

        #[test]
        fn every_row_in_the_window_is_made_and_never_too_many(
            rows in 1_usize..20_000, row_px in 40_i32..120, scrolled in 0_i32..2_000_000, window in 300_i32..1_500,
        ) {
            let height = i32::try_from(rows).unwrap_or(i32::MAX).saturating_mul(row_px);
            let span = Span::in_sight(rows, height, -scrolled, window).unwrap_or_default();
            prop_assert!(span.first <= span.last);
            prop_assert!(span.last - span.first <= 60);
            let seen = |y: i32| usize::try_from(y / row_px).ok().filter(|row| *row < rows);
            for row in [seen(scrolled), seen(scrolled + window - 1)].into_iter().flatten() {
                prop_assert!(span.holds(row), "row {row} is in sight but not in {span:?}");
            }
        }
    }
}
