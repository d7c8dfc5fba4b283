//! The code of a criterion: `II.1`. Never longer than the register names it becomes part of.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A criterion's code: letters and digits in parts joined by dots, at most twelve characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CriterionId(String);

/// A text that is no code of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeFault;

impl CriterionId {
    /// A code from its text.
    ///
    /// ```
    /// use movement::rubric::CriterionId;
    /// assert!(CriterionId::new("II.1").is_ok());
    /// assert!(CriterionId::new("II..1").is_err());
    /// ```
    pub fn new(text: &str) -> Result<CriterionId, CodeFault> {
        let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if text.len() <= 12 && text.split('.').all(part) { Ok(CriterionId(text.to_owned())) } else { Err(CodeFault) }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CriterionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for CodeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("criterion code")
    }
}

impl TryFrom<String> for CriterionId {
    type Error = CodeFault;
    fn try_from(text: String) -> Result<Self, CodeFault> {
        CriterionId::new(&text)
    }
}

impl From<CriterionId> for String {
    fn from(code: CriterionId) -> String {
        code.0
    }
}
