//! The journal's promises on IndexedDB, in a browser.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]
#![expect(clippy::float_arithmetic, reason = "milliseconds, not scores")]

mod promises;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use device::journal::idb::Idb;
use device::journal::{Batch, Fault, Journal, Photo, Segment};
use device::runtime::Browser;
use device::writer::{Status, Writer};
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
    assert!(writes.len() >= 5, "{heard:?}");
    assert!(writes.iter().all(|text| *text == "readwrite strict"), "{heard:?}");
    assert!(!heard.iter().any(|text| text == "ignored"), "{heard:?}");
}

#[wasm_bindgen_test]
async fn a_connection_without_a_mark_of_its_own_writes_over_nobody() {
    let ground = InBrowser::new("markless");
    let nobody = Idb::new(&ground.0, "");
    let batch = Batch { lines: promises::lines(1, 1), ..Batch::default() };
    assert_eq!(nobody.append("c", &batch).await, Err(Fault::Unavailable));
}

#[wasm_bindgen_test]
async fn photos_stop_before_scores_do() {
    let ground = InBrowser::new("short");
    let journal = ground.idb();
    let photo = |seed| Photo::new(vec![seed; 100], "image/jpeg", 1, 1, Vec::new());
    journal.put_photo("c", &photo(1)).await.unwrap();
    js_sys::eval("navigator.storage.estimate = () => Promise.resolve({ usage: 9e9, quota: 10e9 })").unwrap();
    let (known, fresh) = (journal.put_photo("c", &photo(1)).await, journal.put_photo("c", &photo(2)).await);
    let batch = Batch { lines: promises::lines(1, 1), ..Batch::default() };
    let score = journal.append("c", &batch).await;
    js_sys::eval("delete navigator.storage.estimate").unwrap();
    assert_eq!((known, fresh, score.is_ok()), (Ok(()), Err(Fault::Quota), true));
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

/// Runs a script in the page and waits for what it promises.
async fn script(text: &str) -> wasm_bindgen::JsValue {
    let promise: js_sys::Promise = js_sys::eval(text).unwrap().into();
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap()
}

#[wasm_bindgen_test]
async fn an_opening_that_nobody_waits_for_any_more_stands_in_no_other_tabs_way() {
    let ground = InBrowser::new("late");
    let name = &ground.0;
    // Another tab wants the database gone; a third holds it, so that whoever opens now waits.
    script(&format!(
        "new Promise(held => {{ const open = indexedDB.open('{name}', 1); open.onsuccess = () => {{ \
         self.holder = open.result; indexedDB.deleteDatabase('{name}'); held(); }}; }})"
    ))
    .await;
    let journal = ground.idb();
    let given_up = device::runtime::within(100, journal.open("c")).await;
    assert!(given_up.is_none(), "it waits behind the third");
    let freed = format!(
        "new Promise(done => {{ self.holder.close(); setTimeout(() => {{ const gone = indexedDB.deleteDatabase('{name}'); \
         gone.onblocked = () => done(false); gone.onsuccess = () => done(true); }}, 500); }})"
    );
    assert_eq!(script(&freed).await.as_bool(), Some(true));
}

/// Lets the page be left while it next asks what there is, and notes whether that is undone.
fn leave_in_the_middle_of_the_next_reading() {
    js_sys::eval(
        "(() => { const real = IDBObjectStore.prototype.getAllKeys; self.undone = false; \
         IDBObjectStore.prototype.getAllKeys = function (...args) { IDBObjectStore.prototype.getAllKeys = real; \
         const request = real.apply(this, args); this.transaction.addEventListener('abort', () => self.undone = true); \
         window.dispatchEvent(new Event('pagehide')); return request; }; })()",
    )
    .unwrap();
}

#[wasm_bindgen_test]
async fn a_reading_is_undone_when_the_page_is_left_and_made_anew_when_it_is_shown_again() {
    let ground = InBrowser::new("left");
    let journal = ground.idb();
    let batch = Batch { lines: promises::lines(1, 1), ..Batch::default() };
    journal.append("c", &batch).await.unwrap();
    leave_in_the_middle_of_the_next_reading();
    let mut reading = journal.segments("c");
    assert!(device::runtime::within(200, &mut reading).await.is_none(), "nothing is read while the page is away");
    assert!(js_sys::eval("self.undone").unwrap().is_truthy());
    js_sys::eval("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").unwrap();
    assert_eq!(reading.await.unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn a_fold_that_is_being_made_when_the_page_is_left_is_undone_and_made_anew_when_it_is_shown_again() {
    let ground = InBrowser::new("left-fold");
    let journal = ground.idb();
    let batch = Batch { lines: promises::lines(1, 1), ..Batch::default() };
    let covers: Vec<Segment> = journal.append("c", &batch).await.unwrap().into_iter().collect();
    leave_in_the_middle_of_the_next_reading();
    let mut folding = journal.put_snapshot("c", b"fold", &covers);
    assert!(device::runtime::within(200, &mut folding).await.is_none(), "nothing is stored while the page is away");
    assert!(js_sys::eval("self.undone").unwrap().is_truthy());
    let later = Batch { lines: promises::lines(2, 1), ..Batch::default() };
    ground.idb().append("c", &later).await.unwrap();
    js_sys::eval("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").unwrap();
    assert_eq!(folding.await.unwrap().len(), 1);
    let stored = ground.idb().open("c").await.unwrap();
    assert_eq!((stored.snapshot.as_deref(), stored.since.len()), (Some(&b"fold"[..]), 1));
}

/// Lets the browser undo the next transaction that writes, as it does when the disk is full or the process dies.
fn let_the_next_write_fail() {
    js_sys::eval(
        "(() => { const real = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = function (...args) { IDBObjectStore.prototype.put = real; \
         const request = real.apply(this, args); this.transaction.abort(); return request; }; })()",
    )
    .unwrap();
}

#[wasm_bindgen_test]
async fn a_write_that_the_browser_undoes_is_told_and_leaves_nothing() {
    let ground = InBrowser::new("undone");
    let journal = ground.idb();
    journal.open("c").await.unwrap();
    let_the_next_write_fail();
    let batch = Batch { lines: promises::lines(1, 1), ..Batch::default() };
    assert_eq!(journal.append("c", &batch).await, Err(Fault::Aborted));
    assert_eq!(ground.idb().open("c").await.unwrap().since, []);
    journal.append("c", &batch).await.unwrap();
    assert_eq!(ground.idb().open("c").await.unwrap().since.len(), 1);
}

#[wasm_bindgen_test]
async fn the_queue_carries_a_score_through_an_undone_write() {
    let ground = InBrowser::new("queue");
    let journal: Rc<dyn Journal> = ground.connect().await;
    journal.open("c").await.unwrap();
    let told = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&told);
    let writer = Writer::new(journal, Rc::new(Browser), "c", [], move |status| heard.borrow_mut().push(status.clone()));
    let_the_next_write_fail();
    let ticket = writer.append(Batch { lines: promises::lines(1, 1), ..Batch::default() });
    for _ in 0..100 {
        if writer.status() == (Status::Saved { upto: ticket }) {
            break;
        }
        gloo_timers::future::TimeoutFuture::new(20).await;
    }
    assert_eq!(*told.borrow(), [Status::Saving { waiting: 1 }, Status::Saved { upto: ticket }]);
    assert_eq!(ground.idb().open("c").await.unwrap().since[0].lines, promises::lines(1, 1));
}

/// Prints figures; they are for the table of figures, not a promise. Run with `--nocapture`.
#[wasm_bindgen_test]
async fn figures_of_this_browser() {
    let ground = InBrowser::new("figures");
    let journal = ground.idb();
    journal.open("c").await.unwrap();
    let line = format!("{{\"e\":{{\"n\":1,\"r\":\"{}\"}},\"i\":\"0\"}}\n", "x".repeat(140)).into_bytes();
    let score = Batch { lines: line.clone(), ..Batch::default() };
    let (mut times, mut bare): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    for _ in 0..200 {
        bare.push(bare_put().await);
        let from = performance();
        journal.append("c", &score).await.unwrap();
        times.push(performance() - from);
    }
    times.sort_by(f64::total_cmp);
    bare.sort_by(f64::total_cmp);
    let many = Batch { lines: line.repeat(100_000), ..Batch::default() };
    let from = performance();
    journal.import("c", &many).await.unwrap();
    let import = performance() - from;
    let from = performance();
    let opened = ground.idb().open("c").await.unwrap();
    let open = performance() - from;
    assert!(opened.since.len() >= 400);
    wasm_bindgen_test::console_log!(
        "one score to durable: p50 {:.1} ms, p99 {:.1} ms; a bare strict put: p50 {:.1} ms, p99 {:.1} ms",
        times[100],
        times[198],
        bare[100],
        bare[198]
    );
    wasm_bindgen_test::console_log!("100,000 lines stored: {import:.0} ms; read back: {open:.0} ms");
}

/// One strict put as a script would write it, in milliseconds.
async fn bare_put() -> f64 {
    let promise: js_sys::Promise = js_sys::eval(
        "(async () => { const self = globalThis; if (!self.bareDb) self.bareDb = await new Promise(done => { \
         const open = indexedDB.open('bare-' + Date.now(), 1); \
         open.onupgradeneeded = () => open.result.createObjectStore('s', { autoIncrement: true }); \
         open.onsuccess = () => done(open.result); }); const from = performance.now(); \
         await new Promise(done => { const tx = self.bareDb.transaction('s', 'readwrite', { durability: 'strict' }); \
         tx.objectStore('s').put(new Uint8Array(200)); tx.oncomplete = done; tx.commit(); }); \
         return performance.now() - from; })()",
    )
    .unwrap()
    .into();
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap().as_f64().unwrap()
}

fn performance() -> f64 {
    js_sys::eval("performance.now()").unwrap().as_f64().unwrap()
}
