//! The closed list of the kinds of actions that this version writes. Never says what an action does: that is in the verbs.

/// Every kind of action that [`crate::decide`] writes, in the order of the alphabet.
pub const DEEDS: [&str; 47] = [
    "campaign.close",
    "campaign.edit",
    "campaign.found",
    "campaign.round",
    "model.bin",
    "model.create",
    "model.edit",
    "model.restore",
    "person.bin",
    "person.create",
    "person.edit",
    "person.restore",
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
    "team.bin",
    "team.create",
    "team.edit",
    "team.restore",
    "thon.bin",
    "thon.create",
    "thon.edit",
    "thon.restore",
    "undo",
    "unit.bin",
    "unit.create",
    "unit.edit",
    "unit.restore",
    "visit.bin",
    "visit.create",
    "visit.edit",
    "visit.restore",
];

/// Whether this version writes a kind of action; others are kept and carried on, and counted as unknown.
pub fn knows(kind: &str) -> bool {
    DEEDS.binary_search(&kind).is_ok() || step(kind).is_some()
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
        assert!(DEEDS.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_kind_of_a_later_version_is_not_taken_for_known() {
        assert!(knows("sheet.give") && knows("unit.create") && knows("undo"));
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
