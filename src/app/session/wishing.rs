//! What a worker is asked for: a bundle of what the disk holds, or, where that does not answer, of what this page knows.

use device::journal::Fault;
use device::journal::meta;
use device::runtime::{PATIENCE_MS, within};
use device::{clock, jobs};
use jobs::{JobFault, Lines};
use ledger::Ledger;
use leptos::prelude::*;

use super::core::Core;
use super::exporting::APP;
use super::receipts::Exchange;
use super::{Listed, PART_BYTES, Session, Want, What};

impl Session {
    /// What the worker is asked for, once everything is on the disk; what the disk does not take goes along, and where it
    /// does not answer, everything goes that this page knows.
    pub(super) async fn wish(self, want: &Want) -> jobs::Wish {
        let known = match within(PATIENCE_MS, self.stored()).await {
            Some(Err(Fault::Late)) | None => self.known(),
            Some(_) => None,
        };
        // Nothing, once everything is on the disk. The lines of the ledger are text.
        let unsaved = || String::from_utf8(self.core.with_value(|core| core.writer.unsaved())).unwrap_or_default();
        let received = self.exchange.with_untracked(Exchange::knows_office);
        jobs::Wish {
            campaign: self.opened(),
            app: APP.to_owned(),
            device: jobs::Device {
                incarnation: Some(self.core.with_value(|core| core.me.to_string())),
                name: self.device_name(),
                office: self.office.get_untracked(),
            },
            made_ms: clock::now_ms(),
            kind: match want.what {
                What::Whole => jobs::Kind::Whole,
                What::New => jobs::Kind::New { peer: None },
                What::Assignment(_) => jobs::Kind::Assignment,
                What::Receipt => jobs::Kind::Receipt,
            },
            photos: match (want.photos, &want.what) {
                // Who goes out without a network reads the materials there.
                (_, What::Assignment(_)) => jobs::Photos::Attached,
                (false, _) => jobs::Photos::None,
                (true, What::New) if received => jobs::Photos::New,
                (true, _) => jobs::Photos::All,
            },
            part_bytes: want.parts.then_some(PART_BYTES),
            readers: match &want.what {
                What::Assignment(people) => Some(people.iter().map(ToString::to_string).collect()),
                What::Whole | What::New | What::Receipt => None,
            },
            lines: known.unwrap_or_else(|| Lines::Stored { unsaved: unsaved() }),
        }
    }

    /// Everything that this page knows; none while the texts of older events are still on the disk alone.
    fn known(self) -> Option<Lines> {
        let lines = |ledger: &Ledger| ledger.events().map(|event| event.line() + "\n").collect();
        self.core.try_with_value(|core| (!core.ledger.needs_log()).then(|| known(core, lines(&core.ledger)))).flatten()
    }

    /// What the disk has not taken, where no more is known; none where that is nothing.
    fn known_unsaved(self) -> Option<Lines> {
        let lines = |core: &Core| String::from_utf8(core.writer.unsaved()).ok().filter(|lines| !lines.is_empty());
        self.core.try_with_value(|core| lines(core).map(|lines| known(core, lines))).flatten()
    }

    /// The open campaign, as jobs know it.
    pub(super) fn opened(&self) -> jobs::Open {
        let Listed { name, training } = self.listed_now();
        jobs::Open { id: self.campaign().as_str().to_owned(), name, training }
    }

    /// The wish once more, where it is for a bundle of what the disk holds; lines that the page knows are many.
    pub(super) fn of_the_disk(wish: &jobs::Wish) -> Option<jobs::Wish> {
        matches!(wish.lines, Lines::Stored { .. }).then(|| wish.clone())
    }

    /// The same bundle of what this page knows, where the disk fell silent while a worker read it. Where no more is known, of
    /// what the disk has not taken; work for a tablet would lack what it is about.
    pub(super) fn without_disk(self, wish: jobs::Wish, fault: &JobFault) -> Option<jobs::Wish> {
        let fell_silent = matches!(fault, JobFault::Journal(Fault::Late));
        let unsaved = || if wish.kind == jobs::Kind::Assignment { None } else { self.known_unsaved() };
        let lines = fell_silent.then(|| self.known().or_else(unsaved)).flatten()?;
        Some(jobs::Wish { lines, ..wish })
    }
}

/// These lines, with what else a bundle is made from where the disk does not answer.
fn known(core: &Core, lines: String) -> Lines {
    Lines::Known {
        lines,
        withheld: meta::holds(core.ledger.withheld()),
        photos: core.photos.here.all().to_vec(),
        received: core.photos.received.all().to_vec(),
    }
}
