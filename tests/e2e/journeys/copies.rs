//! A safe copy by one tap, and what is done where the disk does not answer.

use crate::ways::{begin_with_the_sample, give_first_points, look_at};
use e2e::{Device, Done, Stage, promise};
use std::time::Duration;

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

/// Reads without an end, so that every write to the app's database waits: as WebKit has it where it put by a page that was reading.
const BAR: &str = r#"
const done = arguments[0];
const asked = indexedDB.open("dvk");
asked.onsuccess = () => {
  const names = [...asked.result.objectStoreNames];
  const store = asked.result.transaction(names).objectStore(names[0]);
  const hold = () => { if (!window.letGo) store.count().onsuccess = hold; };
  hold();
  done(true);
};
"#;

/// So often a write is tried before it is said that it does not come about, and a little more.
const SAID_WITHIN: Duration = Duration::from_secs(40);

promise!(a_disk_that_does_not_answer_is_said_and_what_was_given_is_stored_once_it_does: chromium firefox);

async fn a_disk_that_does_not_answer_is_said_and_what_was_given_is_stored_once_it_does(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    phone.ask_and_wait(BAR).await?;
    phone.tap_at("3", "2 trên").await?;
    phone.see("Đang lưu").await?;
    until_said(&phone).await?;
    phone.see("Trình duyệt chưa trả lời việc lưu.").await?;
    phone.ask("window.letGo = true", vec![]).await?;
    phone.tap("Thử lưu lại").await?;
    phone.see_no("Chưa lưu được").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.reload().await?;
    phone.see("3 / 100").await
}

async fn until_said(phone: &Device) -> Done {
    let start = std::time::Instant::now();
    while start.elapsed() < SAID_WITHIN && !phone.shows("Chưa lưu được").await? {
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    phone.see("Chưa lưu được").await
}
