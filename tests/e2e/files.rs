//! Files in a person's hands: one is picked, one is downloaded and put by.

use crate::{Device, Done, script};
use std::path::{Path, PathBuf};
use xtask::fault::While;

impl Device {
    /// Gives a file to the picker of this name, or to the only one there is where the name is empty.
    ///
    /// # Errors
    /// When no picker appears.
    pub async fn pick_file(&self, picker: &str, near: &str, path: &Path) -> Done {
        self.did(format!("pick {} {picker}", path.display()));
        let path = path.canonicalize()?.to_string_lossy().into_owned();
        self.until("pick a file", async || {
            let Some(control) = self.control(picker, near, script::FILED).await? else { return Ok(None) };
            control.send_keys(path.as_str()).await.while_doing("picking")?;
            Ok(Some(()))
        })
        .await
    }

    /// Does something that downloads a file, waits until it has arrived whole, and gives its path.
    ///
    /// # Errors
    /// When no file arrives.
    pub async fn download(&self, doing: impl AsyncFnOnce() -> Done) -> Done<PathBuf> {
        let before = xtask::house::files_below(&self.downloads)?;
        doing().await?;
        let mut last = None;
        self.until("a download", async || {
            let part =
                |path: &Path| path.extension().is_some_and(|e| e == "crdownload" || e == "part" || e == "wkdownload");
            let files = xtask::house::files_below(&self.downloads)?;
            let new = files.iter().find(|path| !before.contains(path) && !part(path));
            let whole = !files.iter().any(|path| part(path) && !before.contains(path));
            let size = new.and_then(|path| std::fs::metadata(path).ok()).map(|meta| meta.len());
            let quiet = whole && size.is_some_and(|size| size > 0) && size == last;
            last = size;
            Ok(new.filter(|_| quiet).cloned())
        })
        .await
        .and_then(|path| self.put_by(&path))
    }

    /// Takes a download out of the browser's folder, so that the next one of the same name does not replace it.
    fn put_by(&self, path: &Path) -> Done<PathBuf> {
        let shelf = self.downloads.with_file_name("files");
        let place = shelf.join(xtask::house::files_below(&shelf).unwrap_or_default().len().to_string());
        std::fs::create_dir_all(&place)?;
        let put = place.join(path.file_name().unwrap_or_default());
        std::fs::rename(path, &put)?;
        Ok(put)
    }
}
