//! The tablets in the villages: each knows what the office knew in the morning, and nothing of the others.

use super::Stop;
use super::book::{Book, Sheet};
use super::office::{Desk, MORNING, Office};
use super::rng::Rng;
use ledger::{IncarnationId, Ledger, RecordId};
use movement::record::Entry;
use movement::sheet::{self, Assessor, Key};
use movement::{Command, Points};

/// A tablet on its way.
pub(super) struct Tablet {
    pub(super) number: u64,
    pub(super) ledger: Ledger,
    pub(super) me: IncarnationId,
    pub(super) wall_ms: i64,
}

impl Tablet {
    /// A tablet as it leaves the office; the clock of one in four is wrong by years.
    pub(super) fn of(office: &Office, number: u64, rng: &mut Rng) -> Tablet {
        let year = 365 * 86_400_000;
        let wrong = if rng.below(4) == 0 { (rng.below(61) as i64 - 30) * year } else { 0 };
        let me = IncarnationId::from_bytes(rng.fresh());
        Tablet { number, ledger: office.ledger.clone(), me, wall_ms: MORNING + 3_600_000 + wrong }
    }

    fn act(&mut self, command: &Command, who: Option<&RecordId>, rng: &mut Rng, book: &mut Book) -> Result<(), Stop> {
        let ledger = std::mem::take(&mut self.ledger);
        let mut desk = Desk { ledger, me: self.me, wall_ms: self.wall_ms };
        let done = desk.act(command, who, rng, book);
        (self.ledger, self.wall_ms) = (desk.ledger, desk.wall_ms);
        done.map(|_| ())
    }

    /// Someone on the tablet writes down the telephone of one model in five, which others may do too.
    pub(super) fn correct(&mut self, office: &Office, rng: &mut Rng, book: &mut Book) -> Result<(), Stop> {
        for id in &office.models {
            if rng.below(5) > 0 {
                continue;
            }
            // Two may well hear the same number.
            let phone = format!("09{:08}", rng.below(3));
            let entries = vec![Entry::text("phone", phone.clone())];
            self.act(&Command::edit(id.clone(), entries), None, rng, book)?;
            book.phones.entry(id.to_string()).or_default().insert(self.number, phone);
        }
        Ok(())
    }
}

/// One person scores every model on a tablet: points, now and then a second thought, remarks, seal.
pub(super) fn score(
    tablet: &mut Tablet,
    office: &Office,
    person: &RecordId,
    rng: &mut Rng,
    book: &mut Book,
) -> Result<(), Stop> {
    for id in &office.models {
        let key = Key {
            model: id.clone(),
            assessor: Assessor::Person(person.clone()),
            round: 1,
            rubric: office.rubric.clone(),
        };
        let sheet = key.id()?.to_string();
        let say = |tablet: &mut Tablet, verb, rng: &mut Rng, book: &mut Book| {
            tablet.act(&Command::Sheet(sheet::Command { key: key.clone(), verb }), Some(person), rng, book)
        };
        let mut points = std::collections::BTreeMap::new();
        for criterion in office.body.groups.iter().flat_map(|group| &group.criteria) {
            let code = &criterion.code;
            let steps = (criterion.max.get() / criterion.step.get().max(1)).unsigned_abs();
            let mut given = 0;
            for _ in 0..1 + rng.below(10) / 9 {
                let other = 1 + rng.below(u64::from(steps)) as i32;
                if other != given {
                    given = other;
                    let value = Points::hundredths(given * criterion.step.get());
                    say(tablet, sheet::Verb::Give(code.clone(), value), rng, book)?;
                    points.insert(code.as_str().to_owned(), value.wide());
                }
            }
            if rng.below(6) == 0 {
                let text = format!("Đã xem tận nơi, {} ý kiến của dân", rng.below(40));
                say(tablet, sheet::Verb::Remark(code.clone(), text), rng, book)?;
            }
        }
        let sealed = rng.below(10) > 0;
        if sealed {
            say(tablet, sheet::Verb::Seal, rng, book)?;
        }
        let (model, assessor) = (id.to_string(), person.to_string());
        book.sheets.insert(sheet, Sheet { model, assessor, points, sealed });
    }
    Ok(())
}
