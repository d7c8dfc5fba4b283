//! The photos of a bundle: kept after its events, one by one, as far as there is room. The file is read once more for
//! them, so that never more than a slice of it is in memory, and nothing is kept before it is known whose it is.

use std::collections::BTreeSet;

use device::files::Picked;
use device::journal::{Fault, Journal, Photo};
use device::photo;
use ledger::bundle::{Item, PhotoKey, PhotoKind, Reader};

use crate::bring::SLICE;
use crate::desk;

/// A sound photo.
struct Sound {
    key: PhotoKey,
    kind: PhotoKind,
    bytes: Vec<u8>,
}

/// Keeps those of the `wanted` photos that are not here yet; says how many are still not here. `read` bytes of progress
/// lie behind.
pub(crate) async fn keep(journal: &dyn Journal, campaign: &str, file: &Picked, wanted: &[PhotoKey], read: u64) -> u64 {
    let mut waiting: BTreeSet<PhotoKey> = wanted.iter().copied().collect();
    let mut reader = Reader::new();
    let (mut at, total, mut full) = (0, file.size(), false);
    while at < total && !waiting.is_empty() {
        let end = (at + SLICE).min(total);
        let Some(bytes) = file.slice(at, end).await else { break };
        let mut photos = Vec::new();
        // What is wrong with the file was found when it was read for its events.
        let done = reader.push(&bytes, &mut |item| sound(item, &waiting, &mut photos));
        for photo in photos {
            let kept = keep_one(journal, campaign, &photo, full).await;
            full |= kept == Err(Fault::Quota);
            if kept.is_ok() {
                waiting.remove(&photo.key);
            }
        }
        if done.is_err() {
            break;
        }
        at = end;
        desk::progress(read + at, read + total);
    }
    waiting.len() as u64
}

/// How many of these photos are not here yet.
pub(crate) async fn missing(journal: &dyn Journal, campaign: &str, keys: &[PhotoKey]) -> Result<u64, Fault> {
    if keys.is_empty() {
        return Ok(0);
    }
    let held: BTreeSet<String> = journal.photos(campaign).await?.into_iter().map(|row| row.key).collect();
    Ok(keys.iter().filter(|key| !held.contains(&key.to_string())).count() as u64)
}

fn sound(item: Item<'_>, waiting: &BTreeSet<PhotoKey>, photos: &mut Vec<Sound>) {
    match item {
        Item::Photo(photo) if waiting.contains(&photo.key) => {
            photos.push(Sound { key: photo.key, kind: photo.kind, bytes: photo.bytes.to_vec() });
        }
        Item::Photo(_) | Item::Header(_) | Item::Event(_) | Item::Trailer(_) | Item::SetAside(_) => {}
    }
}

/// Keeps a photo, unless it is here and whole, or nothing more fits.
async fn keep_one(journal: &dyn Journal, campaign: &str, sound: &Sound, full: bool) -> Result<(), Fault> {
    if journal.photo(campaign, &sound.key.to_string()).await.is_ok() {
        return Ok(());
    }
    if full {
        return Err(Fault::Quota);
    }
    let (mime, bytes) = (sound.kind.mime(), &sound.bytes);
    let thumb = match Picked::bytes("", mime, bytes).filter(|_| sound.kind != PhotoKind::Pdf) {
        Some(picked) => photo::thumb(picked.as_blob()).await,
        None => Vec::new(),
    };
    let size = photo::inspect(bytes, bytes.len() as u64).ok();
    let (width, height) = size.map_or((0, 0), |seen| (seen.width, seen.height));
    journal.put_photo(campaign, &Photo::new(bytes.clone(), mime, width, height, thumb)).await
}
