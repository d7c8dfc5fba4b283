//! The domain of the movement: a folder a noun, a file a verb. No clock, no randomness, no I/O.
//!
//! A typed view reads a record of the ledger; a command becomes, by [`decide`], an action that writes registers, or a
//! [`Refusal`]. Nothing else happens here: who acts, when, and fresh bytes come in a [`Scene`].

pub mod blind;
pub mod campaign;
pub mod date;
mod decide;
mod deed;
pub mod gate;
mod keyed;
mod look;
mod mint;
pub mod model;
mod pen;
pub mod person;
pub mod points;
pub mod record;
mod refusal;
pub mod rubric;
pub mod sample;
mod scene;
mod settle;
pub mod sheet;
pub mod team;
pub mod text;
pub mod thon;
pub mod today;
mod undo;
pub mod unit;
pub mod visit;

pub use decide::{Command, decide};
pub use deed::{Way, deeds, knows, step, step_kind};
pub use points::Points;
pub use refusal::Refusal;
pub use scene::Scene;
