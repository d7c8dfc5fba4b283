//! Words of the day's page.

use movement::person::Recusal;

use super::Lang;
use crate::app::session::Unexported;

words! {
    TODAY_VISITS = "Mô hình hôm nay", "Models today";
    THIS_WEEK = "Trong tuần", "This week";
    UNFINISHED = "Phiếu chưa xong", "Unfinished sheets";
    no_of(done: usize, all: usize) = "{done}/{all} xong", "{done}/{all} done";
    in_round(round: u32) = "vòng {round}", "round {round}";
    NOT_BEGUN = "Chưa chấm", "Not begun";
    scoring(given: usize, of: usize) = "Đang chấm {given}/{of}", "Scoring {given}/{of}";
    SEALED = "Đã khóa", "Sealed";
    AMENDING = "Đang sửa đổi", "Being amended";
    RECUSED = "Không chấm: cùng đơn vị", "Recused: own unit";
    DECLARED = "Không chấm: đã khai báo", "Recused: declared";
    NO_NOTICE = "Chưa gửi thông báo", "No notice sent";
    not_exported(what: &str) = "Chưa xuất: {what}", "Not exported: {what}";
    sheets(n: usize) = "{n} phiếu", one(n) "{n} sheet", "{n} sheets";
    changes(n: u64) = "{n} thay đổi", one(n) "{n} change", "{n} changes";
    photos(n: usize) = "{n} ảnh", one(n) "{n} photo", "{n} photos";
    last_export(when: &str) = "Lần xuất gần nhất: {when}. Gói xuất là bản sao an toàn của bạn.", "Last export: {when}. A bundle is your safe copy.";
    NEVER_EXPORTED = "Chưa xuất lần nào. Gói xuất là bản sao an toàn của bạn.", "Never exported. A bundle is your safe copy.";
    for_days(days: i64) = "đã {days} ngày", one(days) "for {days} day", "for {days} days";
    EXPORT_TODAY = "Máy hỏng hoặc mất thì mất theo. Xin xuất gói trong hôm nay.", "If the device breaks or is lost, they are gone. Please export today.";
    EXPORT_NOW = "Để lâu quá rồi: máy hỏng, mất, hay trình duyệt dọn dữ liệu thì mất theo. Xin xuất gói ngay, trước khi chấm tiếp.", "This has waited too long: they are gone if the device breaks, is lost, or the browser clears its data. Please export now, before scoring on.";
    received_not_copied(n: usize) = "{n} gói đã nhận chưa có trong bản sao lưu nào", one(n) "{n} received bundle is in no safe copy", "{n} received bundles are in no safe copy";
    RECEIVED_NOT_COPIED_WHAT = "Điểm của các đoàn mới chỉ có trên máy này và trên máy bảng.", "The teams' scores are only on this device and on the tablets.";
    COPY_NOW = "Sao lưu ngay", "Copy now";
    copied_to(name: &str) = "Đã ghi gói vào thư mục “{name}”.", "A bundle was written into the folder “{name}”.";
    COPIED = "Đã tải gói về máy.", "A bundle was downloaded.";
    COPY_REFUSED = "Trình duyệt không cho ghi tệp. Xin vào Chuyển gói để xuất.", "The browser refused the file. Please export from Bundles.";
    PRIVATE = "Dữ liệu có thể mất khi đóng cửa sổ", "Data may go when this window closes";
    SHORT = "Máy sắp hết chỗ", "Little room left";
    regained(n: u64) = "Đã lấy lại {n} thay đổi từ bản lưu thứ hai", one(n) "{n} change was got back from the second copy", "{n} changes were got back from the second copy";
    REGAINED_WHAT = "Trình duyệt đã làm mất bản lưu chính. Máy này đã dựng lại đủ; ảnh thì không có bản thứ hai. Xin xuất gói để có bản sao ngoài máy.",
        "The browser lost the first copy. This device has built it up again; photos have no second copy. Please export, to have a copy outside this device.";
    ONE_COPY = "Máy này chỉ giữ một bản lưu", "This device keeps one copy only";
    ONE_COPY_NONE = "Trình duyệt này không có chỗ cho bản lưu thứ hai. Điểm vẫn được lưu; xin xuất gói mỗi ngày.",
        "This browser has no room for a second copy. Scores are saved all the same; please export every day.";
    ONE_COPY_OUT = "Bản lưu thứ hai chưa ghi được. Điểm vẫn được lưu; xin xuất gói trong hôm nay.",
        "The second copy could not be written. Scores are saved all the same; please export today.";
    EXPORT = "Xuất gói", "Export";
    NOTHING_TODAY = "Hôm nay không có lịch khảo sát", "No visits today";
    NOTHING_TODAY_NEXT = "Lịch đến trong gói của văn phòng. Mô hình đã được giới thiệu chấm được ngay ở trang Mô hình.",
        "The schedule comes in the office's bundle. A nominated model can be scored from the Models page.";
    OF_UNIT = "Bản đăng ký của đơn vị", "Your unit's registrations";
    of_unit_models(n: usize) = "{n} mô hình", one(n) "{n} model", "{n} models";
    quota_and_deadline(least: u32, most: u32, day: &str) = "Mỗi đơn vị đăng ký từ {least:02} đến {most:02} mô hình, trước ngày {day}.", "Each unit registers {least} to {most} models, before {day}.";
    OF_UNIT_NEXT = "Ghi xong thì xuất gói, gửi về Ban Thường vụ Đảng ủy xã (qua Ban Xây dựng Đảng).", "When it is written, export a bundle and send it to the Standing Board of the Party Committee (through the Party Building Board).";
    NOTHING_HERE = "Đợt thi đua này chưa có gì trên máy", "Nothing of this campaign is on this device";
    NOTHING_HERE_NEXT = "Lần nhập đã được hoàn tác. Nhập lại gói của văn phòng để làm tiếp, hoặc xóa đợt này trong Cài đặt.", "The import was undone. Import the office's bundle again to go on, or wipe this campaign in Settings.";
    ALL_MODELS = "Xem tất cả mô hình", "See all models";
    OFFICE = "Văn phòng", "Office";
    conflicts(n: usize) = "{n} chỗ hai máy ghi khác nhau", one(n) "{n} place where two devices differ", "{n} places where two devices differ";
    CONFLICTS_WHAT = "Cả hai được giữ cho đến khi bạn chọn.", "Both are kept until you choose.";
    SETTLE = "Xem và chọn", "Look and choose";
}

/// What no exported bundle holds yet, in words.
pub fn waits(lang: Lang, waiting: Unexported) -> String {
    let what = changes_and_photos(lang, waiting);
    match waiting.sheets {
        0 => not_exported(lang, &what),
        n => not_exported(lang, &format!("{}, {what}", sheets(lang, n))),
    }
}

/// The changes and photos that no exported bundle holds yet.
pub fn changes_and_photos(lang: Lang, waiting: Unexported) -> String {
    match (waiting.events, waiting.photos) {
        (events, 0) => changes(lang, events),
        (0, n) => photos(lang, n),
        (events, n) => format!("{}, {}", changes(lang, events), photos(lang, n)),
    }
}

/// That a person does not score a model, and on what ground.
pub fn recused(lang: Lang, why: &Recusal) -> &'static str {
    match why {
        Recusal::SameUnit(_) => RECUSED,
        Recusal::Declared(_) => DECLARED,
    }
    .in_lang(lang)
}
