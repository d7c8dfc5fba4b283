//! The two forms of a text: letters whole, as they are kept (NFC), and letters taken apart from their marks (NFD), as
//! they are compared. Vietnamese is done here; what else a text may hold needs the tables of Unicode, which a browser
//! has already and a native program brings along (the feature `tables`), so that the app does not carry them twice.

use std::borrow::Cow;
use std::sync::OnceLock;

/// Where the tables of Unicode are.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    /// A text with its letters whole: Unicode's normalization form C.
    pub whole: fn(&str) -> String,
    /// A text with its letters taken apart: Unicode's normalization form D.
    pub apart: fn(&str) -> String,
}

static FORMS: OnceLock<Forms> = OnceLock::new();

/// Says where the tables are; the first word holds. A program without the feature `tables` says it before anything else.
pub fn use_forms(forms: Forms) {
    let _first_holds = FORMS.set(forms);
}

/// The text with its letters whole.
pub fn whole(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_whole) { Cow::Borrowed(text) } else { Cow::Owned((forms().whole)(text)) }
}

/// The text with its letters taken apart from their marks.
pub fn apart(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if c.is_ascii() || has_no_marks(c) {
            out.push(c);
        } else if let Some(letter) = LETTERS.iter().find(|letter| letter.whole.contains(&c)) {
            letter.take_apart(c, &mut out);
        } else {
            return Cow::Owned((forms().apart)(text));
        }
    }
    Cow::Owned(out)
}

/// Whether this is a mark of a letter: what remains of it when it is searched without accents.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Letters and signs that are whole by themselves and make nothing else of what stands beside them.
fn is_whole(c: char) -> bool {
    matches!(c, '\0'..='\u{2FF}' | '\u{1EA0}'..='\u{1EF9}') || is_sign(c)
}

/// Letters and signs that cannot be taken apart.
fn has_no_marks(c: char) -> bool {
    matches!(c, '\u{A0}'..='\u{BF}' | 'đ' | 'Đ') || is_sign(c)
}

/// Dashes, quotation marks, bullets, dots and the sign of the đồng.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{20AB}')
}

/// A Vietnamese vowel in its six tones.
struct Letter {
    whole: [char; 6],
    base: char,
    shape: Option<char>,
}

const TONES: [Option<char>; 6] =
    [None, Some('\u{300}'), Some('\u{309}'), Some('\u{303}'), Some('\u{301}'), Some('\u{323}')];
const BREVE: Option<char> = Some('\u{306}');
const HAT: Option<char> = Some('\u{302}');
const HORN: Option<char> = Some('\u{31B}');

impl Letter {
    const fn new(whole: [char; 6], base: char, shape: Option<char>) -> Self {
        Self { whole, base, shape }
    }

    /// Writes the letter and its marks in Unicode's order: the horn, what stands below, what stands above.
    fn take_apart(&self, c: char, out: &mut String) {
        let tone = self.whole.iter().position(|&one| one == c).and_then(|place| TONES[place]);
        out.push(self.base);
        let below_first = tone == TONES[5] && self.shape != HORN;
        let marks = if below_first { [tone, self.shape] } else { [self.shape, tone] };
        out.extend(marks.into_iter().flatten());
    }
}

#[rustfmt::skip]
const LETTERS: [Letter; 24] = [
    Letter::new(['a', 'à', 'ả', 'ã', 'á', 'ạ'], 'a', None), Letter::new(['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'], 'A', None),
    Letter::new(['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'], 'a', BREVE), Letter::new(['Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ'], 'A', BREVE),
    Letter::new(['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'], 'a', HAT), Letter::new(['Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ'], 'A', HAT),
    Letter::new(['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'], 'e', None), Letter::new(['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'], 'E', None),
    Letter::new(['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'], 'e', HAT), Letter::new(['Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ'], 'E', HAT),
    Letter::new(['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'], 'i', None), Letter::new(['I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị'], 'I', None),
    Letter::new(['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'], 'o', None), Letter::new(['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'], 'O', None),
    Letter::new(['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'], 'o', HAT), Letter::new(['Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ'], 'O', HAT),
    Letter::new(['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'], 'o', HORN), Letter::new(['Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ'], 'O', HORN),
    Letter::new(['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'], 'u', None), Letter::new(['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'], 'U', None),
    Letter::new(['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'], 'u', HORN), Letter::new(['Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự'], 'U', HORN),
    Letter::new(['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'], 'y', None), Letter::new(['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'], 'Y', None),
];

#[cfg(feature = "tables")]
fn forms() -> Forms {
    use unicode_normalization::UnicodeNormalization;
    let own = Forms { whole: |text| text.nfc().collect(), apart: |text| text.nfd().collect() };
    *FORMS.get_or_init(|| own)
}

/// Without tables a text that is not Vietnamese stays as it is; nothing of it is lost.
#[cfg(not(feature = "tables"))]
fn forms() -> Forms {
    FORMS.get().copied().unwrap_or(Forms { whole: str::to_owned, apart: str::to_owned })
}

#[cfg(all(test, feature = "tables"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    fn check(text: &str) {
        assert_eq!(whole(text), text.nfc().collect::<String>(), "{text:?}");
        assert_eq!(apart(text), text.nfd().collect::<String>(), "{text:?}");
    }

    #[test]
    fn every_letter_and_sign_comes_out_as_unicode_has_it() {
        for c in '\0'..=char::MAX {
            check(c.encode_utf8(&mut [0; 4]));
        }
    }

    #[test]
    fn every_vietnamese_letter_is_done_here_and_needs_no_tables() {
        for letter in &LETTERS {
            for c in letter.whole {
                assert!(is_whole(c), "{c}");
                assert!(
                    apart(c.encode_utf8(&mut [0; 4]))
                        .chars()
                        .skip(1)
                        .all(|mark| is_mark(mark) && is_combining_mark(mark))
                );
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_out_as_unicode_has_it(text in any::<String>()) {
            check(&text);
        }

        #[test]
        fn vietnamese_typed_in_parts_comes_out_whole(text in "[aăâeêioôơuưyđA-Z\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323} ]{0,24}") {
            check(&text);
        }
    }
}
