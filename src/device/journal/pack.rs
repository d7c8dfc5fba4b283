//! Packing short stretches into long ones. Pure; loses no line and invents none.

use super::{CHUNK_LINES, Segment, Stretch};

/// Lines cut into stretches of [`CHUNK_LINES`]; the last may be shorter.
pub(crate) fn cut(lines: &[u8]) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    let mut piece: Vec<u8> = Vec::new();
    let mut held = 0;
    for line in lines.split_inclusive(|byte| *byte == b'\n') {
        piece.extend_from_slice(line);
        held += 1;
        if held == CHUNK_LINES {
            out.push(std::mem::take(&mut piece));
            held = 0;
        }
    }
    if !piece.is_empty() {
        out.push(piece);
    }
    out
}

/// Joins stretches in the order given and cuts them anew.
pub(crate) fn pack(short: &[Stretch]) -> Vec<Vec<u8>> {
    let mut all = Vec::with_capacity(short.iter().map(|stretch| stretch.lines.len() + 1).sum());
    for stretch in short {
        all.extend_from_slice(&stretch.lines);
        if all.last().is_some_and(|last| *last != b'\n') {
            all.push(b'\n');
        }
    }
    cut(&all)
}

/// Whether a stretch still has room for more lines.
pub(crate) fn has_room(lines: &[u8]) -> bool {
    lines.iter().filter(|byte| **byte == b'\n').count() < CHUNK_LINES
}

/// The covered names after packing: those that stay, and the new ones, in order.
pub(crate) fn covers_after(covers: &[Segment], gone: &[Segment], new: &[Segment]) -> Vec<Segment> {
    let mut out: Vec<Segment> = covers.iter().filter(|name| !gone.contains(name)).cloned().collect();
    out.extend_from_slice(new);
    ledger::order::plainly(&mut out);
    out.dedup();
    out
}
