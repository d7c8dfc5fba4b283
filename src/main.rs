//! Mounts the app, and before that sees to what is shown if the program fails. Holds nothing else.

mod app;

fn main() {
    app::shell::panic::watch();
    app::mount();
}
