//! The conflicts that a person may see, in words. A tablet's person sees those of their own sheets and of what is no
//! sheet; nothing is shown about other assessors' sheets.

use ledger::{Ledger, RecordId, RegisterName, Value};
use movement::person::Person;
use movement::sheet::{Access, Assessor, Reader, Sheet, access};

use crate::app::words::Lang;
use crate::app::words::register::{Reading, place, title, written};

/// A register in which values stand that differ.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Clash {
    /// The record.
    pub record: RecordId,
    /// The register.
    pub register: RegisterName,
    /// What the record is called.
    pub title: String,
    /// What the register is called.
    pub place: String,
    /// How its values are read.
    pub reading: Reading,
    /// The values that stand.
    pub values: Vec<Standing>,
    /// Whether the person on this device may settle it.
    pub settles: bool,
}

/// A value that stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The value as the ledger keeps it.
    pub raw: String,
    /// The value in words.
    pub words: String,
    /// Who set it, if someone said who they are.
    pub who: Option<String>,
    /// The device's clock at that time, milliseconds.
    pub wall_ms: i64,
    /// The incarnation that set it.
    pub incarnation: ledger::IncarnationId,
}

impl Standing {
    /// The value to settle on.
    pub fn value(&self) -> Option<Value> {
        Value::parse(&self.raw).ok()
    }
}

/// How many conflicts this reader may see.
pub fn seen(ledger: &Ledger, reader: &Reader) -> usize {
    let ids = ledger.conflicts().into_iter().filter_map(|conflict| RecordId::new(conflict.record()).ok());
    ids.filter(|id| may_see(ledger, id, reader)).count()
}

/// The conflicts that this reader may see, by record and register.
pub fn clashes(lang: Lang, ledger: &Ledger, reader: &Reader) -> Vec<Clash> {
    let mut found = Vec::new();
    for conflict in ledger.conflicts() {
        let (Ok(record), Ok(register)) = (RecordId::new(conflict.record()), RegisterName::new(conflict.name())) else {
            continue;
        };
        if !may_see(ledger, &record, reader) {
            continue;
        }
        let (place, reading) = place(lang, ledger, &record, register.as_str());
        let standing = |head: ledger::Head<'_>| Standing {
            raw: head.raw().to_owned(),
            words: written(lang, ledger, record.kind(), register.as_str(), &reading, &head.value()),
            who: head.who().and_then(|who| name_of(ledger, who)),
            wall_ms: head.wall_ms(),
            incarnation: head.at().incarnation,
        };
        found.push(Clash {
            title: title(lang, ledger, &record),
            values: conflict.heads().map(standing).collect(),
            settles: settles(ledger, &record, register.as_str(), reader),
            record,
            register,
            place,
            reading,
        });
    }
    found
}

fn may_see(ledger: &Ledger, record: &RecordId, reader: &Reader) -> bool {
    reader.office || record.kind() != "sheet" || is_own(ledger, record, reader)
}

/// The office sees the conflicts of others' sheets, but only their assessors settle them; seals it settles too.
fn settles(ledger: &Ledger, record: &RecordId, register: &str, reader: &Reader) -> bool {
    let seal = register.starts_with("seal.") || register.starts_with("amend.");
    record.kind() != "sheet" || seal || is_own(ledger, record, reader)
}

fn is_own(ledger: &Ledger, record: &RecordId, reader: &Reader) -> bool {
    Sheet::read(ledger, record).is_some_and(|sheet| match &sheet.key.assessor {
        Assessor::Team | Assessor::Unit => access(ledger, &sheet.key, reader) == Access::Writes,
        Assessor::Person(person) => reader.person.as_ref() == Some(person),
    })
}

fn name_of(ledger: &Ledger, who: &str) -> Option<String> {
    let id = RecordId::new(who).ok()?;
    Person::read(ledger, &id).map(|person| person.name)
}
