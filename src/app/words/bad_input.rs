//! Every bad file of the list has its sentence, in both languages. What the reader finds is checked where it is read.

#![cfg(test)]

use device::jobs::Problem;
use rows::{Commune, Notice, Wanted};

use super::{Lang, count, faults, moment, transfer};

#[expect(dead_code, reason = "only what must become of a file has a sentence, not what is in it")]
#[path = "../../../tests/bad_input/rows.rs"]
mod rows;

#[test]
fn every_bad_file_has_a_sentence_of_its_own_in_vietnamese_and_in_english() {
    for row in Commune::in_both_orders().iter().flat_map(Commune::rows) {
        let said = |lang: Lang| match row.wanted {
            Wanted::Refused(code) | Wanted::Elsewhere(code) => {
                let (what, next) = faults::refusal(lang, &Problem::plain(code));
                assert!(!next.is_empty(), "{}: what to do?", row.name);
                Some(what)
            }
            Wanted::Aside(code) | Wanted::Cut(code) => Some(faults::aside(lang, &Problem::plain(code)).to_owned()),
            Wanted::Noticed(notice, events) => Some(noticed(lang, notice, events)),
            Wanted::Nothing => Some(transfer::NOTHING_NEW_WHAT.in_lang(lang).to_owned()),
            // What only looked bad is taken like anything else, without a word.
            Wanted::Harmless(_) => None,
        };
        let unknown = |lang| faults::aside(lang, &Problem::plain("")).to_owned();
        let (Some(vi), Some(en)) = (said(Lang::Vi), said(Lang::En)) else { continue };
        assert!(!vi.is_empty() && vi != unknown(Lang::Vi), "{}", row.name);
        assert!(!en.is_empty() && en != unknown(Lang::En), "{}", row.name);
        assert_ne!(vi, en, "{}", row.name);
    }
}

/// The sentence of the preview, of the same words as the page's.
fn noticed(lang: Lang, notice: Notice, events: u64) -> String {
    let events = count(lang, events);
    match notice {
        Notice::Fork => transfer::NOTICE_FORK.in_lang(lang).to_owned(),
        Notice::Clock => transfer::notice_clock(lang, &events, &moment(0)),
        Notice::Decomposed => transfer::notice_text(lang, &events),
        Notice::UnknownRubric => faults::aside(lang, &Problem::plain("gate-unknown-rubric")).to_owned(),
        Notice::OffRubric => faults::aside(lang, &Problem::plain("gate-off-rubric")).to_owned(),
    }
}
