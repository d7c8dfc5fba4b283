//! Points from what a person types. Never guesses: what is not plainly a number is refused with its reason.

use super::Points;

/// Why a text is not points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsFault {
    /// Nothing was typed.
    Empty,
    /// A character that is no part of a number.
    NotANumber,
    /// More than two digits after the comma.
    TooFine,
    /// Below zero.
    Negative,
    /// More than 1.000.000 points.
    TooMany,
}

impl Points {
    /// Points from text: `9`, `9,5`, `9.25`; a comma and a point mean the same, nothing is grouped by thousands.
    ///
    /// ```
    /// use movement::points::{Points, PointsFault};
    /// assert_eq!(Points::parse(" 9,5 "), Ok(Points::hundredths(950)));
    /// assert_eq!(Points::parse("9,555"), Err(PointsFault::TooFine));
    /// ```
    pub fn parse(text: &str) -> Result<Points, PointsFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PointsFault::Empty);
        }
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, ""));
        if whole.is_empty() && part.is_empty() || !numeric(whole) || !numeric(part) {
            return Err(PointsFault::NotANumber);
        }
        if negative {
            return Err(PointsFault::Negative);
        }
        if part.trim_end_matches('0').len() > 2 {
            return Err(PointsFault::TooFine);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 7 {
            return Err(PointsFault::TooMany);
        }
        let digit = |b: Option<&u8>| b.map_or(0, |b| i32::from(b - b'0'));
        let mut n = whole.bytes().fold(0i32, |n, b| n * 10 + i32::from(b - b'0'));
        if n > 1_000_000 {
            return Err(PointsFault::TooMany);
        }
        n = n * 100 + digit(part.as_bytes().first()) * 10 + digit(part.as_bytes().get(1));
        Ok(Points(n))
    }
}

fn numeric(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_comma_and_a_point_mean_the_same() {
        for (typed, hundredths) in
            [("9,5", 950), ("9.5", 950), ("09", 900), ("0,25", 25), (",5", 50), ("7,", 700), ("8,500", 850)]
        {
            assert_eq!(Points::parse(typed), Ok(Points::hundredths(hundredths)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_reason() {
        use PointsFault::{Empty, Negative, NotANumber, TooFine, TooMany};
        for (typed, fault) in [
            ("", Empty),
            ("  ", Empty),
            ("NaN", NotANumber),
            ("1e400", NotANumber),
            ("1,2,3", NotANumber),
            (",", NotANumber),
            ("-1", Negative),
            ("−0,5", Negative),
            ("-x", NotANumber),
            ("1,234", TooFine),
            ("99999999", TooMany),
            ("9999999", TooMany),
            ("१", NotANumber),
            ("+5", NotANumber),
        ] {
            assert_eq!(Points::parse(typed), Err(fault), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed_again(n in 0i32..=100_000_000) {
            let points = Points::hundredths(n);
            prop_assert_eq!(Points::parse(&points.to_string()), Ok(points));
        }
    }
}
