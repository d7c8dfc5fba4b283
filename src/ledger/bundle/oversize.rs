//! A bundle that no reader would take, because it breaks a limit: it is not written. Makes no sentences.

use super::Header;
use crate::limits;
use std::error::Error;
use std::fmt;
use std::io;

/// Which limit a bundle would break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oversize {
    /// The header would be longer than [`limits::HEADER_BYTES`].
    Header {
        /// How long, in bytes.
        bytes: usize,
    },
    /// It would speak of more than [`limits::INCARNATIONS`] devices.
    Devices {
        /// Of how many.
        count: usize,
    },
    /// More than [`limits::BUNDLE_EVENTS`] events.
    Events {
        /// How many.
        count: u64,
    },
    /// More than [`limits::BUNDLE_PHOTOS`] photos.
    Photos {
        /// How many.
        count: u64,
    },
    /// The file would be larger than [`limits::BUNDLE_BYTES`].
    Bytes {
        /// How large, as far as was reckoned.
        bytes: u64,
    },
}

/// What stands on the header's line besides its text, and what stands after the photos, take no more than this.
pub(super) const FRAME: usize = 4096;

impl Oversize {
    /// Fails where a reader would drop this header, or refuse what it promises; `text` is its canonical text.
    pub(super) fn in_header(header: &Header, text: &str) -> Result<(), Oversize> {
        let devices = [&header.ranges, &header.holds, &header.base].map(|ranges| ranges.devices.len());
        let count = devices.into_iter().max().unwrap_or_default();
        if count > limits::INCARNATIONS {
            return Err(Oversize::Devices { count });
        }
        if text.len() > limits::HEADER_BYTES - FRAME {
            return Err(Oversize::Header { bytes: text.len() });
        }
        Self::in_counts(header.counts.events, header.counts.photos)
    }

    /// Fails for more events or photos than a reader takes.
    pub(super) fn in_counts(events: u64, photos: u64) -> Result<(), Oversize> {
        if events > limits::BUNDLE_EVENTS {
            return Err(Oversize::Events { count: events });
        }
        if photos > limits::BUNDLE_PHOTOS { Err(Oversize::Photos { count: photos }) } else { Ok(()) }
    }

    /// Fails for a file larger than a reader takes.
    pub(super) fn in_bytes(bytes: u64) -> Result<(), Oversize> {
        if bytes > limits::BUNDLE_BYTES { Err(Oversize::Bytes { bytes }) } else { Ok(()) }
    }

    /// The limit for which a writer stopped, if it was one.
    pub fn of(error: &io::Error) -> Option<Oversize> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl fmt::Display for Oversize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Error for Oversize {}

impl From<Oversize> for io::Error {
    fn from(oversize: Oversize) -> Self {
        io::Error::new(io::ErrorKind::InvalidInput, oversize)
    }
}
