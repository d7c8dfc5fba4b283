//! `dvk merge`: the union of bundles, the same bytes in whatever order and however often they are given, and the same set as
//! the app comes to. What the domain refuses is left out; it judges each event by itself.

mod campaign;
mod events;
mod photos;
mod place;
mod starts;

use crate::aside::Aside;
use crate::files::{complain, is_book, read};
use crate::out::Out;
use crate::{Done, words};
use campaign::Campaign;
use events::Events;
use ledger::bundle::{CampaignTag, Carried, Counts, Header, Item, Kind, Oversize, VERSION, Writer};
use ledger::{IncarnationId, Ranges, limits};
use photos::Photos;
use starts::Starts;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// What was gathered from all files.
struct Gathered {
    campaign: Campaign,
    events: Events,
    photos: Photos,
    withheld: Carried,
    starts: Starts,
    devices: BTreeSet<IncarnationId>,
    partly: bool,
}

/// Merges files into one.
pub fn merge(files: &[PathBuf], to: &Path, out: &mut Out) -> Done {
    if let Some(text) = place::refusal(files, to, out.lang) {
        out.error(&format!("{}: {text}", to.display()));
        return Done::Failed;
    }
    let spool = beside(to, "photos");
    let gathered = Gathered {
        campaign: Campaign::default(),
        events: Events::default(),
        photos: Photos::new(spool.clone()),
        withheld: Carried::default(),
        starts: Starts::default(),
        devices: BTreeSet::new(),
        partly: false,
    };
    let done = gather(gathered, files, to, out);
    // Present only if there were photos.
    let _ = fs::remove_file(&spool);
    done
}

fn gather(mut gathered: Gathered, files: &[PathBuf], to: &Path, out: &mut Out) -> Done {
    for file in files {
        if !gathered.take(file, out) {
            return Done::Failed;
        }
    }
    let Some(campaign) = gathered.campaign.tag() else {
        let text = words::no_header(out.lang).to_owned();
        out.error(&text);
        return Done::Failed;
    };
    gathered.events.sort();
    let written = if gathered.devices.len() > limits::INCARNATIONS {
        Err(Oversize::Devices { count: gathered.devices.len() }.into())
    } else {
        gathered.write(campaign, to, out)
    };
    match written {
        Ok(()) if gathered.partly => Done::Partly,
        Ok(()) => Done::Well,
        Err(error) => {
            let _ = fs::remove_file(beside(to, "tmp"));
            let oversize = Oversize::of(&error).map(|oversize| words::oversize(out.lang, &oversize));
            let text = oversize.unwrap_or_else(|| words::io(out.lang, &error));
            out.error(&format!("{}: {text}", to.display()));
            Done::Failed
        }
    }
}

impl Gathered {
    /// Takes in one file; `false` where the merge must stop.
    fn take(&mut self, path: &Path, out: &mut Out) -> bool {
        let Gathered { events, photos, .. } = self;
        let (mut header, mut bad, mut failed) = (None, Aside::default(), None);
        let read = read(path, out, &mut |item| match item {
            Item::Header(one) => header = Some(*one),
            Item::Event(event) if events.has(&event.view) => {}
            Item::Event(event) => events.take(&event.view),
            Item::Photo(photo) => failed = photos.take(&photo).err().or(failed.take()),
            Item::SetAside(part) => bad.add(part),
            Item::Trailer(_) => {}
        });
        if read.as_ref().is_err_and(|fault| is_book(path, fault)) {
            let text = words::book(out.lang);
            out.error(&format!("{}: {text}", path.display()));
            return true;
        }
        bad.sentences(path, out.lang).iter().for_each(|text| out.error(text));
        self.partly |= !bad.is_empty();
        let ending = match (read, failed) {
            (Err(fault), _) => {
                complain(path, &fault, out);
                return false;
            }
            (_, Some(error)) => {
                let text = words::io(out.lang, &error);
                out.error(&format!("{}: {text}", path.display()));
                return false;
            }
            (Ok(told), None) => told.ending,
        };
        self.devices.extend(ending.devices);
        let none = Ranges::default();
        for device in &header.as_ref().map_or(&none, |header: &Header| &header.ranges).devices {
            self.starts.learn(device);
            for span in &device.withheld {
                self.devices.insert(device.incarnation);
                self.withheld.withhold(device.incarnation, span.from, span.to);
            }
        }
        // A file without a sound header still says in its trailer which campaign it is of.
        let tag = header.map(|header| header.campaign);
        let agrees = self.campaign.agrees(tag, &ending.campaign);
        if !agrees {
            let text = words::other_campaign(out.lang, &ending.campaign);
            out.error(&format!("{}: {text}", path.display()));
        }
        agrees
    }

    fn write(&mut self, campaign: CampaignTag, to: &Path, out: &mut Out) -> io::Result<()> {
        let mut carried = std::mem::take(&mut self.withheld);
        for (at, id) in self.events.places() {
            carried.take(at, id, |at| self.starts.get(at));
        }
        let (events, (photos, photo_bytes)) = (carried.count(), self.photos.counts());
        let header = Header {
            version: VERSION,
            app: String::new(),
            campaign,
            kind: Kind::Merged,
            device: None,
            made: None,
            ranges: carried.finish(),
            holds: Ranges::default(),
            base: Ranges::default(),
            counts: Counts { events, photos, photo_bytes },
            part: None,
            holds_photos: Vec::new(),
        };
        let unfinished = beside(to, "tmp");
        let mut writer = Writer::start(BufWriter::new(File::create(&unfinished)?), &header)?;
        let (mut done, of, lang) = (0, self.events.bytes() + photo_bytes / 3 * 4, out.lang);
        let mut progress = |bytes: usize| {
            done += bytes as u64;
            out.progress(|| words::writing(lang, to, done, of));
        };
        self.events.each(&mut |event| {
            progress(event.raw().len());
            writer.event(event)
        })?;
        self.photos.each(&mut |key, kind, bytes| {
            progress(bytes.len() / 3 * 4);
            writer.photo(key, kind, bytes)
        })?;
        let mut file = writer.finish()?;
        file.flush()?;
        file.get_ref().sync_all()?;
        fs::rename(&unfinished, to)?;
        let text = words::merged(out.lang, to, events, photos, &self.events.fingerprint());
        out.line(&text);
        Ok(())
    }
}

/// A name for a file that is ours, beside another.
fn beside(path: &Path, what: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.{what}", std::process::id()))
}
