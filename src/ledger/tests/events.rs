//! Events at the border: what is taken, what is set aside and why, and what forks, gaps and undo look like to a user.
#![allow(clippy::unwrap_used, reason = "a test may fall")]

use ledger::*;

fn incarnation(number: u8) -> IncarnationId {
    IncarnationId::from_bytes([number; 10])
}

fn set(record: &str, register: &str, value: Value) -> Action {
    let (record, register) = (RecordId::new(record).unwrap(), RegisterName::new(register).unwrap());
    Action { kind: "test.set".into(), changes: vec![Change { record, register, value }] }
}

fn act(ledger: &mut Ledger, me: IncarnationId, wall_ms: i64, action: &Action) -> Event {
    let event = ledger.compose(me, Stamp { who: None, wall_ms }, action).unwrap();
    assert_eq!(ledger.add(&event), Added::New);
    event
}

/// The line of an event with this text, its check being right.
fn line(event: &str) -> String {
    let canonical = canonical::rewrite(event.as_bytes()).map(|text| EventId::of(text.as_bytes()).short_hex());
    format!(r#"{{"e":{event},"i":"{}"}}"#, canonical.unwrap_or("0123456789abcdef".into()))
}

fn refuse(event: &str, fault: EventFault) {
    let absorbed = Ledger::new().absorb(line(event).as_bytes());
    assert_eq!(absorbed.set_aside, [SetAside { line: 1, fault }], "{event}");
    assert_eq!(absorbed.new, 0);
}

#[test]
fn an_event_is_written_as_the_format_says() {
    let mut ledger = Ledger::new();
    let who = RecordId::new("person/an").unwrap();
    let action = set("sheet/ab12", "p.II.1", Value::int(800));
    let first = ledger.compose(incarnation(1), Stamp { who: Some(&who), wall_ms: 5 }, &action).unwrap();
    assert_eq!(
        std::str::from_utf8(first.bytes()).unwrap(),
        format!(
            r#"{{"a":"test.set","d":"{}","n":1,"r":{{"sheet/ab12":{{"p.II.1":[800]}}}},"t":5,"w":"person/an"}}"#,
            incarnation(1)
        )
    );
    ledger.add(&first);
    let second = ledger.compose(incarnation(2), Stamp { who: None, wall_ms: 3 }, &action).unwrap();
    assert_eq!(
        std::str::from_utf8(second.bytes()).unwrap(),
        format!(
            r#"{{"a":"test.set","d":"{}","h":6,"n":1,"r":{{"sheet/ab12":{{"p.II.1":[800,"{}:1:{}"]}}}},"t":3}}"#,
            incarnation(2),
            incarnation(1),
            first.id().short_hex()
        )
    );
    assert_eq!(Event::parse(second.bytes()), Ok(second));
}

#[test]
fn what_breaks_the_format_is_set_aside_by_name() {
    let good = r#"{"a":"x","d":"0123456789abcdef","n":1,"r":{"a/b":{"c":[1]}},"t":1}"#;
    assert_eq!(Ledger::new().absorb(line(good).as_bytes()).new, 1);
    let with = |from: &str, to: &str| good.replace(from, to);
    refuse(&with(r#""a":"x","#, ""), EventFault::Missing('a'));
    refuse(&with(r#","t":1"#, ""), EventFault::Missing('t'));
    refuse(&with(r#""x""#, r#""X y""#), EventFault::Kind);
    refuse(&with("cdef", "cdeu"), EventFault::Incarnation);
    refuse(&with(r#""n":1"#, r#""n":0"#), EventFault::Seq);
    refuse(&with(r#""n":1"#, r#""n":-1"#), EventFault::Seq);
    refuse(&with(r#""n":1"#, r#""h":1,"n":1"#), EventFault::Clock);
    refuse(&with("a/b", "__proto__"), EventFault::Record);
    refuse(&with("a/b", "../b"), EventFault::Record);
    refuse(&with("a/b", "a/../b"), EventFault::Record);
    refuse(&with("a/b", "a/b\u{202e}"), EventFault::Record);
    refuse(&with(r#""c""#, r#""c d""#), EventFault::Register);
    refuse(&with("[1]", "[]"), EventFault::References);
    refuse(&with("[1]", r#"[1,"nobody:1"]"#), EventFault::References);
    refuse(&with("[1]", r#"[1,"0123456789abcdef:1"]"#), EventFault::References);
    refuse(&with("[1]", r#"[1,"1123456789abcdef:2","1123456789abcdef:1"]"#), EventFault::References);
    let long = with("[1]", &format!("[\"{}\"]", "x".repeat(limits::EVENT_BYTES)));
    refuse(&long, EventFault::TooLong);
}

#[test]
fn nothing_that_is_still_to_come_can_be_hidden_beforehand() {
    let mut office = Ledger::new();
    let give = |points| set("sheet/ab12", "p.II.1", Value::int(points));
    act(&mut office, incarnation(1), 5, &give(700));
    let named: Vec<String> =
        (1..=9).chain([9_007_199_254_740_991_i64]).map(|n| format!("{}:{n}", incarnation(1))).collect();
    let mut named: Vec<String> = named.iter().flat_map(|at| [at.clone(), format!("{at}:0123456789abcdef")]).collect();
    named.sort();
    let evil = format!(
        r#"{{"a":"x","d":"{}","n":1,"r":{{"sheet/ab12":{{"p.II.1":[0,"{}"]}}}},"t":9007199254740991}}"#,
        incarnation(9),
        named.join("\",\"")
    );
    let values = |ledger: &Ledger| -> Vec<i64> {
        let register = ledger.record("sheet/ab12").unwrap().get("p.II.1").unwrap();
        let mut values: Vec<i64> = register.heads().map(|head| head.value().as_int().unwrap()).collect();
        values.sort();
        values
    };
    let mut tablet = office.clone();
    assert_eq!(office.absorb(line(&evil).as_bytes()).new, 1);
    assert_eq!(values(&office), [0, 700], "what is here stands beside it");
    act(&mut tablet, incarnation(1), 6, &give(800));
    office.absorb(tablet.events().map(|event| event.line() + "\n").collect::<String>().as_bytes());
    assert_eq!(values(&office), [0, 800], "and so does what comes later");
    // Nor is anything lost in a ring of two that each supersede the other.
    tablet.absorb(line(&evil).as_bytes());
    act(&mut tablet, incarnation(1), 7, &give(900));
    assert_eq!(values(&tablet), [900]);
    office.absorb(tablet.events().map(|event| event.line() + "\n").collect::<String>().as_bytes());
    assert_eq!(values(&office), [900]);
}

#[test]
fn a_damaged_line_casts_no_doubt_on_the_others() {
    let mut source = Ledger::new();
    let lines: Vec<String> =
        (0..5).map(|n| act(&mut source, incarnation(1), n, &set("a/b", "c", Value::int(n))).line()).collect();
    let bundle = lines.join(",\n");
    for at in 0..bundle.len() {
        for bit in [1, 4, 32] {
            let mut damaged = bundle.clone().into_bytes();
            damaged[at] ^= bit;
            let absorbed = Ledger::new().absorb(&damaged);
            assert!(absorbed.new >= 3 && absorbed.forks.is_empty(), "byte {at}, bit {bit}");
        }
        let cut = Ledger::new().absorb(&bundle.as_bytes()[..at]);
        let whole = bundle[..at].lines().filter(|line| lines.iter().any(|l| l == line.trim_end_matches(','))).count();
        assert_eq!(cut.new as usize, whole, "cut at {at}");
    }
}

#[test]
fn a_note_of_a_megabyte_is_refused_before_it_is_kept() {
    let note = set("a/b", "c", Value::text(&"á".repeat(500_000)));
    let refused = Ledger::new().compose(incarnation(1), Stamp { who: None, wall_ms: 0 }, &note);
    assert!(matches!(refused, Err(ComposeFault::TooLong(bytes)) if bytes > 1_000_000));
}

#[test]
fn clocks_a_century_off_neither_break_nor_decide_anything() {
    let (mut office, far, near) = (Ledger::new(), incarnation(1), incarnation(2));
    for wall in [i64::MIN, 0, 3_786_912_000_000, i64::MAX, -1] {
        act(&mut office, far, wall, &set("a/b", "c", Value::int(1)));
    }
    let last = act(&mut office, near, 0, &set("a/b", "c", Value::int(2)));
    assert!(last.hlc_ms() <= limits::INTEGER);
    let record = office.record("a/b").unwrap();
    assert_eq!((record.int("c"), record.get("c").unwrap().heads().count()), (Some(2), 1));
}

#[test]
fn two_who_wrote_apart_are_in_conflict_until_someone_settles_it() {
    let (mut one, mut two) = (Ledger::new(), Ledger::new());
    let a = act(&mut one, incarnation(1), 1, &set("sheet/s", "p.I.1", Value::int(800)));
    let b = act(&mut two, incarnation(2), 2, &set("sheet/s", "p.I.1", Value::int(900)));
    one.add(&b);
    two.add(&a);
    let conflicts = one.conflicts();
    assert_eq!((conflicts.len(), conflicts[0].record(), conflicts[0].name()), (1, "sheet/s", "p.I.1"));
    assert_eq!(conflicts[0].heads().map(|head| head.raw()).collect::<Vec<_>>(), ["800", "900"]);
    let settled = act(&mut one, incarnation(1), 3, &set("sheet/s", "p.I.1", Value::int(850)));
    two.add(&settled);
    for ledger in [&one, &two] {
        assert!(ledger.conflicts().is_empty());
        assert_eq!(ledger.record("sheet/s").unwrap().int("p.I.1"), Some(850));
    }
    assert_eq!(one.fingerprint(), two.fingerprint());
}

#[test]
fn the_same_value_from_two_hands_is_no_conflict() {
    let mut ledger = Ledger::new();
    let a = act(&mut Ledger::new(), incarnation(1), 1, &set("a/b", "c", Value::int(7)));
    let b = act(&mut Ledger::new(), incarnation(2), 2, &set("a/b", "c", Value::int(7)));
    ledger.add(&a);
    ledger.add(&b);
    assert!(ledger.conflicts().is_empty());
    assert_eq!(ledger.record("a/b").unwrap().get("c").unwrap().heads().count(), 2);
}

#[test]
fn a_fork_that_was_settled_stays_settled() {
    let me = incarnation(1);
    let (mut one, mut clone) = (Ledger::new(), Ledger::new());
    let a = act(&mut one, me, 1, &set("a/b", "c", Value::int(1)));
    let b = act(&mut clone, me, 2, &set("a/b", "c", Value::int(2)));
    assert_eq!(one.add(&b), Added::Fork);
    assert_eq!(one.conflicts().len(), 1);
    act(&mut one, incarnation(9), 3, &set("a/b", "c", Value::int(3)));
    assert!(one.conflicts().is_empty());
    assert_eq!(one.events_at(a.at()).len(), 2);
    one.refold();
    assert_eq!(one.record("a/b").unwrap().int("c"), Some(3));
}

#[test]
fn a_gap_is_told_from_what_was_withheld() {
    let mut source = Ledger::new();
    let me = incarnation(1);
    let events: Vec<Event> = (0..6).map(|n| act(&mut source, me, n, &set("a/b", "c", Value::int(n)))).collect();
    let mut tablet = Ledger::new();
    for event in [&events[0], &events[3], &events[5]] {
        tablet.add(event);
    }
    tablet.note_withheld(me, 2, 4);
    let ranges = tablet.ranges();
    let device = ranges.get(me).unwrap();
    let runs: Vec<_> = device.intervals.iter().map(|run| (run.from, run.to)).collect();
    assert_eq!(runs, [(1, 1), (4, 4), (6, 6)]);
    assert_eq!(device.withheld, [Withheld { from: 2, to: 3 }]);
    assert_eq!(source.missing_for(&ranges).iter().map(|event| event.seq()).collect::<Vec<_>>(), [2, 3, 5]);
    tablet.add(&events[2]);
    assert_eq!(tablet.ranges().get(me).unwrap().withheld, [Withheld { from: 2, to: 2 }]);
    let chain = events.iter().fold(Chain::start(me), |chain, event| chain.then(event.id()));
    assert_eq!(source.chain_at(me, 6), Some(chain));
    assert_eq!(source.ranges().get(me).unwrap().intervals[0].end, chain);
}

#[test]
fn ranges_that_make_no_sense_are_answered_with_everything() {
    let mut source = Ledger::new();
    let me = incarnation(1);
    let event = act(&mut source, me, 1, &set("a/b", "c", Value::int(1)));
    let end = Chain::start(me).then(event.id());
    for (from, to) in [(0, 0), (0, 1), (2, 1), (1, u64::MAX), (u64::MAX, u64::MAX)] {
        let intervals = vec![Interval { from, to, start: None, end, marks: Vec::new() }];
        let device = DeviceRanges { incarnation: me, intervals, withheld: Vec::new(), forks: Vec::new() };
        assert_eq!(source.missing_for(&Ranges { devices: vec![device] }).len(), 1, "{from} to {to}");
    }
}

#[test]
fn undo_is_refused_once_someone_else_went_on() {
    let mut ledger = Ledger::new();
    let a = act(&mut ledger, incarnation(1), 1, &set("a/b", "c", Value::int(1)));
    act(&mut ledger, incarnation(2), 2, &set("a/b", "c", Value::int(2)));
    assert!(matches!(ledger.undo(a.at()), Err(UndoRefusal::Changed { .. })));
    let nobody = EventRef { incarnation: incarnation(7), seq: 1 };
    assert_eq!(ledger.undo(nobody), Err(UndoRefusal::Unknown));
}

#[test]
fn the_history_of_a_record_is_every_event_that_touched_it() {
    let mut ledger = Ledger::new();
    act(&mut ledger, incarnation(1), 1, &set("a/b", "c", Value::int(1)));
    act(&mut ledger, incarnation(1), 2, &set("a/bb", "c", Value::text("\"a/b\":{")));
    let odd = Value::parse(r#"{"a/b":{"c":[1]}}"#).unwrap();
    act(&mut ledger, incarnation(1), 3, &set("a/other", "c", odd));
    act(&mut ledger, incarnation(2), 4, &set("a/b", "d", Value::bool(true)));
    let history = ledger.history("a/b");
    assert_eq!(history.iter().map(|entry| entry.event.wall_ms()).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(history[1].changes[0].register.as_str(), "d");
}

#[test]
fn a_damaged_snapshot_is_refused_and_never_opened() {
    let mut ledger = Ledger::new();
    act(&mut ledger, incarnation(1), 1, &set("a/b", "c", Value::int(1)));
    act(&mut ledger, incarnation(2), 1, &set("a/b", "c", Value::text("xin chào")));
    let snapshot = ledger.snapshot();
    assert!(Ledger::reopen(&snapshot).is_ok());
    for at in 0..snapshot.len() {
        assert!(Ledger::reopen(&snapshot[..at]).is_err());
        let mut flipped = snapshot.clone();
        flipped[at] ^= 1;
        assert!(Ledger::reopen(&flipped).is_err(), "byte {at}");
    }
}

#[test]
fn what_comes_last_first_costs_no_more_than_in_order() {
    let mut source = Ledger::new();
    let events: Vec<String> =
        (0..9000).map(|n| act(&mut source, incarnation(1), n, &set("a/b", "c", Value::int(n))).line()).collect();
    let mut reversed = Ledger::new();
    reversed.absorb(events.iter().rev().cloned().collect::<Vec<_>>().join("\n").as_bytes());
    assert_eq!(reversed.ranges(), source.ranges());
    assert_eq!(reversed.fingerprint(), source.fingerprint());
}
