//! What the browser no longer gives of a campaign is taken out, so that the rest opens again. Whoever asks holds a copy.

use super::transact::{finish, get, names, reading, remove, store, writing};
use super::{CHUNKS, DRAFTS, Idb, META, SNAPSHOT, TAIL};
use crate::journal::Fault;
use crate::runtime::{Browser, Runtime};

/// Where something may have become unreadable that keeps a campaign from opening.
const PLACES: [&str; 5] = [CHUNKS, TAIL, SNAPSHOT, META, DRAFTS];
/// How often an entry is asked for before it counts as lost, and how long to wait before the next time, milliseconds.
const TRIES: u32 = 3;
const AGAIN_MS: u32 = 50;

impl Idb {
    /// Takes out the entries that cannot be read; of a fold both halves, and with one note all of them, since the copy gives notes back
    /// together only. Tells how many.
    ///
    /// # Errors
    /// When the database does not open or does not tell what it holds; then nothing is taken out.
    pub async fn mend(&self, campaign: &str) -> Result<u64, Fault> {
        let mut lost = Vec::new();
        for place in PLACES {
            let mut here = Vec::new();
            let all = self.names_in(place, campaign).await?;
            for name in &all {
                if self.is_lost(place, campaign, name).await? {
                    here.push((place, name.clone()));
                }
            }
            if [SNAPSHOT, META].contains(&place) && !here.is_empty() {
                here = all.into_iter().map(|name| (place, name)).collect();
            }
            lost.extend(here);
        }
        if lost.is_empty() {
            return Ok(0);
        }
        let database = self.database().await?;
        let tx = writing(&database, &PLACES)?;
        for (place, name) in &lost {
            remove(&store(&tx, place)?, campaign, name)?;
        }
        finish(tx).await.map(|()| lost.len() as u64)
    }

    async fn names_in(&self, place: &str, campaign: &str) -> Result<Vec<String>, Fault> {
        let database = self.database().await?;
        let tx = reading(&database, &[place])?;
        names(&store(&tx, place)?, campaign).await
    }

    /// Whether the browser refuses an entry by itself, time and again.
    async fn is_lost(&self, place: &str, campaign: &str, name: &str) -> Result<bool, Fault> {
        for _ in 0..TRIES {
            let database = self.database().await?;
            // A transaction of its own: what is refused undoes the others with it.
            let tx = reading(&database, &[place])?;
            match get(&store(&tx, place)?, campaign, name).await {
                Ok(_) => return Ok(false),
                Err(fault) if fault.is_in_the_data() => Browser.pause(AGAIN_MS).await,
                Err(fault) => return Err(fault),
            }
        }
        Ok(true)
    }
}
