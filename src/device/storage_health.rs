//! Whether the browser promises to keep what is stored, and how much room there is. It asks and reports; it frees nothing.

use wasm_bindgen::{JsCast, JsValue};

use crate::js;

/// What is known of this browser's storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageHealth {
    /// Whether the browser has promised not to clear it by itself; `None` when it does not say.
    pub persisted: Option<bool>,
    /// Bytes in use by this app, as the browser estimates.
    pub usage: Option<u64>,
    /// Bytes that this app may use in all, as the browser estimates.
    pub quota: Option<u64>,
    /// Signs of a private window: everything would go when it closes.
    pub private_hint: bool,
}

impl StorageHealth {
    /// Used share in whole percent, 0 to 100; `None` when the browser does not say.
    pub fn used_percent(&self) -> Option<u64> {
        let (usage, quota) = (self.usage?, self.quota.filter(|quota| *quota > 0)?);
        Some(usage.saturating_mul(100).checked_div(quota)?.min(100))
    }

    /// Whether so little is left that photos must stop, so that scores can go on: above 80 % or under 50 MB.
    pub fn is_short(&self) -> bool {
        let left = self.quota.zip(self.usage).map(|(quota, usage)| quota.saturating_sub(usage));
        self.used_percent().is_some_and(|percent| percent > 80) || left.is_some_and(|left| left < 50_000_000)
    }
}

/// Looks without asking for anything.
pub async fn look() -> StorageHealth {
    let Some(storage) = js::navigator().and_then(|navigator| js::get(&navigator, "storage")) else {
        return StorageHealth { private_hint: true, ..StorageHealth::default() };
    };
    let persisted = call(&storage, "persisted").await.and_then(|answer| answer.as_bool());
    let estimate = call(&storage, "estimate").await;
    let number = |name: &str| estimate.as_ref().and_then(|found| js::get(found, name)).and_then(|n| js::whole(&n));
    let (usage, quota) = (number("usage"), number("quota"));
    let directory = js::function(&storage, "getDirectory").is_some();
    let opfs = directory && call(&storage, "getDirectory").await.is_some();
    // Private windows are given little room, or have the private file system but refuse it.
    let private_hint = (directory && !opfs) || quota.is_some_and(|quota| quota < 300_000_000);
    StorageHealth { persisted, usage, quota, private_hint }
}

/// Asks the browser to keep what is stored, and looks again. Some browsers ask the user; most answer by themselves.
pub async fn ask() -> StorageHealth {
    if let Some(storage) = js::navigator().and_then(|navigator| js::get(&navigator, "storage")) {
        call(&storage, "persist").await;
    }
    look().await
}

async fn call(storage: &JsValue, name: &str) -> Option<JsValue> {
    let promise = js::function(storage, name)?.call0(storage).ok()?;
    js::settle(promise.unchecked_into()).await.ok()
}

#[cfg(test)]
mod tests {
    use super::StorageHealth;

    fn health(usage: u64, quota: u64) -> StorageHealth {
        StorageHealth { usage: Some(usage), quota: Some(quota), ..StorageHealth::default() }
    }

    #[test]
    fn photos_stop_before_scores_do() {
        assert!(!health(1_000_000, 2_000_000_000).is_short());
        assert!(health(1_700_000_000, 2_000_000_000).is_short(), "85 % used");
        assert!(health(60_000_000, 100_000_000).is_short(), "40 MB left");
        assert!(!StorageHealth::default().is_short(), "a browser that does not say");
    }

    #[test]
    fn a_share_is_never_above_a_hundred() {
        assert_eq!(health(3, 2).used_percent(), Some(100));
        assert_eq!(health(1, 3).used_percent(), Some(33));
        assert_eq!(health(1, 0).used_percent(), None);
    }
}
