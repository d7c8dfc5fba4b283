//! A browser that has lost what it kept and says so: of all of it, it is heard; of a part, that part is taken out, so that the rest
//! opens again.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use device::journal::idb::Idb;
use device::journal::{Batch, Journal, Meta, MetaChange, Segment};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn fresh(test: &str) -> Idb {
    Idb::new(&format!("{test}-{}", js_sys::Date::now()), "first")
}

fn lines(n: u64) -> Vec<u8> {
    format!("{{\"n\":{n}}}\n").into_bytes()
}

/// Lets the browser refuse an entry of each store named here, as where its file is gone from the disk; or nothing any more.
fn let_the_browser_refuse(stores: &[&str]) {
    js_sys::eval(&format!(
        "(() => {{ const own = self.own ??= {{ get: IDBObjectStore.prototype.get, all: IDBObjectStore.prototype.getAll }}; \
         const of = {stores:?}, gone = () => {{ throw new DOMException('gone', 'DataError'); }}; self.kept ??= {{}}; \
         IDBObjectStore.prototype.get = function (key) {{ \
         if (of.includes(this.name) && (self.kept[this.name] ??= String(key)) === String(key)) gone(); \
         return own.get.call(this, key); }}; \
         IDBObjectStore.prototype.getAll = function (...args) {{ if (of.includes(this.name)) gone(); \
         return own.all.apply(this, args); }}; }})()"
    ))
    .unwrap();
}

#[wasm_bindgen_test]
async fn what_the_browser_no_longer_gives_is_taken_out_and_the_rest_opens() {
    let name = format!("mend-{}", js_sys::Date::now());
    let journal = Idb::new(&name, "first");
    let note = |name: &str| MetaChange { name: name.to_owned(), value: Some("1".to_owned()) };
    let first = Batch { lines: lines(1), meta: vec![note("a"), note("b")], ..Batch::default() };
    let covers: Vec<Segment> = journal.append("c", &first).await.unwrap().into_iter().collect();
    journal.put_snapshot("c", b"fold", &covers).await.unwrap();
    for n in 2..=3 {
        journal.append("c", &Batch { lines: lines(n), ..Batch::default() }).await.unwrap();
    }
    let mut others = Meta::default();
    others.apply(&MetaChange { name: "a".to_owned(), value: Some("2".to_owned()) });
    assert_eq!(journal.mend("c", true, &others).await, Ok(0), "nothing is refused yet");

    let_the_browser_refuse(&["tail", "snapshot", "meta"]);
    let refused = journal.open("c").await;
    let alone = journal.mend("c", false, &Meta::default()).await;
    let with_a_copy = journal.mend("c", true, &others).await;
    let_the_browser_refuse(&[]);
    assert!(refused.is_err_and(|fault| fault.is_in_the_data()));
    assert_eq!(alone, Ok(2), "both halves of the fold, and nothing of which nobody has a copy");
    assert_eq!(with_a_copy, Ok(2), "a stretch and a note");
    let rest = Idb::new(&name, "next").open("c").await.unwrap();
    assert_eq!((rest.snapshot, rest.covered.len(), rest.since.len()), (None, 0, 2));
    assert_eq!((rest.meta.text("a"), rest.meta.text("b")), (Some("2"), Some("1")));
}

#[wasm_bindgen_test]
async fn what_the_browser_says_of_a_database_that_it_threw_away_is_heard_once() {
    let says = |what: &str| {
        js_sys::eval(&format!(
            "Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', {{ configurable: true, get: () => '{what}' }})"
        ))
        .unwrap();
    };
    says("none");
    fresh("none-lost").open("c").await.unwrap();
    assert!(!device::journal::was_thrown_away());
    says("total");
    fresh("all-lost").open("c").await.unwrap();
    assert!(device::journal::was_thrown_away());
    assert!(!device::journal::was_thrown_away(), "whoever asks tells the user");
    says("none");
}
