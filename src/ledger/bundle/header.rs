//! The header of a bundle: whose it is, what it carries, what its sender holds. Keys that this version does not know
//! are read over.

use super::Reason;
use super::text_rule::{as_line, check_line};
use crate::Ranges;
use crate::canonical;
use crate::id::{IncarnationId, is_record_id, push_hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The name of the format, which every bundle starts with.
pub const FORMAT: &str = "dvk-bundle";
/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u64 = 1;

/// What stands in a bundle before its events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the format; the same as on the first line, but covered by the header's check.
    pub version: u64,
    /// The program and build that wrote the file; empty in a merged bundle.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub app: String,
    /// The campaign that everything in the file belongs to.
    pub campaign: CampaignTag,
    /// What the file is for.
    pub kind: Kind,
    /// The device that wrote it; none in a merged bundle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Origin>,
    /// The device's clock when it was written, in milliseconds since 1970; testimony only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<i64>,
    /// The events that this file carries, and those left out on purpose, so that their absence is not taken for a loss.
    #[serde(default)]
    pub ranges: Ranges,
    /// All the events that the sender holds, so that every bundle is a receipt too.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub holds: Ranges,
    /// What a delta takes for granted that its reader holds.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub base: Ranges,
    /// How much is in the file.
    pub counts: Counts,
    /// Which part of a split bundle this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// Hashes of the photos that the sender holds, as 64 hexadecimal digits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holds_photos: Vec<String>,
}

/// The campaign, as far as a bundle must know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignTag {
    /// The campaign's record id, as in `campaign/2026-…`; a header with anything else is not taken.
    pub id: String,
    /// Its name, for people: one line of at most [`crate::limits::LINE_CHARS`] characters.
    #[serde(default)]
    pub name: String,
    /// Whether it is for practice; practice and real data never mix.
    #[serde(default)]
    pub training: bool,
}

/// What a bundle is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// All that the sender holds and may show.
    Whole,
    /// What the other side had not got when it last showed what it holds.
    Delta,
    /// What the sender now holds; no events.
    Receipt,
    /// From the office to a tablet: what is to be done.
    Assignment,
    /// The union of several bundles; says nothing of devices and times, so that equal content is equal bytes.
    Merged,
    /// A kind that this version does not know; its events are read like any others.
    #[serde(other)]
    Other,
}

/// The device that wrote a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The life of the device, where it has made events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incarnation: Option<IncarnationId>,
    /// Its name, for people.
    #[serde(default)]
    pub name: String,
    /// What it is used for.
    #[serde(default)]
    pub role: Role,
    /// The how manyeth bundle of this incarnation it is: of two, the later holds, whatever any clock says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u64>,
}

/// What a device is used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Where the bundles come together.
    Office,
    /// Carried to the villages.
    #[default]
    #[serde(other)]
    Tablet,
}

/// How much a bundle carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Events.
    pub events: u64,
    /// Photos.
    #[serde(default)]
    pub photos: u64,
    /// Bytes of the photos, before base64.
    #[serde(default)]
    pub photo_bytes: u64,
}

/// Which part of a split bundle a file is. Every part can be read alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its number, from 1.
    pub n: u64,
    /// How many there are.
    pub of: u64,
    /// The same 16 hexadecimal digits in all parts of one set.
    pub set: String,
}

impl Header {
    /// The header's canonical text.
    pub fn canonical(&self) -> String {
        // A header is strings and whole numbers, which always serialise and always have a canonical form.
        let text = serde_json::to_string(self).unwrap_or_default();
        canonical::rewrite_str(&text).unwrap_or(text)
    }

    /// Reads a header from its canonical text; fails where something it must say is missing or not sound.
    pub(super) fn parse(canonical: &str) -> Result<Header, Reason> {
        let header: Header = serde_json::from_str(canonical).map_err(|_| Reason::Header)?;
        if ![&header.ranges, &header.holds, &header.base].into_iter().all(are_sound) {
            return Err(Reason::Header);
        }
        header.texts()?;
        Ok(header)
    }

    /// Whether the header's texts are what they are said to be. Events have a rule for theirs; these stand in no event,
    /// and are shown before anything else of a file.
    fn texts(&self) -> Result<(), Reason> {
        if !is_record_id(&self.campaign.id) {
            return Err(Reason::CampaignId);
        }
        let device = self.device.as_ref().map_or("", |device| &device.name);
        [&self.app, &self.campaign.name, device].into_iter().try_for_each(check_line)?;
        let hex = |text: &str, digits: usize| {
            text.len() == digits && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        };
        let part = self.part.as_ref().is_none_or(|part| hex(&part.set, 16));
        let photos = self.holds_photos.iter().all(|key| hex(key, 64));
        if part && photos { Ok(()) } else { Err(Reason::Header) }
    }

    /// The same with names that a reader takes, whatever was typed.
    pub(super) fn tidied(mut self) -> Header {
        self.app = as_line(&self.app);
        self.campaign.name = as_line(&self.campaign.name);
        if let Some(device) = &mut self.device {
            device.name = as_line(&device.name);
        }
        self
    }
}

fn is_empty(ranges: &Ranges) -> bool {
    ranges.devices.is_empty()
}

/// Whether incarnations and runs are in order, apart, and within what JSON can hold.
fn are_sound(ranges: &Ranges) -> bool {
    let rising = |spans: Vec<(u64, u64)>| {
        let mut next = 1;
        spans.into_iter().all(|(from, to)| {
            let sound = from >= next && to >= from && to <= crate::limits::INTEGER.unsigned_abs();
            next = to.saturating_add(2);
            sound
        })
    };
    ranges.devices.windows(2).all(|pair| pair[0].incarnation < pair[1].incarnation)
        && ranges.devices.iter().all(|device| {
            rising(device.intervals.iter().map(|run| (run.from, run.to)).collect())
                && rising(device.withheld.iter().map(|span| (span.from, span.to)).collect())
        })
}

/// The 16 hexadecimal digits that guard a header: the first 64 bits of its canonical text's SHA-256.
pub(super) fn check_of(canonical: &str) -> String {
    let mut check = String::with_capacity(16);
    push_hex(&mut check, &Sha256::digest(canonical)[..8]);
    check
}
