//! How the second store writes: frames one after the other, each with its length and a checksum of its own. Pure.
//!
//! A frame begins with a byte that no text has, so that after a damaged place the next whole frame is found again. What a
//! power cut left half-written at the end is no frame, and is passed over.

use sha2::{Digest, Sha256};

use crate::journal::{Meta, MetaChange};

/// The beginning of every frame; the last byte is the version of the format.
const MARK: [u8; 4] = [0xFF, b'V', b'K', 1];

/// Mark, kind, length of the payload (four bytes, least first), eight bytes of checksum.
const HEAD: usize = 4 + 1 + 4 + 8;

/// About how long the payload of one frame of lines may be, in bytes: a damaged place costs no more than that.
const PAYLOAD: usize = 64 * 1024;

/// Event lines, each ended by `\n`.
const LINES: u8 = b'L';
/// Changes of notes, as JSON.
const NOTES: u8 = b'N';

/// The frames of what is written together.
pub fn frames(lines: &[u8], notes: &[MetaChange]) -> Vec<u8> {
    let mut out = Vec::with_capacity(lines.len() + 2 * HEAD);
    let mut from = 0;
    let ends = lines.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).chain([lines.len()]);
    for end in ends {
        if end > from && (end - from >= PAYLOAD || end == lines.len()) {
            push(&mut out, LINES, &lines[from..end]);
            from = end;
        }
    }
    // A change of notes is made of strings alone, which JSON can always say.
    if !notes.is_empty()
        && let Ok(text) = serde_json::to_vec(notes)
    {
        push(&mut out, NOTES, &text);
    }
    out
}

fn push(out: &mut Vec<u8>, kind: u8, payload: &[u8]) {
    let Ok(len) = u32::try_from(payload.len()) else { return };
    out.extend_from_slice(&MARK);
    out.push(kind);
    out.extend_from_slice(&len.to_le_bytes());
    out.extend_from_slice(&sum(kind, payload));
    out.extend_from_slice(payload);
}

fn sum(kind: u8, payload: &[u8]) -> [u8; 8] {
    let hash = Sha256::new_with_prefix([kind]).chain_update(payload).finalize();
    let mut sum = [0; 8];
    sum.copy_from_slice(&hash[..8]);
    sum
}

/// What stands in a file, or in several one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Event lines, each ended by `\n`, in the order in which they were written.
    pub lines: Vec<u8>,
    /// The notes, as they were last.
    pub notes: Meta,
    /// How many places could not be read; a file that only stops in the middle of a frame has none.
    pub damaged: u32,
    /// How many frames are of a kind that only a newer build reads.
    pub newer: u32,
}

impl Found {
    /// Whether everything that stands there was understood.
    pub fn is_all(&self) -> bool {
        self.damaged == 0 && self.newer == 0
    }

    /// Adds what stands in a file.
    pub fn read(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while at < bytes.len() {
            match frame(&bytes[at..]) {
                Frame::Whole { kind, payload } => {
                    self.take(kind, payload);
                    at += HEAD + payload.len();
                }
                Frame::Cut if next_mark(bytes, at + 1).is_none() => return,
                Frame::Cut | Frame::Bad => {
                    self.damaged += 1;
                    let Some(next) = next_mark(bytes, at + 1) else { return };
                    at = next;
                }
            }
        }
    }

    fn take(&mut self, kind: u8, payload: &[u8]) {
        match kind {
            LINES => {
                self.lines.extend_from_slice(payload);
                if self.lines.last().is_some_and(|last| *last != b'\n') {
                    self.lines.push(b'\n');
                }
            }
            NOTES => match serde_json::from_slice::<Vec<MetaChange>>(payload) {
                Ok(changes) => changes.iter().for_each(|change| self.notes.apply(change)),
                Err(_) => self.damaged += 1,
            },
            // Of a newer build: it is whole, and not ours to read.
            _ => self.newer += 1,
        }
    }
}

enum Frame<'a> {
    Whole {
        kind: u8,
        payload: &'a [u8],
    },
    /// The bytes end within it.
    Cut,
    Bad,
}

fn frame(bytes: &[u8]) -> Frame<'_> {
    let begins = MARK.iter().zip(bytes).all(|(mark, byte)| mark == byte);
    let Some((head, rest)) = bytes.split_at_checked(HEAD).filter(|_| begins) else {
        return if begins { Frame::Cut } else { Frame::Bad };
    };
    let kind = head[4];
    let mut len = [0; 4];
    len.copy_from_slice(&head[5..9]);
    let Some(payload) = rest.get(..u32::from_le_bytes(len) as usize) else { return Frame::Cut };
    if sum(kind, payload) == head[9..] { Frame::Whole { kind, payload } } else { Frame::Bad }
}

fn next_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let within = bytes.get(from..)?.windows(MARK.len()).position(|four| four == MARK)?;
    Some(from + within)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(name: &str, value: &str) -> MetaChange {
        MetaChange { name: name.to_owned(), value: Some(value.to_owned()) }
    }

    fn found(bytes: &[u8]) -> Found {
        let mut found = Found::default();
        found.read(bytes);
        found
    }

    fn three() -> Vec<u8> {
        [frames(b"one\n", &[note("a", "1")]), frames(b"two\n", &[]), frames(b"three\n", &[note("a", "2")])].concat()
    }

    #[test]
    fn what_was_written_is_read_again_and_the_last_note_holds() {
        let mut notes = Meta::default();
        notes.apply(&note("a", "2"));
        assert_eq!(found(&three()), Found { lines: b"one\ntwo\nthree\n".to_vec(), notes, damaged: 0, newer: 0 });
        assert_eq!(found(&[]), Found::default());
    }

    #[test]
    fn what_a_newer_build_wrote_is_passed_over_and_counted() {
        let mut all = frames(b"one\n", &[]);
        push(&mut all, b'Z', b"what will be");
        all.extend(frames(b"two\n", &[]));
        let found = found(&all);
        assert_eq!((found.lines.as_slice(), found.damaged, found.newer), (&b"one\ntwo\n"[..], 0, 1));
        assert!(!found.is_all());
    }

    #[test]
    fn cut_anywhere_it_keeps_every_whole_frame_and_calls_nothing_damaged() {
        let all = three();
        for end in 0..all.len() {
            let found = found(&all[..end]);
            assert_eq!(found.damaged, 0, "cut at {end}");
            assert!(b"one\ntwo\nthree\n".starts_with(&found.lines));
        }
    }

    #[test]
    fn one_wrong_byte_anywhere_costs_one_frame_and_is_noticed() {
        let all = three();
        for at in 0..all.len() {
            let mut bytes = all.clone();
            bytes[at] ^= 0x20;
            let found = found(&bytes);
            let kept = [&b"one\n"[..], b"two\n", b"three\n"]
                .iter()
                .filter(|line| found.lines.windows(line.len()).any(|held| held == **line))
                .count();
            let last = at >= all.len() - frames(b"", &[note("a", "2")]).len();
            assert!(kept >= 2, "byte {at}: {kept} kept");
            // A length that now reaches beyond the end looks like the end of the file only in the last frame.
            assert!(found.damaged == 1 || last, "byte {at}: {}", found.damaged);
        }
    }

    #[test]
    fn many_lines_are_cut_into_frames_at_line_ends() {
        let lines: Vec<u8> = (0..9_000).flat_map(|n| format!("{{\"line\":{n}}}\n").into_bytes()).collect();
        let bytes = frames(&lines, &[]);
        assert!(bytes.len() > lines.len() + HEAD, "more than one frame");
        assert_eq!(found(&bytes).lines, lines);
    }
}
