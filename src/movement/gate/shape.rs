//! What every register of this version holds. Never lists what other versions hold: those are unknown, and pass.

use crate::record::{self, Noun};
use crate::sheet::split_evidence;

/// What a register holds.
pub(super) enum Shape<'a> {
    /// Not known to this version.
    Unknown,
    /// What the table of a plain noun says.
    Plain(record::Shape),
    /// Text.
    Text,
    /// Yes or no.
    Flag,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// The id of a record of that kind.
    Link(&'static str),
    /// A person's id, `team` or `unit`.
    Assessor,
    /// A rubric.
    Body,
    /// Points of the criterion of that code, or `na`.
    Mark(&'a str),
    /// Bonus or penalty points.
    Extra,
    /// What is known of a photo.
    Photo,
    /// A sealed version.
    Seal,
    /// Why a version was opened again.
    Amendment,
}

/// What a register of a kind of record holds.
pub(super) fn shape<'a>(kind: &str, register: &'a str) -> Shape<'a> {
    if let Some(noun) = Noun::from_key(kind) {
        return plain(noun, register);
    }
    match kind {
        "rubric" => match register {
            "body" => Shape::Body,
            "approved" => Shape::Text,
            "retired" => Shape::Flag,
            _ => Shape::Unknown,
        },
        "sheet" => sheet(register),
        _ => Shape::Unknown,
    }
}

fn plain<'a>(noun: Noun, register: &str) -> Shape<'a> {
    if let Some(field) = noun.schema().field(register) {
        return Shape::Plain(field.shape);
    }
    match (noun, register) {
        (Noun::Campaign, "training") => Shape::Flag,
        (Noun::Campaign, "round") => Shape::Number(1, 99),
        (Noun::Campaign, _) if register.starts_with("closed.") => Shape::Flag,
        (Noun::Campaign, _) => Shape::Unknown,
        (Noun::Checklist, crate::checklist::FIRST) | (Noun::Inspection, crate::inspection::ASKED) => {
            Shape::Plain(record::Shape::Lines)
        }
        (Noun::Inspection, crate::inspection::VERSION) => Shape::Number(1, crate::checklist::LAST),
        (_, "binned") => Shape::Flag,
        _ => Shape::Unknown,
    }
}

fn sheet(register: &str) -> Shape<'_> {
    match register {
        "model" => Shape::Link("model"),
        "assessor" => Shape::Assessor,
        "round" => Shape::Number(1, 99),
        "rubric" => Shape::Link("rubric"),
        "strengths" | "limits" | "proposals" | "bonus.why" | "penalty.why" => Shape::Text,
        "bonus" | "penalty" => Shape::Extra,
        _ => match register.split_once('.') {
            Some(("p", code)) => Shape::Mark(code),
            Some(("na" | "r", _)) => Shape::Text,
            Some(("veto", _)) => Shape::Flag,
            Some(("e", _)) if split_evidence(register).is_some() => Shape::Photo,
            Some(("seal", _)) => Shape::Seal,
            Some(("amend", _)) => Shape::Amendment,
            _ => Shape::Unknown,
        },
    }
}
