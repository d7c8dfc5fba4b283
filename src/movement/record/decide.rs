//! What all plain nouns share: they are created, edited, put into the bin and taken out, by what their table says.

use super::{Entry, Field, Input, Noun, Shape, Verb, files};
use crate::campaign::{self, Campaign};
use crate::checklist;
use crate::inspection;
use crate::mint;
use crate::pen::Pen;
use crate::points::Points;
use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::visit;
use ledger::{Action, RecordId, Value};

/// Decides a verb of a plain noun.
pub(crate) fn decide(scene: &Scene<'_>, verb: &Verb) -> Result<Action, Refusal> {
    let mut pen = Pen::new(scene);
    let (kind, word) = match verb {
        Verb::Create(kind, entries) => {
            let id = mint::named(kind.key(), &scene.fresh)?;
            enter(&mut pen, *kind, &id, entries)?;
            if *kind == Noun::Visit {
                visit::begin(&mut pen, &id)?;
            }
            let missing = kind.schema().fields.iter().find(|field| field.needed && !pen.sets(&id, field.register));
            if let Some(missing) = missing {
                return Err(Refusal::TextMissing(missing.register.to_owned()));
            }
            (*kind, "create")
        }
        Verb::Edit(id, entries) => {
            let kind = known(scene, id)?;
            enter(&mut pen, kind, id, entries)?;
            (kind, "edit")
        }
        Verb::Copy(id, registers) => {
            let kind = Noun::of(id).ok_or(Refusal::Unwritable)?;
            for (register, value) in registers {
                kind.schema().field(register).ok_or(Refusal::Unwritable)?;
                pen.set(id, register, value.clone())?;
            }
            // Of the campaign it belongs to the founding, and is undone as little.
            if kind == Noun::Campaign {
                return pen.done("campaign.found");
            }
            (kind, "create")
        }
        Verb::Bin(id) => {
            let kind = known(scene, id)?;
            pen.flag(id, "binned", true)?;
            (kind, "bin")
        }
        Verb::Restore(id) => {
            let kind = known(scene, id)?;
            pen.set(id, "binned", Value::null())?;
            (kind, "restore")
        }
    };
    pen.done(&format!("{}.{word}", kind.key()))
}

/// The plain noun of a record that must be known.
fn known(scene: &Scene<'_>, id: &RecordId) -> Result<Noun, Refusal> {
    let kind = Noun::of(id).ok_or(Refusal::Unwritable)?;
    crate::look::known(scene.ledger, id, kind.key())?;
    Ok(kind)
}

/// Makes entries, where they suit their fields and the noun's own rules.
pub(crate) fn enter(pen: &mut Pen<'_>, kind: Noun, id: &RecordId, entries: &[Entry]) -> Result<(), Refusal> {
    for entry in entries {
        let field = kind.schema().fields.iter().find(|field| field.register == entry.register);
        let field = field.ok_or(Refusal::Unwritable)?;
        fill(pen, id, field, &entry.input)?;
        if field.needed && pen.clears(id, field.register) {
            return Err(Refusal::TextMissing(field.register.to_owned()));
        }
    }
    match kind {
        Noun::Campaign => campaign::check(pen, id),
        Noun::Checklist => checklist::check(pen, id),
        Noun::Inspection => inspection::pin(pen, id),
        Noun::Visit => {
            visit::check(pen.scene.ledger, entries)?;
            visit::tell(pen, id, entries)
        }
        Noun::Unit
        | Noun::Thon
        | Noun::Person
        | Noun::Model
        | Noun::Team
        | Noun::Training
        | Noun::Media
        | Noun::Task
        | Noun::Money
        | Noun::Report => Ok(()),
    }
}

fn fill(pen: &mut Pen<'_>, id: &RecordId, field: &Field, input: &Input) -> Result<(), Refusal> {
    let register = field.register;
    match (field.shape, input) {
        (Shape::Line, Input::Text(text)) => pen.line(id, register, text),
        (Shape::Text, Input::Text(text)) => pen.text(id, register, text),
        (Shape::Lines, Input::Lines(lines)) => pen.lines(id, register, lines),
        (Shape::Number(least, most), Input::Number(number)) => pen.number(id, register, *number, least..=most),
        (Shape::Money, Input::Number(number)) => pen.number(id, register, *number, 0..=Shape::MOST_MONEY),
        (Shape::Points(most), Input::Points(points)) => pen.number(id, register, points.map(Points::wide), 0..=most),
        (Shape::Choices, Input::Choices(choices)) => campaign::keep_choices(pen, id, register, choices),
        (Shape::Day, Input::Day(day)) => pen.day(id, register, *day),
        (Shape::Time, Input::Time(time)) => {
            pen.set(id, register, time.map_or_else(Value::null, |time| Value::text(&time.to_string())))
        }
        (Shape::Flag, Input::Flag(on)) => pen.flag(id, register, *on),
        (Shape::Key(keys), Input::Text(key)) => choice(pen, id, register, key, keys.contains(&key.as_str())),
        (Shape::Offered(list), Input::Text(key)) => {
            let campaign = Campaign::of(pen.scene.ledger).ok_or(Refusal::NoCampaign)?;
            let offered = campaign.offers(list).iter().any(|choice| choice.key == *key);
            // What stands may be given again, though it is offered no longer.
            let stands =
                || pen.would_hold(id, register).and_then(|held| held.as_text()).is_some_and(|held| held == *key);
            let offered = offered || stands();
            choice(pen, id, register, key, offered)
        }
        (Shape::Link(kind), Input::Link(to)) => pen.link(id, register, to.as_ref(), kind),
        (Shape::Marks(kind), Input::Mark(record, on)) => {
            crate::look::known(pen.scene.ledger, record, kind)?;
            pen.mark(id, &format!("{register}{}", record.name()), *on)
        }
        (Shape::Notes(kind), Input::Note(record, text)) => {
            crate::look::known(pen.scene.ledger, record, kind)?;
            pen.text(id, &format!("{register}{}", record.name()), text)
        }
        (Shape::Picks(keys), Input::Pick(item, key)) if is_plain(item) => {
            choice(pen, id, &format!("{register}{item}"), key, keys.contains(&key.as_str()))
        }
        (Shape::Words, Input::Word(item, text)) if is_plain(item) => pen.text(id, &format!("{register}{item}"), text),
        (Shape::Ticks(keys), Input::Tick(key, on)) if keys.contains(key) => {
            pen.mark(id, &format!("{register}{key}"), *on)
        }
        (Shape::Files, Input::File(key, photo)) => files::enter(pen, id, register, key, photo),
        (Shape::Files, Input::Attach(key, photo)) => files::attach(pen, id, register, key, photo),
        _ => Err(Refusal::Unwritable),
    }
}

/// Whether it can stand in a register's name for an item: its key, or its number.
fn is_plain(item: &str) -> bool {
    (1..=16).contains(&item.len()) && item.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Sets a key that must be offered; empty clears it.
fn choice(pen: &mut Pen<'_>, id: &RecordId, register: &str, key: &str, offered: bool) -> Result<(), Refusal> {
    match (key, offered) {
        ("", _) => pen.set(id, register, Value::null()),
        (_, true) => pen.set(id, register, Value::text(key)),
        (_, false) => Err(Refusal::UnknownKey { register: register.to_owned(), key: key.to_owned() }),
    }
}
