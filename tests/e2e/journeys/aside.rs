//! What is not simply a sheet of today: a model that one stands aside from, and a sheet of a round that went by.

use crate::registers::become_one;
use crate::ways::{PERSON, begin_with_the_sample, give_first_points, place_of};
use e2e::{Done, Stage, promise};

promise!(whoever_declares_an_interest_stands_aside_with_the_reason_until_it_is_taken_back: chromium firefox);
promise!(a_draft_of_a_round_that_went_by_is_found_again_and_finished: chromium firefox);

async fn whoever_declares_an_interest_stands_aside_with_the_reason_until_it_is_taken_back(stage: &Stage) -> Done {
    let tablet = stage.phone("tablet").await?;
    begin_with_the_sample(&tablet).await?;
    tablet.tap_at("", "Chưa chấm").await?;
    tablet.see("Phiếu chấm").await?;
    let sheet = place_of(&tablet).await?;
    let model = sheet.replace("/sheet/", "/models/");
    tablet.open(&model).await?;
    tablet.tap("Tôi không chấm mô hình này").await?;
    tablet.tap("Khai báo, không chấm").await?;
    tablet.see("Xin ghi lý do.").await?;
    tablet.fill("Lý do không chấm mô hình này", "", "Em gái tôi là tổ trưởng.").await?;
    // What was typed survives the page.
    tablet.reload().await?;
    let typed = "return [...document.querySelectorAll('textarea')].some((each) => each.value.startsWith('Em gái'))";
    tablet.wait_for("what was typed", typed).await?;
    tablet.tap("Khai báo, không chấm").await?;
    tablet.see("Không chấm: đã khai báo").await?;
    tablet.see("Lý do: Em gái tôi là tổ trưởng.").await?;
    tablet.open(&sheet).await?;
    tablet.see("Đồng chí đã xin không chấm mô hình này.").await?;
    tablet.open("/today").await?;
    tablet.see("Không chấm: đã khai báo").await?;
    tablet.open(&model).await?;
    tablet.tap("Rút khai báo, chấm mô hình này").await?;
    tablet.tap("Chấm điểm").await?;
    tablet.see("Phiếu chấm").await?;
    tablet.tap_at("2", "chưa chấm").await?;
    tablet.see("2 / 100").await
}

async fn a_draft_of_a_round_that_went_by_is_found_again_and_finished(stage: &Stage) -> Done {
    let device = stage.phone("device").await?;
    begin_with_the_sample(&device).await?;
    give_first_points(&device, "2").await?;
    let model = place_of(&device).await?.replace("/sheet/", "/models/");
    become_one(&device, "Tôi làm ở văn phòng").await?;
    // The office scores in nobody's name, whoever was chosen before.
    device.open(&model).await?;
    device.see("Mọi phiếu đã nhận").await?;
    device.see_no("Chấm tiếp").await?;
    device.open("/settings").await?;
    device.tap("Chuyển sang").await?;
    device.tap("Hoàn tác").await?;
    device.see("Đã chọn: Văn phòng").await?;
    device.open("/office").await?;
    device.tap_at("", "Thiết lập đợt thi đua").await?;
    device.tap("Đóng vòng và mở vòng mới").await?;
    device.see("Đang chấm vòng 2").await?;
    become_one(&device, PERSON).await?;
    device.see("Phiếu chưa xong").await?;
    device.tap("vòng 1").await?;
    device.see("vòng 1").await?;
    device.see("2 / 100").await?;
    device.tap_at("3", "chưa chấm").await?;
    device.see("5 / 100").await?;
    device.open(&model).await?;
    device.see("Các phiếu khác của tôi").await?;
    device.tap("vòng 1").await?;
    device.see("5 / 100").await
}
