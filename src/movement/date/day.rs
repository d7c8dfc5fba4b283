//! A day of the calendar as a number. Never carries a time or a zone.

use chrono::{Datelike, NaiveDate, Weekday};
use std::fmt;

/// A civil day, kept as the number of days since 1970-01-01, between the years 1 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A quarter of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quarter {
    /// January to March.
    First,
    /// April to June.
    Second,
    /// July to September.
    Third,
    /// October to December.
    Fourth,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFault {
    /// Not of the form `yyyy-mm-dd` or `dd/mm/yyyy`.
    Form,
    /// No such day in the calendar.
    NoSuchDay,
}

const FIRST: i32 = -719_162; // 0001-01-01
const LAST: i32 = 2_932_896; // 9999-12-31

impl Day {
    /// The day of that number since 1970-01-01; beyond the years 1 and 9999 it stays there.
    pub fn from_number(days: i32) -> Day {
        Day(days.clamp(FIRST, LAST))
    }

    /// The number of days since 1970-01-01.
    pub fn number(self) -> i32 {
        self.0
    }

    /// A moment in the middle of the day in Vietnam (UTC+7), in milliseconds since 1970.
    pub fn noon_ms(self) -> i64 {
        i64::from(self.0) * 86_400_000 + 5 * 3_600_000
    }

    /// A day from year, month and day of the month.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Day, DayFault> {
        if !(1..=9999).contains(&year) {
            return Err(DayFault::NoSuchDay);
        }
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(DayFault::NoSuchDay)?;
        Ok(Day(date.to_epoch_days()))
    }

    /// A day from `yyyy-mm-dd`, as registers keep it, or `dd/mm/yyyy`, as people write it.
    ///
    /// ```
    /// use movement::date::Day;
    /// assert_eq!(Day::parse("09/3/2026"), Day::parse("2026-03-09"));
    /// ```
    pub fn parse(text: &str) -> Result<Day, DayFault> {
        let text = text.trim();
        let parts: Vec<&str> = text.split(if text.contains('/') { '/' } else { '-' }).collect();
        let &[a, b, c] = parts.as_slice() else { return Err(DayFault::Form) };
        let (year, month, day) = if text.contains('/') { (c, b, a) } else { (a, b, c) };
        let number = |t: &str, longest: usize| {
            let plain = !t.is_empty() && t.len() <= longest && t.bytes().all(|b| b.is_ascii_digit());
            if plain { t.parse::<u32>().map_err(|_| DayFault::Form) } else { Err(DayFault::Form) }
        };
        if year.len() != 4 {
            return Err(DayFault::Form);
        }
        let year = i32::try_from(number(year, 4)?).map_err(|_| DayFault::Form)?;
        Day::new(year, number(month, 2)?, number(day, 2)?)
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).unwrap_or_default()
    }

    /// Year, month 1–12, day of the month 1–31.
    pub fn civil(self) -> (i32, u32, u32) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// The quarter of the year.
    pub fn quarter(self) -> Quarter {
        match self.civil().1 {
            1..=3 => Quarter::First,
            4..=6 => Quarter::Second,
            7..=9 => Quarter::Third,
            _ => Quarter::Fourth,
        }
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> u32 {
        self.date().weekday().number_from_monday()
    }

    /// Monday and Sunday of this day's week.
    pub fn week(self) -> (Day, Day) {
        let monday = self.0 - i32::try_from(self.date().weekday().days_since(Weekday::Mon)).unwrap_or(0);
        (Day::from_number(monday), Day::from_number(monday + 6))
    }

    /// The day so many days later (earlier, if negative).
    pub fn plus(self, days: i32) -> Day {
        Day::from_number(self.0.saturating_add(days))
    }

    /// As people read it: `dd/mm/yyyy`.
    pub fn written(self) -> String {
        let (year, month, day) = self.civil();
        format!("{day:02}/{month:02}/{year:04}")
    }
}

/// `yyyy-mm-dd`, as registers keep it.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        assert_eq!(Day::parse("2026-02-29"), Err(DayFault::NoSuchDay));
        assert_eq!(Day::parse("31/4/2026"), Err(DayFault::NoSuchDay));
        for bad in ["", "2026", "26-01-01", "2026-1-1x", "1/1/26", "2026/01/01", "-001-01-01"] {
            assert_eq!(Day::parse(bad), Err(DayFault::Form), "{bad}");
        }
    }

    #[test]
    fn the_survey_lies_in_the_third_and_fourth_quarter() {
        let quarter = |text| Day::parse(text).map(Day::quarter);
        assert_eq!(quarter("2026-06-30"), Ok(Quarter::Second));
        assert_eq!(quarter("2026-07-01"), Ok(Quarter::Third));
        assert_eq!(quarter("2026-12-31"), Ok(Quarter::Fourth));
    }

    #[test]
    fn a_week_runs_from_monday_to_sunday() {
        let monday = Day::parse("2026-08-24").unwrap();
        assert_eq!(monday.weekday(), 1);
        assert_eq!(monday.plus(6).week(), (monday, monday.plus(6)));
        assert_eq!(monday.plus(-1).week().1, monday.plus(-1));
    }

    proptest! {
        #[test]
        fn a_day_is_read_as_it_is_written(n in FIRST..=LAST) {
            let day = Day::from_number(n);
            prop_assert_eq!(Day::parse(&day.to_string()), Ok(day));
            prop_assert_eq!(Day::parse(&day.written()), Ok(day));
        }
    }
}
