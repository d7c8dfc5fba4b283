//! The folder for safe copies, with a folder of the browser's own in place of one that a user chose: both are used alike.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use device::files::{Folder, Picked};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

async fn ask(script: &str, name: &str) -> JsValue {
    let promise = Function::new_with_args("name", script).call1(&JsValue::NULL, &name.into()).unwrap();
    JsFuture::from(promise.unchecked_into::<Promise>()).await.unwrap()
}

async fn a_folder(name: &str) -> Folder {
    let made = "return navigator.storage.getDirectory().then((top) => top.getDirectoryHandle(name, { create: true }))";
    Folder::of(ask(made, name).await.unchecked_into())
}

#[wasm_bindgen_test]
async fn a_copy_is_written_whole_and_the_way_to_its_folder_is_kept() {
    let folder = a_folder("usb").await;
    assert!(folder.keep().await);
    let kept = Folder::kept().await.unwrap();
    assert_eq!(kept.name(), "usb");
    assert!(kept.may_write().await);
    let file = Picked::bytes("dvk-xa-may-20261125-0700.json", "application/json", b"{\"a\":1}").unwrap();
    assert!(kept.write(&file).await);
    let read = "return navigator.storage.getDirectory().then((top) => top.getDirectoryHandle('usb'))
        .then((folder) => folder.getFileHandle(name)).then((file) => file.getFile()).then((file) => file.text())";
    assert_eq!(ask(read, "dvk-xa-may-20261125-0700.json").await.as_string().unwrap(), "{\"a\":1}");
    Folder::forget().await;
    assert!(Folder::kept().await.is_none());
}
