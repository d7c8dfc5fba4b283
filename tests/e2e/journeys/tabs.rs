//! Two tabs: one writes, the other reads and says so.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Stage, promise};

// With a second tab the play stalls on WebKitGTK; why is not known yet.
promise!(the_second_tab_reads_and_says_so: chromium firefox);

async fn the_second_tab_reads_and_says_so(stage: &Stage) -> Done {
    let tablet = stage.device("tablet", (800, 1280)).await?;
    begin_with_the_sample(&tablet).await?;
    tablet.open_one_more_tab().await?;
    tablet.see("Thẻ này chỉ để xem.").await?;
    tablet.see("Mô hình hôm nay").await?;
    tablet.turn_to_tab(0).await?;
    tablet.see("Mô hình hôm nay").await?;
    tablet.see_no("Thẻ này chỉ để xem.").await
}
