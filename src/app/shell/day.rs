//! The day it is in Vietnam, for every page that speaks of today: renewed at midnight and when the page is seen again. The
//! device's clock says it, which may be wrong; nothing is decided by it.

use std::sync::OnceLock;
use std::time::Duration;

use device::clock::now_ms;
use device::lifecycle::{self, Moment};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use movement::date::{Day, day_in_vietnam, until_midnight_ms};

/// So often the clock is looked at, in milliseconds: a timer stands still while the device sleeps, and a clock may be set.
const OFTEN: i64 = 60_000;
/// A timer may come a little early; it is not set for less than so long, in milliseconds.
const LEAST: i64 = 500;

/// The day, as long as the app lives.
fn day() -> ArcRwSignal<Day> {
    static DAY: OnceLock<ArcRwSignal<Day>> = OnceLock::new();
    DAY.get_or_init(|| ArcRwSignal::new(day_in_vietnam(now_ms()))).clone()
}

/// The day it is; inside a view or a memo it is followed.
pub fn today() -> Day {
    day().get()
}

/// Follows the clock until whoever called it goes.
pub fn follow() {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    look(timer);
    StoredValue::new_local(lifecycle::watch(move |moment| {
        if moment == Moment::Seen {
            look(timer);
        }
    }));
    on_cleanup(move || stop(timer));
}

/// Renews the day and sets the time of the next look.
fn look(timer: StoredValue<Option<TimeoutHandle>>) {
    let now = now_ms();
    let (day, today) = (day(), day_in_vietnam(now));
    if day.get_untracked() != today {
        day.set(today);
    }
    stop(timer);
    timer.try_set_value(set_timeout_with_handle(move || look(timer), until_next(now)).ok());
}

fn stop(timer: StoredValue<Option<TimeoutHandle>>) {
    if let Some(running) = timer.try_update_value(Option::take).flatten() {
        running.clear();
    }
}

/// How long it is until the clock is to be looked at again.
fn until_next(now: i64) -> Duration {
    Duration::from_millis(until_midnight_ms(now).clamp(LEAST, OFTEN).unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_looked_at_every_minute_and_at_midnight() {
        let midnight = 1_772_989_200_000; // 2026-03-09 in Vietnam
        let millis = |now| until_next(now).as_millis();
        assert_eq!([midnight, midnight + 3_600_000, midnight - 60_001].map(millis), [60_000; 3]);
        assert_eq!(millis(midnight - 12_345), 12_345);
        assert_eq!(millis(midnight - 1), 500, "a timer that came early is not set again and again");
    }
}
