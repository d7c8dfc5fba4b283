//! A file that came in, read in slices so that its size never matters.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, File, Url};

use crate::js;

/// A file that came in.
#[derive(Clone, Debug)]
pub struct Picked {
    name: String,
    blob: Blob,
    /// The address at which it waits, where another app left it.
    waits_at: Option<String>,
}

impl Picked {
    /// A file as the browser gave it.
    pub fn file(file: File) -> Self {
        Self { name: file.name(), blob: file.unchecked_into(), waits_at: None }
    }

    /// Bytes under a name, as if they had come as a file; `None` where the browser refuses.
    pub fn bytes(name: &str, mime: &str, bytes: &[u8]) -> Option<Self> {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        Some(Self::blob(name, blob))
    }

    /// A blob under a name.
    pub fn blob(name: &str, blob: Blob) -> Self {
        Self { name: name.to_owned(), blob, waits_at: None }
    }

    /// The same file, which waits at this address until someone is done with it.
    pub(super) fn waiting_at(self, address: String) -> Self {
        Self { waits_at: Some(address), ..self }
    }

    /// The address at which it waits, where another app left it.
    pub(super) fn waits_at(&self) -> Option<&str> {
        self.waits_at.as_deref()
    }

    /// Its name, as the sender had it; never trusted.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the browser takes it for a picture, by its name.
    pub fn is_picture(&self) -> bool {
        self.blob.type_().starts_with("image/")
    }

    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        size(&self.blob)
    }

    /// The bytes from `from` up to but without `to`; `None` when the file can no longer be read.
    pub async fn slice(&self, from: u64, to: u64) -> Option<Vec<u8>> {
        slice(&self.blob, from, to).await
    }

    /// An address under which the page can show the file, until it is given back with [`forget_address`].
    pub fn address(&self) -> Option<String> {
        Url::create_object_url_with_blob(&self.blob).ok()
    }

    /// The file itself.
    pub fn as_blob(&self) -> &Blob {
        &self.blob
    }
}

/// Gives back an address that the page no longer shows.
pub fn forget_address(address: &str) {
    // Refused only for an address that is none; then there is nothing to give back.
    let _ = Url::revoke_object_url(address);
}

/// The size of a blob in bytes.
pub fn size(blob: &Blob) -> u64 {
    blob.size() as u64
}

/// The bytes of a blob from `from` up to but without `to`; `None` when it can no longer be read.
pub async fn slice(blob: &Blob, from: u64, to: u64) -> Option<Vec<u8>> {
    let part = blob.slice_with_f64_and_f64(from as f64, to as f64).ok()?;
    let buffer = js::settle(part.array_buffer().into()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
