//! Vietnamese: results, progress, help. Numbers with a point for thousands.

use crate::args::UsageFault;
use crate::show::Shown;
use ledger::Fingerprint;
use ledger::bundle::Ending;
use std::fmt::Write;
use std::path::Path;

pub(super) fn usage(fault: &UsageFault) -> String {
    let what = match fault {
        UsageFault::NoCommand => "chưa có lệnh".to_owned(),
        UsageFault::UnknownCommand(name) => format!("không có lệnh “{name}”"),
        UsageFault::UnknownOption(name) => format!("không có tùy chọn “{name}” ở đây"),
        UsageFault::BadValue(what) => format!("giá trị chưa đúng: {what}"),
        UsageFault::NoFiles => "chưa có tệp nào".to_owned(),
        UsageFault::FileCount(count) => format!("lệnh này cần đúng {count} tệp"),
        UsageFault::Missing(option) => format!("thiếu {option}"),
    };
    format!("{what}. Xem: dvk --help")
}

pub(super) fn progress(path: &Path, done: u64, of: u64) -> String {
    format!("{}: đã đọc {} / {} MB", path.display(), done >> 20, of >> 20)
}

pub(super) fn writing(path: &Path, done: u64, of: u64) -> String {
    format!("{}: đã ghi {} / {} MB", path.display(), done >> 20, of >> 20)
}

pub(super) fn simulating(tablet: u64, of: u64) -> String {
    format!("máy {tablet} / {of}")
}

pub(super) fn verified(path: &Path, ending: &Ending, refused: u64) -> String {
    let Ending { events, photos, .. } = ending;
    let good = format!("{} sự kiện, {} ảnh đúng", number(events - refused), number(*photos));
    let bad = ending.set_aside + refused;
    let mut text = format!("{}: {good}", path.display());
    if bad > 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, "; để riêng {} phần", number(bad));
    }
    if ending.missing_events + ending.missing_photos > 0 {
        let (events, photos) = (number(ending.missing_events), number(ending.missing_photos));
        let _ = write!(text, "; thiếu {events} sự kiện, {photos} ảnh");
    }
    text
}

pub(super) fn and_more(count: u64) -> String {
    format!("… và {} phần nữa", number(count))
}

pub(super) fn merged(to: &Path, events: u64, photos: u64, fingerprint: &Fingerprint) -> String {
    let (events, photos) = (number(events), number(photos));
    format!("{}: {events} sự kiện, {photos} ảnh\nDấu vân tay: {}", to.display(), fingerprint.words().join(" "))
}

pub(super) fn shown(shown: &Shown) -> String {
    let Shown { campaign, counts, .. } = shown;
    let mut text = format!("Đợt: {} ({})", campaign.name, campaign.id);
    let training = if campaign.training { " – TẬP HUẤN" } else { "" };
    let whole = if shown.whole { "đủ" } else { "KHÔNG đủ" };
    let kind = match shown.kind.as_str() {
        "whole" => "toàn bộ",
        "delta" => "phần mới",
        "receipt" => "biên nhận",
        "assignment" => "giao việc",
        "merged" => "đã gộp",
        _ => "không rõ",
    };
    let _ = writeln!(text, "{training}\nLoại gói: {kind}, {whole}");
    if !shown.device.is_empty() {
        let _ = writeln!(text, "Máy làm gói: {}", shown.device);
    }
    let (events, photos) = (number(counts.events), number(counts.photos));
    let _ = writeln!(text, "Trong gói: {events} sự kiện, {photos} ảnh ({} KB)", number(counts.photo_bytes >> 10));
    if counts.set_aside > 0 {
        let _ = writeln!(text, "Để riêng: {} phần", number(counts.set_aside));
    }
    let records: Vec<String> = shown.records.iter().map(|(kind, count)| format!("{kind} {}", number(*count))).collect();
    let _ = writeln!(text, "Bản ghi: {}", records.join(", "));
    let _ = writeln!(text, "Thiết bị:");
    for device in &shown.devices {
        let _ = writeln!(text, "  {}: {}", device.incarnation, super::en::spans(&device.ranges));
        if !device.withheld.is_empty() {
            let _ = writeln!(text, "    cố ý giữ lại: {}", super::en::spans(&device.withheld));
        }
        if !device.forks.is_empty() {
            let _ = writeln!(text, "    bị rẽ nhánh ở: {:?}", device.forks);
        }
    }
    let _ = writeln!(text, "Xung đột: {}", number(shown.conflicts.len() as u64));
    for conflict in &shown.conflicts {
        let values: Vec<String> = conflict.values.iter().map(ToString::to_string).collect();
        let _ = writeln!(text, "  {} {}: {}", conflict.record, conflict.register, values.join(" | "));
    }
    let _ = write!(text, "Dấu vân tay: {}\n  {}", shown.fingerprint.words.join(" "), shown.fingerprint.hex);
    text
}

pub(super) fn same(events: u64, fingerprint: &Fingerprint) -> String {
    format!("Giống nhau: {} sự kiện. Dấu vân tay: {}", number(events), fingerprint.words().join(" "))
}

pub(super) fn only_in(path: &Path, count: u64) -> String {
    format!("Chỉ có trong {}: {} sự kiện", path.display(), number(count))
}

pub(super) fn differing(count: u64) -> String {
    format!("Ô dữ liệu khác nhau: {}", number(count))
}

pub(super) fn simulated(out: &Path, tablets: u64, events: u64, sheets: u64) -> String {
    let (events, sheets) = (number(events), number(sheets));
    format!("{}: {tablets} gói, {events} sự kiện, {sheets} phiếu; kết quả phải có: expected.json", out.display())
}

pub(super) fn stuck() -> &'static str {
    "không làm tiếp được: một lệnh của đợt làm thử bị từ chối"
}

/// A number with points between the thousands.
fn number(number: u64) -> String {
    super::en::grouped(number, '.')
}
