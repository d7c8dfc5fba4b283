//! Taking a file in: a picture is made small, a PDF is kept as it is where it may be.

use ledger::bundle::{PhotoKind, photo_kind};
use serde::{Deserialize, Serialize};
use web_sys::Blob;

use super::{PhotoFault, encode};
use crate::files;
use crate::journal::Photo;

/// What is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taken {
    /// Pictures only: evidence.
    Pictures,
    /// Pictures, and PDF files as large as a bundle carries.
    Files,
}

/// How much of a file tells its kind, in bytes.
const HEAD: u64 = 16;

/// Takes a file in, as it is then kept and carried.
pub async fn take(file: &Blob, taken: Taken) -> Result<Photo, PhotoFault> {
    if taken == Taken::Pictures {
        return encode(file).await;
    }
    let total = files::size(file);
    let head = files::slice(file, 0, total.min(HEAD)).await.ok_or(PhotoFault::Undecodable)?;
    match photo_kind(&head) {
        Some(PhotoKind::Pdf) if total > PhotoKind::Pdf.most_bytes() as u64 => Err(PhotoFault::TooLong { bytes: total }),
        Some(PhotoKind::Pdf) => {
            let bytes = files::slice(file, 0, total).await.ok_or(PhotoFault::Undecodable)?;
            Ok(Photo::new(bytes, PhotoKind::Pdf.mime(), 0, 0, Vec::new()))
        }
        Some(PhotoKind::Jpeg | PhotoKind::Png | PhotoKind::Webp) => encode(file).await,
        None => Err(PhotoFault::NotAFile),
    }
}
