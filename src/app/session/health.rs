//! Figures of the open campaign for the page on the device's health. It only reads.

use std::cell::RefCell;

use device::prefs::{Canary, LocalShelf};
use device::storage_health;
use leptos::prelude::*;

pub use device::storage_health::StorageHealth;

use super::{Session, Watch};

/// What this device holds of the open campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many events are held.
    pub events: usize,
    /// The six words of their fingerprint.
    pub words: Vec<String>,
    /// The fingerprint in hexadecimal.
    pub hex: String,
    /// The incarnation under which this device writes, and its last number.
    pub me: (String, u64),
    /// Those under which it wrote before, oldest first.
    pub retired: Vec<String>,
    /// How many incarnations, of this and other devices, events are held of.
    pub devices: usize,
    /// Sequence numbers that were given to two events: a device was cloned or set back.
    pub forks: usize,
    /// How many events came since the fold was last stored.
    pub since_snapshot: u64,
    /// Whether the text of older events is still being read.
    pub reading_log: bool,
    /// How many events the canary knows; `None` where the browser keeps no canary.
    pub canary: Option<u64>,
}

impl Session {
    /// The figures; followed.
    pub fn figures_now(&self) -> Figures {
        self.watch.with_value(Watch::everything);
        self.told.track();
        self.core.with_value(|core| {
            let ranges = core.ledger.ranges();
            let fingerprint = core.ledger.fingerprint();
            Figures {
                events: core.ledger.events_len(),
                words: fingerprint.words().iter().map(|word| (*word).to_owned()).collect(),
                hex: fingerprint.hex(),
                me: (core.me.to_string(), core.ledger.last_seq(core.me)),
                retired: core.retired.iter().map(ToString::to_string).collect(),
                devices: ranges.devices.len(),
                forks: ranges.devices.iter().map(|device| device.forks.len()).sum(),
                since_snapshot: core.since_snapshot,
                reading_log: core.ledger.needs_log(),
                canary: Canary::load(&LocalShelf, core.campaign.as_str()).map(|canary| canary.events),
            }
        })
    }

    /// Whether an event was made on this device, now or under an earlier incarnation.
    pub fn made_here(&self, incarnation: ledger::IncarnationId) -> bool {
        self.core.with_value(|core| core.is_mine(incarnation))
    }
}

thread_local! {
    /// What the browser said last.
    static SAID: RefCell<Option<StorageHealth>> = const { RefCell::new(None) };
}

/// What the browser says of its storage.
pub async fn storage() -> StorageHealth {
    keep(storage_health::look().await)
}

/// What the browser said of its storage last. A page that opens shows this, so that nothing on it moves a moment later.
pub fn storage_said() -> Option<StorageHealth> {
    SAID.with_borrow(Clone::clone)
}

/// Asks the browser to keep what is stored, and looks again.
pub async fn ask_to_keep() -> StorageHealth {
    keep(storage_health::ask().await)
}

fn keep(found: StorageHealth) -> StorageHealth {
    SAID.set(Some(found.clone()));
    found
}
