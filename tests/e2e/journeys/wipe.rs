//! A device is emptied: not before everything is in a bundle, and then wholly.

use crate::ways::{begin_with_the_sample, export};
use e2e::{Done, Stage, promise};

promise!(a_device_is_wiped_only_after_everything_is_in_a_bundle_and_then_begins_anew);

async fn a_device_is_wiped_only_after_everything_is_in_a_bundle_and_then_begins_anew(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    phone.tap_at("2", "chưa chấm").await?;
    phone.see("2 / 100").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.open("/settings").await?;
    phone.see("Chưa xóa được: 1 thay đổi chưa có trong gói xuất nào.").await?;
    export(&phone).await?;
    phone.open("/settings").await?;
    phone.tap("Xóa dữ liệu…").await?;
    phone.tap("Xóa hẳn khỏi máy này").await?;
    phone.see("Dùng dữ liệu mẫu").await?;
    phone.reload().await?;
    phone.see("Dùng dữ liệu mẫu").await
}
