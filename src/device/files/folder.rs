//! A folder of the device that the user chose once for copies, where the browser keeps the way to it (Chromium on a computer).
//! Only new files are written there.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::FileSystemDirectoryHandle;

use super::Picked;
use crate::js;

/// The database that holds the way to the folder, apart from the journal; its only store, and its only key.
const DATABASE: &str = "dvk-folder";
const STORE: &str = "folder";
const KEY: &str = "copies";

/// The chosen folder.
#[derive(Clone, Debug)]
pub struct Folder(FileSystemDirectoryHandle);

impl Folder {
    /// Whether the browser lets one choose a folder.
    pub fn is_possible() -> bool {
        js::window().is_some_and(|window| js::function(&window, "showDirectoryPicker").is_some())
    }

    /// Lets the user choose a folder, and keeps the way to it; must be called straight from a tap. Nothing where the user
    /// goes back.
    pub async fn choose() -> Option<Self> {
        let window = js::window()?;
        let options = Object::new();
        for (name, value) in [("id", "dvk"), ("mode", "readwrite"), ("startIn", "documents")] {
            Reflect::set(&options, &name.into(), &value.into()).ok()?;
        }
        let choosing = js::function(&window, "showDirectoryPicker")?.call1(&window, &options).ok()?;
        let folder = Self(js::settle(choosing).await.ok()?.unchecked_into());
        folder.keep().await.then_some(folder)
    }

    /// A folder that is already in hand.
    pub fn of(handle: FileSystemDirectoryHandle) -> Self {
        Self(handle)
    }

    /// The folder that was chosen before.
    pub async fn kept() -> Option<Self> {
        let database = open().await?;
        let reading = database.transaction(STORE).with_mode(TransactionMode::Readonly).build().ok()?;
        let found = reading.object_store(STORE).ok()?.get::<JsValue, _, _>(KEY).build().ok()?.await.ok()??;
        Some(Self(found.unchecked_into()))
    }

    /// Keeps the way to the folder; false where the browser does not.
    pub async fn keep(&self) -> bool {
        write(Some(self.0.as_ref())).await.is_some()
    }

    /// Forgets the folder; what was written there stays.
    pub async fn forget() {
        write(None).await;
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Asks the browser, which may ask the user, whether files may be written there; must be called straight from a tap.
    pub async fn may_write(&self) -> bool {
        let mode = Object::new();
        if Reflect::set(&mode, &"mode".into(), &"readwrite".into()).is_err() {
            return false;
        }
        for ask in ["queryPermission", "requestPermission"] {
            // A folder of the browser's own needs no permission.
            let Some(ask) = js::function(&self.0, ask) else { return true };
            let Ok(asked) = ask.call1(&self.0, &mode) else { return false };
            if js::settle(asked).await.is_ok_and(|said| said == "granted") {
                return true;
            }
        }
        false
    }

    /// Writes a new file under the file's name, whole or not at all; false where it did not come about.
    pub async fn write(&self, file: &Picked) -> bool {
        self.put(file).await.is_some()
    }

    async fn put(&self, file: &Picked) -> Option<()> {
        let create = Object::new();
        Reflect::set(&create, &"create".into(), &true.into()).ok()?;
        let made = call(&self.0, "getFileHandle", &[file.name().into(), create.into()]).await?;
        // What is written goes into a file beside it, which takes its place when it is closed.
        let stream = call(&made, "createWritable", &[]).await?;
        call(&stream, "write", &[file.as_blob().into()]).await?;
        call(&stream, "close", &[]).await.map(drop)
    }
}

async fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let arguments = with.iter().collect();
    js::settle(js::function(of, name)?.apply(of, &arguments).ok()?).await.ok()
}

async fn open() -> Option<Database> {
    let make = |database: Database| database.create_object_store(STORE).build().map(drop);
    let opening = Database::open(DATABASE).with_version(1u8).with_on_upgrade_needed(move |_, database| make(database));
    opening.build().ok()?.await.ok()
}

/// Keeps a handle in place of the one before, or none.
async fn write(handle: Option<&JsValue>) -> Option<()> {
    let database = open().await?;
    let writing = database.transaction(STORE).with_mode(TransactionMode::Readwrite).build().ok()?;
    let store = writing.object_store(STORE).ok()?;
    match handle {
        Some(handle) => store.put(handle).with_key(KEY).without_key_type().build().map(drop).ok()?,
        None => store.delete(KEY).build().map(drop).ok()?,
    }
    drop(store);
    writing.commit().await.ok()
}
