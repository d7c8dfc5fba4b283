//! The day's work: a model is scored, nothing of it is lost, and the sheet is sealed.

use crate::ways::{begin_with_the_sample, score_and_seal, score_every_criterion};
use e2e::{Done, Stage, promise};

promise!(a_step_is_undone_and_done_again_also_after_a_reload);
promise!(a_sealed_sheet_changes_only_with_a_reason_and_both_versions_stay);
promise!(an_amendment_that_is_given_up_leaves_the_sheet_sealed_as_it_was);
promise!(a_zero_says_at_once_that_it_needs_a_remark_and_the_check_list_leads_into_the_field);
promise!(a_sealed_sheet_opens_at_its_head_and_leads_to_the_bundle_and_to_the_next_model);
promise!(the_registration_is_one_tap_from_the_sheet_and_back);
promise!(a_model_scored_on_the_first_day_is_all_there_after_a_reload_and_can_be_sealed);

/// The tab key, as WebDriver writes it.
const TAB: &str = "\u{e004}";
const REMARK: &str = "Đã xem sổ họp thôn, hỏi chuyện năm hộ dân.";

async fn a_model_scored_on_the_first_day_is_all_there_after_a_reload_and_can_be_sealed(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    let total = score_every_criterion(&phone, 2).await?;
    phone.see(&format!("{total} / 100")).await?;
    phone.tap("Nhận xét").await?;
    phone.fill("Nhận xét tiêu chí", "", REMARK).await?;
    phone.press(TAB).await?;
    phone.see("Đã lưu trên máy").await?;

    phone.reload().await?;
    phone.see("đã chấm đủ").await?;
    phone.see(&format!("{total} / 100")).await?;

    phone.tap("Kiểm tra, khóa").await?;
    phone.see("Kiểm tra trước khi khóa").await?;
    phone.tap("Khóa phiếu").await?;
    phone.see("Phiếu đã khóa").await?;
    phone.see("Đã lưu trên máy").await?;

    phone.reload().await?;
    phone.see("Phiếu đã khóa").await?;
    phone.see(&format!("{total} điểm")).await?;
    phone.see(REMARK).await?;
    phone.open("/today").await?;
    phone.see("Đã khóa").await
}

async fn a_step_is_undone_and_done_again_also_after_a_reload(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    for sum in ["2 / 100", "4 / 100"] {
        phone.tap_at("2", "chưa chấm").await?;
        phone.see(sum).await?;
    }
    phone.tap("Hoàn tác việc vừa làm").await?;
    phone.see("2 / 100").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.reload().await?;
    phone.see("2 / 100").await?;
    phone.tap("Hoàn tác việc vừa làm").await?;
    phone.see("0 / 100").await?;
    for sum in ["2 / 100", "4 / 100"] {
        phone.tap("Làm lại việc vừa hoàn tác").await?;
        phone.see(sum).await?;
    }
    phone.see("còn 11 tiêu chí").await
}

async fn an_amendment_that_is_given_up_leaves_the_sheet_sealed_as_it_was(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let total = score_and_seal(&phone, 2).await?;
    phone.tap("Sửa phiếu").await?;
    phone.fill("Lý do sửa phiếu", "", "Mở nhầm phiếu").await?;
    phone.tap("Sửa phiếu").await?;
    phone.see("Đang sửa phiếu đã khóa").await?;
    phone.tap_at("3", "I.1").await?;
    phone.see(&format!("{} / 100", total + 1)).await?;
    phone.tap("Thôi, bỏ phần vừa sửa").await?;
    phone.see("Phiếu đã khóa").await?;
    phone.see(&format!("{total} điểm")).await?;
    phone.see(&format!("{total} / 100")).await?;
    phone.see_no("Các bản đã khóa").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.reload().await?;
    phone.see("Phiếu đã khóa").await?;
    phone.see(&format!("{total} điểm")).await
}

async fn a_zero_says_at_once_that_it_needs_a_remark_and_the_check_list_leads_into_the_field(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("chưa chấm").await?;
    phone.tap_at("0", "chưa chấm").await?;
    phone.see("Điểm 0: phải ghi lý do").await?;
    score_every_criterion(&phone, 2).await?;
    phone.tap("Kiểm tra, khóa").await?;
    phone.tap_at("Xem", "điểm này cần có nhận xét").await?;
    phone.wait_for("the remark has the focus", "return document.activeElement.tagName === 'TEXTAREA'").await?;
    phone.fill("Nhận xét tiêu chí", "", REMARK).await?;
    phone.press(TAB).await?;
    phone.see_no("Điểm 0: phải ghi lý do").await?;
    phone.tap("Kiểm tra, khóa").await?;
    phone.tap("Khóa phiếu").await?;
    phone.see("Phiếu đã khóa").await
}

async fn a_sealed_sheet_opens_at_its_head_and_leads_to_the_bundle_and_to_the_next_model(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    score_and_seal(&phone, 2).await?;
    phone.see("Xuất gói (").await?;
    phone.tap("Đóng thông báo").await?;
    phone.ask("scrollTo(0, 2000)", vec![]).await?;
    phone.open("/today").await?;
    phone.tap_at("", "Đã khóa").await?;
    phone.see("Phiếu đã khóa").await?;
    phone.wait_for("the head of the sheet", "return scrollY === 0").await?;
    phone.tap("Xuất gói").await?;
    phone.see("Kèm ảnh").await?;
    phone.wait_for("the way out has the focus", "return document.activeElement.id === 'export'").await?;
    phone.download(async || phone.tap_at("Xuất gói", "Kèm ảnh").await).await?;
    phone.see("Mọi thay đổi đã có trong gói xuất").await?;
    phone.tap("Quay lại").await?;
    phone.see("Phiếu đã khóa").await?;
    phone.see_no("Xuất gói (").await?;
    phone.tap("Mô hình tiếp theo").await?;
    phone.see("Phiếu chấm").await?;
    phone.see_no("Phiếu đã khóa").await
}

async fn the_registration_is_one_tap_from_the_sheet_and_back(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    phone.tap_at("2", "chưa chấm").await?;
    phone.tap_at("Hướng dẫn", "chưa chấm").await?;
    let before = phone.ask("return Math.round(scrollY)", vec![]).await?;
    phone.tap_at("Xem bản đăng ký", "Chưa đạt (").await?;
    phone.wait_for("the registration has the focus", "return document.activeElement.id === 'registration'").await?;
    phone.see("Mục tiêu, tiêu chí").await?;
    phone.tap("Quay lại").await?;
    phone.see("2 / 100").await?;
    let near = format!("return scrollY > 0 && Math.abs(scrollY - {before}) < innerHeight");
    phone.wait_for("the place on the sheet", &near).await
}

async fn a_sealed_sheet_changes_only_with_a_reason_and_both_versions_stay(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let total = score_and_seal(&phone, 2).await?;
    phone.tap("Sửa phiếu").await?;
    phone.see("Sửa phiếu đã khóa").await?;
    phone.tap("Sửa phiếu").await?;
    phone.see("Xin ghi lý do.").await?;
    phone.fill("Lý do sửa phiếu", "", "Đã đối chiếu lại sổ đăng ký của thôn").await?;
    // What is typed is there again after the page was gone.
    phone.reload().await?;
    phone.tap("Sửa phiếu").await?;
    phone.see("Đã đối chiếu lại sổ đăng ký của thôn").await?;
    phone.tap("Sửa phiếu").await?;
    phone.see("Đang sửa phiếu đã khóa").await?;
    phone.tap_at("3", "I.1").await?;
    phone.see(&format!("{} / 100", total + 1)).await?;
    phone.tap("Kiểm tra, khóa").await?;
    phone.tap("Khóa phiếu").await?;
    phone.see("Phiếu đã khóa").await?;
    phone.tap("Các bản đã khóa").await?;
    phone.see("Đã đối chiếu lại sổ đăng ký của thôn").await?;
    phone.see("Bản 1").await?;
    phone.see(&format!("{total} điểm")).await?;
    phone.see(&format!("{} điểm", total + 1)).await
}
