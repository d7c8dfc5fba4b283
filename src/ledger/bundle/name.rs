//! What a bundle's file is called. Never says what is in it: files are known by their content.

/// The MIME type of a bundle.
pub const MIME: &str = "application/vnd.dvk.bundle+json";
/// The extension under which a bundle is shared where a browser's share sheet refuses `.json`.
pub const SHARE_EXTENSION: &str = "txt";

/// The date and time on the device's own clock, as they go into a file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

/// `dvk-<commune>-<device>-<yyyymmdd-hhmm>.json`; of the two names only a–z, 0–9 and single dashes are kept.
///
/// ```
/// use ledger::bundle::{LocalTime, file_name};
/// let at = LocalTime { year: 2026, month: 7, day: 5, hour: 8, minute: 3 };
/// assert_eq!(file_name("kim-long", "may-2", at), "dvk-kim-long-may-2-20260705-0803.json");
/// ```
pub fn file_name(commune: &str, device: &str, at: LocalTime) -> String {
    let LocalTime { year, month, day, hour, minute } = at;
    format!("dvk-{}-{}-{year:04}{month:02}{day:02}-{hour:02}{minute:02}.json", slug(commune), slug(device))
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'a'..='z' | '0'..='9' => slug.push(character),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x".to_owned() } else { slug.to_owned() }
}
