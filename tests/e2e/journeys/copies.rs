//! A safe copy by one tap, and what is done where the disk does not answer.

use crate::ways::{PERSON, begin_with_a_bundle, begin_with_the_sample, export, give_first_points, look_at};
use e2e::{BLANK, Device, Done, Fault, Stage, promise};
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

/// Leaves the next page of the app in the middle of a reading that does not end by itself: its own first one of all the lines
/// (`page`), or one of the worker that looks how large a bundle would be (`worker`).
const LEFT_WHILE_READING: &str = r#"
(() => {
  const leave = () => setTimeout(() => location.assign("./blank.html"), 500);
  const hold = (transaction) => {
    const store = transaction.objectStore(transaction.objectStoreNames[0]);
    const on = () => { store.count().onsuccess = on; };
    on();
  };
  const { get, getAllKeys } = IDBObjectStore.prototype;
  // Never answered: what a browser had to say to a page that it put by may be lost.
  const silence = () => Object.assign(IDBObjectStore.prototype, { get: () => ({}), getAllKeys: () => ({}) });
  if (typeof window === "undefined") {
    if (self.name !== "leaves") return;
    const told = new BroadcastChannel("leaves");
    indexedDB.open("dvk").onsuccess = (event) => {
      hold(event.target.result.transaction("drafts"));
      silence();
      told.postMessage("reading");
    };
    return;
  }
  const whose = sessionStorage.leaves;
  if (!whose) return;
  delete sessionStorage.leaves;
  window.dvkLeaves = true;
  const { Worker: Real } = window;
  const real = IDBDatabase.prototype.transaction;
  // What the page does when it is shown again, it does as ever.
  addEventListener("pagehide", () => {
    Object.assign(IDBObjectStore.prototype, { get, getAllKeys });
    IDBDatabase.prototype.transaction = real;
    window.Worker = Real;
  });
  if (whose === "worker") {
    window.dvkTold = new BroadcastChannel("leaves");
    window.dvkTold.onmessage = leave;
    window.Worker = function (address) { return new Real(address, { name: "leaves" }); };
    return;
  }
  IDBDatabase.prototype.transaction = function (...asked) {
    const transaction = real.apply(this, asked);
    if (transaction.mode === "readonly" && transaction.objectStoreNames.contains("snapshot")) {
      silence();
      hold(transaction);
      leave();
    }
    return transaction;
  };
})();
"#;

/// Whether something can be written into the app's database within five seconds.
const CAN_WRITE: &str = r#"
const done = arguments[0];
setTimeout(() => done(false), 5000);
indexedDB.open("dvk").onsuccess = event => {
  const transaction = event.target.result.transaction("drafts", "readwrite");
  transaction.objectStore("drafts").delete(["nobody", "nothing"]);
  transaction.oncomplete = () => done(true);
};
"#;

promise!(a_page_that_is_left_in_the_middle_of_a_reading_bars_no_later_one_and_is_whole_again_on_the_way_back: webkit);

async fn a_page_that_is_left_in_the_middle_of_a_reading_bars_no_later_one_and_is_whole_again_on_the_way_back(
    stage: &Stage,
) -> Done {
    // A WebKit that a program drives puts no page by.
    stage.lay_a_line(LEFT_WHILE_READING)?;
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    let sheet = phone.ask("return location.hash.slice(1)", vec![]).await?;
    for (whose, place, shown) in [("page", "", "Mô hình hôm nay"), ("worker", "/transfer/export", "KB")] {
        phone.open_file(BLANK).await?;
        phone.ask("sessionStorage.leaves = arguments[0]", vec![whose.into()]).await?;
        phone.open(place).await?;
        if phone.ask_and_wait(CAN_WRITE).await? != true {
            return Err(Fault::new(format!("what the {whose} read bars a later page from writing")));
        }
        phone.go_back().await?;
        phone.see(shown).await?;
    }
    phone.open(sheet.as_str().unwrap_or_default()).await?;
    phone.tap_at("3", "2 trên").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.see("3 / 100").await
}
