//! Vietnamese: what is wrong with a file or a part of it.

use ledger::bundle::{BundleError, Foreign, Notice, Oversize, Reason, SetAside};
use ledger::json::JsonFaultKind;
use ledger::{EventFault, GateFault};
use std::io::{self, ErrorKind};
use std::path::Path;

pub(super) fn no_header() -> &'static str {
    "không gói nào còn phần đầu, nên không biết là dữ liệu thật hay tập huấn"
}

pub(super) fn used_folder() -> &'static str {
    "thư mục này đã có tệp; xin chọn thư mục mới hoặc còn trống"
}

pub(super) fn book() -> &'static str {
    "là kết quả phải có của một đợt làm thử, không phải gói; bỏ qua"
}

pub(super) fn own_input(file: &Path) -> String {
    format!("tệp kết quả cũng là gói đưa vào ({}), sẽ bị ghi đè; xin chọn tên khác; chưa ghi gì", file.display())
}

pub(super) fn no_folder(folder: &Path) -> String {
    format!("không có thư mục {}", folder.display())
}

pub(super) fn other_campaign(id: &str) -> String {
    format!("thuộc đợt khác: {id}")
}

pub(super) fn oversize(oversize: &Oversize) -> String {
    let what = match oversize {
        Oversize::Header { bytes } => format!("phần đầu sẽ quá dài ({} KB)", bytes >> 10),
        Oversize::Devices { .. } => return "các gói gộp lại có quá nhiều máy, vượt mức cho phép".to_owned(),
        Oversize::Events { count } => format!("sẽ có quá nhiều sự kiện ({count})"),
        Oversize::Photos { count } => format!("sẽ có quá nhiều ảnh ({count})"),
        Oversize::Bytes { bytes } => format!("tệp sẽ quá lớn (hơn {} MB)", bytes >> 20),
    };
    format!("các gói gộp lại quá mức một gói được phép: {what}; chưa ghi gì")
}

pub(super) fn error(error: &BundleError) -> String {
    match error {
        BundleError::Empty => "tệp trống".to_owned(),
        BundleError::NotABundle { foreign } => {
            let what = match foreign {
                Foreign::Photo => "đây là một tấm ảnh",
                Foreign::Zip => "đây là tệp nén, Word hoặc Excel",
                Foreign::Pdf => "đây là tệp PDF",
                Foreign::Encrypted => "tệp đã được mã hóa, cần giải mã trước",
                Foreign::Json => "đây là tệp JSON khác, hoặc đã bị cắt mất gần hết",
                Foreign::Text => "đây là một văn bản",
                Foreign::Binary => "không rõ là tệp gì",
            };
            format!("không phải gói dữ liệu: {what}")
        }
        BundleError::TooLarge { bytes } => format!("tệp quá lớn ({} MB), không đọc", bytes >> 20),
        BundleError::Newer { version } => {
            format!("gói của phiên bản mới hơn (định dạng {version}): hãy cập nhật chương trình")
        }
        BundleError::NoCampaign => "phần đầu và phần cuối đều hỏng, không biết gói thuộc đợt nào".to_owned(),
        BundleError::OtherCampaign { id, name } if name.is_empty() => other_campaign(id),
        BundleError::OtherCampaign { id, name } => format!("thuộc đợt khác: {name} ({id})"),
        BundleError::TrainingIntoReal => "dữ liệu tập huấn, không đưa vào dữ liệu thật".to_owned(),
        BundleError::RealIntoTraining => "dữ liệu thật, không đưa vào dữ liệu tập huấn".to_owned(),
        BundleError::TooManyEvents => "quá nhiều sự kiện trong một gói".to_owned(),
        BundleError::TooManyPhotos => "quá nhiều ảnh trong một gói".to_owned(),
    }
}

pub(super) fn set_aside(part: &SetAside) -> String {
    match &part.reason {
        Reason::Truncated => "tệp bị cắt ở đây".to_owned(),
        Reason::Unreadable => "không đọc được".to_owned(),
        Reason::TooLong => "dài quá mức cho phép".to_owned(),
        Reason::Format => "dòng đầu bị hỏng".to_owned(),
        Reason::Header => "phần đầu bị hỏng".to_owned(),
        Reason::CampaignId => "phần đầu: mã đợt không đúng".to_owned(),
        Reason::Trailer => "phần cuối bị hỏng hoặc không khớp với phần đầu".to_owned(),
        Reason::Digest => "có dòng bị bớt, thêm hoặc đổi chỗ: không khớp mã tổng ở cuối".to_owned(),
        Reason::AfterEnd => "có thêm dữ liệu sau khi gói đã hết".to_owned(),
        Reason::IdMismatch => "nội dung đã bị thay đổi: không khớp mã của sự kiện".to_owned(),
        Reason::Event(fault) => event(fault),
        Reason::ForbiddenText { character } => {
            format!("chữ có ký tự điều khiển hoặc đảo chiều viết (U+{:04X})", u32::from(*character))
        }
        Reason::LongText => "một đoạn chữ quá dài".to_owned(),
        Reason::TooManyDevices => "có quá nhiều máy: gói và dữ liệu đang có gộp lại vượt mức cho phép".to_owned(),
        Reason::Gate(fault) => gate(fault),
        Reason::PhotoText => "ảnh: mã base64 bị hỏng".to_owned(),
        Reason::PhotoSize { bytes } => format!("ảnh: dung lượng không đúng ({} KB)", bytes >> 10),
        Reason::PhotoHash => "ảnh: nội dung đã bị thay đổi".to_owned(),
        Reason::PhotoKind => "ảnh: không phải JPEG, PNG, WebP hay PDF, hoặc ghi sai loại".to_owned(),
    }
}

fn event(fault: &EventFault) -> String {
    let what = match fault {
        EventFault::Json(fault) => return format!("{} (ở byte {})", json(fault.kind), fault.offset),
        EventFault::TooLong => "dài quá mức cho phép",
        EventFault::Missing(key) => return format!("sự kiện thiếu “{key}”"),
        EventFault::Kind => "sự kiện: tên việc không đúng",
        EventFault::Incarnation => "sự kiện: tên thiết bị không đúng",
        EventFault::Seq => "sự kiện: số thứ tự không đúng",
        EventFault::Clock => "sự kiện: ghi thừa giờ",
        EventFault::Record => "sự kiện: tên bản ghi không đúng",
        EventFault::Register => "sự kiện: tên ô dữ liệu không đúng",
        EventFault::References => "sự kiện: tham chiếu không đúng",
        EventFault::Line => "không phải một dòng sự kiện",
        EventFault::Check => "nội dung đã bị thay đổi: không khớp mã của sự kiện",
    };
    what.to_owned()
}

fn json(kind: JsonFaultKind) -> &'static str {
    match kind {
        JsonFaultKind::End => "JSON bị cắt giữa chừng",
        JsonFaultKind::Unexpected => "JSON có ký tự không đúng chỗ",
        JsonFaultKind::Trailing => "JSON có phần thừa",
        JsonFaultKind::DuplicateKey => "JSON có khóa lặp lại",
        JsonFaultKind::TooDeep => "JSON lồng quá sâu",
        JsonFaultKind::NotInteger => "số không phải số nguyên (điểm ghi bằng phần trăm điểm)",
        JsonFaultKind::IntegerRange => "số quá lớn",
        JsonFaultKind::LoneSurrogate => "chữ có nửa ký tự Unicode",
        JsonFaultKind::Nul => "chữ có ký tự NUL",
        JsonFaultKind::Control => "chữ có ký tự điều khiển",
        JsonFaultKind::Escape => "JSON có ký hiệu thoát không đúng",
        JsonFaultKind::Utf8 => "không phải UTF-8",
        JsonFaultKind::NotCanonical => "JSON không ở dạng chuẩn",
    }
}

pub(super) fn notice(notice: &Notice) -> String {
    let what = match notice {
        Notice::HeaderLost => "phần đầu bị hỏng; mã đợt lấy ở phần cuối".to_owned(),
        Notice::ClockFarOff { incarnation, events, .. } => {
            format!("đồng hồ của máy {incarnation} sai nhiều, ở {events} sự kiện; vẫn nhận cả")
        }
        Notice::DecomposedText { events, line } => {
            format!("chữ có dấu rời (không phải NFC) ở {events} sự kiện, đầu tiên ở dòng {line}; vẫn nhận cả")
        }
        Notice::Fork(at) => format!(
            "số {} của máy {} có mặt hơn một lần: máy có thể đã bị sao chép hoặc khôi phục; vẫn giữ cả",
            at.seq, at.incarnation
        ),
        Notice::Gap(span) | Notice::Missing(span) | Notice::MissingBase(span) => {
            format!("máy {}: thiếu các số {}–{}", span.incarnation, span.from, span.to)
        }
        Notice::ChainDiffers(at) => {
            format!("máy {}: đến số {} không đúng như người gửi ghi", at.incarnation, at.seq)
        }
        Notice::Gate(fault) => gate(fault),
    };
    format!("lưu ý: {what}")
}

fn gate(fault: &GateFault) -> String {
    let what = match fault.code {
        "sheet-and-other" => "một việc vừa sửa phiếu vừa sửa bản ghi khác",
        "wrong-type" => "giá trị sai loại",
        "out-of-range" => "điểm hoặc số ngoài khoảng cho phép",
        "off-step" => "điểm không đúng bước chấm",
        "unknown-criterion" => "thang điểm không có tiêu chí này",
        "text-too-long" => "chữ quá dài",
        "text-control" => "chữ có ký tự điều khiển",
        "no-such-day" => "ngày không có thật",
        "wrong-reference" => "chỉ đến bản ghi không đúng loại",
        "sheet-identity" => "phiếu không đúng với tên của nó",
        "rubric-digest" => "thang điểm không đúng với tên của nó",
        "off-rubric" => "điểm ngoài thang của bộ tiêu chí, vẫn giữ nhưng không tính",
        "unknown-rubric" => "phiếu theo bộ tiêu chí chưa biết",
        code => code,
    };
    format!("{what}: {} {}", fault.record, fault.register)
}

pub(super) fn io(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "không tìm thấy".to_owned(),
        ErrorKind::PermissionDenied => "không có quyền".to_owned(),
        ErrorKind::IsADirectory => "đây là thư mục".to_owned(),
        ErrorKind::StorageFull => "ổ đĩa đã đầy".to_owned(),
        _ => format!("lỗi đọc, ghi: {error}"),
    }
}
