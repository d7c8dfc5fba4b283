//! The order of Vietnamese lists: letters first (a ă â b c d đ e ê …), tones second, numbers by value,
//! and people by given name. Never depends on the machine's language.

use super::forms::apart;
use std::cmp::Ordering;

/// A text's place in a list: compare keys instead of texts when a long list is sorted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    letters: Vec<u32>,
    tones: Vec<u8>,
    text: String,
}

/// The key of a text in Vietnamese order.
pub fn sort_key(text: &str) -> SortKey {
    let mut letters = Vec::with_capacity(text.len());
    let mut tones = Vec::with_capacity(text.len());
    let mut digits = String::new();
    for c in apart(text).chars().flat_map(char::to_lowercase) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        number(&mut digits, &mut letters, &mut tones);
        if let Some(tone) = tone(c) {
            if let Some(last) = tones.last_mut() {
                *last = tone;
            }
        } else if let Some(shape) = shape(c) {
            if let Some(last) = letters.last_mut() {
                *last += shape;
            }
        } else if c.is_whitespace() {
            if letters.last().is_some_and(|&l| l != GAP) {
                letters.push(GAP);
                tones.push(0);
            }
        } else {
            letters.push(letter(c));
            tones.push(0);
        }
    }
    number(&mut digits, &mut letters, &mut tones);
    SortKey { letters, tones, text: text.to_owned() }
}

/// The key of a person's name: the given name (the last word) first, then the whole name.
///
/// ```
/// use movement::text::given_name_key;
/// assert!(given_name_key("Vũ Văn An") < given_name_key("Bùi Thị Bình"));
/// ```
pub fn given_name_key(name: &str) -> (SortKey, SortKey) {
    let given = name.split_whitespace().next_back().unwrap_or_default();
    (sort_key(given), sort_key(name))
}

/// Vietnamese order of two texts.
pub fn by_vietnamese(a: &str, b: &str) -> Ordering {
    sort_key(a).cmp(&sort_key(b))
}

/// Vietnamese order of two people's names.
pub fn by_given_name(a: &str, b: &str) -> Ordering {
    given_name_key(a).cmp(&given_name_key(b))
}

const GAP: u32 = 1;
const NUMBER: u32 = 0x100;
const LETTER: u32 = 0x200;
const OTHER: u32 = 0x1000;

/// Writes the digits gathered so far as one number: fewer digits first, then digit by digit.
fn number(digits: &mut String, letters: &mut Vec<u32>, tones: &mut Vec<u8>) {
    if digits.is_empty() {
        return;
    }
    let plain = digits.trim_start_matches('0');
    let length = u32::try_from(plain.len()).unwrap_or(u32::MAX).min(0xFF);
    letters.push(NUMBER + length);
    tones.push(0);
    for digit in plain.bytes() {
        letters.push(2 + u32::from(digit - b'0'));
        tones.push(0);
    }
    digits.clear();
}

/// Four places a Latin letter, so that its shapes (ă, â; đ; ê; ô, ơ; ư) follow it; signs before, other scripts after.
fn letter(c: char) -> u32 {
    match c {
        'a'..='z' => LETTER + 4 * (c as u32 - 'a' as u32),
        'đ' => LETTER + 4 * ('d' as u32 - 'a' as u32) + 1,
        c if c.is_ascii() => 16 + c as u32,
        c => OTHER + c as u32,
    }
}

/// A mark that makes another letter: the breve before the hat, the hat before the horn.
fn shape(c: char) -> Option<u32> {
    match c {
        '\u{306}' => Some(1),
        '\u{302}' => Some(2),
        '\u{31B}' => Some(3),
        _ => None,
    }
}

/// A tone in the order of Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
fn tone(c: char) -> Option<u8> {
    match c {
        '\u{300}' => Some(1),
        '\u{309}' => Some(2),
        '\u{303}' => Some(3),
        '\u{301}' => Some(4),
        '\u{323}' => Some(5),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(sorted: &[&str]) {
        for pair in sorted.windows(2) {
            assert_eq!(by_vietnamese(pair[0], pair[1]), Ordering::Less, "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn the_alphabet_runs_as_in_school() {
        check(&[
            "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q",
        ]);
        check(&["q", "r", "s", "t", "u", "ư", "v", "x", "y"]);
    }

    #[test]
    fn tones_only_decide_between_equal_letters() {
        check(&["ma", "mà", "mả", "mã", "má", "mạ", "mai", "măng"]);
        check(&["Thôn Đoài", "Thôn Đông Hòa", "Thôn Đông Hợp", "Thôn Suối Mơ"]);
        check(&["Hòa An", "Hoa Bình", "Hòa Bình", "Hoàng"]);
    }

    #[test]
    fn thon_2_comes_before_thon_10() {
        check(&["Thôn 1", "Thôn 2", "Thôn 10", "Thôn A"]);
    }

    #[test]
    fn people_are_listed_by_given_name() {
        let mut people = ["Trần Thị Mai", "Nguyễn Văn Hòa", "Lê Thị Ánh", "Đỗ Văn An", "Bùi Văn Hòa"];
        people.sort_by(|a, b| by_given_name(a, b));
        assert_eq!(people, ["Đỗ Văn An", "Lê Thị Ánh", "Bùi Văn Hòa", "Nguyễn Văn Hòa", "Trần Thị Mai"]);
    }

    proptest! {
        #[test]
        fn only_equal_texts_share_a_place(a in any::<String>(), b in any::<String>()) {
            prop_assert_eq!(by_vietnamese(&a, &b) == Ordering::Equal, a == b);
            prop_assert_eq!(by_vietnamese(&a, &b), by_vietnamese(&b, &a).reverse());
        }
    }
}
