//! The way out: what a bundle would hold, making it, and noting that it left. Nothing counts as exported before that.

use std::rc::Rc;

use device::files::{self, Picked, Shared};
use device::jobs::Exported;
use device::journal::meta::{self, Holds};
use device::log::note;
use device::prefs::{LocalShelf, Prefs};
use device::{clock, jobs};
use ledger::bundle::{LocalTime, file_name};
use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::person::Person;
use movement::team;
use movement::text::fold;

use super::Session;
use crate::app::words::{lang_signal, transfer};

pub use device::jobs::JobFault;

/// Vietnam is seven hours ahead of Greenwich, without summer time since 1975.
const ZONE_MS: i64 = 7 * 3_600_000;

pub use ledger::limits::CUT_BYTES as PART_BYTES;

/// A bundle that is wished for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    /// What for.
    pub what: What,
    /// Whether photos go along.
    pub photos: bool,
    /// Whether it is cut into files of at most [`PART_BYTES`].
    pub parts: bool,
}

/// What a bundle is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Everything.
    Whole,
    /// What the office has not said to hold.
    New,
    /// For the tablet of these people; others' sheets of open rounds stay behind.
    Assignment(Vec<RecordId>),
    /// Nothing but what is held here.
    Receipt,
}

/// A bundle that is made and has not necessarily left.
#[derive(Clone, Debug)]
pub struct Made {
    /// The files.
    pub files: Vec<Picked>,
    /// Photos and files that could not be read and are not in it.
    pub lost_photos: usize,
    /// What it carries that then no longer waits for a copy; nothing of work for a tablet, which nobody sends back whole.
    carried: Holds,
    /// The photos of which the same is true, by key.
    photos: Vec<String>,
}

impl Made {
    /// The name of the file, and of the first where there are several.
    pub fn name(&self) -> String {
        self.files.first().map(|file| file.name().to_owned()).unwrap_or_default()
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(Picked::size).sum()
    }

    /// Whether the browser's share sheet takes it.
    pub fn can_share(&self) -> bool {
        files::can_share(&self.files)
    }
}

/// Name and version of the app, as bundles tell them.
pub(super) const APP: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

impl Session {
    /// Makes a bundle; `tell` hears it, once, and hands it over with [`Session::hand_over`].
    pub fn make_bundle(
        self,
        want: Want,
        progress: impl Fn(u64, u64) + 'static,
        tell: impl FnOnce(Result<Made, JobFault>) + 'static,
    ) {
        leptos::task::spawn_local(async move {
            let backup = matches!(want.what, What::Whole | What::New);
            let made = self.export(&want, &self.bundle_name(&want), Rc::new(progress)).await;
            match &made {
                Ok((exported, _)) => note("export", "made", exported.measured.bytes, exported.measured.events),
                Err(fault) => note("export", fault.code(), 0, 0),
            }
            tell(made.map(|(exported, files)| {
                let lost_photos = exported.lost_photos.len();
                let (carried, photos) = match backup {
                    true => (exported.carried, exported.carried_photos),
                    false => Default::default(),
                };
                Made { files, lost_photos, carried, photos }
            }));
        });
    }

    /// Has the worker write it: of what the disk holds, or, where that does not answer, of what this page knows.
    async fn export(
        self,
        want: &Want,
        name: &str,
        progress: Rc<dyn Fn(u64, u64)>,
    ) -> Result<(Exported, Vec<Picked>), JobFault> {
        let wish = self.wish(want).await;
        let told = Rc::clone(&progress);
        let stored = Self::of_the_disk(&wish);
        let made = jobs::export(wish, name, move |done, all| told(done, all)).await;
        match made.as_ref().err().and_then(|fault| self.without_disk(stored?, fault)) {
            Some(wish) => jobs::export(wish, name, move |done, all| progress(done, all)).await,
            None => made,
        }
    }

    /// Downloads a bundle and notes that it left; false when the browser refused.
    pub fn hand_over(&self, made: &Made) -> bool {
        let left = made.files.iter().all(files::download) && !made.files.is_empty();
        if left {
            self.note_left(made);
        }
        left
    }

    /// Opens the share sheet, straight from a tap; `tell` hears how it ended.
    pub fn share_out(self, made: Made, tell: impl FnOnce(Shared) + 'static) {
        leptos::task::spawn_local(async move {
            let ended = files::share(&made.files).await;
            if ended == Shared::Done {
                self.note_left(&made);
            }
            tell(ended);
        });
    }

    /// How this device is called in bundles.
    pub fn device_name(&self) -> String {
        let named = Prefs::load(&LocalShelf).device;
        if !named.trim().is_empty() {
            return named;
        }
        if self.office.get_untracked() {
            return transfer::OFFICE_DEVICE.in_lang(lang_signal().get_untracked()).to_owned();
        }
        let person = self.person_now();
        let name =
            person.and_then(|person| self.glance(|ledger| Person::read(ledger, &person)).map(|person| person.name));
        name.unwrap_or_else(|| transfer::TABLET.in_lang(lang_signal().get_untracked()).to_owned())
    }

    /// Writes that what the bundle carries has left this device, with all of its files.
    pub fn note_left(&self, made: &Made) {
        note("export", "left", made.bytes(), made.files.len() as u64);
        if made.carried.is_empty() && made.photos.is_empty() {
            return;
        }
        let now = clock::now_ms();
        self.core.try_update_value(|core| {
            meta::hold(&mut core.exported, &made.carried);
            core.photos.exported.add(made.photos.clone());
            core.exported_at = Some(now);
            let notes = [meta::EXPORTED.set(&core.exported), core.photos.note(), meta::EXPORTED_AT.set(&now)];
            core.note(notes.into_iter().flatten());
        });
        // Others may hold from now on what no disk here does: a start that finds less begins under a new name.
        self.sing();
        self.watch.with_value(super::Watch::wake_all);
    }

    /// The file's name: work for a tablet says whose, and a receipt that it is one, so that files are told apart.
    fn bundle_name(&self, want: &Want) -> String {
        let (commune, readers) = self.glance(|ledger| {
            let commune = Campaign::of(ledger).map(|campaign| campaign.commune).unwrap_or_default();
            let readers = match &want.what {
                What::Assignment(people) => whose(ledger, people),
                What::Whole | What::New | What::Receipt => None,
            };
            (commune, readers)
        });
        let who = match (&want.what, readers) {
            (What::Assignment(_), Some(whose)) => format!("giao {}", fold(&whose)),
            (What::Receipt, _) => format!("{} bien nhan", fold(&self.device_name())),
            (What::Whole | What::New | What::Assignment(_), _) => fold(&self.device_name()),
        };
        file_name(&fold(&commune), &who, local_time(clock::now_ms()))
    }
}

/// The name of the team that has all of these people, or of the only person.
fn whose(ledger: &Ledger, people: &[RecordId]) -> Option<String> {
    if let [only] = people {
        return Person::read(ledger, only).map(|person| person.name);
    }
    team::list(ledger).into_iter().find(|team| people.iter().all(|one| team.has(one))).map(|team| team.name)
}

fn local_time(now_ms: i64) -> LocalTime {
    use chrono::{DateTime, Datelike, Timelike};
    let at = DateTime::from_timestamp_millis(now_ms.saturating_add(ZONE_MS)).unwrap_or_default();
    let small = |n: u32| u8::try_from(n).unwrap_or(0);
    LocalTime {
        year: u16::try_from(at.year()).unwrap_or(0),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
    }
}
