//! What is different after an import, register by register, and what is still missing.

use super::{Changed, Clash, ClashValue, Listed, Notice, Span};
use crate::id::{EventId, EventRef, IncarnationId, RecordId, RegisterName};
use crate::value::Value;
use crate::{DeviceRanges, Interval, Ledger, Ranges, Register, limits};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// The differences that an import makes to the records.
#[derive(Debug, Default)]
pub(super) struct Differences {
    pub(super) new_records: Listed<RecordId>,
    pub(super) changed: Listed<Changed>,
    pub(super) conflicting: Listed<Clash>,
}

/// Compares the registers that were touched, before and after.
pub(super) fn registers(
    before: &Ledger,
    after: &Ledger,
    touched: &BTreeSet<(RecordId, RegisterName)>,
    incoming: &FxHashSet<EventId>,
) -> Differences {
    let mut found = Differences::default();
    let mut latest = None;
    for (record, register) in touched {
        let was = before.record(record.as_str());
        if was.is_none() && latest.replace(record) != Some(record) {
            found.new_records.push(record.clone());
        }
        let shown = was.as_ref().and_then(|was| was.get(register.as_str()));
        let now = after.record(record.as_str()).and_then(|now| now.get(register.as_str()));
        let (record, register) = (record.clone(), register.clone());
        let Some(now) = now else {
            // Events that supersede one another in a ring leave nothing standing.
            if let Some(shown) = shown {
                let (before, after) = (Some(shown.value()), Value::null());
                found.changed.add(shown.raw().len(), || Changed { record, register, before, after });
            }
            continue;
        };
        if now.in_conflict() {
            let bytes = now.heads().take(limits::LISTED_VALUES).map(|head| head.raw().len()).sum();
            found.conflicting.add(bytes, || clash(record, register, &now, incoming));
            continue;
        }
        let before = shown.as_ref().map(Register::raw);
        if was.is_some() && before != Some(now.raw()) {
            let bytes = now.raw().len() + before.map_or(0, str::len);
            let (before, after) = (shown.as_ref().map(Register::value), now.value());
            found.changed.add(bytes, || Changed { record, register, before, after });
        }
    }
    found
}

fn clash(record: RecordId, register: RegisterName, now: &Register<'_>, incoming: &FxHashSet<EventId>) -> Clash {
    let total = now.heads_len() as u64;
    let values = now.heads().take(limits::LISTED_VALUES).map(|head| ClashValue {
        value: head.value(),
        at: head.at(),
        who: head.who().map(str::to_owned),
        wall_ms: head.wall_ms(),
        incoming: incoming.contains(&head.id()),
    });
    Clash { record, register, values: values.collect(), total }
}

/// What is promised or taken for granted and not there, and devices of which something in between is unknown.
pub(super) fn ranges(before: &Ledger, after: &Ledger, carried: &Ranges, base: &Ranges, notices: &mut Listed<Notice>) {
    let held = |device: &DeviceRanges| device.intervals.iter().map(|run| (run.from, run.to)).collect::<Vec<_>>();
    for device in &carried.devices {
        lacking(device.incarnation, &held(device), after, |span| notices.push(Notice::Missing(span)));
    }
    for device in &base.devices {
        lacking(device.incarnation, &held(device), before, |span| notices.push(Notice::MissingBase(span)));
    }
    for device in &carried.devices {
        gaps(device.incarnation, after, |span| notices.push(Notice::Gap(span)));
        let differs = |run: &&Interval| {
            let known = run.from == 1 || run.start.is_some();
            let here = after.chain_at(device.incarnation, run.to);
            known && device.forks.is_empty() && here.is_some_and(|chain| chain != run.end)
        };
        let run = device.intervals.iter().find(differs);
        notices.extend(run.map(|run| Notice::ChainDiffers(EventRef { incarnation: device.incarnation, seq: run.to })));
    }
}

/// What the sender kept back on purpose and is not held here by another way.
pub(super) fn withheld(carried: &Ranges, after: &Ledger) -> Vec<Span> {
    let mut spans = Vec::new();
    for device in &carried.devices {
        let wanted: Vec<(u64, u64)> = device.withheld.iter().map(|span| (span.from, span.to)).collect();
        lacking(device.incarnation, &wanted, after, |span| spans.push(span));
    }
    spans
}

/// The parts of `wanted` that a ledger does not hold. Both lists rise, so one walk is enough.
fn lacking(incarnation: IncarnationId, wanted: &[(u64, u64)], ledger: &Ledger, mut found: impl FnMut(Span)) {
    if wanted.is_empty() {
        return;
    }
    let runs = ledger.runs(incarnation);
    let mut at = 0;
    for &(mut from, to) in wanted {
        while runs.get(at).is_some_and(|run| run.1 < from) {
            at += 1;
        }
        for run in runs[at..].iter().take_while(|run| run.0 <= to) {
            if from < run.0 {
                found(Span { incarnation, from, to: run.0 - 1 });
            }
            from = run.1 + 1;
        }
        if from <= to {
            found(Span { incarnation, from, to });
        }
    }
}

/// The runs of an incarnation that are neither held nor withheld, before its last event that is held.
fn gaps(incarnation: IncarnationId, ledger: &Ledger, mut found: impl FnMut(Span)) {
    let mut known = ledger.runs(incarnation);
    known.extend(ledger.withheld_runs(incarnation));
    known.sort_unstable();
    let mut next = 1;
    for (from, to) in known {
        if next < from {
            found(Span { incarnation, from: next, to: from - 1 });
        }
        next = next.max(to + 1);
    }
}
