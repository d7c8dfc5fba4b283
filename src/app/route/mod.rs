//! Where in the app the user is: a closed list of places, each with its address after the `#`.
//! Addresses are relative, so the app works under any path and without a server. Never reads data.

mod address;
mod name;
mod place;
mod watch;
mod whose;

pub use name::Name;
pub use place::Route;
pub use watch::{current, go, go_back, instead, leave_the_field, start};
pub use whose::Whose;
