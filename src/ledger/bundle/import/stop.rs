//! Why an inspection comes to no preview.

use super::super::BundleError;

/// Why an inspection stops. Nothing of the file is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The whole file is refused.
    Refused(BundleError),
    /// Numbers were given twice, or events come back that were taken out, and what then stands can only be told from the
    /// texts of the events that are held: attach the log, and inspect again from the start.
    NeedsLog,
}

impl From<BundleError> for Stop {
    fn from(error: BundleError) -> Self {
        Stop::Refused(error)
    }
}
