//! Photos as evidence: taken in small and upright, without what the camera wrote beside them, and carried to the other device.

use crate::forge::Forge;
use crate::picture::{SECRET, by_a_camera, size_of_jpeg};
use crate::ways::{begin_with_the_sample, export, import};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(a_photo_is_made_small_and_upright_and_is_seen_on_the_other_device);
promise!(a_photo_that_did_not_come_along_is_said_to_be_away_and_is_seen_once_it_comes);
promise!(a_page_that_is_gone_while_the_camera_is_open_comes_back_with_the_place_waiting);

/// The largest photo that is kept, in bytes.
const MOST: usize = 300 * 1024;

async fn a_photo_is_made_small_and_upright_and_is_seen_on_the_other_device(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let photo = stage.write_file("IMG_0001.HEIC", &by_a_camera(&phone).await?)?;
    let text = stage.write_file("anh.jpg", b"not a picture at all")?;
    first_sheet(&phone).await?;
    phone.tap("Minh chứng").await?;
    phone.pick_file("Chọn ảnh có sẵn", "", &text).await?;
    phone.see("Tệp này không phải ảnh").await?;
    phone.tap("Đã rõ").await?;
    for _ in 0..2 {
        // The same photo twice is one photo.
        phone.pick_file("Chọn ảnh có sẵn", "", &photo).await?;
        phone.see_control("Chưa có chú thích").await?;
        phone.see("Đã lưu trên máy").await?;
    }
    turned_upright(&phone).await?;
    phone.tap("Chưa có chú thích").await?;
    phone.fill("Chú thích", "", "Đường mới mở vào thôn").await?;
    phone.tap("Đóng").await?;
    phone.see_control("Đường mới mở vào thôn").await?;
    // Chosen once more, it is the photo that is there, with what was said of it.
    phone.pick_file("Chọn ảnh có sẵn", "", &photo).await?;
    phone.see_no("Đang xử lý ảnh").await?;
    phone.see_control("Đường mới mở vào thôn").await?;
    if phone.shows("Chưa có chú thích").await? {
        return Err(Fault::new("the caption is gone, or the photo came twice"));
    }

    let bundle = export(&phone).await?;
    let photos = Forge::of(&std::fs::read(&bundle)?).photos();
    let [one] = photos.as_slice() else { return Err(Fault::new(format!("{} photos in the bundle", photos.len()))) };
    if one.len() > MOST {
        return Err(Fault::new(format!("a photo of {} bytes", one.len())));
    }
    if one.windows(4).any(|part| part == b"Exif") || one.windows(SECRET.len()).any(|part| part == SECRET) {
        return Err(Fault::new("the camera's notes travel with the photo"));
    }
    if size_of_jpeg(one)? != (1200, 1600) {
        return Err(Fault::new(format!("a photo of {:?}", size_of_jpeg(one)?)));
    }

    let other = stage.device("other", (800, 1280)).await?;
    begin_with_the_sample(&other).await?;
    import(&other, &bundle).await?;
    other.open("/today").await?;
    other.tap_at("", "Đang chấm 0/").await?;
    other.see_control("Đường mới mở vào thôn").await?;
    turned_upright(&other).await?;
    other.tap("Đường mới mở vào thôn").await?;
    other.tap("Bỏ ảnh").await?;
    other.see("Đã bỏ ảnh vào thùng rác").await?;
    // Which one lies there is seen, not only read.
    other.tap("Minh chứng").await?;
    other.see("Đã bỏ 1 ảnh").await?;
    let seen = "return [...document.querySelectorAll('.bin img')].some((one) => one.naturalWidth > 0)";
    other.wait_for("the picture in the bin", seen).await?;
    other.tap("Lấy lại").await?;
    other.see_control("Đường mới mở vào thôn").await?;
    other.reload().await?;
    other.see_control("Đường mới mở vào thôn").await
}

async fn a_photo_that_did_not_come_along_is_said_to_be_away_and_is_seen_once_it_comes(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let photo = stage.write_file("photo.jpg", &by_a_camera(&phone).await?)?;
    first_sheet(&phone).await?;
    phone.tap("Minh chứng").await?;
    phone.pick_file("Chọn ảnh có sẵn", "", &photo).await?;
    phone.see_control("Chưa có chú thích").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.open("/transfer").await?;
    phone.tap("Kèm ảnh").await?;
    let bare = phone.download(async || phone.tap_at("Xuất gói", "Kèm ảnh").await).await?;
    phone.see("Đã tải về").await?;
    if !Forge::of(&std::fs::read(&bare)?).photos().is_empty() {
        return Err(Fault::new("a bundle without photos has some"));
    }
    phone.open("/today").await?;
    let whole = export(&phone).await?;

    let other = stage.device("other", (800, 1280)).await?;
    begin_with_the_sample(&other).await?;
    import(&other, &bare).await?;
    other.open("/today").await?;
    other.tap_at("", "Đang chấm 0/").await?;
    other.see(AWAY).await?;
    other.tap(AWAY).await?;
    other.see("xin gói có kèm ảnh").await?;
    let tools = "return getComputedStyle(document.querySelector('.photo-tools')).visibility === 'hidden'";
    other.wait_for("nothing to make larger", tools).await?;
    other.tap("Đóng").await?;
    import(&other, &whole).await?;
    other.open("/today").await?;
    other.tap_at("", "Đang chấm 0/").await?;
    other.see_control("Xem ảnh: Chưa có chú thích").await?;
    other.see_no(AWAY).await?;
    turned_upright(&other).await
}

/// What stands in place of a photo that is not on the device.
const AWAY: &str = "Ảnh chưa có trên máy này";

async fn a_page_that_is_gone_while_the_camera_is_open_comes_back_with_the_place_waiting(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let photo = stage.write_file("photo.jpg", &by_a_camera(&phone).await?)?;
    first_sheet(&phone).await?;
    phone.tap_at("2", "chưa chấm").await?;
    phone.tap("Nhận xét").await?;
    phone.fill("Nhận xét tiêu chí", "", "Đã xem biên bản họp thôn").await?;
    phone.tap("Minh chứng").await?;
    // The tap arrives; the camera, which a driven browser does not have, stays away.
    phone.ask("document.querySelector('input[capture]').dispatchEvent(new Event('click'))", vec![]).await?;
    phone.reload().await?;
    phone.see("Đang chờ ảnh").await?;
    phone.see("2 / 100").await?;
    phone.pick_file("Chọn ảnh có sẵn", "Đang chờ ảnh", &photo).await?;
    phone.see_control("Chưa có chú thích").await?;
    phone.see_no("Đang chờ ảnh").await?;
    phone.tap("Nhận xét 1").await?;
    phone.see("Đã xem biên bản họp thôn").await
}

/// The sheet of the first of today's models that nobody has begun.
async fn first_sheet(device: &Device) -> Done {
    device.tap_at("", "Chưa chấm").await?;
    device.see("Phiếu chấm").await
}

/// Waits until the one thumbnail on the screen stands upright: what the camera saw on its left is on top.
async fn turned_upright(device: &Device) -> Done {
    let asked = r#"
const photo = [...document.querySelectorAll("img")].find((each) => each.complete && each.naturalHeight > each.naturalWidth);
if (!photo) return null;
const canvas = document.createElement("canvas");
[canvas.width, canvas.height] = [photo.naturalWidth, photo.naturalHeight];
const brush = canvas.getContext("2d");
brush.drawImage(photo, 0, 0);
const at = (part) => [...brush.getImageData(canvas.width / 2, Math.floor(canvas.height * part), 1, 1).data];
const [above, below] = [at(0.1), at(0.9)];
return above[0] > 120 && above[2] < 80 && below[2] > 120 && below[0] < 80;
"#;
    device.wait_for("an upright thumbnail", asked).await
}
