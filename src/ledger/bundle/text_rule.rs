//! What text an event may hold: a pure function of its canonical bytes, so that every device decides alike.
//! Changes nothing and never decodes a whole text.

use super::Reason;
use crate::limits;

/// What the text of one event was found to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextFindings {
    /// Whether accents stand apart from their letters (not NFC). Such text is taken, with a notice.
    pub decomposed: bool,
}

/// Checks all strings of an event's canonical JSON.
///
/// Refused are control characters other than newline and tab, the marks that turn the writing direction
/// (U+202A–U+202E, U+2066–U+2069), and strings of more than [`limits::TEXT_CHARS`] characters.
pub fn check_text(canonical: &str) -> Result<TextFindings, Reason> {
    let mut findings = TextFindings::default();
    let bytes = canonical.as_bytes();
    let mut at = 0;
    while let Some(open) = memchr::memchr(b'"', bytes.get(at..).unwrap_or_default()) {
        at = one_string(canonical, at + open + 1, &mut findings)?;
    }
    Ok(findings)
}

/// Checks a name that stands on one line, as those in a header do.
///
/// Refused are all control characters, the marks that turn the writing direction, and more than [`limits::LINE_CHARS`]
/// characters. Accents apart from their letters are taken, as in events.
pub(super) fn check_line(text: &str) -> Result<(), Reason> {
    if let Some(character) = text.chars().find(|&c| c.is_control() || turns(c)) {
        return Err(Reason::ForbiddenText { character });
    }
    let long = text.len() > limits::LINE_CHARS && text.chars().count() > limits::LINE_CHARS;
    if long { Err(Reason::LongText) } else { Ok(()) }
}

/// What of a text may stand in a header as a name: each forbidden character a blank, and no more than fits.
pub(super) fn as_line(text: &str) -> String {
    let sound = |c: char| if c.is_control() || turns(c) { ' ' } else { c };
    text.chars().take(limits::LINE_CHARS).map(sound).collect()
}

fn turns(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Checks the string whose first byte stands at `start`; gives the place after its closing quote.
fn one_string(canonical: &str, start: usize, findings: &mut TextFindings) -> Result<usize, Reason> {
    let bytes = canonical.as_bytes();
    let mut at = start;
    loop {
        match bytes.get(at) {
            None | Some(b'"') => break,
            Some(b'\\') => {
                let forbidden = match bytes.get(at + 1) {
                    Some(b'b') => Some('\u{8}'),
                    Some(b'f') => Some('\u{c}'),
                    Some(b'r') => Some('\r'),
                    // Canonical JSON writes only control characters this way.
                    Some(b'u') => Some(escaped(canonical, at + 2)),
                    _ => None,
                };
                if let Some(character) = forbidden {
                    return Err(Reason::ForbiddenText { character });
                }
                at += 2;
            }
            Some(0xE2) => {
                let character = canonical.get(at..at + 3).and_then(|text| text.chars().next()).unwrap_or_default();
                if turns(character) {
                    return Err(Reason::ForbiddenText { character });
                }
                at += 3;
            }
            // U+0300 to U+036F, the accents that stand alone, are CC 80 to CD AF.
            Some(0xCC) => (findings.decomposed, at) = (true, at + 2),
            Some(0xCD) => {
                findings.decomposed |= bytes.get(at + 1).is_some_and(|&second| second <= 0xAF);
                at += 2;
            }
            Some(_) => at += 1,
        }
    }
    let end = at.min(bytes.len());
    // Bytes bound characters from above, so most strings need no counting.
    let long = end - start > limits::TEXT_CHARS
        && canonical.get(start..end).is_some_and(|text| text.chars().count() > limits::TEXT_CHARS);
    if long { Err(Reason::LongText) } else { Ok(end + 1) }
}

fn escaped(canonical: &str, at: usize) -> char {
    let digits = canonical.get(at..at + 4).unwrap_or_default();
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Result<bool, Reason>) {
        assert_eq!(check_text(text).map(|found| found.decomposed), expect, "{text:?}");
    }

    #[test]
    fn what_could_deceive_a_reader_is_refused_and_the_rest_is_taken() {
        check(r#"{"a":"Đường làng ngõ xóm"}"#, Ok(false));
        check(r#"{"a":"dòng\nhai\tcột \"nháy\" \\b"}"#, Ok(false));
        check(r#"{"a":"\b"}"#, Err(Reason::ForbiddenText { character: '\u{8}' }));
        check(r#"{"a":"x\r\n"}"#, Err(Reason::ForbiddenText { character: '\r' }));
        check(r#"{"a":"\u0001"}"#, Err(Reason::ForbiddenText { character: '\u{1}' }));
        check("{\"a\":\"abc\u{202E}gpj\"}", Err(Reason::ForbiddenText { character: '\u{202E}' }));
        check("{\"a\u{2066}\":1}", Err(Reason::ForbiddenText { character: '\u{2066}' }));
        check("{\"a\":\"dấu – “ngoặc”\"}", Ok(false));
    }

    #[test]
    fn a_name_is_one_line_without_controls_and_what_is_written_as_one_can_be_read() {
        let long = "ế".repeat(limits::LINE_CHARS + 1);
        assert_eq!(check_line(&long[3..]), Ok(()));
        assert_eq!(check_line(&long), Err(Reason::LongText));
        for character in ['\n', '\t', '\u{1b}', '\u{7f}', '\u{9b}', '\u{202E}', '\u{2066}'] {
            let bad = format!("Máy{character}1");
            assert_eq!(check_line(&bad), Err(Reason::ForbiddenText { character }));
            assert_eq!(as_line(&bad), "Máy 1");
        }
        assert_eq!(check_line(&as_line(&long)), Ok(()));
    }

    #[test]
    fn accents_apart_from_their_letters_are_noticed() {
        check("{\"a\":\"Du\u{31b}o\u{31b}\u{300}ng\"}", Ok(true));
    }

    #[test]
    fn a_text_has_a_length_limit_in_characters_not_bytes() {
        let at_limit = format!("{{\"a\":\"{}\"}}", "ế".repeat(limits::TEXT_CHARS));
        check(&at_limit, Ok(false));
        let over = format!("{{\"a\":\"{}\"}}", "ế".repeat(limits::TEXT_CHARS + 1));
        check(&over, Err(Reason::LongText));
    }
}
