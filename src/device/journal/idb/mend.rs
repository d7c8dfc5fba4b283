//! What the browser no longer gives of a campaign is taken out, so that the rest opens again: a fold always, since it is made anew;
//! lines and notes only as far as somebody holds a copy.

use wasm_bindgen::JsValue;

use super::transact::{finish, get, names, put, reading, remove, store, writing};
use super::{CHUNKS, Idb, META, SNAPSHOT, TAIL};
use crate::journal::{Fault, Meta};
use crate::runtime::{Browser, Runtime};

/// How often an entry is asked for before it counts as lost, and how long to wait before the next time, milliseconds.
const TRIES: u32 = 3;
const AGAIN_MS: u32 = 500;

impl Idb {
    /// Takes out what cannot be read: of a fold both halves; stretches of lines where `lines` says that another holds the campaign's
    /// lines; a note where `notes`, another's, are any, and puts theirs in its place. What can be read is never touched. Tells how many.
    ///
    /// # Errors
    /// When the database does not open or does not tell what it holds; then nothing is taken out.
    pub async fn mend(&self, campaign: &str, lines: bool, notes: &Meta) -> Result<u64, Fault> {
        let mut lost = Vec::new();
        if !self.lost_in(SNAPSHOT, campaign).await?.is_empty() {
            lost.extend(self.names_in(SNAPSHOT, campaign).await?.into_iter().map(|name| (SNAPSHOT, name)));
        }
        for (place, copied) in [(CHUNKS, lines), (TAIL, lines), (META, !notes.is_empty())] {
            if copied {
                lost.extend(self.lost_in(place, campaign).await?.into_iter().map(|name| (place, name)));
            }
        }
        if lost.is_empty() {
            return Ok(0);
        }
        let database = self.database().await?;
        let tx = writing(&database, &[SNAPSHOT, CHUNKS, TAIL, META])?;
        for (place, name) in &lost {
            match notes.text(name).filter(|_| *place == META) {
                Some(text) => put(&store(&tx, place)?, campaign, name, &JsValue::from_str(text))?,
                None => remove(&store(&tx, place)?, campaign, name)?,
            }
        }
        finish(tx).await.map(|()| lost.len() as u64)
    }

    async fn names_in(&self, place: &str, campaign: &str) -> Result<Vec<String>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[place])?;
        names(&store(&tx, place)?, campaign).await
    }

    /// The entries that the browser refuses each by itself, time and again.
    async fn lost_in(&self, place: &str, campaign: &str) -> Result<Vec<String>, Fault> {
        let mut lost = self.names_in(place, campaign).await?;
        for tried in 0..TRIES {
            if tried > 0 && !lost.is_empty() {
                // Over a connection of its own: the one before may be what is at fault.
                self.close();
                Browser.pause(AGAIN_MS).await;
            }
            let mut refused = Vec::new();
            for name in lost {
                if self.refuses(place, campaign, &name).await? {
                    refused.push(name);
                }
            }
            lost = refused;
        }
        Ok(lost)
    }

    async fn refuses(&self, place: &str, campaign: &str, name: &str) -> Result<bool, Fault> {
        let database = self.database().await?;
        // A transaction of its own: what is refused undoes the others with it.
        let tx = reading(&database, &[place])?;
        match get(&store(&tx, place)?, campaign, name).await {
            Ok(_) => Ok(false),
            Err(fault) if fault.is_in_the_data() => Ok(true),
            Err(fault) => Err(fault),
        }
    }
}
