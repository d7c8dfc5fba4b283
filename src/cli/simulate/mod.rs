//! `dvk simulate`: plays a survey with the real code and writes the bundles that the tablets would bring, and what the
//! merge must hold. Random only by its seed: the same wish gives the same bytes.

mod book;
mod field;
mod office;
mod rng;

use crate::out::Out;
use crate::{Done, words};
use book::Book;
use field::{Tablet, score};
use ledger::bundle::{Export, Kind, LocalTime, Origin, Role, file_name};
use ledger::{EventView, Ledger};
use movement::Refusal;
use office::Office;
use rng::Rng;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The name of the file that says what must come of the bundles beside it.
pub const BOOK: &str = "expected.json";

/// What to play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Where chance starts from.
    pub seed: u64,
    /// Tablets that score, 1 to 200.
    pub tablets: u64,
    /// Models to be scored, 1 to 12,000.
    pub models: u64,
    /// People who each score every model, 1 to 200; they share the tablets evenly.
    pub assessors: u64,
    /// The folder for the bundles.
    pub out: PathBuf,
}

/// Why a play stopped.
#[derive(Debug)]
enum Stop {
    Io(io::Error),
    /// There is something in the folder already: it would stand among the bundles.
    Used,
    Refused(Refusal),
    /// An action did not become an event.
    Uncomposed,
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Io(error)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Stop::Refused(refusal)
    }
}

/// Plays a survey.
pub fn simulate(wish: &Wish, out: &mut Out) -> Done {
    let text = match play(wish, out) {
        Ok(book) => {
            let sheets = book.sheets.len() as u64;
            let text = words::simulated(out.lang, &wish.out, wish.tablets, book.ids.len() as u64, sheets);
            out.line(&text);
            return Done::Well;
        }
        Err(Stop::Io(error)) => format!("{}: {}", wish.out.display(), words::io(out.lang, &error)),
        Err(Stop::Used) => format!("{}: {}", wish.out.display(), words::used_folder(out.lang)),
        Err(Stop::Refused(refusal)) => format!("{} ({refusal:?})", words::stuck(out.lang)),
        Err(Stop::Uncomposed) => words::stuck(out.lang).to_owned(),
    };
    out.error(&text);
    Done::Failed
}

fn play(wish: &Wish, out: &mut Out) -> Result<Book, Stop> {
    fs::create_dir_all(&wish.out)?;
    if fs::read_dir(&wish.out)?.next().is_some() {
        return Err(Stop::Used);
    }
    let mut rng = Rng::new(wish.seed);
    let mut book = Book::default();
    let office = Office::found(wish, &mut rng, &mut book)?;
    for number in 0..wish.tablets {
        let lang = out.lang;
        out.progress(|| words::simulating(lang, number + 1, wish.tablets));
        let mut tablet = Tablet::of(&office, number, &mut rng);
        for (place, person) in office.people.iter().enumerate() {
            if place as u64 % wish.tablets == number {
                score(&mut tablet, &office, person, &mut rng, &mut book)?;
            }
        }
        tablet.correct(&office, &mut rng, &mut book)?;
        export(&wish.out, &tablet, &office)?;
    }
    book.campaign = office.tag.id.clone();
    let mut file = BufWriter::new(File::create(wish.out.join(BOOK))?);
    // Strings and numbers always serialise.
    file.write_all(serde_json::to_string_pretty(&book.expected()).unwrap_or_default().as_bytes())?;
    file.write_all(b"\n")?;
    file.flush()?;
    Ok(book)
}

fn export(folder: &Path, tablet: &Tablet, office: &Office) -> Result<(), Stop> {
    let ledger: &Ledger = &tablet.ledger;
    let show = |_: &EventView<'_>| false;
    let name = format!("may-{}", tablet.number + 1);
    let origin = Origin {
        incarnation: Some(tablet.me),
        name: format!("Máy {}", tablet.number + 1),
        role: Role::Tablet,
        nth: None,
    };
    let plan = Export {
        ledger,
        campaign: office.tag.clone(),
        app: concat!("dvk ", env!("CARGO_PKG_VERSION")),
        device: Some(origin),
        made: Some(tablet.wall_ms),
        kind: Kind::Whole,
        theirs: None,
        withhold: &show,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    }
    .plan();
    let minute = (tablet.number % 60) as u8;
    let at = LocalTime { year: 2026, month: 8, day: 15, hour: 17, minute };
    let file = BufWriter::new(File::create(folder.join(file_name("mo-phong", &name, at)))?);
    plan.write(file, &mut |_| Ok(None))?.flush()?;
    Ok(())
}
