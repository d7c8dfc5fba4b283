//! The photos and files that are attached to a record. Never holds their bytes.

use super::{Noun, Shape};
use crate::look;
use crate::pen::Pen;
use crate::photo::{Photo, PhotoKey};
use crate::refusal::Refusal;
use crate::text::{LONGEST_LINE, composed};
use ledger::{Ledger, Record, RecordId};
use std::collections::BTreeSet;

/// The files of a family of registers, those in the bin left out, in the order in which they were attached.
pub fn files(record: &Record<'_>, family: &str) -> Vec<(PhotoKey, Photo)> {
    attached(record, family).into_iter().filter(|(_, file)| !file.bin).collect()
}

/// The keys of the files of all records that are not in the bin.
pub fn every_file(ledger: &Ledger) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for noun in Noun::ALL {
        let fields = noun.schema().fields.iter().filter(|field| field.shape == Shape::Files);
        for field in fields {
            let records = ledger.records(noun.key()).filter(|record| !look::flag(record, "binned"));
            keys.extend(records.flat_map(|record| files(&record, field.register)).map(|(key, _)| key.to_string()));
        }
    }
    keys
}

/// All files of a family of registers, in the order in which they were attached.
pub fn attached(record: &Record<'_>, family: &str) -> Vec<(PhotoKey, Photo)> {
    let one = |register: ledger::Register<'_>| {
        let key = PhotoKey::new(register.name().strip_prefix(family)?).ok()?;
        let file = register.value().get::<Photo>()?;
        Some((key, Photo { caption: composed(file.caption), ..file }))
    };
    let mut found: Vec<_> = record.registers().filter_map(one).collect();
    ledger::order::by(&mut found, |a, b| (a.1.at, &a.0).cmp(&(b.1.at, &b.0)));
    found
}

pub(super) fn enter(
    pen: &mut Pen<'_>,
    id: &RecordId,
    family: &str,
    key: &PhotoKey,
    file: &Photo,
) -> Result<(), Refusal> {
    let register = format!("{family}{key}");
    if file.caption.chars().count() > LONGEST_LINE {
        return Err(Refusal::TextTooLong { register, longest: LONGEST_LINE });
    }
    pen.keep(id, &register, file)
}

/// Attaches a file; of one that is attached already nothing changes but that it comes out of the bin.
pub(super) fn attach(
    pen: &mut Pen<'_>,
    id: &RecordId,
    family: &str,
    key: &PhotoKey,
    file: &Photo,
) -> Result<(), Refusal> {
    let standing = pen.would_hold(id, &format!("{family}{key}")).and_then(|value| value.get());
    enter(pen, id, family, key, &file.clone().over(standing))
}
