//! The promises of the second store in the browser's own private file system, where only a worker may write.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use std::rc::Rc;

use device::journal::idb::Idb;
use device::journal::{Batch, Fault, Journal};
use device::random;
use device::vault::{Book, Folders, Opfs, RESERVE_BYTES, unite};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

fn mark() -> String {
    random::mark().unwrap()
}

fn book() -> Book<Opfs> {
    Book::new(Opfs, &mark())
}

fn campaign() -> String {
    format!("campaign/{}", mark())
}

async fn lines_of(campaign: &str) -> String {
    String::from_utf8(book().held(campaign).await.unwrap().found.lines).unwrap()
}

#[wasm_bindgen_test]
async fn what_was_added_is_there_for_another_connection_while_the_first_still_writes() {
    let (campaign, writer) = (campaign(), book());
    assert_eq!(writer.held(&campaign).await.unwrap().files, 0);
    writer.add(&campaign, b"one\n", &[]).await.unwrap();
    writer.add(&campaign, b"two\n", &[]).await.unwrap();
    assert!(Opfs::is_begun().await);
    assert_eq!(lines_of(&campaign).await, "one\ntwo\n");
    let other = book();
    other.add(&campaign, b"three\n", &[]).await.unwrap();
    writer.add(&campaign, b"four\n", &[]).await.unwrap();
    let mut all: Vec<_> = lines_of(&campaign).await.lines().map(str::to_owned).collect();
    ledger::order::plainly(&mut all);
    assert_eq!(all, ["four", "one", "three", "two"]);
}

#[wasm_bindgen_test]
async fn a_file_that_somebody_writes_is_not_removed() {
    let (campaign, writer) = (campaign(), book());
    writer.add(&campaign, b"one\n", &[]).await.unwrap();
    assert_eq!(book().wipe(&campaign).await, Err(Fault::Blocked));
    writer.wipe(&campaign).await.unwrap();
    assert_eq!(book().held(&campaign).await.unwrap().files, 0);
}

#[wasm_bindgen_test]
async fn many_files_become_one_and_nothing_is_lost() {
    let campaign = campaign();
    for n in 0..12 {
        book().add(&campaign, format!("line {n}\n").as_bytes(), &[]).await.unwrap();
    }
    book().tidy(&campaign).await.unwrap();
    let held = book().held(&campaign).await.unwrap();
    assert_eq!((held.files, held.found.damaged), (1, 0));
    assert_eq!(lines_of(&campaign).await.lines().count(), 12);
}

#[wasm_bindgen_test]
async fn an_emptied_database_gets_its_lines_back() {
    let (campaign, name) = (campaign(), mark());
    let line = format!("{{\"e\":{{}},\"i\":\"{:016x}\"}}\n", 7);
    book().add(&campaign, line.as_bytes(), &[]).await.unwrap();
    let journal: Rc<dyn Journal> = Rc::new(Idb::new(&name, "a"));
    let united = unite(journal.as_ref(), &book(), &campaign).await.unwrap();
    assert_eq!((united.regained, united.copied), (1, 0));
    let more = Batch { lines: b"more\n".to_vec(), ..Batch::default() };
    journal.append(&campaign, &more).await.unwrap();
    let united = unite(journal.as_ref(), &book(), &campaign).await.unwrap();
    assert_eq!((united.regained, united.copied), (0, 1));
    assert!(lines_of(&campaign).await.contains("more"));
}

#[wasm_bindgen_test]
async fn the_reserve_is_kept_once_and_given_back_once() {
    let keeper = book();
    keeper.keep_reserve().await.unwrap();
    keeper.keep_reserve().await.unwrap();
    assert_eq!(Opfs.read("reserve", "reserve").await.unwrap().len(), RESERVE_BYTES);
    assert_eq!(keeper.give_reserve().await, Ok(true));
    assert_eq!(keeper.give_reserve().await, Ok(false));
}
