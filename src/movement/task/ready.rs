//! The tasks of the plan of 2026, as it says them, by the body that it gives them to. They stand in every new campaign, each
//! under a name of its own, and can be changed like any other.

use crate::date::Day;
use crate::mint;
use crate::pen::Pen;
use crate::record::{self, Entry, Noun};
use crate::refusal::Refusal;
use ledger::RecordId;

/// Section of the plan, body, task, last day.
type Ready = (&'static str, &'static str, &'static str, Option<&'static str>);

const EVERYBODY: &str = "UBND xã, cơ quan Ủy ban MTTQVN xã; các tổ chức đảng, cơ quan, đơn vị";
const BUILDING: &str = "Ban Xây dựng Đảng";

const READY: [Ready; 11] = [
    (
        "II.1",
        BUILDING,
        "Tham gia hội nghị tập huấn, quán triệt các văn bản mới (khi có hướng dẫn của Ban Tuyên giáo và Dân vận Tỉnh ủy)",
        None,
    ),
    ("II.2", BUILDING, "Khảo sát, thẩm định các mô hình, điển hình “Dân vận khéo” (Quý III, IV)", Some("2026-12-31")),
    ("II.3", BUILDING, "Thực hiện Chuyên mục “Dân vận khéo” (thường xuyên)", None),
    ("II.4", BUILDING, "Bình xét, tổng hợp, đề xuất khen thưởng", Some("2026-12-31")),
    (
        "II.4",
        "Các tổ chức đảng, cơ quan, đơn vị",
        "Báo cáo kết quả thực hiện phong trào thi đua Dân vận khéo về Ban Xây dựng Đảng",
        Some("2026-12-31"),
    ),
    (
        "III.1",
        EVERYBODY,
        "Đẩy mạnh công tác tuyên truyền, vận động đoàn viên, hội viên và Nhân dân tích cực hưởng ứng phong trào",
        None,
    ),
    ("III.1", EVERYBODY, "Xây dựng kế hoạch tổ chức thực hiện", None),
    ("III.1", EVERYBODY, "Thường xuyên theo dõi, kiểm tra, đôn đốc việc triển khai thực hiện Kế hoạch", None),
    (
        "III.2",
        "Mỗi cơ quan, đơn vị; các tổ chức cơ sở Đảng trực thuộc",
        "Đăng ký xây dựng từ 01 đến 02 mô hình “Dân vận khéo”, gửi về Ban Thường vụ Đảng ủy (qua Ban Xây dựng Đảng) trước ngày 10/4/2026",
        Some("2026-04-09"),
    ),
    ("III.3", BUILDING, "Tham mưu tổ chức các hoạt động cụ thể thực hiện phong trào", None),
    ("III.4", "Văn phòng Đảng ủy xã", "Chuẩn bị kinh phí, phương tiện và các điều kiện cần thiết", None),
];

/// The record of a task of the plan, by its place from 1.
pub(crate) fn id(place: usize) -> Result<RecordId, Refusal> {
    mint::derived("task", &format!("2026/{place}"))
}

/// Writes the tasks of the plan.
pub(crate) fn write(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    for (number, (basis, body, name, due)) in READY.iter().enumerate() {
        let id = id(number + 1)?;
        let due = due.and_then(|day| Day::parse(day).ok());
        let entries = [
            Entry::text("name", *name),
            Entry::text("body", *body),
            Entry::text("basis", *basis),
            Entry::day("due", due),
        ];
        record::enter(pen, Noun::Task, &id, &entries)?;
    }
    Ok(())
}
