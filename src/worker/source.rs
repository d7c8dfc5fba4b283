//! What a bundle is made from: what the disk holds, or what the page knows where the disk does not answer.

use std::collections::BTreeSet;

use device::jobs::{Kind as Wanted, Lines, Photos, Wish};
use device::journal::meta::{self, Holds};
use device::journal::{Batch, Fault, Journal, Meta, Photo, PhotoRow};
use device::laying::note_withheld;
use futures_util::future::join;
use ledger::bundle::{CampaignTag, Export, Kind, Origin, PhotoKey, PhotoKind, PhotoRef, Plan, Role};
use ledger::{EventView, Ledger, Ranges, RecordId};
use movement::blind::Blind;
use movement::record::every_file;

use crate::{desk, store};

/// What a bundle is made from.
pub(crate) struct Source {
    ledger: Ledger,
    meta: Meta,
    photos: Vec<PhotoRow>,
    theirs: Option<Ranges>,
    readers: Option<Vec<RecordId>>,
    /// The how manyeth bundle of this incarnation.
    nth: Option<u64>,
    /// Photos that are held here, and that the disk did not even list this time, by key.
    unlisted: Vec<String>,
    /// Photos that were left out, by key, with what was wrong.
    lost: Vec<(String, Fault)>,
}

impl Source {
    pub(crate) async fn read(journal: &dyn Journal, wish: &Wish) -> Result<Self, Fault> {
        let campaign = &wish.campaign.id;
        let (ledger, meta, photos, unlisted) = match &wish.lines {
            Lines::Stored { unsaved } => {
                let (mut ledger, meta) = store::ledger(journal, campaign, true).await?;
                ledger.attach_log(unsaved.as_bytes());
                (ledger, meta, journal.photos(campaign).await?, Vec::new())
            }
            Lines::Known { lines, withheld, photos: held, .. } => {
                let (meta, photos) = join(journal.meta(campaign), journal.photos(campaign)).await;
                let unlisted = if photos.is_ok() { Vec::new() } else { held.clone() };
                (known(lines, withheld), meta.unwrap_or_default(), photos.unwrap_or_default(), unlisted)
            }
        };
        let theirs = theirs(&meta, wish);
        let known = |ids: &Vec<String>| ids.iter().filter_map(|id| RecordId::new(id).ok()).collect();
        let readers = wish.readers.as_ref().map(known);
        // As it will be, for whoever only measures; the bundle itself is counted when it is written.
        let me = wish.device.incarnation.as_ref().filter(|_| matches!(wish.lines, Lines::Stored { .. }));
        let nth = me.map(|me| made(&meta, me) + 1);
        Ok(Self { ledger, meta, photos, theirs, readers, nth, unlisted, lost: Vec::new() })
    }

    /// Leaves out those photos of the bundle that can no longer be read, before the bundle says what it holds: a photo
    /// that was lost marks the evidence, never the sheet or the file.
    pub(crate) async fn let_lost_ones_go(&mut self, journal: &dyn Journal, wish: &Wish) {
        let wanted = self.photos(wish, self.blind().as_ref());
        let all: u64 = wanted.iter().map(|photo| photo.bytes).sum();
        let mut read = 0;
        let mut refused: Option<Fault> = None;
        for wanted in wanted {
            let key = wanted.key.to_string();
            // Where the disk gives nothing, nobody asks for each of the others.
            let found = match &refused {
                Some(fault) => Err(fault.clone()),
                None => photo(journal, &wish.campaign.id, &key).await,
            };
            match found {
                Ok(_) => read += wanted.bytes,
                Err(fault) => {
                    refused = speaks_for_all(&fault).then(|| fault.clone());
                    self.let_go(key, fault);
                }
            }
            desk::progress(read, 2 * all);
        }
    }

    /// Leaves out one photo.
    pub(crate) fn let_go(&mut self, key: String, fault: Fault) {
        self.photos.retain(|row| row.key != key);
        self.lost.push((key, fault));
    }

    /// The photos that should be in the bundle and are not, by key, with what was wrong.
    pub(crate) fn lost(&self, wish: &Wish) -> Vec<(String, Fault)> {
        let mut lost = self.lost.clone();
        if !self.unlisted.is_empty() {
            let goes_along = self.goes_along(wish, self.blind().as_ref());
            let unlisted = self.unlisted.iter().filter(|key| key.parse().is_ok_and(|key| goes_along(&key)));
            lost.extend(unlisted.map(|key| (key.clone(), Fault::Late)));
        }
        lost
    }

    /// Notes that the bundle is made, before it is; one whose number cannot be kept goes without. What is noted by now
    /// counts: looking through many photos takes long, and another bundle may have been made meanwhile. A bundle of what the
    /// page knows goes without.
    pub(crate) async fn count(&mut self, journal: &dyn Journal, wish: &Wish) {
        self.nth = match (&wish.device.incarnation, &wish.lines) {
            (Some(me), Lines::Stored { .. }) => count_one(journal, &wish.campaign.id, me).await.ok(),
            (_, Lines::Known { .. }) | (None, _) => None,
        };
    }

    /// What the reader must not see: one judge for the whole bundle, who remembers every sheet.
    pub(crate) fn blind(&self) -> Option<Blind<'_>> {
        self.readers.as_ref().map(|readers| Blind::new(&self.ledger, readers))
    }

    pub(crate) fn plans<'a>(
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
            holds_photos: self.holds_photos(),
        };
        let plan = export.plan();
        match wish.part_bytes {
            Some(most) => plan.parts(most),
            None => vec![plan],
        }
    }

    /// The photos that are held here; what the disk did not give this time it may give the next.
    fn holds_photos(&self) -> Vec<PhotoKey> {
        let withheld = self.lost.iter().filter(|(_, fault)| !is_gone(fault)).map(|(key, _)| key);
        let keys = self.photos.iter().map(|row| &row.key).chain(&self.unlisted).chain(withheld);
        keys.filter_map(|key| key.parse().ok()).collect()
    }

    /// The photos that go along.
    fn photos(&self, wish: &Wish, blind: Option<&Blind<'_>>) -> Vec<PhotoRef> {
        let goes_along = self.goes_along(wish, blind);
        let refs = self.photos.iter().filter_map(|row| {
            let photo = PhotoRef { key: row.key.parse().ok()?, bytes: row.bytes, kind: PhotoKind::of_mime(&row.mime)? };
            goes_along(&photo.key).then_some(photo)
        });
        refs.collect()
    }

    /// Whether a photo that is held here goes along; to readers, only one that some record speaks of which they may see.
    fn goes_along(&self, wish: &Wish, blind: Option<&Blind<'_>>) -> impl Fn(&PhotoKey) -> bool + use<> {
        let none = wish.photos == Photos::None || wish.kind == Wanted::Receipt;
        let received: BTreeSet<String> = match (wish.photos, &wish.lines) {
            (Photos::New, Lines::Known { received, .. }) => received.iter().cloned().collect(),
            (Photos::New, Lines::Stored { .. }) => {
                self.meta.get(&meta::RECEIVED_PHOTOS).unwrap_or_default().into_iter().collect()
            }
            (Photos::All | Photos::Attached | Photos::None, _) => BTreeSet::new(),
        };
        let attached = (wish.photos == Photos::Attached).then(|| every_file(&self.ledger));
        let shown = blind.map(Blind::photos);
        move |photo| {
            let key = photo.to_string();
            let fits = attached.as_ref().is_none_or(|keys| keys.contains(&key));
            !none && fits && !received.contains(&key) && shown.as_ref().is_none_or(|shown| shown.contains(photo))
        }
    }
}

/// Whether a photo is gone for good; with any other fault the disk may give it the next time.
pub(crate) fn is_gone(fault: &Fault) -> bool {
    matches!(fault, Fault::Missing | Fault::Damaged)
}

/// Whether what the disk says of one photo, it would say of every other.
fn speaks_for_all(fault: &Fault) -> bool {
    matches!(fault, Fault::Late | Fault::Blocked | Fault::Closed | Fault::Newer | Fault::Unavailable)
}

/// A photo; asked for twice, since the device may have been asleep.
pub(crate) async fn photo(journal: &dyn Journal, campaign: &str, key: &str) -> Result<Photo, Fault> {
    match journal.photo(campaign, key).await {
        Err(Fault::Late) => journal.photo(campaign, key).await,
        found => found,
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

/// A ledger of what the page knows.
fn known(lines: &str, withheld: &Holds) -> Ledger {
    let mut ledger = Ledger::new();
    ledger.attach_log(lines.as_bytes());
    note_withheld(&mut ledger, withheld);
    ledger
}
