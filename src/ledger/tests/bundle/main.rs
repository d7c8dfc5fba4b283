//! Promises of the bundle: what goes out comes home, what is damaged costs only itself, and nothing wrong gets in.

mod bad_input;
mod damage;
mod golden;
mod hostile;
mod import;
mod memory;
mod roundtrip;
mod schema;
mod tools;
