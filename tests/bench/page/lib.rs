//! What the page of the import's figures calls: the ledger's import, and its hashes alone. It takes bytes, as the app's worker does.

use ledger::{EventId, Ledger};
use wasm_bindgen::prelude::wasm_bindgen;

/// Parses, hashes, checks, unites and folds a set of journal lines, and reads all that stands: how many registers.
#[wasm_bindgen]
pub fn take_in(lines: &[u8]) -> u32 {
    let mut ledger = Ledger::new();
    let absorbed = ledger.absorb(lines);
    if !absorbed.set_aside.is_empty() || !absorbed.forks.is_empty() {
        return 0;
    }
    let mut registers = 0;
    for record in ledger.all_records() {
        for register in record.registers() {
            std::hint::black_box(register.raw());
            registers += 1;
        }
    }
    registers
}

/// The hashes of the same lines and nothing else: how many.
#[wasm_bindgen]
pub fn hash(lines: &[u8]) -> u32 {
    // What stands between `{"e":` and `,"i":"0123456789abcdef"}`.
    let events = lines.split(|&byte| byte == b'\n').filter_map(|line| line.get(5..line.len().checked_sub(24)?));
    let mut hashes = 0;
    for event in events {
        std::hint::black_box(EventId::of(event));
        hashes += 1;
    }
    hashes
}
