//! Text that was typed and is not on the sheet: kept when the app was closed, or refused. Pure, but for the asking.

use leptos::prelude::*;
use movement::photo::PhotoKey;
use movement::rubric::CriterionId;
use movement::sheet::Sheet;

use super::desk::Desk;
use super::jump::Part;

/// Where such a text belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// To a criterion: its remark, or the caption of a photo.
    Criterion(CriterionId),
    /// To another part of the sheet.
    Part(Part),
}

/// The places on the sheet of which text waits, each once.
pub fn untaken(desk: Desk) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (register, text) in desk.drafts() {
        if let Some(spot) = desk.sheet.with(|sheet| waits(sheet, &register, &text))
            && !spots.contains(&spot)
        {
            spots.push(spot);
        }
    }
    spots
}

/// Where a draft belongs; none where the sheet says the same already, or where it is only a reason for something that
/// was not done.
fn waits(sheet: &Sheet, register: &str, text: &str) -> Option<Spot> {
    let (spot, stands) = match register.split_once('.') {
        Some(("r", code)) => {
            let code = CriterionId::new(code).ok()?;
            let remark = sheet.remarks.get(&code).cloned();
            (Spot::Criterion(code), remark)
        }
        Some(("e", rest)) => {
            let (code, key) = rest.rsplit_once('.')?;
            let (code, key) = (CriterionId::new(code).ok()?, PhotoKey::new(key).ok()?);
            let photo = sheet.photos(&code).find(|one| one.key == key)?.photo.caption.clone();
            (Spot::Criterion(code), Some(photo))
        }
        // Points without their reason.
        Some(("bonus" | "penalty", "points")) => (Spot::Part(Part::Extras), None),
        Some(("bonus" | "penalty", "why")) => {
            let bonus = register.starts_with('b');
            let why = if bonus { &sheet.bonus_reason } else { &sheet.penalty_reason };
            (Spot::Part(Part::Extras), Some(why.clone()))
        }
        _ => {
            let note = match register {
                "strengths" => &sheet.strengths,
                "limits" => &sheet.limits,
                "proposals" => &sheet.proposals,
                _ => return None,
            };
            (Spot::Part(Part::Notes), Some(note.clone()))
        }
    };
    (stands.unwrap_or_default() != text).then_some(spot)
}

#[cfg(test)]
mod tests {
    use ledger::{Ledger, RecordId};
    use movement::sheet::{Assessor, Key};

    use super::*;

    fn sheet() -> Sheet {
        let id = |text: &str| RecordId::new(text).expect("a sound id");
        let key = Key { model: id("model/a"), assessor: Assessor::Team, round: 1, rubric: id("rubric/b") };
        let mut sheet = Sheet::open(&Ledger::new(), &key).expect("a sheet");
        sheet.remarks.insert(code("II.1"), "Đã họp dân".to_owned());
        sheet
    }

    fn code(text: &str) -> CriterionId {
        CriterionId::new(text).expect("a sound code")
    }

    #[test]
    fn what_was_typed_and_never_put_on_the_sheet_is_named_with_its_place() {
        let of = |register: &str, text: &str| waits(&sheet(), register, text);
        assert_eq!(of("r.II.1", "Đã họp dân hai lần"), Some(Spot::Criterion(code("II.1"))));
        assert_eq!(of("r.I.1", "Có biên bản"), Some(Spot::Criterion(code("I.1"))));
        assert_eq!(of("limits", "Chưa có số liệu"), Some(Spot::Part(Part::Notes)));
        assert_eq!(of("penalty.why", "Báo cáo trễ"), Some(Spot::Part(Part::Extras)));
        assert_eq!(of("bonus.points", "100"), Some(Spot::Part(Part::Extras)), "points that lack their reason");
    }

    #[test]
    fn what_is_on_the_sheet_already_or_was_only_a_reason_does_not_wait() {
        let of = |register: &str, text: &str| waits(&sheet(), register, text);
        assert_eq!(of("r.II.1", "Đã họp dân"), None);
        assert_eq!(of("limits", ""), None);
        assert_eq!(of("amend", "Chấm nhầm"), None);
        assert_eq!(of("na.IV.1", "Không có hộ"), None);
        assert_eq!(of(&format!("e.I.1.{}", "a".repeat(64)), "Ảnh"), None, "the photo is not there, or in the bin");
    }
}
