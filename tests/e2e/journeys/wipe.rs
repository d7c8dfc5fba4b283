//! A device is emptied: not before everything is in a bundle, and then wholly.

use crate::forge::Forge;
use crate::picture::by_a_camera;
use crate::ways::{
    assign, attach_photo, begin_as_the_office, begin_with_a_bundle, begin_with_the_sample, export,
    export_without_photos, give_first_points, import, look_at, wipe,
};
use e2e::{Done, Fault, Stage, promise};

promise!(a_device_is_wiped_only_after_everything_is_in_a_bundle_and_then_begins_anew);
promise!(what_is_half_written_is_told_before_a_device_is_wiped);
promise!(a_photo_that_is_in_no_bundle_keeps_its_device_from_being_wiped);
promise!(what_came_in_is_not_wiped_before_a_bundle_holds_it_nor_called_received_without_its_photo);

const PERSON: &str = "Lý Thị Bích Ngọc";

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

async fn what_is_half_written_is_told_before_a_device_is_wiped(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.open("/settings").await?;
    phone.tap("Xóa dữ liệu…").await?;
    phone.see("Việc này không hoàn tác được.").await?;
    phone.see_no("viết dở").await?;
    phone.tap("Thôi").await?;
    phone.open("/models").await?;
    phone.tap("Thêm mô hình").await?;
    phone.fill("Tên", "", "Viết dở").await?;
    phone.open("/settings").await?;
    phone.tap("Xóa dữ liệu…").await?;
    phone.see("Trên máy này còn 1 chỗ viết dở, không có trong gói nào, sẽ mất theo.").await
}

async fn a_photo_that_is_in_no_bundle_keeps_its_device_from_being_wiped(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    attach_photo(&phone, &stage.write_file("IMG_0001.jpg", &by_a_camera(&phone).await?)?).await?;
    let bare = export_without_photos(&phone).await?;
    if !Forge::of(&std::fs::read(&bare)?).photos().is_empty() {
        return Err(Fault::new("a photo goes along that was left out"));
    }
    phone.see("1 ảnh trên máy này sẽ chưa có trong gói nào.").await?;
    phone.see("Chưa xuất: 1 phiếu, 1 ảnh").await?;
    phone.open("/today").await?;
    phone.see("Chưa xuất: 1 phiếu, 1 ảnh").await?;
    for _ in 0..2 {
        phone.open("/settings").await?;
        phone.see("Chưa xóa được: 1 ảnh chưa có trong gói xuất nào.").await?;
        phone.see("Hãy xuất gói có đánh dấu “Kèm ảnh” và đưa về văn phòng trước.").await?;
        phone.see_no("Xóa dữ liệu…").await?;
        // The store knows it too, not only the page that was open.
        phone.reload().await?;
    }
    let full = export(&phone).await?;
    if Forge::of(&std::fs::read(&full)?).photos().len() != 1 {
        return Err(Fault::new("the photo is in no bundle"));
    }
    phone.see("Mọi thay đổi đã có trong gói xuất").await?;
    phone.open("/settings").await?;
    phone.reload().await?;
    wipe(&phone).await
}

async fn what_came_in_is_not_wiped_before_a_bundle_holds_it_nor_called_received_without_its_photo(
    stage: &Stage,
) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    begin_as_the_office(&office).await?;
    let work = assign(&office, PERSON).await?;
    let tablet = stage.phone("tablet").await?;
    begin_with_a_bundle(&tablet, &work, PERSON).await?;
    attach_photo(&tablet, &stage.write_file("IMG_0001.jpg", &by_a_camera(&tablet).await?)?).await?;
    let full = export(&tablet).await?;

    // The office takes the changes in and, as where its disk is full, has not got the photo.
    let bare = export_without_photos(&tablet).await?;
    import(&office, &bare).await?;
    let receipt = office.download(async || office.tap("Xuất biên nhận").await).await?;
    look_at(&tablet, &receipt).await?;
    tablet.see("Mọi thay đổi ghi tại máy này đã tới nơi.").await?;
    tablet.tap("Ghi nhận").await?;
    tablet.see("Văn phòng đã nhận mọi thay đổi nhưng còn thiếu 1 ảnh.").await?;
    tablet.open("/today").await?;
    tablet.see("Đã có trong gói xuất").await?;

    office.open("/settings").await?;
    office.see("Chưa xóa được: 1 gói đã nhập chưa có trong gói xuất nào của máy này.").await?;
    look_at(&office, &full).await?;
    office.tap("Nhập").await?;
    office.see("Đã nhập 1 ảnh").await?;
    let receipt = office.download(async || office.tap("Xuất biên nhận").await).await?;
    look_at(&tablet, &receipt).await?;
    tablet.tap("Ghi nhận").await?;
    tablet.see("Văn phòng đã nhận mọi thay đổi").await?;
    tablet.see_no("còn thiếu 1 ảnh").await?;
    wipe(&tablet).await?;

    office.open("/settings").await?;
    office.see("Chưa xóa được: 1 ảnh chưa có trong gói xuất nào.").await?;
    export(&office).await?;
    wipe(&office).await
}
