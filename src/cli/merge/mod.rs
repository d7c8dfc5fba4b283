//! `dvk merge`: the union of bundles, the same bytes in whatever order and however often they are given.
//! Set union and nothing else: the domain's gate has no say here, since what it knows would depend on the order.

mod events;
mod photos;

use crate::files::{complain, read};
use crate::out::Out;
use crate::{Done, words};
use events::Events;
use ledger::bundle::{CampaignTag, Carried, Counts, Header, Item, Kind, VERSION, Writer};
use ledger::{Ranges, limits};
use photos::Photos;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// What was gathered from all files.
struct Gathered {
    campaign: Option<Known>,
    events: Events,
    photos: Photos,
    withheld: Carried,
    partly: bool,
}

/// What is known of the campaign so far.
struct Known {
    id: String,
    name: String,
    /// Nobody has said it yet while all headers were damaged.
    training: Option<bool>,
}

/// Merges files into one.
pub fn merge(files: &[PathBuf], to: &Path, out: &mut Out) -> Done {
    let spool = beside(to, "photos");
    let gathered = Gathered {
        campaign: None,
        events: Events::default(),
        photos: Photos::new(spool.clone()),
        withheld: Carried::default(),
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
    let Some(campaign) = gathered.campaign.take() else { return Done::Failed };
    let Known { id, name, training } = campaign;
    let Some(training) = training else {
        let text = words::no_header(out.lang).to_owned();
        out.error(&text);
        return Done::Failed;
    };
    let campaign = CampaignTag { id, name, training };
    gathered.events.sort();
    if gathered.events.incarnations() > limits::INCARNATIONS {
        let text = words::too_many_devices(out.lang).to_owned();
        out.error(&text);
        return Done::Failed;
    }
    match gathered.write(campaign, to, out) {
        Ok(()) if gathered.partly => Done::Partly,
        Ok(()) => Done::Well,
        Err(error) => {
            let _ = fs::remove_file(beside(to, "tmp"));
            let text = words::io(out.lang, &error);
            out.error(&format!("{}: {text}", to.display()));
            Done::Failed
        }
    }
}

impl Gathered {
    /// Takes in one file; `false` where the merge must stop.
    fn take(&mut self, path: &Path, out: &mut Out) -> bool {
        let Gathered { events, photos, withheld, .. } = self;
        let (mut header, mut bad, mut failed) = (None, Vec::new(), None);
        let read = read(path, out, &mut |item| match item {
            Item::Header(one) => header = Some(*one),
            Item::Event(event) => events.take(&event.view),
            Item::Photo(photo) => failed = photos.take(&photo).err().or(failed.take()),
            Item::SetAside(part) => bad.push(part),
            Item::Trailer(_) => {}
        });
        for part in &bad {
            let text = words::set_aside(out.lang, part);
            out.error(&format!("{}:{}: {text}", path.display(), part.line));
        }
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
            (Ok(ending), None) => ending,
        };
        let none = Ranges::default();
        for device in &header.as_ref().map_or(&none, |header: &Header| &header.ranges).devices {
            for span in &device.withheld {
                withheld.withhold(device.incarnation, span.from, span.to);
            }
        }
        // A file without a sound header still says in its trailer which campaign it is of.
        let tag = header.map(|header| header.campaign);
        self.agree(tag, &ending.campaign, path, out)
    }

    /// Whether a file is of the same campaign as those before; of differing names the least counts.
    fn agree(&mut self, tag: Option<CampaignTag>, id: &str, path: &Path, out: &mut Out) -> bool {
        let (name, training) = tag.map_or((String::new(), None), |tag| (tag.name, Some(tag.training)));
        let known = self.campaign.get_or_insert_with(|| Known { id: id.to_owned(), name: name.clone(), training });
        let same = known.id == id && training.is_none_or(|training| known.training.is_none_or(|t| t == training));
        if !same {
            let text = words::other_campaign(out.lang, id);
            out.error(&format!("{}: {text}", path.display()));
            return false;
        }
        known.training = known.training.or(training);
        if !name.is_empty() && (known.name.is_empty() || name < known.name) {
            known.name = name;
        }
        true
    }

    fn write(&mut self, campaign: CampaignTag, to: &Path, out: &mut Out) -> io::Result<()> {
        let mut carried = std::mem::take(&mut self.withheld);
        for (at, id) in self.events.places() {
            carried.take(at, id, |_| None);
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
        self.events.each(&mut |event| writer.event(event))?;
        self.photos.each(&mut |key, kind, bytes| writer.photo(key, kind, bytes))?;
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
