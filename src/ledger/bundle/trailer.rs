//! The end of a bundle: counts and one digest over everything, so that missing or exchanged lines are noticed.

use super::PhotoKey;
use crate::canonical;
use crate::id::{EventId, is_record_id, push_hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// What stands in a bundle after its events and photos.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trailer {
    /// The campaign's id, as in the header: where one of the two is damaged, the other still says it.
    pub campaign: String,
    /// SHA-256 as 64 hexadecimal digits; see [`Digest`].
    pub digest: String,
    /// Events in the file.
    pub events: u64,
    /// Photos in the file.
    pub photos: u64,
    /// Signatures over the digest. This version writes none and keeps none.
    pub signatures: Vec<serde_json::Value>,
}

/// The digest of a bundle, taken up as it streams by.
///
/// SHA-256 of three SHA-256 values: of the header's canonical text, of all event ids in their order, of all photo keys
/// in their order. So the three sections may stand in any order in the document.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    header: Option<[u8; 32]>,
    events: Sha256,
    photos: Sha256,
    counts: (u64, u64),
}

impl Digest {
    /// Takes up the header's canonical text.
    pub fn header(&mut self, canonical: &str) {
        self.header = Some(Sha256::digest(canonical).into());
    }

    /// Takes up the next event.
    pub fn event(&mut self, id: EventId) {
        self.counts.0 += 1;
        self.events.update(id.as_bytes());
    }

    /// Takes up the next photo.
    pub fn photo(&mut self, key: PhotoKey) {
        self.counts.1 += 1;
        self.photos.update(key.as_bytes());
    }

    /// Events and photos taken up so far.
    pub fn counts(&self) -> (u64, u64) {
        self.counts
    }

    /// The digest as 64 hexadecimal digits; `None` while the header is not known.
    pub fn hex(&self) -> Option<String> {
        let mut all = Sha256::new();
        all.update(self.header?);
        all.update(self.events.clone().finalize());
        all.update(self.photos.clone().finalize());
        let mut hex = String::with_capacity(64);
        push_hex(&mut hex, &all.finalize());
        Some(hex)
    }
}

impl Trailer {
    /// The trailer's canonical text.
    pub fn canonical(&self) -> String {
        // Strings and whole numbers always serialise and always have a canonical form.
        let text = serde_json::to_string(self).unwrap_or_default();
        canonical::rewrite_str(&text).unwrap_or(text)
    }

    /// Reads a trailer; none where it does not say what it must, or names a campaign as no record is named.
    pub(super) fn parse(text: &str) -> Option<Trailer> {
        let trailer: Trailer = serde_json::from_str(&canonical::rewrite_str(text).ok()?).ok()?;
        is_record_id(&trailer.campaign).then_some(trailer)
    }
}
