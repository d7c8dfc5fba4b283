//! Whole numbers of a JSON text. There are no others here: points are hundredths, money is đồng.

use super::{Cursor, JsonFault, JsonFaultKind as Kind};
use crate::limits;

impl Cursor<'_> {
    /// Reads a whole number between −(2^53 − 1) and 2^53 − 1.
    pub fn int(&mut self) -> Result<i64, JsonFault> {
        let first = self.peek();
        let start = self.at;
        let bytes = self.text.as_bytes();
        let negative = first == Some(b'-');
        let mut at = start + usize::from(negative);
        let digits = at;
        let mut value: i64 = 0;
        while let Some(digit @ b'0'..=b'9') = bytes.get(at) {
            value = value.saturating_mul(10).saturating_add(i64::from(digit - b'0'));
            at += 1;
        }
        if at == digits {
            self.at = at;
            return Err(self.unexpected());
        }
        let padded = bytes[digits] == b'0' && (at > digits + 1 || negative);
        if padded || matches!(bytes.get(at), Some(b'.' | b'e' | b'E')) {
            return Err(Kind::NotInteger.at(start));
        }
        if value > limits::INTEGER {
            return Err(Kind::IntegerRange.at(start));
        }
        self.at = at;
        Ok(if negative { -value } else { value })
    }
}
