//! The server goes away: the app stays.

use crate::forge::{Forge, thon};
use crate::ways::{begin_with_the_sample, export, import, score_and_seal, six_words};
use e2e::{Done, Fault, Stage, promise};

promise!(everything_works_after_a_second_start_without_the_server);

async fn everything_works_after_a_second_start_without_the_server(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let build = phone.ready_for_offline().await?;
    if build != stage.build_id()? {
        return Err(Fault::new(format!("the service worker keeps build {build}, which is not the one served")));
    }
    stage.go_offline();
    if stage.engine.keeps_its_profile() {
        phone.start_again().await?;
        phone.open("").await?;
    } else {
        phone.reload().await?;
    }
    phone.see("Mô hình hôm nay").await?;
    score_and_seal(&phone, 2).await?;
    let bundle = export(&phone).await?;
    let village = Forge::of(&std::fs::read(&bundle)?).holding(&[thon("moi", "Thôn Mới")]);
    import(&phone, &stage.write_file("village.json", &village.bytes())?).await?;
    let held = six_words(&phone).await?;
    phone.reload().await?;
    phone.see("Đối chiếu hai máy").await?;
    phone.see_list("Mã đối chiếu", &held).await
}
