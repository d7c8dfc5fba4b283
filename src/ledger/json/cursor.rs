//! Where a reader stands in a JSON text: punctuation, keys and items. Strings, numbers and whole values have files of
//! their own beside this one.

use super::{JsonFault, JsonFaultKind as Kind, Text};
use crate::canonical::key_order;
use crate::limits;
use std::cmp::Ordering;

/// A place in a JSON text, moved forward by reading.
///
/// A *canonical* cursor refuses whatever RFC 8785 would have written otherwise (spaces, unsorted keys, long escapes),
/// so that what it has read can be hashed as it stands; such a key order also proves that no key stands twice. A
/// *loose* cursor takes any sound JSON and leaves duplicate keys to [`crate::canonical::rewrite`].
#[derive(Clone, Debug)]
pub struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) depth: usize,
    pub(super) canonical: bool,
}

/// An object or array being read, between its brackets.
#[derive(Clone, Debug, Default)]
pub struct Members<'a> {
    started: bool,
    previous: Option<Text<'a>>,
}

impl<'a> Cursor<'a> {
    /// Reads any sound JSON from the start of `text`.
    pub fn loose(text: &'a str) -> Self {
        Cursor { text, at: 0, depth: 0, canonical: false }
    }

    /// Reads canonical JSON (RFC 8785) from the start of `text`.
    pub fn canonical(text: &'a str) -> Self {
        Cursor { text, at: 0, depth: 0, canonical: true }
    }

    /// The byte offset at which the next token starts or will be looked for.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// The byte offset at which a string that was read from this text starts, its quote included.
    pub(crate) fn offset_of(&self, string: Text<'a>) -> usize {
        (string.raw().as_ptr() as usize - self.text.as_ptr() as usize).saturating_sub(1)
    }

    /// The first byte of the next token; `None` at the end of the text.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        if !self.canonical {
            let rest = &self.text.as_bytes()[self.at..];
            self.at += rest.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r')).count();
        }
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes one byte of punctuation; a fault if another stands here.
    #[inline]
    pub fn token(&mut self, wanted: u8) -> Result<(), JsonFault> {
        if self.peek() == Some(wanted) {
            self.at += 1;
            return Ok(());
        }
        Err(self.unexpected())
    }

    /// Takes these very bytes, if they stand here.
    #[inline]
    pub(crate) fn takes<const N: usize>(&mut self, wanted: &[u8; N]) -> bool {
        // Of a known length, so that it is compared in place.
        let stands = self.text.as_bytes()[self.at..].first_chunk() == Some(wanted);
        self.at += if stands { N } else { 0 };
        stands
    }

    /// Reads up to the next quote, whatever stands there, and takes it.
    #[inline]
    pub(crate) fn until_quote(&mut self) -> Option<&'a str> {
        let length = self.text.as_bytes()[self.at..].iter().position(|&byte| byte == b'"')?;
        let start = self.at;
        self.at += length + 1;
        self.text.get(start..start + length)
    }

    /// Opens an object.
    pub fn object(&mut self) -> Result<Members<'a>, JsonFault> {
        self.open(b'{')
    }

    /// Opens an array.
    pub fn array(&mut self) -> Result<Members<'a>, JsonFault> {
        self.open(b'[')
    }

    /// The next key of an object, its colon taken too; `None` once the object is closed.
    pub fn key(&mut self, members: &mut Members<'a>) -> Result<Option<Text<'a>>, JsonFault> {
        if !self.next(members, b'}')? {
            return Ok(None);
        }
        let start = self.at;
        let key = self.string()?;
        if self.canonical
            && let Some(previous) = members.previous
        {
            match key_order(previous, key) {
                Ordering::Less => {}
                Ordering::Equal => return Err(Kind::DuplicateKey.at(start)),
                Ordering::Greater => return Err(Kind::NotCanonical.at(start)),
            }
        }
        members.previous = Some(key);
        self.token(b':')?;
        Ok(Some(key))
    }

    /// Whether another item of an array follows; `false` once the array is closed.
    pub fn item(&mut self, members: &mut Members<'a>) -> Result<bool, JsonFault> {
        self.next(members, b']')
    }

    /// Makes sure that nothing but white space follows.
    pub fn end(&mut self) -> Result<(), JsonFault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(Kind::Trailing.at(self.at)),
        }
    }

    fn open(&mut self, bracket: u8) -> Result<Members<'a>, JsonFault> {
        self.token(bracket)?;
        self.depth += 1;
        if self.depth > limits::DEPTH {
            return Err(Kind::TooDeep.at(self.at - 1));
        }
        Ok(Members::default())
    }

    #[inline]
    fn next(&mut self, members: &mut Members<'a>, close: u8) -> Result<bool, JsonFault> {
        if self.peek() == Some(close) {
            self.at += 1;
            self.depth -= 1;
            return Ok(false);
        }
        if members.started {
            self.token(b',')?;
        }
        members.started = true;
        Ok(true)
    }

    #[cold]
    /// The fault of a byte that cannot stand here.
    pub(super) fn unexpected(&self) -> JsonFault {
        let kind = match self.text.as_bytes().get(self.at) {
            None => Kind::End,
            Some(b' ' | b'\t' | b'\n' | b'\r') if self.canonical => Kind::NotCanonical,
            Some(_) => Kind::Unexpected,
        };
        kind.at(self.at)
    }
}
