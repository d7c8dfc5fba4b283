//! Points as exact hundredths. Never a float, never rounded here.

mod parse;

pub use parse::PointsFault;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Points in hundredths: `Points(950)` is 9,5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(i32);

impl Points {
    /// No points.
    pub const ZERO: Points = Points(0);

    /// Points from hundredths.
    pub const fn hundredths(n: i32) -> Points {
        Points(n)
    }

    /// Points from whole points; at the border of the type it stays there.
    pub const fn whole(n: i32) -> Points {
        Points(n.saturating_mul(100))
    }

    /// The hundredths.
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The hundredths, wide enough to multiply.
    pub const fn wide(self) -> i64 {
        self.0 as i64
    }

    /// Points from a register's number, if it is in range.
    pub fn of(n: i64) -> Option<Points> {
        i32::try_from(n).ok().map(Points)
    }

    /// Whether these points lie on a scale that climbs by `step`.
    pub const fn on_step(self, step: Points) -> bool {
        step.0 > 0 && self.0 % step.0 == 0
    }

    /// The sum; at the border of the type it stays there.
    pub const fn plus(self, other: Points) -> Points {
        Points(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Points>>(all: I) -> Points {
        all.fold(Points::ZERO, Points::plus)
    }
}

/// With a comma and no useless zeros: `9`, `9,5`, `9,25`.
impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "−" } else { "" };
        match (n / 100, n % 100) {
            (whole, 0) => write!(f, "{sign}{whole}"),
            (whole, part) if part % 10 == 0 => write!(f, "{sign}{whole},{}", part / 10),
            (whole, part) => write!(f, "{sign}{whole},{part:02}"),
        }
    }
}
