//! English: results, progress, help. Numbers with a comma for thousands.

use crate::args::UsageFault;
use crate::show::Shown;
use ledger::Fingerprint;
use ledger::bundle::Ending;
use std::fmt::Write;
use std::path::Path;

pub(super) fn usage(fault: &UsageFault) -> String {
    let what = match fault {
        UsageFault::NoCommand => "no command".to_owned(),
        UsageFault::UnknownCommand(name) => format!("no such command: {name}"),
        UsageFault::UnknownOption(name) => format!("no such option here: {name}"),
        UsageFault::BadValue(what) => format!("not a proper value: {what}"),
        UsageFault::NoFiles => "no files given".to_owned(),
        UsageFault::FileCount(count) => format!("this command takes exactly {count} file(s)"),
        UsageFault::Missing(option) => format!("{option} is missing"),
    };
    format!("{what}. See: dvk --help --lang en")
}

pub(super) fn progress(path: &Path, done: u64, of: u64) -> String {
    format!("{}: {} of {} MB read", path.display(), done >> 20, of >> 20)
}

pub(super) fn writing(path: &Path, done: u64, of: u64) -> String {
    format!("{}: {} of {} MB written", path.display(), done >> 20, of >> 20)
}

pub(super) fn simulating(tablet: u64, of: u64) -> String {
    format!("tablet {tablet} of {of}")
}

pub(super) fn verified(path: &Path, ending: &Ending, refused: u64) -> String {
    let Ending { events, photos, .. } = ending;
    let good = format!("{} and {} verify", events_of(events - refused), photos_of(*photos));
    let bad = ending.set_aside + refused;
    let mut text = format!("{}: {good}", path.display());
    if bad > 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, "; {} set aside", number(bad));
    }
    if ending.missing_events + ending.missing_photos > 0 {
        let (events, photos) = (events_of(ending.missing_events), photos_of(ending.missing_photos));
        let _ = write!(text, "; {events} and {photos} missing");
    }
    text
}

pub(super) fn and_more(count: u64) -> String {
    format!("… and {} more", number(count))
}

pub(super) fn merged(to: &Path, events: u64, photos: u64, fingerprint: &Fingerprint) -> String {
    let (events, photos) = (events_of(events), photos_of(photos));
    format!("{}: {events}, {photos}\nFingerprint: {}", to.display(), fingerprint.words().join(" "))
}

pub(super) fn shown(shown: &Shown) -> String {
    let Shown { campaign, counts, .. } = shown;
    let mut text = format!("Campaign: {} ({})", campaign.name, campaign.id);
    let training = if campaign.training { " – TRAINING" } else { "" };
    let whole = if shown.whole { "complete" } else { "NOT complete" };
    let kind = if shown.kind.is_empty() { "unknown" } else { &shown.kind };
    let _ = writeln!(text, "{training}\nBundle: {kind}, {whole}");
    if !shown.device.is_empty() {
        let _ = writeln!(text, "Made on: {}", shown.device);
    }
    let (events, photos) = (events_of(counts.events), photos_of(counts.photos));
    let _ = writeln!(text, "Holds: {events}, {photos} ({} KB)", number(counts.photo_bytes >> 10));
    if counts.set_aside > 0 {
        let _ = writeln!(text, "Set aside: {}", number(counts.set_aside));
    }
    let records: Vec<String> = shown.records.iter().map(|(kind, count)| format!("{kind} {}", number(*count))).collect();
    let _ = writeln!(text, "Records: {}", records.join(", "));
    let _ = writeln!(text, "Devices:");
    for device in &shown.devices {
        let _ = writeln!(text, "  {}: {}", device.incarnation, spans(&device.ranges));
        if !device.withheld.is_empty() {
            let _ = writeln!(text, "    withheld on purpose: {}", spans(&device.withheld));
        }
        if !device.forks.is_empty() {
            let _ = writeln!(text, "    forked at: {:?}", device.forks);
        }
    }
    let _ = writeln!(text, "Conflicts: {}", number(shown.conflicts.len() as u64));
    for conflict in &shown.conflicts {
        let values: Vec<String> = conflict.values.iter().map(ToString::to_string).collect();
        let _ = writeln!(text, "  {} {}: {}", conflict.record, conflict.register, values.join(" | "));
    }
    let _ = write!(text, "Fingerprint: {}\n  {}", shown.fingerprint.words.join(" "), shown.fingerprint.hex);
    text
}

pub(super) fn same(events: u64, fingerprint: &Fingerprint) -> String {
    format!("The same: {}. Fingerprint: {}", events_of(events), fingerprint.words().join(" "))
}

pub(super) fn only_in(path: &Path, count: u64) -> String {
    format!("Only in {}: {}", path.display(), events_of(count))
}

pub(super) fn differing(count: u64) -> String {
    format!("Registers that differ: {}", number(count))
}

pub(super) fn simulated(out: &Path, tablets: u64, events: u64, sheets: u64) -> String {
    let (bundles, events) = (some(tablets, "bundle", "bundles"), events_of(events));
    let sheets = some(sheets, "sheet", "sheets");
    format!("{}: {bundles}, {events}, {sheets}; what must come of them: expected.json", out.display())
}

pub(super) fn stuck() -> &'static str {
    "cannot go on: a command of the simulation was refused"
}

/// So many events.
pub(super) fn events_of(count: u64) -> String {
    some(count, "event", "events")
}

fn photos_of(count: u64) -> String {
    some(count, "photo", "photos")
}

fn some(count: u64, one: &str, more: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { more })
}

fn number(number: u64) -> String {
    grouped(number, ',')
}

/// A number with a sign between the thousands.
pub(super) fn grouped(number: u64, sign: char) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(sign);
        }
        text.push(digit);
    }
    text
}

/// Runs of numbers: `1–5, 7`.
pub(super) fn spans(spans: &[(u64, u64)]) -> String {
    let span = |&(from, to): &(u64, u64)| if from == to { from.to_string() } else { format!("{from}–{to}") };
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}
