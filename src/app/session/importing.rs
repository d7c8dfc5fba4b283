//! The way in: one file at a time is looked at, shown, and taken or left. Nothing changes before it is taken.

use std::collections::VecDeque;
use std::rc::Rc;

use device::files::{self, Picked};
use device::jobs::{self, JobFault, Preview};
use device::log::note;
use leptos::prelude::*;

use super::{Ground, Session};

/// How far a file has come.
#[derive(Clone)]
pub enum Stage {
    /// No file is here.
    Waiting,
    /// A file is being looked at: its name, bytes done and in all.
    Looking(String, u64, u64),
    /// What a file would bring.
    Shown(Rc<Looked>),
    /// It is being taken in: its name, bytes done and in all.
    Taking(String, u64, u64),
    /// It was taken in.
    Taken(Rc<Taken>),
    /// It was not.
    Failed(Rc<Failed>),
}

/// What a file would bring.
pub struct Looked {
    /// What was found.
    pub preview: Preview,
    pub(super) file: Picked,
}

/// A file that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Who made it, or the file's name.
    pub from: String,
    /// New changes.
    pub new: u64,
    /// New photos that were kept.
    pub photos: u64,
    /// Photos that could not be kept.
    pub photos_left: u64,
    /// The name under which it can be taken back.
    pub digest: String,
    /// Whether this device goes on under a new name, having been a copy of another.
    pub renewed: bool,
}

/// A file that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// The file's name.
    pub name: String,
    /// Why.
    pub fault: Why,
}

/// Why a file was not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Another tab writes.
    ReadOnly,
    /// What the worker said.
    Job(JobFault),
}

impl Why {
    /// Whether the file itself is at fault, so that it will never be taken in.
    fn is_final(&self) -> bool {
        matches!(self, Self::Job(JobFault::Refused(_)))
    }
}

/// Notes how a file fared: its size, and what it brings or brought.
fn tell(code: &'static str, bytes: u64, ended: Result<u64, &Why>) {
    match ended {
        Ok(new) => note(code, "done", bytes, new),
        Err(Why::ReadOnly) => note(code, "read-only", bytes, 0),
        Err(Why::Job(fault)) => note(code, fault.code(), bytes, 0),
    }
}

impl Looked {
    /// The file's name, as the sender had it.
    pub fn name(&self) -> &str {
        self.file.name()
    }

    /// The file's size in bytes.
    pub fn bytes(&self) -> u64 {
        self.file.size()
    }
}

/// The files that come in; a handle.
#[derive(Clone, Copy)]
pub struct Intake {
    pub(super) ground: Ground,
    pub(super) session: Option<Session>,
    pub(super) stage: RwSignal<Stage, LocalStorage>,
    queue: StoredValue<VecDeque<Picked>, LocalStorage>,
    present: StoredValue<Option<Picked>, LocalStorage>,
}

impl Intake {
    /// For the open campaign, or for a device that has none yet.
    pub fn new(ground: Ground, session: Option<Session>) -> Self {
        Self {
            ground,
            session,
            stage: RwSignal::new_local(Stage::Waiting),
            queue: StoredValue::new_local(VecDeque::new()),
            present: StoredValue::new_local(None),
        }
    }

    /// How far the present file has come; followed.
    pub fn stage(&self) -> Stage {
        self.stage.get()
    }

    /// The same, without following it.
    pub fn stage_now(&self) -> Stage {
        self.stage.get_untracked()
    }

    /// How many files wait behind the present one.
    pub fn waiting(&self) -> usize {
        self.queue.with_value(VecDeque::len)
    }

    /// Takes files that were picked, dropped or pasted, and looks at the first.
    pub fn offer(self, files: Vec<Picked>) {
        self.queue.try_update_value(|queue| queue.extend(files));
        if let Some(Stage::Waiting | Stage::Taken(_) | Stage::Failed(_)) = self.stage.try_get_untracked() {
            self.next();
        }
    }

    /// Takes the files that another app shared into this one; one that is neither taken in nor left is offered again.
    pub fn offer_shared(self) {
        leptos::task::spawn_local(async move { self.offer(files::shared_into().await) });
    }

    /// Leaves the present file and goes on to the next.
    pub fn leave(self) {
        let for_good = match self.stage.get_untracked() {
            Stage::Shown(_) => true,
            Stage::Failed(failed) => failed.fault.is_final(),
            Stage::Waiting | Stage::Looking(..) | Stage::Taking(..) | Stage::Taken(_) => false,
        };
        if let Some(file) = self.present.try_update_value(Option::take).flatten().filter(|_| for_good) {
            leptos::task::spawn_local(async move { files::done_with(&file).await });
        }
        self.stage.set(Stage::Waiting);
        self.next();
    }

    /// Takes the file in that is shown.
    pub fn take(self) {
        let Stage::Shown(shown) = self.stage.get_untracked() else { return };
        self.set(Stage::Taking(shown.name().to_owned(), 0, shown.bytes()));
        leptos::task::spawn_local(async move {
            let ended = self.bring(&shown).await;
            if ended.is_ok() {
                files::done_with(&shown.file).await;
            }
            tell("import", shown.bytes(), ended.as_ref().map(|taken| taken.new));
            self.end(shown.name(), ended.map(|taken| Stage::Taken(Rc::new(taken))));
        });
    }

    fn next(self) {
        let Some(file) = self.queue.try_update_value(VecDeque::pop_front).flatten() else { return };
        self.present.try_set_value(Some(file.clone()));
        self.set(Stage::Looking(file.name().to_owned(), 0, file.size()));
        leptos::task::spawn_local(async move {
            let name = file.name().to_owned();
            let ended = self.look(&file).await;
            tell("look", file.size(), ended.as_ref().map(|preview| preview.new));
            self.end(&name, ended.map(|preview| Stage::Shown(Rc::new(Looked { preview, file }))));
        });
    }

    async fn look(self, file: &Picked) -> Result<Preview, Why> {
        let join = self.join().await?;
        let (stage, name) = (self.stage, file.name().to_owned());
        let progress = move |done, total| drop(stage.try_set(Stage::Looking(name.clone(), done, total)));
        jobs::inspect(join, file, progress).await.map_err(Why::Job)
    }

    fn end(self, name: &str, ended: Result<Stage, Why>) {
        self.set(ended.unwrap_or_else(|fault| Stage::Failed(Rc::new(Failed { name: name.to_owned(), fault }))));
    }

    fn set(self, stage: Stage) {
        // The page may be gone; then nobody waits.
        drop(self.stage.try_set(stage));
    }
}
