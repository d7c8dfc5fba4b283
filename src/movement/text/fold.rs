//! Search that does not ask for accents. Never used for what is kept or shown.

use super::forms::{apart, is_mark};
use memchr::memmem;

/// Text as it is searched: small letters, no accents, `d` for `đ`, one space between words.
///
/// ```
/// assert_eq!(movement::text::fold("  Đường  HOA"), "duong hoa");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in apart(text).chars().filter(|&c| !is_mark(c)).flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            gap = !out.is_empty();
            continue;
        }
        if is_mark(c) {
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        out.push(if c == 'đ' { 'd' } else { c });
    }
    out
}

/// Words that are searched, in any order and without accents; made once for all that is looked through.
///
/// ```
/// use movement::text::{Query, fold};
/// assert!(Query::new("dường HIẾN").finds(&fold("Vận động hiến đất mở đường")));
/// ```
#[derive(Clone, Debug)]
pub struct Query(Vec<memmem::Finder<'static>>);

impl Query {
    /// From what was typed.
    pub fn new(typed: &str) -> Self {
        let words = fold(typed);
        let words = words.split(' ').filter(|word| !word.is_empty());
        Self(words.map(|word| memmem::Finder::new(word).into_owned()).collect())
    }

    /// Whether every word stands somewhere in a folded text; no words stand everywhere.
    pub fn finds(&self, hay: &str) -> bool {
        self.0.iter().all(|word| word.find(hay.as_bytes()).is_some())
    }

    /// Whether any word stands somewhere in a folded text.
    pub fn finds_any(&self, hay: &str) -> bool {
        self.0.iter().any(|word| word.find(hay.as_bytes()).is_some())
    }

    /// The words that do not stand in a folded text.
    pub fn beside(&self, hay: &str) -> Query {
        Query(self.0.iter().filter(|word| word.find(hay.as_bytes()).is_none()).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn searching_without_accents_finds_every_vietnamese_letter() {
        assert_eq!(fold("ĂÂĐÊÔƠƯ ắẫệộởữỵ"), "aadeoou aaeoouy");
        assert_eq!(fold("Đường"), "duong");
        assert_eq!(fold("Đu\u{31B}o\u{31B}\u{300}ng"), "duong");
    }

    #[test]
    fn words_may_come_in_any_order_and_an_empty_search_finds_all() {
        assert!(Query::new("quân TỔ").finds("to lien gia tu quan"));
        assert!(!Query::new("quân đội").finds("to lien gia tu quan"));
        assert!(Query::new(" ").finds("to lien gia"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(s in any::<String>()) {
            let once = fold(&s);
            prop_assert_eq!(&fold(&once), &once);
        }
    }
}
