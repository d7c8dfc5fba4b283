//! A bundle that comes as text in a message: on a tablet without a keyboard it is pasted into a field and taken in as a
//! file would be.

use crate::ways::{
    begin_as_the_office, begin_with_the_sample, export, give_first_points, same, six_words, take_what_is_shown,
};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(a_copied_bundle_is_pasted_into_a_field_where_the_browser_keeps_the_clipboard_to_itself: chromium);

const FIELD: &str = "Nội dung gói đã chép";

async fn a_copied_bundle_is_pasted_into_a_field_where_the_browser_keeps_the_clipboard_to_itself(stage: &Stage) -> Done {
    let sender = stage.phone("sender").await?;
    begin_with_the_sample(&sender).await?;
    give_first_points(&sender, "2").await?;
    let bundle = std::fs::read_to_string(export(&sender).await?)?;

    let tablet = stage.device("tablet", (800, 1280)).await?;
    begin_as_the_office(&tablet).await?;
    let held = six_words(&tablet).await?;
    // The browser says no, as it may on any device; the words are the field's.
    tablet
        .ask("navigator.clipboard.readText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))", vec![])
        .await?;
    tablet.tap("Dán gói từ bộ nhớ tạm").await?;
    tablet.see("Xin nhấn giữ trong ô này").await?;
    if !tablet.focused().await?.contains(FIELD) {
        return Err(Fault::new("the field does not have the focus"));
    }

    // What is no bundle is refused in words, changes nothing, and stays to be put right.
    paste(&tablet, "Kính gửi văn phòng").await?;
    tablet.tap("Xem gói đã dán").await?;
    tablet.see("Dữ liệu trên máy này không đổi.").await?;
    tablet.tap("Đóng").await?;

    paste(&tablet, &bundle).await?;
    tablet.tap("Xem gói đã dán").await?;
    tablet.see("Xem trước khi nhập").await?;
    tablet.tap("Thôi").await?;
    same("after what was only looked at", &six_words(&tablet).await?, &held)?;

    // A clipboard that may be read is read at once; one without text says so.
    tablet.ask("navigator.clipboard.readText = () => Promise.resolve(' ')", vec![]).await?;
    tablet.tap("Dán gói từ bộ nhớ tạm").await?;
    tablet.see("Bộ nhớ tạm không có chữ nào.").await?;
    let copied = "const text = arguments[0]; navigator.clipboard.readText = () => Promise.resolve(text)";
    tablet.ask(copied, vec![bundle.into()]).await?;
    tablet.tap("Dán gói từ bộ nhớ tạm").await?;
    tablet.see("1 phiếu mới").await?;
    take_what_is_shown(&tablet).await?;

    // What was said of it leads to the sheet that came.
    tablet.see("Xem những gì vừa nhập").await?;
    tablet.tap_at("Phiếu “", "Xem những gì vừa nhập").await?;
    tablet.see("2 / 100").await
}

/// Puts text into the field as a paste from the system's menu does: at once, with one event.
async fn paste(device: &Device, text: &str) -> Done {
    let put = r#"
const field = document.activeElement.matches("textarea") ? document.activeElement : document.querySelector("[id=paste] textarea");
field.focus();
field.value = arguments[0];
field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
"#;
    device.ask(put, vec![text.into()]).await.map(drop)
}
