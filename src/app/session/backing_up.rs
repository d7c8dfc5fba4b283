//! A safe copy by one tap: a whole bundle into the folder that was chosen for copies, else as a download.

use device::files::Folder;
use leptos::task::spawn_local;

use super::{JobFault, Session, Want, What};

/// A safe copy that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Where it went.
    pub to: CopyPlace,
    /// Photos and files that could not be read and are not in it.
    pub lost_photos: usize,
}

/// Where a safe copy goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyPlace {
    /// Into the folder of this name.
    Folder(String),
    /// To where downloads go.
    Download,
    /// Nowhere: the browser refused.
    Nowhere,
}

impl Session {
    /// Makes a whole bundle and puts it where copies go; straight from a tap. `tell` hears how it ended; what a folder
    /// refuses is downloaded.
    pub fn back_up(self, tell: impl FnOnce(Result<Copied, JobFault>) + 'static) {
        spawn_local(async move {
            // The browser asks the user only in answer to a tap.
            let folder = match chosen_folder().await {
                Some(folder) => folder.may_write().await.then_some(folder),
                None => None,
            };
            let want = Want { what: What::Whole, photos: true, parts: false };
            self.make_bundle(
                want,
                |_, _| (),
                move |made| match made {
                    Err(fault) => tell(Err(fault)),
                    Ok(made) => spawn_local(async move {
                        let written = match (&folder, made.files.first()) {
                            (Some(folder), Some(file)) => folder.write(file).await.then(|| folder.name()),
                            _ => None,
                        };
                        let to = match written {
                            Some(name) => {
                                self.note_left(&made);
                                CopyPlace::Folder(name)
                            }
                            None if self.hand_over(&made) => CopyPlace::Download,
                            None => CopyPlace::Nowhere,
                        };
                        tell(Ok(Copied { to, lost_photos: made.lost_photos }));
                    }),
                },
            );
        });
    }
}

/// The folder that was chosen for copies, where the browser has such folders.
pub async fn chosen_folder() -> Option<Folder> {
    if Folder::is_possible() { Folder::kept().await } else { None }
}
