//! A bundle taken apart into its lines, and put together again with some of them made hostile.

use crate::mutate::{mutated, signed};
use ledger::sim::Random;
use ledger::{EventId, IncarnationId, Ledger, canonical};

/// A true bundle.
pub struct Village {
    head: String,
    events: Vec<String>,
    tail: String,
}

/// The same with some lines made hostile.
pub struct Hostile {
    pub bytes: Vec<u8>,
    /// Lines that stand as they stood.
    pub untouched: Vec<EventId>,
    /// All that have a check that fits, be they events or not.
    pub signed: Vec<EventId>,
}

impl Village {
    pub fn of(bundle: &[u8]) -> Village {
        let text = std::str::from_utf8(bundle).unwrap();
        let (head, rest) = text.split_once("\"events\":[\n").unwrap();
        let (events, tail) = rest.split_once("\n],\n\"photos\"").unwrap();
        let event = |line: &str| line.strip_prefix("{\"e\":").unwrap().rsplit_once(",\"i\":\"").unwrap().0.to_owned();
        let events: Vec<String> = events.split(",\n").map(event).collect();
        assert!(events.len() > 5);
        Village { head: head.to_owned(), events, tail: tail.to_owned() }
    }

    fn file(&self, lines: &[Vec<u8>]) -> Vec<u8> {
        let before = format!("{}\"events\":[\n", self.head);
        [before.as_bytes(), &lines.join(&b",\n"[..]), b"\n],\n\"photos\"", self.tail.as_bytes()].concat()
    }

    /// A ledger that holds some of the events.
    pub fn some_of_it(&self, random: &mut Random) -> Ledger {
        let mut ledger = Ledger::new();
        for event in self.events.iter().filter(|_| random.chance(50)) {
            ledger.absorb(&signed(event.as_bytes()));
        }
        ledger
    }

    pub fn with_hostile_lines(&self, random: &mut Random) -> Hostile {
        let mut made = Hostile { bytes: Vec::new(), untouched: Vec::new(), signed: Vec::new() };
        let mut lines = Vec::new();
        for event in &self.events {
            let id = EventId::of(event.as_bytes());
            let chance = random.below(100);
            if chance < 60 {
                made.untouched.push(id);
                made.signed.push(id);
                lines.push(signed(event.as_bytes()));
            }
            if (55..90).contains(&chance) {
                let other = &self.events[random.below(self.events.len())];
                let text = mutated(event.as_bytes(), other.as_bytes(), random);
                made.sign(&text);
                lines.push(if random.chance(70) { signed(&text) } else { with_check(&text, id) });
            }
            if (50..60).contains(&chance) {
                lines.push(signed(event.as_bytes()));
            }
        }
        for _ in 0..random.below(3) {
            let (one, two) = (random.below(lines.len()), random.below(lines.len()));
            if !lines.is_empty() {
                lines.swap(one, two);
            }
        }
        made.bytes = self.file(&lines);
        made
    }

    /// With some numbers and words of its rubric changed; the rubric has the name that belongs to what it says now, and so has every sheet.
    pub fn under_another_rubric(&self, random: &mut Random) -> Vec<u8> {
        let before = said(&self.events, "rubric");
        let own = format!("\"{before}\":{{");
        let at = self.events.iter().position(|event| event.contains(&own)).unwrap();
        let body = self.events[at].split_once(&own).unwrap().1.split_once("\"body\":[").unwrap().1;
        let body = &body[..end_of_value(body)];
        let changed = canonical::rewrite(numbers_changed(body, random).as_bytes()).unwrap();
        let after = format!("rubric/{}", name(&changed));
        let mut events: Vec<String> = self.events.clone();
        events[at] = events[at].replacen(body, &changed, 1);
        for event in &mut events {
            *event = event.replace(&before, &after);
        }
        let (old, new) = (sheet_name(&self.events), sheet_name(&events));
        let lines = events.iter().map(|event| signed(event.replace(&old, &new).as_bytes()));
        self.file(&lines.collect::<Vec<_>>())
    }
}

impl Hostile {
    /// Notes what a hostile text is an event of, in whatever form it stands.
    fn sign(&mut self, text: &[u8]) {
        self.signed
            .push(canonical::rewrite(text).map_or_else(|_| EventId::of(text), |own| EventId::of(own.as_bytes())));
    }
}

/// A line with a check that most likely does not fit.
fn with_check(event: &[u8], id: EventId) -> Vec<u8> {
    [b"{\"e\":", event, b",\"i\":\"", id.short_hex().as_bytes(), b"\"}"].concat()
}

/// Where the JSON value ends with which this text starts.
fn end_of_value(text: &str) -> usize {
    let mut cursor = ledger::json::Cursor::canonical(text);
    cursor.value().unwrap().len()
}

/// The same JSON with some of its numbers changed.
fn numbers_changed(body: &str, random: &mut Random) -> String {
    const NUMBERS: [&str; 8] = ["0", "-1", "1", "25", "100", "9007199254740991", "-9007199254740991", "null"];
    let mut out = String::new();
    let mut rest = body;
    let often = random.below(4);
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let end = rest[at..].find(|letter: char| !letter.is_ascii_digit()).map_or(rest.len(), |length| at + length);
        out.push_str(&rest[..at]);
        let is_value = rest[..at].ends_with(':') && matches!(rest.as_bytes()[end..].first(), Some(b',' | b'}' | b']'));
        out.push_str(if is_value && random.chance(often) {
            NUMBERS[random.below(NUMBERS.len())]
        } else {
            &rest[at..end]
        });
        rest = &rest[end..];
    }
    out + rest
}

/// The name that follows from a text: the first ten bytes of its SHA-256.
fn name(text: &str) -> String {
    let mut bytes = [0; 10];
    bytes.copy_from_slice(&EventId::of(text.as_bytes()).as_bytes()[..10]);
    IncarnationId::from_bytes(bytes).to_string()
}

/// The name of the sheet of which these events tell, by what they say that it is about.
fn sheet_name(events: &[String]) -> String {
    name(&["model", "assessor", "round", "rubric"].map(|register| said(events, register)).join("|"))
}

/// What the event that begins the sheet says in a register.
fn said(events: &[String], register: &str) -> String {
    let event = events.iter().find(|event| event.contains("\"assessor\":[\"")).unwrap();
    let rest = event.split_once(&format!("\"{register}\":[")).unwrap().1;
    rest[..rest.find([',', ']']).unwrap()].trim_matches('"').to_owned()
}
