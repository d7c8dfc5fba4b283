//! The built site: one static folder. Building it, finishing it (style, size, list of files), weighing it.

mod another;
mod build;
mod finish;
mod names;
mod precache;
mod script;
mod shrink;
mod split;
mod strip;
mod style;
mod weigh;

pub use another::{another_build, build_id, changed_build};
pub use build::{PROFILE_VARIABLE, Profile, build, inputs_digest};
pub use finish::finish;
pub use weigh::{ALL_BUDGET_BYTES, BUDGET_BYTES, Weight, squeezed, weigh};

use sha2::{Digest, Sha256};

/// SHA-256 in 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
