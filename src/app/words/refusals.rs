//! Why nothing was done, in sentences: every refusal of the movement and of the session. What was there before stands
//! as it was; the sentence says what to do instead.

use device::journal::Fault;
use device::photo::{MOST_FILE_BYTES, MOST_PIXELS, PhotoFault};
use ledger::limits::DOCUMENT_BYTES;
use movement::Refusal;
use movement::person::Recusal;
use movement::record::Shape;

use super::{Lang, bytes, decimal};
use crate::app::session::{NotTaken, Refused};

words! {
    READ_ONLY = "Thẻ này chỉ để xem vì ứng dụng đang mở ở thẻ khác. Xin ghi ở thẻ kia.", "This tab is for reading only, since the app is open in another. Please write there.";
    IMPORTING = "Máy đang nhập một gói. Xin hoàn tác sau khi nhập xong.", "An import is under way. Please undo once it has ended.";
    NOTHING_TO_UNDO = "Không còn việc nào hoàn tác được.", "There is nothing left to undo.";
    NOTHING_CHANGES = "Không có gì thay đổi.", "Nothing changes.";
    NOBODY = "Máy chưa biết ai đang ghi. Xin chọn tên của mình.", "The device does not know who is writing. Please choose your name.";
    NO_RECORD = "Không thấy mục này trên máy. Xin nhập gói có mục đó.", "This is not on the device. Please import a bundle that holds it.";
    WRONG_KIND = "Mục được chọn không phải loại cần dùng.", "What was chosen is of another kind.";
    TEXT_MISSING = "Xin ghi nội dung trước khi lưu.", "Please write something first.";
    text_too_long(longest: usize) = "Đoạn văn dài quá {longest} ký tự. Xin rút gọn.", "The text is longer than {longest} characters. Please shorten it.";
    UNREAD = "Chưa đọc được. Xin ghi số bằng chữ số, ngày dạng 10/4/2026, giờ dạng 7:30.", "This could not be read. Please write numbers in digits, days like 10/4/2026, times like 7:30.";
    CHOICE_MISSING = "Xin chọn một mục trước khi lưu.", "Please choose one first.";
    DAY_MISSING = "Xin chọn ngày trước khi lưu.", "Please choose a day first.";
    TIME_MISSING = "Xin chọn giờ trước khi lưu.", "Please choose a time first.";
    NUMBER_UNREAD = "Chưa đọc được. Xin ghi số bằng chữ số, không có phần lẻ.", "This could not be read. Please write a whole number in digits.";
    DAY_UNREAD = "Chưa đọc được. Xin ghi ngày dạng 10/4/2026.", "This could not be read. Please write a day like 10/4/2026.";
    TIME_UNREAD = "Chưa đọc được. Xin ghi giờ dạng 7:30.", "This could not be read. Please write a time like 7:30.";
    least_above_most(least: i64, most: i64) = "Số ít nhất là {least}, lớn hơn số nhiều nhất là {most}.", "The least, {least}, is above the most, {most}.";
    out_of_range(least: i64, most: i64) = "Số phải từ {least} đến {most}.", "The number must lie between {least} and {most}.";
    too_many_lines(most: usize) = "Mẫu chỉ ghi được đến {most} nội dung. Xin bớt dòng, hoặc tách thành hai mẫu.", "A form holds at most {most} items. Please leave some out, or make two forms of it.";
    prefix_unread(line: &str) = "Chưa đọc được dòng “{line}”. Xin ghi loại văn bản, dấu hai chấm, ký hiệu; mỗi loại một dòng. Ví dụ: Quyết định: QĐ/ĐU.", "The line “{line}” could not be read. Please write the type of document, a colon and its prefix; one line for each type. For example “Quyết định: QĐ/ĐU”.";
    CAMPAIGN_EXISTS = "Máy đã có đợt này.", "The device already has a campaign here.";
    NO_CAMPAIGN = "Chưa có đợt nào trên máy. Xin nhập gói của văn phòng.", "There is no campaign on this device. Please import the office's bundle.";
    UNKNOWN_KEY = "Lĩnh vực hoặc nội dung này không có trong đợt.", "The campaign has no such field or strand.";
    NOT_YOURS = "Phiếu này của người khác. Mỗi người chỉ ghi phiếu của mình.", "This sheet is another person's. Everybody writes their own.";
    RECUSED = "Đồng chí thuộc đơn vị đăng ký mô hình này nên không chấm.", "You belong to the unit of this model and do not score it.";
    recused_by(unit: &str) = "Đồng chí thuộc {unit}, đơn vị đăng ký mô hình này, nên không chấm.", "You belong to {unit}, the unit of this model, and do not score it.";
    declared(reason: &str) = "Đồng chí đã xin không chấm mô hình này. Lý do: {reason}", "You declared an interest in this model. Reason: {reason}";
    NOT_NOMINATED = "Mô hình này chưa được giới thiệu khảo sát. Ban Xây dựng Đảng giới thiệu ở trang “Giới thiệu khảo sát”.", "This model is not nominated for the survey. The Party Building Board does so on the page “Nomination for the survey”.";
    round_closed(round: u32) = "Vòng {round} đã đóng, không bắt đầu phiếu mới được.", "Round {round} is closed; no new sheet can be begun.";
    UNKNOWN_RUBRIC = "Máy chưa có bộ tiêu chí của phiếu này. Xin nhập gói phân công.", "The rubric of this sheet is not on the device. Please import the assignment.";
    RUBRIC_RETIRED = "Bộ tiêu chí này đã ngừng dùng. Xin chọn bộ tiêu chí khác.", "This rubric is retired. Please choose another one.";
    RUBRIC_FOR_OTHERS = "Bộ tiêu chí này không dành cho loại mô hình ấy: tập thể và cá nhân có bộ riêng.",
        "This rubric is for the other kind of models: collectives and individuals each have their own.";
    rubric_faulty(n: usize) = "Bộ tiêu chí còn {n} chỗ phải sửa.", one(n) "The rubric still has {n} problem.", "The rubric still has {n} problems.";
    unknown_criterion(code: &str) = "Bộ tiêu chí không có tiêu chí {code}.", "The rubric has no criterion {code}.";
    points_outside(most: &str) = "Điểm phải từ 0 đến {most}.", "Points must lie between 0 and {most}.";
    off_step(step: &str) = "Điểm đi theo bước {step}.", "Points go in steps of {step}.";
    not_skippable(code: &str) = "Tiêu chí {code} phải chấm, không được bỏ qua.", "Criterion {code} must be scored.";
    REASON_MISSING = "Xin ghi lý do.", "Please write the reason.";
    UNKNOWN_VETO = "Bộ tiêu chí không có điều này.", "The rubric has no such ground.";
    NO_PHOTO = "Không thấy ảnh này ở tiêu chí.", "There is no such photo here.";
    SHEET_SEALED = "Phiếu đã khóa. Muốn sửa, xin chọn “Sửa phiếu” và ghi lý do.", "The sheet is sealed. To change it, choose “Amend the sheet” and give a reason.";
    SHEET_CHANGED = "Điểm đã khác bản đã khóa. Xin hoàn tác phần vừa sửa, hoặc khóa lại.", "The points differ from what was sealed. Please undo the changes, or seal again.";
    SHEET_NOT_SEALED = "Phiếu chưa khóa nên sửa được ngay.", "The sheet is not sealed and can be changed as it is.";
    not_ready(n: usize) = "Chưa khóa được: còn {n} việc phải làm.", one(n) "Not ready to seal: {n} thing left.", "Not ready to seal: {n} things left.";
    NOT_IN_CONFLICT = "Chỗ này không còn giá trị khác nhau.", "There is no conflict here any more.";
    NOT_A_CHOICE = "Chỉ chọn được một trong các giá trị đang có.", "Only one of the values that stand can be chosen.";
    VALUE_REFUSED = "Giá trị này không ghi được vào đây.", "This value cannot stand here.";
    CANNOT_UNDO = "Không hoàn tác được: chỗ này đã đổi từ đó đến nay.", "This cannot be undone: it has changed since.";
    NOT_UNDOABLE = "Khóa và sửa phiếu không hoàn tác được. Xin dùng “Sửa phiếu”.", "Sealing and amending are not undone. Please amend instead.";
    photo_bytes(most: &str) = "Tệp ảnh lớn quá {most}. Xin chọn ảnh nhỏ hơn.", "The photo is larger than {most}. Please choose a smaller one.";
    photo_pixels(most: u64) = "Ảnh lớn quá {most} triệu điểm ảnh. Xin chụp ở cỡ nhỏ hơn.", "The photo has more than {most} megapixels. Please take a smaller one.";
    NOT_A_PHOTO = "Tệp này không phải ảnh JPEG, PNG hay WebP.", "This is not a JPEG, PNG or WebP picture.";
    PHOTO_CUT = "Tệp ảnh bị cắt cụt. Xin chụp hoặc chép lại.", "The photo is cut short. Please take or copy it again.";
    PHOTO_CLOSED = "Máy không mở được ảnh này. Xin chọn ảnh khác.", "The device cannot open this photo. Please choose another.";
    PHOTO_CANVAS = "Trình duyệt này không xử lý được ảnh. Điểm và nhận xét vẫn ghi được.", "This browser cannot work on photos. Points and remarks still work.";
    PHOTO_RICH = "Ảnh quá nhiều chi tiết, không thu nhỏ được. Xin chụp lại từ xa hơn.", "The photo has too much detail to be made small. Please take it from further away.";
    NOT_A_FILE = "Tệp này không phải ảnh hay PDF.", "This is neither a picture nor a PDF.";
    document_bytes(most: &str) = "Tệp PDF lớn quá {most}. Xin lưu lại ở cỡ nhỏ hơn, hoặc chụp trang cần dùng.", "The PDF is larger than {most}. Please save a smaller one, or photograph the page.";
    NO_SPACE = "Máy sắp hết chỗ nên không nhận thêm ảnh, tệp. Điểm và chữ vẫn ghi được. Xin xuất gói rồi dọn máy.", "The device is nearly full and takes no more photos or files. Points and texts still work. Please export, then make room.";
    PHOTO_NOT_STORED = "Chưa cất được ảnh, tệp này. Những gì đã ghi còn nguyên. Xin thử lại.", "It could not be stored. What was written is kept. Please try again.";
    UNWRITABLE = "Không ghi được việc này. Dữ liệu cũ vẫn nguyên.", "This could not be written. What was there is untouched.";
}

/// Why the session or the movement refused, as a sentence.
pub fn refused(lang: Lang, refused: &Refused) -> String {
    match refused {
        Refused::ReadOnly => READ_ONLY.in_lang(lang).to_owned(),
        Refused::Importing => IMPORTING.in_lang(lang).to_owned(),
        Refused::NothingToUndo => NOTHING_TO_UNDO.in_lang(lang).to_owned(),
        Refused::Ledger(_) => UNWRITABLE.in_lang(lang).to_owned(),
        Refused::Domain(refusal) => of(lang, refusal),
    }
}

/// Why what was entered in a field of this shape was refused, as a sentence.
pub fn in_field(lang: Lang, shape: Option<Shape>, refused: &Refused) -> String {
    let Refused::Domain(refusal) = refused else { return self::refused(lang, refused) };
    let text = match (refusal, shape) {
        (Refusal::TextMissing(_), Some(Shape::Key(_) | Shape::Offered(_) | Shape::Link(_))) => CHOICE_MISSING,
        (Refusal::TextMissing(_), Some(Shape::Day)) => DAY_MISSING,
        (Refusal::TextMissing(_), Some(Shape::Time)) => TIME_MISSING,
        (Refusal::Unread(_), Some(Shape::Day)) => DAY_UNREAD,
        (Refusal::Unread(_), Some(Shape::Time)) => TIME_UNREAD,
        (Refusal::Unread(_), Some(Shape::Number(..) | Shape::Money)) => NUMBER_UNREAD,
        _ => return of(lang, refusal),
    };
    text.in_lang(lang).to_owned()
}

/// Why the movement refused, as a sentence.
pub fn of(lang: Lang, refusal: &Refusal) -> String {
    let text = match refusal {
        Refusal::NothingChanges => NOTHING_CHANGES,
        Refusal::NobodyChosen => NOBODY,
        Refusal::NoSuchRecord(_) => NO_RECORD,
        Refusal::WrongKind { .. } => WRONG_KIND,
        Refusal::TextMissing(_) => TEXT_MISSING,
        Refusal::TextTooLong { longest, .. } => return text_too_long(lang, *longest),
        Refusal::Unread(_) => UNREAD,
        Refusal::OutOfRange { least, most, .. } => return out_of_range(lang, *least, *most),
        Refusal::LeastAboveMost { least, most } => return least_above_most(lang, *least, *most),
        Refusal::TooManyLines { most, .. } => return too_many_lines(lang, *most),
        Refusal::PrefixUnread(line) => return prefix_unread(lang, line),
        Refusal::CampaignExists => CAMPAIGN_EXISTS,
        Refusal::NoCampaign => NO_CAMPAIGN,
        Refusal::UnknownKey { .. } => UNKNOWN_KEY,
        Refusal::NotYourSheet(_) => NOT_YOURS,
        Refusal::Recused { .. } => RECUSED,
        Refusal::InterestDeclared { reason, .. } => return declared(lang, reason),
        Refusal::NotNominated(_) => NOT_NOMINATED,
        Refusal::RoundClosed(round) => return round_closed(lang, *round),
        Refusal::UnknownRubric(_) => UNKNOWN_RUBRIC,
        Refusal::RubricRetired(_) => RUBRIC_RETIRED,
        Refusal::RubricForOthers(_) => RUBRIC_FOR_OTHERS,
        Refusal::RubricFaulty(problems) => return rubric_faulty(lang, problems.len()),
        Refusal::UnknownCriterion(code) => return unknown_criterion(lang, code.as_str()),
        Refusal::PointsOutside { most, .. } => return points_outside(lang, &decimal(lang, most.wide())),
        Refusal::OffStep { step, .. } => return off_step(lang, &decimal(lang, step.wide())),
        Refusal::NotSkippable(code) => return not_skippable(lang, code.as_str()),
        Refusal::ReasonMissing => REASON_MISSING,
        Refusal::UnknownVeto(_) => UNKNOWN_VETO,
        Refusal::NoSuchPhoto => NO_PHOTO,
        Refusal::SheetSealed => SHEET_SEALED,
        Refusal::SheetNotSealed => SHEET_NOT_SEALED,
        Refusal::SheetChanged => SHEET_CHANGED,
        Refusal::NotReady(blockers) => return not_ready(lang, blockers.len()),
        Refusal::NotInConflict { .. } => NOT_IN_CONFLICT,
        Refusal::NotAChoice => NOT_A_CHOICE,
        Refusal::ValueRefused(_) => VALUE_REFUSED,
        Refusal::Undo(_) => CANNOT_UNDO,
        Refusal::NotUndoable => NOT_UNDOABLE,
        Refusal::Unwritable => UNWRITABLE,
    };
    text.in_lang(lang).to_owned()
}

/// Why a photo was not taken, as a sentence.
pub fn photo(lang: Lang, why: &NotTaken) -> String {
    let text = match why {
        NotTaken::Refused(refusal) => return refused(lang, refusal),
        NotTaken::Store(Fault::Quota) => NO_SPACE,
        NotTaken::Store(_) => PHOTO_NOT_STORED,
        NotTaken::Picture(PhotoFault::TooManyBytes { .. }) => return photo_bytes(lang, &bytes(lang, MOST_FILE_BYTES)),
        NotTaken::Picture(PhotoFault::TooManyPixels { .. }) => return photo_pixels(lang, MOST_PIXELS / 1_000_000),
        NotTaken::Picture(PhotoFault::NotAPicture) => NOT_A_PHOTO,
        NotTaken::Picture(PhotoFault::Cut) => PHOTO_CUT,
        NotTaken::Picture(PhotoFault::Undecodable) => PHOTO_CLOSED,
        NotTaken::Picture(PhotoFault::NoCanvas) => PHOTO_CANVAS,
        NotTaken::Picture(PhotoFault::TooRich) => PHOTO_RICH,
        NotTaken::Picture(PhotoFault::NotAFile) => NOT_A_FILE,
        NotTaken::Picture(PhotoFault::TooLong { .. }) => {
            return document_bytes(lang, &bytes(lang, DOCUMENT_BYTES as u64));
        }
    };
    text.in_lang(lang).to_owned()
}

/// Why a person does not score a model; `unit` is the name of the unit of both, empty where it is not known.
pub fn recusal(lang: Lang, why: &Recusal, unit: &str) -> String {
    match why {
        Recusal::SameUnit(_) if unit.is_empty() => RECUSED.in_lang(lang).to_owned(),
        Recusal::SameUnit(_) => recused_by(lang, unit),
        Recusal::Declared(reason) => declared(lang, reason),
    }
}
