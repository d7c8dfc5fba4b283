//! The keyboard alone is enough.

use e2e::{Done, Stage, promise};

promise!(the_keyboard_alone_leads_to_todays_models);

const ENTER: &str = "\u{e007}";

async fn the_keyboard_alone_leads_to_todays_models(stage: &Stage) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    office.open("").await?;
    office.see("Dùng dữ liệu mẫu").await?;
    office.tab_to("Dùng dữ liệu mẫu").await?;
    office.press(ENTER).await?;
    office.see("Chọn tên của bạn").await?;
    office.tab_to(crate::ways::PERSON).await?;
    office.press(ENTER).await?;
    office.see("Sẵn sàng dùng ngoại tuyến").await?;
    office.tab_to("Vào việc").await?;
    office.press(ENTER).await?;
    office.see("Mô hình hôm nay").await
}
