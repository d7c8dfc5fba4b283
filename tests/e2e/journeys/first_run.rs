//! The first run: from an empty device to a day's work.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Stage, promise};

promise!(the_sample_leads_to_todays_models_and_stays_after_a_reload);
promise!(a_program_that_the_browser_ends_says_so_and_a_reload_has_everything);

async fn the_sample_leads_to_todays_models_and_stays_after_a_reload(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.reload().await?;
    phone.see("Mô hình hôm nay").await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    if stage.engine.keeps_its_profile() {
        stage.go_offline();
        phone.start_again().await?;
        phone.open("").await?;
        phone.see("Mô hình hôm nay").await?;
    }
    Ok(())
}

/// Runs a program of eight bytes of code whose only function ends by a fault of its own.
const END: &str = r#"
const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
const program = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
setTimeout(() => program.exports.f());
"#;

async fn a_program_that_the_browser_ends_says_so_and_a_reload_has_everything(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.see_no("không chạy tiếp được").await?;
    stage.put_up_a_script("end.js", END)?;
    phone
        .ask("document.head.append(Object.assign(document.createElement('script'), { src: './end.js' }))", vec![])
        .await?;
    phone.see("Ứng dụng không chạy tiếp được. Dữ liệu đã lưu không bị ảnh hưởng.").await?;
    phone.tap("Tải lại").await?;
    phone.see("Mô hình hôm nay").await?;
    phone.see_no("không chạy tiếp được").await
}
