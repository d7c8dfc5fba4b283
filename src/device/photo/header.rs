//! What the first bytes of a picture say: its kind and its size. Pure; opens nothing, trusts no name.

use ledger::bundle::{PhotoKind, photo_kind};

use super::{MOST_FILE_BYTES, MOST_PIXELS, PhotoFault};

/// What a picture's header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The kind.
    pub kind: PhotoKind,
    /// Pixels across as stored, before it is turned upright.
    pub width: u32,
    /// Pixels down as stored.
    pub height: u32,
}

/// Reads the header of a file of `total` bytes of which `head` are the first; [`PhotoFault::Cut`] asks for a longer head.
pub fn inspect(head: &[u8], total: u64) -> Result<Seen, PhotoFault> {
    if total > MOST_FILE_BYTES {
        return Err(PhotoFault::TooManyBytes { bytes: total });
    }
    let kind = photo_kind(head).ok_or(PhotoFault::NotAPicture)?;
    let (width, height) = match kind {
        PhotoKind::Jpeg => jpeg(head),
        PhotoKind::Png => png(head),
        PhotoKind::Webp => webp(head),
        PhotoKind::Pdf => Err(PhotoFault::NotAPicture),
    }?;
    if width == 0 || height == 0 {
        return Err(PhotoFault::Undecodable);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PhotoFault::TooManyPixels { width, height });
    }
    Ok(Seen { kind, width, height })
}

/// The size stands in the first frame header (SOF0–SOF15 but for DHT, JPG and DAC), after segments that say their length.
fn jpeg(head: &[u8]) -> Result<(u32, u32), PhotoFault> {
    let mut at = 2;
    loop {
        if byte(head, at)? != 0xFF {
            return Err(PhotoFault::Undecodable);
        }
        let marker = byte(head, at + 1)?;
        match marker {
            0xFF => at += 1,
            0x01 | 0xD0..=0xD8 => at += 2,
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                return Ok((u32::from(big16(head, at + 7)?), u32::from(big16(head, at + 5)?)));
            }
            0xD9 | 0xDA => return Err(PhotoFault::Undecodable),
            _ => {
                let length = usize::from(big16(head, at + 2)?);
                if length < 2 {
                    return Err(PhotoFault::Undecodable);
                }
                at += 2 + length;
            }
        }
    }
}

/// The first chunk is IHDR, its first two fields the size.
fn png(head: &[u8]) -> Result<(u32, u32), PhotoFault> {
    if head.len() < 24 {
        return Err(PhotoFault::Cut);
    }
    if head.get(12..16) != Some(b"IHDR") {
        return Err(PhotoFault::Undecodable);
    }
    let field = |at: usize| Ok(u32::from(big16(head, at)?) << 16 | u32::from(big16(head, at + 2)?));
    Ok((field(16)?, field(20)?))
}

/// Lossy, lossless and extended WebP each say the size in another way.
fn webp(head: &[u8]) -> Result<(u32, u32), PhotoFault> {
    if head.len() < 30 {
        return Err(PhotoFault::Cut);
    }
    let byte = |at: usize| byte(head, at).map(u32::from);
    match head.get(12..16) {
        Some(b"VP8 ") => {
            if head.get(23..26) != Some(&[0x9D, 0x01, 0x2A]) {
                return Err(PhotoFault::Undecodable);
            }
            let side = |at: usize| Ok((byte(at)? | byte(at + 1)? << 8) & 0x3FFF);
            Ok((side(26)?, side(28)?))
        }
        Some(b"VP8L") => {
            if byte(20)? != 0x2F {
                return Err(PhotoFault::Undecodable);
            }
            let bits = byte(21)? | byte(22)? << 8 | byte(23)? << 16 | byte(24)? << 24;
            Ok(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
        }
        Some(b"VP8X") => {
            let side = |at: usize| Ok((byte(at)? | byte(at + 1)? << 8 | byte(at + 2)? << 16) + 1);
            Ok((side(24)?, side(27)?))
        }
        Some(_) | None => Err(PhotoFault::Undecodable),
    }
}

fn byte(head: &[u8], at: usize) -> Result<u8, PhotoFault> {
    head.get(at).copied().ok_or(PhotoFault::Cut)
}

fn big16(head: &[u8], at: usize) -> Result<u16, PhotoFault> {
    Ok(u16::from_be_bytes([byte(head, at)?, byte(head, at + 1)?]))
}
