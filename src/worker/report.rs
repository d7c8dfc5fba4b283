//! What the ledger found, in the words of the wire: codes, ids and numbers, never sentences.

use std::collections::BTreeMap;

use device::jobs::{Changed, Clash, ClashValue, Cut, From, Notice, Preview, Problem, SetAside};
use ledger::bundle::{self, BundleError, Foreign, Kind, Listed, Notice as Found, Oversize, Reason, Role, Span};
use ledger::json::JsonFaultKind;
use ledger::{EventFault, EventRef, GateFault};

use crate::titles;

/// What an inspection found, as far as the file alone tells.
pub(crate) fn preview(found: &bundle::Preview) -> Preview {
    let header = found.header.as_ref();
    let withheld = found.withheld.iter().map(|span| span.to.saturating_sub(span.from) + 1).sum();
    let mut told = Preview {
        campaign: found.campaign.clone(),
        name: header.map(|header| header.campaign.name.clone()).unwrap_or_default(),
        training: header.is_some_and(|header| header.campaign.training),
        from: header.and_then(from),
        kind: header.map(|header| kind(header.kind).to_owned()).unwrap_or_default(),
        part: header.and_then(|header| header.part.as_ref()).map(|part| (part.n, part.of)),
        parts_missing: Vec::new(),
        new: found.new,
        held: found.held,
        unknown: found.unknown,
        new_records: cut(&found.new_records, ToString::to_string),
        changed: cut(&found.changed, changed),
        conflicting: cut(&found.conflicting, clash),
        set_aside: cut(&found.set_aside, set_aside),
        notices: cut(&found.notices, notice),
        photos: found.photos.len() as u64,
        photos_new: 0,
        photos_left: 0,
        own: found.own.is_some(),
        withheld,
        shared: header.map(|header| shared(found, header)).unwrap_or_default(),
        holds_photos: header.map_or(0, |header| header.holds_photos.len() as u64),
        whole: found.whole,
        titles: BTreeMap::new(),
        fingerprint: found.after.fingerprint().words().map(str::to_owned).to_vec(),
    };
    told.titles = titles::titles(&found.after, &told);
    told
}

/// What the maker proves to hold of what is here with the file.
fn shared(found: &bundle::Preview, header: &bundle::Header) -> Vec<(String, u64, u64)> {
    let runs = found.after.shared_with(&header.holds).into_iter();
    runs.map(|(incarnation, from, to)| (incarnation.to_string(), from, to)).collect()
}

fn cut<T, U>(list: &Listed<T>, say: impl Fn(&T) -> U) -> Cut<U> {
    Cut { total: list.total(), shown: list.shown().iter().map(say).collect() }
}

/// Why a whole file is refused.
pub(crate) fn refusal(error: BundleError) -> Problem {
    match error {
        BundleError::Empty => Problem::plain("empty"),
        BundleError::NotABundle { foreign } => Problem::text("not-a-bundle", looks_like(foreign)),
        BundleError::TooLarge { bytes } => Problem::number("too-large", bytes),
        BundleError::Newer { version } => Problem::number("newer", version),
        BundleError::NoCampaign => Problem::plain("no-campaign"),
        BundleError::OtherCampaign { id, name } => {
            Problem { record: Some(id), text: Some(name), ..Problem::plain("other-campaign") }
        }
        BundleError::TrainingIntoReal => Problem::plain("training-into-real"),
        BundleError::RealIntoTraining => Problem::plain("real-into-training"),
        BundleError::TooManyEvents => Problem::plain("too-many-events"),
        BundleError::TooManyPhotos => Problem::plain("too-many-photos"),
    }
}

/// Why a bundle is not made.
pub(crate) fn too_much(oversize: Oversize) -> Problem {
    match oversize {
        Oversize::Header { bytes } => Problem::number("header", bytes as u64),
        Oversize::Devices { count } => Problem::number("devices", count as u64),
        Oversize::Events { count } => Problem::number("events", count),
        Oversize::Photos { count } => Problem::number("photos", count),
        Oversize::Bytes { bytes } => Problem::number("bytes", bytes),
    }
}

fn looks_like(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Photo => "photo",
        Foreign::Zip => "zip",
        Foreign::Pdf => "pdf",
        Foreign::Encrypted => "encrypted",
        Foreign::Json => "json",
        Foreign::Text => "text",
        Foreign::Binary => "binary",
    }
}

fn from(header: &bundle::Header) -> Option<From> {
    header.device.as_ref().map(|device| From {
        incarnation: device.incarnation.map(|incarnation| incarnation.to_string()),
        name: device.name.clone(),
        office: device.role == Role::Office,
        made_ms: header.made,
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Whole => "whole",
        Kind::Delta => "delta",
        Kind::Receipt => "receipt",
        Kind::Assignment => "assignment",
        Kind::Merged => "merged",
        Kind::Other => "other",
    }
}

fn changed(found: &bundle::Changed) -> Changed {
    Changed {
        record: found.record.to_string(),
        register: found.register.to_string(),
        before: found.before.as_ref().map(|value| value.raw().to_owned()),
        after: found.after.raw().to_owned(),
    }
}

fn clash(found: &bundle::Clash) -> Clash {
    let value = |one: &bundle::ClashValue| ClashValue {
        value: one.value.raw().to_owned(),
        who: one.who.clone(),
        wall_ms: one.wall_ms,
        incarnation: one.at.incarnation.to_string(),
        incoming: one.incoming,
    };
    Clash {
        record: found.record.to_string(),
        register: found.register.to_string(),
        values: found.values.iter().map(value).collect(),
        total: found.total,
    }
}

fn set_aside(found: &bundle::SetAside) -> SetAside {
    SetAside { line: found.line, problem: reason(&found.reason) }
}

fn reason(reason: &Reason) -> Problem {
    match reason {
        Reason::Truncated => Problem::plain("truncated"),
        Reason::Unreadable => Problem::plain("unreadable"),
        Reason::TooLong => Problem::plain("too-long"),
        Reason::Format => Problem::plain("format"),
        Reason::Header => Problem::plain("header"),
        Reason::CampaignId => Problem::plain("campaign-id"),
        Reason::Trailer => Problem::plain("trailer"),
        Reason::Digest => Problem::plain("digest"),
        Reason::AfterEnd => Problem::plain("after-end"),
        Reason::IdMismatch => Problem::plain("id-mismatch"),
        Reason::Event(fault) => event(fault),
        Reason::ForbiddenText { character } => Problem::number("forbidden-text", u64::from(u32::from(*character))),
        Reason::LongText => Problem::plain("long-text"),
        Reason::TooManyDevices => Problem::plain("too-many-devices"),
        Reason::Gate(fault) => gate(fault),
        Reason::PhotoText => Problem::plain("photo-text"),
        Reason::PhotoSize { bytes } => Problem::number("photo-size", *bytes),
        Reason::PhotoHash => Problem::plain("photo-hash"),
        Reason::PhotoKind => Problem::plain("photo-kind"),
    }
}

fn event(fault: &EventFault) -> Problem {
    match fault {
        EventFault::Json(fault) => Problem::plain(json(fault.kind)),
        EventFault::TooLong => Problem::plain("too-long"),
        EventFault::Missing(key) => Problem::text("event-missing", *key),
        EventFault::Kind => Problem::plain("event-kind"),
        EventFault::Incarnation => Problem::plain("event-incarnation"),
        EventFault::Seq => Problem::plain("event-seq"),
        EventFault::Clock => Problem::plain("event-clock"),
        EventFault::Record => Problem::plain("event-record"),
        EventFault::Register => Problem::plain("event-register"),
        EventFault::References => Problem::plain("event-references"),
        EventFault::Line => Problem::plain("event-line"),
        EventFault::Check => Problem::plain("id-mismatch"),
    }
}

fn json(fault: JsonFaultKind) -> &'static str {
    match fault {
        JsonFaultKind::End => "json-end",
        JsonFaultKind::Unexpected => "json-unexpected",
        JsonFaultKind::Trailing => "json-trailing",
        JsonFaultKind::DuplicateKey => "json-duplicate-key",
        JsonFaultKind::TooDeep => "json-too-deep",
        JsonFaultKind::NotInteger => "json-not-integer",
        JsonFaultKind::IntegerRange => "json-integer-range",
        JsonFaultKind::LoneSurrogate => "json-lone-surrogate",
        JsonFaultKind::Nul => "json-nul",
        JsonFaultKind::Control => "json-control",
        JsonFaultKind::Escape => "json-escape",
        JsonFaultKind::Utf8 => "json-utf8",
        JsonFaultKind::NotCanonical => "json-not-canonical",
    }
}

fn gate(fault: &GateFault) -> Problem {
    Problem {
        record: Some(fault.record.to_string()),
        register: Some(fault.register.to_string()),
        ..Problem::plain(format!("gate-{}", fault.code))
    }
}

fn notice(found: &Found) -> Notice {
    let run = |span: &Span| (span.incarnation.to_string(), span.from, span.to);
    let life = |at: &EventRef| at.incarnation.to_string();
    match found {
        Found::HeaderLost => Notice::HeaderLost,
        Found::ClockFarOff { incarnation, wall_ms, events } => {
            Notice::ClockFarOff { incarnation: incarnation.to_string(), wall_ms: *wall_ms, events: *events }
        }
        Found::DecomposedText { events, .. } => Notice::DecomposedText { events: *events },
        Found::Fork(at) => Notice::Fork { incarnation: life(at) },
        Found::Gap(span) => {
            let (incarnation, from, to) = run(span);
            Notice::Gap { incarnation, from, to }
        }
        Found::Missing(span) => {
            let (incarnation, from, to) = run(span);
            Notice::Missing { incarnation, from, to }
        }
        Found::MissingBase(span) => {
            let (incarnation, from, to) = run(span);
            Notice::MissingBase { incarnation, from, to }
        }
        Found::ChainDiffers(at) => Notice::ChainDiffers { incarnation: life(at) },
        Found::Gate(fault) => Notice::Domain(gate(fault)),
    }
}

#[cfg(test)]
mod tests {
    use super::{reason, refusal};
    use device::jobs::Problem;
    use ledger::EventFault;
    use ledger::bundle::{BundleError, Foreign, Reason};

    #[test]
    fn every_code_is_on_the_list_that_the_words_are_made_from() {
        let refused = [
            BundleError::Empty,
            BundleError::NotABundle { foreign: Foreign::Zip },
            BundleError::TooLarge { bytes: 1 },
            BundleError::Newer { version: 2 },
            BundleError::NoCampaign,
            BundleError::OtherCampaign { id: String::new(), name: String::new() },
            BundleError::TrainingIntoReal,
            BundleError::RealIntoTraining,
            BundleError::TooManyEvents,
            BundleError::TooManyPhotos,
        ];
        let reasons = [
            Reason::Truncated,
            Reason::Unreadable,
            Reason::TooLong,
            Reason::Format,
            Reason::Header,
            Reason::Trailer,
            Reason::Digest,
            Reason::AfterEnd,
            Reason::IdMismatch,
            Reason::Event(EventFault::Check),
            Reason::ForbiddenText { character: '\u{202E}' },
            Reason::LongText,
            Reason::TooManyDevices,
            Reason::PhotoText,
            Reason::PhotoSize { bytes: 1 },
            Reason::PhotoHash,
            Reason::PhotoKind,
        ];
        let made = refused.into_iter().map(refusal).chain(reasons.iter().map(reason));
        let mut made: Vec<String> = made.map(|problem| problem.code).collect();
        made.sort();
        made.dedup();
        let mut listed = Problem::CODES.map(str::to_owned).to_vec();
        listed.sort();
        assert_eq!(made, listed);
    }
}
