//! Every sentence that `dvk` says, in Vietnamese and English. The one place where faults become sentences.

mod en;
mod en_faults;
mod en_help;
mod vi;
mod vi_faults;
mod vi_help;

use crate::args::{Topic, UsageFault};
use crate::show::Shown;
use ledger::Fingerprint;
use ledger::bundle::{BundleError, Ending, Notice, Oversize, SetAside};
use std::io;
use std::path::Path;

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language of `vi` or `en`.
    pub fn of(text: &str) -> Option<Lang> {
        match text {
            "vi" => Some(Lang::Vi),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// Says one thing in the reader's language: the function of that name of one of the two modules.
macro_rules! say {
    ($(#[$doc:meta] $name:ident($($arg:ident: $type:ty),*) -> $out:ty = $vi:ident | $en:ident;)*) => {
        $(
            #[$doc]
            pub fn $name(lang: Lang, $($arg: $type),*) -> $out {
                match lang {
                    Lang::Vi => $vi::$name($($arg),*),
                    Lang::En => $en::$name($($arg),*),
                }
            }
        )*
    };
}

say! {
    /// The help text.
    help(topic: Topic) -> &'static str = vi_help | en_help;
    /// What is wrong with the command line.
    usage(fault: &UsageFault) -> String = vi | en;
    /// How far a file is read.
    progress(path: &Path, done: u64, of: u64) -> String = vi | en;
    /// How far a file is written.
    writing(path: &Path, done: u64, of: u64) -> String = vi | en;
    /// How far a simulation is.
    simulating(tablet: u64, of: u64) -> String = vi | en;
    /// The result of a check.
    verified(path: &Path, ending: &Ending, refused: u64) -> String = vi | en;
    /// That so many more are not named.
    and_more(count: u64) -> String = vi | en;
    /// The result of a merge.
    merged(to: &Path, events: u64, photos: u64, fingerprint: &Fingerprint) -> String = vi | en;
    /// What is in a bundle.
    shown(shown: &Shown) -> String = vi | en;
    /// That two bundles hold the same.
    same(events: u64, fingerprint: &Fingerprint) -> String = vi | en;
    /// How many events only one of two holds.
    only_in(path: &Path, count: u64) -> String = vi | en;
    /// How many registers differ.
    differing(count: u64) -> String = vi | en;
    /// The result of a simulation.
    simulated(out: &Path, tablets: u64, events: u64, sheets: u64) -> String = vi | en;
    /// That a simulation could not go on.
    stuck() -> &'static str = vi | en;
    /// That a folder for a simulation is in use.
    used_folder() -> &'static str = vi_faults | en_faults;
    /// That a file is a simulation's own book, no bundle.
    book() -> &'static str = vi_faults | en_faults;
    /// That the result of a merge would take the place of one of its files.
    own_input(file: &Path) -> String = vi_faults | en_faults;
    /// That the folder for a file does not exist.
    no_folder(folder: &Path) -> String = vi_faults | en_faults;
    /// That none of the files has a sound header.
    no_header() -> &'static str = vi_faults | en_faults;
    /// Why the result of a merge would be too much for one bundle.
    oversize(oversize: &Oversize) -> String = vi_faults | en_faults;
    /// That a file belongs to another campaign.
    other_campaign(id: &str) -> String = vi_faults | en_faults;
    /// Why a file is refused.
    error(error: &BundleError) -> String = vi_faults | en_faults;
    /// Why a part was set aside.
    set_aside(part: &SetAside) -> String = vi_faults | en_faults;
    /// What should be known of a file that is taken.
    notice(notice: &Notice) -> String = vi_faults | en_faults;
    /// What the system complains of.
    io(error: &io::Error) -> String = vi_faults | en_faults;
}
