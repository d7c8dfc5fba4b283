//! A large campaign that `dvk simulate` wrote: its bundle, what stands in it, and a device that has imported it.

use e2e::{Device, Done, Fault, Stage};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The largest bundle of the folder.
pub fn bundle(folder: &Path) -> Done<PathBuf> {
    let files = xtask::house::files_below(folder)?;
    let bundles = files.into_iter().filter(|path| !path.ends_with("expected.json"));
    let sized = bundles.filter_map(|path| Some((std::fs::metadata(&path).ok()?.len(), path)));
    sized.max().map(|(_, path)| path).ok_or_else(|| Fault::new("no bundle was simulated"))
}

/// The last value of each register of each record, as far as one tablet wrote them all.
pub fn records(bundle: &str) -> BTreeMap<String, BTreeMap<String, Value>> {
    let mut records: BTreeMap<String, BTreeMap<String, Value>> = BTreeMap::new();
    for line in bundle.lines().filter(|line| line.starts_with("{\"e\":")) {
        let Ok(event) = serde_json::from_str::<Value>(line.trim_end_matches(',')) else { continue };
        for (record, registers) in event["e"]["r"].as_object().into_iter().flatten() {
            let known = records.entry(record.clone()).or_default();
            known.extend(registers.as_object().into_iter().flatten().map(|(name, set)| (name.clone(), set[0].clone())));
        }
    }
    records
}

/// A device that opened the campaign of the bundle, and whose user is `who`.
pub async fn imported(stage: &Stage, bundle: &Path, who: &str) -> Done<Rc<Device>> {
    let device = stage.device("large", (800, 1280)).await?;
    device.open("").await?;
    device.tap("Mở gói từ văn phòng").await?;
    device.pick_file("Chọn tệp gói", "", bundle).await?;
    device.see("Máy này sẽ mở đợt thi đua có trong gói.").await?;
    device.tap("Nhập").await?;
    device.see("Chọn tên của bạn").await?;
    device.tap_at("", who).await?;
    device.tap("Vào việc").await?;
    Ok(device)
}
