//! A photo in a bundle, or another file that is attached to a record: kept under the SHA-256 of its bytes, one a line in
//! base64. Never looks at what it shows.

use super::{Reason, photo_kind};
use crate::id::{IdFault, holds, parse_hex, push_hex};
use crate::json::{Cursor, Text};
use crate::limits;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The SHA-256 of a photo's bytes, by which it is known everywhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoKey([u8; 32]);

/// The kinds of files that are allowed, known by their own bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhotoKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
    /// PDF, only where a record takes other files than pictures.
    Pdf,
}

/// A photo whose bytes were checked.
#[derive(Clone, Copy, Debug)]
pub struct Photo<'a> {
    /// The line of the file it starts on.
    pub line: u64,
    /// The SHA-256 of the bytes.
    pub key: PhotoKey,
    /// Its kind, by the bytes.
    pub kind: PhotoKind,
    /// The picture.
    pub bytes: &'a [u8],
}

impl PhotoKey {
    /// The key of a photo with these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        PhotoKey(Sha256::digest(bytes).into())
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl PhotoKind {
    /// All of them.
    pub const ALL: [PhotoKind; 4] = [PhotoKind::Jpeg, PhotoKind::Png, PhotoKind::Webp, PhotoKind::Pdf];

    /// The kind that a MIME type names.
    pub fn of_mime(mime: &str) -> Option<PhotoKind> {
        PhotoKind::ALL.into_iter().find(|kind| kind.mime() == mime)
    }

    /// How many bytes such a file may have at most.
    pub fn most_bytes(self) -> usize {
        match self {
            PhotoKind::Jpeg | PhotoKind::Png | PhotoKind::Webp => limits::PHOTO_BYTES,
            PhotoKind::Pdf => limits::DOCUMENT_BYTES,
        }
    }

    /// Its MIME type.
    pub fn mime(self) -> &'static str {
        match self {
            PhotoKind::Jpeg => "image/jpeg",
            PhotoKind::Png => "image/png",
            PhotoKind::Webp => "image/webp",
            PhotoKind::Pdf => "application/pdf",
        }
    }
}

impl fmt::Display for PhotoKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(64);
        push_hex(&mut text, &self.0);
        f.write_str(&text)
    }
}

impl fmt::Debug for PhotoKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for PhotoKey {
    type Err = IdFault;

    fn from_str(text: &str) -> Result<Self, IdFault> {
        parse_hex(text.as_bytes()).map(PhotoKey).ok_or(IdFault::Digest)
    }
}

/// Reads one photo's line into `buffer`, which is used again for the next; checks base64, size, hash and kind.
pub(super) fn read<'b>(line: u64, text: &[u8], buffer: &'b mut Vec<u8>) -> Result<Photo<'b>, Reason> {
    let text = std::str::from_utf8(text).map_err(|_| Reason::PhotoText)?;
    let [data, key, mime] = fields(text).ok_or(Reason::Unreadable)?;
    let key: PhotoKey = key.decode().parse().map_err(|_| Reason::Unreadable)?;
    buffer.clear();
    STANDARD.decode_vec(data.decode().as_bytes(), buffer).map_err(|_| Reason::PhotoText)?;
    let kind = photo_kind(buffer);
    if buffer.is_empty() || buffer.len() > kind.map_or(limits::PHOTO_BYTES, PhotoKind::most_bytes) {
        return Err(Reason::PhotoSize { bytes: buffer.len() as u64 });
    }
    if !holds(&key, &PhotoKey::of(buffer)) {
        return Err(Reason::PhotoHash);
    }
    match kind {
        Some(kind) if kind.mime() == mime.decode() => Ok(Photo { line, key, kind, bytes: buffer }),
        _ => Err(Reason::PhotoKind),
    }
}

/// The members `b`, `k` and `t` of a photo's line; `None` where one is missing or stands twice.
fn fields(text: &str) -> Option<[Text<'_>; 3]> {
    let mut cursor = Cursor::loose(text);
    let mut found = [None; 3];
    let mut members = cursor.object().ok()?;
    while let Some(name) = cursor.key(&mut members).ok()? {
        let place = match name.raw() {
            "b" => 0,
            "k" => 1,
            "t" => 2,
            _ => {
                cursor.value().ok()?;
                continue;
            }
        };
        if found[place].replace(cursor.string().ok()?).is_some() {
            return None;
        }
    }
    cursor.end().ok()?;
    let [data, key, mime] = found;
    Some([data?, key?, mime?])
}

/// Appends a photo's line, without the newline.
pub(super) fn push_photo(out: &mut String, key: PhotoKey, kind: PhotoKind, bytes: &[u8]) {
    out.push_str(r#"{"b":""#);
    STANDARD.encode_string(bytes, out);
    out.push_str(r#"","k":""#);
    push_hex(out, key.as_bytes());
    out.push_str(r#"","t":""#);
    out.push_str(kind.mime());
    out.push_str("\"}");
}
