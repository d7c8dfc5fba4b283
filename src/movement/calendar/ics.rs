//! The calendar as a file that other calendars read (RFC 5545). Times are Vietnam's, written as UTC.

use super::{Dated, Matter};
use crate::date::Day;

/// The most bytes of a line, the line end left out (RFC 5545 §3.1).
const LINE: usize = 75;
/// How long a visit is said to last, in minutes.
const VISIT_MINUTES: i64 = 120;
const VIETNAM_MINUTES: i64 = 7 * 60;

/// The file; `said` gives each entry's title in the reader's language, `stamp` is the moment in milliseconds since 1970.
pub fn ics(all: &[Dated], stamp: i64, said: impl Fn(&Dated) -> String) -> String {
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dan van kheo//VI", "CALSCALE:GREGORIAN"] {
        push(&mut file, line);
    }
    let stamp = utc(stamp.div_euclid(60_000));
    for one in all {
        push(&mut file, "BEGIN:VEVENT");
        // The registrations of a day are one entry, whichever of them is its first.
        let id = match one.matter {
            Matter::Received => plain(one.day),
            _ => one.record.as_str().replace('/', "-"),
        };
        push(&mut file, &format!("UID:{id}-{}@dan-van-kheo", one.matter.key()));
        push(&mut file, &format!("DTSTAMP:{stamp}"));
        match one.time {
            None => {
                push(&mut file, &format!("DTSTART;VALUE=DATE:{}", plain(one.day)));
                push(&mut file, &format!("DTEND;VALUE=DATE:{}", plain(one.day.plus(1))));
            }
            Some(time) => {
                let start = i64::from(one.day.number()) * 1440 + i64::from(time.minutes()) - VIETNAM_MINUTES;
                push(&mut file, &format!("DTSTART:{}", utc(start)));
                push(&mut file, &format!("DTEND:{}", utc(start + VISIT_MINUTES)));
            }
        }
        push(&mut file, &format!("SUMMARY:{}", escaped(&said(one))));
        push(&mut file, "END:VEVENT");
    }
    push(&mut file, "END:VCALENDAR");
    file
}

fn plain(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A moment in minutes since 1970, as `yyyymmddThhmmssZ`.
fn utc(minutes: i64) -> String {
    let day = Day::from_number(i32::try_from(minutes.div_euclid(1440)).unwrap_or(0));
    let rest = minutes.rem_euclid(1440);
    format!("{}T{:02}{:02}00Z", plain(day), rest / 60, rest % 60)
}

/// A text with what has a meaning of its own escaped (RFC 5545 §3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

/// Adds a line, folded where it is too long; never within a letter.
fn push(file: &mut String, line: &str) {
    let mut room = LINE;
    for c in line.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= c.len_utf8();
        file.push(c);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Time;
    use ledger::RecordId;

    #[test]
    fn other_calendars_can_read_the_file() {
        let visit = Dated {
            day: Day::parse("2026-08-24").unwrap(),
            time: Time::new(8, 30),
            matter: Matter::Visit,
            record: RecordId::new("visit/a").unwrap(),
            title: "Đường hoa, sạch; đẹp".to_owned(),
            done: false,
        };
        let due = Dated { time: None, matter: Matter::Task, record: RecordId::new("task/b").unwrap(), ..visit.clone() };
        let file = ics(&[visit, due], 0, |one| one.title.clone() + &" dài".repeat(30));
        assert!(file.contains("DTSTART:20260824T013000Z\r\nDTEND:20260824T033000Z\r\n"), "{file}");
        assert!(file.contains("DTSTART;VALUE=DATE:20260824\r\nDTEND;VALUE=DATE:20260825\r\n"));
        assert!(file.contains("SUMMARY:Đường hoa\\, sạch\\; đẹp"));
        assert!(file.contains("DTSTAMP:19700101T000000Z"));
        assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
        assert!(file.ends_with("END:VCALENDAR\r\n"));
    }
}
