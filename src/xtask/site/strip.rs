//! Takes out of wasm what only a debugger reads: the names of functions, and notes about tools.

use crate::fault::{Done, Fault};

/// The module without its custom sections, those apart that say which features it needs.
///
/// # Errors
/// When the bytes are not a wasm module.
pub fn strip(bytes: &[u8]) -> Done<Vec<u8>> {
    let cut = || Fault::new("a wasm file ends in the middle of a section");
    let mut out = bytes.get(..8).ok_or_else(cut)?.to_vec();
    let mut at = 8;
    while at < bytes.len() {
        let (length, body) = number(bytes, at + 1).ok_or_else(cut)?;
        let section = bytes.get(at..body + length).ok_or_else(cut)?;
        let custom = section[0] == 0;
        let name = number(bytes, body).and_then(|(length, name)| bytes.get(name..name + length));
        if !custom || name == Some(b"target_features") {
            out.extend_from_slice(section);
        }
        at = body + length;
    }
    Ok(out)
}

/// A number of wasm's variable length at a place, and the place after it.
fn number(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut value, mut shift) = (0usize, 0);
    loop {
        let byte = *bytes.get(at)?;
        at += 1;
        value |= usize::from(byte & 0x7F).checked_shl(shift)?;
        shift += 7;
        if byte < 0x80 {
            return Some((value, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strip;

    #[test]
    fn only_what_a_debugger_reads_is_taken_out() {
        let head = b"\0asm\x01\0\0\0";
        let types = [1u8, 4, 1, 0x60, 0, 0];
        let name = [0u8, 6, 4, b'n', b'a', b'm', b'e', 9];
        let features = [&[0u8, 17, 15][..], b"target_features", &[0]].concat();
        let whole = [&head[..], &name, &types, &features].concat();
        assert_eq!(strip(&whole).unwrap(), [&head[..], &types, &features].concat());
        assert!(strip(&whole[..whole.len() - 1]).is_err());
        assert!(strip(b"\0asm").is_err());
    }
}
