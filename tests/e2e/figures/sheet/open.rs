//! The app with a score sheet on the screen.

use crate::campaign::{bundle, imported, records};
use e2e::{Device, Done, Fault, Stage};
use serde_json::{Value, json};
use std::path::Path;
use std::rc::Rc;

/// The sheet of a model of the sample that nobody has scored, held by the service worker.
pub async fn sample(stage: &Stage) -> Done<Rc<Device>> {
    let device = stage.device("app", (800, 1280)).await?;
    device.open("").await?;
    device.tap("Dùng dữ liệu mẫu").await?;
    device.see("Chọn tên của bạn").await?;
    device.tap_at("", "Chuyên viên").await?;
    device.tap("Vào việc").await?;
    device.see("Mô hình hôm nay").await?;
    device.tap_at("", "Chưa chấm").await?;
    ready(&device).await?;
    Ok(device)
}

/// A sheet that is not sealed in a large campaign, which its assessor has imported.
pub async fn large(stage: &Stage, campaign: &Path) -> Done<Rc<Device>> {
    let read = |path: &Path| -> Done<String> { Ok(std::fs::read_to_string(path)?) };
    let bundle = bundle(campaign)?;
    let expected: Value =
        serde_json::from_str(&read(&campaign.join("expected.json"))?).map_err(|fault| Fault::new(fault.to_string()))?;
    let records = records(&read(&bundle)?);
    let open = |sheet: &&Value| sheet["sealed"] == json!(false);
    let sheet = expected["totals"].as_array().into_iter().flatten().find(open);
    let named = |name: &str| sheet.and_then(|sheet| sheet[name].as_str());
    let (Some(model), Some(assessor)) = (named("model"), named("assessor")) else {
        return Err(Fault::new("every sheet is sealed"));
    };
    let who = records.get(assessor).and_then(|person| person.get("name")).and_then(Value::as_str).unwrap_or_default();
    let device = imported(stage, &bundle, who).await?;
    device.see("Hôm nay").await?;
    device.open(&model.replacen("model", "/sheet", 1)).await?;
    ready(&device).await?;
    Ok(device)
}

/// Waits until the sheet is there, and the app is whole in the service worker's keeping.
async fn ready(device: &Device) -> Done {
    device.see("Phiếu chấm").await?;
    device.wait_for("the cards", "return document.querySelectorAll('.crit').length > 5").await?;
    device.ready_for_offline().await?;
    device.settle().await
}
