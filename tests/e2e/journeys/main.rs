//! The journeys, each a promise in the user's words, each played on three engines.

mod barriers;
mod conflicts;
mod copies;
mod damaged;
mod exchange;
mod first_run;
mod forge;
mod handed;
mod hostile;
mod hostile_bundle;
mod keyboard;
mod loss;
mod offline;
mod photos;
mod picture;
mod registers;
mod rubrics;
mod scoring;
mod sizes;
mod steady;
mod tabs;
mod typing;
mod update;
mod ways;
mod wipe;
mod year;
