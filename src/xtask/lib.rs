//! What `cargo xtask` is made of: tools, the built site, a small static server, and the list of checks.
//! It prepares and drives other programs; it never holds any of the product's own logic.

pub mod bench;
pub mod checks;
pub mod fault;
pub mod fuzz;
pub mod house;
pub mod run;
pub mod serve;
pub mod site;
pub mod tools;
pub mod torture;
