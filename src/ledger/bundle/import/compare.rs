//! What is different after an import, register by register, and what is still missing.

use super::{Changed, Clash, ClashValue, Notice, Span};
use crate::id::{EventId, EventRef, IncarnationId, RecordId, RegisterName};
use crate::{Interval, Ledger, Ranges, Register};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// The differences that an import makes to the records.
#[derive(Debug, Default)]
pub(super) struct Differences {
    pub(super) new_records: Vec<RecordId>,
    pub(super) changed: Vec<Changed>,
    pub(super) conflicting: Vec<Clash>,
}

/// Compares the registers that were touched, before and after.
pub(super) fn registers(
    before: &Ledger,
    after: &Ledger,
    touched: &BTreeSet<(RecordId, RegisterName)>,
    incoming: &FxHashSet<EventId>,
) -> Differences {
    let mut found = Differences::default();
    for (record, register) in touched {
        let was = before.record(record.as_str());
        if was.is_none() && found.new_records.last() != Some(record) {
            found.new_records.push(record.clone());
        }
        let Some(now) = after.record(record.as_str()).and_then(|now| now.get(register.as_str())) else { continue };
        if now.in_conflict() {
            let values = values(&now, incoming);
            found.conflicting.push(Clash { record: record.clone(), register: register.clone(), values });
            continue;
        }
        let shown = was.as_ref().and_then(|was| was.get(register.as_str())).map(|was| was.value());
        let after = now.value();
        if was.is_some() && shown.as_ref() != Some(&after) {
            found.changed.push(Changed { record: record.clone(), register: register.clone(), before: shown, after });
        }
    }
    found
}

fn values(register: &Register<'_>, incoming: &FxHashSet<EventId>) -> Vec<ClashValue> {
    let heads = register.heads().map(|head| ClashValue {
        value: head.value(),
        at: head.at(),
        who: head.who().map(str::to_owned),
        wall_ms: head.wall_ms(),
        incoming: incoming.contains(&head.id()),
    });
    heads.collect()
}

/// What is promised or taken for granted and not there, and devices of which something in between is unknown.
pub(super) fn ranges(before: &Ledger, after: &Ledger, carried: &Ranges, base: &Ranges, notices: &mut Vec<Notice>) {
    let held = after.ranges();
    notices.extend(lacking(carried, &held).into_iter().map(Notice::Missing));
    notices.extend(lacking(base, &before.ranges()).into_iter().map(Notice::MissingBase));
    for device in &carried.devices {
        notices.extend(gaps(device.incarnation, &held).into_iter().map(Notice::Gap));
        let differs = |run: &&Interval| {
            let known = run.from == 1 || run.start.is_some();
            let here = after.chain_at(device.incarnation, run.to);
            known && device.forks.is_empty() && here.is_some_and(|chain| chain != run.end)
        };
        let run = device.intervals.iter().find(differs);
        notices.extend(run.map(|run| Notice::ChainDiffers(EventRef { incarnation: device.incarnation, seq: run.to })));
    }
}

/// The runs of `wanted` that are not in `held`.
fn lacking(wanted: &Ranges, held: &Ranges) -> Vec<Span> {
    let mut found = Vec::new();
    for device in &wanted.devices {
        let runs = held.get(device.incarnation).map_or(&[][..], |device| &device.intervals);
        for want in &device.intervals {
            let mut from = want.from;
            for run in runs {
                if run.to < from || run.from > want.to {
                    continue;
                }
                push(&mut found, device.incarnation, from, run.from - 1);
                from = run.to + 1;
            }
            push(&mut found, device.incarnation, from, want.to);
        }
    }
    found
}

/// The runs of an incarnation that are neither held nor withheld, before its last event that is held.
fn gaps(incarnation: IncarnationId, held: &Ranges) -> Vec<Span> {
    let Some(device) = held.get(incarnation) else { return Vec::new() };
    let runs = device.intervals.iter().map(|run| (run.from, run.to));
    let mut known: Vec<(u64, u64)> = runs.chain(device.withheld.iter().map(|span| (span.from, span.to))).collect();
    known.sort_unstable();
    let mut found = Vec::new();
    let mut next = 1;
    for (from, to) in known {
        push(&mut found, incarnation, next, from - 1);
        next = next.max(to + 1);
    }
    found
}

fn push(spans: &mut Vec<Span>, incarnation: IncarnationId, from: u64, to: u64) {
    if from <= to {
        spans.push(Span { incarnation, from, to });
    }
}
