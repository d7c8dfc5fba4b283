//! Where a bundle is written to: pieces that leave this program's memory as soon as they are full.

use std::io::{self, Write};

use js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag};

/// How large a piece may grow, in bytes.
const PIECE: usize = 1 << 20;

/// A file being written, in pieces that the browser keeps.
pub(crate) struct Sink {
    piece: Vec<u8>,
    pieces: Array,
}

impl Sink {
    /// An empty file.
    pub(crate) fn new() -> Self {
        Self { piece: Vec::with_capacity(PIECE), pieces: Array::new() }
    }

    /// The file.
    pub(crate) fn blob(mut self, mime: &str) -> io::Result<Blob> {
        self.hand_over()?;
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        Blob::new_with_blob_sequence_and_options(&self.pieces, &options).map_err(|_| io::ErrorKind::OutOfMemory.into())
    }

    fn hand_over(&mut self) -> io::Result<()> {
        let bytes = Array::of1(&Uint8Array::from(self.piece.as_slice()));
        let piece = Blob::new_with_u8_array_sequence(&bytes);
        self.pieces.push(&piece.map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?.into());
        self.piece.clear();
        Ok(())
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE {
            self.hand_over()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
