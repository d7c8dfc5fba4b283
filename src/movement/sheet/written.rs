//! What was written on sheets in words: strengths, limits, proposals, remarks and reasons. Only of sheets that the reader may
//! look at.

use super::{Access, Key, Reader, access};
use crate::look;
use ledger::{Ledger, Record, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of a sheet, by their registers.
pub(crate) type Texts = Vec<(String, String)>;

/// The sheets that a reader may look at and on which something is written; none of a model in the bin.
pub(crate) fn written(ledger: &Ledger, reader: &Reader) -> Vec<(Key, RecordId, Texts)> {
    let may = |key: &Key| matches!(access(ledger, key, reader), Access::Writes | Access::Reads);
    let me = reader.person.as_ref();
    let is_mine = |key: &Key| me.is_some_and(|me| key.assessor.person() == Some(me));
    let keys = || ledger.records("sheet").filter_map(|record| Key::of(&record));
    let mine: BTreeSet<RecordId> = keys().filter(is_mine).map(|key| key.model).collect();
    // What others gave a model is open to the reader or closed as a whole: it is asked once for each model.
    let mut open: BTreeMap<RecordId, bool> = BTreeMap::new();
    let mut shows = |key: &Key| match key.assessor.person() {
        Some(_) if is_mine(key) => may(key),
        // Nothing is owed where nothing of one's own was begun.
        Some(_) if reader.office && !mine.contains(&key.model) => true,
        Some(_) => reader.office && *open.entry(key.model.clone()).or_insert_with(|| may(key)),
        None => may(key),
    };
    let mut all = Vec::new();
    for record in ledger.records("sheet") {
        let Some((key, id)) = Key::of(&record).zip(look::id(&record)) else { continue };
        let model = ledger.record(key.model.as_str());
        if model.is_none_or(|model| look::flag(&model, "binned")) || !shows(&key) {
            continue;
        }
        let texts = texts(&record);
        if !texts.is_empty() && key.id().is_ok_and(|own| own == id) {
            all.push((key, id, texts));
        }
    }
    all
}

/// The texts of a sheet, by their registers.
pub(crate) fn texts(record: &Record<'_>) -> Texts {
    const WHOLE: [&str; 5] = ["strengths", "limits", "proposals", "bonus.why", "penalty.why"];
    let is_text = |name: &str| WHOLE.contains(&name) || name.starts_with("r.") || name.starts_with("na.");
    let own = record.registers().filter(|register| is_text(register.name()));
    let read = own.map(|register| (register.name().to_owned(), look::text(record, register.name())));
    read.filter(|(_, text)| !text.is_empty()).collect()
}
