//! The stage on which journeys are played: engines, devices, a server that can go away. It speaks in the user's words;
//! it knows the app only by what stands on the screen, never by its code.

mod asking;
mod axe;
mod by_hand;
mod desktop;
mod device;
mod driver;
mod engine;
mod fields;
mod files;
mod hands;
mod line;
mod losing;
mod play;
mod processes;
mod rows;
mod script;
mod stage;

pub use axe::Rules;
pub use device::Device;
pub use engine::Engine;
pub use line::BLANK;
pub use losing::Store;
pub use play::play;
pub use stage::Stage;
pub use xtask::fault::{Done, Fault};

/// Plays a journey once on each engine, as three tests under its name.
#[macro_export]
macro_rules! promise {
    ($name:ident) => {
        $crate::promise!($name: chromium firefox webkit);
    };
    ($name:ident: $($engine:ident)+) => {
        mod $name {
            $(
                #[test]
                fn $engine() -> $crate::Done {
                    $crate::play($crate::Engine::$engine(), stringify!($name), async |stage| super::$name(stage).await)
                }
            )+
        }
    };
}
