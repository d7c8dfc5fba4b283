//! Search that does not ask for accents. Never used for what is kept or shown.

use super::forms::{apart, is_mark};

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

/// Whether every word of the folded `query` stands somewhere in the folded `hay`, in any order.
///
/// ```
/// use movement::text::{fold, matches};
/// assert!(matches(&fold("Vận động hiến đất mở đường"), &fold("duong hien")));
/// ```
pub fn matches(hay: &str, query: &str) -> bool {
    query.split(' ').all(|word| hay.contains(word))
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
        assert!(matches("to lien gia tu quan", "quan to"));
        assert!(!matches("to lien gia tu quan", "quan doi"));
        assert!(matches("to lien gia", ""));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(s in any::<String>()) {
            let once = fold(&s);
            prop_assert_eq!(&fold(&once), &once);
        }
    }
}
