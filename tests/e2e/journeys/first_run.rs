//! The first run: from an empty device to a day's work.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Stage, promise};

promise!(the_sample_leads_to_todays_models_and_stays_after_a_reload);

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
