//! Which parts of a bundle that came in several files are here already, and which are still to come. Every part is taken
//! on its own; this only remembers their numbers.

use device::journal::meta;
use device::journal::{Batch, Journal, Meta};
use ledger::bundle::{Part, Preview};

/// The most parts of one bundle that are kept count of.
const MOST: u64 = 10_000;

/// The part that a file is, where it says something sound.
fn part_of(preview: &Preview) -> Option<&Part> {
    let part = preview.header.as_ref()?.part.as_ref()?;
    (1 <= part.n && part.n <= part.of && part.of <= MOST).then_some(part)
}

/// The numbers of the parts that are not here, this one counted as here if it is whole and all its photos fit; `left`
/// did not.
pub(crate) fn missing(held: &Meta, preview: &Preview, left: u64) -> Vec<u64> {
    let Some(part) = part_of(preview) else { return Vec::new() };
    let known = held.get(&meta::PIECES).unwrap_or_default();
    let imports = held.get(&meta::IMPORTS).unwrap_or_default();
    let gone = |digest: &String| imports.iter().any(|import| import.withdrawn && import.digest == *digest);
    let here = |n: &u64| known.get(&part.set).and_then(|set| set.get(n)).is_some_and(|digest| !gone(digest));
    let whole = preview.whole && left == 0;
    (1..=part.of).filter(|n| !here(n) && (!whole || *n != part.n)).collect()
}

/// Notes that a part is here. `digest` names the import, `left` says how many photos did not fit.
pub(crate) async fn note(journal: &dyn Journal, preview: &Preview, digest: &str, left: u64) {
    let Some(part) = part_of(preview).filter(|_| preview.whole && left == 0) else { return };
    // A part that was not noted is asked for once more; nothing of it is lost.
    let Ok(held) = journal.meta(&preview.campaign).await else { return };
    let mut known = held.get(&meta::PIECES).unwrap_or_default();
    known.entry(part.set.clone()).or_default().insert(part.n, digest.to_owned());
    let Ok(note) = meta::PIECES.set(&known) else { return };
    drop(journal.append(&preview.campaign, &Batch { meta: vec![note], ..Batch::default() }).await);
}
