//! The domain of the movement: a folder a noun, a file a verb. No clock, no randomness, no I/O.
//!
//! A typed view reads a record of the ledger; a command becomes, by [`decide`], an action that writes registers, or a
//! [`Refusal`]. Nothing else happens here: who acts, when, and fresh bytes come in a [`Scene`].

pub mod blind;
pub mod calendar;
pub mod campaign;
pub mod checklist;
pub mod date;
mod decide;
mod deed;
pub mod figures;
pub mod gate;
pub mod inspection;
mod keyed;
mod look;
pub mod media;
mod mint;
pub mod model;
pub mod money;
mod pen;
pub mod person;
pub mod photo;
pub mod points;
pub mod record;
mod refusal;
pub mod report;
pub mod rubric;
pub mod sample;
mod scene;
mod settle;
pub mod sheet;
pub mod task;
pub mod team;
pub mod text;
pub mod thon;
pub mod today;
pub mod training;
mod undo;
pub mod unit;
pub mod visit;

pub use decide::{Command, decide};
pub use deed::{Way, deeds, knows, step, step_kind};
pub use points::Points;
pub use refusal::Refusal;
pub use scene::Scene;
