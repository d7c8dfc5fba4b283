//! Files that are attached to a training session: a picture and a PDF, kept offline, carried to another device, opened there.

use crate::forge::Forge;
use crate::picture::{SECRET, by_a_camera};
use crate::ways::{assign, begin_as_the_office, begin_with_a_bundle};
use e2e::{Device, Done, Fault, Stage, promise};
use std::path::{Path, PathBuf};

promise!(materials_of_a_training_session_are_opened_on_a_tablet_without_a_network);
promise!(a_file_chosen_for_a_session_that_is_not_made_yet_is_there_when_it_is: chromium);

const PERSON: &str = "Hà Văn Chiến";

async fn materials_of_a_training_session_are_opened_on_a_tablet_without_a_network(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    let (photo, pdf, large, text) = files(stage, &office).await?;
    a_session(&office).await?;

    office.pick_file(ATTACH, "", &text).await?;
    office.see("Tệp này không phải ảnh hay PDF").await?;
    office.tap("Đã rõ").await?;
    office.pick_file(ATTACH, "", &large).await?;
    office.see("Tệp PDF lớn quá 717 KB").await?;
    office.tap("Đã rõ").await?;
    office.see_no("Tệp PDF lớn quá").await?;

    office.pick_file(ATTACH, "", &pdf).await?;
    office.see("Huong dan dien mau").await?;
    office.pick_file(ATTACH, "", &photo).await?;
    office.tap("Chưa có chú thích").await?;
    office.fill("Chú thích", "", "Bảng mẫu biên bản").await?;
    office.tap("Đóng").await?;
    office.see_control("Bảng mẫu biên bản").await?;
    again(&office, &photo).await?;
    office.tap("Bỏ tệp Huong dan dien mau").await?;
    office.see("Đã bỏ tệp vào thùng rác").await?;
    office.tap("Lấy lại").await?;
    office.see_control("Mở tệp Huong dan dien mau").await?;
    office.see("Đã lưu trên máy").await?;

    let bundle = assign(&office, PERSON).await?;
    let carried = Forge::of(&std::fs::read(&bundle)?).photos();
    if !carried.iter().any(|file| *file == std::fs::read(&pdf).unwrap_or_default()) {
        return Err(Fault::new("the PDF does not travel as it is"));
    }
    if carried.iter().any(|file| file.windows(SECRET.len()).any(|part| part == SECRET)) {
        return Err(Fault::new("the camera's notes travel with the picture"));
    }

    let tablet = stage.device("tablet", (800, 1280)).await?;
    begin_with_a_bundle(&tablet, &bundle, PERSON).await?;
    tablet.ready_for_offline().await?;
    stage.go_offline();
    a_session(&tablet).await?;
    tablet.tap("Bảng mẫu biên bản").await?;
    tablet
        .wait_for(
            "the picture",
            "return [...document.querySelectorAll('.photo-room img')].some((one) => one.naturalWidth > 0)",
        )
        .await?;
    tablet.tap("Đóng").await?;
    let opened = tablet.download(async || tablet.tap("Mở tệp Huong dan dien mau").await).await?;
    if std::fs::read(&opened)? != std::fs::read(&pdf)? {
        return Err(Fault::new("another file came out"));
    }
    Ok(())
}

async fn a_file_chosen_for_a_session_that_is_not_made_yet_is_there_when_it_is(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    let (photo, pdf, ..) = files(stage, &office).await?;
    office.open("/office/training/+").await?;
    office.pick_file(ATTACH, "", &pdf).await?;
    office.see("Huong dan dien mau").await?;
    office.pick_file(ATTACH, "", &photo).await?;
    office.tap("Chưa có chú thích").await?;
    office.fill("Chú thích", "", "Bảng mẫu biên bản").await?;
    office.tap("Đóng").await?;
    again(&office, &photo).await?;
    office.reload().await?;
    office.see("Huong dan dien mau").await?;
    office.see_control("Bảng mẫu biên bản").await?;
    office.fill("Chủ đề", "", "Cách chấm điểm").await?;
    office.tap("Lưu").await?;
    office.see("Cách chấm điểm").await?;
    office.see_control("Mở tệp Huong dan dien mau").await?;
    office.reload().await?;
    office.see_control("Mở tệp Huong dan dien mau").await
}

/// Chooses the picture once more: it is there already, and keeps what it is called.
async fn again(device: &Device, photo: &Path) -> Done {
    device.see_control("Bảng mẫu biên bản").await?;
    device.pick_file(ATTACH, "", photo).await?;
    device.see_no("Đang cất tệp").await?;
    device.see_control("Bảng mẫu biên bản").await?;
    if device.shows("Chưa có chú thích").await? {
        return Err(Fault::new("the caption is gone, or the picture came twice"));
    }
    Ok(())
}

const ATTACH: &str = "Đính kèm ảnh hoặc PDF";

/// The form of the first session of the list.
async fn a_session(device: &Device) -> Done {
    device.open("/office/training").await?;
    device.tap_at("", "Quán triệt kế hoạch").await?;
    device.see("Tài liệu đính kèm").await
}

type Files = (PathBuf, PathBuf, PathBuf, PathBuf);

/// A photo, a PDF, one that is too large, and something that only says it is a PDF.
async fn files(stage: &Stage, device: &Device) -> Done<Files> {
    let pdf = [&b"%PDF-1.4\n"[..], &vec![b'a'; 400 * 1024]].concat();
    let large = [&b"%PDF-1.4\n"[..], &vec![b'a'; 800 * 1024]].concat();
    Ok((
        stage.write_file("IMG_2.jpg", &by_a_camera(device).await?)?,
        stage.write_file("Huong dan dien mau.pdf", &pdf)?,
        stage.write_file("lon.pdf", &large)?,
        stage.write_file("chu.pdf", b"only words")?,
    ))
}
