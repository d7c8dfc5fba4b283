//! A bundle under way, made by the real writer, and beside it what it must hold and what must be taken from it, by rules
//! that need no cleverness: lines that are letter by letter those that were sent.

use super::tablet::Tablet;
use super::{Failure, Oracle, Random};
use crate::bundle::{CampaignTag, Export, Kind, Origin, Role};
use crate::event::EventView;
use std::collections::BTreeSet;

/// A file on its way.
#[derive(Clone)]
pub(super) struct Letter {
    pub(super) to: usize,
    pub(super) from: usize,
    /// The file.
    pub(super) bytes: Vec<u8>,
    /// Whether it is of the campaign that is played.
    ours: bool,
    /// The lines of its events.
    sent: BTreeSet<String>,
    /// The two lines that say which campaign it is of: one of them must arrive.
    ends: Vec<String>,
    /// What its sender held.
    pub(super) holds: Oracle,
    /// Lines that an evil hand put in on the way.
    forged: BTreeSet<String>,
}

/// What is written, and for whom.
pub(super) struct Wish {
    pub(super) to: usize,
    pub(super) from: usize,
    pub(super) kind: Kind,
    /// The sheets that the reader must not see, by how their names end.
    pub(super) hidden: Option<String>,
    pub(super) campaign: u64,
    pub(super) ours: bool,
    pub(super) day: i64,
}

/// The campaign of a number.
pub(super) fn tag(campaign: u64) -> CampaignTag {
    CampaignTag { id: format!("campaign/{campaign:016x}"), name: "Mô phỏng".to_owned(), training: true }
}

impl Letter {
    /// Writes a file; fails where it does not hold what it must.
    pub(super) fn write(tablet: &Tablet, wish: &Wish) -> Result<Letter, Failure> {
        let receipt = tablet.receipts.get(&wish.to);
        let hides = |event: &EventView<'_>| {
            let hidden = |name: &String| event.changes().iter().any(|change| change.record.as_str().ends_with(name));
            wish.hidden.as_ref().is_some_and(hidden)
        };
        let role = if wish.from == 0 { Role::Office } else { Role::Tablet };
        let device = Origin { incarnation: Some(tablet.me), name: format!("Máy {}", wish.from), role, nth: None };
        let plan = Export {
            ledger: &tablet.ledger,
            campaign: tag(if wish.ours { wish.campaign } else { wish.campaign ^ 1 }),
            app: "sim",
            device: Some(device),
            made: Some(tablet.now(wish.day)),
            kind: wish.kind,
            theirs: receipt.map(|(ranges, _)| ranges),
            withhold: &hides,
            photos: Vec::new(),
            holds_photos: Vec::new(),
        }
        .plan();
        // Writing to memory cannot fail.
        let bytes = plan.write(Vec::new(), &mut |_| Ok(None)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let lines = |start: &'static str| text.lines().filter(move |line| line.starts_with(start));
        let letter = Letter {
            to: wish.to,
            from: wish.from,
            ours: wish.ours,
            sent: lines(r#"{"e":"#).map(|line| line.trim_end_matches(',').to_owned()).collect(),
            ends: lines(r#""header":"#)
                .chain(lines(r#""trailer":"#))
                .map(|line| line.trim_end_matches(',').to_owned())
                .collect(),
            holds: tablet.disk.oracle.clone(),
            forged: BTreeSet::new(),
            bytes,
        };
        let hidden = |line: &&String| {
            let touches = |name: &String| line.contains(&format!("{name}\":{{"));
            wish.hidden.as_ref().is_some_and(touches)
        };
        let known = match (wish.kind, receipt) {
            (Kind::Receipt, _) => letter.holds.0.clone(),
            (Kind::Delta, Some((_, theirs))) => theirs.0.clone(),
            _ => BTreeSet::new(),
        };
        let must = letter.holds.0.difference(&known).filter(|line| !hidden(line));
        let lacks = must.filter(|line| !letter.sent.contains(*line)).count();
        let shows = letter.sent.iter().filter(|line| !letter.holds.0.contains(*line) || hidden(line)).count();
        let size = u64::from(plan.size() != letter.bytes.len() as u64);
        if lacks + shows > 0 || size > 0 || letter.ends.len() != 2 {
            return Err(Failure::Sent { device: wish.from, lacks, shows });
        }
        Ok(letter)
    }

    /// What the reader must take of it as it arrived; nothing at all where nobody can say whose it is, or it is of
    /// another campaign.
    pub(super) fn taken(&self, received: &[u8]) -> Option<BTreeSet<String>> {
        let text = String::from_utf8_lossy(received);
        let lines = text.split('\n').map(str::trim_ascii).map(|line| line.strip_suffix(',').unwrap_or(line));
        let lines: BTreeSet<&str> = lines.collect();
        if !self.ours || !self.ends.iter().any(|end| lines.contains(end.as_str())) {
            return None;
        }
        let known = |line: &&str| self.sent.contains(*line) || self.forged.contains(*line);
        Some(lines.into_iter().filter(known).map(str::to_owned).collect())
    }

    /// Whether a file says the same as the one that was sent: commas at the ends of lines and blanks around them aside,
    /// which no reader needs.
    pub(super) fn says_the_same(&self, received: &[u8]) -> bool {
        let lines = |bytes: &[u8]| -> Vec<Vec<u8>> {
            let lines = bytes.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
            let lines = lines.map(|line| line.strip_suffix(b",").unwrap_or(line).trim_ascii().to_vec());
            lines.filter(|line| !line.is_empty()).collect()
        };
        lines(received) == lines(&self.bytes)
    }

    /// The file as it arrives: whole, cut short, with a byte changed, or with its events in another order.
    pub(super) fn damaged(&self, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        match random.below(10) {
            0 => bytes.truncate(random.below(bytes.len() + 1)),
            1 => {
                let at = random.below(bytes.len());
                bytes[at] ^= 1 << random.below(8);
            }
            2 => bytes = self.reordered(random),
            _ => {}
        }
        bytes
    }

    /// The file with more events than were sent.
    pub(super) fn forged(&mut self, lines: Vec<String>) -> Vec<u8> {
        let text = String::from_utf8_lossy(&self.bytes).into_owned();
        let comma = if self.sent.is_empty() { "" } else { "," };
        let more = format!("\"events\":[\n{}{comma}\n", lines.join(",\n"));
        self.forged.extend(lines);
        text.replacen("\"events\":[\n", &more, 1).into_bytes()
    }

    fn reordered(&self, random: &mut Random) -> Vec<u8> {
        let text = String::from_utf8_lossy(&self.bytes);
        let mut lines: Vec<&str> = text.lines().collect();
        let places: Vec<usize> = (0..lines.len()).filter(|&at| lines[at].starts_with(r#"{"e":"#)).collect();
        for last in (1..places.len()).rev() {
            lines.swap(places[last], places[random.below(last + 1)]);
        }
        lines.join("\n").into_bytes()
    }
}
