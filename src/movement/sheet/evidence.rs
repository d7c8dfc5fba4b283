//! Photos as evidence of a criterion. Never holds the photo itself: that is kept by its digest elsewhere.

use crate::photo::{Photo, PhotoKey};
use crate::rubric::CriterionId;

/// A photo attached to a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The photo's key.
    pub key: PhotoKey,
    /// What is known of it.
    pub photo: Photo,
}

/// The criterion and photo of a register `e.<criterion>.<photo>`.
pub(crate) fn split(register: &str) -> Option<(CriterionId, PhotoKey)> {
    let (code, key) = register.strip_prefix("e.")?.rsplit_once('.')?;
    Some((CriterionId::new(code).ok()?, PhotoKey::new(key).ok()?))
}

/// The register of a photo of a criterion.
pub(super) fn register(criterion: &CriterionId, key: &PhotoKey) -> String {
    format!("e.{criterion}.{key}")
}
