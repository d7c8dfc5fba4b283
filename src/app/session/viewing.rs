//! One picture that is looked at full size, out of many: its address is given back when the next is opened.

use leptos::prelude::*;

use super::{Session, Shown};

/// Which picture is looked at, as its page names it, and whether the viewer is open.
pub struct Viewing<T: 'static> {
    session: Session,
    looked: RwSignal<Option<(T, ArcRwSignal<Shown>)>>,
    /// Whether the viewer is open.
    pub open: RwSignal<bool>,
}

impl<T> Clone for Viewing<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Viewing<T> {}

impl<T: Clone + Send + Sync + 'static> Viewing<T> {
    /// A closed viewer.
    pub fn new(session: Session) -> Self {
        Self { session, looked: RwSignal::new(None), open: RwSignal::new(false) }
    }

    /// Opens it on the photo of a key.
    pub fn look(self, key: &str, what: T) {
        if let Some((_, before)) = self.looked.get_untracked() {
            self.session.photo_close(&before.get_untracked());
        }
        self.looked.set(Some((what, self.session.photo_open(key))));
        self.open.set(true);
    }

    /// What is looked at; followed.
    pub fn what(self) -> Option<T> {
        self.looked.get().map(|(what, _)| what)
    }

    /// The address of the picture, once it is here; followed.
    pub fn address(self) -> Option<String> {
        self.looked.get()?.1.get().address()
    }

    /// Whether the picture is not on this device; followed.
    pub fn is_lost(self) -> bool {
        self.looked.get().is_some_and(|(_, shown)| shown.get() == Shown::Lost)
    }
}
