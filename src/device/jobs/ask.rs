//! What a worker is asked for. Wire types between page and worker of one build; never stored.

use serde::{Deserialize, Serialize};

use crate::journal::meta::Holds;
use crate::photo::Taken;
use crate::vault::Question;

/// A job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// What would the file bring? Nothing changes.
    Inspect(Join),
    /// Take the file in: all events in one transaction, then the photos as far as there is room.
    Import(Join),
    /// How large would it be? Nothing is written.
    Measure(Wish),
    /// Write it.
    Export(Wish),
    /// Make the picture small, or take the file as it is, and keep it in this campaign.
    Photo {
        /// The campaign, by record id.
        campaign: String,
        /// What is taken.
        taken: Taken,
    },
    /// Give each of both stores what only the other has.
    Unite {
        /// The campaigns, by record id.
        campaigns: Vec<String>,
        /// Whether the journal did not open: what it no longer gives is taken out first, as far as the second store has it.
        unread: bool,
    },
    /// Write bundles of what the second store alone has, where the journal does not open; one of each campaign.
    Rescue {
        /// Name and build of the app.
        app: String,
        /// This device's clock, milliseconds since 1970.
        made_ms: i64,
    },
    /// Something for the second store; whoever asks this may ask again.
    Second(Question),
}

impl Ask {
    /// Whether it may be begun once more without a second thought: whether it was half done is never to be seen. What an
    /// import or a union brought must be told, and who unites must still be the one that writes.
    pub(super) fn may_be_done_anew(&self) -> bool {
        !matches!(self, Self::Import(_) | Self::Unite { .. })
    }
}

/// The campaign that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Its record id.
    pub id: String,
    /// Its name; only for showing.
    pub name: String,
    /// Whether it is for practice.
    pub training: bool,
}

/// Who takes a bundle in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The campaign that is open; none on a device that has none yet and takes any.
    pub campaign: Option<Open>,
    /// The incarnation under which this device writes, if it does.
    pub me: Option<String>,
    /// This device's clock, milliseconds since 1970; decides nothing.
    pub now_ms: i64,
}

/// A bundle that is wished for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The campaign.
    pub campaign: Open,
    /// Name and build of the app.
    pub app: String,
    /// The device that writes.
    pub device: Device,
    /// This device's clock, milliseconds since 1970.
    pub made_ms: i64,
    /// What for.
    pub kind: Kind,
    /// Which photos go along.
    pub photos: Photos,
    /// The largest file, in bytes; none for one file, however large.
    pub part_bytes: Option<u64>,
    /// Who will read it, by record id, when it goes to a tablet: others' sheets of open rounds stay behind.
    /// None withholds nothing (to the office, or as a safe copy).
    pub readers: Option<Vec<String>>,
    /// The event lines that it is made from.
    pub lines: Lines,
}

/// The event lines that a bundle is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lines {
    /// What is stored, and beside it what the disk has not taken, so that it can leave all the same.
    Stored {
        /// Lines that the disk has not taken.
        unsaved: String,
    },
    /// Everything that the page knows, where the disk does not answer. Photos come from the disk, or stay behind.
    Known {
        /// All lines.
        lines: String,
        /// What was withheld from this device.
        withheld: Holds,
        /// The photos that are held here, by key.
        photos: Vec<String>,
        /// Those photos that the office has said to hold, by key.
        received: Vec<String>,
    },
}

/// The device that writes a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// The incarnation under which it writes.
    pub incarnation: Option<String>,
    /// Its name, for people.
    pub name: String,
    /// Whether it is the office.
    pub office: bool,
}

/// What a bundle is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Everything.
    Whole,
    /// What the other device had not got when its bundle last came; everything, where it never has.
    New {
        /// Its key among [`crate::journal::meta::PEERS`]; none for the office.
        peer: Option<String>,
    },
    /// Nothing but what this device holds.
    Receipt,
    /// From the office to a tablet.
    Assignment,
}

/// Which photos go along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Photos {
    /// None.
    None,
    /// Those that are attached to records of plain nouns, such as materials of a training session; no evidence.
    Attached,
    /// Those that the office has not said to hold.
    New,
    /// All of them.
    All,
}
