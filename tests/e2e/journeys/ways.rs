//! Ways that several journeys begin with.

use e2e::{Device, Done, Fault};
use std::path::{Path, PathBuf};

/// From nothing to the day's page of the sample campaign, as the first person on the list.
pub async fn begin_with_the_sample(device: &Device) -> Done {
    begin_with_the_sample_as(device, PERSON).await
}

/// From nothing to the day's page of the sample campaign, as this person.
pub async fn begin_with_the_sample_as(device: &Device, person: &str) -> Done {
    device.open("").await?;
    device.tap("Dùng dữ liệu mẫu").await?;
    choose(device, person).await?;
    device.see("Mô hình hôm nay").await
}

/// From nothing to the sample campaign, as the office.
pub async fn begin_as_the_office(device: &Device) -> Done {
    device.open("").await?;
    device.tap("Dùng dữ liệu mẫu").await?;
    choose(device, "Tôi làm ở văn phòng").await
}

/// From nothing to the day's page of the campaign that the office sent, as this person.
pub async fn begin_with_a_bundle(device: &Device, bundle: &Path, person: &str) -> Done {
    device.open("").await?;
    device.tap("Mở gói từ văn phòng").await?;
    device.pick_file("Chọn tệp gói", "", bundle).await?;
    device.see("Máy này sẽ mở đợt thi đua có trong gói.").await?;
    device.tap("Nhập").await?;
    device.see("Đã nhập ").await?;
    choose(device, person).await?;
    device.see("Mô hình hôm nay").await
}

/// From nothing to the day's page of a campaign of one's own, as the office.
pub async fn own_campaign(device: &Device) -> Done {
    device.open("").await?;
    device.tap("Lập đợt thi đua mới").await?;
    device.fill("Tên xã", "", "Mường Chiềng").await?;
    device.fill("Tên tỉnh", "", "Phú Thọ").await?;
    device.tap("Bắt đầu").await?;
    // Who founds a campaign is the office.
    device.see("Sẵn sàng dùng ngoại tuyến").await?;
    device.tap("Vào việc").await?;
    device.see("Bước 1 trên 5").await?;
    device.open("/today").await?;
    device.see("Hôm nay").await
}

/// The day it is in Vietnam, as the browser's calendar writes it.
pub async fn today(device: &Device) -> Done<String> {
    let told = device.ask("return new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10)", vec![]).await?;
    told.as_str().map(str::to_owned).ok_or_else(|| Fault::new("the browser tells no day"))
}

/// The second and third of the first steps: who am I, ready.
pub async fn choose(device: &Device, who: &str) -> Done {
    device.see("Chọn tên của bạn").await?;
    device.tap_at("", who).await?;
    device.see("Sẵn sàng dùng ngoại tuyến").await?;
    device.tap("Vào việc").await?;
    device.see("Hôm nay").await
}

/// Someone of the sample campaign who has visits today.
pub const PERSON: &str = "Chuyên viên";

/// Gives these points to the first criterion of the first of today's models nobody has begun, and sees them saved.
pub async fn give_first_points(device: &Device, points: &str) -> Done {
    device.open("/today").await?;
    device.tap_at("", "Chưa chấm").await?;
    device.see("Phiếu chấm").await?;
    device.tap_at(points, "chưa chấm").await?;
    device.see(&format!("{points} / 100")).await?;
    device.see("Đã lưu trên máy").await
}

/// The first of today's models nobody has begun: scored, sealed, saved; gives the total.
pub async fn score_and_seal(device: &Device, points: usize) -> Done<usize> {
    device.open("/today").await?;
    device.tap_at("", "Chưa chấm").await?;
    device.see("Phiếu chấm").await?;
    let total = score_every_criterion(device, points).await?;
    device.tap("Kiểm tra, khóa").await?;
    device.tap("Khóa phiếu").await?;
    device.see("Phiếu đã khóa").await?;
    device.see("Đã lưu trên máy").await?;
    Ok(total)
}

/// On a blank sheet: gives these whole points to one criterion after the other until none is left; gives their sum.
pub async fn score_every_criterion(device: &Device, points: usize) -> Done<usize> {
    device.see("chưa chấm").await?;
    whole_sheet(device).await?;
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

/// Waits until every card of the sheet stands: what follows them is built last.
pub async fn whole_sheet(device: &Device) -> Done {
    device.wait_for("the whole sheet", "return document.getElementById('card-extras') !== null").await
}

/// The assignment that the office makes for one person's tablet.
pub async fn assign(office: &Device, person: &str) -> Done<PathBuf> {
    office.open("/transfer").await?;
    office.choose("Máy của", person).await?;
    office.see("phiếu của người khác").await?;
    office.download(async || office.tap("Xuất gói giao việc").await).await
}

/// Exports what the page of bundles offers by itself, and gives the file.
pub async fn export(device: &Device) -> Done<PathBuf> {
    device.open("/transfer").await?;
    let bundle = device.download(async || device.tap_at("Xuất gói", "Kèm ảnh").await).await?;
    device.see("Đã tải về").await?;
    Ok(bundle)
}

/// The same with the photos left out.
pub async fn export_without_photos(device: &Device) -> Done<PathBuf> {
    device.open("/today").await?;
    device.open("/transfer").await?;
    device.tap("Kèm ảnh").await?;
    let bundle = device.download(async || device.tap_at("Xuất gói", "Kèm ảnh").await).await?;
    device.see("Đã tải về").await?;
    Ok(bundle)
}

/// Attaches a photo to the first of today's models that nobody has begun.
pub async fn attach_photo(device: &Device, photo: &Path) -> Done {
    device.open("/today").await?;
    device.tap_at("", "Chưa chấm").await?;
    device.see("Phiếu chấm").await?;
    device.tap("Minh chứng").await?;
    device.pick_file("Chọn ảnh có sẵn", "", photo).await?;
    device.see_control("Chưa có chú thích").await?;
    device.see("Đã lưu trên máy").await
}

/// Imports a file whose content is not all here yet; afterwards the device holds what the preview promised.
pub async fn import(device: &Device, bundle: &Path) -> Done {
    look_at(device, bundle).await?;
    take_what_is_shown(device).await
}

/// Takes in what a preview shows; afterwards the device holds what it promised.
pub async fn take_what_is_shown(device: &Device) -> Done {
    let promised = device.list_of("Mã đối chiếu").await?;
    device.tap("Nhập").await?;
    device.see("Đối chiếu hai máy").await?;
    device.see_list("Mã đối chiếu", &promised).await?;
    device.see("Đã nhập").await
}

/// Wipes the device, whose changes are all in a bundle.
pub async fn wipe(device: &Device) -> Done {
    device.open("/settings").await?;
    device.tap("Xóa dữ liệu…").await?;
    device.tap("Xóa hẳn khỏi máy này").await?;
    device.see("Dùng dữ liệu mẫu").await
}

/// Takes the newest import back that still stands.
pub async fn take_back(device: &Device) -> Done {
    device.open("/today").await?;
    device.open("/transfer").await?;
    device.see("Các lần nhập").await?;
    let left = device.how_many("Hoàn tác lần nhập").await?;
    device.tap_at("Hoàn tác lần nhập", "Các lần nhập").await?;
    device.see_fewer("Hoàn tác lần nhập", left).await?;
    device.see_no("Đang lưu").await
}

/// Gives a file to the page of bundles and sees its preview.
pub async fn look_at(device: &Device, bundle: &Path) -> Done {
    device.open("/transfer").await?;
    device.pick_file("Chọn tệp gói", "", bundle).await?;
    device.see("Xem trước khi nhập").await
}

/// The address of the place that is open.
pub async fn place_of(device: &Device) -> Done<String> {
    let place = device.ask("return location.hash.slice(1)", vec![]).await?;
    Ok(place.as_str().unwrap_or_default().to_owned())
}

/// The fingerprint of what the device holds.
pub async fn six_words(device: &Device) -> Done<Vec<String>> {
    device.open("/transfer").await?;
    device.see("Đối chiếu hai máy").await?;
    let words = device.list_of("Mã đối chiếu").await?;
    if words.len() == 6 { Ok(words) } else { Err(Fault::new(format!("{} words: {words:?}", words.len()))) }
}

/// Fails unless both are the same; says whose they are.
pub fn same(what: &str, left: &[String], right: &[String]) -> Done {
    if left == right { Ok(()) } else { Err(Fault::new(format!("{what}: {left:?} against {right:?}"))) }
}
