//! A store in memory, for the command line and for tests of everything above it.

use super::store::{Change, Kept, Store, StoreError, StoredPack};
use super::{Card, Record};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Keeps records and cards until it is dropped.
#[derive(Debug, Default)]
pub struct MemoryStore {
    kept: RefCell<BTreeMap<String, (Record, Card)>>,
    packs: RefCell<BTreeMap<String, StoredPack>>,
}

impl Store for MemoryStore {
    async fn cards(&self) -> Result<Vec<Card>, StoreError> {
        Ok(self.kept.borrow().values().map(|(_, card)| card.clone()).collect())
    }

    async fn records(&self, ids: &[String]) -> Result<Vec<Kept>, StoreError> {
        let kept = self.kept.borrow();
        Ok(ids.iter().filter_map(|id| kept.get(id)).map(|(record, _)| Ok(record.clone())).collect())
    }

    async fn ids(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.kept.borrow().keys().cloned().collect())
    }

    async fn write(&self, change: Change) -> Result<(), StoreError> {
        let mut kept = self.kept.borrow_mut();
        for id in &change.remove {
            kept.remove(id);
        }
        kept.extend(change.put.into_iter().map(|(record, card)| (record.source.id.clone(), (record, card))));
        Ok(())
    }

    async fn counts(&self) -> Result<(usize, usize), StoreError> {
        let count = self.kept.borrow().len();
        Ok((count, count))
    }

    async fn packs(&self) -> Result<Vec<StoredPack>, StoreError> {
        Ok(self.packs.borrow().values().cloned().collect())
    }

    async fn put_pack(&self, pack: StoredPack) -> Result<(), StoreError> {
        self.packs.borrow_mut().insert(pack.language.clone(), pack);
        Ok(())
    }

    async fn remove_pack(&self, language: &str) -> Result<(), StoreError> {
        self.packs.borrow_mut().remove(language);
        Ok(())
    }
}
