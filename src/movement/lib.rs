//! The domain of the movement: a folder a noun, a file a verb. No clock, no randomness, no I/O.
