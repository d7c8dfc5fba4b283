//! A new build arrives: nothing happens until the tap.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Fault, Stage, promise};

promise!(a_new_build_waits_for_the_tap_and_keeps_the_data);

async fn a_new_build_waits_for_the_tap_and_keeps_the_data(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let old = phone.ready_for_offline().await?;
    let new = stage.put_up_a_new_build()?;
    phone.reload().await?;
    phone.see("Đã có bản mới.").await?;
    phone.reload().await?;
    phone.see("Đã có bản mới.").await?;
    let kept = phone.ready_for_offline().await?;
    if kept != old {
        return Err(Fault::new(format!("build {kept} works before the tap; {old} should")));
    }
    phone.tap("Cập nhật").await?;
    phone.see_no("Đã có bản mới.").await?;
    phone.see("Mô hình hôm nay").await?;
    let works = phone.ready_for_offline().await?;
    if works != new {
        return Err(Fault::new(format!("build {works} works after the tap; {new} should")));
    }
    stage.go_offline();
    phone.reload().await?;
    phone.see("Mô hình hôm nay").await
}
