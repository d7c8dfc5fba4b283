//! Bundles that no honest device writes, made from an honest one's text. Knows the format only by its public description.

use base64::{Engine, prelude::BASE64_STANDARD as STANDARD};
use sha2::{Digest, Sha256};

/// A bundle's text, to be taken apart.
#[derive(Clone)]
pub struct Forge {
    text: String,
}

impl Forge {
    /// From the bytes of a bundle.
    pub fn of(bytes: &[u8]) -> Forge {
        Forge { text: String::from_utf8_lossy(bytes).into_owned() }
    }

    /// The bundle's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        self.text.clone().into_bytes()
    }

    /// The text of the first event of this kind of action that the bundle's maker wrote itself.
    pub fn own_event(&self, kind: &str) -> Option<String> {
        let (_, device) = self.text.split_once(r#""device":{"incarnation":""#)?;
        let (device, _) = device.split_once('"')?;
        let mark = format!(r#"{{"e":{{"a":"{kind}","d":"{device}","#);
        let line = self.text.lines().find(|line| line.starts_with(&mark))?;
        let (event, _) = line.strip_prefix(r#"{"e":"#)?.rsplit_once(r#","i":""#)?;
        Some(event.to_string())
    }

    /// The first record of this kind of which an event says this, in its registers or their names.
    pub fn record(&self, kind: &str, says: &str) -> Option<String> {
        let mark = format!("{kind}/");
        self.text.lines().filter(|line| line.starts_with(r#"{"e":"#)).find_map(|line| {
            let line: serde_json::Value = serde_json::from_str(line.trim_end_matches(',')).ok()?;
            let mut records = line["e"]["r"].as_object()?.iter();
            let found = records.find(|(record, set)| record.starts_with(&mark) && set.to_string().contains(says));
            found.map(|(record, _)| record.clone())
        })
    }

    /// The same bundle as if a device of this name had written it.
    pub fn written_by(&self, name: &str) -> Forge {
        let own = self.text.split_once(r#""device":{"#).and_then(|(_, rest)| rest.split_once('}'));
        let own = own.map(|(device, _)| device.to_string()).unwrap_or_default();
        let named = own.find(r#""name":""#).map_or(own.clone(), |at| {
            let rest = own[at..].find(r#"","role""#).map_or("", |end| &own[at + end + 1..]);
            format!("{}\"name\":{}{rest}", &own[..at], serde_json::Value::from(name))
        });
        self.with(&own, &named)
    }

    /// The photos in it.
    pub fn photos(&self) -> Vec<Vec<u8>> {
        let encoded = self.text.lines().filter_map(|line| line.strip_prefix("{\"b\":\"")?.split_once('"'));
        encoded.filter_map(|(photo, _)| STANDARD.decode(photo).ok()).collect()
    }

    /// The same bundle with nothing but these events, each with the check that belongs to it. Its end no longer fits
    /// what it holds.
    pub fn holding(&self, events: &[String]) -> Forge {
        let Some((head, rest)) = self.text.split_once("\"events\":[\n") else { return self.clone() };
        let Some((_, tail)) = rest.split_once("],\n\"photos\"") else { return self.clone() };
        let lines: Vec<String> =
            events.iter().map(|event| format!(r#"{{"e":{event},"i":"{}"}}"#, hex(event))).collect();
        Forge { text: format!("{head}\"events\":[\n{}\n],\n\"photos\"{tail}", lines.join(",\n")) }
    }

    /// The same bundle with something else in its header, whose check is made to fit, and in its trailer.
    pub fn with(&self, before: &str, after: &str) -> Forge {
        let mut text = String::new();
        for line in self.text.lines() {
            let own = line.strip_prefix("\"header\":").and_then(|rest| rest.rsplit_once(",\"header_check\":\""));
            match own {
                Some((header, _)) => {
                    let header = header.replace(before, after);
                    text.push_str(&format!("\"header\":{header},\"header_check\":\"{}\",", hex(&header)));
                }
                None if line.starts_with("\"trailer\":") => text.push_str(&line.replace(before, after)),
                None => text.push_str(line),
            }
            text.push('\n');
        }
        Forge { text }
    }

    /// The same bundle with this in place of the first such text, its checks left as they were.
    pub fn broken(&self, before: &str, after: &str) -> Forge {
        Forge { text: self.text.replacen(before, after, 1) }
    }

    /// What stands before the middle of the event that is in the middle.
    pub fn cut(&self) -> Vec<u8> {
        let lines: Vec<usize> = self.text.match_indices("\n{\"e\":").map(|(at, _)| at).collect();
        let at = lines.get(lines.len() / 2).map_or(self.text.len() / 2, |at| at + 60);
        self.text.as_bytes().iter().take(at).copied().collect()
    }
}

/// The name of a record that follows from a text: the first ten bytes of its SHA-256 in Crockford's base32.
pub fn derived(kind: &str, text: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bits: Vec<u8> = Sha256::digest(text.as_bytes())
        .iter()
        .take(10)
        .flat_map(|byte| (0..8).rev().map(move |n| byte >> n & 1))
        .collect();
    let letter = |five: &[u8]| five.iter().fold(0_usize, |sum, bit| sum * 2 + usize::from(*bit));
    let name: String = bits.chunks(5).map(|five| char::from(ALPHABET[letter(five)])).collect();
    format!("{kind}/{name}")
}

fn hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// An event that names a village, by a device nobody has heard of.
pub fn thon(id: &str, name: &str) -> String {
    let device = "zzzzzzzzzzzzzzz1";
    format!(r#"{{"a":"thon.create","d":"{device}","n":1,"r":{{"thon/{id}":{{"name":["{name}"]}}}},"t":1783000000000}}"#)
}
