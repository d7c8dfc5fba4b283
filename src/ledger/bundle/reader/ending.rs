//! What the end of a file says about the whole of it.

use super::super::{BundleError, Foreign, Header, Item, Reason, Trailer, VERSION};
use super::parts::Parts;
use crate::id::{IncarnationId, holds};

/// What a file was found to be once all of it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The id of the campaign, from the header or else from the trailer.
    pub campaign: String,
    /// Whether all of the file is there and nothing was set aside.
    pub whole: bool,
    /// Events that were handed out.
    pub events: u64,
    /// Photos that were handed out.
    pub photos: u64,
    /// Parts that were set aside.
    pub set_aside: u64,
    /// Events that the header or the trailer promises and that were not handed out.
    pub missing_events: u64,
    /// Photos likewise.
    pub missing_photos: u64,
    /// Bytes read.
    pub bytes: u64,
    /// The incarnations that the events are of or refer to, in the order of their names.
    pub devices: Vec<IncarnationId>,
}

impl Parts {
    /// Draws the line under a file of so many bytes.
    pub(super) fn end(
        mut self,
        bytes: u64,
        devices: Vec<IncarnationId>,
        each: &mut dyn FnMut(Item<'_>),
    ) -> Result<Ending, BundleError> {
        let (events, photos) = self.digest.counts();
        let header = self.header.take();
        let trailer = self.trailer.take();
        if let Some(line) = self.lost_header() {
            self.set_aside(line, Reason::Header, each);
        }
        let Some(campaign) =
            header.as_ref().map(|h| &h.campaign.id).or(trailer.as_ref().map(|(_, t)| &t.campaign)).cloned()
        else {
            return Err(self.nobodys(events + photos));
        };
        if header.is_none() && self.version.is_some_and(|version| version > VERSION) {
            return Err(BundleError::Newer { version: self.version.unwrap_or_default() });
        }
        // The first line has no check of its own, but the header says the same.
        let differs = header.as_ref().is_some_and(|header| Some(header.version) != self.version);
        if (self.version.is_none() || !self.named || differs) && self.set_aside == 0 {
            self.set_aside(1, Reason::Format, each);
        }
        match &trailer {
            None if !self.ends_badly => self.set_aside(self.last_line + 1, Reason::Truncated, each),
            None => {}
            Some((line, trailer)) if !agrees(trailer, &campaign, header.as_ref()) => {
                self.set_aside(*line, Reason::Trailer, each);
            }
            Some((line, trailer)) => {
                let same = self.digest.hex().is_none_or(|hex| holds(&trailer.digest, &hex));
                if self.set_aside == 0 && !same {
                    self.set_aside(*line, Reason::Digest, each);
                }
            }
        }
        let promised = header.map(|h| (h.counts.events, h.counts.photos));
        let promised = promised.or(trailer.map(|(_, t)| (t.events, t.photos))).unwrap_or_default();
        Ok(Ending {
            campaign,
            whole: self.set_aside == 0,
            events,
            photos,
            set_aside: self.set_aside,
            missing_events: promised.0.saturating_sub(events),
            missing_photos: promised.1.saturating_sub(photos),
            bytes,
            devices,
        })
    }

    /// Why a file without a campaign is refused.
    fn nobodys(&self, parts: u64) -> BundleError {
        match self.version {
            Some(version) if version > VERSION => BundleError::Newer { version },
            None if parts == 0 && self.lost_header().is_none() => BundleError::NotABundle { foreign: Foreign::Json },
            _ => BundleError::NoCampaign,
        }
    }
}

/// Whether the trailer says of the file what its header says.
fn agrees(trailer: &Trailer, campaign: &str, header: Option<&Header>) -> bool {
    let counts = |header: &Header| (header.counts.events, header.counts.photos) == (trailer.events, trailer.photos);
    trailer.campaign == campaign && header.is_none_or(counts)
}
