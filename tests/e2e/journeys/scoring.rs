//! The day's work: a model is scored, nothing of it is lost, and the sheet is sealed.

use crate::ways::{begin_with_the_sample, score_every_criterion};
use e2e::{Done, Stage, promise};

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
