//! Finding the parts of a bundle by its brackets, for documents that some tool has indented, joined or reordered.
//! Holds one part at a time; judges nothing but the outline.

use crate::limits;

/// A part of the document, found by its place.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// A member of the document other than the two lists.
    Member(&'a str, &'a [u8]),
    /// An element of the list of events.
    Event(&'a [u8]),
    /// An element of the list of photos.
    Photo(&'a [u8]),
    /// A part that is larger by now than any may be, of which nothing was kept: an element of a list, or a member.
    TooLong { listed: bool },
}

/// The outline is broken: from here on nobody can say by brackets what belongs where.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Start,
    KeyOrEnd,
    Key,
    InKey,
    Colon,
    Value,
    InValue,
    ItemOrEnd,
    Item,
    InItem,
    AfterItem,
    AfterValue,
    End,
}

/// Where a reader stands in a document.
#[derive(Clone, Debug)]
pub(super) struct Outline {
    at: At,
    key: String,
    held: Vec<u8>,
    too_long: bool,
    depth: u64,
    in_string: bool,
    escaped: bool,
    /// Whether the value is no bracket and no string, and so ends before the byte that ends it.
    bare: bool,
    /// The line being read, and the one on which the part being read starts.
    pub(super) line: u64,
    start: u64,
}

impl Outline {
    /// The start of a document that stands on this line of its file.
    pub(super) fn at_line(line: u64) -> Self {
        Outline {
            at: At::Start,
            key: String::new(),
            held: Vec::new(),
            too_long: false,
            depth: 0,
            in_string: false,
            escaped: false,
            bare: false,
            line,
            start: line,
        }
    }

    /// Whether the document has been closed.
    pub(super) fn is_closed(&self) -> bool {
        self.at == At::End
    }

    /// The line on which the part being read starts.
    pub(super) fn part_line(&self) -> u64 {
        if matches!(self.at, At::InValue | At::InItem) { self.start } else { self.line }
    }

    /// Bytes kept at present.
    pub(super) fn held(&self) -> usize {
        self.held.capacity()
    }

    /// Takes one byte; `each` gets a part, with its first line, when the byte completes it.
    pub(super) fn step(&mut self, byte: u8, each: &mut impl FnMut(u64, Part<'_>)) -> Result<(), Broken> {
        match self.at {
            At::InKey => return self.in_key(byte),
            At::InValue | At::InItem => {
                let again = self.in_value(byte, each)?;
                if !again {
                    return Ok(());
                }
            }
            _ => {}
        }
        if byte.is_ascii_whitespace() {
            self.line += u64::from(byte == b'\n');
            return Ok(());
        }
        self.at = match (self.at, byte) {
            (At::Start, b'{') => At::KeyOrEnd,
            (At::KeyOrEnd | At::Key, b'"') => {
                self.key.clear();
                At::InKey
            }
            (At::KeyOrEnd | At::AfterValue, b'}') => At::End,
            (At::Colon, b':') => At::Value,
            (At::Value, b'[') if self.key == "events" || self.key == "photos" => At::ItemOrEnd,
            (At::ItemOrEnd | At::AfterItem, b']') => At::AfterValue,
            (At::AfterItem, b',') => At::Item,
            (At::AfterValue, b',') => At::Key,
            (At::Value, _) => return self.open(byte, At::InValue),
            (At::ItemOrEnd | At::Item, _) => return self.open(byte, At::InItem),
            _ => return Err(Broken),
        };
        Ok(())
    }

    fn in_key(&mut self, byte: u8) -> Result<(), Broken> {
        match byte {
            b'"' => self.at = At::Colon,
            // The keys of a bundle are plain words; any other is read over like an unknown one.
            0..0x20 => return Err(Broken),
            _ if self.key.len() < limits::NAME => self.key.push(if byte.is_ascii() { char::from(byte) } else { '?' }),
            _ => return Err(Broken),
        }
        Ok(())
    }

    fn open(&mut self, byte: u8, at: At) -> Result<(), Broken> {
        (self.in_string, self.escaped, self.bare, self.depth) = (byte == b'"', false, false, 0);
        match byte {
            b'{' | b'[' => self.depth = 1,
            b'"' => {}
            b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => self.bare = true,
            _ => return Err(Broken),
        }
        self.at = at;
        self.start = self.line;
        self.too_long = false;
        self.held.clear();
        self.held.push(byte);
        Ok(())
    }

    /// Takes a byte within a value; `true` where the byte came after its end and must be looked at again.
    fn in_value(&mut self, byte: u8, each: &mut impl FnMut(u64, Part<'_>)) -> Result<bool, Broken> {
        if self.bare && (byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'}')) {
            self.close(each);
            return Ok(true);
        }
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                // No JSON string runs over the end of a line.
                b'\n' => return Err(Broken),
                _ => {}
            }
        } else {
            match byte {
                b'"' => self.in_string = true,
                b'\n' => self.line += 1,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.checked_sub(1).ok_or(Broken)?,
                _ => {}
            }
        }
        self.keep(byte, each);
        if !self.bare && !self.in_string && self.depth == 0 {
            self.close(each);
        }
        Ok(false)
    }

    fn keep(&mut self, byte: u8, each: &mut impl FnMut(u64, Part<'_>)) {
        let limit = if self.at == At::InItem { limits::PART_BYTES } else { limits::HEADER_BYTES };
        if self.too_long {
        } else if self.held.len() < limit {
            self.held.push(byte);
        } else {
            self.too_long = true;
            self.held = Vec::new();
            each(self.start, Part::TooLong { listed: self.at == At::InItem });
        }
    }

    fn close(&mut self, each: &mut impl FnMut(u64, Part<'_>)) {
        let part = match self.at {
            At::InItem if self.key == "photos" => Part::Photo(&self.held),
            At::InItem => Part::Event(&self.held),
            _ => Part::Member(&self.key, &self.held),
        };
        // One that is too long was handed out when it became so.
        if !self.too_long {
            each(self.start, part);
        }
        self.at = if self.at == At::InItem { At::AfterItem } else { At::AfterValue };
        self.held.clear();
    }
}
