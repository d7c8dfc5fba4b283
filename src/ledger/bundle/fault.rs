//! What can be wrong with a bundle, as data. The sentences are made by whoever shows them.

use crate::event::EventFault;

/// Why a whole file is refused. Nothing of it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// The file holds no byte, or only white space.
    Empty,
    /// The file is something else than a bundle.
    NotABundle {
        /// What it seems to be.
        foreign: Foreign,
    },
    /// The file is larger than [`crate::limits::BUNDLE_BYTES`]; it was not read.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// The file was written by a newer version of the format than this reader knows.
    Newer {
        /// The version it says.
        version: u64,
    },
    /// Neither the header nor the trailer can be read, so nobody can say which campaign the events belong to.
    NoCampaign,
    /// The bundle belongs to another campaign than the one that is open.
    OtherCampaign {
        /// The id of the campaign in the file.
        id: String,
        /// Its name, empty where the header could not be read.
        name: String,
    },
    /// A practice bundle, and a real campaign is open.
    TrainingIntoReal,
    /// A real bundle, and a practice campaign is open.
    RealIntoTraining,
    /// More than [`crate::limits::BUNDLE_EVENTS`] events.
    TooManyEvents,
    /// More than [`crate::limits::BUNDLE_PHOTOS`] photos.
    TooManyPhotos,
}

/// What a file that is no bundle seems to be, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A JPEG, PNG or WebP picture.
    Photo,
    /// A ZIP archive; Word and Excel files are such.
    Zip,
    /// A PDF document.
    Pdf,
    /// A file encrypted with `age`.
    Encrypted,
    /// Sound JSON of another kind, or JSON that ends too early to tell.
    Json,
    /// Some other text.
    Text,
    /// Some other bytes.
    Binary,
}

/// One part of a file that was not taken, and why. The rest of the file is not affected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The line of the file, counted from 1, at which the part starts.
    pub line: u64,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why one part of a file was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file ends in the middle of this line.
    Truncated,
    /// The line is no part of a bundle that this reader knows.
    Unreadable,
    /// The line is longer than an event or a photo may be.
    TooLong,
    /// The first line is damaged.
    Format,
    /// The header is damaged: it does not match its own check, or does not say what it must.
    Header,
    /// The header names its campaign as no record is named.
    CampaignId,
    /// The trailer is damaged, or disagrees with the header.
    Trailer,
    /// Every line is sound, but they are not the lines the trailer's digest was made over: some were taken out,
    /// added or put in another order.
    Digest,
    /// Something follows after the end of the bundle. Nothing of it was taken.
    AfterEnd,
    /// The event does not match the id on its own line: something changed it.
    IdMismatch,
    /// The event has no proper shape, or is JSON that no event may hold (a fraction, a key twice, half a surrogate …).
    Event(EventFault),
    /// Text that could deceive or break a reader: a control character, or one that turns the writing direction.
    ForbiddenText {
        /// The first such character.
        character: char,
    },
    /// Text of more than [`crate::limits::TEXT_CHARS`] characters.
    LongText,
    /// With this event, or by this header, there would be more than [`crate::limits::INCARNATIONS`] devices.
    TooManyDevices,
    /// The domain's gate refused the event.
    Gate(crate::GateFault),
    /// The photo's text is no base64.
    PhotoText,
    /// The photo or file is larger than [`super::PhotoKind::most_bytes`] or empty.
    PhotoSize {
        /// Its size in bytes.
        bytes: u64,
    },
    /// The photo does not match the hash it is filed under.
    PhotoHash,
    /// The bytes are not of a picture kind that is allowed, or not of the kind the line says.
    PhotoKind,
}
