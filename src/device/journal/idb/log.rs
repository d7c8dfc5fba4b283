//! The lines of a campaign: the tail of small writes, the packed chunks, and the fold that stands for both.

use std::pin::pin;

use futures_util::future::{Either, select};
use indexed_db_futures::transaction::Transaction;
use wasm_bindgen::JsValue;

use super::transact::{finish, from_bytes, get, names, put, reading, remove, store, to_bytes, values, writing};
use super::{CHUNKS, DRAFTS, Idb, META, SNAPSHOT, TAIL};
use crate::journal::{Batch, Fault, Opened, Segment, Stretch, pack};
use crate::leaving;

/// The two entries of a stored fold.
const FOLD: &str = "fold";
const COVERS: &str = "covers";

impl Idb {
    pub(super) async fn read_all(&self, campaign: &str) -> Result<Opened, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[TAIL, CHUNKS, SNAPSHOT, META, DRAFTS])?;
        let folds = store(&tx, SNAPSHOT)?;
        let snapshot = get(&folds, campaign, FOLD).await?.map(to_bytes).transpose()?;
        let covered = match get(&folds, campaign, COVERS).await?.and_then(|text| text.as_string()) {
            Some(text) => serde_json::from_str(&text).map_err(|_| Fault::Damaged)?,
            None => Vec::new(),
        };
        let since = self.stretches_not_in(&tx, campaign, &covered).await?;
        let meta = Self::meta_in(&store(&tx, META)?, campaign).await?;
        let drafts = Self::drafts_in(&store(&tx, DRAFTS)?, campaign).await?;
        Ok(Opened { snapshot, covered, since, meta, drafts })
    }

    pub(super) async fn read_news(&self, campaign: &str, known: &[Segment]) -> Result<Vec<Stretch>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[TAIL, CHUNKS])?;
        self.stretches_not_in(&tx, campaign, known).await
    }

    pub(super) async fn list_segments(&self, campaign: &str) -> Result<Vec<Segment>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[TAIL, CHUNKS])?;
        let mut all = names(&store(&tx, CHUNKS)?, campaign).await?;
        all.extend(names(&store(&tx, TAIL)?, campaign).await?);
        ledger::order::plainly(&mut all);
        Ok(all.into_iter().map(Segment::stored).collect())
    }

    pub(super) async fn read_segment(&self, campaign: &str, segment: &Segment) -> Result<Vec<u8>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[TAIL, CHUNKS])?;
        for place in [CHUNKS, TAIL] {
            if let Some(value) = get(&store(&tx, place)?, campaign, segment.as_str()).await? {
                return to_bytes(value);
            }
        }
        Err(Fault::Missing)
    }

    pub(super) async fn append_batch(&self, campaign: &str, batch: &Batch) -> Result<Option<Segment>, Fault> {
        let database = self.database().await?;
        let tx = if batch.is_lines_only() {
            writing(&database, &[TAIL])?
        } else {
            let tx = writing(&database, &[TAIL, META, DRAFTS])?;
            self.put_notes(&tx, campaign, batch)?;
            tx
        };
        let name = (!batch.lines.is_empty()).then(|| self.fresh_name());
        if let Some(name) = &name {
            put(&store(&tx, TAIL)?, campaign, name.as_str(), &from_bytes(&batch.lines))?;
        }
        finish(tx).await.map(|()| name)
    }

    pub(super) async fn import_batch(&self, campaign: &str, batch: &Batch) -> Result<Vec<Segment>, Fault> {
        let database = self.database().await?;
        let tx = writing(&database, &[CHUNKS, META, DRAFTS])?;
        self.put_notes(&tx, campaign, batch)?;
        let names = self.put_chunks(&tx, campaign, &pack::cut(&batch.lines))?;
        finish(tx).await.map(|()| names)
    }

    pub(super) async fn store_snapshot(
        &self,
        campaign: &str,
        bytes: &[u8],
        covers: &[Segment],
    ) -> Result<Vec<Segment>, Fault> {
        loop {
            leaving::shown().await;
            let database = self.database().await?;
            let tx = writing(&database, &[TAIL, CHUNKS, SNAPSHOT])?;
            // It reads before it writes. A page that is left meanwhile undoes it, and makes it anew once it is shown again.
            let found = match select(pin!(self.short_among(&tx, campaign, covers)), leaving::left()).await {
                Either::Left((found, _)) => Some(found?),
                Either::Right(_) => None,
            };
            if let Some((short, present)) = found {
                return self.replace_fold(tx, campaign, bytes, (&short, &present)).await;
            }
        }
    }

    /// Stores a fold and packs what is short, in a transaction that has read what there is; gives what the fold covers then.
    async fn replace_fold(
        &self,
        tx: Transaction<'_>,
        campaign: &str,
        bytes: &[u8],
        (short, present): (&[Stretch], &[Segment]),
    ) -> Result<Vec<Segment>, Fault> {
        let gone: Vec<Segment> = short.iter().map(|stretch| stretch.segment.clone()).collect();
        let new = self.put_chunks(&tx, campaign, &pack::pack(short))?;
        for name in &gone {
            remove(&store(&tx, TAIL)?, campaign, name.as_str())?;
            remove(&store(&tx, CHUNKS)?, campaign, name.as_str())?;
        }
        let covers = pack::covers_after(present, &gone, &new);
        let text = serde_json::to_string(&covers).map_err(|_| Fault::Damaged)?;
        let folds = store(&tx, SNAPSHOT)?;
        put(&folds, campaign, FOLD, &from_bytes(bytes))?;
        put(&folds, campaign, COVERS, &JsValue::from_str(&text))?;
        drop(folds);
        finish(tx).await.map(|()| covers)
    }

    /// What is worth packing among `covers` (the loose stretches, after the last packed one if it has room), and
    /// which of `covers` are stored at all.
    async fn short_among(
        &self,
        tx: &Transaction<'_>,
        campaign: &str,
        covers: &[Segment],
    ) -> Result<(Vec<Stretch>, Vec<Segment>), Fault> {
        let (chunks, tail) = (store(tx, CHUNKS)?, store(tx, TAIL)?);
        let covered = |names: Vec<String>| -> Vec<Segment> {
            names.into_iter().map(Segment::stored).filter(|name| covers.contains(name)).collect()
        };
        let packed = covered(names(&chunks, campaign).await?);
        let loose = covered(names(&tail, campaign).await?);
        let mut short = Vec::new();
        if let (Some(last), false) = (packed.last(), loose.is_empty()) {
            let lines = get(&chunks, campaign, last.as_str()).await?.map_or(Ok(Vec::new()), to_bytes)?;
            if pack::has_room(&lines) {
                short.push(Stretch { segment: last.clone(), lines });
            }
        }
        for segment in &loose {
            let lines = get(&tail, campaign, segment.as_str()).await?.map_or(Ok(Vec::new()), to_bytes)?;
            short.push(Stretch { segment: segment.clone(), lines });
        }
        Ok((short, packed.into_iter().chain(loose).collect()))
    }

    fn put_chunks(&self, tx: &Transaction<'_>, campaign: &str, pieces: &[Vec<u8>]) -> Result<Vec<Segment>, Fault> {
        let chunks = store(tx, CHUNKS)?;
        let mut names = Vec::with_capacity(pieces.len());
        for lines in pieces {
            let name = self.fresh_name();
            put(&chunks, campaign, name.as_str(), &from_bytes(lines))?;
            names.push(name);
        }
        Ok(names)
    }

    async fn stretches_not_in(
        &self,
        tx: &Transaction<'_>,
        campaign: &str,
        known: &[Segment],
    ) -> Result<Vec<Stretch>, Fault> {
        let mut fresh = Vec::new();
        for place in [CHUNKS, TAIL] {
            let entries = store(tx, place)?;
            let stored: Vec<Segment> = names(&entries, campaign).await?.into_iter().map(Segment::stored).collect();
            stored.iter().for_each(|name| self.next.set(self.next.get().max(name.number() + 1)));
            if known.is_empty() {
                let bytes = values(&entries, campaign).await?;
                for (segment, value) in stored.into_iter().zip(bytes) {
                    fresh.push(Stretch { segment, lines: to_bytes(value)? });
                }
                continue;
            }
            for segment in stored.into_iter().filter(|name| !known.contains(name)) {
                if let Some(value) = get(&entries, campaign, segment.as_str()).await? {
                    fresh.push(Stretch { segment, lines: to_bytes(value)? });
                }
            }
        }
        ledger::order::by(&mut fresh, |a, b| a.segment.cmp(&b.segment));
        Ok(fresh)
    }
}
