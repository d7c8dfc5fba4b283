//! What is entered into a field, and how text that a person typed becomes it. Never checks what the noun's rules say.

use super::{Field, Shape};
use crate::campaign::Choice;
use crate::date::{Day, Time};
use crate::photo::{Photo, PhotoKey};
use crate::points::Points;
use crate::refusal::Refusal;
use ledger::RecordId;

/// What is entered; whether it suits the field is decided with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A text, a line, a key; empty clears it.
    Text(String),
    /// Lines.
    Lines(Vec<String>),
    /// A number; none clears it.
    Number(Option<i64>),
    /// Points; none clears them.
    Points(Option<Points>),
    /// A list of choices.
    Choices(Vec<Choice>),
    /// A day; none clears it.
    Day(Option<Day>),
    /// A time of day; none clears it.
    Time(Option<Time>),
    /// Yes or no.
    Flag(bool),
    /// A record; none clears it.
    Link(Option<RecordId>),
    /// Whether a record belongs to it.
    Mark(RecordId, bool),
    /// A text for a record; empty clears it.
    Note(RecordId, String),
    /// A key for an item, which is named by its own key or its number; empty clears it.
    Pick(String, String),
    /// A text for an item, which is named the same way; empty clears it.
    Word(String, String),
    /// Whether a key is ticked.
    Tick(&'static str, bool),
    /// What is known of an attached file; it also says whether the file lies in the bin.
    File(PhotoKey, Photo),
    /// A file that is attached; where it is already, it keeps what is known of it and comes out of the bin.
    Attach(PhotoKey, Photo),
}

/// One entry: a field's register and what is entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The field's register; of a family, how its registers begin.
    pub register: &'static str,
    /// What is entered.
    pub input: Input,
}

impl Entry {
    /// A text, a line or a key.
    pub fn text(register: &'static str, text: impl Into<String>) -> Entry {
        Entry { register, input: Input::Text(text.into()) }
    }

    /// A number.
    pub fn number<N: Into<i64>>(register: &'static str, number: Option<N>) -> Entry {
        Entry { register, input: Input::Number(number.map(Into::into)) }
    }

    /// Lines.
    pub fn lines(register: &'static str, lines: Vec<String>) -> Entry {
        Entry { register, input: Input::Lines(lines) }
    }

    /// Points.
    pub fn points(register: &'static str, points: Points) -> Entry {
        Entry { register, input: Input::Points(Some(points)) }
    }

    /// A list of choices.
    pub fn choices(register: &'static str, choices: Vec<Choice>) -> Entry {
        Entry { register, input: Input::Choices(choices) }
    }

    /// A day.
    pub fn day(register: &'static str, day: Option<Day>) -> Entry {
        Entry { register, input: Input::Day(day) }
    }

    /// A time of day.
    pub fn time(register: &'static str, time: Option<Time>) -> Entry {
        Entry { register, input: Input::Time(time) }
    }

    /// Yes or no.
    pub fn flag(register: &'static str, on: bool) -> Entry {
        Entry { register, input: Input::Flag(on) }
    }

    /// A record.
    pub fn link(register: &'static str, to: Option<RecordId>) -> Entry {
        Entry { register, input: Input::Link(to) }
    }

    /// Whether a record belongs to it.
    pub fn mark(register: &'static str, record: RecordId, on: bool) -> Entry {
        Entry { register, input: Input::Mark(record, on) }
    }

    /// A text for a record.
    pub fn note(register: &'static str, record: RecordId, text: impl Into<String>) -> Entry {
        Entry { register, input: Input::Note(record, text.into()) }
    }

    /// What a person typed or chose for a field of one register; refused where it cannot be read as what the field holds.
    pub fn typed(field: &Field, text: &str) -> Result<Entry, Refusal> {
        let plain = text.trim();
        let unread = || Refusal::Unread(field.register.to_owned());
        let input = match field.shape {
            Shape::Line | Shape::Text | Shape::Key(_) | Shape::Offered(_) => Input::Text(text.to_owned()),
            Shape::Lines => Input::Lines(text.lines().map(str::to_owned).collect()),
            Shape::Flag => Input::Flag(plain == "true"),
            _ if plain.is_empty() => match field.shape {
                Shape::Number(..) | Shape::Money => Input::Number(None),
                Shape::Points(_) => Input::Points(None),
                Shape::Day => Input::Day(None),
                Shape::Time => Input::Time(None),
                _ => Input::Link(None),
            },
            Shape::Number(..) | Shape::Money => Input::Number(Some(whole(plain).ok_or_else(unread)?)),
            Shape::Points(_) => Input::Points(Some(Points::parse(plain).map_err(|_| unread())?)),
            Shape::Day => Input::Day(Some(Day::parse(plain).map_err(|_| unread())?)),
            Shape::Time => Input::Time(Some(Time::parse(plain).ok_or_else(unread)?)),
            Shape::Link(_) => Input::Link(Some(RecordId::new(plain).map_err(|_| unread())?)),
            Shape::Choices
            | Shape::Marks(_)
            | Shape::Notes(_)
            | Shape::Picks(_)
            | Shape::Words
            | Shape::Ticks(_)
            | Shape::Files => return Err(unread()),
        };
        Ok(Entry { register: field.register, input })
    }
}

/// A whole number as people write it: digits, thousands apart by dots, commas or spaces. One below nought is read as what
/// it is, so that its field can say what it takes.
fn whole(text: &str) -> Option<i64> {
    if let Some(below) = text.strip_prefix(['-', '\u{2212}']) {
        let above = whole(below).filter(|number| *number >= 0)?;
        return above.checked_neg();
    }
    let groups: Vec<&str> = text.split(['.', ',', ' ', '\u{a0}', '\u{202f}']).collect();
    let apart = groups.len() > 1;
    let sound = |(at, group): (usize, &&str)| {
        let digits = !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
        digits && (!apart || group.len() == 3 || (at == 0 && group.len() < 3))
    };
    if !groups.iter().enumerate().all(sound) || text.len() > 24 {
        return None;
    }
    groups.concat().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let read = |text| whole(text);
        assert_eq!(
            (read("0"), read("1500000"), read("1.500.000"), read("12 000")),
            (Some(0), Some(1_500_000), Some(1_500_000), Some(12_000))
        );
        assert_eq!(read("-3"), Some(-3), "its field says that it takes none such");
        for bad in ["", "1.5", "1.50.000", "-3x", "--3", "12a", "1,5", ".500", "99999999999999999999999"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_its_field() {
        let read = |shape, text| Entry::typed(&Field::may("x", shape), text);
        assert_eq!(read(Shape::Day, "31/02/2026"), Err(Refusal::Unread("x".to_owned())));
        assert_eq!(read(Shape::Time, "25:00"), Err(Refusal::Unread("x".to_owned())));
        assert_eq!(read(Shape::Number(0, 9), "-5"), Ok(Entry { register: "x", input: Input::Number(Some(-5)) }));
        assert_eq!(read(Shape::Number(0, 9), "--5"), Err(Refusal::Unread("x".to_owned())));
        assert_eq!(read(Shape::Day, " "), Ok(Entry::day("x", None)));
        assert_eq!(read(Shape::Day, "10/4/2026"), Ok(Entry::day("x", Day::parse("2026-04-10").ok())));
    }
}
