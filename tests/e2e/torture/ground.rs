//! The ground of a campaign: a server, and a device on which the sample was begun and a sheet opened. Every run gets a copy
//! of that device, so that no run depends on another.

use crate::oracle::{Criterion, Points};
use crate::{record, screen};
use e2e::{Device, Done, Engine, Fault, Stage};
use serde_json::json;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

/// The ground.
pub struct Ground {
    /// The server and the folder of everything.
    pub stage: Stage,
    /// The address of the sheet, after `#`.
    pub sheet: String,
    /// Its criteria.
    pub criteria: Vec<Criterion>,
    /// Its points at first.
    pub blank: Points,
    model: Rc<Device>,
}

impl Ground {
    /// Begins the sample, waits until the app is whole in the service worker's keeping, and opens the first sheet.
    ///
    /// # Errors
    /// When that does not come off.
    pub async fn lay(engine: Engine, place: &str) -> Done<Ground> {
        let stage = Stage::app(engine, &format!("torture-{place}"))?;
        if !engine.keeps_its_profile() {
            stage.lay_a_line("")?;
        }
        let model = stage.device("model", (800, 1280)).await?;
        model.open("").await?;
        model.tap("Dùng dữ liệu mẫu").await?;
        model.see("Chọn tên của bạn").await?;
        model.tap_at("", "Chuyên viên").await?;
        model.see("Sẵn sàng dùng ngoại tuyến").await?;
        model.tap("Vào việc").await?;
        model.see("Mô hình hôm nay").await?;
        model.tap_at("", "Chưa chấm").await?;
        model.see("Phiếu chấm").await?;
        model.ready_for_offline().await?;
        let seen = screen::saved_sheet(&model, "").await?;
        let place = model.ask("return location.hash", vec![]).await?;
        let sheet = place.as_str().unwrap_or_default().trim_start_matches('#').to_string();
        if sheet.is_empty() {
            return Err(Fault::new("the sheet has no address"));
        }
        model.quit().await;
        Ok(Ground { stage, sheet, criteria: seen.criteria, blank: seen.points, model })
    }

    /// A device of one run, switched off.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn device(&self) -> Done<Device> {
        self.stage.copy_of(&self.model, "run")
    }

    /// Keeps what a failed run left: its profile, the screen and its words; gives the folder.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn keep(&self, device: &Device, name: &str) -> Done<PathBuf> {
        device.keep_the_screen().await;
        device.quit().await;
        let place = record::folder()?.join("kept").join(name);
        if place.exists() {
            std::fs::remove_dir_all(&place)?;
        }
        std::fs::create_dir_all(place.parent().unwrap_or(&place))?;
        std::fs::rename(&device.home, &place)?;
        Ok(place)
    }
}

/// The fingerprint of everything that a device holds.
///
/// # Errors
/// When it is not shown.
pub async fn six_words(device: &Device) -> Done<Vec<String>> {
    device.open("/transfer").await?;
    device.see("Đối chiếu hai máy").await?;
    device.list_of("Mã đối chiếu").await
}

/// Lets the page crash, as when its process is killed; the other tabs stay.
///
/// # Errors
/// When it is still there.
pub async fn crash(device: &Device) -> Done {
    let web = device.web()?;
    // It answers with a fault, being without a page, or not at all.
    let crash = tokio::time::timeout(Duration::from_secs(3), web.cdp().send_raw("Page.crash", json!({}))).await;
    if matches!(crash, Ok(Ok(_))) { Err(Fault::new("the page did not crash")) } else { Ok(()) }
}
