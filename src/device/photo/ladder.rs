//! How a picture is made small: ever smaller sizes and coarser qualities, until it fits. Pure arithmetic on whole numbers.

/// The largest stored picture, in bytes.
pub const MOST_BYTES: u64 = ledger::limits::PHOTO_BYTES as u64;

/// One try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Longest side in pixels.
    pub edge: u32,
    /// JPEG quality in whole percent.
    pub quality: u8,
}

/// The tries, in order: quality goes first, because a readable banner needs its pixels.
pub fn steps() -> impl Iterator<Item = Step> {
    let rungs: [(u32, &[u8]); 4] = [(1_600, &[82, 70, 58]), (1_280, &[66, 54]), (1_024, &[58, 46]), (800, &[50, 36])];
    rungs
        .into_iter()
        .flat_map(|(edge, qualities)| qualities.iter().map(move |quality| Step { edge, quality: *quality }))
}

/// The size after the longest side is brought down to `edge`; a smaller picture stays as it is. Sides are never 0.
pub fn fit(width: u32, height: u32, edge: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    if longest <= edge {
        return (width.max(1), height.max(1));
    }
    let side = |length: u32| {
        let scaled = (u64::from(length) * u64::from(edge) + u64::from(longest) / 2) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(edge).max(1)
    };
    (side(width), side(height))
}
