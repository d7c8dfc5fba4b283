//! What a bundle would bring, as the page shows it. Values are the registers' canonical JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Problem;

/// The first entries of a list, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut<T> {
    /// How many there are.
    pub total: u64,
    /// The first of them.
    pub shown: Vec<T>,
}

/// What a bundle would bring, or has brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// The campaign, by record id.
    pub campaign: String,
    /// Its name; empty where the header is damaged.
    pub name: String,
    /// Whether it is for practice.
    pub training: bool,
    /// Who made the file, where it says so.
    pub from: Option<From>,
    /// `whole`, `delta`, `receipt`, `assignment`, `merged`, `other`; empty where the header is damaged.
    pub kind: String,
    /// Which part of how many.
    pub part: Option<(u64, u64)>,
    /// The other parts of it that are not here yet, by number.
    pub parts_missing: Vec<u64>,
    /// New events.
    pub new: u64,
    /// Events that are held already.
    pub held: u64,
    /// New events of kinds that this version does not know.
    pub unknown: u64,
    /// Records that do not exist yet, by id.
    pub new_records: Cut<String>,
    /// Registers that would show another value.
    pub changed: Cut<Changed>,
    /// Registers in which values would stand side by side.
    pub conflicting: Cut<Clash>,
    /// Parts that are not taken.
    pub set_aside: Cut<SetAside>,
    /// What else should be known.
    pub notices: Cut<Notice>,
    /// Sound photos in the file.
    pub photos: u64,
    /// Those of them that are not here yet.
    pub photos_new: u64,
    /// Photos of the file that could not be kept, the storage being short; 0 in a preview.
    pub photos_left: u64,
    /// Whether the file knows numbers of this very incarnation that are not here: the app must go on under a new one.
    pub own: bool,
    /// Events that the sender kept back on purpose.
    pub withheld: u64,
    /// What its maker proves to hold of what would be here afterwards: incarnation, first and last number.
    pub shared: Vec<(String, u64, u64)>,
    /// How many photos its maker says it holds; only a receipt says so.
    pub holds_photos: u64,
    /// Whether all of the file was there and sound.
    pub whole: bool,
    /// What the records in these lists are called, by record id, as it would stand afterwards.
    pub titles: BTreeMap<String, Title>,
    /// The six words of the fingerprint afterwards.
    pub fingerprint: Vec<String>,
}

/// What a record is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// Its name; of a sheet, the name of its model; empty where it has none.
    pub name: String,
    /// Of a sheet, who scores: a person's name, `team` or `unit`.
    pub who: Option<String>,
    /// Of a sheet, whether it is sealed.
    pub sealed: bool,
    /// Of a sheet, how many photos it has.
    pub photos: u64,
}

impl Preview {
    /// Whether the file brings no event and no photo ("Không có gì mới").
    pub fn is_nothing_new(&self) -> bool {
        self.new == 0 && self.photos_new == 0
    }
}

/// Who made a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct From {
    /// The incarnation, if it has made events.
    pub incarnation: Option<String>,
    /// The device's name.
    pub name: String,
    /// Whether it is the office.
    pub office: bool,
    /// Its clock, milliseconds since 1970; testimony only.
    pub made_ms: Option<i64>,
}

/// A register that would show another value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// The record.
    pub record: String,
    /// The register.
    pub register: String,
    /// What it shows now.
    pub before: Option<String>,
    /// What it would show.
    pub after: String,
}

/// A register with several values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// The record.
    pub record: String,
    /// The register.
    pub register: String,
    /// The first of the values.
    pub values: Vec<ClashValue>,
    /// How many values there are.
    pub total: u64,
}

/// One of several values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClashValue {
    /// The value.
    pub value: String,
    /// The person who set it, by record id.
    pub who: Option<String>,
    /// Their device's clock, milliseconds since 1970; testimony only.
    pub wall_ms: i64,
    /// The incarnation that set it.
    pub incarnation: String,
    /// Whether it comes with this file.
    pub incoming: bool,
}

/// A part that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// Its line in the file, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Something that should be known and stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// The header is damaged.
    HeaderLost,
    /// A device's clock was far off.
    ClockFarOff {
        /// Its incarnation.
        incarnation: String,
        /// The first such time.
        wall_ms: i64,
        /// How many new events say such a time.
        events: u64,
    },
    /// Some texts have accents apart from their letters.
    DecomposedText {
        /// In how many events.
        events: u64,
    },
    /// A device was cloned or restored; both tales are kept.
    Fork {
        /// Its incarnation.
        incarnation: String,
    },
    /// Events of a device that nobody here has seen.
    Gap {
        /// Its incarnation.
        incarnation: String,
        /// The first number.
        from: u64,
        /// The last number.
        to: u64,
    },
    /// Events that the file promises and does not hold.
    Missing {
        /// Their incarnation.
        incarnation: String,
        /// The first number.
        from: u64,
        /// The last number.
        to: u64,
    },
    /// Events that the file takes for granted and that are not here: ask for a whole bundle.
    MissingBase {
        /// Their incarnation.
        incarnation: String,
        /// The first number.
        from: u64,
        /// The last number.
        to: u64,
    },
    /// A device's tale comes out otherwise than the sender says.
    ChainDiffers {
        /// Its incarnation.
        incarnation: String,
    },
    /// Something that the domain noticed.
    Domain(Problem),
}
