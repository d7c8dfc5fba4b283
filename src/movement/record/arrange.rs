//! The order of a list as its reader chooses it. Each key is made once for a line; lines of equal rank stay as they stood.

use super::{Order, Schema, Shape};
use crate::date::Day;
use crate::keyed::keyed;
use crate::text;
use std::cmp::Reverse;

keyed! {
    /// What a list is put in order by.
    By {
        /// The name, as Vietnamese sorts; of people the given name.
        Name = "ten",
        /// The unit's name, and within a unit the own name; those without a unit last.
        Unit = "don-vi",
        /// The day, the earliest first.
        Earliest = "ngay-som",
        /// The day, the latest first.
        Latest = "ngay-moi",
        /// How it stands.
        Standing = "tinh-trang",
    }
}

/// What a line has to be put in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The given name comes first.
    pub person: bool,
    /// What its unit is called; empty without one.
    pub unit: &'a str,
    /// Its day.
    pub day: Option<Day>,
    /// The rank of how it stands, and that in words: equal ranks follow their words, numbers in them by value.
    pub standing: (usize, &'a str),
}

/// Puts lines in order; those without a day come last, whichever day is first.
pub fn arrange<T>(lines: &mut [T], by: By, place: impl Fn(&T) -> Place<'_>) {
    match by {
        By::Name => ledger::order::by_key(lines, |line| {
            let Place { name, person, .. } = place(line);
            if person { text::given_name_key(name) } else { (text::sort_key(name), text::sort_key("")) }
        }),
        By::Unit => ledger::order::by_key(lines, |line| {
            let Place { name, unit, .. } = place(line);
            (unit.is_empty(), text::sort_key(unit), text::sort_key(name))
        }),
        By::Earliest => ledger::order::by_key(lines, |line| {
            let day = place(line).day;
            (day.is_none(), day)
        }),
        By::Latest => ledger::order::by_key(lines, |line| {
            let day = place(line).day;
            (day.is_none(), Reverse(day))
        }),
        By::Standing => ledger::order::by_key(lines, |line| {
            let (rank, words) = place(line).standing;
            (rank, text::sort_key(words))
        }),
    }
}

impl Schema {
    /// What its lists are put in order by before anybody chooses.
    pub fn own_order(&self) -> By {
        match self.order {
            Order::Name | Order::GivenName => By::Name,
            Order::Day(_) => By::Earliest,
            Order::Latest(_) => By::Latest,
        }
    }

    /// The register of the day that its records are put in order by; none where they have no day.
    pub fn day(&self) -> Option<&'static str> {
        match self.order {
            Order::Day(register) | Order::Latest(register) => Some(register),
            Order::Name | Order::GivenName => {
                self.fields.iter().find(|field| field.shape == Shape::Day).map(|field| field.register)
            }
        }
    }

    /// Whether its records have names: some are called after their day.
    pub fn is_named(&self) -> bool {
        self.field(self.title).is_some_and(|field| field.shape != Shape::Day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(by: By, person: bool, lines: &[(&'static str, Option<i32>, usize, &'static str)]) -> Vec<&'static str> {
        let mut lines = lines.to_vec();
        arrange(&mut lines, by, |&(name, day, rank, words)| Place {
            name,
            person,
            unit: words,
            day: day.map(Day::from_number),
            standing: (rank, words),
        });
        lines.into_iter().map(|line| line.0).collect()
    }

    const LINES: [(&str, Option<i32>, usize, &str); 4] = [
        ("Lò Thị Đào", None, 1, "Quá hạn 12 ngày"),
        ("Nguyễn Văn Dũng", Some(20), 1, "Quá hạn 3 ngày"),
        ("Bùi Thị Ánh", Some(10), 0, "Xong"),
        ("Bùi Thị Anh", Some(20), 2, ""),
    ];

    #[test]
    fn names_follow_vietnamese_and_people_their_given_name() {
        assert_eq!(order(By::Name, false, &LINES), ["Bùi Thị Anh", "Bùi Thị Ánh", "Lò Thị Đào", "Nguyễn Văn Dũng"]);
        assert_eq!(order(By::Name, true, &LINES), ["Bùi Thị Anh", "Bùi Thị Ánh", "Nguyễn Văn Dũng", "Lò Thị Đào"]);
    }

    #[test]
    fn what_has_no_day_comes_last_whichever_is_first_and_equal_days_stay_as_they_stood() {
        let earliest = ["Bùi Thị Ánh", "Nguyễn Văn Dũng", "Bùi Thị Anh", "Lò Thị Đào"];
        assert_eq!(order(By::Earliest, false, &LINES), earliest);
        assert_eq!(order(By::Latest, false, &LINES), ["Nguyễn Văn Dũng", "Bùi Thị Anh", "Bùi Thị Ánh", "Lò Thị Đào"]);
    }

    #[test]
    fn units_follow_vietnamese_each_with_its_own_by_name_and_what_has_none_comes_last() {
        const OF_UNITS: [(&str, Option<i32>, usize, &str); 4] = [
            ("Tổ hòa giải", None, 0, ""),
            ("Vườn mẫu", None, 0, "Hội Nông dân xã"),
            ("Đường hoa", None, 0, "Đoàn Thanh niên xã"),
            ("Bếp ấm", None, 0, "Hội Nông dân xã"),
        ];
        assert_eq!(order(By::Unit, false, &OF_UNITS), ["Đường hoa", "Bếp ấm", "Vườn mẫu", "Tổ hòa giải"]);
    }

    #[test]
    fn equal_standings_follow_the_numbers_in_their_words() {
        let expected = ["Bùi Thị Ánh", "Nguyễn Văn Dũng", "Lò Thị Đào", "Bùi Thị Anh"];
        assert_eq!(order(By::Standing, false, &LINES), expected);
    }
}
