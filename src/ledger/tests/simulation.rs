//! Campaigns of broken tablets, played from seeds: `SIM_CAMPAIGNS` says how many (1,000 optimised, 20 else), `SIM_SEED`
//! plays one again.
#![allow(clippy::disallowed_methods, reason = "a test reads from its surroundings how long it shall run")]

use ledger::sim::{Report, play};

#[test]
fn whatever_happens_to_the_tablets_nothing_that_was_saved_is_lost_and_all_agree_in_the_end() {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let unoptimised = std::env::current_exe().unwrap().components().any(|part| part.as_os_str() == "debug");
    let seeds = match number("SIM_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("SIM_CAMPAIGNS").unwrap_or(if unoptimised { 20 } else { 1_000 }),
    };
    let mut total = Report::default();
    for seed in seeds {
        let report = play(seed).unwrap_or_else(|failure| panic!("{failure:?}; play it again with SIM_SEED={seed}"));
        total.tablets += report.tablets;
        total.events += report.events;
        total.sent += report.sent;
        total.damaged += report.damaged;
        total.crashes += report.crashes;
        total.forks += report.forks;
        total.conflicts += report.conflicts;
        total.forged += report.forged;
        total.undone += report.undone;
        total.light += report.light;
    }
    println!("{total:?}");
    if number("SIM_SEED").is_none() {
        // A simulation in which nothing ever goes wrong proves nothing.
        assert!(total.crashes > 0 && total.forks > 0 && total.conflicts > 0 && total.damaged > 0);
        assert!(total.forged > 0 && total.undone > 0 && total.light > 0);
    }
}

#[test]
fn the_same_seed_plays_the_same_campaign() {
    assert_eq!(play(7), play(7));
    assert_ne!(play(7), play(8));
}
