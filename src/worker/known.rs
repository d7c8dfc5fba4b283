//! The kinds of actions that this version writes; others are kept and carried on, and counted as unknown.

/// What is done to records that are created, edited, put into the bin and taken out.
const PLAIN: [&str; 4] = ["create", "edit", "bin", "restore"];

/// Whether this version knows a kind of action.
pub(crate) fn knows(kind: &str) -> bool {
    match kind.split_once('.') {
        None => matches!(kind, "undo" | "settle"),
        Some(("unit" | "thon" | "model" | "person" | "team" | "visit", verb)) => PLAIN.contains(&verb),
        Some(("campaign", verb)) => matches!(verb, "found" | "edit" | "round" | "close"),
        Some(("rubric", verb)) => matches!(verb, "adopt" | "approve" | "retire"),
        Some(("sheet", verb)) => matches!(
            verb,
            "give"
                | "clear"
                | "skip"
                | "remark"
                | "note"
                | "bonus"
                | "penalty"
                | "veto"
                | "seal"
                | "amend"
                | "attach"
                | "caption"
                | "photo-bin"
                | "photo-restore"
        ),
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::knows;

    #[test]
    fn a_kind_of_a_later_version_is_not_taken_for_known() {
        assert!(knows("sheet.give") && knows("unit.create") && knows("undo"));
        assert!(!knows("sheet.sign") && !knows("council.vote") && !knows("give") && !knows(""));
    }
}
