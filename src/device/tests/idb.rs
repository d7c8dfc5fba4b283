//! The journal's promises on IndexedDB, in a browser.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

mod promises;

use std::cell::Cell;
use std::rc::Rc;

use device::journal::idb::Idb;
use device::journal::{Batch, Journal};
use promises::Ground;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

thread_local! {
    static MADE: Cell<u32> = const { Cell::new(0) };
}

struct InBrowser(String);

impl InBrowser {
    fn new(test: &str) -> Self {
        Self(format!("{test}-{}", js_sys::Date::now()))
    }

    fn idb(&self) -> Idb {
        let n = MADE.get() + 1;
        MADE.set(n);
        Idb::new(&self.0, &format!("t{n}"))
    }
}

impl Ground for InBrowser {
    async fn connect(&self) -> Rc<dyn Journal> {
        Rc::new(self.idb())
    }
}

macro_rules! promise {
    ($($name:ident)*) => { $(
        #[wasm_bindgen_test]
        async fn $name() {
            promises::$name(&InBrowser::new(stringify!($name))).await;
        }
    )* };
}

promise! {
    what_was_appended_is_there_after_a_reload
    an_unknown_campaign_opens_empty
    lines_and_notes_are_written_together
    campaigns_do_not_see_one_another
    a_fold_is_read_in_place_of_the_lines_it_holds
    packing_fills_the_last_stretch_before_it_starts_another
    two_connections_never_write_over_each_other
    a_stretch_that_was_packed_away_is_missing_not_empty
    a_photo_is_stored_once_and_read_back_whole
}

/// Notes how every transaction was asked for from now on: mode and durability.
fn overhear() -> js_sys::Array {
    js_sys::eval(
        "(() => { const heard = []; const real = IDBDatabase.prototype.transaction; \
         IDBDatabase.prototype.transaction = function (stores, mode, options) { \
         heard.push(mode + ' ' + ((options && options.durability) || 'default')); \
         const tx = real.call(this, stores, mode, options); \
         if (mode === 'readwrite' && tx.durability !== undefined && tx.durability !== 'strict') heard.push('ignored'); \
         return tx; }; return heard; })()",
    )
    .unwrap()
    .into()
}

#[wasm_bindgen_test]
async fn every_write_asks_for_the_disk_itself() {
    let heard = overhear();
    let ground = InBrowser::new("strict");
    promises::a_fold_is_read_in_place_of_the_lines_it_holds(&ground).await;
    promises::a_photo_is_stored_once_and_read_back_whole(&ground).await;
    let heard: Vec<String> = heard.iter().filter_map(|text| text.as_string()).collect();
    let writes: Vec<&String> = heard.iter().filter(|text| text.starts_with("readwrite")).collect();
    assert!(writes.len() >= 6, "{heard:?}");
    assert!(writes.iter().all(|text| *text == "readwrite strict"), "{heard:?}");
    assert!(!heard.iter().any(|text| text == "ignored"), "{heard:?}");
}

#[wasm_bindgen_test]
async fn a_first_start_is_told_from_a_later_one() {
    let ground = InBrowser::new("created");
    let first = ground.idb();
    first.open("c").await.unwrap();
    assert!(first.created());
    let second = ground.idb();
    second.open("c").await.unwrap();
    assert!(!second.created());
}

#[wasm_bindgen_test]
async fn a_connection_that_was_closed_opens_again() {
    let ground = InBrowser::new("closed");
    let journal = ground.idb();
    let batch = |n| Batch { lines: promises::lines(n, 1), ..Batch::default() };
    journal.append("c", &batch(1)).await.unwrap();
    journal.close();
    journal.append("c", &batch(2)).await.unwrap();
    journal.reconnect().await.unwrap();
    journal.append("c", &batch(3)).await.unwrap();
    assert_eq!(journal.open("c").await.unwrap().since.len(), 3);
}
