//! Cutting a stream of bytes into lines with memory for one line. Knows nothing of JSON.

/// Cuts what is pushed into lines; a line longer than the limit is dropped and named.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    held: Vec<u8>,
    limit: usize,
    dropping: bool,
    /// Whether the line being dropped was reported already.
    silent: bool,
    number: u64,
}

/// One line.
pub(super) enum Line<'a> {
    /// A whole line, without its newline.
    Whole(&'a [u8]),
    /// A line longer than the limit, of which nothing was kept.
    TooLong,
    /// What stands after the last newline of the file.
    Rest(&'a [u8]),
}

impl Lines {
    /// Starts at the line with this number, counted from 1.
    pub(super) fn new(limit: usize, number: u64) -> Self {
        Lines { held: Vec::new(), limit, dropping: false, silent: false, number }
    }

    /// Starts in the middle of the line with this number, the rest of which is passed over without a word.
    pub(super) fn amid(limit: usize, number: u64) -> Self {
        Lines { held: Vec::new(), limit, dropping: true, silent: true, number }
    }

    /// Takes more bytes; `each` gets every line that they complete, with its number.
    pub(super) fn push(&mut self, mut bytes: &[u8], each: &mut impl FnMut(u64, Line<'_>)) {
        while let Some(end) = memchr::memchr(b'\n', bytes) {
            let (line, rest) = (&bytes[..end], &bytes[end + 1..]);
            self.complete(line, each);
            self.number += 1;
            bytes = rest;
        }
        if self.dropping || self.held.len() + bytes.len() > self.limit {
            self.dropping |= !bytes.is_empty();
            self.held = Vec::new();
        } else {
            self.held.extend_from_slice(bytes);
        }
    }

    /// Hands out what stands after the last newline, if anything does.
    pub(super) fn finish(mut self, each: &mut impl FnMut(u64, Line<'_>)) {
        if self.dropping {
            if !self.silent {
                each(self.number, Line::TooLong);
            }
        } else if !self.held.is_empty() {
            let held = std::mem::take(&mut self.held);
            each(self.number, Line::Rest(&held));
        }
    }

    /// Bytes kept at present.
    pub(super) fn held(&self) -> usize {
        self.held.capacity()
    }

    fn complete(&mut self, line: &[u8], each: &mut impl FnMut(u64, Line<'_>)) {
        if self.dropping || self.held.len() + line.len() > self.limit {
            if !self.silent {
                each(self.number, Line::TooLong);
            }
        } else if self.held.is_empty() {
            each(self.number, Line::Whole(line));
        } else {
            self.held.extend_from_slice(line);
            each(self.number, Line::Whole(&self.held));
        }
        (self.dropping, self.silent) = (false, false);
        self.held.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, limit: usize, step: usize) -> Vec<String> {
        let mut found = Vec::new();
        let mut lines = Lines::new(limit, 1);
        let mut each = |number: u64, line: Line<'_>| {
            let text = match line {
                Line::Whole(text) => format!("{number} {}", String::from_utf8_lossy(text)),
                Line::TooLong => format!("{number} -"),
                Line::Rest(text) => format!("{number} {}…", String::from_utf8_lossy(text)),
            };
            found.push(text);
        };
        for chunk in text.as_bytes().chunks(step) {
            lines.push(chunk, &mut each);
        }
        lines.finish(&mut each);
        found
    }

    #[test]
    fn lines_are_the_same_however_the_bytes_arrive() {
        for step in 1..20 {
            assert_eq!(
                cut("ab\n\ncdefghi\nj\nkl", 4, step),
                ["1 ab", "2 ", "3 -", "4 j", "5 kl…"],
                "in steps of {step}"
            );
        }
    }
}
