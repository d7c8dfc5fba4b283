//! The points pad: big buttons from 0 to the maximum, buttons for halves and quarters where the step allows them, and
//! the whole of it by keyboard. It gives points in hundredths and never gives what the criterion does not allow.

mod marks;
mod pad;
mod reach;
mod typed;
mod wide;

pub use pad::PointsPad;
