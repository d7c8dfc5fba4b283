//! What lies beside the lines: notes, drafts and photos; and forgetting a campaign.

use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use super::connect::fault;
use super::transact::{all_of, finish, from_bytes, get, names, put, reading, remove, store, to_bytes, values, writing};
use super::{DRAFTS, Idb, META, PHOTO_ROWS, PHOTOS, STORES, THUMBS};
use crate::journal::{Batch, Draft, Fault, Journal, Meta, Photo, PhotoRow};
use crate::storage_health;

impl Idb {
    pub(super) fn put_notes(&self, tx: &Transaction<'_>, campaign: &str, batch: &Batch) -> Result<(), Fault> {
        let meta = store(tx, META)?;
        for change in &batch.meta {
            match &change.value {
                Some(value) => put(&meta, campaign, &change.name, &JsValue::from_str(value))?,
                None => remove(&meta, campaign, &change.name)?,
            }
        }
        let drafts = store(tx, DRAFTS)?;
        for draft in &batch.drafts {
            put(&drafts, campaign, &draft.key, &to_text(draft)?)?;
        }
        batch.done.iter().try_for_each(|key| remove(&drafts, campaign, key))
    }

    pub(super) async fn meta_in(notes: &ObjectStore<'_>, campaign: &str) -> Result<Meta, Fault> {
        let mut meta = Meta::default();
        let found = names(notes, campaign).await?;
        for (name, value) in found.into_iter().zip(values(notes, campaign).await?) {
            if let Some(text) = value.as_string() {
                meta.insert(name, text);
            }
        }
        Ok(meta)
    }

    /// A draft that cannot be read is left where it is and not shown.
    pub(super) async fn drafts_in(drafts: &ObjectStore<'_>, campaign: &str) -> Result<Vec<Draft>, Fault> {
        Ok(values(drafts, campaign).await?.iter().filter_map(from_text).collect())
    }

    pub(super) async fn read_meta(&self, campaign: &str) -> Result<Meta, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[META])?;
        Self::meta_in(&store(&tx, META)?, campaign).await
    }

    pub(super) async fn read_drafts(&self, campaign: &str) -> Result<Vec<Draft>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[DRAFTS])?;
        Self::drafts_in(&store(&tx, DRAFTS)?, campaign).await
    }

    pub(super) async fn store_photo(&self, campaign: &str, photo: &Photo) -> Result<(), Fault> {
        let key = photo.row.key.as_str();
        if self.photo(campaign, key).await.is_ok() {
            return Ok(());
        }
        if storage_health::look().await.is_short() {
            return Err(Fault::Quota);
        }
        let database = self.database().await?;
        let tx = writing(&database, &[PHOTOS, THUMBS, PHOTO_ROWS])?;
        put(&store(&tx, PHOTOS)?, campaign, key, &from_bytes(&photo.bytes))?;
        put(&store(&tx, THUMBS)?, campaign, key, &from_bytes(&photo.thumb))?;
        put(&store(&tx, PHOTO_ROWS)?, campaign, key, &to_text(&photo.row)?)?;
        finish(tx).await
    }

    pub(super) async fn read_photo(&self, campaign: &str, key: &str) -> Result<Photo, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[PHOTOS, THUMBS, PHOTO_ROWS])?;
        let row = get(&store(&tx, PHOTO_ROWS)?, campaign, key).await?.ok_or(Fault::Missing)?;
        let bytes = get(&store(&tx, PHOTOS)?, campaign, key).await?.ok_or(Fault::Missing).and_then(to_bytes)?;
        let thumb = get(&store(&tx, THUMBS)?, campaign, key).await?.map_or(Ok(Vec::new()), to_bytes)?;
        let photo = Photo { row: from_text(&row).ok_or(Fault::Damaged)?, bytes, thumb };
        if photo.is_whole() { Ok(photo) } else { Err(Fault::Damaged) }
    }

    pub(super) async fn read_thumb(&self, campaign: &str, key: &str) -> Result<Vec<u8>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[THUMBS])?;
        let thumb = get(&store(&tx, THUMBS)?, campaign, key).await?.ok_or(Fault::Missing).and_then(to_bytes)?;
        if thumb.is_empty() { Err(Fault::Missing) } else { Ok(thumb) }
    }

    pub(super) async fn list_photos(&self, campaign: &str) -> Result<Vec<PhotoRow>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[PHOTO_ROWS])?;
        Ok(values(&store(&tx, PHOTO_ROWS)?, campaign).await?.iter().filter_map(from_text).collect())
    }

    pub(super) async fn forget_campaign(&self, campaign: &str) -> Result<(), Fault> {
        let database = self.database().await?;
        let tx = writing(&database, &STORES)?;
        for place in STORES {
            store(&tx, place)?.delete::<JsValue, _>(all_of(campaign)).build().map(drop).map_err(fault)?;
        }
        finish(tx).await
    }
}

fn to_text<T: Serialize>(value: &T) -> Result<JsValue, Fault> {
    serde_json::to_string(value).map(|text| JsValue::from_str(&text)).map_err(|_| Fault::Damaged)
}

fn from_text<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    serde_json::from_str(&value.as_string()?).ok()
}
