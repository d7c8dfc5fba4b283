//! A string of a JSON text, borrowed as it is written, and unescaped only when someone asks.

use super::escape::{self, Escape};
use super::{Cursor, JsonFault, JsonFaultKind as Kind};
use std::borrow::Cow;

/// A JSON string as it stands between its quotes.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a>(&'a str);

impl<'a> Text<'a> {
    /// What stands between the quotes, escapes and all.
    pub fn raw(self) -> &'a str {
        self.0
    }

    /// The string itself where it holds no escape.
    pub fn plain(self) -> Option<&'a str> {
        (!self.0.as_bytes().contains(&b'\\')).then_some(self.0)
    }

    /// The string itself.
    pub fn decode(self) -> Cow<'a, str> {
        self.plain().map_or_else(|| Cow::Owned(escape::decode(self.0)), Cow::Borrowed)
    }
}

impl<'a> Cursor<'a> {
    /// Reads a string.
    #[inline]
    pub fn string(&mut self) -> Result<Text<'a>, JsonFault> {
        self.token(b'"')?;
        let bytes = self.text.as_bytes();
        let start = self.at;
        loop {
            let rest = &bytes[self.at..];
            let Some(plain) = rest.iter().position(|&b| STOPS[b as usize]) else {
                return Err(Kind::End.at(bytes.len()));
            };
            self.at += plain;
            match bytes[self.at] {
                b'"' => break,
                b'\\' => {
                    let Escape { length, short, .. } = escape::read(bytes, self.at)?;
                    if self.canonical && !short {
                        return Err(Kind::NotCanonical.at(self.at));
                    }
                    self.at += length;
                }
                _ => return Err(Kind::Control.at(self.at)),
            }
        }
        let raw = &self.text[start..self.at];
        self.at += 1;
        Ok(Text(raw))
    }
}

/// Bytes at which a run of plain characters ends: the quote, the backslash and the control characters.
const STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        stops[byte] = true;
        byte += 1;
    }
    stops[b'"' as usize] = true;
    stops[b'\\' as usize] = true;
    stops
};
