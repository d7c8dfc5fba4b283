//! The keyboard alone is enough: from the first start to the file that goes home.

use e2e::{Device, Done, Stage, promise};

promise!(the_keyboard_alone_leads_from_the_first_start_to_a_sealed_sheet_and_its_bundle);

const ENTER: &str = "\u{e007}";

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

/// Goes to a control with the tab key and presses Enter on it.
async fn enter(device: &Device, name: &str) -> Done {
    device.tab_to(name).await?;
    device.press(ENTER).await
}
