//! No page puts a barrier before people who cannot see well or use no pointer.

use crate::picture::by_a_camera;
use crate::places::{OF_ALL, OF_THE_OFFICE, REGISTERS};
use crate::ways::{begin_with_the_sample, export, look_at};
use e2e::{Device, Done, Fault, Rules, Stage, promise};

promise!(no_page_has_a_barrier_in_any_theme: chromium);
promise!(no_register_form_or_board_has_a_barrier_in_any_theme: chromium);
promise!(no_card_or_dialog_of_the_days_work_has_a_barrier_in_any_theme: chromium);
promise!(no_photo_and_no_amendment_has_a_barrier_in_any_theme: chromium);

/// How the screen may look.
pub const THEMES: [&str; 3] = ["light", "dark", "sun"];

async fn no_page_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    phone.open("").await?;
    phone.see("Dùng dữ liệu mẫu").await?;
    stage.no_barrier(&phone, "the very first page", Rules::All).await?;
    begin_with_the_sample(&phone).await?;
    let mut found = Vec::new();
    for theme in THEMES {
        for place in OF_ALL {
            phone.open(place).await?;
            found.extend(look(stage, &phone, place, theme).await?);
        }
        phone.open("/models").await?;
        phone.tap_at("", "Chi bộ thôn").await?;
        phone.see("Bản đăng ký").await?;
        found.extend(look(stage, &phone, "a model", theme).await?);
    }
    none(&found)
}

async fn no_register_form_or_board_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    crate::ways::begin_as_the_office(&office).await?;
    let mut found = Vec::new();
    for theme in THEMES {
        for place in OF_THE_OFFICE {
            office.open(place).await?;
            found.extend(look(stage, &office, place, theme).await?);
        }
        for noun in REGISTERS {
            for place in [format!("/office/{noun}"), format!("/office/{noun}/+")] {
                office.open(&place).await?;
                found.extend(look(stage, &office, &place, theme).await?);
            }
        }
    }
    none(&found)
}

async fn no_card_or_dialog_of_the_days_work_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let before = export(&phone).await?;
    let mut found = Vec::new();
    phone.open("/today").await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    for panel in ["Hướng dẫn", "Minh chứng", "Nhận xét", "Thao tác khác với tiêu chí"] {
        phone.tap(panel).await?;
        for theme in THEMES {
            found.extend(look(stage, &phone, &format!("a sheet with “{panel}”"), theme).await?);
        }
    }
    crate::ways::score_every_criterion(&phone, 3).await?;
    phone.tap("Kiểm tra, khóa").await?;
    phone.see("Kiểm tra trước khi khóa").await?;
    for theme in THEMES {
        found.extend(look(stage, &phone, "the check list", theme).await?);
    }
    phone.tap("Khóa phiếu").await?;
    phone.see("Phiếu đã khóa").await?;
    for theme in THEMES {
        found.extend(look(stage, &phone, "a sealed sheet", theme).await?);
    }
    let other = stage.phone("other").await?;
    begin_with_the_sample(&other).await?;
    let bundle = export(&phone).await?;
    for (place, file) in [("a preview", &bundle), ("a preview with nothing new", &before)] {
        look_at(&other, file).await?;
        for theme in THEMES {
            found.extend(look(stage, &other, place, theme).await?);
        }
        other.tap("Thôi").await?;
    }
    other.open("/rubrics").await?;
    other.tap_at("", "Cho tập thể").await?;
    other.tap("Sao chép để sửa").await?;
    other.see("Đang sửa bản nháp").await?;
    for theme in THEMES {
        found.extend(look(stage, &other, "the rubric editor", theme).await?);
    }
    none(&found)
}

async fn no_photo_and_no_amendment_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let photo = stage.write_file("photo.jpg", &by_a_camera(&phone).await?)?;
    let mut found = Vec::new();
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("chưa chấm").await?;
    phone.tap("Minh chứng").await?;
    phone.pick_file("Chọn ảnh có sẵn", "", &photo).await?;
    phone.see_control("Chưa có chú thích").await?;
    for theme in THEMES {
        found.extend(look(stage, &phone, "a card with a photo", theme).await?);
    }
    phone.tap("Chưa có chú thích").await?;
    phone.see_control("Phóng to").await?;
    for theme in THEMES {
        found.extend(look(stage, &phone, "a photo full size", theme).await?);
    }
    phone.tap("Đóng").await?;
    crate::ways::score_every_criterion(&phone, 3).await?;
    phone.tap("Kiểm tra, khóa").await?;
    phone.tap("Khóa phiếu").await?;
    phone.see("Phiếu đã khóa").await?;
    phone.tap("Sửa phiếu").await?;
    phone.tap("Sửa phiếu").await?;
    phone.see("Xin ghi lý do.").await?;
    for theme in THEMES {
        found.extend(look(stage, &phone, "the reason of an amendment", theme).await?);
    }
    phone.fill("Lý do sửa phiếu", "", "Đã đối chiếu lại sổ của thôn").await?;
    phone.tap("Sửa phiếu").await?;
    phone.see("Đang sửa phiếu đã khóa").await?;
    for theme in THEMES {
        found.extend(look(stage, &phone, "an amendment under way", theme).await?);
    }
    none(&found)
}

/// Judges what the device shows, in one theme: in the first wholly, in the others what a theme can change.
pub async fn look(stage: &Stage, device: &Device, place: &str, theme: &str) -> Done<Option<Fault>> {
    device.ask(&format!("document.documentElement.dataset.theme = '{theme}'"), vec![]).await?;
    device.settle().await?;
    let rules = if theme == THEMES[0] { Rules::All } else { Rules::Colours };
    Ok(stage.no_barrier(device, &format!("{place} ({theme})"), rules).await.err())
}

/// Fails with all that was found.
pub fn none(found: &[Fault]) -> Done {
    let sentences: Vec<String> = found.iter().map(ToString::to_string).collect();
    if sentences.is_empty() { Ok(()) } else { Err(Fault::new(sentences.join("\n"))) }
}
