//! Where the registers of one record are: by the register's number where that is small, as most are, else by search.

use rustc_hash::FxHashMap;

/// Numbers below this are looked up by place. A survey knows some hundred names of registers; photos have as many more
/// as there are photos.
const DENSE: usize = 256;
const NONE: u32 = u32::MAX;

/// The cells of one record.
#[derive(Clone, Debug, Default)]
pub(super) struct Registers {
    /// All of them.
    pub(super) cells: Vec<u32>,
    dense: Vec<u32>,
    sparse: FxHashMap<u32, u32>,
}

impl Registers {
    pub(super) fn get(&self, register: u32) -> Option<u32> {
        if register as usize >= DENSE {
            return self.sparse.get(&register).copied();
        }
        self.dense.get(register as usize).copied().filter(|&cell| cell != NONE)
    }

    /// Adds a cell for a register that has none.
    pub(super) fn insert(&mut self, register: u32, cell: u32) {
        self.cells.push(cell);
        let place = register as usize;
        if place >= DENSE {
            self.sparse.insert(register, cell);
            return;
        }
        if place >= self.dense.len() {
            self.dense.resize(place + 1, NONE);
        }
        self.dense[place] = cell;
    }
}
