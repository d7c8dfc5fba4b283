//! `dvk diff`: what one bundle holds and the other does not, in events and in what the records show.

use crate::files::{Loaded, complain, load};
use crate::out::Out;
use crate::{Done, words};
use ledger::{EventId, EventRef, IncarnationId, Ledger};
use std::collections::BTreeSet;
use std::path::Path;

/// So many differing registers are named, and the rest counted.
const MOST: usize = 200;

/// Compares two files.
pub fn diff(one: &Path, other: &Path, out: &mut Out) -> Done {
    let mut sides = Vec::new();
    let mut partly = false;
    for path in [one, other] {
        match load(path, out) {
            Ok((mut loaded, told)) => {
                partly |= !told.whole();
                loaded.set_aside.sentences(path, out.lang).iter().for_each(|text| out.error(text));
                sides.push((loaded, told.ending.campaign));
            }
            Err(fault) => {
                complain(path, &fault, out);
                return Done::Failed;
            }
        }
    }
    let [(a, campaign_a), (b, campaign_b)] = &sides[..] else { return Done::Failed };
    if campaign_a != campaign_b {
        let text = words::other_campaign(out.lang, campaign_b);
        out.line(&text);
        return Done::Partly;
    }
    let same = compare(a, b, one, other, out);
    if same && !partly { Done::Well } else { Done::Partly }
}

fn compare(a: &Loaded, b: &Loaded, one: &Path, other: &Path, out: &mut Out) -> bool {
    let (left, right) = (ids(&a.ledger), ids(&b.ledger));
    if left == right {
        let text = words::same(out.lang, left.len() as u64, &a.ledger.fingerprint());
        out.line(&text);
        return true;
    }
    for (path, mine, theirs) in [(one, &left, &right), (other, &right, &left)] {
        let only: Vec<EventRef> = mine.difference(theirs).map(|(at, _)| *at).collect();
        let text = words::only_in(out.lang, path, only.len() as u64);
        out.line(&text);
        for (incarnation, from, to) in runs(&only) {
            out.line(&format!("  {incarnation} {from}–{to}"));
        }
    }
    let differing = registers(&a.ledger, &b.ledger);
    let text = words::differing(out.lang, differing.len() as u64);
    out.line(&text);
    for (record, register) in differing.iter().take(MOST) {
        out.line(&format!("  {record} {register}"));
        for (sign, ledger) in [('-', &a.ledger), ('+', &b.ledger)] {
            let value = ledger.record(record).and_then(|record| record.get(register).map(|r| r.raw().to_owned()));
            out.line(&format!("    {sign} {}", value.as_deref().unwrap_or("·")));
        }
    }
    if differing.len() > MOST {
        let text = words::and_more(out.lang, (differing.len() - MOST) as u64);
        out.line(&text);
    }
    false
}

fn ids(ledger: &Ledger) -> BTreeSet<(EventRef, EventId)> {
    ledger.events().map(|event| (event.at(), event.id())).collect()
}

fn runs(places: &[EventRef]) -> Vec<(IncarnationId, u64, u64)> {
    let mut runs: Vec<(IncarnationId, u64, u64)> = Vec::new();
    for at in places {
        match runs.last_mut() {
            Some((incarnation, _, to)) if *incarnation == at.incarnation && at.seq <= *to + 1 => *to = at.seq,
            _ => runs.push((at.incarnation, at.seq, at.seq)),
        }
    }
    runs
}

/// The registers that show differing values, by name.
fn registers(a: &Ledger, b: &Ledger) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (mine, theirs) in [(a, b), (b, a)] {
        for record in mine.all_records() {
            let there = theirs.record(record.id());
            for register in record.registers() {
                let same = there.as_ref().and_then(|there| there.get(register.name()));
                if same.is_none_or(|same| same.raw() != register.raw()) {
                    found.insert((record.id().to_owned(), register.name().to_owned()));
                }
            }
        }
    }
    found
}
