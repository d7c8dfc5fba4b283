//! How the documents of a campaign are numbered: a prefix for each type of document, within a term. Numbers no document.

use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::text::fold;
use ledger::RecordId;

/// The register of the prefixes: a line for each type of document.
pub(super) const LINES: &str = "numbering";

/// The prefix of one type of document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefix {
    /// The type: "Quyết định".
    pub document: String,
    /// What stands after the number: "QĐ/ĐU".
    pub prefix: String,
}

/// The prefix that a line says: the type, a colon, the prefix; none where it says no such thing.
pub(super) fn of_line(line: &str) -> Option<Prefix> {
    let (document, prefix) = line.split_once(':')?;
    let (document, prefix) = (document.trim().to_owned(), prefix.trim().to_owned());
    (!document.is_empty() && !prefix.is_empty()).then_some(Prefix { document, prefix })
}

/// Refuses a line that gives no prefix, and a type of document that has two.
pub(super) fn check(pen: &Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
    let lines = pen.would_hold(id, LINES).filter(|_| pen.touches(id, LINES));
    let lines: Vec<String> = lines.and_then(|lines| lines.get()).unwrap_or_default();
    let mut known: Vec<String> = Vec::new();
    for line in lines {
        let document = of_line(&line).map(|prefix| fold(&prefix.document)).filter(|document| !known.contains(document));
        known.push(document.ok_or(Refusal::PrefixUnread(line))?);
    }
    Ok(())
}
