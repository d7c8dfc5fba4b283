//! Chance that repeats itself: SplitMix64 (Steele, Lea and Flood 2014). No secret depends on it.

/// A source of numbers that follow from a seed.
#[derive(Clone, Debug)]
pub(super) struct Rng(u64);

impl Rng {
    /// The source of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Rng(seed)
    }

    /// The next 64 bits.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `end`, which is more than 0.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Ten fresh bytes.
    pub(super) fn fresh(&mut self) -> [u8; 10] {
        let (high, low) = (self.next().to_be_bytes(), self.next().to_be_bytes());
        let mut bytes = [0; 10];
        let (first, rest) = bytes.split_at_mut(8);
        first.copy_from_slice(&high);
        rest.copy_from_slice(&low[..2]);
        bytes
    }
}
