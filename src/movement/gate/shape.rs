//! What every register of this version holds. Never lists what other versions hold: those are unknown, and pass.

use crate::sheet::split_evidence;
use std::ops::RangeInclusive;

/// What a register holds.
pub(super) enum Shape<'a> {
    /// Not known to this version.
    Unknown,
    /// Text.
    Text,
    /// Yes or no.
    Flag,
    /// A whole number of that range.
    Number(RangeInclusive<i64>),
    /// A day, `yyyy-mm-dd`.
    Day,
    /// A time of day, `HH:MM`.
    Time,
    /// The id of a record of that kind.
    Link(&'static str),
    /// A person's id, `team` or `unit`.
    Assessor,
    /// A list of lines.
    Lines,
    /// A list of keys and names.
    Choices,
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
    if register == "binned" && matches!(kind, "unit" | "thon" | "model" | "person" | "team" | "visit") {
        return Shape::Flag;
    }
    match kind {
        "campaign" => campaign(register),
        "unit" => match register {
            "name" | "type" | "keeper" | "phone" => Shape::Text,
            "thon" => Shape::Link("thon"),
            _ => Shape::Unknown,
        },
        "thon" => match register {
            "name" => Shape::Text,
            "households" => Shape::Number(0..=100_000),
            _ => Shape::Unknown,
        },
        "model" => model(register),
        "person" => match register {
            "name" | "post" | "seat" | "phone" => Shape::Text,
            "unit" => Shape::Link("unit"),
            _ if register.starts_with("recuse.") => Shape::Text,
            _ => Shape::Unknown,
        },
        "team" => match register {
            "name" => Shape::Text,
            "leader" => Shape::Link("person"),
            _ if register.starts_with("m.") => Shape::Flag,
            _ => Shape::Unknown,
        },
        "visit" => match register {
            "date" | "notice.sent" | "notice.ack" => Shape::Day,
            "time" => Shape::Time,
            "team" => Shape::Link("team"),
            "note" => Shape::Text,
            _ if register.starts_with("m.") => Shape::Flag,
            _ => Shape::Unknown,
        },
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

fn campaign(register: &str) -> Shape<'_> {
    match register {
        "name" | "province" | "commune" | "body" | "office" | "signer.for" | "signer.post" | "signer.name" => {
            Shape::Text
        }
        "year" => Shape::Number(2000..=2100),
        "basis" | "recipients" => Shape::Lines,
        "fields" | "strands" => Shape::Choices,
        "deadline" | "survey.from" | "survey.to" => Shape::Day,
        "quota.min" | "quota.max" => Shape::Number(0..=100),
        "rule.spread" => Shape::Number(0..=10_000),
        "rule.quorum" => Shape::Number(1..=100),
        "rule.chair" | "training" => Shape::Flag,
        "rubric.collective" | "rubric.individual" => Shape::Link("rubric"),
        "round" => Shape::Number(1..=99),
        _ if register.starts_with("closed.") => Shape::Flag,
        _ => Shape::Unknown,
    }
}

fn model(register: &str) -> Shape<'_> {
    match register {
        "name" | "field" | "strand" | "kind" | "subject" | "place" | "newness" | "replicated.text" | "reason"
        | "goal" | "content" | "audience" | "lead" | "partners" | "joiners" | "resources" | "schedule" | "outputs"
        | "upkeep" | "keeper" | "phone" => Shape::Text,
        "unit" => Shape::Link("unit"),
        "thon" => Shape::Link("thon"),
        "replicated" => Shape::Link("model"),
        "households" => Shape::Number(0..=100_000),
        "registered" => Shape::Day,
        "nominated" => Shape::Flag,
        _ => Shape::Unknown,
    }
}

fn sheet(register: &str) -> Shape<'_> {
    match register {
        "model" => Shape::Link("model"),
        "assessor" => Shape::Assessor,
        "round" => Shape::Number(1..=99),
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
