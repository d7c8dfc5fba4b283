//! The check list of a sheet in sentences.

use movement::rubric::{Body, CriterionId};
use movement::sheet::{Blocker, Warning};

use super::Lang;

words! {
    unscored(code: &str, name: &str) = "{code} {name}: chưa chấm.", "{code} {name}: not given yet.";
    not_allowed(code: &str, name: &str) = "{code} {name}: điểm ngoài thang, không được tính, xin chấm lại.", "{code} {name}: points off the scale do not count, please give them again.";
    no_skip_reason(code: &str, name: &str) = "{code} {name}: không áp dụng mà chưa ghi lý do.", "{code} {name}: set aside without a reason.";
    remark_due(code: &str, name: &str) = "{code} {name}: điểm này cần có nhận xét.", "{code} {name}: these points need a remark.";
    remark_wanted(code: &str, name: &str) = "{code} {name}: nên có nhận xét cho điểm này.", "{code} {name}: a remark would explain these points.";
    evidence_wanted(code: &str, name: &str) = "{code} {name}: chưa có ảnh minh chứng.", "{code} {name}: no photo as evidence yet.";
    evidence_wanted_at(codes: &str) = "Chưa có ảnh minh chứng: {codes}.", "No photo as evidence yet: {codes}.";
    same_remark(codes: &str) = "Nhận xét giống hệt nhau ở {codes}.", "The same remark stands under {codes}.";
    BONUS_REASON = "Điểm thưởng chưa có lý do.", "The bonus has no reason.";
    PENALTY_REASON = "Điểm trừ chưa có lý do.", "The penalty has no reason.";
    CONFLICT = "Hai máy ghi khác nhau; xin chọn một giá trị.", "Two devices disagree; please choose one value.";
    conflict_at(code: &str, name: &str) = "{code} {name}: hai máy ghi khác nhau; xin chọn một giá trị.", "{code} {name}: two devices disagree; please choose one value.";
    NOTHING_APPLIES = "Mọi tiêu chí đều không áp dụng, nên không có gì để cộng.", "No criterion applies, so there is nothing to add up.";
    ALL_MAXIMUM = "Mọi tiêu chí đều đạt điểm tối đa. Xin xem lại để tránh hình thức.", "Every criterion has its maximum. Please look again.";
    NO_OPINION = "Chưa ghi ưu điểm, hạn chế.", "Neither strengths nor limits are written.";
    draft_at(code: &str, name: &str) = "{code} {name}: đoạn gõ dở chưa ghi vào phiếu.", "{code} {name}: something typed is not on the sheet yet.";
    draft_in(part: &str) = "{part}: đoạn gõ dở chưa ghi vào phiếu.", "{part}: something typed is not on the sheet yet.";
    vetoed(what: &str) = "Đã đánh dấu: {what}. Mô hình sẽ không được xếp loại.", "Marked: {what}. The model will get no class.";
}

/// What stands in the way of sealing, as a sentence.
pub fn blocker(lang: Lang, blocker: &Blocker, body: &Body) -> String {
    let name = |code: &CriterionId| name_of(body, code);
    match blocker {
        Blocker::Unscored(code) => unscored(lang, code.as_str(), name(code)),
        Blocker::NotAllowed(code) => not_allowed(lang, code.as_str(), name(code)),
        Blocker::NoSkipReason(code) => no_skip_reason(lang, code.as_str(), name(code)),
        Blocker::NoRemark(code) => remark_due(lang, code.as_str(), name(code)),
        Blocker::NoBonusReason => BONUS_REASON.in_lang(lang).to_owned(),
        Blocker::NoPenaltyReason => PENALTY_REASON.in_lang(lang).to_owned(),
        Blocker::Conflict(register) => match body.criteria().find(|(_, one)| belongs(register, &one.code)) {
            Some((_, one)) => conflict_at(lang, one.code.as_str(), &one.name),
            None => CONFLICT.in_lang(lang).to_owned(),
        },
        Blocker::NothingApplies => NOTHING_APPLIES.in_lang(lang).to_owned(),
    }
}

/// What deserves a second look, as a sentence.
pub fn warning(lang: Lang, warning: &Warning, body: &Body) -> String {
    match warning {
        Warning::NoRemark(code) => remark_wanted(lang, code.as_str(), name_of(body, code)),
        Warning::NoEvidence(code) => evidence_wanted(lang, code.as_str(), name_of(body, code)),
        Warning::AllMaximum => ALL_MAXIMUM.in_lang(lang).to_owned(),
        Warning::SameRemark(codes) => {
            let codes: Vec<&str> = codes.iter().map(CriterionId::as_str).collect();
            same_remark(lang, &codes.join(", "))
        }
        Warning::NoOpinion => NO_OPINION.in_lang(lang).to_owned(),
        Warning::Vetoed(key) => {
            let what = body.vetoes.iter().find(|veto| veto.key == *key).map_or(key.as_str(), |veto| veto.text.as_str());
            vetoed(lang, what.trim_end_matches('.'))
        }
    }
}

/// A text for a criterion that was typed and is not on the sheet, as a sentence.
pub fn draft(lang: Lang, code: &CriterionId, body: &Body) -> String {
    draft_at(lang, code.as_str(), name_of(body, code))
}

/// Criteria without a photo, in one sentence.
pub fn no_evidence(lang: Lang, codes: &[CriterionId]) -> String {
    let codes: Vec<&str> = codes.iter().map(CriterionId::as_str).collect();
    evidence_wanted_at(lang, &codes.join(", "))
}

fn name_of<'a>(body: &'a Body, code: &CriterionId) -> &'a str {
    body.criterion(code).map_or("", |one| one.name.as_str())
}

/// Whether a register carries the code of a criterion: `p.II.1`, `r.II.1`, `e.II.1.<photo>`.
fn belongs(register: &str, code: &CriterionId) -> bool {
    let rest = register.split_once('.').map_or("", |(_, rest)| rest);
    rest == code.as_str() || rest.rsplit_once('.').is_some_and(|(of, photo)| of == code.as_str() && photo.len() == 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_list_names_the_criterion_and_says_what_to_do() {
        let body = movement::rubric::collective();
        let (_, first) = body.criteria().next().expect("a criterion");
        let said = blocker(Lang::Vi, &Blocker::Unscored(first.code.clone()), &body);
        assert!(said.starts_with(first.code.as_str()) && said.ends_with("chưa chấm."), "{said}");
        let conflict = Blocker::Conflict(format!("p.{}", first.code));
        assert!(blocker(Lang::En, &conflict, &body).contains(&first.name));
        assert_eq!(blocker(Lang::Vi, &Blocker::Conflict("strengths".to_owned()), &body), CONFLICT.vi);
    }
}
