//! A safe copy by one tap.

use crate::ways::{begin_with_the_sample, give_first_points, look_at};
use e2e::{Done, Stage, promise};

promise!(one_tap_on_the_days_page_makes_a_safe_copy_and_nothing_waits_any_more);

async fn one_tap_on_the_days_page_makes_a_safe_copy_and_nothing_waits_any_more(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    phone.open("/today").await?;
    phone.see("Chưa xuất: 1 phiếu").await?;
    let bundle = phone.download(async || phone.tap("Sao lưu ngay").await).await?;
    phone.see("Đã tải gói về máy.").await?;
    phone.see_no("Chưa xuất: 1 phiếu").await?;
    look_at(&phone, &bundle).await?;
    phone.see("Không có gì mới").await
}
