//! The closed list of the kinds of actions that this version writes. Never says what an action does: that is in the verbs.

use crate::record::Noun;

/// The kinds of actions that are none of a plain noun, in the order of the alphabet.
const OTHERS: [&str; 22] = [
    "campaign.close",
    "campaign.edit",
    "campaign.found",
    "campaign.round",
    "rubric.adopt",
    "rubric.approve",
    "rubric.retire",
    "settle",
    "sheet.amend",
    "sheet.attach",
    "sheet.bonus",
    "sheet.caption",
    "sheet.clear",
    "sheet.give",
    "sheet.note",
    "sheet.penalty",
    "sheet.photo-bin",
    "sheet.photo-restore",
    "sheet.remark",
    "sheet.seal",
    "sheet.skip",
    "sheet.veto",
];
/// What is done to records of plain nouns.
const PLAIN: [&str; 4] = ["bin", "create", "edit", "restore"];

/// Every kind of action that [`crate::decide`] writes, besides those that take back a step.
pub fn deeds() -> impl Iterator<Item = String> {
    let nouns = Noun::ALL.iter().filter(|noun| **noun != Noun::Campaign);
    let plain = nouns.flat_map(|noun| PLAIN.iter().map(move |word| format!("{}.{word}", noun.key())));
    OTHERS.iter().map(|kind| (*kind).to_owned()).chain(plain).chain(std::iter::once("undo".to_owned()))
}

/// Whether this version writes a kind of action; others are kept and carried on, and counted as unknown.
pub fn knows(kind: &str) -> bool {
    let plain = |(noun, word): (&str, &str)| {
        PLAIN.contains(&word) && Noun::from_key(noun).is_some_and(|noun| noun != Noun::Campaign)
    };
    kind == "undo"
        || OTHERS.binary_search(&kind).is_ok()
        || kind.split_once('.').is_some_and(plain)
        || step(kind).is_some()
}

/// The kind of the action that takes back, or brings back, the step that began as event `seq` of its device.
pub fn step_kind(way: Way, seq: u64) -> String {
    format!("{}.{seq}", way.verb())
}

/// Which way an action goes and which step it is about, if it is such a one.
pub fn step(kind: &str) -> Option<(Way, u64)> {
    let (verb, number) = kind.split_once('.')?;
    let way = [Way::Undo, Way::Redo].into_iter().find(|way| way.verb() == verb)?;
    let seq: u64 = number.parse().ok()?;
    (seq > 0 && seq.to_string() == number).then_some((way, seq))
}

/// Taking a step back, or bringing it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Taking it back.
    Undo,
    /// Bringing it back.
    Redo,
}

impl Way {
    fn verb(self) -> &'static str {
        match self {
            Way::Undo => "undo",
            Way::Redo => "redo",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_so_that_it_can_be_searched() {
        assert!(OTHERS.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_kind_of_a_later_version_is_not_taken_for_known() {
        assert!(knows("sheet.give") && knows("unit.create") && knows("undo"));
        assert!(deeds().all(|kind| knows(&kind)));
        assert!(!knows("campaign.bin") && !knows("sheet.create") && !knows("unit.burn"));
        assert!(!knows("sheet.sign") && !knows("council.vote") && !knows("give") && !knows(""));
    }

    #[test]
    fn the_undoing_of_a_step_is_known_by_its_number() {
        for (way, seq) in [(Way::Undo, 17), (Way::Redo, 1)] {
            assert_eq!(step(&step_kind(way, seq)), Some((way, seq)));
            assert!(knows(&step_kind(way, seq)));
        }
        for strange in ["undo.", "undo.0", "undo.017", "undo.x", "undo.1.2", "undone.1", "redo"] {
            assert!(!knows(strange), "{strange}");
        }
    }
}
