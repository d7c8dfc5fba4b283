//! The browser behind small traits: durable storage, locks, files, photos. Knows nothing of Leptos or of the movement.
//!
//! Everything that can be said without a browser (the journal's promises, the queue of writes, what a picture's
//! header says) is tested natively; the rest compiles there, so that whoever depends on it can be tested too.

pub mod clock;
pub mod files;
pub mod install;
pub mod jobs;
pub mod journal;
mod js;
pub mod laying;
mod leaving;
pub mod lifecycle;
pub mod lock;
pub mod log;
pub mod network;
pub mod offline;
pub mod own_file;
pub mod photo;
pub mod prefs;
pub mod random;
pub mod runtime;
pub mod sign;
pub mod storage_health;
pub mod text;
pub mod vault;
pub mod writer;
