//! What the screen says: the points of a sheet, the state of saving, or whatever else stands there. It reads only.

use crate::oracle::{Criterion, Points};
use e2e::{Device, Done, Engine, Fault};
use serde_json::Value;
use std::time::{Duration, Instant};

/// What the app calls saved.
pub const SAVED: &str = "Đã lưu trên máy";

/// How the app says that something is not there: the screen of a loss, a store that does not open, a note of damage.
pub const ADMITS: [&str; 4] = ["MẤT DỮ LIỆU", "mất dữ liệu", "Không mở được dữ liệu", "hỏng"];

/// What stands on the screen of a device without data.
pub const EMPTY: &str = "Dùng dữ liệu mẫu";

/// What someone taps who has given a name.
pub const BEGIN: &str = "Vào việc";

/// What stands where the browser has ended the app's program.
const ENDED: &str = "Ứng dụng gặp lỗi";

/// How long a screen may take to come.
const PATIENCE: Duration = Duration::from_secs(25);

/// How long points stay as they are before they are taken to be all.
const REST: Duration = Duration::from_secs(3);

/// Reads the pads of a sheet by the names that they have for a screen reader, whether the last card of it stands, for it is
/// built group after group, and the words of the page.
const READ: &str = r#"
const neat = (text) => (text || "").normalize("NFC").replace(/[\s\u00a0\u202f]+/g, " ").trim();
const pads = [...document.querySelectorAll("[role=group][aria-label]")].map((pad) => {
  const named = neat(pad.getAttribute("aria-label")).match(/^Điểm tiêu chí (\S+), tối đa (\d+)/);
  const given = pad.querySelector("[role=radio][aria-checked=true]");
  return named && [named[1], Number(named[2]), given ? Number(given.textContent) : null];
}).filter(Boolean);
const whole = document.getElementById("card-extras") !== null;
return { pads, whole, text: neat(document.body && document.body.innerText) };
"#;

/// A look at the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// The points of the sheet that is open; nothing where there is none.
    pub points: Points,
    /// Its criteria.
    pub criteria: Vec<Criterion>,
    /// Whether all of it stands.
    pub whole: bool,
    /// Every word on it.
    pub text: String,
}

impl Screen {
    /// Whether it shows a whole sheet that can be scored, and everything of it is saved.
    pub fn is_saved_sheet(&self) -> bool {
        !self.points.is_empty() && self.whole && self.text.contains(SAVED) && !self.text.contains("Đang lưu")
    }

    /// Whether the app says that something is not there.
    pub fn admits(&self) -> bool {
        ADMITS.iter().any(|words| self.text.contains(words))
    }

    /// Whether it is one on which nothing comes by itself any more.
    fn is_final(&self) -> bool {
        self.is_saved_sheet() || self.admits() || [ENDED, EMPTY].iter().any(|words| self.text.contains(words))
    }
}

/// Looks at the screen.
///
/// # Errors
/// When there is none.
pub async fn look(device: &Device) -> Done<Screen> {
    let seen = device.ask(READ, vec![]).await?;
    let mut screen = Screen {
        points: Points::new(),
        criteria: Vec::new(),
        whole: seen["whole"] == true,
        text: seen["text"].as_str().unwrap_or_default().to_string(),
    };
    for pad in seen["pads"].as_array().into_iter().flatten() {
        let (Some(code), Some(most)) = (pad[0].as_str(), pad[1].as_u64()) else { continue };
        screen.points.insert(code.to_string(), pad[2].as_u64());
        screen.criteria.push((code.to_string(), most));
    }
    Ok(screen)
}

/// Waits for a screen on which nothing comes by itself any more, and which stays; after a while gives what there is.
/// Someone who is asked for the name again gives it.
///
/// # Errors
/// When there is no screen.
pub async fn come(device: &Device, sheet: &str) -> Done<Screen> {
    let start = Instant::now();
    let mut last = None;
    loop {
        let screen = look(device).await?;
        if screen.is_final() && last.as_ref() == Some(&screen) || start.elapsed() > PATIENCE {
            return Ok(screen);
        }
        if screen.text.contains("Chọn tên của bạn") {
            device.tap_at("", "Chuyên viên").await?;
            device.tap(BEGIN).await?;
            device.open(sheet).await?;
        }
        last = if load_again(device).await? { None } else { Some(screen) };
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
}

/// Where WebKit has ended the program (README, "A fault of an engine"), loads the page again; says whether it was so.
///
/// # Errors
/// When it does not come again.
pub async fn load_again(device: &Device) -> Done<bool> {
    if device.engine() != Engine::WebKit || !device.shows(ENDED).await? {
        return Ok(false);
    }
    device.reload().await.map(|()| true)
}

/// Waits until the points on the screen stay as they are: what only the second store holds comes after the first look.
///
/// # Errors
/// When there is no screen.
pub async fn rested(device: &Device, sheet: &str) -> Done<Screen> {
    let start = Instant::now();
    let mut last = come(device, sheet).await?;
    let mut since = Instant::now();
    while since.elapsed() < REST && start.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let now = come(device, sheet).await?;
        if now.points != last.points {
            since = Instant::now();
        }
        last = now;
    }
    Ok(last)
}

/// Waits until a sheet can be scored and everything of it is saved.
///
/// # Errors
/// When it does not come.
pub async fn saved_sheet(device: &Device, sheet: &str) -> Done<Screen> {
    let screen = come(device, sheet).await?;
    if screen.is_saved_sheet() { Ok(screen) } else { Err(Fault::new(format!("no sheet: {}", short(&screen.text)))) }
}

/// The first words of a text.
pub fn short(text: &str) -> String {
    text.chars().take(160).collect()
}

/// A number of an answer of the page.
pub fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
}
