//! What is undone when the page is left. WebKit puts a page by for the way back together with its open transactions and its
//! workers, and these then bar every later page from writing; so they are ended in time, and begun anew in a page that is
//! shown again.

use std::cell::RefCell;
use std::rc::Rc;

use crate::js::{self, Ear};
use crate::runtime::within;
use crate::sign::Sign;

/// How long a page that was told that it goes, and is still here, holds back what it would begin; milliseconds. A page that
/// is put by stands still.
const STILL_HERE_MS: u32 = 2_000;

/// Something that is under way, and how it is ended.
struct UnderWay {
    undone: Sign,
    undo: Box<dyn FnOnce()>,
}

/// This page: what is under way, and the sign that it is shown again, once it was told that it goes.
#[derive(Default)]
struct Page {
    under_way: RefCell<Vec<UnderWay>>,
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
        for each in self.under_way.take() {
            (each.undo)();
            each.undone.give();
        }
    }

    fn come(&self) {
        if let Some(back) = self.back.take() {
            back.give();
        }
    }
}

/// Something that is under way, for as long as it lives.
pub(crate) struct Leaving(Sign);

impl Leaving {
    /// Has `undo` called when the page is left.
    pub(crate) fn undoes(undo: impl FnOnce() + 'static) -> Self {
        let undone = Sign::default();
        let each = UnderWay { undone: undone.clone(), undo: Box::new(undo) };
        PAGE.with(|page| page.under_way.borrow_mut().push(each));
        Self(undone)
    }

    /// The sign that it was undone because the page was left.
    pub(crate) fn undone(&self) -> &Sign {
        &self.0
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        PAGE.with(|page| page.under_way.borrow_mut().retain(|each| !each.undone.is_same(&self.0)));
    }
}

/// Whether the page was told that it goes, and has not been shown again.
pub(crate) fn is_left() -> bool {
    PAGE.with(|page| page.back.borrow().is_some())
}

/// Ends once the page may begin something: at once, but for one that was told that it goes.
pub(crate) async fn shown() {
    let back = PAGE.with(|page| page.back.borrow().clone());
    if let Some(back) = back {
        within(STILL_HERE_MS, back.given()).await;
        PAGE.with(|page| page.come());
    }
}
