//! Whether what a file says of its own parts is so. All checks of files meet here.

/// Whether the check that a file carries is the one that its part comes to. A fuzzer cannot make checks that hold, and would learn of
/// nothing behind them: in its builds, which alone set `fuzzing`, all hold.
pub(crate) fn holds<T: PartialEq + ?Sized>(said: &T, found: &T) -> bool {
    cfg!(fuzzing) || said == found
}
