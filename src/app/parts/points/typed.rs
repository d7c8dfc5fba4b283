//! Points typed on a keyboard over the pad: `8`, `10`, `8,5`. Each key gives the best reading so far. Pure.

use super::reach::Reach;

/// What is typed so far, and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    keys: String,
}

impl Typed {
    /// Takes one key; the points that are meant now, or `None` where the keys mean nothing yet.
    pub fn key(&mut self, key: char, reach: Reach) -> Option<i32> {
        let key = if key == '.' { ',' } else { key };
        if !(key.is_ascii_digit() || key == ',') {
            return None;
        }
        self.keys.push(key);
        match read(&self.keys, reach) {
            Reading::Points(points) => Some(points),
            Reading::Unfinished => None,
            Reading::Wrong => {
                // What went before does not lead here: the key begins anew.
                self.keys.clear();
                self.keys.push(key);
                match read(&self.keys, reach) {
                    Reading::Points(points) => Some(points),
                    Reading::Unfinished => None,
                    Reading::Wrong => {
                        self.keys.clear();
                        None
                    }
                }
            }
        }
    }

    /// Forgets what was typed; to be called after a pause.
    pub fn forget(&mut self) {
        self.keys.clear();
    }
}

enum Reading {
    Points(i32),
    Unfinished,
    Wrong,
}

fn read(keys: &str, reach: Reach) -> Reading {
    let (whole, part) = keys.split_once(',').map_or((keys, None), |(whole, part)| (whole, Some(part)));
    let Some(whole) = whole.parse::<i32>().ok().and_then(|n| n.checked_mul(100)) else { return Reading::Wrong };
    if whole > reach.max {
        return Reading::Wrong;
    }
    let fraction = match part {
        None | Some("") => 0,
        Some("0" | "00") => 0,
        Some("2" | "25") if reach.allows(whole + 25) => 25,
        Some("5" | "50") => 50,
        Some("7" | "75") if reach.allows(whole + 75) => 75,
        Some(_) => return Reading::Wrong,
    };
    match reach.allows(whole + fraction) {
        true => Reading::Points(whole + fraction),
        // "1" of "10" where the step is 2, for example: it may still become something.
        false if part.is_none() => Reading::Unfinished,
        false => Reading::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn type_in(keys: &str, reach: Reach) -> Option<i32> {
        let mut typed = Typed::default();
        keys.chars().fold(None, |last, key| typed.key(key, reach).or(last))
    }

    #[test]
    fn points_can_be_typed_as_they_are_said() {
        let halves = Reach { max: 1_000, step: 50 };
        assert_eq!(type_in("8", halves), Some(800));
        assert_eq!(type_in("10", halves), Some(1_000));
        assert_eq!(type_in("8,5", halves), Some(850));
        assert_eq!(type_in("8.5", halves), Some(850));
        assert_eq!(type_in("8,50", halves), Some(850));
        assert_eq!(type_in("7,25", Reach { max: 1_000, step: 25 }), Some(725));
        assert_eq!(type_in("7,2", Reach { max: 1_000, step: 25 }), Some(725));
    }

    #[test]
    fn what_cannot_be_meant_begins_anew_and_never_exceeds() {
        let small = Reach { max: 800, step: 50 };
        assert_eq!(type_in("85", small), Some(500), "8, then 5: there is no 85 here");
        assert_eq!(type_in("9", small), None);
        assert_eq!(type_in("8,5", small), Some(500), "8,5 is over the maximum; the 5 begins anew");
        assert_eq!(type_in("8,5", Reach { max: 1_000, step: 100 }), Some(500));
        assert_eq!(type_in("x-e", small), None);
    }
}
