//! Import as the user sees it: looked at first, done whole, undone whole.

use super::tools::*;
use ledger::bundle::*;
use ledger::*;

#[test]
fn a_preview_names_new_changed_and_conflicting_and_changes_nothing() {
    let mut office = Ledger::new();
    act(&mut office, device(9), NOON, vec![set("model/m1", "name", Value::text("Đường hoa"))]);
    act(&mut office, device(9), NOON, vec![set("model/m1", "thon", Value::text("Thôn 1"))]);
    let mut tablet = office.clone();
    act(&mut office, device(9), NOON + 5, vec![set("model/m1", "name", Value::text("Đường hoa 26/3"))]);
    act(&mut tablet, device(1), NOON + 9, vec![set("model/m1", "name", Value::text("Tuyến đường hoa"))]);
    act(&mut tablet, device(1), NOON + 9, vec![set("model/m1", "thon", Value::text("Thôn 2"))]);
    act(&mut tablet, device(1), NOON + 9, vec![set("sheet/s1", "p.I.1", Value::int(300))]);
    let before = office.fingerprint();
    let preview = inspect(&office, &whole(&tablet)).unwrap();
    assert_eq!(office.fingerprint(), before);
    assert_eq!((preview.new, preview.held), (3, 2));
    assert_eq!(preview.new_records.shown().iter().map(RecordId::as_str).collect::<Vec<_>>(), ["sheet/s1"]);
    let [changed] = preview.changed.shown() else { panic!("{:?}", preview.changed) };
    assert_eq!(changed.before.as_ref().unwrap().as_text().unwrap(), "Thôn 1");
    assert_eq!(changed.after.as_text().unwrap(), "Thôn 2");
    let [clash] = preview.conflicting.shown() else { panic!("{:?}", preview.conflicting) };
    let mut values: Vec<_> = clash.values.iter().map(|v| (v.incoming, v.value.as_text().unwrap())).collect();
    values.sort();
    assert_eq!(values, [(false, "Đường hoa 26/3".to_owned()), (true, "Tuyến đường hoa".to_owned())]);
}

#[test]
fn an_import_is_undone_whole_and_can_be_done_again() {
    let mut office = sample(4);
    let before = (office.fingerprint(), office.ranges());
    let mut tablet = sample(4);
    act(&mut tablet, device(7), NOON, vec![set("sheet/s1", "p.II.1", Value::int(0))]);
    let bytes = whole(&tablet);
    let preview = inspect(&office, &bytes).unwrap();
    assert_eq!(preview.apply(&mut office).absorbed.new, 1);
    assert_eq!(office.fingerprint(), tablet.fingerprint());
    office.withdraw(&preview.batch);
    assert_eq!((office.fingerprint(), office.ranges()), before);
    let again = inspect(&office, &bytes).unwrap();
    assert_eq!(again.new, 1);
    again.apply(&mut office);
    assert_eq!(office.fingerprint(), tablet.fingerprint());
}

#[test]
fn the_same_device_and_number_with_other_content_is_kept_and_named() {
    let base = sample(2);
    let (mut one, mut two) = (base.clone(), base);
    act(&mut one, device(1), NOON, vec![set("sheet/s1", "p.II.1", Value::int(1))]);
    act(&mut two, device(1), NOON, vec![set("sheet/s1", "p.II.1", Value::int(2))]);
    let preview = inspect(&one, &whole(&two)).unwrap();
    let place = EventRef { incarnation: device(1), seq: 3 };
    assert!(preview.notices.shown().contains(&Notice::Fork(place)), "{:?}", preview.notices);
    let tag = tag();
    let mine = inspect_as(&one, &whole(&two), Expect { me: Some(device(1)), ..expect(&tag) }).unwrap();
    assert_eq!(mine.own, Some(3));
    preview.apply(&mut one);
    assert_eq!(one.events_at(place).len(), 2);
    let merged = |ledger: &Ledger| write(&Export { kind: Kind::Merged, ..export(ledger) }.plan(), &[]);
    let (_, ending) = read(&merged(&one));
    assert!(ending.unwrap().whole);
}

#[test]
fn a_device_that_was_set_back_learns_of_its_own_numbers_from_events_references_and_receipts() {
    let whole_tablet = sample(4);
    let mut restored = Ledger::new();
    for event in whole_tablet.events().filter(|event| event.incarnation() != device(1) || event.seq() <= 2) {
        restored.absorb(event.line().as_bytes());
    }
    let tag = tag();
    let mine = |bytes: &[u8]| inspect_as(&restored, bytes, Expect { me: Some(device(1)), ..expect(&tag) }).unwrap().own;
    assert_eq!(mine(&whole(&whole_tablet)), Some(3));
    let receipt = write(&Export { kind: Kind::Receipt, ..export(&whole_tablet) }.plan(), &[]);
    assert_eq!(mine(&receipt), Some(3), "someone holds what it does not");
    let refers = format!(
        r#"{{"a":"sheet.give","d":"{}","n":1,"r":{{"sheet/s1":{{"p.II.1":[5,"{}:4"]}}}},"t":{NOON}}}"#,
        device(3),
        device(1)
    );
    assert_eq!(mine(&bundle_of(&[&refers])), Some(3), "someone has seen what it does not hold");
    assert_eq!(mine(&bundle_of(&[&refers.replace(":4\"", ":2\"")])), None);
    assert_eq!(mine(&whole(&restored)), None);
}

#[test]
fn a_clone_is_noticed_however_many_of_its_events_fork() {
    let (mut one, mut two) = (Ledger::new(), Ledger::new());
    for number in 0..limits::LISTED as i64 + 1 {
        for (ledger, more) in [(&mut one, 0), (&mut two, 1)] {
            act(ledger, device(1), NOON, vec![set("sheet/s1", "p.II.1", Value::int(number * 2 + more))]);
        }
    }
    let tag = tag();
    let preview = inspect_as(&one, &whole(&two), Expect { me: Some(device(1)), ..expect(&tag) }).unwrap();
    assert_eq!((preview.notices.shown().len(), preview.own), (limits::LISTED, Some(1)));
}

#[test]
fn a_cut_file_gives_what_is_there_and_names_what_is_missing() {
    let bytes = whole(&sample(20));
    let cut = bytes.len() * 2 / 3;
    let preview = inspect(&Ledger::new(), &bytes[..cut]).unwrap();
    assert!(!preview.whole);
    assert!(matches!(preview.set_aside.shown().last().unwrap().reason, Reason::Truncated));
    let missing: u64 = preview
        .notices
        .shown()
        .iter()
        .map(|notice| if let Notice::Missing(span) = notice { span.to - span.from + 1 } else { 0 })
        .sum();
    assert_eq!(preview.new + missing, 40);
}

#[test]
fn a_hole_between_events_is_named_as_a_hole() {
    let text = String::from_utf8(whole(&sample(6))).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.remove(5);
    let preview = inspect(&Ledger::new(), (lines.join("\n") + "\n").as_bytes()).unwrap();
    assert!(
        preview
            .notices
            .shown()
            .iter()
            .any(|notice| matches!(notice, Notice::Gap(span) if (span.from, span.to) == (3, 3)))
    );
}

#[test]
fn actions_of_a_newer_version_are_kept_and_carried_on() {
    let newer = format!(
        r#"{{"a":"sheet.sing","d":"{}","n":1,"r":{{"song/s1":{{"verse":["la"]}}}},"t":{NOON},"z":{{"new":[1]}}}}"#,
        device(3)
    );
    let bytes = bundle_of(&[&newer]);
    let tag = tag();
    let knows = |kind: &str| kind == "sheet.give";
    let preview = inspect_as(&Ledger::new(), &bytes, Expect { knows: &knows, ..expect(&tag) }).unwrap();
    assert_eq!((preview.new, preview.unknown), (1, 1));
    let mut ledger = Ledger::new();
    preview.apply(&mut ledger);
    assert!(String::from_utf8(whole(&ledger)).unwrap().contains(&newer));
}

#[test]
fn a_fork_is_shown_as_it_will_be_or_not_at_all_where_the_fold_came_without_its_texts() {
    let base = sample(3);
    let (mut one, mut two) = (base.clone(), base);
    act(&mut one, device(1), NOON, vec![set("sheet/s9", "p.II.1", Value::int(100))]);
    act(&mut two, device(1), NOON, vec![set("sheet/s9", "p.II.1", Value::int(200))]);
    act(&mut two, device(2), NOON, vec![set("sheet/s8", "p.II.1", Value::int(300))]);
    let file = whole(&two);
    let mut stored = Ledger::reopen(&one.snapshot()).unwrap();
    assert_eq!(inspect(&stored, &file).unwrap_err(), Stop::NeedsLog);
    let attach = |ledger: &mut Ledger| {
        let lines: String = one.events().map(|event| event.line() + "\n").collect();
        ledger.attach_log(lines.as_bytes());
    };
    // The fold itself may have been stored, or brought up to date, while what it shows had to wait for the texts.
    let mut waiting = stored.clone();
    waiting.absorb(two.events().map(|event| event.line() + "\n").collect::<String>().as_bytes());
    assert!(waiting.is_stale() && Ledger::reopen(&waiting.snapshot()).unwrap().is_stale());
    assert_eq!(inspect(&waiting, &file).unwrap_err(), Stop::NeedsLog);
    attach(&mut waiting);
    assert!(!waiting.is_stale() && inspect(&waiting, &file).unwrap().is_nothing_new());

    attach(&mut stored);
    let (shown, expected) = (inspect(&stored, &file).unwrap(), inspect(&one, &file).unwrap());
    assert_eq!((shown.new, shown.conflicting), (2, expected.conflicting));
    assert_eq!(shown.new_records, expected.new_records);
    assert_eq!(shown.after.record("sheet/s8").unwrap().int("p.II.1"), Some(300));
    // A file without a fork needs no texts.
    let later = Ledger::reopen(&one.snapshot()).unwrap();
    act(&mut one, device(3), NOON, vec![set("sheet/s8", "p.II.1", Value::int(300))]);
    assert_eq!(inspect(&later, &whole(&one)).unwrap().new, 1);
}

#[test]
fn what_supersedes_one_another_in_a_ring_is_shown_as_what_it_takes_away() {
    let mut office = Ledger::new();
    let mine = act(&mut office, device(1), NOON, vec![set("sheet/s1", "p.II.1", Value::int(700))]);
    let name = |text: &str, at: &str| format!("{at}:{}", EventId::of(text.as_bytes()).short_hex());
    let event = |who: u8, seq: u64, named: &str| {
        let me = device(who);
        format!(r#"{{"a":"sheet.give","d":"{me}","n":{seq},"r":{{"sheet/s1":{{"p.II.1":[0,"{named}"]}}}},"t":{NOON}}}"#)
    };
    let second = event(7, 2, &format!("{}:{}", mine.at(), mine.id().short_hex()));
    let third = event(8, 1, &name(&second, &format!("{}:2", device(7))));
    let first = event(7, 1, &name(&third, &format!("{}:1", device(8))));
    let preview = inspect(&office, &bundle_of(&[&first, &second, &third])).unwrap();
    assert!(preview.after.record("sheet/s1").unwrap().get("p.II.1").is_none());
    let [changed] = preview.changed.shown() else { panic!("{:?}", preview.changed) };
    assert_eq!((changed.before.clone(), changed.after.clone()), (Some(Value::int(700)), Value::null()));
}
