//! A list as a preview shows it: its first entries, and how many there are in all. However large the file, the memory
//! for what is shown stays small; never used for what an import takes.

use crate::limits;

/// The first entries of a list, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    total: u64,
    shown: Vec<T>,
    bytes: usize,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Listed { total: 0, shown: Vec::new(), bytes: 0 }
    }
}

impl<T> Listed<T> {
    /// How many entries there are, shown or not.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The first of them: at most [`limits::LISTED`], with texts of at most about [`limits::LISTED_BYTES`].
    pub fn shown(&self) -> &[T] {
        &self.shown
    }

    /// Whether there is no entry at all.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Counts one more entry, and makes it only where it is shown; `bytes` is how much text it holds, more or less.
    pub(super) fn add(&mut self, bytes: usize, entry: impl FnOnce() -> T) {
        self.total += 1;
        self.bytes = self.bytes.saturating_add(bytes);
        // Once an entry was left out, none that comes later may stand in the list.
        if self.shown.len() as u64 + 1 == self.total
            && self.shown.len() < limits::LISTED
            && (self.bytes <= limits::LISTED_BYTES || self.shown.is_empty())
        {
            self.shown.push(entry());
        }
    }

    /// Counts one more small entry.
    pub(super) fn push(&mut self, entry: T) {
        self.add(0, || entry);
    }

    /// Counts more small entries.
    pub(super) fn extend(&mut self, entries: impl IntoIterator<Item = T>) {
        entries.into_iter().for_each(|entry| self.push(entry));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_shows_its_first_entries_and_counts_them_all() {
        let mut list = Listed::default();
        list.extend(0..limits::LISTED + 7);
        assert_eq!((list.total(), list.shown().len()), (limits::LISTED as u64 + 7, limits::LISTED));
        assert_eq!(list.shown().last(), Some(&(limits::LISTED - 1)));
    }

    #[test]
    fn long_texts_shorten_the_list_but_never_leave_holes_in_it() {
        let mut list = Listed::default();
        for (n, bytes) in [limits::LISTED_BYTES + 1, 1, 1].into_iter().enumerate() {
            list.add(bytes, || n);
        }
        assert_eq!((list.total(), list.shown()), (3, &[0][..]));
    }
}
