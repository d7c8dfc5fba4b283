//! What one card shows of the sheet. A value, compared to tell whether the card has to be painted again.

use movement::rubric::CriterionId;
use movement::sheet::{Evidence, Mark, Sheet};

/// Everything of the sheet that belongs to one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Points or "not applicable".
    pub mark: Option<Mark>,
    /// Why it does not apply.
    pub reason: String,
    /// The remark.
    pub remark: String,
    /// The photos that are not in the bin.
    pub photos: Vec<Evidence>,
    /// The photos in the bin.
    pub binned: Vec<Evidence>,
    /// The registers of this criterion that hold several values.
    pub clashes: Vec<String>,
}

impl Line {
    /// The line of a criterion.
    pub fn of(sheet: &Sheet, code: &CriterionId) -> Self {
        let (binned, photos) =
            sheet.evidence.get(code).into_iter().flatten().cloned().partition(|evidence| evidence.photo.bin);
        Self {
            mark: sheet.marks.get(code).copied(),
            reason: sheet.skip_reasons.get(code).cloned().unwrap_or_default(),
            remark: sheet.remarks.get(code).cloned().unwrap_or_default(),
            photos,
            binned,
            clashes: sheet.conflicts.iter().filter(|register| is_of(register, code)).cloned().collect(),
        }
    }

    /// The points given, in hundredths.
    pub fn points(&self) -> Option<i32> {
        match self.mark {
            Some(Mark::Points(points)) => Some(points.get()),
            Some(Mark::Skipped) | None => None,
        }
    }

    /// Whether the criterion was left out.
    pub fn skipped(&self) -> bool {
        self.mark == Some(Mark::Skipped)
    }
}

/// Whether a register belongs to a criterion: `p.II.1`, `na.II.1`, `r.II.1`, `e.II.1.<photo>`.
pub fn is_of(register: &str, code: &CriterionId) -> bool {
    match register.split_once('.') {
        Some(("p" | "na" | "r", rest)) => rest == code.as_str(),
        Some(("e", rest)) => rest.rsplit_once('.').is_some_and(|(of, _)| of == code.as_str()),
        _ => false,
    }
}

/// The first criterion whose line differs between two states of a sheet.
pub fn first_difference<'a>(order: &'a [CriterionId], before: &Sheet, after: &Sheet) -> Option<&'a CriterionId> {
    order.iter().find(|code| Line::of(before, code) != Line::of(after, code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> CriterionId {
        CriterionId::new(text).expect("a sound code")
    }

    #[test]
    fn a_conflict_is_shown_on_the_card_it_belongs_to_and_on_no_other() {
        let photo = "a".repeat(64);
        for register in ["p.I.1", "na.I.1", "r.I.1", &format!("e.I.1.{photo}")] {
            assert!(is_of(register, &code("I.1")), "{register}");
            assert!(!is_of(register, &code("I.11")), "{register}");
            assert!(!is_of(register, &code("I")), "{register}");
        }
        for register in ["strengths", "veto.I.1", "seal.1", "p", "e.I.1"] {
            assert!(!is_of(register, &code("I.1")), "{register}");
        }
    }
}
