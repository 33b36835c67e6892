//! What may wait until nobody waits for the library: quotations that older rules found are found again, and each source is
//! tied to others of its story, so that a page need not compare these with one another.

use super::Record;
use super::collection::Library;
use super::store::{Store, StoreError};
use crate::corroboration::{Tables, Ties};
use serde::{Deserialize, Serialize};

/// Sources read in full to tie one to others of its story.
const NEIGHBOURS: usize = 16;

/// What tending has done and left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tended {
    /// Sources whose quotations were found again.
    pub read: usize,
    /// Sources that are still to be read again.
    pub unread: usize,
    /// Sources that were tied to others of their story.
    pub tied: usize,
    /// Sources that are still to be tied.
    pub untied: usize,
}

impl<S: Store> Library<S> {
    /// Does some of what may wait, for at most `limit` sources: finds quotations again that older rules found, then ties sources
    /// to others of their story. Their texts stay as they are.
    pub async fn tend(&self, limit: usize, tables: &Tables) -> Result<Tended, StoreError> {
        let stamp = Ties::stamp(tables);
        let read = self.read_again(limit).await?;
        let tied = if self.shelf.borrow().unread.is_empty() { self.tie(limit - read, stamp, tables).await? } else { 0 };
        let shelf = self.shelf.borrow();
        let untied = shelf.untied(stamp).count();
        Ok(Tended { read, unread: shelf.unread.len(), tied, untied })
    }

    async fn read_again(&self, limit: usize) -> Result<usize, StoreError> {
        let ids: Vec<String> = self.shelf.borrow().unread.iter().take(limit).cloned().collect();
        let mut records = self.records(&ids).await?;
        // What was saved anew or removed meanwhile is none of this.
        records.retain(|record| self.shelf.borrow().unread.contains(&record.source.id));
        records.iter_mut().for_each(Record::read_again);
        let done = self.put(records).await?;
        let mut shelf = self.shelf.borrow_mut();
        for id in &ids {
            shelf.unread.remove(id);
        }
        Ok(done)
    }

    /// Ties sources whose ties are missing or of another stamp.
    async fn tie(&self, limit: usize, stamp: u32, tables: &Tables) -> Result<usize, StoreError> {
        let untied: Vec<String> = {
            let shelf = self.shelf.borrow();
            shelf.untied(stamp).take(limit).cloned().collect()
        };
        let mut done = 0;
        for id in untied {
            self.shelf.borrow_mut().tying.insert(id.clone());
            let Some(mut record) = self.records(std::slice::from_ref(&id)).await?.pop() else { continue };
            let (others, kept) = self.near(&record.source, tables, NEIGHBOURS).await?;
            record.ties = Ties::of(&record.source, &others, &kept, tables).to_bytes(stamp);
            // What was saved anew or removed meanwhile is none of this.
            if self.shelf.borrow().tying.contains(&id) {
                done += self.put(vec![record]).await?;
            }
        }
        Ok(done)
    }
}
