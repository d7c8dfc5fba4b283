//! Files that come in from outside any page: dropped anywhere, or opened with the app. They wait here for the page of
//! bundles, which is opened for them. Nothing is read before that page shows it.

use device::files::{Arrival, Arrivals, Picked, arrivals};
use leptos::prelude::*;

use crate::app::route::{self, Route};

/// The files that wait; a handle for the whole app.
#[derive(Clone, Copy)]
pub struct Inbox {
    files: StoredValue<Vec<Picked>, LocalStorage>,
    bell: Trigger,
}

impl Inbox {
    /// Begins to listen; to be called once.
    pub fn start() -> Self {
        let inbox = Self { files: StoredValue::new_local(Vec::new()), bell: Trigger::new() };
        let heard: Arrivals = arrivals(move |arrival| match arrival {
            Arrival::Files(files) => inbox.put(files),
            Arrival::Place(place) => route::go(&Route::read(&place)),
        });
        StoredValue::new_local(heard);
        inbox
    }

    /// Takes what waits; followed, so that what comes later is taken too.
    pub fn take(&self) -> Vec<Picked> {
        self.bell.track();
        self.files.try_update_value(std::mem::take).unwrap_or_default()
    }

    fn put(self, files: Vec<Picked>) {
        self.files.try_update_value(|waiting| waiting.extend(files));
        route::go(&Route::Transfer);
        self.bell.notify();
    }
}
