//! Reading a bundle's file piece by piece, judged by the domain's gate: the one way in which every command reads. Holds one
//! piece in memory.

use crate::aside::Aside;
use crate::noticed::Noticed;
use crate::out::Out;
use crate::{simulate, words};
use ledger::bundle::{BundleError, Ending, Foreign, Item, Notice, Reader, Reason, SetAside, check_size};
use ledger::{Absorbed, Gate, Ledger, Ranges};
use movement::gate::MovementGate;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Why a file could not be read as a bundle.
#[derive(Debug)]
pub enum FileFault {
    /// The system would not give it.
    Io(io::Error),
    /// It is no bundle that may be read.
    Bundle(BundleError),
}

/// What a file was found to be.
#[derive(Debug)]
pub struct Told {
    /// What the format says of it.
    pub ending: Ending,
    /// How many events the domain refused; they were handed out as parts that are set aside.
    pub refused: u64,
    /// What should be known of what was taken.
    pub notices: Vec<Notice>,
}

impl Told {
    /// Whether all of it is there, and nothing was set aside.
    pub fn whole(&self) -> bool {
        self.ending.whole && self.refused == 0
    }
}

/// Reads a file; `each` gets its parts, of the events those that the domain lets pass.
pub fn read(path: &Path, out: &mut Out, each: &mut dyn FnMut(Item<'_>)) -> Result<Told, FileFault> {
    let empty = Ledger::new();
    let gate = MovementGate::new(&empty);
    let (mut noticed, mut refused) = (Noticed::default(), 0);
    let ending = pieces(path, out, &mut |item| {
        if let Item::Event(event) = &item
            && let Err(fault) = gate.admit(&event.view)
        {
            refused += 1;
            return each(Item::SetAside(SetAside { line: event.line, reason: Reason::Gate(fault) }));
        }
        noticed.take(&item);
        each(item);
    })?;
    Ok(Told { ending, refused, notices: noticed.all(gate.notices()) })
}

fn pieces(path: &Path, out: &mut Out, each: &mut dyn FnMut(Item<'_>)) -> Result<Ending, FileFault> {
    let mut file = File::open(path).map_err(FileFault::Io)?;
    let meta = file.metadata().map_err(FileFault::Io)?;
    if meta.is_dir() {
        return Err(FileFault::Io(io::Error::from(io::ErrorKind::IsADirectory)));
    }
    check_size(meta.len()).map_err(FileFault::Bundle)?;
    let mut reader = Reader::new();
    let mut piece = vec![0; 256 * 1024];
    let mut done: u64 = 0;
    loop {
        let read = match file.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(FileFault::Io(error)),
        };
        reader.push(&piece[..read], each).map_err(FileFault::Bundle)?;
        done += read as u64;
        let lang = out.lang;
        out.progress(|| words::progress(lang, path, done, meta.len()));
    }
    reader.finish(each).map_err(FileFault::Bundle)
}

/// A bundle in memory, without its photos.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Its events.
    pub ledger: Ledger,
    /// Its header, where that was sound.
    pub header: Option<ledger::bundle::Header>,
    /// What was not taken.
    pub set_aside: Aside,
    /// Bytes of its photos.
    pub photo_bytes: u64,
}

/// Loads a file's events.
pub fn load(path: &Path, out: &mut Out) -> Result<(Loaded, Told), FileFault> {
    let mut loaded = Loaded::default();
    let mut lines: Vec<u8> = Vec::new();
    let told = read(path, out, &mut |item| match item {
        Item::Header(header) => loaded.header = Some(*header),
        Item::Event(event) => {
            lines.extend_from_slice(event.view.line().as_bytes());
            lines.push(b'\n');
            if lines.len() > 1 << 20 {
                take(&mut loaded.ledger, &mut lines);
            }
        }
        Item::Photo(photo) => loaded.photo_bytes += photo.bytes.len() as u64,
        Item::SetAside(part) => loaded.set_aside.add(part),
        Item::Trailer(_) => {}
    })?;
    take(&mut loaded.ledger, &mut lines);
    let none = Ranges::default();
    for device in &loaded.header.as_ref().map_or(&none, |header| &header.ranges).devices {
        for span in &device.withheld {
            loaded.ledger.note_withheld(device.incarnation, span.from, span.to);
        }
    }
    Ok((loaded, told))
}

fn take(ledger: &mut Ledger, lines: &mut Vec<u8>) {
    // Every line was checked when it was read.
    let _: Absorbed = ledger.absorb(lines);
    lines.clear();
}

/// Whether a file that is no bundle is the book that `simulate` writes beside its bundles.
pub fn is_book(path: &Path, fault: &FileFault) -> bool {
    let foreign = matches!(fault, FileFault::Bundle(BundleError::NotABundle { foreign: Foreign::Json }));
    let mut start = [0; 14];
    foreign
        && path.file_name().is_some_and(|name| name == simulate::BOOK)
        && File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && start == *b"{\n  \"campaign\""
}

/// Says why a file could not be read.
pub fn complain(path: &Path, fault: &FileFault, out: &mut Out) {
    let text = match fault {
        FileFault::Io(error) => words::io(out.lang, error),
        FileFault::Bundle(error) => words::error(out.lang, error),
    };
    out.error(&format!("{}: {text}", path.display()));
}
