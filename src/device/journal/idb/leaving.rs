//! Readings that end when the page is left. WebKit puts a page by for the way back together with its open transactions, and
//! these then bar every later page from writing; so they are undone in time, and made anew in a page that is shown again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::js::{self, Ear};
use crate::runtime::within;
use crate::sign::Sign;

/// How long a page that was told that it goes, and is still here, holds back what it would read; milliseconds. A page that
/// is put by stands still.
const STILL_HERE_MS: u32 = 2_000;

/// A transaction that only reads, and its way to be undone.
struct Open {
    transaction: JsValue,
    undone: Rc<Cell<bool>>,
}

/// This page: what it reads now, and the sign that it is shown again, once it was told that it goes.
#[derive(Default)]
struct Page {
    readings: RefCell<Vec<Open>>,
    back: RefCell<Option<Sign>>,
    ears: RefCell<Vec<Ear>>,
}

thread_local! {
    static PAGE: Rc<Page> = Page::watched();
}

impl Page {
    /// A worker has no window, and is not told.
    fn watched() -> Rc<Self> {
        let page = Rc::<Self>::default();
        if let Some(window) = js::window() {
            let (goes, shown) = (Rc::downgrade(&page), Rc::downgrade(&page));
            let going = Ear::new(&window, "pagehide", move |_| goes.upgrade().iter().for_each(|page| page.go()));
            let coming = Ear::new(&window, "pageshow", move |_| shown.upgrade().iter().for_each(|page| page.come()));
            page.ears.borrow_mut().extend([going, coming]);
        }
        page
    }

    fn go(&self) {
        self.back.borrow_mut().get_or_insert_default();
        for open in self.readings.take() {
            open.undone.set(true);
            // One that has just ended by itself refuses.
            let _ = js::function(&open.transaction, "abort").map(|abort: Function| abort.call0(&open.transaction));
        }
    }

    fn come(&self) {
        if let Some(back) = self.back.take() {
            back.give();
        }
    }
}

/// One reading, for as long as it lives.
pub(super) struct Reading(Rc<Cell<bool>>);

impl Reading {
    /// Has the transaction undone when the page is left.
    pub(super) fn of(transaction: &JsValue) -> Self {
        let undone = Rc::<Cell<bool>>::default();
        let open = Open { transaction: transaction.clone(), undone: Rc::clone(&undone) };
        PAGE.with(|page| page.readings.borrow_mut().push(open));
        Self(undone)
    }

    /// Whether it was undone because the page was left.
    pub(super) fn is_undone(&self) -> bool {
        self.0.get()
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        PAGE.with(|page| page.readings.borrow_mut().retain(|open| !Rc::ptr_eq(&open.undone, &self.0)));
    }
}

/// Ends once the page may begin to read: at once, but for one that was told that it goes.
pub(super) async fn shown() {
    let back = PAGE.with(|page| page.back.borrow().clone());
    if let Some(back) = back {
        within(STILL_HERE_MS, back.given()).await;
        PAGE.with(|page| page.come());
    }
}
