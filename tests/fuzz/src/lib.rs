//! What the fuzzers share: the laws, and a limit on memory. Every allocation of Rust code goes through the limit, so what counts is what
//! an input makes the code hold at once; the fuzzer's own tables are C++ and not counted, as they would be in its resident size.

#[path = "../laws/mod.rs"]
pub mod laws;

/// 64 MB: beyond it an allocation fails, which ends the program, and the fuzzer keeps the input.
const MEMORY: usize = 64 << 20;

#[global_allocator]
static COUNTED: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, MEMORY);
