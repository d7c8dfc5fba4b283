//! Writing a bundle to a stream: header, events one a line, photos one a line, trailer. Keeps one line in memory, and
//! every limit that readers keep: what it has finished, they take.

use super::oversize::FRAME;
use super::{Digest, FORMAT, Header, Oversize, PhotoKey, PhotoKind, Trailer, VERSION, header, photo};
use crate::event::{EventView, push_line};
use std::io::{self, Write};

/// A bundle being written.
#[derive(Debug)]
pub struct Writer<W: Write> {
    out: W,
    campaign: String,
    digest: Digest,
    section: Section,
    first: bool,
    line: String,
    written: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Events,
    Photos,
}

impl<W: Write> Writer<W> {
    /// Writes what stands before the events; an [`Oversize`] where no reader would take it.
    pub fn start(mut out: W, header: &Header) -> io::Result<Self> {
        let text = header.canonical();
        Oversize::in_header(header, &text)?;
        let mut digest = Digest::default();
        digest.header(&text);
        let check = header::check_of(&text);
        write!(
            out,
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\n\"header\":{text},\"header_check\":\"{check}\",\n"
        )?;
        out.write_all(b"\"events\":[\n")?;
        let campaign = header.campaign.id.clone();
        let written = (text.len() + FRAME) as u64;
        Ok(Writer { out, campaign, digest, section: Section::Events, first: true, line: String::new(), written })
    }

    /// Writes an event. After the first photo there is no way back to events; one offered then is an error.
    pub fn event(&mut self, event: &EventView<'_>) -> io::Result<()> {
        if self.section != Section::Events {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "events stand before photos"));
        }
        self.line.clear();
        push_line(&mut self.line, event.raw(), event.id());
        self.digest.event(event.id());
        self.put()
    }

    /// Writes a photo.
    pub fn photo(&mut self, key: PhotoKey, kind: PhotoKind, bytes: &[u8]) -> io::Result<()> {
        self.begin_photos()?;
        self.line.clear();
        photo::push_photo(&mut self.line, key, kind, bytes);
        self.digest.photo(key);
        self.put()
    }

    /// Writes the trailer and gives back the stream.
    pub fn finish(mut self) -> io::Result<W> {
        self.begin_photos()?;
        self.out.write_all(if self.first { b"],\n" } else { b"\n],\n" })?;
        let (events, photos) = self.digest.counts();
        let digest = self.digest.hex().unwrap_or_default();
        let trailer = Trailer { campaign: self.campaign, digest, events, photos, signatures: Vec::new() };
        writeln!(self.out, "\"trailer\":{}}}", trailer.canonical())?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn begin_photos(&mut self) -> io::Result<()> {
        if self.section == Section::Photos {
            return Ok(());
        }
        self.out.write_all(if self.first { b"],\n\"photos\":[\n" } else { b"\n],\n\"photos\":[\n" })?;
        (self.section, self.first) = (Section::Photos, true);
        Ok(())
    }

    fn put(&mut self) -> io::Result<()> {
        let (events, photos) = self.digest.counts();
        Oversize::in_counts(events, photos)?;
        self.written += self.line.len() as u64 + 2;
        Oversize::in_bytes(self.written)?;
        if !std::mem::take(&mut self.first) {
            self.out.write_all(b",\n")?;
        }
        self.out.write_all(self.line.as_bytes())
    }
}
