//! The way to a sheet by its record, for whoever looks.

use ledger::{Ledger, RecordId};
use movement::sheet::{Access, Assessor, Reader, Sheet, access};

use crate::app::route::{Name, Route, Whose};

/// Where a sheet is looked at; one that is closed to this reader, at its model.
pub fn way_to(ledger: &Ledger, id: &RecordId, reader: &Reader) -> Option<Route> {
    let key = Sheet::read(ledger, id)?.key;
    let model = Name::of(key.model.as_str())?;
    let whose = match (access(ledger, &key, reader), &key.assessor) {
        (Access::Reads | Access::Writes, _) if reader.office => Whose::One(Name::of(id.as_str())?),
        (Access::Reads | Access::Writes, Assessor::Person(_)) => Whose::Mine,
        (Access::Reads | Access::Writes, Assessor::Team) => Whose::Team,
        (Access::Reads | Access::Writes, Assessor::Unit) => Whose::Unit,
        _ => return Some(Route::Model(model)),
    };
    Some(Route::Sheet(model, whose))
}
