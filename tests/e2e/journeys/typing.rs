//! What is typed is kept while it is typed, also by someone who makes no pause.

use crate::ways::begin_with_the_sample;
use e2e::{Device, Done, Fault, Stage, promise};

promise!(every_key_is_in_the_second_copy_before_the_next);
promise!(someone_who_types_without_a_pause_loses_less_than_a_second_when_the_browser_is_killed: chromium);

/// Types one letter every 60 ms and never rests; how many there are stands in `window.dvkTyped`.
const TYPE: &str = r#"
const field = document.querySelector("textarea");
field.focus();
window.dvkTyped = 0;
setInterval(() => {
  field.value += "a";
  window.dvkTyped += 1;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}, 60);
"#;

/// Types one letter and looks at once whether it stands in the browser's small storage.
const COPIED: &str = r#"
const field = document.querySelector("textarea");
field.focus();
field.value = arguments[0];
field.dispatchEvent(new InputEvent("input", { bubbles: true }));
return Object.values(localStorage).some((each) => each.includes(arguments[0]));
"#;

async fn every_key_is_in_the_second_copy_before_the_next(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    open_a_remark(&phone).await?;
    for text in ["Đ", "Đã", "Đã x", "Đã xem"] {
        if phone.ask(COPIED, vec![text.into()]).await? != true {
            return Err(Fault::new(format!("there is no second copy of “{text}”")));
        }
    }
    Ok(())
}

async fn someone_who_types_without_a_pause_loses_less_than_a_second_when_the_browser_is_killed(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    open_a_remark(&phone).await?;
    phone.ask(TYPE, vec![]).await?;
    phone.wait_for("forty letters without a pause", "return window.dvkTyped >= 40").await?;
    let typed = phone.ask("return window.dvkTyped", vec![]).await?.as_u64().unwrap_or_default();
    phone.kill().await?;
    phone.start().await?;
    phone.open("/today").await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Đoạn đang gõ dở đã được giữ lại.").await?;
    let kept = phone.ask("return document.querySelector('textarea').value.length", vec![]).await?;
    let kept = kept.as_u64().unwrap_or_default();
    // A second is seventeen letters.
    if kept + 17 < typed {
        return Err(Fault::new(format!("of {typed} letters {kept} are left")));
    }
    Ok(())
}

/// The remark of the first criterion of a blank sheet.
async fn open_a_remark(device: &Device) -> Done {
    begin_with_the_sample(device).await?;
    device.tap_at("", "Chưa chấm").await?;
    device.see("chưa chấm").await?;
    device.tap("Nhận xét").await?;
    device.see("Nhận xét tiêu chí I.1").await
}
