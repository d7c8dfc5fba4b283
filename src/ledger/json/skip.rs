//! Reading over a whole value, whatever it is, and handing back the text of it.

use super::{Cursor, JsonFault, Members};

impl<'a> Cursor<'a> {
    /// Reads over one value and gives it as it is written.
    pub fn value(&mut self) -> Result<&'a str, JsonFault> {
        let first = self.peek();
        let start = self.at;
        match first {
            Some(b'{' | b'[') => self.nested()?,
            _ => self.scalar()?,
        }
        Ok(&self.text[start..self.at])
    }

    fn scalar(&mut self) -> Result<(), JsonFault> {
        match self.peek() {
            Some(b'"') => self.string().map(drop),
            Some(b'-' | b'0'..=b'9') => self.int().map(drop),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => Err(self.unexpected()),
        }
    }

    fn word(&mut self, word: &str) -> Result<(), JsonFault> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            return Ok(());
        }
        Err(self.unexpected())
    }

    fn nested(&mut self) -> Result<(), JsonFault> {
        let mut levels: Vec<(bool, Members<'a>)> = Vec::new();
        loop {
            match self.peek() {
                Some(b'{') => levels.push((true, self.object()?)),
                Some(b'[') => levels.push((false, self.array()?)),
                _ => self.scalar()?,
            }
            loop {
                let Some((is_object, members)) = levels.last_mut() else { return Ok(()) };
                let more = if *is_object { self.key(members)?.is_some() } else { self.item(members)? };
                if more {
                    break;
                }
                levels.pop();
            }
        }
    }
}
