//! What the user should know about a bundle although it stops nothing. Data, no sentences.

use super::Span;
use crate::GateFault;
use crate::id::{EventRef, IncarnationId};

/// Something noticed during an inspection. What it is about is taken all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The header is damaged; the campaign was taken from the trailer.
    HeaderLost,
    /// A device's clock was far off when it made some events. Clocks decide nothing, so nothing is refused.
    ClockFarOff {
        /// The device's incarnation.
        incarnation: IncarnationId,
        /// The first such time, in milliseconds since 1970.
        wall_ms: i64,
        /// How many of its new events say such a time.
        events: u64,
    },
    /// Some texts have accents apart from their letters (not NFC).
    DecomposedText {
        /// In how many events.
        events: u64,
        /// The line of the first.
        line: u64,
    },
    /// Two events say they are the same one of a device: it was cloned or restored. Both are kept.
    Fork(EventRef),
    /// Events of a device that nobody here has seen, although later ones of it are held.
    Gap(Span),
    /// Events that the header promises and that are neither in the file nor held.
    Missing(Span),
    /// Events that a delta takes for granted and that are not held: ask its sender for a whole bundle.
    MissingBase(Span),
    /// A device's events up to here come out otherwise than the sender says.
    ChainDiffers(EventRef),
    /// Something the domain noticed about the state that the import leads to.
    Gate(GateFault),
}

/// A time no device of this program should show: before 2024, or after 2070, or more than 30 days after `now`.
pub fn is_far_off(wall_ms: i64, now_ms: Option<i64>) -> bool {
    const YEAR_2024: i64 = 1_704_067_200_000;
    const YEAR_2070: i64 = 3_155_760_000_000;
    const DAYS_30: i64 = 30 * 86_400_000;
    !(YEAR_2024..=YEAR_2070).contains(&wall_ms) || now_ms.is_some_and(|now| wall_ms > now.saturating_add(DAYS_30))
}
