//! The folders of the second store in the browser's private file system. Only a worker may write there.

use js_sys::{AsyncIterator, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions, FileSystemGetFileOptions,
    FileSystemReadWriteOptions, FileSystemSyncAccessHandle,
};

use super::folder::{File, Folders};
use crate::journal::{Fault, Wait};
use crate::js;

/// The app's folder at the root of the private file system.
const ROOT: &str = "dvk";

/// The browser's private file system.
pub struct Opfs;

impl Opfs {
    /// Whether this app has ever written there; it may be asked in a page too. False where there is no such file system.
    pub async fn is_begun() -> bool {
        root(false).await.is_ok()
    }
}

impl Folders for Opfs {
    type File = Grown;

    fn names<'a>(&'a self, folder: &'a str) -> Wait<'a, Vec<String>> {
        Box::pin(async move {
            match directory(folder, false).await {
                Ok(directory) => names(&directory).await,
                Err(Fault::Missing) => Ok(Vec::new()),
                Err(fault) => Err(fault),
            }
        })
    }

    fn read<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, Vec<u8>> {
        Box::pin(async move {
            let file = file(&directory(folder, false).await?, name, false).await?;
            let blob: Blob = settle(file.get_file().into()).await?;
            let buffer = js::settle(blob.array_buffer().into()).await.map_err(fault)?;
            Ok(Uint8Array::new(&buffer).to_vec())
        })
    }

    fn create<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, Grown> {
        Box::pin(async move {
            let file = file(&directory(folder, true).await?, name, true).await?;
            // WebKit has the folders before it has this.
            let open = js::function(&file, "createSyncAccessHandle").ok_or(Fault::Unavailable)?;
            let handle = settle(open.call0(&file).map_err(fault)?).await?;
            Ok(Grown { handle, len: 0 })
        })
    }

    fn remove<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, ()> {
        Box::pin(async move {
            let removed = match directory(folder, false).await {
                Ok(directory) => js::settle(directory.remove_entry(name).into()).await.map_err(fault).map(drop),
                Err(fault) => Err(fault),
            };
            removed.or_else(|fault| if fault == Fault::Missing { Ok(()) } else { Err(fault) })
        })
    }
}

/// A file that is open for writing.
pub struct Grown {
    handle: FileSystemSyncAccessHandle,
    len: usize,
}

impl File for Grown {
    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let written = self.write(bytes);
        match written {
            Ok(()) => self.len += bytes.len(),
            // What is half-written would be passed over by its readers; that it cannot be cut off again does no harm.
            Err(_) => drop(self.handle.truncate_with_f64(self.len as f64)),
        }
        written
    }

    fn size(&self) -> usize {
        self.len
    }
}

impl Grown {
    fn write(&self, bytes: &[u8]) -> Result<(), Fault> {
        let place = FileSystemReadWriteOptions::new();
        place.set_at(self.len as f64);
        let written = self.handle.write_with_u8_array_and_options(bytes, &place).map_err(fault)?;
        // A disk that is full takes a part and says no more than that.
        if written as usize != bytes.len() {
            return Err(Fault::Quota);
        }
        self.handle.flush().map_err(fault)
    }
}

impl Drop for Grown {
    fn drop(&mut self) {
        self.handle.close();
    }
}

async fn root(create: bool) -> Result<FileSystemDirectoryHandle, Fault> {
    let storage = js::navigator().and_then(|navigator| js::get(&navigator, "storage")).ok_or(Fault::Unavailable)?;
    let open = js::function(&storage, "getDirectory").ok_or(Fault::Unavailable)?;
    let top: FileSystemDirectoryHandle = settle(open.call0(&storage).map_err(fault)?).await?;
    within(&top, ROOT, create).await
}

async fn directory(folder: &str, create: bool) -> Result<FileSystemDirectoryHandle, Fault> {
    within(&root(create).await?, folder, create).await
}

async fn within(
    parent: &FileSystemDirectoryHandle,
    name: &str,
    create: bool,
) -> Result<FileSystemDirectoryHandle, Fault> {
    let options = FileSystemGetDirectoryOptions::new();
    options.set_create(create);
    settle(parent.get_directory_handle_with_options(name, &options).into()).await
}

async fn file(parent: &FileSystemDirectoryHandle, name: &str, create: bool) -> Result<FileSystemFileHandle, Fault> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(create);
    settle(parent.get_file_handle_with_options(name, &options).into()).await
}

async fn names(directory: &FileSystemDirectoryHandle) -> Result<Vec<String>, Fault> {
    let keys: AsyncIterator = directory.keys();
    let mut names = Vec::new();
    loop {
        let next = js::settle(keys.next().map_err(fault)?.into()).await.map_err(fault)?;
        let next: Object = next.unchecked_into();
        if Reflect::get(&next, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            return Ok(names);
        }
        names.extend(js::get(&next, "value").and_then(|name| name.as_string()));
    }
}

async fn settle<T: JsCast>(promise: JsValue) -> Result<T, Fault> {
    js::settle(promise).await.map_err(fault).map(JsCast::unchecked_into)
}

fn fault(error: JsValue) -> Fault {
    match js::name_of(&error).as_str() {
        "NotFoundError" => Fault::Missing,
        "NoModificationAllowedError" => Fault::Blocked,
        name => Fault::named(name),
    }
}
