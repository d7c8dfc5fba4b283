//! What is noted beside the events of an import: the import itself, what was withheld, what its maker holds.

use std::collections::BTreeMap;

use device::files::Picked;
use device::jobs::Join;
use device::journal::meta::{self, ImportRow};
use device::journal::{Fault, Meta, MetaChange};
use ledger::bundle;

use crate::bring::Looked;
use crate::receipt;

/// The notes that are stored together with the events, beside those that are `held`.
pub(crate) fn notes(looked: &Looked, held: &Meta, join: &Join, file: &Picked) -> Result<Vec<MetaChange>, Fault> {
    let preview = &looked.preview;
    let mut notes = Vec::new();
    if !preview.batch.is_empty() {
        let from = preview.header.as_ref().and_then(|header| header.device.as_ref());
        let row = ImportRow {
            digest: digest(preview),
            from: from.map_or_else(|| file.name().to_owned(), |device| device.name.clone()),
            at_ms: join.now_ms,
            brought: meta::Holds::new(),
            forked: BTreeMap::new(),
            withdrawn: false,
        };
        let mut imports = held.get(&meta::IMPORTS).unwrap_or_default();
        meta::import(&mut imports, row, &preview.batch, &looked.before, &preview.after);
        notes.push(meta::IMPORTS.set(&imports)?);
    }
    if !preview.withheld.is_empty() {
        let mut withheld = held.get(&meta::WITHHELD).unwrap_or_default();
        let spans = preview.withheld.iter().map(|span| (span.incarnation, span.from, span.to));
        meta::hold(&mut withheld, &meta::holds(spans));
        notes.push(meta::WITHHELD.set(&withheld)?);
    }
    if let Some(header) = &preview.header {
        notes.extend(receipt::notes(held, &preview.after, header, join.now_ms)?);
    }
    Ok(notes)
}

/// A name for the import: the hash of its new events.
pub(crate) fn digest(preview: &bundle::Preview) -> String {
    device::journal::key_of(preview.lines())
}
