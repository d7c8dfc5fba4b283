//! Whether the result may go where it is to go. Looks at names only, and writes nothing.

use crate::words::{self, Lang};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why the result may not go there: its folder does not exist, it is a folder itself, or one of the files to be merged is
/// the very file, by whatever name.
pub(super) fn refusal(files: &[PathBuf], to: &Path, lang: Lang) -> Option<String> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Some(words::no_folder(lang, folder));
    }
    if to.is_dir() {
        return Some(words::io(lang, &io::Error::from(io::ErrorKind::IsADirectory)));
    }
    files.iter().find(|file| is_same(file, to)).map(|file| words::own_input(lang, file))
}

/// Whether two names lead to one file, through links of either kind too.
fn is_same(one: &Path, other: &Path) -> bool {
    let paths = || Some(fs::canonicalize(one).ok()? == fs::canonicalize(other).ok()?);
    paths().unwrap_or(false) || is_linked(one, other)
}

#[cfg(unix)]
fn is_linked(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |path: &Path| fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()));
    place(one).is_some_and(|here| place(other) == Some(here))
}

#[cfg(not(unix))]
fn is_linked(_: &Path, _: &Path) -> bool {
    false
}
