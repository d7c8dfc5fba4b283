//! Promises about the texts as a whole.

use unicode_normalization::is_nfc;

use super::*;

fn every() -> Vec<(String, Text)> {
    let files: [(&str, &[(&str, Text)]); 22] = [
        ("checks", checks::EVERY),
        ("common", common::EVERY),
        ("conflicts", conflicts::EVERY),
        ("faults", faults::EVERY),
        ("first_run", first_run::EVERY),
        ("model", model::EVERY),
        ("noticed", noticed::EVERY),
        ("noun", noun::EVERY),
        ("noun::key", noun::EVERY_KEY),
        ("noun::label", noun::EVERY_LABEL),
        ("noun::section", noun::EVERY_SECTION),
        ("office", office::EVERY),
        ("parts", parts::EVERY),
        ("refusals", refusals::EVERY),
        ("rubric", rubric::EVERY),
        ("settings", settings::EVERY),
        ("sheet", sheet::EVERY),
        ("shell", shell::EVERY),
        ("state", state::EVERY),
        ("today", today::EVERY),
        ("transfer", transfer::EVERY),
        ("warned", warned::EVERY),
    ];
    files
        .into_iter()
        .flat_map(|(file, texts)| texts.iter().map(move |(name, text)| (format!("{file}::{name}"), *text)))
        .collect()
}

/// The names of the holes of a phrase, sorted: both languages must fill the same ones.
fn holes(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split(['}', ':']).next()).collect();
    names.sort_unstable();
    names
}

/// The words of a text in lower case, without the names of its holes.
fn words_of(text: &str) -> Vec<String> {
    let said: String = text
        .split('{')
        .enumerate()
        .map(|(i, part)| if i == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) })
        .collect();
    said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn no_text_is_empty_or_frayed_in_either_language() {
    for (name, text) in every() {
        for said in [text.vi, text.en] {
            assert!(!said.trim().is_empty(), "{name} says nothing");
            assert_eq!(said.trim(), said, "{name} has spaces at its ends");
            assert!(!said.contains("  "), "{name} has two spaces in a row");
        }
    }
}

#[test]
fn vietnamese_is_composed_the_way_keyboards_type_it() {
    for (name, text) in every() {
        assert!(is_nfc(text.vi), "{name} is not NFC");
        for word in words_of(text.vi) {
            let old = ["oà", "oá", "oả", "oã", "oạ", "uỷ", "uý", "uỳ", "uỵ"].iter().any(|tail| word.ends_with(tail));
            assert!(
                !old || word.starts_with("qu"),
                "{name} spells {word:?}; the plan puts the tone on the other vowel"
            );
        }
    }
}

#[test]
fn neither_language_is_left_in_the_other() {
    const ENGLISH: [&str; 12] =
        ["the", "and", "of", "your", "this", "with", "save", "open", "back", "file", "not", "all"];
    for (name, text) in every() {
        let marked = text.en.chars().find(|c| "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ".contains(*c));
        assert!(marked.is_none() || text.en.contains('“') || text.en.contains("Dân vận"), "{name}: {:?}", text.en);
        for word in words_of(text.vi) {
            assert!(!ENGLISH.contains(&word.as_str()), "{name} says {word:?} in Vietnamese");
        }
    }
}

#[test]
fn both_languages_fill_the_same_holes() {
    for (name, text) in every() {
        assert_eq!(holes(text.vi), holes(text.en), "{name}");
    }
}

#[test]
fn changing_the_language_changes_what_is_said() {
    assert_eq!(shell::TODAY.in_lang(Lang::Vi), "Hôm nay");
    assert_eq!(shell::TODAY.in_lang(Lang::En), "Today");
    assert_eq!(common::models(Lang::En, 1), "1 model");
    assert_eq!(common::models(Lang::En, 3), "3 models");
    assert_eq!(common::models(Lang::Vi, 3), "3 mô hình");
    assert_eq!(transfer::take(Lang::En, "1"), "Import 1 change");
    assert_eq!(transfer::take(Lang::En, "1,001"), "Import 1,001 changes");
    let one = crate::app::session::Unexported { events: 2, sheets: 1, photos: 0, since: None };
    assert_eq!(today::waits(Lang::En, one), "Not exported: 1 sheet, 2 changes");
    let photos = crate::app::session::Unexported { photos: 3, ..one };
    assert_eq!(today::waits(Lang::Vi, photos), "Chưa xuất: 1 phiếu, 2 thay đổi, 3 ảnh");
    let photos = crate::app::session::Unexported { events: 0, sheets: 0, photos: 1, since: None };
    assert_eq!(today::waits(Lang::En, photos), "Not exported: 1 photo");
    assert_eq!(Lang::from_tag("en"), Some(Lang::En));
    assert_eq!(Lang::from_tag("fr"), None);
}

#[test]
fn inside_a_sentence_a_text_begins_small_and_keeps_its_numerals() {
    assert_eq!(
        [inside("Quý III"), inside("Đơn vị"), inside("6 tháng"), inside("")],
        ["quý III", "đơn vị", "6 tháng", ""]
    );
}
