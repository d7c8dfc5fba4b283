//! What the domain promises its users, in their words; each through the one door that the app uses.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops there")]

mod blindness;
mod campaign;
mod conflict;
mod dates;
mod day;
mod deeds;
mod files;
mod finding;
mod gate;
mod inspections;
mod models;
mod narrowing;
mod order;
mod photos;
mod reminding;
mod rubrics;
mod scoring;
mod sealing;
mod side_by_side;
mod states;
mod tallies;
mod undoing;
mod unfinished;
mod village;
mod year;
