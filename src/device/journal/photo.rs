//! A stored photo and what is known of it. Keyed by the SHA-256 of its bytes, so that the same picture is stored once.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What is known of a photo without reading its picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoRow {
    /// SHA-256 of the bytes, 64 lower-case hex digits.
    pub key: String,
    /// MIME type, such as `image/jpeg`.
    pub mime: String,
    /// Pixels across; 0 when unknown.
    pub width: u32,
    /// Pixels down; 0 when unknown.
    pub height: u32,
    /// How many bytes the picture has.
    pub bytes: u64,
}

/// A photo with its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// What is known of it.
    pub row: PhotoRow,
    /// The picture as it is stored and exported.
    pub bytes: Vec<u8>,
    /// A small JPEG for lists; empty when there is none.
    pub thumb: Vec<u8>,
}

impl Photo {
    /// A photo of these bytes; its key is computed.
    pub fn new(bytes: Vec<u8>, mime: &str, width: u32, height: u32, thumb: Vec<u8>) -> Self {
        let row = PhotoRow { key: key_of(&bytes), mime: mime.to_owned(), width, height, bytes: bytes.len() as u64 };
        Self { row, bytes, thumb }
    }

    /// Whether the bytes are still those that the key names.
    pub fn is_whole(&self) -> bool {
        key_of(&self.bytes) == self.row.key
    }
}

/// The key of a picture: SHA-256 of its bytes in lower-case hex.
pub fn key_of(bytes: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let digit = |n: u8| char::from(if n < 10 { b'0' + n } else { b'a' + n - 10 });
    digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
