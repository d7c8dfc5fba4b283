//! A bundle that another program hands over: shared to the app, opened with it, dropped on it. Each leads to the preview,
//! from which it is taken in.

use crate::ways::{begin_with_the_sample, export, give_first_points, take_what_is_shown};
use e2e::{Device, Done, Fault, Stage, promise};
use serde_json::json;
use std::path::PathBuf;

promise!(a_bundle_that_is_shared_to_the_app_is_shown_before_it_is_taken_in);
promise!(a_bundle_that_is_opened_with_the_app_is_shown_before_it_is_taken_in: chromium);
promise!(a_bundle_that_is_dropped_on_any_page_is_shown_before_it_is_taken_in);

/// Sends a form with a file to the address that the manifest names for it, as the system's share sheet does.
const SHARE: &str = r#"
const [target, text] = arguments;
const form = Object.assign(document.createElement("form"), { method: target.method, enctype: target.enctype, action: target.action });
const field = Object.assign(document.createElement("input"), { type: "file", name: target.params.files[0].name });
const hand = new DataTransfer();
hand.items.add(new File([text], "goi.txt", { type: "text/plain" }));
field.files = hand.files;
form.append(field);
document.body.append(form);
form.submit();
"#;

async fn a_bundle_that_is_shared_to_the_app_is_shown_before_it_is_taken_in(stage: &Stage) -> Done {
    let (tablet, bundle) = a_tablet_and_another_s_bundle(stage).await?;
    tablet.ready_for_offline().await?;
    // No server could answer a post; the app's own worker takes it.
    stage.go_offline();
    tablet.open("/today").await?;
    tablet.see("Mô hình hôm nay").await?;
    let manifest = std::fs::read_to_string(stage.build_folder()?.join("manifest.webmanifest"))?;
    let manifest: serde_json::Value = serde_json::from_str(&manifest).map_err(|fault| Fault::new(fault.to_string()))?;
    let text = std::fs::read_to_string(bundle)?;
    tablet.ask(SHARE, vec![manifest["share_target"].clone(), json!(text)]).await?;
    taken_after_a_look(&tablet).await
}

/// A queue of launches as Chromium has it in an installed app: it keeps who listens.
const QUEUE: &str =
    "Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (told) => { window.dvkLaunch = told; } } })";
const LAUNCH: &str = r#"
const [text, action] = arguments;
const handle = { kind: "file", name: "goi.json", getFile: async () => new File([text], "goi.json", { type: "application/json" }) };
window.dvkLaunch({ files: [handle], targetURL: new URL(action, location.href).href });
"#;

async fn a_bundle_that_is_opened_with_the_app_is_shown_before_it_is_taken_in(stage: &Stage) -> Done {
    let (tablet, bundle) = a_tablet_and_another_s_bundle(stage).await?;
    tablet.before_every_page(QUEUE).await?;
    tablet.open("").await?;
    tablet.reload().await?;
    tablet.open("/today").await?;
    tablet.see("Mô hình hôm nay").await?;
    tablet.wait_for("the app listens to launches", "return typeof window.dvkLaunch === 'function'").await?;
    // A launch within three seconds of a page that was loaded again is the one that opened it.
    tablet.wait_for("the page is open for a while", "return performance.now() > 3500").await?;
    let manifest = std::fs::read_to_string(stage.build_folder()?.join("manifest.webmanifest"))?;
    let manifest: serde_json::Value = serde_json::from_str(&manifest).map_err(|fault| Fault::new(fault.to_string()))?;
    let text = std::fs::read_to_string(bundle)?;
    tablet.ask(LAUNCH, vec![json!(text), manifest["file_handlers"][0]["action"].clone()]).await?;
    taken_after_a_look(&tablet).await
}

const DROP: &str = r#"
const hand = new DataTransfer();
hand.items.add(new File([arguments[0]], "goi.json", { type: "application/json" }));
for (const name of ["dragover", "drop"]) {
  const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: hand });
  if (document.querySelector("main").dispatchEvent(event)) return `${name} was left to the browser`;
}
return "";
"#;

async fn a_bundle_that_is_dropped_on_any_page_is_shown_before_it_is_taken_in(stage: &Stage) -> Done {
    let (tablet, bundle) = a_tablet_and_another_s_bundle(stage).await?;
    tablet.open("/settings").await?;
    tablet.see("Màn hình").await?;
    let told = tablet.ask(DROP, vec![json!(std::fs::read_to_string(bundle)?)]).await?;
    if told != "" {
        return Err(Fault::new(told.to_string()));
    }
    taken_after_a_look(&tablet).await
}

/// A tablet with the sample, and the bundle of another on which one criterion has its points.
async fn a_tablet_and_another_s_bundle(stage: &Stage) -> Done<(std::rc::Rc<Device>, PathBuf)> {
    let other = stage.phone("other").await?;
    begin_with_the_sample(&other).await?;
    give_first_points(&other, "3").await?;
    let bundle = export(&other).await?;
    let tablet = stage.device("tablet", (800, 1280)).await?;
    begin_with_the_sample(&tablet).await?;
    Ok((tablet, bundle))
}

/// The preview stands, nothing is taken in yet; after the tap it is.
async fn taken_after_a_look(tablet: &Device) -> Done {
    tablet.see("Xem trước khi nhập").await?;
    take_what_is_shown(tablet).await?;
    tablet.open("/today").await?;
    tablet.see("Đang chấm 1/").await
}
