//! Sums are exact, whatever is left out and in whatever order points are given.

use crate::village::{Village, code, village};
use movement::Points;
use movement::rubric::{Body, collective};
use movement::sheet::{Mark, Sheet, Standing, Verb, tally};
use proptest::prelude::*;
use std::sync::LazyLock;

fn blank() -> (Sheet, Body) {
    static BLANK: LazyLock<(Sheet, Body)> = LazyLock::new(|| {
        let v = village();
        (v.tablet.sheet(&v.key), collective())
    });
    BLANK.clone()
}

#[test]
fn the_sum_of_what_was_given_is_the_total() {
    let Village { mut tablet, key, .. } = village();
    for (at, hundredths) in [("I.1", 250), ("II.1", 850), ("III.1", 1250), ("IV.2", 50)] {
        tablet.give(&key, at, hundredths).unwrap();
    }
    let sums = tally(&tablet.sheet(&key), &tablet.rubric(&key).body);
    assert_eq!(sums.total, Points::whole(24));
    assert_eq!((sums.applicable, sums.max), (Points::whole(100), Points::whole(100)));
    assert_eq!(sums.left.len(), 9);
    assert_eq!(sums.groups[1].earned, Points::hundredths(850));
    assert_eq!((sums.groups[1].done, sums.groups[1].of), (1, 3));
}

#[test]
fn a_criterion_left_out_gives_its_weight_to_the_others() {
    let Village { mut tablet, key, .. } = village();
    tablet.verb(&key, Verb::Skip(code("IV.1"), "Không có hộ dân".into())).unwrap();
    tablet.give(&key, "III.1", 1500).unwrap();
    tablet.give(&key, "III.2", 1450).unwrap();
    let sums = tally(&tablet.sheet(&key), &tablet.rubric(&key).body);
    assert_eq!(sums.applicable, Points::whole(92));
    assert_eq!(sums.earned, Points::hundredths(2950));
    // 29,5 × 100 ÷ 92 = 32,0652… → 32,07
    assert_eq!(sums.total, Points::hundredths(3207));
}

#[test]
fn a_half_hundredth_is_rounded_up_once_at_the_end() {
    // 2,5 × 100 ÷ 80 = 3,125 → 3,13
    let (mut sheet, mut body) = blank();
    for (_, criterion) in body.groups.iter_mut().flat_map(|g| g.criteria.iter_mut().map(|c| ((), c))) {
        criterion.skippable = true;
    }
    for at in ["II.1", "I.2", "I.3"] {
        sheet.marks.insert(code(at), Mark::Skipped);
    }
    sheet.marks.insert(code("I.4"), Mark::Points(Points::hundredths(250)));
    sheet.marks.insert(code("I.1"), Mark::Points(Points::ZERO));
    let sums = tally(&sheet, &body);
    assert_eq!(sums.applicable, Points::whole(81));
    assert_eq!(sums.total, Points::hundredths(309)); // 2,5 × 100 ÷ 81 = 3,0864…
    sheet.marks.remove(&code("I.2"));
    sheet.marks.remove(&code("I.3"));
    sheet.marks.remove(&code("II.1"));
    for at in ["III.1", "I.2"] {
        sheet.marks.insert(code(at), Mark::Skipped);
    }
    let sums = tally(&sheet, &body);
    assert_eq!(sums.applicable, Points::whole(80));
    assert_eq!(sums.total, Points::hundredths(313));
}

#[test]
fn classes_begin_where_the_rubric_says() {
    let body = collective();
    for (hundredths, class) in [
        (9000, "xuat-sac"),
        (8999, "tot"),
        (8000, "tot"),
        (6500, "kha"),
        (5000, "dat"),
        (4999, "khong-dat"),
        (0, "khong-dat"),
    ] {
        assert_eq!(body.band(Points::hundredths(hundredths)).unwrap().key, class, "{hundredths}");
    }
}

#[test]
fn a_missed_group_minimum_or_a_ground_for_exclusion_outweighs_the_total() {
    let (mut sheet, mut body) = blank();
    for (_, criterion) in body.criteria() {
        sheet.marks.insert(criterion.code.clone(), Mark::Points(criterion.max));
    }
    sheet.marks.insert(code("IV.1"), Mark::Points(Points::ZERO));
    body.groups[3].minimum = Some(Points::hundredths(700));
    assert_eq!(tally(&sheet, &body).standing, Standing::Class("xuat-sac".into()));
    body.groups[3].minimum = Some(Points::hundredths(750));
    assert_eq!(tally(&sheet, &body).standing, Standing::BelowMinimum("khong-dat".into(), vec!["IV".into()]));
    sheet.vetoes.insert("vi-pham-phap-luat".into());
    assert_eq!(tally(&sheet, &body).standing, Standing::Vetoed(vec!["vi-pham-phap-luat".into()]));
}

#[test]
fn points_that_the_rubric_does_not_allow_count_as_not_given() {
    let (mut sheet, body) = blank();
    sheet.marks.insert(code("II.1"), Mark::Points(Points::whole(11)));
    sheet.marks.insert(code("II.2"), Mark::Points(Points::hundredths(125)));
    sheet.marks.insert(code("II.3"), Mark::Skipped);
    let sums = tally(&sheet, &body);
    assert_eq!(sums.faulty, [code("II.1"), code("II.2"), code("II.3")]);
    assert_eq!((sums.total, sums.left.len()), (Points::ZERO, 13));
}

/// Every criterion: not given, left out, or so many steps.
fn marks() -> impl Strategy<Value = Vec<(Option<u8>, u8)>> {
    proptest::collection::vec((proptest::option::weighted(0.8, 0u8..=31), 0u8..8), 13)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn every_total_is_the_exact_fraction_rounded_half_up(marks in marks(), bonus in 0i32..=20, penalty in 0i32..=40) {
        let (mut sheet, mut body) = blank();
        for group in &mut body.groups {
            for criterion in &mut group.criteria { criterion.skippable = true; }
        }
        sheet.bonus = Points::hundredths(25 * bonus);
        sheet.penalty = Points::hundredths(25 * penalty);
        let (mut earned, mut of) = (0i128, 0i128);
        let codes: Vec<_> = body.criteria().map(|(_, c)| (c.code.clone(), i128::from(c.max.get()))).collect();
        for ((code, max), (steps, skip)) in codes.iter().zip(&marks) {
            if *skip == 0 {
                sheet.marks.insert(code.clone(), Mark::Skipped);
                continue;
            }
            of += max;
            if let Some(steps) = steps {
                let points = (i128::from(*steps) * 50).min(*max);
                earned += points;
                sheet.marks.insert(code.clone(), Mark::Points(Points::hundredths(i32::try_from(points).unwrap())));
            }
        }
        let sums = tally(&sheet, &body);
        prop_assert_eq!(i128::from(sums.applicable.get()), of);
        let extra = i128::from(25 * bonus - 25 * penalty);
        let total = i128::from(sums.total.get());
        if of == 0 {
            prop_assert_eq!(total, extra.max(0));
        } else {
            // total − ½ ≤ earned·100 ÷ of + extra < total + ½, in whole numbers; or all of it lies below zero.
            let exact = (earned * 10_000 + extra * of).max(0);
            prop_assert!(2 * total * of - of <= 2 * exact && 2 * exact < 2 * total * of + of);
        }
        let groups: i128 = sums.groups.iter().map(|group| i128::from(group.earned.get())).sum();
        prop_assert_eq!(groups, earned);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_taps_does_not_change_the_total(order in Just((0..13).collect::<Vec<usize>>()).prop_shuffle(), steps in proptest::collection::vec(0i32..=6, 13)) {
        let Village { mut tablet, key, .. } = village();
        let codes: Vec<_> = collective().criteria().map(|(_, c)| c.code.clone()).collect();
        for &at in order.iter().take(5) {
            tablet.verb(&key, Verb::Give(codes[at].clone(), Points::hundredths(50 * steps[at]))).unwrap();
        }
        let expected: i32 = order.iter().take(5).map(|&at| 50 * steps[at]).sum();
        prop_assert_eq!(tally(&tablet.sheet(&key), &collective()).total.get(), expected);
    }
}
