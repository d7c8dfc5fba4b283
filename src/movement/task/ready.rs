//! The tasks of the plan of 2026, as it says them, by the body that it gives them to. They stand in every new campaign, each
//! under a name of its own, and can be changed like any other.

use crate::date::Day;
use crate::mint;
use crate::pen::Pen;
use crate::record::{self, Entry, Noun};
use crate::refusal::Refusal;
use ledger::RecordId;

/// One task of the plan.
struct Ready {
    /// The section of the plan.
    basis: &'static str,
    /// The body that it is given to.
    body: &'static str,
    /// What it is called in lists.
    name: &'static str,
    /// The plan's own words.
    words: &'static str,
    /// When it is to be done.
    due: Due,
}

/// When a task is to be done.
enum Due {
    /// On this day at the latest.
    By(&'static str),
    /// All year.
    AllYear,
    /// When guidance from above has come.
    Waits,
}

const EVERYBODY: &str = "UBND xã, cơ quan Ủy ban MTTQVN xã; các tổ chức đảng, cơ quan, đơn vị";
const BODIES: &str = "Các tổ chức đảng, cơ quan, đơn vị";
const BUILDING: &str = "Ban Xây dựng Đảng";

const TRAINING: &str = "Tham gia hội nghị tập huấn, quán triệt các văn bản mới về chỉ đạo thực hiện Chương trình mục tiêu Quốc gia xây dựng Nông thôn mới; Hướng dẫn xây dựng, công nhận mô hình Dân vận khéo và tuyên dương, nhân rộng điển hình Dân vận khéo trong xây dựng nông thôn mới giai đoạn 2025 - 2030. Thời gian: Khi có Hướng dẫn của Ban Tuyên giáo và Dân vận Tỉnh ủy.";
const SURVEY: &str = "Kiểm tra việc triển khai thực hiện phong trào thi đua Dân vận khéo và Dân vận khéo trong tham gia xây dựng nông thôn mới. Khảo sát, thẩm định mô hình, điển hình Dân vận khéo và Dân vận khéo tham gia xây dựng nông thôn mới năm 2026. Thời gian: Quý III, IV năm 2026 (Sẽ có thông báo cụ thể).";
const COLUMN: &str = "Phối hợp với các tổ chức đảng, các cơ quan, đơn vị thực hiện Chuyên mục “Dân vận khéo” trên các trang thông tin điện tử, hệ thống thông tin cơ sở, các nền tảng mạng xã hội, ...; thông qua đài phát thanh không dây của xã; họp thôn. Thời gian: Thực hiện thường xuyên.";
const AWARDS: &str = "Ban Xây dựng Đảng bình xét, tổng hợp đề xuất khen thưởng đối với những cá nhân có thành tích xuất sắc trong phong trào thi đua Dân vận khéo và Dân vận khéo trong tham gia xây dựng nông thôn mới năm 2026.";
const REPORTS: &str = "Các tổ chức đảng, cơ quan, đơn vị chủ động triển khai và báo cáo kết quả thực hiện phong trào thi đua Dân vận khéo về Ban Xây dựng Đảng.";
const CARE: &str = "Quan tâm triển khai xây dựng mô hình, nhân rộng điển hình Dân vận khéo, giới thiệu mô hình, điển hình Dân vận khéo tiêu biểu; đề xuất khen thưởng các mô hình, điển hình, tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” và dân vận khéo trong xây dựng nông thôn mới năm 2026.";
const ALL_BODIES: &str = "Ủy ban nhân dân xã, cơ quan Ủy ban MTTQVN xã; các tổ chức đảng, cơ quan, đơn vị đẩy mạnh công tác tuyên truyền, vận động đoàn viên, hội viên và Nhân dân tích cực hưởng ứng Phong trào thi đua Dân vận khéo và Dân vận khéo trong tham gia xây dựng nông thôn mới năm 2026; xây dựng kế hoạch tổ chức thực hiện; thường xuyên theo dõi, kiểm tra, đôn đốc việc triển khai thực hiện Kế hoạch này.";
const REGISTRATION: &str = "Mỗi cơ quan, đơn vị; các tổ chức cơ sở Đảng trực thuộc đăng ký xây dựng từ 01 đến 02 mô hình “Dân vận khéo” trên các lĩnh vực: kinh tế, văn hóa - xã hội, an ninh, quốc phòng gửi về Ban Thường vụ Đảng ủy (qua Ban Xây dựng Đảng) trước ngày 10/4/2026 (theo bản đăng ký gửi kèm).";
const ADVICE: &str = "Giao Ban Xây dựng Đảng tham mưu tổ chức các hoạt động cụ thể thực hiện phong trào thi đua Dân vận khéo tham gia xây dựng nông thôn mới năm 2026.";
const MEANS: &str = "Giao Văn phòng Đảng ủy xã: Chuẩn bị kinh phí, phương tiện và các điều kiện cần thiết để các hoạt động diễn ra theo Kế hoạch.";

const fn ready(basis: &'static str, body: &'static str, name: &'static str, words: &'static str, due: Due) -> Ready {
    Ready { basis, body, name, words, due }
}

/// New ones come last: a record is known by its place.
const READY: [Ready; 12] = [
    ready(
        "II.1",
        BUILDING,
        "Tham gia hội nghị tập huấn, quán triệt các văn bản mới (khi có hướng dẫn của Ban Tuyên giáo và Dân vận Tỉnh ủy)",
        TRAINING,
        Due::Waits,
    ),
    ready(
        "II.2",
        BUILDING,
        "Khảo sát, thẩm định các mô hình, điển hình “Dân vận khéo” (Quý III, IV)",
        SURVEY,
        Due::By("2026-12-31"),
    ),
    ready("II.3", BUILDING, "Thực hiện Chuyên mục “Dân vận khéo” (thường xuyên)", COLUMN, Due::AllYear),
    ready("II.4", BUILDING, "Bình xét, tổng hợp, đề xuất khen thưởng", AWARDS, Due::By("2026-12-31")),
    ready(
        "II.4",
        BODIES,
        "Báo cáo kết quả thực hiện phong trào thi đua Dân vận khéo về Ban Xây dựng Đảng",
        REPORTS,
        Due::By("2026-12-31"),
    ),
    ready(
        "III.1",
        EVERYBODY,
        "Đẩy mạnh công tác tuyên truyền, vận động đoàn viên, hội viên và Nhân dân tích cực hưởng ứng phong trào",
        ALL_BODIES,
        Due::AllYear,
    ),
    ready("III.1", EVERYBODY, "Xây dựng kế hoạch tổ chức thực hiện", ALL_BODIES, Due::AllYear),
    ready(
        "III.1",
        EVERYBODY,
        "Thường xuyên theo dõi, kiểm tra, đôn đốc việc triển khai thực hiện Kế hoạch",
        ALL_BODIES,
        Due::AllYear,
    ),
    ready(
        "III.2",
        "Mỗi cơ quan, đơn vị; các tổ chức cơ sở Đảng trực thuộc",
        "Đăng ký xây dựng từ 01 đến 02 mô hình “Dân vận khéo”, gửi về Ban Thường vụ Đảng ủy (qua Ban Xây dựng Đảng) trước ngày 10/4/2026",
        REGISTRATION,
        Due::By("2026-04-09"),
    ),
    ready("III.3", BUILDING, "Tham mưu tổ chức các hoạt động cụ thể thực hiện phong trào", ADVICE, Due::AllYear),
    ready(
        "III.4",
        "Văn phòng Đảng ủy xã",
        "Chuẩn bị kinh phí, phương tiện và các điều kiện cần thiết",
        MEANS,
        Due::AllYear,
    ),
    ready(
        "II.4",
        BODIES,
        "Xây dựng mô hình, nhân rộng điển hình; giới thiệu, đề xuất khen thưởng mô hình, tập thể, cá nhân tiêu biểu",
        CARE,
        Due::AllYear,
    ),
];

/// The record of a task of the plan, by its place from 1.
pub(crate) fn id(place: usize) -> Result<RecordId, Refusal> {
    mint::derived("task", &format!("2026/{place}"))
}

/// Writes the tasks of the plan.
pub(crate) fn write(pen: &mut Pen<'_>) -> Result<(), Refusal> {
    for (number, Ready { basis, body, name, words, due }) in READY.iter().enumerate() {
        let id = id(number + 1)?;
        let mut entries = vec![
            Entry::text("name", *name),
            Entry::text("body", *body),
            Entry::text("basis", *basis),
            Entry::text("words", *words),
        ];
        match due {
            Due::By(day) => entries.push(Entry::day("due", Day::parse(day).ok())),
            Due::Waits => entries.push(Entry::flag("waits", true)),
            Due::AllYear => {}
        }
        record::enter(pen, Noun::Task, &id, &entries)?;
    }
    Ok(())
}
