//! Making an event of an action: the next number, the hybrid clock, and what it supersedes.

use super::Ledger;
use crate::event::{Action, ComposeFault, Draft, Event, EventFault, Reference, Setting, Stamp};
use crate::fold::Standing;
use crate::id::IncarnationId;
use crate::json::JsonFaultKind;
use crate::limits;
use std::collections::BTreeMap;

impl Ledger {
    /// The event that `me` makes of an action now; it is not added yet.
    ///
    /// It supersedes every value that stands in the registers it sets. Fails where the action's kind breaks the
    /// grammar, or the event would break a limit.
    pub fn compose(&self, me: IncarnationId, stamp: Stamp<'_>, action: &Action) -> Result<Event, ComposeFault> {
        let mut records: BTreeMap<&str, BTreeMap<&str, Setting<'_>>> = BTreeMap::new();
        for change in &action.changes {
            let (record, register) = (change.record.as_str(), change.register.as_str());
            let setting = Setting { value: change.value.raw(), references: self.superseded(me, record, register) };
            records.entry(record).or_default().insert(register, setting);
        }
        let wall_ms = stamp.wall_ms.clamp(-limits::INTEGER, limits::INTEGER);
        let draft = Draft {
            kind: &action.kind,
            incarnation: me,
            seq: self.last_seq(me) + 1,
            wall_ms,
            hlc_ms: self.next_hlc(wall_ms),
            who: stamp.who.map(|who| who.as_str()),
            records,
        };
        Event::parse_canonical(&draft.write()?).map_err(|fault| match fault {
            EventFault::Json(fault) if fault.kind == JsonFaultKind::TooDeep => ComposeFault::TooDeep,
            _ => ComposeFault::Kind,
        })
    }

    /// The hybrid logical clock of an event made now: past everything seen, and not before the wall clock.
    fn next_hlc(&self, wall_ms: i64) -> i64 {
        if self.log.events().is_empty() {
            return wall_ms;
        }
        self.latest_hlc.saturating_add(1).max(wall_ms).min(limits::INTEGER)
    }

    /// What a new event of `me` on this register supersedes and does not cover by itself: values that stand, and of
    /// more than [`limits::SUPERSEDED`] only so many, the others standing until the next.
    fn superseded(&self, me: IncarnationId, record: &str, register: &str) -> Vec<Reference> {
        let reference = |head: &Standing| {
            let own = self.devices[head.device].id == me && head.seq <= self.devices.single_until(head.device);
            (!own).then(|| Reference {
                incarnation: self.devices[head.device].id,
                seq: head.seq,
                exact: Some(head.short),
            })
        };
        self.standing(record, register).filter_map(reference).take(limits::SUPERSEDED).collect()
    }
}
