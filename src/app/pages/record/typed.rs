//! What stands in a register as people type and read it, and an entry from what was typed.

use ledger::{RecordId, Value};
use movement::campaign::Choice;
use movement::photo::{Photo, PhotoKey};
use movement::record::{Entry, Field, Input, Shape};
use movement::{Points, Refusal};

use crate::app::words::{count, decimal, lang};

/// A value as it is typed.
pub fn readable(shape: Shape, value: &Value) -> String {
    let lang = lang();
    if let Some(number) = value.as_int() {
        return match shape {
            Shape::Points(_) => decimal(lang, number),
            Shape::Money => count(lang, u64::try_from(number).unwrap_or_default()),
            _ => number.to_string(),
        };
    }
    if let Some(on) = value.as_bool() {
        return on.to_string();
    }
    if let Some(lines) = value.get::<Vec<String>>() {
        return lines.join("\n");
    }
    if let Some(choices) = value.get::<Vec<Choice>>() {
        return choices
            .into_iter()
            .filter(|choice| !choice.gone)
            .map(|choice| choice.name)
            .collect::<Vec<_>>()
            .join("\n");
    }
    value.as_text().unwrap_or_default()
}

/// The entry that a draft's text in a register stands for.
pub fn entry_of(field: &'static Field, register: &str, text: &str) -> Result<Entry, Refusal> {
    let unread = || Refusal::Unread(field.register.to_owned());
    let part = register.get(field.register.len()..).unwrap_or_default();
    let record = |kind: &str| RecordId::new(&format!("{kind}/{part}")).map_err(|_| unread());
    let input = match field.shape {
        Shape::Marks(kind) => Input::Mark(record(kind)?, text == "true"),
        Shape::Notes(kind) => Input::Note(record(kind)?, text.to_owned()),
        Shape::Ticks(keys) => {
            let key = keys.iter().copied().find(|key| *key == part).ok_or_else(unread)?;
            Input::Tick(key, text == "true")
        }
        Shape::Picks(_) => Input::Pick(part.to_owned(), text.to_owned()),
        Shape::Words => Input::Word(part.to_owned(), text.to_owned()),
        Shape::Files => {
            let file = Value::parse(text).ok().and_then(|value| value.get::<Photo>());
            Input::File(PhotoKey::new(part).map_err(|_| unread())?, file.ok_or_else(unread)?)
        }
        Shape::Points(_) => {
            let points = Points::parse(text).map_err(|_| unread())?;
            Input::Points(Some(points))
        }
        _ => return Entry::typed(field, text),
    };
    Ok(Entry { register: field.register, input })
}
