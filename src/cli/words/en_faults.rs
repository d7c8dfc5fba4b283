//! English: what is wrong with a file or a part of it.

use super::en::events_of;
use ledger::bundle::{BundleError, Foreign, Notice, Oversize, Reason, SetAside};
use ledger::json::JsonFaultKind;
use ledger::{EventFault, GateFault};
use std::io::{self, ErrorKind};
use std::path::Path;

pub(super) fn no_header() -> &'static str {
    "no bundle has a sound header, so nobody can say whether this is real or training data"
}

pub(super) fn used_folder() -> &'static str {
    "there are files in this folder; please choose a new or an empty one"
}

pub(super) fn book() -> &'static str {
    "says what must come of a simulation and is no bundle; passed over"
}

pub(super) fn own_input(file: &Path) -> String {
    format!(
        "is one of the bundles to be merged ({}) and would be overwritten; please choose another name",
        file.display()
    )
}

pub(super) fn no_folder(folder: &Path) -> String {
    format!("there is no folder {}", folder.display())
}

pub(super) fn other_campaign(id: &str) -> String {
    format!("belongs to another campaign: {id}")
}

pub(super) fn oversize(oversize: &Oversize) -> String {
    let what = match oversize {
        Oversize::Header { bytes } => format!("its header would be too long ({} KB)", bytes >> 10),
        Oversize::Devices { .. } => return "together these bundles are of more devices than is allowed".to_owned(),
        Oversize::Events { count } => format!("it would hold too many events ({count})"),
        Oversize::Photos { count } => format!("it would hold too many photos ({count})"),
        Oversize::Bytes { bytes } => format!("it would be too large (more than {} MB)", bytes >> 20),
    };
    format!("together these bundles are too much for one: {what}; nothing was written")
}

pub(super) fn error(error: &BundleError) -> String {
    match error {
        BundleError::Empty => "the file is empty".to_owned(),
        BundleError::NotABundle { foreign } => {
            let what = match foreign {
                Foreign::Photo => "it is a photo",
                Foreign::Zip => "it is an archive, Word or Excel file",
                Foreign::Pdf => "it is a PDF",
                Foreign::Encrypted => "it is encrypted and must be decrypted first",
                Foreign::Json => "it is some other JSON, or cut off almost at the start",
                Foreign::Text => "it is a text",
                Foreign::Binary => "nobody can say what it is",
            };
            format!("not a bundle: {what}")
        }
        BundleError::TooLarge { bytes } => format!("the file is too large ({} MB) and was not read", bytes >> 20),
        BundleError::Newer { version } => format!("made by a newer version (format {version}): update this program"),
        BundleError::NoCampaign => {
            "header and trailer are both damaged: nobody can say which campaign it is of".to_owned()
        }
        BundleError::OtherCampaign { id, name } if name.is_empty() => other_campaign(id),
        BundleError::OtherCampaign { id, name } => format!("belongs to another campaign: {name} ({id})"),
        BundleError::TrainingIntoReal => "training data does not go into real data".to_owned(),
        BundleError::RealIntoTraining => "real data does not go into training data".to_owned(),
        BundleError::TooManyEvents => "too many events in one bundle".to_owned(),
        BundleError::TooManyPhotos => "too many photos in one bundle".to_owned(),
    }
}

pub(super) fn set_aside(part: &SetAside) -> String {
    match &part.reason {
        Reason::Truncated => "the file is cut off here".to_owned(),
        Reason::Unreadable => "unreadable".to_owned(),
        Reason::TooLong => "longer than allowed".to_owned(),
        Reason::Format => "the first line is damaged".to_owned(),
        Reason::Header => "the header is damaged".to_owned(),
        Reason::CampaignId => "the header: the campaign's code is not sound".to_owned(),
        Reason::Trailer => "the trailer is damaged or disagrees with the header".to_owned(),
        Reason::Digest => "lines were taken out, added or moved: the digest at the end does not match".to_owned(),
        Reason::AfterEnd => "something follows after the end of the bundle".to_owned(),
        Reason::IdMismatch => "changed: the event does not match its id".to_owned(),
        Reason::Event(fault) => event(fault),
        Reason::ForbiddenText { character } => {
            format!("text with a control character or one that turns the direction (U+{:04X})", u32::from(*character))
        }
        Reason::LongText => "a text is too long".to_owned(),
        Reason::TooManyDevices => {
            "too many devices: the bundle and what is held would together exceed the limit".to_owned()
        }
        Reason::Gate(fault) => gate(fault),
        Reason::PhotoText => "photo: damaged base64".to_owned(),
        Reason::PhotoSize { bytes } => format!("photo: wrong size ({} KB)", bytes >> 10),
        Reason::PhotoHash => "photo: changed".to_owned(),
        Reason::PhotoKind => "photo: not JPEG, PNG, WebP or PDF, or not the kind it says".to_owned(),
    }
}

fn event(fault: &EventFault) -> String {
    let what = match fault {
        EventFault::Json(fault) => return format!("{} (at byte {})", json(fault.kind), fault.offset),
        EventFault::TooLong => "longer than allowed",
        EventFault::Missing(key) => return format!("event without “{key}”"),
        EventFault::Kind => "event: not a kind of action",
        EventFault::Incarnation => "event: not a device's name",
        EventFault::Seq => "event: not a sequence number",
        EventFault::Clock => "event: a clock that should be left out",
        EventFault::Record => "event: not a record's name",
        EventFault::Register => "event: not a register's name",
        EventFault::References => "event: wrong references",
        EventFault::Line => "not an event's line",
        EventFault::Check => "changed: the event does not match its id",
    };
    what.to_owned()
}

fn json(kind: JsonFaultKind) -> &'static str {
    match kind {
        JsonFaultKind::End => "JSON cut off",
        JsonFaultKind::Unexpected => "JSON with a character out of place",
        JsonFaultKind::Trailing => "JSON with something after its end",
        JsonFaultKind::DuplicateKey => "JSON with a key said twice",
        JsonFaultKind::TooDeep => "JSON nested too deep",
        JsonFaultKind::NotInteger => "a number that is not whole (points are hundredths)",
        JsonFaultKind::IntegerRange => "a number too large",
        JsonFaultKind::LoneSurrogate => "text with half a Unicode character",
        JsonFaultKind::Nul => "text with a NUL",
        JsonFaultKind::Control => "text with a control character",
        JsonFaultKind::Escape => "JSON with an unknown escape",
        JsonFaultKind::Utf8 => "not UTF-8",
        JsonFaultKind::NotCanonical => "JSON not in canonical form",
    }
}

pub(super) fn notice(notice: &Notice) -> String {
    let what = match notice {
        Notice::HeaderLost => "the header is damaged; the campaign was taken from the trailer".to_owned(),
        Notice::ClockFarOff { incarnation, events, .. } => {
            format!("the clock of device {incarnation} was far off in {}; all are taken", events_of(*events))
        }
        Notice::DecomposedText { events, line } => {
            let events = events_of(*events);
            format!("accents stand apart from their letters (not NFC) in {events}, first in line {line}; all are taken")
        }
        Notice::Fork(at) => format!(
            "number {} of device {} stands there more than once: it may have been cloned or restored; all are kept",
            at.seq, at.incarnation
        ),
        Notice::Gap(span) | Notice::Missing(span) | Notice::MissingBase(span) => {
            format!("device {}: numbers {}–{} are missing", span.incarnation, span.from, span.to)
        }
        Notice::ChainDiffers(at) => {
            format!("device {}: up to number {} it is not what the sender says", at.incarnation, at.seq)
        }
        Notice::Gate(fault) => gate(fault),
    };
    format!("note: {what}")
}

fn gate(fault: &GateFault) -> String {
    let what = match fault.code {
        "sheet-and-other" => "one action changes a sheet and another record",
        "wrong-type" => "a value of the wrong type",
        "out-of-range" => "points or a number out of range",
        "off-step" => "points off the step",
        "unknown-criterion" => "the rubric has no such criterion",
        "text-too-long" => "a text is too long",
        "text-control" => "text with a control character",
        "no-such-day" => "no such day",
        "wrong-reference" => "points to a record of another kind",
        "sheet-identity" => "the sheet is not what its name says",
        "rubric-digest" => "the rubric is not what its name says",
        "off-rubric" => "points that the rubric does not allow, kept but not counted",
        "unknown-rubric" => "the sheet uses a rubric that is not known",
        code => code,
    };
    format!("{what}: {} {}", fault.record, fault.register)
}

pub(super) fn io(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "not found".to_owned(),
        ErrorKind::PermissionDenied => "not permitted".to_owned(),
        ErrorKind::IsADirectory => "this is a folder".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => format!("read or write error: {error}"),
    }
}
