//! How long the ledger takes: medians of processor time over runs in one process, printed. Times nothing but itself; only ratios of one
//! run mean anything. `cargo bench -p ledger`, with a word for only the rows that have it; `BENCH_EVENTS` sets another
//! size, `BENCH_RUNS` how often each runs (9).
#![allow(clippy::disallowed_types, clippy::disallowed_methods, clippy::expect_used, reason = "a bench reads the clock")]

use ledger::{Action, Change, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};
use std::hint::black_box;
use std::time::Duration;

const DEVICES: u8 = 10;
const RUNS: usize = 9;

fn main() {
    let wanted = std::env::var("BENCH_EVENTS").ok().and_then(|events| events.parse().ok()).unwrap_or(100_500);
    let lines = lines(wanted);
    let absorb = || {
        let mut ledger = Ledger::new();
        let absorbed = ledger.absorb(&lines);
        assert!(absorbed.set_aside.is_empty() && absorbed.forks.is_empty());
        ledger
    };
    let whole = absorb();
    println!("{} events, {} bytes of lines, {} records", whole.events_len(), lines.len(), whole.all_records().count());
    println!(
        "{} registers in conflict, fingerprint {}",
        whole.conflicts().len(),
        whole.fingerprint().words().join(" ")
    );
    report("import: parse, hash, unite, fold", || drop(black_box(absorb())));
    report("  of which SHA-256 of each event", || {
        for line in lines.split(|&byte| byte == b'\n') {
            black_box(ledger::EventId::of(line));
        }
    });
    let mut again = whole.clone();
    report("the same file again", || drop(black_box(again.absorb(&lines))));
    report("refold of what is held", || again.refold());
    report("ranges with all chains", || drop(black_box(whole.clone().ranges())));
    report("history of one record", || drop(black_box(whole.history("sheet/s0007"))));
    let snapshot = whole.snapshot();
    println!("{} bytes of snapshot", snapshot.len());
    report("snapshot", || drop(black_box(whole.snapshot())));
    report("reopen from the snapshot", || drop(black_box(Ledger::reopen(&snapshot))));
}

fn report(what: &str, mut run: impl FnMut()) {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    if !wanted.is_empty() && !wanted.iter().any(|word| what.contains(word.as_str())) {
        return;
    }
    let runs = std::env::var("BENCH_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = spent();
            run();
            spent().saturating_sub(start)
        })
        .collect();
    times.sort_unstable();
    let micros = times[runs / 2].as_micros();
    let least = times[0].as_micros();
    println!("{what:<36} {:>6}.{:03} ms, the least {}.{:03}", micros / 1000, micros % 1000, least / 1000, least % 1000);
}

/// The time that this thread has had on a processor: others on the machine do not count. Where the system does not
/// tell, the time gone by.
fn spent() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.get_or_init(std::time::Instant::now).elapsed(), Duration::from_nanos)
}

/// Field edits of ten devices that meet now and then, as one journal in the order of devices.
fn lines(wanted: usize) -> Vec<u8> {
    let mut ledgers: Vec<Ledger> = (0..DEVICES).map(|_| Ledger::new()).collect();
    let mut journals: Vec<Vec<u8>> = vec![Vec::new(); usize::from(DEVICES)];
    let who = RecordId::new("person/nguyen-van-an").expect("a name");
    let each = wanted / usize::from(DEVICES);
    let mut sent = vec![0; usize::from(DEVICES)];
    for turn in 0..each {
        for device in 0..DEVICES {
            let place = usize::from(device);
            let me = IncarnationId::from_bytes([device + 1; 10]);
            let sheet = (turn / 20 * 7 + place) % 2000;
            let change = Change {
                record: RecordId::new(&format!("sheet/s{sheet:04}")).expect("a name"),
                register: RegisterName::new(&format!("p.{}.{}", ["I", "II", "III", "IV"][turn % 4], turn % 20))
                    .expect("a name"),
                value: Value::int((turn * 25 % 1500) as i64),
            };
            let stamp = Stamp { who: Some(&who), wall_ms: 1_770_000_000_000 + (turn * 5000 + place) as i64 };
            let action = Action { kind: "sheet.give".into(), changes: vec![change] };
            let event = ledgers[place].compose(me, stamp, &action).expect("an event");
            ledgers[place].add(&event);
            journals[place].extend_from_slice(event.line().as_bytes());
            journals[place].push(b'\n');
        }
        if turn % 1000 == 999 {
            for ledger in &mut ledgers {
                for (journal, &sent) in journals.iter().zip(&sent) {
                    ledger.absorb(&journal[sent..]);
                }
            }
            sent = journals.iter().map(Vec::len).collect();
        }
    }
    journals.concat()
}
