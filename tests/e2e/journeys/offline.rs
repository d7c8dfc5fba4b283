//! The server goes away: the app stays.

use e2e::{Done, Fault, Stage, promise};

promise!(opens_and_opens_again_without_the_server);

async fn opens_and_opens_again_without_the_server(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    phone.open("").await?;
    phone.see("Dùng dữ liệu mẫu").await?;
    let build = phone.ready_for_offline().await?;
    if build != stage.build_id()? {
        return Err(Fault::new(format!("the service worker keeps build {build}, which is not the one served")));
    }
    stage.go_offline();
    phone.reload().await?;
    phone.see("Dùng dữ liệu mẫu").await?;
    if stage.engine.keeps_its_profile() {
        phone.start_again().await?;
        phone.open("").await?;
        phone.see("Dùng dữ liệu mẫu").await?;
    }
    Ok(())
}
