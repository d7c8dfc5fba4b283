//! What the fuzzers found (`cargo xtask fuzz`), each once and by name.

use super::tools::*;
use ledger::bundle::*;

/// What becomes of a file, read in steps of so many bytes.
fn outcome(bytes: &[u8], step: usize) -> Result<(usize, Ending), BundleError> {
    let (reading, ending) = read_in(bytes, step);
    ending.map(|ending| (reading.events.len(), ending))
}

#[test]
fn what_a_file_is_does_not_depend_on_the_steps_in_which_it_is_read() {
    let good = whole(&sample(3));
    let named_late = [b"x".repeat(70), b"\"dvk-bundle\"\n".to_vec(), good.clone()].concat();
    let nul_late = [b"Thu\n".to_vec(), b"moi ".repeat(20), vec![0]].concat();
    let picture = [b"\x89PNG\r\n\x1a\n".to_vec(), vec![7; 200]].concat();
    let line_of_its_own = [b"\n\xEF\xBB\xBF\n \xEF\xBB\xBF".to_vec(), good.clone()].concat();
    for (number, bytes) in [named_late, nul_late, picture, line_of_its_own, good].into_iter().enumerate() {
        let at_once = outcome(&bytes, bytes.len());
        for step in [1, 2, 3, 7, 63, 64, 65] {
            assert_eq!(outcome(&bytes, step), at_once, "file {number} in steps of {step}");
        }
    }
}
