//! An event has one text: what was read from any bytes is read the same from the event's own, alone or on a line.

use ledger::bundle::check_text;
use ledger::{Event, EventId, EventView, Ledger, canonical, limits};

/// Any bytes as an event.
pub fn event(bytes: &[u8]) {
    let Ok(event) = Event::parse(bytes) else { return };
    let text = std::str::from_utf8(event.bytes()).unwrap_or_default();
    assert!(text.len() <= limits::EVENT_BYTES && event.id() == EventId::of(text.as_bytes()));
    assert_eq!(canonical::rewrite_str(text).as_deref(), Ok(text), "its own bytes are not canonical");
    assert_eq!(Event::parse(text.as_bytes()).as_ref(), Ok(&event), "its own bytes are another event");
    let view = EventView::parse(text);
    assert!(view.is_ok_and(|view| view.id() == event.id() && view.at() == event.at()));
    let _ = check_text(text);

    let mut ledger = Ledger::new();
    let absorbed = ledger.absorb(event.line().as_bytes());
    assert_eq!((absorbed.new, absorbed.set_aside.len()), (1, 0), "its own line is not taken: {:?}", absorbed.set_aside);
    assert!(ledger.event(event.at()).is_some_and(|held| held.raw() == text));
    for change in event.changes() {
        let record = ledger.record(change.record.as_str());
        let register = record.and_then(|record| record.get(change.register.as_str()));
        assert!(register.is_some_and(|register| register.raw() == change.value.raw()), "what it sets does not stand");
    }
}
