//! What can be wrong with a JSON text, as data. Makes no sentences.

/// A fault in a JSON text and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonFault {
    /// What is wrong.
    pub kind: JsonFaultKind,
    /// The byte, counted from 0, at which it was noticed.
    pub offset: usize,
}

/// What is wrong with a JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonFaultKind {
    /// The text ends in the middle of a value.
    End,
    /// A byte that cannot stand here.
    Unexpected,
    /// More text follows the value.
    Trailing,
    /// The same key twice in one object.
    DuplicateKey,
    /// More than [`crate::limits::DEPTH`] levels of nesting.
    TooDeep,
    /// A number with a fraction, an exponent, a leading zero or a negative zero.
    NotInteger,
    /// A whole number beyond ±[`crate::limits::INTEGER`].
    IntegerRange,
    /// Half of a surrogate pair, which no text may hold.
    LoneSurrogate,
    /// The character NUL, written as an escape.
    Nul,
    /// A bare control character within a string.
    Control,
    /// An escape that JSON does not know.
    Escape,
    /// Bytes that are not UTF-8.
    Utf8,
    /// Sound JSON, but not in the one form of RFC 8785 that was asked for.
    NotCanonical,
}

impl JsonFaultKind {
    /// This fault at a byte offset.
    pub(crate) fn at(self, offset: usize) -> JsonFault {
        JsonFault { kind: self, offset }
    }
}
