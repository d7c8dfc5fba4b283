//! What a file is by its first bytes, never by its name. Decides nothing about what is in it.

use super::{Foreign, PhotoKind};

/// The kind of photo or attached file these bytes are, by their own first bytes; `None` for anything else.
pub fn photo_kind(bytes: &[u8]) -> Option<PhotoKind> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Some(PhotoKind::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(PhotoKind::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(PhotoKind::Webp)
    } else if bytes.starts_with(b"%PDF-") {
        Some(PhotoKind::Pdf)
    } else {
        None
    }
}

/// What a file that is no bundle seems to be, so that the user can be told.
pub(super) fn foreign(bytes: &[u8]) -> Foreign {
    if bytes.starts_with(b"%PDF") {
        Foreign::Pdf
    } else if photo_kind(bytes).is_some() {
        Foreign::Photo
    } else if bytes.starts_with(b"PK\x03\x04") {
        Foreign::Zip
    } else if bytes.starts_with(b"age-encryption.org/") || bytes.starts_with(b"-----BEGIN AGE") {
        Foreign::Encrypted
    } else if bytes.contains(&0) {
        Foreign::Binary
    } else {
        Foreign::Text
    }
}
