//! Events, registers, merge and bundles. Knows nothing of the movement, has no clock, no randomness and no I/O of its own.
