//! Files that are large in number rather than in bytes: thousands of devices, of faults, of values side by side.

use super::tools::*;
use ledger::bundle::*;
use ledger::*;

fn crowd(number: usize) -> IncarnationId {
    let [high, low] = (number as u16).to_be_bytes();
    IncarnationId::from_bytes([9, high, low, 0, 0, 0, 0, 0, 0, 1])
}

/// The first event of a device, on the register that all of them set, knowing of nobody.
fn first(number: usize) -> String {
    let device = crowd(number);
    format!(r#"{{"a":"sheet.give","d":"{device}","n":1,"r":{{"sheet/s1":{{"p.II.1":[{number}]}}}},"t":{NOON}}}"#)
}

fn crowded(devices: std::ops::Range<usize>) -> Vec<u8> {
    let events: Vec<String> = devices.map(first).collect();
    bundle_of(&events.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn a_file_of_too_many_devices_brings_as_many_as_there_is_room_for_and_names_the_rest() {
    let most = limits::INCARNATIONS;
    let preview = inspect(&Ledger::new(), &crowded(0..most + 50)).unwrap();
    assert_eq!((preview.new, preview.set_aside.total()), (most as u64, 50));
    assert!(preview.set_aside.shown().iter().all(|part| part.reason == Reason::TooManyDevices));
    let clash = &preview.conflicting.shown()[0];
    assert_eq!((clash.total, clash.values.len()), (most as u64, limits::LISTED_VALUES));

    let mut ledger = Ledger::new();
    preview.apply(&mut ledger);
    let next = inspect(&ledger, &crowded(most + 50..most + 51)).unwrap();
    assert_eq!((next.new, next.set_aside.shown()[0].reason.clone()), (0, Reason::TooManyDevices));
    let known =
        format!(r#"{{"a":"sheet.give","d":"{}","n":2,"r":{{"sheet/s1":{{"p.II.1":[5]}}}},"t":{NOON}}}"#, crowd(7));
    let known = inspect(&ledger, &bundle_of(&[&known])).unwrap();
    assert_eq!(known.new, 1, "who is known already goes on");
}

#[test]
fn devices_that_an_event_only_refers_to_count_too() {
    let refer = |count: usize| {
        let names: std::collections::BTreeSet<String> =
            (1..=count).map(|number| format!("{}:1", crowd(number))).collect();
        let names: String = names.iter().map(|name| format!(",\"{name}\"")).collect();
        first(0).replace("[0]", &format!("[0{names}]"))
    };
    let preview = inspect(&Ledger::new(), &bundle_of(&[&refer(limits::INCARNATIONS)])).unwrap();
    assert_eq!((preview.new, preview.set_aside.shown()[0].reason.clone()), (0, Reason::TooManyDevices));
    let preview = inspect(&Ledger::new(), &bundle_of(&[&refer(limits::INCARNATIONS - 1)])).unwrap();
    assert_eq!(preview.new, 1);
}

#[test]
fn marks_of_what_was_withheld_cannot_bring_in_more_devices_than_there_is_room_for() {
    let with_marks = |devices: std::ops::Range<usize>| {
        let mut header = export(&sample(1)).plan().header;
        let mark = |number| DeviceRanges {
            incarnation: crowd(number),
            intervals: Vec::new(),
            withheld: vec![Withheld { from: 1, to: 9 }],
            forks: Vec::new(),
        };
        header.ranges = Ranges::default();
        header.counts.events = 0;
        let honest = String::from_utf8(Writer::start(Vec::new(), &header).unwrap().finish().unwrap()).unwrap();
        // No writer of ours writes more devices than a reader takes.
        let line = |header: &Header| {
            let text = header.canonical();
            let check = EventId::of(text.as_bytes()).short_hex();
            format!("\"header\":{text},\"header_check\":\"{check}\"")
        };
        let before = line(&header);
        header.ranges = Ranges { devices: devices.map(mark).collect() };
        header.ranges.devices.sort_by_key(|device| device.incarnation);
        let text = honest.replace(&before, &line(&header));
        let (from, to) = (text.find("\"digest\":\"").unwrap() + 10, text.find("\",\"events\":0").unwrap());
        let mut digest = Digest::default();
        digest.header(&header.canonical());
        text.replace(&text[from..to], &digest.hex().unwrap()).into_bytes()
    };
    let most = limits::INCARNATIONS;
    let preview = inspect(&Ledger::new(), &with_marks(0..most + 1)).unwrap();
    assert_eq!(preview.set_aside.shown()[0].reason, Reason::TooManyDevices);
    assert_eq!(preview.notices.shown(), [Notice::HeaderLost]);

    let mut ledger = Ledger::new();
    inspect(&ledger, &with_marks(0..most - 1)).unwrap().apply(&mut ledger);
    let preview = inspect(&ledger, &with_marks(most..most + 9)).unwrap();
    assert_eq!(preview.withheld.len(), 1, "there is room for one");
    preview.apply(&mut ledger);
    assert_eq!(ledger.incarnations().count(), most);
}

#[test]
fn thousands_of_faults_are_counted_and_the_first_of_them_shown() {
    let wrong = bundle_of(&[&event_with("9.5")]);
    let text = String::from_utf8(wrong).unwrap();
    let line = text.lines().find(|line| line.starts_with("{\"e\":")).unwrap();
    let many = text.replace(line, &vec![line; 3_000].join(",\n"));
    let preview = inspect(&Ledger::new(), many.as_bytes()).unwrap();
    assert_eq!((preview.set_aside.total(), preview.set_aside.shown().len()), (3_000, limits::LISTED));
}

#[test]
fn long_texts_make_the_list_of_changes_short_and_its_count_stays_exact() {
    let long = "x".repeat(19_000);
    let mut office = Ledger::new();
    for number in 0..400 {
        act(&mut office, device(9), NOON, vec![set("model/m1", &format!("note.{number}"), Value::text("một"))]);
    }
    let mut tablet = office.clone();
    for number in 0..400 {
        act(&mut tablet, device(1), NOON, vec![set("model/m1", &format!("note.{number}"), Value::text(&long))]);
    }
    let preview = inspect(&office, &whole(&tablet)).unwrap();
    assert_eq!((preview.new, preview.changed.total()), (400, 400));
    let shown: usize = preview.changed.shown().iter().map(|changed| changed.after.raw().len()).sum();
    assert!(shown <= limits::LISTED_BYTES && preview.changed.shown().len() > 200, "{shown}");
}

#[test]
fn a_mark_of_something_withheld_is_not_shown_where_it_is_held_by_another_way() {
    let office = sample(10);
    let hide = |event: &EventView<'_>| event.incarnation() == device(2);
    let mut tablet = Ledger::new();
    let assignment = write(&Export { withhold: &hide, ..export(&office) }.plan(), &[]);
    inspect(&tablet, &assignment).unwrap().apply(&mut tablet);
    act(&mut tablet, device(3), NOON, vec![set("sheet/s9", "p.II.1", Value::int(100))]);
    let home = inspect(&office, &whole(&tablet)).unwrap();
    assert_eq!((home.new, home.withheld.as_slice(), home.notices.shown()), (1, &[][..], &[][..]));
    let elsewhere = inspect(&Ledger::new(), &whole(&tablet)).unwrap();
    assert_eq!(elsewhere.withheld, [Span { incarnation: device(2), from: 1, to: 10 }]);
}
