//! What a list says of a record below its title: a few of its fields in words.

use ledger::{Ledger, RecordId, Value};
use movement::record::{Noun, Shape, title};

use super::{place, written};
use crate::app::words::Lang;

/// The fields that the noun's table names for it, one after the other.
pub fn brief(lang: Lang, ledger: &Ledger, noun: Noun, id: &RecordId) -> String {
    let Some(record) = ledger.record(id.as_str()) else { return String::new() };
    let schema = noun.schema();
    let part = |register: &&'static str| {
        let field = schema.field_of(register)?;
        if let Shape::Marks(kind) = field.shape {
            let marked = record.registers().filter(|one| one.value().as_bool() == Some(true));
            let names = marked.filter_map(|one| one.name().strip_prefix(field.register).map(str::to_owned));
            let named = names.filter_map(|name| RecordId::new(&format!("{kind}/{name}")).ok());
            return Some(named.map(|of| title(ledger, &of)).collect::<Vec<_>>().join(", "));
        }
        let value: Value = record.get(register)?.value();
        let (_, reading) = place(lang, ledger, id, register);
        (!value.is_null()).then(|| written(lang, ledger, noun.key(), register, &reading, &value))
    };
    let parts = schema.brief.iter().filter_map(part).filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
