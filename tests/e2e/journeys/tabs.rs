//! Two tabs: one writes, the other reads and says so, until it is asked to write.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Stage, promise};

promise!(the_second_tab_reads_along_and_takes_the_pen_by_a_tap);

async fn the_second_tab_reads_along_and_takes_the_pen_by_a_tap(stage: &Stage) -> Done {
    let tablet = stage.device("tablet", (800, 1280)).await?;
    begin_with_the_sample(&tablet).await?;
    tablet.open_one_more_tab().await?;
    tablet.see("Thẻ này chỉ để xem.").await?;
    tablet.see("Mô hình hôm nay").await?;

    tablet.turn_to_tab(0).await?;
    tablet.see_no("Thẻ này chỉ để xem.").await?;
    tablet.tap_at("", "Chưa chấm").await?;
    tablet.see("Phiếu chấm").await?;
    tablet.tap_at("2", "chưa chấm").await?;
    tablet.see("2 / 100").await?;

    tablet.turn_to_tab(1).await?;
    tablet.see("Đang chấm 1/").await?;
    tablet.settle().await?;
    tablet.tap_at("", "Đang chấm 1/").await?;
    tablet.see("2 / 100").await?;
    tablet.tap("Ghi ở thẻ này").await?;
    tablet.see_no("Thẻ này chỉ để xem.").await?;
    tablet.tap_at("2", "chưa chấm").await?;
    tablet.see("4 / 100").await?;

    tablet.turn_to_tab(0).await?;
    tablet.see("Thẻ này chỉ để xem.").await?;
    tablet.see("4 / 100").await
}
