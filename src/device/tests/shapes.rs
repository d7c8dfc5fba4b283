//! Stores that other builds have written: every released shape opens with all that is in it, a newer one is refused and
//! left as it is.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use device::journal::idb::Idb;
use device::journal::{Batch, Fault, Journal, SHARED, meta};
use device::random;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Makes a database of this name and version with these entries, as an earlier build did, and closes it.
const MAKE: &str = "
return new Promise((done, failed) => {
  const stores = JSON.parse(content), asked = indexedDB.open(name, version);
  asked.onupgradeneeded = () => Object.keys(stores).forEach((store) => asked.result.createObjectStore(store));
  asked.onerror = () => failed(asked.error);
  asked.onsuccess = () => {
    const database = asked.result, writing = database.transaction(Object.keys(stores), 'readwrite');
    for (const [store, entries] of Object.entries(stores))
      for (const [campaign, key, kind, value] of entries)
        writing.objectStore(store).put(kind === 'bytes' ? new TextEncoder().encode(value) : value, [campaign, key]);
    writing.oncomplete = () => { database.close(); done(); };
  };
});";

const VERSION_1: &str = include_str!("../../../tests/stores/v1.json");

async fn made(version: u32, content: &str) -> Idb {
    let name = random::mark().unwrap();
    let make = Function::new_with_args("name, version, content", MAKE);
    let promise: Promise =
        make.call3(&JsValue::NULL, &name.as_str().into(), &version.into(), &content.into()).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap();
    Idb::new(&name, "here")
}

#[wasm_bindgen_test]
async fn a_store_of_version_1_opens_with_all_that_is_in_it_and_takes_more() {
    let store = made(1, VERSION_1).await;
    let opened = store.open("campaign/x").await.unwrap();
    assert_eq!(opened.snapshot.as_deref(), Some(&b"a fold"[..]));
    assert_eq!(opened.covered.len(), 1);
    assert_eq!(store.read("campaign/x", &opened.covered[0]).await.unwrap(), b"first line\nsecond line\n");
    assert_eq!(opened.since.iter().map(|stretch| stretch.lines.as_slice()).collect::<Vec<_>>(), [b"third line\n"]);
    assert_eq!(opened.meta.get(&meta::INCARNATION).as_deref(), Some("ABCDEFGHJKMNPQRS"));
    assert_eq!(opened.drafts[0].text, "một nửa lời");
    assert_eq!(store.meta(SHARED).await.unwrap().get(&meta::STORE).as_deref(), Some("0123456789abcdef"));
    store.append("campaign/x", &Batch { lines: b"fourth line\n".to_vec(), ..Batch::default() }).await.unwrap();
    assert_eq!(store.open("campaign/x").await.unwrap().since.len(), 2);
}

#[wasm_bindgen_test]
async fn a_store_of_a_newer_build_is_refused_and_left_as_it_is() {
    let store = made(1_000, VERSION_1).await;
    assert_eq!(store.open("campaign/x").await.unwrap_err(), Fault::Newer);
    let batch = Batch { lines: b"fourth line\n".to_vec(), ..Batch::default() };
    assert_eq!(store.append("campaign/x", &batch).await.unwrap_err(), Fault::Newer);
}
