//! What the plays that failed left of themselves: found again after a run of many, and told at its end.

use crate::house::{House, files_below};

/// The file, in the folder of a play, that says how it failed.
pub const ACCOUNT: &str = "fault.txt";

/// So many characters of each account are told.
const MOST: usize = 3_000;

/// Forgets what earlier plays left.
pub(super) fn forget(house: &House) {
    // What cannot be removed is told again; better than nothing.
    drop(std::fs::remove_dir_all(house.target.join("e2e")));
}

/// What the plays that failed left, shortened.
pub(super) fn told(house: &House) -> String {
    let files = files_below(&house.target.join("e2e")).unwrap_or_default();
    let accounts =
        files.iter().filter(|path| path.ends_with(ACCOUNT)).filter_map(|path| std::fs::read_to_string(path).ok());
    accounts.map(|account| account.chars().take(MOST).collect::<String>()).collect::<Vec<_>>().join("\n")
}
