//! Sequence numbers as runs: gathered, added, taken away. Each step walks once over the runs, however many an evil file has
//! made of them.

use std::collections::BTreeMap;

use ledger::IncarnationId;

/// Sequence numbers held, per incarnation: inclusive intervals, ascending.
pub type Holds = BTreeMap<String, Vec<(u64, u64)>>;

/// The numbers `from` to `to` of incarnations, in whatever order; runs that meet become one.
pub fn holds(numbers: impl IntoIterator<Item = (IncarnationId, u64, u64)>) -> Holds {
    let mut found: BTreeMap<IncarnationId, Vec<(u64, u64)>> = BTreeMap::new();
    for (incarnation, from, to) in numbers {
        let runs = found.entry(incarnation).or_default();
        // Most often they come in order.
        match runs.last_mut() {
            Some(last) if last.0 <= from && from <= last.1.saturating_add(1) => last.1 = last.1.max(to),
            Some(_) | None => runs.push((from, to)),
        }
    }
    found.into_iter().map(|(incarnation, runs)| (incarnation.to_string(), joined(runs))).collect()
}

/// Adds all that `more` has.
pub fn hold(holds: &mut Holds, more: &Holds) {
    for (incarnation, more) in more {
        let runs = holds.entry(incarnation.clone()).or_default();
        *runs = joined(runs.iter().chain(more).copied().collect());
    }
}

/// Takes away all that `gone` has. Both walk once over their runs, however many.
pub fn let_go(holds: &mut Holds, gone: &Holds) {
    for (incarnation, gone) in gone {
        let Some(runs) = holds.get_mut(incarnation) else { continue };
        let mut left = Vec::with_capacity(runs.len());
        let mut at = 0;
        for &(mut from, to) in runs.iter() {
            while gone.get(at).is_some_and(|gone| gone.1 < from) {
                at += 1;
            }
            for &(first, last) in gone[at..].iter().take_while(|gone| gone.0 <= to) {
                if from < first {
                    left.push((from, first - 1));
                }
                from = from.max(last.saturating_add(1));
            }
            if from <= to {
                left.push((from, to));
            }
        }
        *runs = left;
    }
    holds.retain(|_, runs| !runs.is_empty());
}

/// Runs in order, those that meet as one.
fn joined(mut runs: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
    ledger::order::plainly(&mut runs);
    let mut joined: Vec<(u64, u64)> = Vec::with_capacity(runs.len());
    for (from, to) in runs {
        match joined.last_mut() {
            Some(last) if from <= last.1.saturating_add(1) => last.1 = last.1.max(to),
            Some(_) | None => joined.push((from, to)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    type Runs<'a> = &'a [(u64, u64)];

    fn life(n: u8) -> IncarnationId {
        IncarnationId::from_bytes([n; 10])
    }

    fn of(runs: &[(u64, u64)]) -> Holds {
        [(life(7).to_string(), runs.to_vec())].into()
    }

    #[test]
    fn runs_that_meet_become_one() {
        let numbers = [(5, 6), (1, 2), (9, 9), (3, 4), (6, 7)].map(|(from, to)| (life(7), from, to));
        assert_eq!(holds(numbers), of(&[(1, 7), (9, 9)]));
        let mut held = of(&[(1, 2), (8, 9)]);
        hold(&mut held, &of(&[(3, 3), (5, 6)]));
        assert_eq!(held, of(&[(1, 3), (5, 6), (8, 9)]));
    }

    #[test]
    fn what_is_let_go_is_cut_out_wherever_it_lies() {
        let cases: [(Runs<'_>, Runs<'_>); 6] = [
            (&[(1, 9)], &[]),
            (&[(1, 2), (6, 6)], &[(3, 5), (7, 9)]),
            (&[(4, 12)], &[(1, 3)]),
            (&[(5, 5), (7, 7)], &[(1, 4), (6, 6), (8, 9)]),
            (&[(20, 30)], &[(1, 9)]),
            (&[(9, u64::MAX)], &[(1, 8)]),
        ];
        for (gone, left) in cases {
            let mut held = of(&[(1, 5), (6, 9)]);
            let_go(&mut held, &of(gone));
            hold(&mut held, &Holds::new());
            let wanted = if left.is_empty() { Holds::new() } else { of(left) };
            assert_eq!(holds(held.values().flatten().map(|&(from, to)| (life(7), from, to))), wanted, "{gone:?}");
        }
        let mut two = of(&[(1, 5), (9, 12)]);
        let_go(&mut two, &of(&[(4, 10)]));
        assert_eq!(two, of(&[(1, 3), (11, 12)]));
        let mut other = holds([(life(1), 1, 3)]);
        let_go(&mut other, &of(&[(1, 3)]));
        assert_eq!(other, holds([(life(1), 1, 3)]));
    }

    #[test]
    fn a_file_of_nothing_but_gaps_is_noted_and_let_go_in_one_walk() {
        // Were each number to walk over all that were there before, this would take hours.
        let odd = || (0..300_000).rev().map(|n| (life(7), 2 * n + 1, 2 * n + 1));
        let mut held = holds(odd());
        assert_eq!(held.values().map(Vec::len).sum::<usize>(), 300_000);
        hold(&mut held, &holds(odd().map(|(life, from, to)| (life, from + 600_000, to + 600_000))));
        let_go(&mut held, &holds(odd()));
        assert_eq!(held.values().map(Vec::len).sum::<usize>(), 300_000);
        let_go(&mut held, &of(&[(1, u64::MAX)]));
        assert_eq!(held, Holds::new());
    }
}
