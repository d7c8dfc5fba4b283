//! Numbers and names as little-endian bytes, and a checksum against damage (not against forgery).

use super::SnapshotFault;

/// Bytes being written.
#[derive(Default)]
pub(super) struct Out(pub(super) Vec<u8>);

/// Bytes being read.
pub(super) struct In<'a>(pub(super) &'a [u8]);

impl Out {
    pub(super) fn u32(&mut self, number: u32) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    pub(super) fn u64(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    pub(super) fn i64(&mut self, number: i64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    pub(super) fn len(&mut self, len: usize) {
        self.u64(len as u64);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.len(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }
}

impl<'a> In<'a> {
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], SnapshotFault> {
        let (first, rest) = self.0.split_first_chunk().ok_or(SnapshotFault::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    pub(super) fn u32(&mut self) -> Result<u32, SnapshotFault> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, SnapshotFault> {
        self.array().map(u64::from_le_bytes)
    }

    pub(super) fn i64(&mut self) -> Result<i64, SnapshotFault> {
        self.array().map(i64::from_le_bytes)
    }

    /// A count of things that take at least `each` bytes, so that no count makes room for more than there is.
    pub(super) fn len(&mut self, each: usize) -> Result<usize, SnapshotFault> {
        let len = usize::try_from(self.u64()?).map_err(|_| SnapshotFault::Damaged)?;
        if len.saturating_mul(each) > self.0.len() { Err(SnapshotFault::Damaged) } else { Ok(len) }
    }

    pub(super) fn text(&mut self) -> Result<&'a str, SnapshotFault> {
        let len = self.len(1)?;
        let (text, rest) = self.0.split_at(len);
        self.0 = rest;
        std::str::from_utf8(text).map_err(|_| SnapshotFault::Damaged)
    }

    /// A number that must be less than `bound`.
    pub(super) fn index(&mut self, bound: usize) -> Result<u32, SnapshotFault> {
        let number = self.u32()?;
        if (number as usize) < bound { Ok(number) } else { Err(SnapshotFault::Damaged) }
    }
}

/// A checksum of 64 bits: four lanes that each multiply and turn, so that it costs next to nothing to make.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut lanes = [ODD, !ODD, ODD.rotate_left(17), ODD.rotate_left(43)];
    let step = |lane: u64, word: u64| (lane ^ word).wrapping_mul(ODD).rotate_left(29);
    let mut blocks = bytes.chunks_exact(32);
    for block in &mut blocks {
        for (lane, word) in lanes.iter_mut().zip(block.chunks_exact(8)) {
            *lane = step(*lane, word.first_chunk().map_or(0, |word| u64::from_le_bytes(*word)));
        }
    }
    for &byte in blocks.remainder() {
        lanes[0] = step(lanes[0], u64::from(byte));
    }
    let sum = lanes.into_iter().fold(bytes.len() as u64, step);
    (sum ^ sum >> 31).wrapping_mul(ODD)
}
