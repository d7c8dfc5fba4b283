//! Numbers, sizes and dates as each language writes them. No clock: moments are handed in as wall milliseconds.
//! Never uses floating point; the time zone is Asia/Ho_Chi_Minh, which has been UTC+7 without summer time since 1975.

use chrono::{DateTime, Datelike, Timelike, Weekday};

use super::{Lang, Text};

const ZONE_MS: i64 = 7 * 3_600_000;

/// A whole number with its thousands set apart: `12.450` in Vietnamese, `12,450` in English.
pub fn count(lang: Lang, number: u64) -> String {
    let digits = number.to_string();
    let mark = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Hundredths as a decimal without needless zeros: 6750 is `67,5` in Vietnamese, `67.5` in English.
pub fn decimal(lang: Lang, hundredths: i64) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let whole = hundredths.unsigned_abs() / 100;
    let rest = hundredths.unsigned_abs() % 100;
    let mark = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    match rest {
        0 => format!("{sign}{whole}"),
        r if r % 10 == 0 => format!("{sign}{whole}{mark}{}", r / 10),
        r => format!("{sign}{whole}{mark}{r:02}"),
    }
}

/// A size of `n` bytes, with one decimal from a megabyte on: `412 KB`, `3,2 MB`; a started kilobyte counts.
pub fn bytes(lang: Lang, n: u64) -> String {
    match n {
        0..1_000 => format!("{n} B"),
        1_000..1_000_000 => format!("{} KB", n.div_ceil(1_000)),
        1_000_000..1_000_000_000 => format!("{} MB", tenths(lang, n / 100_000)),
        _ => format!("{} GB", tenths(lang, n / 100_000_000)),
    }
}

fn tenths(lang: Lang, tenths: u64) -> String {
    decimal(lang, i64::try_from(tenths).unwrap_or(i64::MAX / 10).saturating_mul(10))
}

/// The day of a moment, `dd/mm/yyyy` in both languages; empty where the moment lies outside the calendar.
pub fn date(wall_ms: i64) -> String {
    local(wall_ms).map(|at| format!("{:02}/{:02}/{}", at.day(), at.month(), at.year())).unwrap_or_default()
}

/// The time of day of a moment, `HH:MM`.
pub fn clock(wall_ms: i64) -> String {
    local(wall_ms).map(|at| format!("{:02}:{:02}", at.hour(), at.minute())).unwrap_or_default()
}

/// Day and time of a moment, `16:40 24/08/2026`.
pub fn moment(wall_ms: i64) -> String {
    format!("{} {}", clock(wall_ms), date(wall_ms))
}

/// The name of the day of the week of a moment.
pub fn day_name(lang: Lang, wall_ms: i64) -> &'static str {
    let Some(at) = local(wall_ms) else { return "" };
    let name = match at.weekday() {
        Weekday::Mon => Text { vi: "Thứ Hai", en: "Monday" },
        Weekday::Tue => Text { vi: "Thứ Ba", en: "Tuesday" },
        Weekday::Wed => Text { vi: "Thứ Tư", en: "Wednesday" },
        Weekday::Thu => Text { vi: "Thứ Năm", en: "Thursday" },
        Weekday::Fri => Text { vi: "Thứ Sáu", en: "Friday" },
        Weekday::Sat => Text { vi: "Thứ Bảy", en: "Saturday" },
        Weekday::Sun => Text { vi: "Chủ Nhật", en: "Sunday" },
    };
    name.in_lang(lang)
}

fn local(wall_ms: i64) -> Option<DateTime<chrono::Utc>> {
    DateTime::from_timestamp_millis(wall_ms.checked_add(ZONE_MS)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_written_with_a_comma_in_vietnamese() {
        assert_eq!(decimal(Lang::Vi, 6750), "67,5");
        assert_eq!(decimal(Lang::Vi, 825), "8,25");
        assert_eq!(decimal(Lang::Vi, 805), "8,05");
        assert_eq!(decimal(Lang::Vi, -50), "−0,5");
        assert_eq!(decimal(Lang::En, 6750), "67.5");
        assert_eq!(decimal(Lang::Vi, 10_000), "100");
    }

    #[test]
    fn thousands_and_sizes_read_as_people_write_them() {
        assert_eq!(count(Lang::Vi, 63_619), "63.619");
        assert_eq!(count(Lang::En, 1_000_000), "1,000,000");
        assert_eq!(count(Lang::Vi, 7), "7");
        assert_eq!(bytes(Lang::Vi, 412_000), "412 KB");
        assert_eq!(bytes(Lang::Vi, 3_250_000), "3,2 MB");
        assert_eq!(bytes(Lang::En, 0), "0 B");
    }

    #[test]
    fn days_are_those_of_vietnam_whatever_the_tablet_thinks() {
        // 2026-08-23T18:30:00Z is already Monday 24 August in Vietnam.
        let at = 1_787_509_800_000;
        assert_eq!(date(at), "24/08/2026");
        assert_eq!(clock(at), "01:30");
        assert_eq!(day_name(Lang::Vi, at), "Thứ Hai");
        assert_eq!(date(0), "01/01/1970");
        assert_eq!(date(i64::MAX), "");
    }
}
