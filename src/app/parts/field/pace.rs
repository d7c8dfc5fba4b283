//! When what is typed is handed on: once the keys rest, and at the latest a moment after the first key that is not handed on,
//! however long someone types without a pause. Pure.

/// Keys rest when none has come for so long, milliseconds.
const REST_MS: i64 = 300;
/// So long, in milliseconds, nothing typed goes without being handed on.
const MOST_MS: i64 = 500;

/// The first key that is not handed on yet.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    first_ms: Option<i64>,
}

impl Pace {
    /// A key at this time by the device's clock; gives how long to wait for the next one, in milliseconds. Where the clock
    /// was put back, the moment begins anew.
    pub fn key(&mut self, now_ms: i64) -> u64 {
        let first = self.first_ms.map_or(now_ms, |first| first.min(now_ms));
        self.first_ms = Some(first);
        let wait = REST_MS.min(first.saturating_add(MOST_MS).saturating_sub(now_ms));
        u64::try_from(wait).unwrap_or_default()
    }

    /// Everything typed is handed on.
    pub fn handed(&mut self) {
        self.first_ms = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn someone_who_types_without_a_pause_is_kept_twice_a_second() {
        let (mut pace, mut due, mut kept) = (Pace::default(), i64::MAX, Vec::new());
        for now in (0..3_000).step_by(100) {
            if now >= due {
                kept.push(due);
                pace.handed();
            }
            due = now + i64::try_from(pace.key(now)).expect("a short wait");
        }
        assert_eq!(kept, [500, 1_000, 1_500, 2_000, 2_500]);
    }

    #[test]
    fn one_key_is_kept_once_the_keys_rest() {
        let mut pace = Pace::default();
        assert_eq!(pace.key(1_000), 300);
        assert_eq!(pace.key(1_150), 300);
        assert_eq!(pace.key(1_400), 100);
        assert_eq!(pace.key(1_600), 0, "a timer that came late is made up for at once");
        pace.handed();
        assert_eq!(pace.key(9_000), 300);
        assert_eq!(pace.key(2_000), 300, "the clock was put back");
        assert_eq!(pace.key(2_400), 100);
    }
}
