//! What deserves a second look at a registration, in sentences.

use ledger::Ledger;
use movement::model::{Near, Notice};
use movement::record::title;

use super::Lang;

words! {
    late(received: &str, due: &str) = "Nhận ngày {received}, sau hạn (trước ngày {due}).", "Received on {received}, after the day it was due (before {due}).";
    over_quota(count: usize, most: u32) = "Đơn vị đăng ký {count} mô hình, kế hoạch đề ra tối đa {most}. Xin ghi lý do trong bản đăng ký.", "The unit registers {count} models; the plan asks for at most {most}. Please give the reason in the registration.";
    quota_full(count: usize, most: u32) = "Số mô hình đơn vị đã đăng ký: {count}, kế hoạch đề ra tối đa {most}. Nhận thêm mô hình này thì xin ghi lý do trong bản đăng ký.", "Models the unit has registered: {count}; the plan asks for at most {most}. If this one is received as well, please give the reason in the registration.";
    similar_unit(name: &str) = "Gần giống mô hình cùng đơn vị: {name}", "Nearly the same as a model of this unit: {name}";
    similar_thon(name: &str) = "Gần giống mô hình cùng thôn: {name}", "Nearly the same as a model in this village: {name}";
    similar_unplaced(name: &str) = "Gần giống một mô hình cũng chưa ghi thôn: {name}", "Nearly the same as a model that has no village either: {name}";
    NOT_RECEIVED = "Đã giới thiệu, chưa ghi ngày nhận bản đăng ký.", "Nominated, and no day of receipt is written down.";
    NOT_SCORED = "Có kết quả bình xét, chưa có phiếu nào khóa.", "The review has an outcome, and no sheet is sealed.";
    NO_FIELD = "Chưa chọn lĩnh vực.", "No field is chosen.";
    NO_THON = "Chưa chọn thôn.", "No village is chosen.";
}

/// A notice in a sentence.
pub fn noticed(lang: Lang, ledger: &Ledger, notice: &Notice) -> String {
    match notice {
        Notice::Late { due, received } => late(lang, &received.written(), &due.written()),
        Notice::OverQuota { count, most } => over_quota(lang, *count, *most),
        Notice::QuotaFull { count, most } => quota_full(lang, *count, *most),
        Notice::Similar(other, Near::Unit) => similar_unit(lang, &title(ledger, other)),
        Notice::Similar(other, Near::Thon) => similar_thon(lang, &title(ledger, other)),
        Notice::Similar(other, Near::Unplaced) => similar_unplaced(lang, &title(ledger, other)),
        Notice::NotReceived => NOT_RECEIVED.in_lang(lang).to_owned(),
        Notice::NotScored => NOT_SCORED.in_lang(lang).to_owned(),
        Notice::NoField => NO_FIELD.in_lang(lang).to_owned(),
        Notice::NoThon => NO_THON.in_lang(lang).to_owned(),
    }
}
