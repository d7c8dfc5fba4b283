//! Mounts the app, and before that sees to what is shown if the program fails, and where Unicode is. Holds nothing else.

mod app;

use movement::text::Forms;

fn main() {
    app::shell::panic::watch();
    movement::text::use_forms(Forms { whole: device::text::whole, apart: device::text::apart });
    app::mount();
}
