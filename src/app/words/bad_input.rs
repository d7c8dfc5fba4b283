//! Every bad file of the list has its sentence, in both languages. What the reader finds is checked where it is read.

#![cfg(test)]

use device::jobs::Problem;
use rows::{Commune, Wanted};

use super::{Lang, faults};

#[expect(dead_code, reason = "only what must become of a file has a sentence, not what is in it")]
#[path = "../../../tests/bad_input/rows.rs"]
mod rows;

#[test]
fn every_bad_file_has_a_sentence_of_its_own_in_vietnamese_and_in_english() {
    for row in Commune::in_both_orders().iter().flat_map(Commune::rows) {
        let sentences = [Lang::Vi, Lang::En].map(|lang| match row.wanted {
            Wanted::Refused(code) | Wanted::Elsewhere(code) => faults::refusal(lang, &Problem::plain(code)).0,
            Wanted::Aside(code) | Wanted::Cut(code) => faults::aside(lang, &Problem::plain(code)).to_owned(),
            Wanted::Noticed(..) | Wanted::Harmless(_) | Wanted::Nothing => row.name.to_owned(),
        });
        let unknown = [Lang::Vi, Lang::En].map(|lang| faults::aside(lang, &Problem::plain("")).to_owned());
        assert!(
            sentences.iter().zip(&unknown).all(|(said, unknown)| !said.is_empty() && said != unknown),
            "{}",
            row.name
        );
        let notice = matches!(row.wanted, Wanted::Noticed(..) | Wanted::Harmless(_) | Wanted::Nothing);
        assert!(notice || sentences[0] != sentences[1], "{}", row.name);
    }
}
