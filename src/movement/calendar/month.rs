//! A month as a grid of weeks, and the way from day to day in it by keys.

use crate::date::Day;

/// A week, Monday to Sunday.
pub type Week = [Day; 7];

/// The weeks in which the month of a day lies; at both ends with days of the months beside it.
pub fn weeks(of: Day) -> Vec<Week> {
    let (first, last) = (first(of), last(of));
    let mut weeks = Vec::new();
    let mut monday = first.week().0;
    while monday <= last {
        weeks.push([0, 1, 2, 3, 4, 5, 6].map(|days| monday.plus(days)));
        if monday.plus(7) == monday {
            break;
        }
        monday = monday.plus(7);
    }
    weeks
}

/// The same day so many months later (earlier, if negative): the last of that month where it is shorter.
pub fn months_later(day: Day, months: i32) -> Day {
    let (year, month, at) = day.civil();
    let all = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
    let (year, month) = (i32::try_from(all.div_euclid(12)), u32::try_from(all.rem_euclid(12) + 1));
    let (Ok(year), Ok(month)) = (year, month) else { return day };
    (28..=at.max(28)).rev().find_map(|last| Day::new(year, month, at.min(last)).ok()).unwrap_or(day)
}

/// The first day of a day's month.
pub fn first(of: Day) -> Day {
    let (year, month, _) = of.civil();
    Day::new(year, month, 1).unwrap_or(of)
}

fn last(of: Day) -> Day {
    let (year, month, _) = of.civil();
    (28..=31).rev().find_map(|day| Day::new(year, month, day).ok()).unwrap_or(of)
}

/// The day that a key leads to: arrows a day or a week, Home and End the ends of the week, the page keys a month.
pub fn by_key(from: Day, key: &str) -> Option<Day> {
    Some(match key {
        "ArrowLeft" => from.plus(-1),
        "ArrowRight" => from.plus(1),
        "ArrowUp" => from.plus(-7),
        "ArrowDown" => from.plus(7),
        "Home" => from.week().0,
        "End" => from.week().1,
        "PageUp" => months_later(from, -1),
        "PageDown" => months_later(from, 1),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_month_is_shown_in_whole_weeks_from_monday() {
        let november = weeks(day("2026-11-26"));
        assert_eq!(november.len(), 6, "it begins on a Sunday");
        assert_eq!((november[0][0], november[5][6]), (day("2026-10-26"), day("2026-12-06")));
        assert_eq!(weeks(day("2027-02-10")).len(), 4, "four weeks to the day");
    }

    #[test]
    fn a_month_later_is_never_two_months_later() {
        assert_eq!(months_later(day("2026-01-31"), 1), day("2026-02-28"));
        assert_eq!(months_later(day("2026-12-15"), 1), day("2027-01-15"));
        assert_eq!(months_later(day("2026-01-31"), -1), day("2025-12-31"));
        assert_eq!(months_later(day("2028-01-30"), 1), day("2028-02-29"));
        assert_eq!(months_later(day("9999-12-31"), 1), day("9999-12-31"), "there is no later one");
    }

    #[test]
    fn keys_lead_over_the_ends_of_weeks_and_months() {
        let from = day("2026-11-30");
        for (key, to) in [
            ("ArrowRight", "2026-12-01"),
            ("ArrowLeft", "2026-11-29"),
            ("ArrowUp", "2026-11-23"),
            ("ArrowDown", "2026-12-07"),
            ("Home", "2026-11-30"),
            ("End", "2026-12-06"),
            ("PageUp", "2026-10-30"),
            ("PageDown", "2026-12-30"),
        ] {
            assert_eq!(by_key(from, key), Some(day(to)), "{key}");
        }
        assert_eq!(by_key(from, "Tab"), None);
    }

    proptest! {
        #[test]
        fn every_day_of_a_month_is_in_its_grid_once(n in -719_162..2_932_866) {
            let of = Day::from_number(n);
            let all: Vec<Day> = weeks(of).into_iter().flatten().collect();
            prop_assert_eq!(all.iter().filter(|day| **day == of).count(), 1);
            prop_assert!((28..=42).contains(&all.len()));
        }
    }
}
