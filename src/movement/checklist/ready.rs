//! A form to begin with, marked as a sample that nobody has approved: its items follow the plan's own words.

use crate::mint;
use crate::pen::Pen;
use crate::record::{self, Entry, Noun};
use crate::refusal::Refusal;
use ledger::RecordId;

const ITEMS: [&str; 10] = [
    "Có kế hoạch hoặc nội dung triển khai phong trào của đơn vị (III.1)",
    "Phân công người phụ trách, có theo dõi, kiểm tra, đôn đốc (III.1)",
    "Quán triệt, tuyên truyền tới cán bộ, đảng viên, đoàn viên, hội viên và Nhân dân (I.1)",
    "Đăng ký từ 01 đến 02 mô hình, gửi đúng hạn (III.2)",
    "Mô hình thiết thực, đang hoạt động, tránh hình thức (I.4)",
    "Mô hình bền vững, có sức lan tỏa trong thôn (I.2)",
    "Tham gia tập huấn, bồi dưỡng kỹ năng (I.3, II.1)",
    "Có tin, bài, phát thanh, họp thôn về mô hình (II.3)",
    "Báo cáo kết quả về Ban Xây dựng Đảng (II.4)",
    "Giới thiệu, đề xuất mô hình, điển hình tiêu biểu (II.4)",
];

/// The form's record.
pub(crate) fn id() -> Result<RecordId, Refusal> {
    mint::derived("checklist", "2026/1")
}

/// Writes the form.
pub(crate) fn write(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    let id = id()?;
    let items = ITEMS.iter().map(|item| (*item).to_owned()).collect();
    let entries = [
        Entry::text("name", "Kiểm tra việc triển khai phong trào tại đơn vị (mẫu, chưa được phê duyệt)"),
        Entry::lines("items", items),
        Entry::text("source", "Kế hoạch thực hiện phong trào năm 2026"),
    ];
    record::enter(pen, Noun::Checklist, &id, &entries)
}
