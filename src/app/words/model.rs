//! Words of the model list and the model page.

use movement::model::{ModelKind, Subject};

use super::Lang;

words! {
    SELF_SCORE = "Tự chấm", "Self-score";
    FIND = "Tìm mô hình, đơn vị, thôn", "Find a model, unit or village";
    found(n: usize, all: usize) = "{n} trên {all} mô hình", one(all) "{n} of {all} model", "{n} of {all} models";
    ALL_FIELDS = "Mọi lĩnh vực", "All fields";
    ALL_STRANDS = "Cả hai nội dung thi đua", "Both strands";
    FIELD = "Lĩnh vực", "Field";
    STRAND = "Nội dung thi đua", "Strand";
    ONLY_NOMINATED = "Chỉ mô hình được giới thiệu", "Nominated only";
    MORE = "Lọc thêm", "More filters";
    more(n: usize) = "Lọc thêm ({n})", "More filters ({n})";
    NOMINATED = "Được giới thiệu", "Nominated";
    NONE_FOUND = "Không có mô\u{a0}hình nào như vậy", "No such model";
    NONE_FOUND_NEXT = "Thử bớt từ, hoặc bỏ bộ lọc.", "Try fewer words, or remove the filter.";
    NONE_YET = "Chưa có mô hình", "No models yet";
    NONE_YET_NEXT = "Bấm “Thêm mô hình”, hoặc nhập gói của văn phòng.", "Press “Add a model”, or import the office's bundle.";
    LOOK_AGAIN = "Cần xem lại", "Please look again";
    ADD = "Thêm mô hình", "Add a model";
    REGISTRATION = "Bản đăng ký", "Registration";
    VISITS = "Lịch khảo sát", "Visits";
    MY_SHEET = "Phiếu của tôi", "My sheet";
    STAND_ASIDE = "Tôi không chấm mô hình này", "I do not score this model";
    STAND_ASIDE_WHAT = "Dành cho người có liên quan đến mô hình. Lý do ghi vào hồ sơ cán bộ và đi theo gói; phiếu của đồng chí không còn được chờ.", "For whoever has an interest in the model. The reason is written into your record and goes along in bundles; your sheet is not awaited any more.";
    STAND_ASIDE_WHY = "Lý do không chấm mô hình này", "Why you do not score this model";
    DECLARE = "Khai báo, không chấm", "Declare, and stand aside";
    STOOD_ASIDE = "Đã khai báo, không chấm mô hình này", "Declared: you do not score this model";
    SCORE_AFTER_ALL = "Rút khai báo, chấm mô hình này", "Take it back and score this model";
    EARLIER = "Các phiếu khác của tôi", "My other sheets";
    ALL_SHEETS = "Mọi phiếu đã nhận", "All sheets received";
    NO_SHEETS = "Chưa có phiếu nào trên máy này. Phiếu của các đoàn về bằng gói, nhập ở Chuyển gói.", "No sheets on this device yet. The teams' sheets come in bundles, imported under Bundles.";
    TEAM_SHEET = "Phiếu chung của đoàn", "The team's sheet";
    TEAM_SHEET_WHAT = "Ghi sau khi cả đoàn đã bàn và thống nhất; phiếu riêng của từng người vẫn giữ nguyên.", "Written once the whole team has agreed; everybody's own sheet stays as it is.";
    WRITE_TEAM = "Ghi phiếu chung", "Write the team's sheet";
    SEE_TEAM = "Xem phiếu chung", "See the team's sheet";
    WRITE_OWN = "Nhập điểm tự chấm của đơn vị", "Enter the unit's self-score";
    SEE_OWN = "Xem phiếu tự chấm", "See the self-score sheet";
    GROUP_OF = "Nhóm tiêu chí", "Group of criteria";
    MOST = "Tối đa", "Most";
    HISTORY = "Lịch sử", "History";
    NO_VISITS = "Chưa có lịch khảo sát.", "No visits yet.";
    NO_SELF_SCORE = "Đơn vị chưa tự chấm.", "The unit has not scored itself.";
    NO_HISTORY = "Chưa có thay đổi nào.", "No changes yet.";
    NOT_YET_SCORED = "Chấm được khi mô hình được giới thiệu khảo sát và vòng chấm đang mở.", "It can be scored once the model is nominated and while the round is open.";
    START_SHEET = "Chấm điểm", "Score";
    GO_ON = "Chấm tiếp", "Go on scoring";
    SEE_SHEET = "Xem phiếu", "See the sheet";
    UNIT = "Đơn vị", "Unit";
    KIND = "Loại", "Kind";
    KIND_MODEL = "Mô hình", "Model";
    KIND_EXAMPLE = "Điển hình", "Example";
    COLLECTIVE = "Tập thể", "Collective";
    INDIVIDUAL = "Cá nhân", "Individual";
    THON = "Thôn", "Village";
    PLACE = "Địa điểm", "Place";
    NEWNESS = "Tình trạng triển khai", "How far it is carried out";
    NEW = "Mới", "New";
    RUNNING = "Đang thực hiện", "Under way";
    REPLICATED = "Nhân rộng", "Replicated";
    REPLICATED_FROM = "Nhân rộng từ", "Replicated from";
    REPLICATED_TO = "Đã nhân rộng thành", "Replicated as";
    STANDS = "Tình trạng hiện nay", "It stands at";
    REASON = "Thực trạng, lý do", "Situation, reason";
    GOAL = "Mục tiêu, tiêu chí", "Goals";
    CONTENT = "Nội dung, cách thức", "Content, method";
    AUDIENCE = "Đối tượng", "Audience";
    HOUSEHOLDS = "Số hộ", "Households";
    LEAD = "Đơn vị chủ trì", "Led by";
    PARTNERS = "Đơn vị phối hợp", "In cooperation with";
    JOINERS = "Lực lượng tham gia", "Who takes part";
    RESOURCES = "Nguồn lực", "Resources";
    SCHEDULE = "Thời gian, tiến độ", "Schedule";
    OUTPUTS = "Sản phẩm, kết quả", "Results";
    UPKEEP = "Khả năng duy trì, nhân rộng", "Upkeep, spread";
    KEEPER = "Người phụ trách", "In charge";
    PHONE = "Điện thoại", "Telephone";
    REGISTERED = "Ngày nhận đăng ký", "Registered on";
    RECEIVER = "Người nhận", "Received by";
    OVER_WHY = "Lý do đăng ký nhiều hơn quy định", "Why more than the quota";
    total_and_class(total: &str, max: &str, class: &str) = "{total} / {max} · {class}", "{total} / {max} · {class}";
    NOTICE_MISSING = "Chưa gửi thông báo", "No notice sent";
    notice_prepared(day: &str) = "Đã soạn thông báo {day}, chưa gửi", "Notice written {day}, not sent";
    notice_sent(day: &str) = "Đã gửi thông báo {day}", "Notice sent {day}";
    notice_confirmed(day: &str) = "Đơn vị đã xác nhận {day}", "Confirmed by the unit {day}";
    BY_NOBODY = "Chưa rõ người ghi", "By nobody named";
    BY_OFFICE = "Văn phòng", "The office";
}

/// What a model is, a model or an example, and of whom; only what was chosen.
pub fn kind_of(lang: Lang, kind: Option<ModelKind>, subject: Option<Subject>) -> String {
    let kind = kind.map(|kind| match kind {
        ModelKind::Model => KIND_MODEL.in_lang(lang),
        ModelKind::Example => KIND_EXAMPLE.in_lang(lang),
    });
    let subject = subject.map(|subject| match subject {
        Subject::Collective => COLLECTIVE.in_lang(lang),
        Subject::Individual => INDIVIDUAL.in_lang(lang),
    });
    match (kind, subject) {
        (Some(kind), Some(subject)) => format!("{kind} · {}", subject.to_lowercase()),
        (kind, subject) => kind.or(subject).unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_chosen_is_left_out() {
        let said = |kind, subject| kind_of(Lang::Vi, kind, subject);
        assert_eq!(said(Some(ModelKind::Model), Some(Subject::Collective)), "Mô hình · tập thể");
        assert_eq!(said(Some(ModelKind::Example), None), "Điển hình");
        assert_eq!(said(None, Some(Subject::Individual)), "Cá nhân");
        assert_eq!(said(None, None), "");
    }
}
