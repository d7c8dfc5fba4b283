//! A reader needs memory for one line, however long the file is.

use super::tools::*;
use ledger::bundle::*;
use ledger::limits;
use std::io::{self, Write};

/// Pushes what is written straight into a reader.
struct Pipe {
    reader: Reader,
    bytes: u64,
    most: usize,
    photos: u64,
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let photos = &mut self.photos;
        for chunk in bytes.chunks(64 * 1024) {
            self.reader.push(chunk, &mut |item| *photos += u64::from(matches!(item, Item::Photo(_)))).unwrap();
            self.most = self.most.max(self.reader.held());
        }
        self.bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn fifty_megabytes_are_read_with_memory_for_one_line() {
    let ledger = sample(100);
    let photos: Vec<Vec<u8>> = (0..3).map(|n| jpeg(n, 300_000)).collect();
    let pipe = Pipe { reader: Reader::new(), bytes: 0, most: 0, photos: 0 };
    let mut writer = Writer::start(pipe, &export(&ledger).plan().header).unwrap();
    for event in ledger.events() {
        writer.event(&event).unwrap();
    }
    let keys: Vec<PhotoKey> = photos.iter().map(|bytes| PhotoKey::of(bytes)).collect();
    for n in 0..125 {
        writer.photo(keys[n % 3], PhotoKind::Jpeg, &photos[n % 3]).unwrap();
    }
    let pipe = writer.finish().unwrap();
    assert!(pipe.bytes > 50_000_000 && pipe.photos == 125);
    // The text of one photo, its bytes, and what a growing buffer may take beyond them.
    let one_line = limits::PHOTO_BYTES * 4 / 3 * 2 + limits::PHOTO_BYTES * 2;
    assert!(pipe.most < one_line, "{} bytes held", pipe.most);
}
