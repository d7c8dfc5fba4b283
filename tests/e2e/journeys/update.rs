//! A new build arrives: nothing happens until the tap.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Fault, Stage, promise};

promise!(a_new_build_waits_for_the_tap_while_a_sheet_is_open_and_keeps_the_data);

/// What a browser does by itself from time to time: it asks the server whether there is another build.
const LOOK: &str = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => done(true))";

async fn a_new_build_waits_for_the_tap_while_a_sheet_is_open_and_keeps_the_data(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let old = phone.ready_for_offline().await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    phone.tap_at("2", "chưa chấm").await?;
    phone.see("2 / 100").await?;
    phone.ask("window.dvkSamePage = true", vec![]).await?;

    let new = stage.put_up_a_new_build(1)?;
    phone.ask_and_wait(LOOK).await?;
    phone.see("Đã có bản mới.").await?;
    phone.tap_at("2", "chưa chấm").await?;
    phone.see("4 / 100").await?;
    phone.see("Đã lưu trên máy").await?;
    if phone.ask("return window.dvkSamePage === true", vec![]).await? != true {
        return Err(Fault::new("the page was loaded anew without a tap"));
    }
    phone.reload().await?;
    phone.see("4 / 100").await?;
    phone.see("Đã có bản mới.").await?;
    let kept = phone.ready_for_offline().await?;
    if kept != old {
        return Err(Fault::new(format!("build {kept} works before the tap; {old} should")));
    }
    phone.tap("Cập nhật").await?;
    phone.see_no("Đã có bản mới.").await?;
    phone.see("4 / 100").await?;
    let works = phone.ready_for_offline().await?;
    if works != new {
        return Err(Fault::new(format!("build {works} works after the tap; {new} should")));
    }
    stage.go_offline();
    phone.reload().await?;
    phone.see("4 / 100").await
}
