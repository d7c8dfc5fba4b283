//! A safe copy by one tap, and what is done where the disk does not answer.

use crate::ways::{PERSON, begin_with_a_bundle, begin_with_the_sample, export, give_first_points, look_at};
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

/// Keeps the app's database busy without an end, so that every write waits, and where it is taken for writing (`readwrite`) every
/// reading too: as WebKit has it where it put by a page that was in the middle of something.
const BAR: &str = r#"
const done = arguments[0];
const asked = indexedDB.open("dvk");
asked.onsuccess = () => {
  const names = [...asked.result.objectStoreNames];
  const store = asked.result.transaction(names, "MODE").objectStore(names[0]);
  const hold = () => { if (!window.letGo) store.count().onsuccess = hold; };
  hold();
  done(true);
};
"#;

fn bar(mode: &str) -> String {
    BAR.replace("MODE", mode)
}

/// So often a write is tried before it is said that it does not come about, and a little more.
const SAID_WITHIN: Duration = Duration::from_secs(40);

promise!(a_disk_that_does_not_answer_is_said_and_what_was_given_is_stored_once_it_does: chromium firefox);

async fn a_disk_that_does_not_answer_is_said_and_what_was_given_is_stored_once_it_does(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    phone.ask_and_wait(&bar("readonly")).await?;
    phone.tap_at("3", "2 trên").await?;
    phone.see("Đang lưu").await?;
    until_said(&phone).await?;
    phone.see("Trình duyệt chưa trả lời việc lưu trữ.").await?;
    phone.ask("window.letGo = true", vec![]).await?;
    phone.tap("Thử lưu lại").await?;
    phone.see_no("Chưa lưu được").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.reload().await?;
    phone.see("3 / 100").await
}

promise!(what_was_given_leaves_in_a_bundle_while_the_disk_answers_nothing: chromium firefox);

async fn what_was_given_leaves_in_a_bundle_while_the_disk_answers_nothing(stage: &Stage) -> Done {
    let (phone, other) = (stage.phone("phone").await?, stage.phone("other").await?);
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    let sheet = phone.ask("return location.hash.slice(1)", vec![]).await?;
    phone.ask_and_wait(&bar("readwrite")).await?;
    phone.tap_at("3", "2 trên").await?;
    until_said(&phone).await?;
    let bundle = export(&phone).await?;
    phone.ask("window.letGo = true", vec![]).await?;
    begin_with_a_bundle(&other, &bundle, PERSON).await?;
    other.open(sheet.as_str().unwrap_or_default()).await?;
    other.see("3 / 100").await
}

async fn until_said(phone: &Device) -> Done {
    let start = std::time::Instant::now();
    while start.elapsed() < SAID_WITHIN && !phone.shows("Chưa lưu được").await? {
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    phone.see("Chưa lưu được").await
}
