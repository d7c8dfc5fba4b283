//! What is done to text before it is kept. Never changes what a person reads.

use super::forms::whole;
use std::borrow::Cow;

/// Text as it is kept: NFC, line ends as `\n`, no controls, no marks that reorder what is read, no blank ends.
///
/// ```
/// assert_eq!(movement::text::tidy("  To\u{302}\u{309}\u{202E} lie\u{302}n gia\r\n"), "Tổ liên gia");
/// ```
pub fn tidy(text: &str) -> String {
    let clean: String = text.replace("\r\n", "\n").chars().filter_map(keep).collect();
    let clean = whole(&clean);
    let mut out = String::with_capacity(clean.len());
    for (i, line) in clean.split('\n').enumerate() {
        if i > 0 {
            out.push('\n');
        }
        out.push_str(line.trim_end());
    }
    out.trim().to_owned()
}

/// The same for a name or a place: one line, one space between words.
pub fn tidy_line(text: &str) -> String {
    let words = tidy(text);
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The same text with its accents on their letters (NFC); most texts are so already and are given back as they are.
///
/// ```
/// assert_eq!(movement::text::composed("Ho\u{323}p tho\u{302}n".to_owned()), "Họp thôn");
/// ```
pub fn composed(text: String) -> String {
    match whole(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(joined) => joined,
    }
}

/// The character to keep, if any: a lone carriage return is a line end, a tab and a no-break space are spaces.
fn keep(c: char) -> Option<char> {
    match c {
        '\n' | '\r' => Some('\n'),
        '\t' | '\u{A0}' => Some(' '),
        c if c.is_control() => None,
        // Overrides, isolates and marks of direction; the byte order mark; zero-width space and joiners; noncharacters.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}'..='\u{200F}' | '\u{061C}' => None,
        '\u{FEFF}' | '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}' | '\u{FDD0}'..='\u{FDEF}' => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_phone_typed_in_parts_is_kept_whole() {
        assert_eq!(tidy("D\u{61}\u{302}n va\u{323}\u{302}n khe\u{301}o"), "Dân vận khéo");
    }

    #[test]
    fn a_name_cannot_hide_its_reading_order() {
        assert_eq!(tidy_line("an\u{202E}gpj.\u{2066}exe\u{0}\u{FEFF}"), "angpj.exe");
    }

    #[test]
    fn a_note_keeps_its_lines_and_a_name_has_one() {
        assert_eq!(tidy("một \r\nhai\rba\t\n"), "một\nhai\nba");
        assert_eq!(tidy_line(" Thôn\n  Suối   Mơ "), "Thôn Suối Mơ");
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(s in any::<String>()) {
            let once = tidy(&s);
            prop_assert_eq!(&tidy(&once), &once);
            let line = tidy_line(&s);
            prop_assert_eq!(&tidy_line(&line), &line);
        }
    }
}
