//! Texts that are being written, and what of them the store has not been handed yet. Every change has a number; the store
//! keeps the last one it has heard of, so that an old second copy of a text that was taken in since is known for what it is.

use std::collections::BTreeMap;

use device::journal::meta::{self, Meta};
use device::journal::{Batch, Draft};
use device::prefs::Typing;

/// Texts by key.
#[derive(Default)]
pub(super) struct Texts {
    held: BTreeMap<String, Held>,
    /// The number of the last change.
    last: u64,
    /// The last change that this tab has handed to the store, or read from it.
    handed: u64,
    /// The last change that the store has heard of, as it said when it was last read.
    heard: u64,
}

/// A text, or that there is none any more.
struct Held {
    text: Option<String>,
    at_ms: i64,
    number: u64,
}

impl Texts {
    /// What the store holds; with the second copy of a text that the store has not heard of, to be shown at once. It counts
    /// as written only once this tab has the pen.
    pub fn read(drafts: &[Draft], notes: &Meta, second: Option<&Typing>) -> Self {
        let mut texts = Self::default();
        texts.read_anew(drafts, notes, 0);
        if let Some(second) = second.filter(|second| second.number > texts.heard) {
            let held = Held { text: Some(second.text.clone()), at_ms: 0, number: 0 };
            texts.held.insert(second.key.clone(), held);
        }
        texts
    }

    /// The text under a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.held.get(key)?.text.as_deref()
    }

    /// Every text, with its key.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.held.iter().filter_map(|(key, held)| Some((key.as_str(), held.text.as_deref()?)))
    }

    /// Writes a text; gives the number of the change.
    pub fn write(&mut self, key: &str, text: &str, at_ms: i64) -> u64 {
        self.change(key, Some(text.to_owned()), at_ms)
    }

    /// Forgets a text; false where there is none.
    pub fn forget(&mut self, key: &str) -> bool {
        let is_there = self.get(key).is_some();
        if is_there {
            self.change(key, None, 0);
        }
        is_there
    }

    /// The last change that was handed over: what is read from the store now holds all changes up to it.
    pub fn handed(&self) -> u64 {
        self.handed
    }

    /// Takes what the store holds in place of everything up to the change `since`.
    pub fn read_anew(&mut self, drafts: &[Draft], notes: &Meta, since: u64) {
        self.held.retain(|_, held| held.number > since);
        for Draft { key, text, at_ms } in drafts {
            let stored = Held { text: Some(text.clone()), at_ms: *at_ms, number: 0 };
            self.held.entry(key.clone()).or_insert(stored);
        }
        let heard = notes.get(&meta::DRAFTED).unwrap_or_default();
        // Nothing is waiting to be handed over where this tab has handed over everything.
        if self.handed == self.last {
            self.handed = self.last.max(heard);
        }
        self.last = self.last.max(heard);
        self.heard = heard;
    }

    /// Writes the second copy of a text that the store has never heard of: the page ended before it was handed over. A text
    /// that was written here since, under the same key, stands.
    pub fn recover(&mut self, second: &Typing, at_ms: i64) {
        let newer = self.held.get(&second.key).is_some_and(|held| held.number > self.handed);
        if second.number > self.heard && !newer {
            self.write(&second.key, &second.text, at_ms);
        }
    }

    /// Everything that was changed and not handed over yet; nothing where there is nothing.
    pub fn hand_over(&mut self) -> Option<Batch> {
        let (last, handed) = (self.last, self.handed);
        let mut batch = Batch::default();
        for (key, held) in self.held.iter().filter(|(_, held)| held.number > handed) {
            match &held.text {
                Some(text) => batch.drafts.push(Draft { key: key.clone(), text: text.clone(), at_ms: held.at_ms }),
                None => batch.done.push(key.clone()),
            }
        }
        self.handed = last;
        if batch.drafts.is_empty() && batch.done.is_empty() {
            return None;
        }
        batch.meta.extend(meta::DRAFTED.set(&last));
        Some(batch)
    }

    fn change(&mut self, key: &str, text: Option<String>, at_ms: i64) -> u64 {
        self.last += 1;
        self.held.insert(key.to_owned(), Held { text, at_ms, number: self.last });
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store, as far as texts go.
    #[derive(Default)]
    struct Store {
        drafts: BTreeMap<String, Draft>,
        notes: Meta,
    }

    impl Store {
        fn take(&mut self, batch: Option<Batch>) {
            let batch = batch.unwrap_or_default();
            batch.meta.iter().for_each(|change| self.notes.apply(change));
            self.drafts.extend(batch.drafts.into_iter().map(|draft| (draft.key.clone(), draft)));
            batch.done.iter().for_each(|key| drop(self.drafts.remove(key)));
        }

        fn drafts(&self) -> Vec<Draft> {
            self.drafts.values().cloned().collect()
        }

        fn open(&self, second: Option<&Typing>) -> Texts {
            Texts::read(&self.drafts(), &self.notes, second)
        }

        /// Opens a tab that gets the pen, as far as its texts go.
        fn start(&mut self, second: Option<&Typing>) -> Texts {
            let mut tab = self.open(second);
            tab.read_anew(&self.drafts(), &self.notes, tab.handed());
            second.iter().for_each(|second| tab.recover(second, 0));
            self.take(tab.hand_over());
            tab
        }
    }

    fn second(key: &str, text: &str, number: u64) -> Typing {
        Typing { key: key.to_owned(), text: text.to_owned(), number }
    }

    #[test]
    fn what_was_typed_last_is_there_after_the_page_was_killed() {
        let mut store = Store::default();
        let mut tab = store.start(None);
        tab.write("r.I.1", "Đã xem", 1);
        store.take(tab.hand_over());
        let number = tab.write("r.I.1", "Đã xem biên bản", 2);
        let kept = second("r.I.1", "Đã xem biên bản", number);
        assert_eq!(store.open(Some(&kept)).get("r.I.1"), Some("Đã xem biên bản"), "it is shown at once");
        let tab = store.start(Some(&kept));
        assert_eq!(tab.get("r.I.1"), Some("Đã xem biên bản"));
        assert_eq!(store.drafts["r.I.1"].text, "Đã xem biên bản", "and kept where it belongs");
    }

    #[test]
    fn a_text_that_was_taken_into_the_sheet_never_comes_back() {
        let mut store = Store::default();
        let mut tab = store.start(None);
        let number = tab.write("r.I.1", "Đã xem", 1);
        store.take(tab.hand_over());
        assert!(tab.forget("r.I.1"));
        store.take(tab.hand_over());
        // The browser lost the last seconds of its small storage, in which the copy was forgotten.
        for old in [second("r.I.1", "Đã xem", number), second("r.I.1", "Đã", number - 1)] {
            assert_eq!(store.open(Some(&old)).get("r.I.1"), None);
            assert_eq!(store.start(Some(&old)).get("r.I.1"), None);
        }
        assert!(store.drafts.is_empty());
    }

    #[test]
    fn a_text_that_another_tab_took_in_meanwhile_is_not_written_by_the_one_that_only_read() {
        let mut store = Store::default();
        let mut writes = store.start(None);
        let number = writes.write("r.I.1", "Đã xem", 1);
        let kept = second("r.I.1", "Đã xem", number);
        let mut reads = store.open(Some(&kept));
        writes.forget("r.I.1");
        store.take(writes.hand_over());
        reads.read_anew(&store.drafts(), &store.notes, reads.handed());
        store.take(reads.hand_over());
        assert_eq!(reads.get("r.I.1"), None);
        assert!(store.drafts.is_empty());
    }

    #[test]
    fn a_tab_that_takes_the_pen_keeps_what_was_typed_in_it_and_has_the_rest_from_the_store() {
        let mut store = Store::default();
        let (mut writes, mut reads) = (store.start(None), store.open(None));
        for n in 0..9 {
            writes.write("r.I.2", &n.to_string(), 1);
        }
        store.take(writes.hand_over());
        reads.write("r.I.1", "ở thẻ kia", 2);
        reads.read_anew(&store.drafts(), &store.notes, reads.handed());
        assert_eq!((reads.get("r.I.1"), reads.get("r.I.2")), (Some("ở thẻ kia"), Some("8")));
        reads.write("r.I.3", "nữa", 3);
        store.take(reads.hand_over());
        assert_eq!(store.drafts().len(), 3);
        assert!(reads.hand_over().is_none(), "what was handed over is not handed over again");
    }
}
