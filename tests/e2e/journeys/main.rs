//! The journeys, each a promise in the user's words, each played on three engines.

mod offline;
