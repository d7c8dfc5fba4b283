//! Heavy work off the screen’s thread.
fn main() {}
