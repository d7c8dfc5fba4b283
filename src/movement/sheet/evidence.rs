//! Photos as evidence of a criterion. Never holds the photo itself: that is kept by its digest elsewhere.

use crate::rubric::CriterionId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A photo's SHA-256 in 64 small hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoKey(String);

/// A text that is no photo's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhotoKeyFault;

impl PhotoKey {
    /// A key from its text.
    pub fn new(text: &str) -> Result<PhotoKey, PhotoKeyFault> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if text.len() == 64 && text.bytes().all(hex) { Ok(PhotoKey(text.to_owned())) } else { Err(PhotoKeyFault) }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PhotoKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is known of a photo beside its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// What it shows, in words.
    #[serde(default)]
    pub caption: String,
    /// Its width in pixels.
    pub w: u32,
    /// Its height in pixels.
    pub h: u32,
    /// Its size in bytes.
    pub bytes: u32,
    /// When it was attached, in milliseconds since 1970 by the device's clock.
    pub at: i64,
    /// Whether it lies in the bin.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bin: bool,
}

/// A photo attached to a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The photo's key.
    pub key: PhotoKey,
    /// What is known of it.
    pub photo: Photo,
}

/// The criterion and photo of a register `e.<criterion>.<photo>`.
pub(crate) fn split(register: &str) -> Option<(CriterionId, PhotoKey)> {
    let (code, key) = register.strip_prefix("e.")?.rsplit_once('.')?;
    Some((CriterionId::new(code).ok()?, PhotoKey::new(key).ok()?))
}

/// The register of a photo of a criterion.
pub(super) fn register(criterion: &CriterionId, key: &PhotoKey) -> String {
    format!("e.{criterion}.{key}")
}
