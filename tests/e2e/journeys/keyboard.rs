//! The keyboard alone is enough: from the first start to the file that goes home.

use crate::picture::by_a_camera;
use crate::ways::{begin_with_the_sample, export, give_first_points, score_and_seal, whole_sheet};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(the_keyboard_alone_leads_from_the_first_start_to_a_sealed_sheet_and_its_bundle);
promise!(the_keyboard_alone_writes_a_remark_and_reaches_the_ways_to_a_photo);
promise!(the_keyboard_alone_amends_a_sealed_sheet);
promise!(the_keyboard_alone_imports_a_bundle_and_settles_a_conflict);

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

async fn the_keyboard_alone_leads_from_the_first_start_to_a_sealed_sheet_and_its_bundle(stage: &Stage) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    office.open("").await?;
    office.see("Dùng dữ liệu mẫu").await?;
    enter(&office, "Dùng dữ liệu mẫu").await?;
    office.see("Chọn tên của bạn").await?;
    enter(&office, crate::ways::PERSON).await?;
    office.see("Sẵn sàng dùng ngoại tuyến").await?;
    enter(&office, "Vào việc").await?;
    office.see("Mô hình hôm nay").await?;

    enter(&office, "Chưa chấm").await?;
    office.see("Phiếu chấm").await?;
    office.see("chưa chấm").await?;
    whole_sheet(&office).await?;
    while office.shows("chưa chấm").await? {
        let left = office.how_many("chưa chấm").await?;
        // Goes to the next criterion that has no points, and puts the focus on its points.
        enter(&office, "Tiếp").await?;
        office.press("2").await?;
        office.see_fewer("chưa chấm", left).await?;
    }
    enter(&office, "Kiểm tra, khóa").await?;
    office.see("Kiểm tra trước khi khóa").await?;
    enter(&office, "Khóa phiếu").await?;
    office.see("Phiếu đã khóa").await?;
    office.see("Đã lưu trên máy").await?;

    enter(&office, "Chuyển gói").await?;
    office.see("Đối chiếu hai máy").await?;
    office.download(async || enter(&office, "Xuất gói").await).await?;
    office.see("Mọi thay đổi đã có trong gói xuất").await
}

async fn the_keyboard_alone_writes_a_remark_and_reaches_the_ways_to_a_photo(stage: &Stage) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    begin_with_the_sample(&office).await?;
    let photo = stage.write_file("photo.jpg", &by_a_camera(&office).await?)?;
    enter(&office, "Chưa chấm").await?;
    office.see("chưa chấm").await?;
    enter(&office, "Nhận xét").await?;
    office.wait_for("the remark has the focus", "return document.activeElement.tagName === 'TEXTAREA'").await?;
    office.press("Đã xem sổ họp thôn").await?;
    // Leaving the field puts the remark on the sheet.
    enter(&office, "Hướng dẫn").await?;
    office.see("Nhận xét\n1").await?;
    office.see("Đã lưu trên máy").await?;

    enter(&office, "Minh chứng").await?;
    office.tab_to("Chọn ảnh có sẵn").await?;
    file_field_has_the_focus(&office).await?;
    // What opens now is the system's own picker, which no page and no driver can use; it gives this file.
    office.pick_file("Chọn ảnh có sẵn", "", &photo).await?;
    office.see_control("Chưa có chú thích").await?;
    // The photo stands before the ways to more of them.
    office.tab_back_to("Chưa có chú thích").await?;
    office.press(ENTER).await?;
    office.tab_to("Chú thích").await?;
    office.press("Đường mới mở vào thôn").await?;
    office.press(ESCAPE).await?;
    office.see_control("Đường mới mở vào thôn").await?;
    office.reload().await?;
    office.see_control("Đường mới mở vào thôn").await?;
    enter(&office, "Nhận xét").await?;
    office.see("Đã xem sổ họp thôn").await
}

async fn the_keyboard_alone_amends_a_sealed_sheet(stage: &Stage) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    begin_with_the_sample(&office).await?;
    let total = score_and_seal(&office, 2).await?;
    enter(&office, "Sửa phiếu").await?;
    office.see("Sửa phiếu đã khóa").await?;
    office.tab_to("Lý do sửa phiếu").await?;
    office.press("Đã đối chiếu lại sổ của thôn").await?;
    enter(&office, "Sửa phiếu").await?;
    office.see("Đang sửa phiếu đã khóa").await?;
    office.tab_to("2").await?;
    office.press("3").await?;
    office.see(&format!("{} / 100", total + 1)).await?;
    enter(&office, "Kiểm tra, khóa").await?;
    office.see("Kiểm tra trước khi khóa").await?;
    enter(&office, "Khóa phiếu").await?;
    office.see("Phiếu đã khóa").await?;
    office.see(&format!("{} điểm", total + 1)).await
}

async fn the_keyboard_alone_imports_a_bundle_and_settles_a_conflict(stage: &Stage) -> Done {
    let other = stage.phone("other").await?;
    begin_with_the_sample(&other).await?;
    give_first_points(&other, "1").await?;
    let bundle = export(&other).await?;
    let office = stage.device("office", (1440, 900)).await?;
    begin_with_the_sample(&office).await?;
    give_first_points(&office, "3").await?;
    office.open("/transfer").await?;
    office.see("Đối chiếu hai máy").await?;
    office.tab_to("Chọn tệp gói").await?;
    file_field_has_the_focus(&office).await?;
    office.pick_file("Chọn tệp gói", "", &bundle).await?;
    office.see("Xem trước khi nhập").await?;
    office.see("Giữ cả hai cho đến khi bạn chọn.").await?;
    enter(&office, "Nhập").await?;
    office.see("Đã nhập").await?;
    office.open("/conflicts").await?;
    office.see("còn 1 chỗ").await?;
    enter(&office, "Chọn “3”").await?;
    office.see("Không có chỗ nào phải chọn").await?;
    office.see("Đã lưu trên máy").await
}

/// Fails unless the focus is on a way to files, which opens with Enter as any of them.
async fn file_field_has_the_focus(device: &Device) -> Done {
    let asked =
        "const at = document.activeElement; return at.matches('input[type=file]') && !at.disabled && at.tabIndex >= 0";
    let outlined = "const label = document.activeElement.closest('label'); return !!label && getComputedStyle(label).outlineStyle !== 'none'";
    for (asked, what) in [(asked, "the focus is not on the way to files"), (outlined, "nobody sees where the focus is")]
    {
        if device.ask(asked, vec![]).await? != true {
            return Err(Fault::new(what));
        }
    }
    Ok(())
}

/// Goes to a control with the tab key and presses Enter on it.
async fn enter(device: &Device, name: &str) -> Done {
    device.tab_to(name).await?;
    device.press(ENTER).await
}
