//! A photo or file that is attached: to a criterion as evidence, to a record as what belongs to it. Never holds its bytes:
//! they are kept by their digest elsewhere.

use crate::look;
use ledger::{Record, Register};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The SHA-256 of a photo or file in 64 small hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoKey(String);

/// A text that is no such key.
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

/// What is known of a photo or file beside its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Photo {
    /// What it shows, in words; a file's name.
    #[serde(default)]
    pub caption: String,
    /// Its width in pixels; 0 of what is no picture.
    pub w: u32,
    /// Its height in pixels; 0 of what is no picture.
    pub h: u32,
    /// Its size in bytes.
    pub bytes: u32,
    /// When it was attached, in milliseconds since 1970 by the device's clock.
    pub at: i64,
    /// Whether it lies in the bin.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bin: bool,
}

impl Photo {
    /// What is to be known of it once it is attached where this stands of it already, if anything does: choosing the same
    /// file again brings it out of the bin and takes nothing of what was said of it.
    pub fn over(self, standing: Option<Photo>) -> Photo {
        Photo { bin: false, ..standing.unwrap_or(self) }
    }

    /// Whether it can be shown as a picture; what cannot is a PDF.
    pub fn is_picture(&self) -> bool {
        self.w > 0 && self.h > 0
    }
}

/// The keys of the photos and files that a record names outside the bin, be it of a kind that only a later version knows:
/// a register names one by its last part. While a conflict stands, one value outside the bin is enough.
pub fn named<'a>(record: &Record<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let binned = look::flag(record, "binned");
    let key = |register: Register<'a>| {
        let key = register.name().rsplit('.').next().filter(|key| PhotoKey::new(key).is_ok())?;
        let stands = |raw: &str| raw != "null" && serde_json::from_str::<Photo>(raw).map_or(true, |photo| !photo.bin);
        register.heads().any(|head| stands(head.raw())).then_some(key)
    };
    record.registers().filter(move |_| !binned).filter_map(key)
}
