//! `cargo xtask serve`: build what is not built, then serve it with the headers of the hosting recipe.

pub mod headers;
mod server;
mod watch;

pub use server::{Guest, Server};

use crate::fault::{Done, Fault};
use crate::house::House;
use crate::site::{Profile, build};
use crate::tools;
use std::time::Instant;

/// What the user asked of `serve`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Light build, built again on every change.
    pub dev: bool,
    /// This port and no other; else the first free one from 8080.
    pub port: Option<u16>,
    /// The sub-path to serve under, with a slash at both ends.
    pub base: String,
}

/// Serves until it is stopped from outside.
///
/// # Errors
/// When a tool is missing, the build fails, or no port can be had.
pub fn serve(house: &House, wish: &Wish) -> Done {
    let start = Instant::now();
    tools::for_building(house)?;
    let (dist, profile) = if wish.dev { (house.own("dev")?, Profile::Light) } else { (house.dist(), Profile::Release) };
    let built = build(house, &dist, profile)?;
    let server = Server::start(&dist, &wish.base, wish.port, wish.dev)?;
    let how = if built { "built" } else { "nothing changed since the last build" };
    println!("{how}, ready in {} s", start.elapsed().as_secs());
    println!("\n    {}\n", server.address());
    println!("Stop with Ctrl+C.");
    if wish.dev {
        watch::rebuild_on_change(house, &dist);
    }
    server.wait();
    Err(Fault::new("the server stopped"))
}
