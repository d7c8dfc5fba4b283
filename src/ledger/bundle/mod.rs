//! The bundle: one JSON document that carries events and photos from device to device. Reads and writes streams of
//! bytes, shows what an import would do before it is done, and knows nothing of files, screens or the movement.
//!
//! ```text
//! {"format":"dvk-bundle","version":1,
//! "header":{…},"header_check":"<16 hex digits>",
//! "events":[
//! {"e":{…},"i":"<16 hex digits>"},
//! …
//! ],
//! "photos":[
//! {"b":"<base64>","k":"<SHA-256>","t":"image/jpeg"},
//! …
//! ],
//! "trailer":{…}}
//! ```

mod carried;
mod export;
mod fault;
mod header;
mod import;
mod item;
mod lines;
mod name;
mod oversize;
mod photo;
mod plan;
mod reader;
mod roster;
mod sniff;
mod structure;
mod text_rule;
mod trailer;
mod writer;

pub use carried::Carried;
pub use export::{Export, PhotoRef};
pub use fault::{BundleError, Foreign, Reason, SetAside};
pub use header::{CampaignTag, Counts, FORMAT, Header, Kind, Origin, Part, Role, VERSION};
pub use import::{
    Applied, Changed, Clash, ClashValue, Expect, Inspection, Listed, Notice, Preview, Span, Stop, is_far_off,
};
pub use item::{EventItem, Item};
pub use name::{LocalTime, MIME, SHARE_EXTENSION, file_name};
pub use oversize::Oversize;
pub use photo::{Photo, PhotoKey, PhotoKind};
pub use plan::Plan;
pub use reader::{Ending, Reader, check_size};
pub use sniff::photo_kind;
pub use text_rule::{TextFindings, check_text};
pub use trailer::{Digest, Trailer};
pub use writer::Writer;

use sniff::foreign;
