//! The same work for all: field edits of ten devices, with and without meetings.

/// How many devices.
pub const DEVICES: u8 = 10;
/// How many edits in all.
pub const EDITS: usize = 100_500;
/// How many edits of each device lie between two meetings.
const BETWEEN: usize = 1000;

/// One field set to one number.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The record.
    pub sheet: String,
    /// The field.
    pub field: String,
    /// The number.
    pub value: i64,
    /// When, in milliseconds since 1970.
    pub wall_ms: i64,
}

/// Whether the devices exchange what they have between their edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meetings {
    /// Each works by itself; all is merged at the end.
    Never,
    /// All exchange everything after every thousand edits of each.
    Often,
}

/// A device's edits, in stretches between meetings.
pub fn stretches(edits: usize, meetings: Meetings) -> Vec<[Vec<Edit>; DEVICES as usize]> {
    let each = edits / usize::from(DEVICES);
    let length = if meetings == Meetings::Often { BETWEEN } else { each };
    let mut stretches = Vec::new();
    for from in (0..each).step_by(length) {
        let turns = from..each.min(from + length);
        stretches.push(std::array::from_fn(|device| turns.clone().map(|turn| edit(turn, device)).collect()));
    }
    stretches
}

/// All records that are edited.
pub fn sheets(edits: usize) -> Vec<String> {
    let each = edits / usize::from(DEVICES);
    let mut sheets: Vec<String> =
        (0..each).flat_map(|turn| (0..usize::from(DEVICES)).map(move |device| edit(turn, device).sheet)).collect();
    sheets.sort_unstable();
    sheets.dedup();
    sheets
}

/// Twenty scores of a sheet, then the next sheet; now and then two devices score the same one. Points and pauses are as uneven as a
/// person's, and the same in every run.
fn edit(turn: usize, device: usize) -> Edit {
    let chance = chance(turn * usize::from(DEVICES) + device);
    Edit {
        sheet: format!("sheet/s{:04}", (turn / 20 * 7 + device) % 2000),
        field: format!("p.{}.{}", ["I", "II", "III", "IV"][turn % 4], turn % 20),
        value: (chance % 60 * 25) as i64,
        wall_ms: 1_770_000_000_000 + (turn * 9000) as i64 + (chance / 60 % 8000) as i64,
    }
}

/// A number that looks like chance (splitmix64).
fn chance(seed: usize) -> usize {
    let mut z = (seed as u64).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (z ^ (z >> 31)) as usize >> 1
}
