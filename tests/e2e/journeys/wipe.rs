//! A device is emptied: not before everything is in a bundle, and then wholly.

use crate::ways::{begin_with_the_sample, export, give_first_points, wipe};
use e2e::{Done, Stage, promise};

promise!(a_device_is_wiped_only_after_everything_is_in_a_bundle_and_then_begins_anew);

async fn a_device_is_wiped_only_after_everything_is_in_a_bundle_and_then_begins_anew(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    phone.open("/settings").await?;
    phone.see("Chưa xóa được: 1 thay đổi chưa có trong gói xuất nào.").await?;
    export(&phone).await?;
    phone.open("/settings").await?;
    wipe(&phone).await?;
    phone.reload().await?;
    phone.see("Dùng dữ liệu mẫu").await
}
