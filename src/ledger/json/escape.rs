//! Escapes within JSON strings, read. Writing them is the business of [`crate::canonical`].

use super::{JsonFault, JsonFaultKind as Kind};

/// One escape.
pub(super) struct Escape {
    /// The character it stands for.
    pub(super) character: char,
    /// Its length in bytes, backslash included.
    pub(super) length: usize,
    /// Whether RFC 8785 would have written it this way.
    pub(super) short: bool,
}

/// Reads the escape whose backslash stands at `at`.
pub(super) fn read(bytes: &[u8], at: usize) -> Result<Escape, JsonFault> {
    let simple = |character| Ok(Escape { character, length: 2, short: true });
    match bytes.get(at + 1) {
        None => Err(Kind::End.at(bytes.len())),
        Some(b'"') => simple('"'),
        Some(b'\\') => simple('\\'),
        Some(b'b') => simple('\u{8}'),
        Some(b'f') => simple('\u{c}'),
        Some(b'n') => simple('\n'),
        Some(b'r') => simple('\r'),
        Some(b't') => simple('\t'),
        Some(b'/') => Ok(Escape { character: '/', length: 2, short: false }),
        Some(b'u') => unicode(bytes, at),
        Some(_) => Err(Kind::Escape.at(at)),
    }
}

/// The string that `raw`, already found sound, stands for.
pub(super) fn decode(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let Ok(escape) = read(rest.as_bytes(), at) else { break };
        text.push(escape.character);
        rest = &rest[at + escape.length..];
    }
    text.push_str(rest);
    text
}

fn unicode(bytes: &[u8], at: usize) -> Result<Escape, JsonFault> {
    let first = hex(bytes, at + 2)?;
    let (code, length) = match first {
        0 => return Err(Kind::Nul.at(at)),
        0xD800..0xDC00 => {
            if bytes.get(at + 6..at + 8) != Some(b"\\u".as_slice()) {
                return Err(Kind::LoneSurrogate.at(at));
            }
            let second = hex(bytes, at + 8)?;
            if !(0xDC00..0xE000).contains(&second) {
                return Err(Kind::LoneSurrogate.at(at));
            }
            (0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 12)
        }
        code => (code, 6),
    };
    let character = char::from_u32(code).ok_or(Kind::LoneSurrogate.at(at))?;
    let lower_case = !bytes[at + 2..at + 6].iter().any(u8::is_ascii_uppercase);
    let named = matches!(code, 0x8 | 0x9 | 0xA | 0xC | 0xD);
    Ok(Escape { character, length, short: code < 0x20 && !named && lower_case })
}

fn hex(bytes: &[u8], at: usize) -> Result<u32, JsonFault> {
    let digits = bytes.get(at..at + 4).ok_or(Kind::End.at(bytes.len()))?;
    digits.iter().enumerate().try_fold(0, |code, (place, &digit)| {
        let digit = char::from(digit).to_digit(16).ok_or(Kind::Escape.at(at + place))?;
        Ok(code << 4 | digit)
    })
}
