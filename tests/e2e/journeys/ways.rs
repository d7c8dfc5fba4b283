//! Ways that several journeys begin with.

use e2e::{Device, Done};

/// From nothing to the day's page of the sample campaign, as the first person on the list.
pub async fn begin_with_the_sample(device: &Device) -> Done {
    device.open("").await?;
    device.tap("Dùng dữ liệu mẫu").await?;
    device.see("Chọn tên của bạn").await?;
    device.tap_at("", PERSON).await?;
    device.see("Sẵn sàng dùng ngoại tuyến").await?;
    device.tap("Vào việc").await?;
    device.see("Mô hình hôm nay").await
}

/// Someone of the sample campaign who has visits today.
pub const PERSON: &str = "Chuyên viên";
