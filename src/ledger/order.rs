//! Putting lists in order. One sort for all of them, told by a function which of two places comes first: the standard
//! library's makes a copy of itself for each kind of list, and a fifteenth of the app was those copies.
//! Not for the paths that are measured in millions.

use std::cmp::Ordering;

/// Sorts by a key that is made once for each item; items with equal keys stay as they stood.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let places = places(items.len(), &|one, other| keys[one].cmp(&keys[other]));
    arrange(items, places);
}

/// Sorts by a comparison; items that compare equal stay as they stood.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(items.len(), &|one, other| compare(&items[one], &items[other]));
    arrange(items, places);
}

/// Sorts by the items' own order.
pub fn plainly<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// For each place, where the item that belongs there stands now.
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|&one, &other| compare(one, other));
    places
}

/// Brings every item to its place by swaps; an item that was swapped away is followed to where it went.
fn arrange<T>(items: &mut [T], mut places: Vec<usize>) {
    for at in 0..places.len() {
        let mut from = places[at];
        while from < at {
            from = places[from];
        }
        places[at] = from;
        items.swap(at, from);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_is_ordered_as_the_standard_library_orders_it(list in prop::collection::vec((0u8..16, any::<u32>()), 0..80)) {
            let mut expected = list.clone();
            expected.sort_by_key(|one| one.0);
            let (mut keyed, mut compared) = (list.clone(), list.clone());
            by_key(&mut keyed, |one| one.0);
            by(&mut compared, |one, other| one.0.cmp(&other.0));
            prop_assert_eq!(&keyed, &expected);
            prop_assert_eq!(&compared, &expected);
            let (mut plain, mut sorted) = (list.clone(), list);
            plainly(&mut plain);
            sorted.sort();
            prop_assert_eq!(plain, sorted);
        }
    }
}
