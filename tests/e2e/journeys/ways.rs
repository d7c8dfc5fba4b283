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

/// On a blank sheet: gives these whole points to one criterion after the other until none is left; gives their sum.
pub async fn score_every_criterion(device: &Device, points: usize) -> Done<usize> {
    device.see("chưa chấm").await?;
    let mut total = 0;
    while device.shows("chưa chấm").await? {
        let left = device.how_many("chưa chấm").await?;
        device.tap_at(&points.to_string(), "chưa chấm").await?;
        device.see_fewer("chưa chấm", left).await?;
        total += points;
    }
    device.see("đã chấm đủ").await?;
    Ok(total)
}
