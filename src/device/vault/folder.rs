//! What the second store needs of a file system: folders of files that only grow. The browser's own, or a test's.

use crate::journal::{Fault, Wait};

/// Folders by name, with files in them.
pub trait Folders {
    /// A file that is open for writing, by nobody else; closed when dropped.
    type File: File;

    /// The names of the files of a folder; none where there is no such folder.
    fn names<'a>(&'a self, folder: &'a str) -> Wait<'a, Vec<String>>;
    /// All bytes of a file.
    fn read<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, Vec<u8>>;
    /// Makes a new file, and the folder where it is not there.
    fn create<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, Self::File>;
    /// Removes a file; one that is not there is no fault, one that somebody writes is [`Fault::Blocked`].
    fn remove<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, ()>;
}

/// A file that only grows.
pub trait File {
    /// Writes at the end, whole or not at all; ends when it is on the disk.
    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault>;
    /// How long it is.
    fn size(&self) -> usize;
}
