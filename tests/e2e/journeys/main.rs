//! The journeys, each a promise in the user's words, each played on three engines.

mod barriers;
mod first_run;
mod keyboard;
mod offline;
mod scoring;
mod tabs;
mod update;
mod ways;
