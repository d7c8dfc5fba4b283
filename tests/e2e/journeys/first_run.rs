//! The first run: from an empty device to a day's work.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Fault, Stage, promise};

promise!(the_sample_leads_to_todays_models_and_stays_after_a_reload);
promise!(the_first_screen_asks_for_few_files_and_a_second_start_for_none: chromium);
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

/// So many files the first screen may ask for, and so many the day's page with the sample.
const FILES: (u64, u64) = (10, 26);

/// How many files the page has asked for, and how many of them the network brought.
const ASKED: &str = "const all = performance.getEntriesByType('resource'); \
return [all.length, all.filter((each) => each.transferSize > 0).length]";

async fn the_first_screen_asks_for_few_files_and_a_second_start_for_none(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    let asked = async || -> Done<(u64, u64)> {
        let told = phone.ask(ASKED, vec![]).await?;
        Ok((told[0].as_u64().unwrap_or(u64::MAX), told[1].as_u64().unwrap_or(u64::MAX)))
    };
    phone.open("").await?;
    phone.see("Dùng dữ liệu mẫu").await?;
    let first = asked().await?.0;
    begin_with_the_sample(&phone).await?;
    let day = asked().await?.0;
    phone.reload().await?;
    phone.see("Mô hình hôm nay").await?;
    let (again, brought) = asked().await?;
    if first > FILES.0 || day > FILES.1 || again > FILES.1 || brought > 0 {
        let what = format!(
            "asked for {first}, {day}, and {again} files at a second start, {brought} of them from the network"
        );
        return Err(Fault::new(what));
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
    phone.see_no("Ứng dụng gặp lỗi").await?;
    stage.put_up_a_script("end.js", END)?;
    phone
        .ask("document.head.append(Object.assign(document.createElement('script'), { src: './end.js' }))", vec![])
        .await?;
    phone.see("Ứng dụng gặp lỗi").await?;
    phone.see("Những gì đã báo “Đã lưu” vẫn còn trên máy này.").await?;
    phone.tap("Tải lại, dữ liệu đã lưu").await?;
    phone.see("Mô hình hôm nay").await?;
    phone.see_no("Ứng dụng gặp lỗi").await
}
