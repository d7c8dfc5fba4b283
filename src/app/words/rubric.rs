//! Words of the rubric pages: list, view, editor, and every problem that lint finds.

use movement::rubric::{Body, Fault, Place};

use super::{Lang, decimal};

words! {
    NONE = "Chưa có bộ tiêu chí", "No rubrics yet";
    NONE_NEXT = "Bộ tiêu chí đến trong gói của văn phòng.", "Rubrics come in the office's bundle.";
    groups(n: usize) = "{n} nhóm", one(n) "{n} group", "{n} groups";
    criteria(n: usize) = "{n} tiêu chí", one(n) "{n} criterion", "{n} criteria";
    points(n: &str) = "{n} điểm", one(n) "{n} point", "{n} points";
    version(name: &str) = "bản {name}", "version {name}";
    IN_USE = "Đang dùng", "In use";
    APPROVED = "Đã phê duyệt", "Approved";
    RETIRED = "Ngừng dùng", "Retired";
    FOR_COLLECTIVES = "Cho tập thể", "For collectives";
    FOR_INDIVIDUALS = "Cho cá nhân", "For individuals";
    SOURCE = "Nguồn", "Source";
    DECISION = "Quyết định phê duyệt", "Decision of approval";
    DECISION_HINT = "Số, ngày, cơ quan. Để trống là chưa phê duyệt.", "Number, day, body. Empty means not approved.";
    GUIDANCE = "Hướng dẫn", "Guidance";
    EVIDENCE = "Minh chứng cần có", "Evidence asked";
    LEVELS = "Các mức", "Levels";
    MAX = "Điểm tối đa", "Maximum";
    STEP = "Bước điểm", "Step";
    SKIPPABLE = "Được ghi “không áp dụng” kèm lý do", "May be left out as not applicable, with a reason";
    VETOES = "Điều không xét", "Grounds for exclusion";
    BANDS = "Xếp loại", "Classes";
    band_from(points: &str) = "từ {points} điểm", one(points) "from {points} point", "from {points} points";
    BONUS = "Điểm thưởng", "Bonus";
    PENALTY = "Điểm trừ", "Penalty";
    at_most(points: &str) = "tối đa {points}", "{points} at most";
    minimum_of(points: &str) = "ít nhất {points}", "{points} at least";
    TIES = "Khi bằng điểm", "When totals are equal";
    TIE_EARLIER = "Đăng ký sớm hơn", "The earlier registration";
    tie_group(code: &str) = "Nhóm {code} cao hơn", "The higher sum of group {code}";
    DEMANDS = "Khi nào phải nhận xét", "When a remark is asked";
    ON_ZERO = "Khi cho 0 điểm", "Where nothing is given";
    ON_FULL = "Khi cho điểm tối đa", "Where the maximum is given";
    DEMAND_NO = "Không cần", "Not asked";
    DEMAND_WARN = "Nhắc trước khi khóa", "The check list warns";
    DEMAND_MUST = "Bắt buộc", "Required";

    USE_IT = "Dùng cho đợt thi đua", "Use in the campaign";
    USED = "Đợt thi đua đang dùng bộ này.", "The campaign uses this rubric.";
    USE_WHAT = "Phiếu đã chấm giữ bộ tiêu chí cũ. Phiếu mới dùng bộ này.", "Sheets begun keep their rubric. New sheets use this one.";
    CHOSEN = "Đợt thi đua dùng bộ tiêu chí này", "The campaign uses this rubric";
    RETIRE = "Ngừng dùng", "Retire";
    UNRETIRE = "Dùng lại", "Bring back";
    RETIRED_DONE = "Đã ngừng dùng", "Retired";
    UNRETIRED_DONE = "Đã dùng lại", "Brought back";
    APPROVED_DONE = "Đã ghi quyết định", "The decision is noted";
    OFFICE_ONLY = "Văn phòng chọn, phê duyệt và ngừng dùng bộ tiêu chí. Máy này là máy của đoàn.", "The office chooses, approves and retires rubrics. This is a team's device.";
    COPY = "Sao chép để sửa", "Copy to edit";
    COPY_WHAT = "Bộ tiêu chí không bao giờ bị sửa. Bản sao trở thành bộ mới, có mã riêng.", "A rubric never changes. The copy becomes a new one with its own id.";
    DRAFT_WAITS = "Có bản nháp đang sửa", "A draft is waiting";
    GO_ON = "Sửa tiếp", "Go on editing";
    DROP_DRAFT = "Bỏ bản nháp", "Discard the draft";
    DROPPED = "Đã bỏ bản nháp", "The draft is discarded";
    EDITING = "Đang sửa bản nháp", "Editing a draft";
    DRAFT_KEPT = "Bản nháp tự lưu trên máy này.", "The draft is kept on this device.";
    ADOPT = "Ghi thành bộ mới", "Adopt as a new rubric";
    ADOPTED = "Đã có bộ tiêu chí mới", "The new rubric is there";
    SAME = "Đã có bộ tiêu chí giống hệt.", "The very same rubric is there already.";
    STOP = "Xem bản gốc", "See the original";

    TITLE = "Tên bộ tiêu chí", "Title";
    VERSION = "Phiên bản", "Version";
    FOR_WHOM = "Dùng cho", "For whom";
    WHOLE = "Thông tin chung", "As a whole";
    GROUPS = "Các nhóm tiêu chí", "Groups of criteria";
    CODE = "Mã", "Code";
    NAME = "Tên", "Name";
    KEY = "Mã", "Key";
    KEY_HINT = "Chữ thường không dấu, số, gạch nối.", "Small letters, digits, hyphens.";
    TEXT = "Mô tả", "Description";
    FROM = "Từ điểm", "From";
    TO = "Đến điểm", "To";
    MINIMUM = "Điểm tối thiểu của nhóm", "Least points of the group";
    MINIMUM_HINT = "Để trống là không có.", "Empty means none.";
    BONUS_MAX = "Điểm thưởng tối đa", "Most bonus points";
    BONUS_TEXT = "Thưởng cho việc gì", "What the bonus is for";
    PENALTY_MAX = "Điểm trừ tối đa", "Most penalty points";
    PENALTY_TEXT = "Trừ vì việc gì", "What the penalty is for";
    ADD_GROUP = "Thêm nhóm", "Add a group";
    ADD_CRITERION = "Thêm tiêu chí", "Add a criterion";
    ADD_LEVEL = "Thêm mức", "Add a level";
    ADD_VETO = "Thêm điều không xét", "Add a ground";
    ADD_BAND = "Thêm loại", "Add a class";
    ADD_TIE = "Thêm quy tắc", "Add a rule";
    RULE = "Quy tắc", "Rule";
    CHOOSE_RULE = "Chọn quy tắc", "Choose a rule";
    up(what: &str) = "Đưa lên: {what}", "Move up: {what}";
    take_out(what: &str) = "Bỏ: {what}", "Take out: {what}";
    taken_out(what: &str) = "Đã bỏ: {what}", "Taken out: {what}";
    NEW_GROUP = "Nhóm mới", "New group";
    NEW_CRITERION = "Tiêu chí mới", "New criterion";
    NEW_BAND = "Loại mới", "New class";
    CODE_WRONG = "Mã gồm chữ không dấu và số, nối bằng dấu chấm, tối đa 12 ký tự.", "A code is letters and digits joined by dots, 12 characters at most.";
    POINTS_WRONG = "Xin ghi điểm, ví dụ 9,5.", "Please write points, for example 9.5.";

    PROBLEMS = "Chỗ cần xem", "Problems";
    NO_PROBLEMS = "Không có chỗ nào phải sửa.", "No problems.";
    BLOCKS = "Phải sửa", "Must be mended";
    WARNS = "Nên xem", "Worth a look";
    problems(blocking: usize, all: usize) = "{blocking} phải sửa, {all} tất cả", "{blocking} to mend, {all} in all";

    AT_WHOLE = "Cả bộ", "The whole";
    at_group(code: &str) = "Nhóm {code}", "Group {code}";
    at_group_nth(code: &str, n: usize) = "Nhóm {code} (thứ {n})", "Group {code} (no. {n})";
    at_criterion_nth(code: &str, n: usize, group: &str) = "Tiêu chí {code} (thứ {n}, nhóm {group})", "Criterion {code} (no. {n} of group {group})";
    at_criterion(code: &str) = "Tiêu chí {code}", "Criterion {code}";
    at_level(code: &str, n: usize) = "Tiêu chí {code}, mức {n}", "Criterion {code}, level {n}";
    at_veto(n: usize) = "Điều không xét {n}", "Ground {n}";
    at_band(n: usize) = "Xếp loại {n}", "Class {n}";
    at_tie(n: usize) = "Quy tắc bằng điểm {n}", "Tie rule {n}";
    TEXT_MISSING = "Thiếu tên hoặc nội dung.", "A name or text is missing.";
    TEXT_TOO_LONG = "Nội dung dài quá 20.000 ký tự.", "The text is longer than 20,000 characters.";
    NO_GROUPS = "Chưa có nhóm nào.", "There is no group.";
    NO_CRITERIA = "Nhóm chưa có tiêu chí.", "The group has no criterion.";
    TOO_MANY = "Quá 100 tiêu chí.", "More than 100 criteria.";
    CODE_TWICE = "Mã đã dùng ở chỗ khác.", "The code is used twice.";
    KEY_MALFORMED = "Mã chỉ gồm chữ thường không dấu, số và gạch nối.", "A key is small letters, digits and hyphens only.";
    MAX_RANGE = "Điểm tối đa phải trên 0 và không quá 1.000.", "The maximum must be above 0 and 1,000 at most.";
    STEP_WRONG = "Bước phải là 1, 0,5 hoặc 0,25.", "The step must be 1, 0.5 or 0.25.";
    MAX_OFF_STEP = "Điểm tối đa không khớp bước.", "The maximum does not lie on a step.";
    sum_not_100(sum: &str) = "Tổng điểm tối đa là {sum}, thường là 100.", "All maxima come to {sum}; usually it is 100.";
    MINIMUM_RANGE = "Điểm tối thiểu của nhóm vượt điểm tối đa.", "The group's minimum lies beyond its maximum.";
    EXTRA_RANGE = "Điểm thưởng, điểm trừ phải từ 0 đến 100.", "Bonus and penalty must lie between 0 and 100.";
    GUIDANCE_MISSING = "Chưa có hướng dẫn.", "There is no guidance.";
    NO_LEVELS = "Chưa mô tả mức nào.", "No level is described.";
    LEVEL_RANGE = "Mức vượt điểm tối đa, lệch bước, hoặc kết thúc trước khi bắt đầu.", "The level lies beyond the maximum, off the steps, or ends before it starts.";
    LEVEL_GAP = "Có khoảng điểm chưa mô tả.", "Some points have no description.";
    LEVEL_OVERLAP = "Mức trùng với mức trước.", "The level overlaps the one before.";
    NO_BANDS = "Chưa có xếp loại.", "There are no classes.";
    NO_BAND_AT_ZERO = "Không loại nào bắt đầu từ 0.", "No class starts at 0.";
    BAND_ORDER = "Xếp loại phải từ cao xuống thấp.", "Classes must go from high to low.";
    BAND_REACH = "Tổng điểm không bao giờ tới loại này.", "No total reaches this class.";
    UNKNOWN_GROUP = "Không có nhóm này.", "There is no such group.";
    TIE_TWICE = "Quy tắc này đã có.", "The same rule twice.";
}

/// How large a rubric is.
pub fn counts(lang: Lang, of_groups: usize, of_criteria: usize, max: &str) -> String {
    [groups(lang, of_groups), criteria(lang, of_criteria), points(lang, max)].join(", ")
}

/// Where a problem is; where a code stands twice, also at which place.
pub fn place(lang: Lang, body: &Body, place: Place) -> String {
    let group = |g: usize| body.groups.get(g);
    let code = |g: usize, c: usize| {
        let found = group(g).and_then(|group| group.criteria.get(c));
        found.map_or_else(|| format!("{}.{}", g + 1, c + 1), |criterion| criterion.code.to_string())
    };
    match place {
        Place::Whole => AT_WHOLE.in_lang(lang).to_owned(),
        Place::Group(g) => {
            let code = group(g).map(|group| group.code.as_str()).unwrap_or_default();
            let alike = body.groups.iter().filter(|group| group.code == code).count();
            if alike > 1 { at_group_nth(lang, code, g + 1) } else { at_group(lang, code) }
        }
        Place::Criterion(g, c) => {
            let code = code(g, c);
            let alike = body.criteria().filter(|(_, one)| one.code.as_str() == code).count();
            let of = group(g).map(|group| group.code.as_str()).unwrap_or_default();
            if alike > 1 { at_criterion_nth(lang, &code, c + 1, of) } else { at_criterion(lang, &code) }
        }
        Place::Level(g, c, l) => at_level(lang, &code(g, c), l + 1),
        Place::Veto(i) => at_veto(lang, i + 1),
        Place::Band(i) => at_band(lang, i + 1),
        Place::Tie(i) => at_tie(lang, i + 1),
    }
}

/// What is wrong.
pub fn fault(lang: Lang, fault: Fault) -> String {
    let text = match fault {
        Fault::TextMissing => TEXT_MISSING,
        Fault::TextTooLong => TEXT_TOO_LONG,
        Fault::NoGroups => NO_GROUPS,
        Fault::NoCriteria => NO_CRITERIA,
        Fault::TooManyCriteria => TOO_MANY,
        Fault::CodeTwice => CODE_TWICE,
        Fault::KeyMalformed => KEY_MALFORMED,
        Fault::MaxOutOfRange => MAX_RANGE,
        Fault::StepNotAllowed => STEP_WRONG,
        Fault::MaxOffStep => MAX_OFF_STEP,
        Fault::SumNot100(sum) => return sum_not_100(lang, &decimal(lang, sum.wide())),
        Fault::MinimumOutOfRange => MINIMUM_RANGE,
        Fault::ExtraOutOfRange => EXTRA_RANGE,
        Fault::GuidanceMissing => GUIDANCE_MISSING,
        Fault::NoLevels => NO_LEVELS,
        Fault::LevelOutOfRange => LEVEL_RANGE,
        Fault::LevelGap => LEVEL_GAP,
        Fault::LevelOverlap => LEVEL_OVERLAP,
        Fault::NoBands => NO_BANDS,
        Fault::NoBandAtZero => NO_BAND_AT_ZERO,
        Fault::BandOrder => BAND_ORDER,
        Fault::BandOutOfReach => BAND_REACH,
        Fault::UnknownGroup => UNKNOWN_GROUP,
        Fault::TieTwice => TIE_TWICE,
    };
    text.in_lang(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_places_with_one_code_it_is_said_which() {
        let mut body = movement::rubric::collective();
        let (first, second) = (Place::Criterion(0, 0), Place::Criterion(0, 1));
        assert_eq!(place(Lang::Vi, &body, first), "Tiêu chí I.1");
        body.groups[0].criteria[1].code = body.groups[0].criteria[0].code.clone();
        body.groups[1].code = body.groups[0].code.clone();
        assert_eq!(place(Lang::Vi, &body, first), "Tiêu chí I.1 (thứ 1, nhóm I)");
        assert_ne!(place(Lang::En, &body, first), place(Lang::En, &body, second));
        assert_ne!(place(Lang::Vi, &body, Place::Group(0)), place(Lang::Vi, &body, Place::Group(1)));
    }
}
