//! Sentences for every fault of a bundle and of the storage: what happened, what is safe, what to do.

use device::jobs::{JobFault, Problem};
use device::journal::Fault;

use super::{Lang, Text, bytes};

words! {
    NOTHING_LOST = "Không có gì bị mất.", "Nothing is lost.";
    NOTHING_CHANGED = "Dữ liệu trên máy này không đổi.", "The data on this device has not changed.";
    EMPTY = "Tệp trống.", "The file is empty.";
    SEND_AGAIN = "Xin người gửi xuất và gửi lại tệp.", "Please ask the sender to export and send the file again.";
    CHOOSE_BUNDLE = "Xin chọn tệp có tên bắt đầu bằng “dvk-”, đuôi .json hoặc .txt.",
        "Please choose a file whose name begins with “dvk-” and ends with .json or .txt.";
    IS_PHOTO = "Đây là tệp ảnh, không phải gói dữ liệu.", "This is a picture, not a bundle.";
    IS_ZIP = "Đây là tệp nén hoặc tệp Word, Excel, không phải gói dữ liệu.", "This is a ZIP, Word or Excel file, not a bundle.";
    IS_PDF = "Đây là tệp PDF, không phải gói dữ liệu.", "This is a PDF, not a bundle.";
    IS_ENCRYPTED = "Tệp này đã được mã hóa.", "This file is encrypted.";
    IS_JSON = "Tệp này không phải gói dữ liệu, hoặc bị cắt ngay từ đầu.", "This is no bundle, or it was cut off at its very beginning.";
    IS_OTHER = "Tệp này không phải gói dữ liệu.", "This file is not a bundle.";
    too_large(size: &str) = "Tệp quá lớn ({size}), chưa được đọc.", "The file is too large ({size}) and was not read.";
    IN_PARTS = "Xin người gửi xuất không kèm ảnh, hoặc chia thành nhiều phần.", "Please ask the sender to export without photos, or in parts.";
    newer(version: u64) = "Gói theo phiên bản mới hơn (phiên bản {version}).", "The bundle is of a newer version (version {version}).";
    UPDATE_APP = "Xin nối mạng, cập nhật ứng dụng rồi mở lại tệp này.", "Please connect, update the app and open this file again.";
    NO_CAMPAIGN = "Gói hỏng cả phần đầu và phần cuối, không biết thuộc đợt nào.", "Both ends of the bundle are damaged; nobody can say to which campaign it belongs.";
    other_campaign(name: &str) = "Gói thuộc đợt khác: {name}.", "The bundle belongs to another campaign: {name}.";
    OTHER_NAMELESS = "Gói thuộc một đợt khác.", "The bundle belongs to another campaign.";
    OPEN_OTHER = "Xin chọn gói của đợt đang mở trên máy này.", "Please choose a bundle of the campaign that is open on this device.";
    TRAINING_INTO_REAL = "Gói tập huấn không được nhập vào dữ liệu thật.", "A practice bundle cannot go into real data.";
    REAL_INTO_TRAINING = "Gói thật không được nhập vào dữ liệu tập huấn.", "A real bundle cannot go into practice data.";
    TOO_MANY = "Gói có quá nhiều bản ghi.", "The bundle holds too many records.";
    TOO_MANY_PHOTOS = "Gói có quá nhiều ảnh.", "The bundle holds too many photos.";
    FILE_GONE = "Không đọc được tệp nữa: tệp đã bị dời hoặc rút cáp.", "The file can no longer be read: it was moved, or unplugged.";
    CHOOSE_AGAIN = "Xin chép tệp vào máy rồi chọn lại.", "Please copy the file to this device and choose it again.";
    bundle_too_large(size: &str) = "Gói sẽ nặng {size}, quá mức một tệp được phép.", "The bundle would be {size}, more than one file may be.";
    BUNDLE_TOO_FULL = "Gói sẽ có quá nhiều ảnh hoặc bản ghi cho một tệp.", "The bundle would hold too many photos or records for one file.";
    SPLIT = "Xin xuất không kèm ảnh, hoặc chia thành nhiều tệp.", "Please export without photos, or in several files.";
    BUNDLE_TOO_WIDE = "Dữ liệu đến từ quá nhiều máy, một gói không ghi hết được.", "The data comes from too many devices for one bundle to list.";
    WORKER = "Phần xử lý gói không chạy, hoặc đã dừng giữa chừng.", "The part that handles bundles did not run, or stopped midway.";
    RELOAD = "Xin tải lại trang rồi thử lại.", "Please reload the page and try again.";
    READ_ONLY = "Ứng dụng đang mở ở thẻ khác; thẻ này chỉ để xem.", "The app is open in another tab; this one is for reading only.";
    WRITE_HERE = "Bấm “Ghi ở thẻ này” ở đầu trang rồi thử lại.", "Press “Write in this tab” at the top and try again.";
    QUOTA = "Máy hết chỗ lưu.", "The device has no space left.";
    FREE_SPACE = "Xin xóa bớt ảnh, phim trong máy rồi thử lại.", "Please delete some pictures or films and try again.";
    STORE_BUSY = "Bộ nhớ của trình duyệt đang bận.", "The browser's storage is busy.";
    CLOSE_TABS = "Xin đóng các thẻ khác của ứng dụng rồi thử lại.", "Please close the app's other tabs and try again.";
    STORE_SILENT = "Trình duyệt chưa trả lời việc lưu trữ.", "The browser has not answered about the storage.";
    START_AGAIN = "Xin thử lại; chưa được thì xuất gói cho chắc rồi mở lại trình duyệt.", "Please try again; if that does not help, export a bundle to be safe, then open the browser again.";
    NOTE_ON_PAPER = "Xin thử lại; chưa được thì chép điểm vừa cho ra giấy rồi mở lại trình duyệt.", "Please try again; if that does not help, note on paper what you have just given and open the browser again.";
    NO_STORE = "Trình duyệt không cho lưu trên máy.", "The browser does not allow storage.";
    LEAVE_PRIVATE = "Xin thoát chế độ ẩn danh rồi mở lại.", "Please leave private mode and open the app again.";
    STORE_UPDATE = "Xin nối mạng, cập nhật ứng dụng rồi tải lại.", "Please connect, update the app and reload.";
    STORE_NEWER = "Dữ liệu trên máy do bản mới hơn ghi.", "The data on this device was written by a newer build.";
    STORE_DAMAGED = "Có phần dữ liệu trên máy không đọc được.", "Some data on this device cannot be read.";
    KEEP_BUNDLES = "Xin giữ các gói đã xuất và báo văn phòng.", "Please keep the exported bundles and tell the office.";
    PICTURE = "Không đọc được ảnh.", "The picture cannot be read.";
}

/// Parts of a file that were set aside, by code.
const ASIDE: &[(&str, Text)] = &[
    ("truncated", Text { vi: "Tệp bị cắt giữa chừng tại đây", en: "The file is cut off here" }),
    ("unreadable", Text { vi: "Không đọc được dòng này", en: "This line cannot be read" }),
    ("too-long", Text { vi: "Bản ghi quá dài", en: "The record is too long" }),
    ("format", Text { vi: "Dòng đầu của gói bị hỏng", en: "The first line of the bundle is damaged" }),
    ("header", Text { vi: "Phần đầu của gói bị hỏng", en: "The head of the bundle is damaged" }),
    ("campaign-id", Text { vi: "Mã đợt trong gói không hợp lệ", en: "The campaign's code in the bundle is not sound" }),
    ("trailer", Text { vi: "Phần cuối của gói bị hỏng", en: "The end of the bundle is damaged" }),
    ("digest", Text { vi: "Có dòng bị bớt, thêm hoặc đổi chỗ", en: "Lines were taken out, added or moved" }),
    ("after-end", Text { vi: "Có phần thừa sau cuối gói", en: "Something follows after the end of the bundle" }),
    ("id-mismatch", Text { vi: "Bản ghi sai mã kiểm", en: "The record does not match its check" }),
    ("forbidden-text", Text { vi: "Chữ có ký tự ẩn hoặc đảo chiều", en: "The text has hidden or turning characters" }),
    ("long-text", Text { vi: "Đoạn chữ quá dài", en: "The text is too long" }),
    (
        "too-many-devices",
        Text {
            vi: "Bản ghi của quá nhiều máy khác nhau", en: "The records are of too many different devices"
        },
    ),
    ("photo-text", Text { vi: "Ảnh bị hỏng khi chuyển", en: "The photo was damaged on the way" }),
    ("photo-size", Text { vi: "Ảnh trống hoặc quá lớn", en: "The photo is empty or too large" }),
    ("photo-hash", Text { vi: "Ảnh sai mã kiểm", en: "The photo does not match its check" }),
    (
        "photo-kind",
        Text {
            vi: "Tệp kèm theo không phải ảnh hay PDF", en: "The attached file is neither a picture nor a PDF"
        },
    ),
    ("event-missing", Text { vi: "Bản ghi thiếu mục bắt buộc", en: "The record lacks something it must have" }),
    ("event-kind", Text { vi: "Tên loại thao tác không hợp lệ", en: "The kind of action is not sound" }),
    ("event-incarnation", Text { vi: "Mã máy không hợp lệ", en: "The device's code is not sound" }),
    ("event-seq", Text { vi: "Số thứ tự không hợp lệ", en: "The sequence number is not sound" }),
    ("event-clock", Text { vi: "Giờ ghi không hợp lệ", en: "The time is not sound" }),
    ("event-record", Text { vi: "Tên bản ghi không hợp lệ", en: "The record's name is not sound" }),
    ("event-register", Text { vi: "Tên mục không hợp lệ", en: "The item's name is not sound" }),
    ("event-references", Text { vi: "Tham chiếu không hợp lệ", en: "The references are not sound" }),
    ("event-line", Text { vi: "Dòng không đúng dạng bản ghi", en: "The line is no record" }),
    ("json-end", Text { vi: "Bản ghi bị cắt giữa chừng", en: "The record is cut off" }),
    ("json-unexpected", Text { vi: "Bản ghi có ký tự sai chỗ", en: "A character stands where none may" }),
    ("json-trailing", Text { vi: "Bản ghi có phần thừa", en: "Something follows after the record" }),
    ("json-duplicate-key", Text { vi: "Một mục ghi hai lần", en: "An item is given twice" }),
    ("json-too-deep", Text { vi: "Bản ghi lồng quá nhiều lớp", en: "The record nests too deep" }),
    ("json-not-integer", Text { vi: "Số không phải số nguyên phần trăm", en: "A number is not whole hundredths" }),
    ("json-integer-range", Text { vi: "Số quá lớn", en: "A number is too large" }),
    ("json-lone-surrogate", Text { vi: "Chữ bị hỏng nửa ký tự", en: "The text holds half a character" }),
    ("json-nul", Text { vi: "Chữ có ký tự rỗng", en: "The text holds a null character" }),
    ("json-control", Text { vi: "Chữ có ký tự điều khiển", en: "The text holds a control character" }),
    ("json-escape", Text { vi: "Chữ có ký tự mã sai", en: "The text holds a wrong escape" }),
    ("json-utf8", Text { vi: "Chữ không đúng bảng mã UTF-8", en: "The text is not UTF-8" }),
    ("json-not-canonical", Text { vi: "Bản ghi không đúng dạng chuẩn", en: "The record is not in its standard form" }),
    (
        "gate-sheet-and-other",
        Text {
            vi: "Bản ghi lẫn phiếu chấm với mục khác", en: "The record mixes a sheet with something else"
        },
    ),
    ("gate-wrong-type", Text { vi: "Giá trị sai loại", en: "The value is of the wrong kind" }),
    (
        "gate-out-of-range",
        Text { vi: "Điểm hoặc số ngoài khoảng cho phép", en: "The points or number are out of range" },
    ),
    (
        "gate-off-step",
        Text { vi: "Điểm không đúng bước của tiêu chí", en: "The points do not fit the criterion's step" },
    ),
    (
        "gate-unknown-criterion",
        Text { vi: "Tiêu chí không có trong bộ tiêu chí", en: "The rubric has no such criterion" },
    ),
    ("gate-text-too-long", Text { vi: "Đoạn chữ dài quá mức", en: "The text is longer than allowed" }),
    (
        "gate-text-control",
        Text { vi: "Chữ có ký tự không được dùng", en: "The text holds characters that may not be used" },
    ),
    ("gate-no-such-day", Text { vi: "Ngày giờ không có thật", en: "There is no such day or time" }),
    (
        "gate-wrong-reference",
        Text { vi: "Liên kết đến sai loại bản ghi", en: "The link leads to the wrong kind of record" },
    ),
    (
        "gate-sheet-identity",
        Text {
            vi: "Phiếu không khớp mô hình và người chấm", en: "The sheet does not fit its model and assessor"
        },
    ),
    (
        "gate-rubric-digest",
        Text { vi: "Nội dung bộ tiêu chí không khớp mã", en: "The rubric's text does not match its code" },
    ),
    (
        "gate-off-rubric",
        Text {
            vi: "Điểm ngoài thang của bộ tiêu chí: vẫn giữ, không tính",
            en: "Points that the rubric does not allow: kept, not counted",
        },
    ),
    (
        "gate-unknown-rubric",
        Text {
            vi: "Phiếu theo bộ tiêu chí chưa có trên máy",
            en: "The sheet uses a rubric that is not on this device",
        },
    ),
];

const ASIDE_OTHER: Text = Text { vi: "Không nhận được phần này", en: "This part was not taken" };

/// Why a part of a file was set aside, or what was noticed about it.
pub fn aside(lang: Lang, problem: &Problem) -> &'static str {
    let known = ASIDE.iter().find(|(code, _)| *code == problem.code);
    known.map_or(ASIDE_OTHER, |(_, text)| *text).in_lang(lang)
}

/// Why a whole file is refused, and what to do.
pub fn refusal(lang: Lang, problem: &Problem) -> (String, &'static str) {
    let text = problem.text.as_deref().unwrap_or_default();
    let number = problem.number.unwrap_or_default();
    let plain = |text: Text| text.in_lang(lang).to_owned();
    let (what, next) = match problem.code.as_str() {
        "empty" => (plain(EMPTY), SEND_AGAIN),
        "not-a-bundle" => (plain(foreign(text)), CHOOSE_BUNDLE),
        "too-large" => (too_large(lang, &bytes(lang, number)), IN_PARTS),
        "newer" => (newer(lang, number), UPDATE_APP),
        "no-campaign" => (plain(NO_CAMPAIGN), SEND_AGAIN),
        "other-campaign" if text.is_empty() => (plain(OTHER_NAMELESS), OPEN_OTHER),
        "other-campaign" => (other_campaign(lang, text), OPEN_OTHER),
        "training-into-real" => (plain(TRAINING_INTO_REAL), OPEN_OTHER),
        "real-into-training" => (plain(REAL_INTO_TRAINING), OPEN_OTHER),
        "too-many-events" => (plain(TOO_MANY), IN_PARTS),
        "too-many-photos" => (plain(TOO_MANY_PHOTOS), IN_PARTS),
        _ => (aside(lang, problem).to_owned(), SEND_AGAIN),
    };
    (what, next.in_lang(lang))
}

fn foreign(seems: &str) -> Text {
    match seems {
        "photo" => IS_PHOTO,
        "zip" => IS_ZIP,
        "pdf" => IS_PDF,
        "encrypted" => IS_ENCRYPTED,
        "json" => IS_JSON,
        _ => IS_OTHER,
    }
}

/// Why a job was not done, and what to do.
pub fn job(lang: Lang, fault: &JobFault) -> (String, &'static str) {
    let (what, next) = match fault {
        JobFault::Refused(problem) => return refusal(lang, problem),
        JobFault::TooMuch(problem) => return too_much(lang, problem),
        // Not even a bundle of what the page knows was made.
        JobFault::Journal(Fault::Late) => (STORE_SILENT, NOTE_ON_PAPER),
        JobFault::Journal(fault) => storage(fault),
        JobFault::File => (FILE_GONE, CHOOSE_AGAIN),
        JobFault::Photo(_) => (PICTURE, CHOOSE_AGAIN),
        JobFault::Worker => (WORKER, RELOAD),
    };
    (what.in_lang(lang).to_owned(), next.in_lang(lang))
}

/// Why a bundle is not made, and what to do.
fn too_much(lang: Lang, problem: &Problem) -> (String, &'static str) {
    let plain = |text: Text| text.in_lang(lang).to_owned();
    let (what, next) = match problem.code.as_str() {
        "bytes" => (bundle_too_large(lang, &bytes(lang, problem.number.unwrap_or_default())), SPLIT),
        "devices" | "header" => (plain(BUNDLE_TOO_WIDE), KEEP_BUNDLES),
        _ => (plain(BUNDLE_TOO_FULL), SPLIT),
    };
    (what, next.in_lang(lang))
}

/// Why the storage refused, and what to do.
pub fn storage(fault: &Fault) -> (Text, Text) {
    match fault {
        Fault::Quota => (QUOTA, FREE_SPACE),
        Fault::Aborted | Fault::Blocked | Fault::Closed | Fault::Other(_) => (STORE_BUSY, CLOSE_TABS),
        Fault::Late => (STORE_SILENT, START_AGAIN),
        Fault::Unavailable => (NO_STORE, LEAVE_PRIVATE),
        Fault::Newer => (STORE_NEWER, STORE_UPDATE),
        Fault::Missing | Fault::Damaged => (STORE_DAMAGED, KEEP_BUNDLES),
    }
}

#[cfg(test)]
mod tests {
    use movement::gate::{CODES, UNKNOWN_RUBRIC};

    use super::*;

    const REFUSALS: [&str; 10] = [
        "empty",
        "not-a-bundle",
        "too-large",
        "newer",
        "no-campaign",
        "other-campaign",
        "training-into-real",
        "real-into-training",
        "too-many-events",
        "too-many-photos",
    ];

    fn said(lang: Lang, code: &str) -> String {
        let problem = Problem::plain(code);
        if REFUSALS.contains(&code) { refusal(lang, &problem).0 } else { aside(lang, &problem).to_owned() }
    }

    #[test]
    fn every_fault_of_a_bundle_has_a_sentence_of_its_own() {
        let gate = CODES.iter().chain([&UNKNOWN_RUBRIC]).map(|code| format!("gate-{code}"));
        let codes: Vec<String> = Problem::CODES.iter().map(ToString::to_string).chain(gate).collect();
        for lang in [Lang::Vi, Lang::En] {
            let mut sentences: Vec<String> = codes.iter().map(|code| said(lang, code)).collect();
            assert!(!sentences.iter().any(|sentence| sentence == ASIDE_OTHER.in_lang(lang)));
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), codes.len());
        }
    }
}
