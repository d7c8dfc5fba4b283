//! What readers made of a value and need not make again. An event never changes, so neither does what follows from its
//! value alone; nothing else may be kept here.

use crate::id::EventId;
use rustc_hash::FxHashMap;
use std::any::{Any, TypeId};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// A value (the event, and where in the log), and the type that was made of it.
type Key = (EventId, Place, TypeId);
/// Where a value is kept: two of one event never share a place, not even before and after the log is attached.
type Place = (u32, u32);

/// What was made of values.
#[derive(Default)]
pub(super) struct Memo(Mutex<FxHashMap<Key, Arc<dyn Any + Send + Sync>>>);

impl Memo {
    /// What was made of a value before, or is now.
    pub(super) fn once<T: Any + Send + Sync>(&self, event: EventId, at: Place, make: impl FnOnce() -> T) -> Arc<T> {
        let key = (event, at, TypeId::of::<T>());
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(known) = known.and_then(|known| known.downcast().ok()) {
            return known;
        }
        // Not under the lock: whoever makes a value may ask for another.
        let made = Arc::new(make());
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
        made
    }
}

impl Clone for Memo {
    fn clone(&self) -> Self {
        Memo(Mutex::new(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()))
    }
}

impl fmt::Debug for Memo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memo")
    }
}

#[cfg(test)]
mod tests {
    use crate::{Action, Change, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};
    use std::cell::Cell;

    #[test]
    fn what_follows_from_a_value_is_made_once_and_again_only_for_another_value() {
        let mut ledger = Ledger::new();
        let made = Cell::new(0);
        let length = |ledger: &Ledger| {
            let register = ledger.record("rubric/a").and_then(|record| record.get("body"));
            register.map(|register| {
                *register.shown().once(|raw| {
                    made.set(made.get() + 1);
                    raw.len()
                })
            })
        };
        for (text, expected) in [("một", 1), ("hai mươi", 2)] {
            let (Ok(record), Ok(register)) = (RecordId::new("rubric/a"), RegisterName::new("body")) else { return };
            let changes = vec![Change { record, register, value: Value::text(text) }];
            let action = Action { kind: "rubric.adopt".to_owned(), changes };
            let event = ledger.compose(IncarnationId::from_bytes([1; 10]), Stamp { who: None, wall_ms: 1 }, &action);
            assert!(event.is_ok_and(|event| ledger.add(&event) == crate::Added::New));
            let raw = Value::text(text).raw().len();
            assert_eq!((length(&ledger), length(&ledger), length(&ledger.clone())), (Some(raw), Some(raw), Some(raw)));
            assert_eq!(made.get(), expected);
        }
    }
}
