//! What can happen to a file on its way.

use super::Random;

/// A file as it arrives: whole, cut short, with a byte changed, or with its lines in another order.
pub(super) fn damage(random: &mut Random, sent: &str) -> Vec<u8> {
    let mut bytes = sent.as_bytes().to_vec();
    match random.below(10) {
        0 => bytes.truncate(random.below(bytes.len() + 1)),
        1 if !bytes.is_empty() => {
            let at = random.below(bytes.len());
            bytes[at] ^= 1 << random.below(8);
        }
        2 => bytes = reordered(random, sent),
        _ => {}
    }
    bytes
}

fn reordered(random: &mut Random, sent: &str) -> Vec<u8> {
    let mut lines: Vec<&str> = sent.lines().collect();
    for last in (1..lines.len()).rev() {
        lines.swap(last, random.below(last + 1));
    }
    lines.join("\n").into_bytes()
}
