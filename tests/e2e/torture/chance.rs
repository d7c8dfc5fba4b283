//! Chance that can be had again: one seed, one kind and one number of a run give the same moments each time.

/// SplitMix64 (Steele, Lea, Flood 2014).
#[derive(Clone)]
pub struct Chance(u64);

impl Chance {
    /// The chance of one run.
    pub fn of(seed: u64, kind: &str, run: u64) -> Self {
        let mut chance = Chance(seed);
        for byte in kind.bytes().map(u64::from).chain([run]) {
            chance.0 = chance.next() ^ byte;
        }
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most.saturating_sub(least) + 1)
    }

    /// Yes, once in so many times.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.between(1, times) == 1
    }

    /// One of these; nothing where there are none.
    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        let last = u64::try_from(among.len().checked_sub(1)?).ok()?;
        among.get(usize::try_from(self.between(0, last)).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_run_has_the_same_moments_and_another_has_others() {
        let drawn = |seed, kind, run| {
            let mut chance = Chance::of(seed, kind, run);
            (0..20).map(|_| chance.between(0, 999)).collect::<Vec<_>>()
        };
        assert_eq!(drawn(1, "kill", 7), drawn(1, "kill", 7));
        for other in [drawn(2, "kill", 7), drawn(1, "damage", 7), drawn(1, "kill", 8)] {
            assert_ne!(drawn(1, "kill", 7), other);
        }
    }
}
