//! Words of the plain nouns: what they, their fields and their keys are called, and of the pages that all of them share.

mod key;
mod label;
mod section;

#[cfg(test)]
pub use key::EVERY as EVERY_KEY;
pub use key::{channel, key, seat, unit_kind};
#[cfg(test)]
pub use label::EVERY as EVERY_LABEL;
pub use label::label;
#[cfg(test)]
pub use section::EVERY as EVERY_SECTION;
pub use section::section;

use movement::record::Noun;

use super::{Lang, Text};

words! {
    CAMPAIGN = "Đợt thi đua", "Campaign";
    THON = "Thôn", "Village";
    UNIT = "Đơn vị", "Unit";
    PERSON = "Người", "Person";
    MODEL = "Mô hình, điển hình", "Model or example";
    TEAM = "Đoàn khảo sát", "Survey team";
    VISIT = "Buổi khảo sát", "Visit";
    TRAINING = "Hội nghị tập huấn", "Training session";
    CHECKLIST = "Mẫu kiểm tra", "Inspection form";
    INSPECTION = "Cuộc kiểm tra", "Inspection";
    MEDIA = "Tin, bài", "Media item";
    TASK = "Nhiệm vụ", "Task";
    MONEY = "Khoản kinh phí", "Money entry";
    REPORT = "Báo cáo của đơn vị", "Unit report";

    UNITS = "Các đơn vị", "Units";
    PEOPLE = "Cán bộ, thành viên", "People";
    TEAMS = "Các đoàn khảo sát", "Survey teams";
    VISITS = "Lịch khảo sát", "Visits";
    TRAININGS = "Tập huấn", "Training";
    CHECKLISTS = "Các mẫu kiểm tra", "Inspection forms";
    INSPECTIONS = "Kiểm tra đơn vị", "Inspections of units";
    MEDIAS = "Chuyên mục “Dân vận khéo”", "Media column “Dân vận khéo”";
    TASKS = "Nhiệm vụ theo kế hoạch", "Tasks of the plan";
    MONEYS = "Kinh phí", "Money";
    REPORTS = "Báo cáo nhận được", "Reports received";
    THONS = "Các thôn", "Villages";
    MODELS = "Các mô hình, điển hình", "Models and examples";

    add(noun: &str) = "Thêm {noun}", "Add {noun}";
    FIND = "Tìm trong danh sách", "Search the list";
    found(n: usize, all: usize) = "{n} trên {all} mục", one(all) "{n} of {all} entry", "{n} of {all} entries";
    NONE = "Chưa có mục nào", "Nothing here yet";
    NONE_NEXT = "Bấm “Thêm” để ghi mục đầu tiên.", "Press “Add” to write the first one.";
    NONE_FOUND = "Không có mục nào như vậy", "No such entry";
    NONE_FOUND_NEXT = "Thử bớt từ, hoặc xóa ô tìm.", "Try fewer words, or clear the search.";
    UNNAMED = "Chưa có tên", "Without a name";
    KEEP = "Lưu", "Save";
    KEEP_AND_NEXT = "Lưu, thêm tiếp", "Save and add another";
    kept(title: &str) = "Đã lưu {title}", "Saved {title}";
    DRAFT_TAKE = "Ghi vào mục này", "Put it into the entry";
    DRAFT_LEAVE = "Bỏ đoạn này", "Leave it out";
    DRAFT_KEPT = "Ghi đến đâu máy giữ đến đó. Xong thì bấm “Lưu”.", "What you write is kept as you go. When it is done, press “Save”.";
    EACH_KEPT = "Ghi đến đâu máy lưu đến đó. Bấm “Hoàn tác” ở trên để lấy lại.", "Every field is saved as you leave it. “Undo” above takes it back.";
    OFFICE_KEEPS = "Sổ này do văn phòng giữ; thay đổi ghi ở máy này sẽ về văn phòng cùng gói xuất.", "The office keeps this register; a change made here goes to the office with the next bundle.";
    EACH_KEPT_SHORT = "Ghi đến đâu máy lưu đến đó.", "Every field is saved as you leave it.";
    DROP_DRAFT = "Xóa nháp", "Drop the draft";
    DRAFT_DROPPED = "Đã xóa bản ghi dở", "The draft is dropped";
    NEEDED = "bắt buộc", "required";
    ATTACH = "Đính kèm ảnh hoặc PDF", "Attach a picture or PDF";
    attach_hint(most: &str) = "Ảnh được thu nhỏ; tệp PDF lớn nhất {most}. Tệp đi cùng gói giao việc và gói có kèm ảnh.", "Pictures are made small; a PDF has at most {most}. Files go along in work for tablets and in bundles with photos.";
    ATTACHING = "Đang cất tệp", "Storing the file";
    ATTACH_LOST = "Máy đã đóng trang khi chọn tệp. Những gì đã ghi còn nguyên; xin chọn lại tệp.", "The page was closed while a file was being chosen. What was written is kept; please choose the file again.";
    ATTACH_DROP = "Không cần tệp này", "No file after all";
    FILE_OPEN = "Mở", "Open";
    open_file(name: &str) = "Mở tệp {name}", "Open the file {name}";
    FILE_AWAY = "Tệp này chưa có trên máy. Xin nhập gói giao việc, hoặc gói có kèm ảnh từ máy đã đính kèm.", "This file is not on the device. Import work from the office, or a bundle with photos from the device that attached it.";
    FILE_BIN = "Bỏ tệp", "Remove the file";
    remove_file(name: &str) = "Bỏ tệp {name}", "Remove the file {name}";
    FILE_BINNED = "Đã bỏ tệp vào thùng rác", "The file is in the bin";
    files_binned(n: usize) = "Đã bỏ {n} tệp", one(n) "{n} file removed", "{n} files removed";
    TO_BIN = "Bỏ vào thùng rác", "Move to the bin";
    binned(title: &str) = "Đã bỏ “{title}” vào thùng rác", "“{title}” is in the bin";
    IN_BIN = "Mục này đang ở trong thùng rác.", "This is in the bin.";
    RESTORE = "Lấy lại", "Take it out";
    in_bin(n: usize) = "Thùng rác: {n} mục", one(n) "In the bin: {n} entry", "In the bin: {n} entries";
    CHOOSE = "Chưa chọn", "Not chosen";
    add_to(what: &str) = "Thêm {what}", "Add: {what}";
    note_on(what: &str, noun: &str) = "{what}: thêm {noun}", "{what}: add {noun}";
    take_out(name: &str) = "Bỏ {name}", "Take out {name}";
    NOBODY_IN = "Chưa có", "None yet";
    NUMBERING_HINT = "Mỗi dòng một loại: tên loại văn bản, dấu hai chấm, ký hiệu. Ví dụ: Quyết định: QĐ/ĐU.", "One type a line: the type of document, a colon, its prefix. For example “Quyết định: QĐ/ĐU”.";
    LINES_HINT = "Mỗi dòng một mục.", "One entry a line.";
    MONEY_HINT = "Số đồng, ví dụ 1.500.000.", "In Vietnamese dong (VND), for example 1.500.000.";
    number_hint(least: i64, most: i64) = "Số từ {least} đến {most}.", "A number from {least} to {most}.";
    dong(amount: &str) = "{amount} đồng", "{amount} VND";
    ITEMS = "Các nội dung kiểm tra", "Items of the inspection";
    ROUND = "Vòng chấm", "Round of scoring";
    round_open(round: u32) = "Đang chấm vòng {round}", "Round {round} is open";
    round_closed(round: u32) = "Vòng {round} đã đóng", "Round {round} is closed";
    ROUND_WHAT = "Khi đóng vòng, phiếu của mọi người được gửi kèm trong gói cho cả đoàn và không bắt đầu phiếu mới được; phiếu đang chấm dở vẫn chấm nốt được.", "Once a round is closed, everybody's sheets travel in the bundles to the team and no new sheet can be begun; a sheet under way can still be finished.";
    ROUND_OFFICE = "Vòng chấm được đóng trên máy của văn phòng.", "A round is closed on the office's device.";
    CLOSE_ROUND = "Đóng vòng", "Close the round";
    NEXT_ROUND = "Đóng vòng và mở vòng mới", "Close it and open the next";
    ITEMS_NEXT = "Chọn mẫu kiểm tra để ghi từng nội dung.", "Choose a form to answer its items.";
    FORM_VERSION = "Bản của mẫu", "Version of the form";
    FIRST_ITEMS = "Các nội dung của bản đầu", "Items of the first version";
    ITEMS_NONE = "Mẫu này chưa có nội dung nào. Xin ghi nội dung vào mẫu, hoặc chọn mẫu khác.", "This form has no items yet. Please add items to it, or choose another form.";
    items_older(used: u32, now: u32) = "Cuộc kiểm tra này theo bản {used} của mẫu, giữ nguyên các nội dung của bản đó. Mẫu nay là bản {now}.", "This inspection goes by version {used} of the form and keeps its items. The form is now version {now}.";
    SEEN = "Ghi nhận", "Seen";
}

/// How many entries a list shows, and of how many where it is narrowed.
pub fn shown_of(lang: Lang, some: usize, all: usize) -> String {
    if some == all { super::office::entries(lang, all) } else { found(lang, some, all) }
}

/// What the keys of closed lists are called in a language: what a search in it looks through.
pub fn names(lang: Lang) -> impl Fn(Noun, &str, &str) -> Option<&'static str> {
    move |noun, register, word| key(noun, register, word).map(|text| text.in_lang(lang))
}

/// What one of a noun is called.
pub fn one(noun: Noun) -> Text {
    match noun {
        Noun::Campaign => CAMPAIGN,
        Noun::Thon => THON,
        Noun::Unit => UNIT,
        Noun::Person => PERSON,
        Noun::Model => MODEL,
        Noun::Team => TEAM,
        Noun::Visit => VISIT,
        Noun::Training => TRAINING,
        Noun::Checklist => CHECKLIST,
        Noun::Inspection => INSPECTION,
        Noun::Media => MEDIA,
        Noun::Task => TASK,
        Noun::Money => MONEY,
        Noun::Report => REPORT,
    }
}

/// What a list of a noun is called.
pub fn many(noun: Noun) -> Text {
    match noun {
        Noun::Campaign => CAMPAIGN,
        Noun::Thon => THONS,
        Noun::Unit => UNITS,
        Noun::Person => PEOPLE,
        Noun::Model => MODELS,
        Noun::Team => TEAMS,
        Noun::Visit => VISITS,
        Noun::Training => TRAININGS,
        Noun::Checklist => CHECKLISTS,
        Noun::Inspection => INSPECTIONS,
        Noun::Media => MEDIAS,
        Noun::Task => TASKS,
        Noun::Money => MONEYS,
        Noun::Report => REPORTS,
    }
}
