//! Lower-case hexadecimal digits, read and written.

/// Appends bytes as lower-case hexadecimal digits.
pub(crate) fn push_hex(out: &mut String, bytes: &[u8]) {
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            out.push(char::from(b"0123456789abcdef"[nibble as usize]));
        }
    }
}

/// Reads exactly `2 * N` lower-case digits.
pub(crate) fn parse_hex<const N: usize>(digits: &[u8]) -> Option<[u8; N]> {
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = [pair[0], pair[1]].map(|digit| NIBBLES[digit as usize]);
        if (high | low) & BAD != 0 {
            return None;
        }
        *byte = high << 4 | low;
    }
    Some(bytes)
}

/// Reads 16 lower-case digits: the first 64 bits of an event's id.
pub(crate) fn parse_short(digits: &[u8]) -> Option<u64> {
    let digits: &[u8; 16] = digits.try_into().ok()?;
    let (short, bad) = digits.iter().fold((0, 0), |(short, bad), &digit| {
        let nibble = NIBBLES[digit as usize];
        (short << 4 | u64::from(nibble & 15), bad | nibble)
    });
    (bad & BAD == 0).then_some(short)
}

const BAD: u8 = 0x80;

const NIBBLES: [u8; 256] = {
    let mut table = [BAD; 256];
    let mut value = 0;
    while value < 16 {
        table[b"0123456789abcdef"[value as usize] as usize] = value;
        value += 1;
    }
    table
};
