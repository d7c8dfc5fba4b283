//! Carrying out: what goes into a bundle, how large it is, and writing it part by part.

use std::collections::BTreeSet;

use device::jobs::{Exported, JobFault, Kind as Wanted, Measured, Photos, Wish};
use device::journal::meta::{self, Holds};
use device::journal::{Batch, Fault, Journal, Meta, PhotoRow};
use ledger::bundle::{CampaignTag, Export, Kind, MIME, Origin, PhotoKey, PhotoKind, PhotoRef, Plan, Role};
use ledger::{DeviceRanges, EventView, Ledger, Ranges, RecordId};
use movement::blind::Blind;
use movement::record::every_file;
use web_sys::Blob;

use crate::sink::Sink;
use crate::{desk, report, store};

/// How large the bundle would be.
pub(crate) async fn measure(journal: &dyn Journal, wish: &Wish) -> Result<Measured, JobFault> {
    let source = Source::read(journal, wish).await.map_err(JobFault::Journal)?;
    let blind = source.blind();
    let withhold = |event: &EventView<'_>| blind.as_ref().is_some_and(|blind| blind.withholds_event(event));
    Ok(measured(&source.plans(wish, blind.as_ref(), &withhold)))
}

/// Writes the bundle, one file a part.
pub(crate) async fn export(journal: &dyn Journal, wish: &Wish) -> Result<(Exported, Vec<Blob>), JobFault> {
    let mut source = Source::read(journal, wish).await.map_err(JobFault::Journal)?;
    let (lost, read) = source.let_lost_ones_go(journal, wish).await;
    source.count(journal, wish).await;
    let blind = source.blind();
    let withhold = |event: &EventView<'_>| blind.as_ref().is_some_and(|blind| blind.withholds_event(event));
    let plans = source.plans(wish, blind.as_ref(), &withhold);
    plans.iter().try_for_each(Plan::check).map_err(|oversize| JobFault::TooMuch(report::too_much(oversize)))?;
    let measured = measured(&plans);
    let mut exported = Exported { measured, ..Exported::default() };
    for (key, fault) in lost {
        // One that the disk would not give this time may be there the next.
        if matches!(fault, Fault::Missing | Fault::Damaged) {
            exported.carried_photos.push(key.clone());
        }
        exported.lost_photos.push(key);
    }
    let mut files = Vec::with_capacity(plans.len());
    let mut done = read;
    for plan in &plans {
        meta::hold(&mut exported.carried, &carried(&plan.header.ranges));
        let mut writer = plan.begin(Sink::new()).map_err(|_| JobFault::Journal(Fault::Quota))?;
        for wanted in plan.photos() {
            let key = wanted.key.to_string();
            let photo = journal.photo(&wish.campaign.id, &key).await.map_err(JobFault::Journal)?;
            let put = writer.photo(wanted.key, wanted.kind, &photo.bytes);
            put.map_err(|_| JobFault::Journal(Fault::Quota))?;
            exported.carried_photos.push(key);
            done += wanted.bytes;
            desk::progress(done, 2 * read);
        }
        let sink = writer.finish().map_err(|_| JobFault::Journal(Fault::Quota))?;
        files.push(sink.blob(MIME).map_err(|_| JobFault::Journal(Fault::Quota))?);
    }
    Ok((exported, files))
}

/// What a bundle is made from.
struct Source {
    ledger: Ledger,
    meta: Meta,
    photos: Vec<PhotoRow>,
    theirs: Option<Ranges>,
    readers: Option<Vec<RecordId>>,
    /// The how manyeth bundle of this incarnation.
    nth: Option<u64>,
}

impl Source {
    async fn read(journal: &dyn Journal, wish: &Wish) -> Result<Self, Fault> {
        let (mut ledger, meta) = store::ledger(journal, &wish.campaign.id, true).await?;
        ledger.attach_log(wish.unsaved.as_bytes());
        let photos = journal.photos(&wish.campaign.id).await?;
        let theirs = theirs(&meta, wish);
        let known = |ids: &Vec<String>| ids.iter().filter_map(|id| RecordId::new(id).ok()).collect();
        let readers = wish.readers.as_ref().map(known);
        // As it will be, for whoever only measures; the bundle itself is counted when it is written.
        let nth = wish.device.incarnation.as_ref().map(|me| made(&meta, me) + 1);
        Ok(Self { ledger, meta, photos, theirs, readers, nth })
    }

    /// Leaves out those photos of the bundle that can no longer be read, before the bundle says what it holds: a photo
    /// that was lost marks the evidence, never the sheet or the file. Gives their keys with what was wrong, and how many
    /// bytes were read.
    async fn let_lost_ones_go(&mut self, journal: &dyn Journal, wish: &Wish) -> (Vec<(String, Fault)>, u64) {
        let wanted = self.photos(wish, self.blind().as_ref());
        let all: u64 = wanted.iter().map(|photo| photo.bytes).sum();
        let (mut lost, mut read) = (Vec::new(), 0);
        for photo in wanted {
            let key = photo.key.to_string();
            match journal.photo(&wish.campaign.id, &key).await {
                Ok(_) => read += photo.bytes,
                Err(fault) => lost.push((key, fault)),
            }
            desk::progress(read, 2 * all);
        }
        self.photos.retain(|row| !lost.iter().any(|(key, _)| *key == row.key));
        (lost, read)
    }

    /// Notes that the bundle is made, before it is; one whose number cannot be kept goes without. What is noted by now
    /// counts: looking through many photos takes long, and another bundle may have been made meanwhile.
    async fn count(&mut self, journal: &dyn Journal, wish: &Wish) {
        self.nth = match &wish.device.incarnation {
            Some(me) => count_one(journal, &wish.campaign.id, me).await.ok(),
            None => None,
        };
    }

    /// What the reader must not see: one judge for the whole bundle, who remembers every sheet.
    fn blind(&self) -> Option<Blind<'_>> {
        self.readers.as_ref().map(|readers| Blind::new(&self.ledger, readers))
    }

    fn plans<'a>(
        &'a self,
        wish: &'a Wish,
        blind: Option<&Blind<'_>>,
        withhold: &'a dyn Fn(&EventView<'_>) -> bool,
    ) -> Vec<Plan<'a>> {
        let export = Export {
            ledger: &self.ledger,
            campaign: CampaignTag {
                id: wish.campaign.id.clone(),
                name: wish.campaign.name.clone(),
                training: wish.campaign.training,
            },
            app: &wish.app,
            device: Some(Origin {
                incarnation: wish.device.incarnation.as_deref().and_then(|known| known.parse().ok()),
                name: wish.device.name.clone(),
                role: if wish.device.office { Role::Office } else { Role::Tablet },
                nth: self.nth,
            }),
            made: Some(wish.made_ms),
            kind: match (&wish.kind, &self.theirs) {
                (Wanted::New { .. }, Some(_)) => Kind::Delta,
                (Wanted::Whole | Wanted::New { .. }, _) => Kind::Whole,
                (Wanted::Receipt, _) => Kind::Receipt,
                (Wanted::Assignment, _) => Kind::Assignment,
            },
            theirs: self.theirs.as_ref(),
            withhold,
            photos: self.photos(wish, blind),
            holds_photos: self.photos.iter().filter_map(|row| row.key.parse().ok()).collect(),
        };
        let plan = export.plan();
        match wish.part_bytes {
            Some(most) => plan.parts(most),
            None => vec![plan],
        }
    }

    /// The photos that go along: only those that some record speaks of which the reader may see.
    fn photos(&self, wish: &Wish, blind: Option<&Blind<'_>>) -> Vec<PhotoRef> {
        if wish.photos == Photos::None || wish.kind == Wanted::Receipt {
            return Vec::new();
        }
        let received: BTreeSet<String> = match wish.photos {
            Photos::New => self.meta.get(&meta::RECEIVED_PHOTOS).unwrap_or_default().into_iter().collect(),
            Photos::All | Photos::Attached | Photos::None => BTreeSet::new(),
        };
        let attached = (wish.photos == Photos::Attached).then(|| every_file(&self.ledger));
        let shown = blind.map(Blind::photos);
        let fits = |row: &&PhotoRow| attached.as_ref().is_none_or(|keys| keys.contains(&row.key));
        let wanted = self.photos.iter().filter(|row| !received.contains(&row.key)).filter(fits);
        let refs = wanted.filter_map(|row| {
            let key: PhotoKey = row.key.parse().ok()?;
            let kind = PhotoKind::of_mime(&row.mime)?;
            let seen = shown.as_ref().is_none_or(|shown| shown.contains(&key));
            seen.then_some(PhotoRef { key, bytes: row.bytes, kind })
        });
        refs.collect()
    }
}

/// How many bundles an incarnation has made.
fn made(meta: &Meta, me: &str) -> u64 {
    meta.get(&meta::BUNDLES).and_then(|made| made.get(me).copied()).unwrap_or(0)
}

/// Notes one bundle more of an incarnation; gives the how manyeth it is.
async fn count_one(journal: &dyn Journal, campaign: &str, me: &str) -> Result<u64, Fault> {
    let mut made = journal.meta(campaign).await?.get(&meta::BUNDLES).unwrap_or_default();
    let nth = made.entry(me.to_owned()).or_default();
    *nth += 1;
    let nth = *nth;
    let batch = Batch { meta: vec![meta::BUNDLES.set(&made)?], ..Batch::default() };
    journal.append(campaign, &batch).await.map(|_| nth)
}

/// What the other side last showed that it holds.
fn theirs(meta: &Meta, wish: &Wish) -> Option<Ranges> {
    let Wanted::New { peer } = &wish.kind else { return None };
    let mut peers = meta.get(&meta::PEERS)?;
    match peer {
        Some(peer) => peers.remove(peer).map(|peer| peer.holds),
        None => peers.into_values().filter(|peer| peer.office).max_by_key(|peer| peer.turn).map(|peer| peer.holds),
    }
}

fn measured(plans: &[Plan<'_>]) -> Measured {
    let mut sum = Measured { parts: plans.len() as u64, ..Measured::default() };
    for plan in plans {
        sum.events += plan.header.counts.events;
        sum.photos += plan.header.counts.photos;
        sum.bytes += plan.size();
    }
    let kept_back = plans.first().map(|plan| &plan.header.ranges.devices);
    let spans = kept_back.into_iter().flatten().flat_map(|device| &device.withheld);
    sum.withheld = spans.map(|span| span.to.saturating_sub(span.from) + 1).sum();
    sum
}

fn carried(ranges: &Ranges) -> Holds {
    let runs = |device: &DeviceRanges| device.intervals.iter().map(|run| (run.from, run.to)).collect::<Vec<_>>();
    let all = ranges.devices.iter().flat_map(|device| runs(device).into_iter().map(|run| (device.incarnation, run)));
    meta::holds(all.map(|(incarnation, (from, to))| (incarnation, from, to)))
}
