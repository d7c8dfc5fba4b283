//! Days of the calendar and the hour in Vietnam. Never asks a clock: time comes in as milliseconds.

mod day;

pub use day::{Day, DayFault, Quarter};
use std::fmt;

/// Vietnam is seven hours ahead of UTC, the whole year.
const VIETNAM_MS: i64 = 7 * 3_600_000;
const DAY_MS: i64 = 86_400_000;

/// The day in Vietnam at a moment given in milliseconds since 1970 (UTC).
///
/// ```
/// use movement::date::day_in_vietnam;
/// assert_eq!(day_in_vietnam(1_772_989_200_000).to_string(), "2026-03-09");
/// ```
pub fn day_in_vietnam(wall_ms: i64) -> Day {
    let days = wall_ms.saturating_add(VIETNAM_MS).div_euclid(DAY_MS);
    Day::from_number(i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX }))
}

/// How long it is at a moment, in milliseconds since 1970 (UTC), until the next midnight in Vietnam: 1 ms to a whole day.
pub fn until_midnight_ms(wall_ms: i64) -> i64 {
    DAY_MS - wall_ms.saturating_add(VIETNAM_MS).rem_euclid(DAY_MS)
}

/// The time of day in Vietnam at a moment given in milliseconds since 1970 (UTC).
pub fn time_in_vietnam(wall_ms: i64) -> Time {
    let minute = wall_ms.saturating_add(VIETNAM_MS).rem_euclid(DAY_MS) / 60_000;
    Time(u16::try_from(minute).unwrap_or(0))
}

/// A time of day, in minutes after midnight: 0 to 1439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(u16);

impl Time {
    /// A time from hour and minute, if there is one.
    pub fn new(hour: u16, minute: u16) -> Option<Time> {
        (hour < 24 && minute < 60).then_some(Time(hour * 60 + minute))
    }

    /// A time from `HH:MM`.
    pub fn parse(text: &str) -> Option<Time> {
        let (hour, minute) = text.trim().split_once(':')?;
        let plain = |t: &str| !t.is_empty() && t.len() <= 2 && t.bytes().all(|b| b.is_ascii_digit());
        if !plain(hour) || !plain(minute) {
            return None;
        }
        Time::new(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

/// `HH:MM`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_day_turns_at_midnight_in_vietnam() {
        let midnight = 1_772_989_200_000; // 2026-03-08T17:00:00Z
        assert_eq!(day_in_vietnam(midnight - 1).to_string(), "2026-03-08");
        assert_eq!(day_in_vietnam(midnight).to_string(), "2026-03-09");
        assert_eq!(time_in_vietnam(midnight).to_string(), "00:00");
        assert_eq!(time_in_vietnam(midnight - 60_000).to_string(), "23:59");
        assert_eq!(until_midnight_ms(midnight - 1), 1);
        assert_eq!(until_midnight_ms(midnight), DAY_MS);
    }

    #[test]
    fn a_time_is_read_as_it_is_written() {
        assert_eq!(Time::parse("8:05"), Time::new(8, 5));
        for bad in ["24:00", "8", "8:60", "-1:00", "8:5x", ":", "008:00"] {
            assert_eq!(Time::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn no_clock_is_wrong_enough_to_break_a_day(ms in any::<i64>()) {
            let day = day_in_vietnam(ms);
            prop_assert!(!day.to_string().is_empty());
            prop_assert!(time_in_vietnam(ms).minutes() < 1440);
            prop_assert!((1..=DAY_MS).contains(&until_midnight_ms(ms)));
        }
    }
}
