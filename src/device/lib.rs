//! The browser behind small traits: durable storage, locks, files, photos. Knows nothing of Leptos or of the movement.
//!
//! Everything that can be said without a browser (the journal's promises, the queue of writes, what a picture's
//! header says) builds and is tested natively; the parts that need one exist only on `wasm32`.

pub mod journal;
pub mod runtime;
pub mod writer;
