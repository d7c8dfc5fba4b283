//! The seam for a second storage engine: an append-only copy of the lines alone. It never answers for notes or photos.

use super::Wait;

/// A second copy of the event lines, kept beside the journal; start-up takes the union of both.
pub trait Engine {
    /// A short name for the diagnostics, such as `opfs`.
    fn name(&self) -> &'static str;
    /// Adds lines, each ended by `\n`; ends when they are on the disk.
    fn add<'a>(&'a self, campaign: &'a str, lines: &'a [u8]) -> Wait<'a, ()>;
    /// All lines that are whole, oldest first.
    fn lines<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<u8>>;
    /// Forgets everything of a campaign.
    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()>;
}
