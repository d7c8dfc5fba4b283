//! A new build arrives: an app that stays open hears of it, and nothing happens until the tap.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Fault, Stage, promise};

promise!(an_app_that_stayed_open_hears_of_a_new_build_when_it_is_seen_again);
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

/// An hour passes while the page stays open; then it is seen again.
const HOUR: &str = "const now = Date.now.bind(Date); Date.now = () => now() + 3600e3; \
document.dispatchEvent(new Event('visibilitychange'))";

async fn an_app_that_stayed_open_hears_of_a_new_build_when_it_is_seen_again(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.ready_for_offline().await?;
    phone.ask("window.dvkSamePage = true", vec![]).await?;
    stage.put_up_a_new_build(1)?;
    phone.ask(HOUR, vec![]).await?;
    phone.see("Đã có bản mới.").await?;
    phone.wait_for("the same page", "return window.dvkSamePage === true").await
}
