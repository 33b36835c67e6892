//! The store in the browser: IndexedDB, in a page, a worker or a service worker.
//!
//! `records` and `cards` are keyed by the source's id, and `ledger` holds one number, how many sources there were after
//! the last change. One read-write transaction over all three writes a change, so it is whole or not at all, and the
//! number tells at the next start whether the browser has thrown anything away. `packs` holds the language packs that
//! the reader added, by language, each as it was in its file.

use super::store::{Change, Kept, Store, StoreError, StoredPack, Unreadable};
use super::{Card, Record};
use gloo::events::EventListener;
use gloo::utils::errors::JsError;
use idb::{Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode};
use js_sys::{Array, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

/// Name of the extension's database.
pub const NAME: &str = "quotidian";
/// Version 2 added the packs; what an upgrade finds already there stays as it is.
const VERSION: u32 = 2;
/// Stores of the database: sources in full, what lists and the index need of each, and what is known of both together.
const RECORDS: &str = "records";
const CARDS: &str = "cards";
const LEDGER: &str = "ledger";
/// Key of the ledger under which it is kept how many sources there are.
const COUNT: &str = "count";
/// Stores that change together when a source comes or goes.
const STORES: [&str; 3] = [RECORDS, CARDS, LEDGER];
/// Language packs, which no change of a source touches.
const PACKS: &str = "packs";

/// Records and cards in IndexedDB.
#[derive(Debug)]
pub struct IndexedDbStore {
    database: Database,
    open: Rc<Cell<bool>>,
    /// Close the connection when a newer version asks for it, and notice when the browser closes it.
    _listeners: [EventListener; 2],
}

impl IndexedDbStore {
    /// Opens the extension's database, made if it is not there.
    pub async fn open() -> Result<Self, StoreError> {
        IndexedDbStore::open_named(NAME).await
    }

    /// Opens the database of that name.
    pub async fn open_named(name: &str) -> Result<Self, StoreError> {
        let mut request = Factory::new().map_err(store_error)?.open(name, Some(VERSION)).map_err(store_error)?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                let there = database.store_names();
                for store in STORES.iter().chain(&[PACKS]).filter(|store| !there.iter().any(|name| name == *store)) {
                    // A failure here aborts the upgrade, which the awaited request reports.
                    drop(database.create_object_store(store, ObjectStoreParams::new()));
                }
            }
        });
        let raw = IdbDatabase::from(request.await.map_err(store_error)?);
        let open = Rc::new(Cell::new(true));
        let (closing, closed, connection) = (Rc::clone(&open), Rc::clone(&open), raw.clone());
        let listeners = [
            EventListener::new(&raw, "versionchange", move |_| {
                closing.set(false);
                connection.close();
            }),
            EventListener::new(&raw, "close", move |_| closed.set(false)),
        ];
        Ok(IndexedDbStore { database: Database::from(raw), open, _listeners: listeners })
    }

    /// Whether the browser has not closed the connection.
    pub fn is_open(&self) -> bool {
        self.open.get()
    }

    fn transaction(&self, mode: TransactionMode) -> Result<Transaction, StoreError> {
        self.database.transaction(&STORES, mode).map_err(store_error)
    }

    /// One request to the packs, in a transaction of its own.
    async fn write_packs(&self, ask: impl FnOnce(&ObjectStore) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let transaction = self.database.transaction(&[PACKS], TransactionMode::ReadWrite).map_err(store_error)?;
        ask(&transaction.object_store(PACKS).map_err(store_error)?)?;
        committed(transaction).await
    }

    /// Puts every request of a change into one transaction.
    async fn fill(&self, transaction: &Transaction, change: &Change) -> Result<(), StoreError> {
        let records = transaction.object_store(RECORDS).map_err(store_error)?;
        let cards = transaction.object_store(CARDS).map_err(store_error)?;
        for id in &change.remove {
            let key = JsValue::from_str(id);
            records.delete(Query::Key(key.clone())).map_err(store_error)?.await.map_err(store_error)?;
            cards.delete(Query::Key(key)).map_err(store_error)?.await.map_err(store_error)?;
        }
        for (record, card) in &change.put {
            let key = JsValue::from_str(&record.source.id);
            records.put(&to_js(record)?, Some(&key)).map_err(store_error)?.await.map_err(store_error)?;
            cards.put(&to_js(card)?, Some(&key)).map_err(store_error)?.await.map_err(store_error)?;
        }
        let count = records.count(None).map_err(store_error)?.await.map_err(store_error)?;
        let ledger = transaction.object_store(LEDGER).map_err(store_error)?;
        let put = ledger.put(&JsValue::from_f64(f64::from(count)), Some(&JsValue::from_str(COUNT)));
        put.map_err(store_error)?.await.map_err(store_error)?;
        Ok(())
    }
}

impl Store for IndexedDbStore {
    async fn cards(&self) -> Result<Vec<Card>, StoreError> {
        let transaction = self.transaction(TransactionMode::ReadOnly)?;
        let cards = transaction.object_store(CARDS).map_err(store_error)?;
        let all = cards.get_all(None, None).map_err(store_error)?.await.map_err(store_error)?;
        // A card that cannot be read is passed over: the library makes it again from its record.
        Ok(all.into_iter().filter_map(|card| from_js(card).ok()).collect())
    }

    async fn records(&self, ids: &[String]) -> Result<Vec<Kept>, StoreError> {
        let transaction = self.transaction(TransactionMode::ReadOnly)?;
        let records = transaction.object_store(RECORDS).map_err(store_error)?;
        let mut asked = Vec::with_capacity(ids.len());
        for id in ids {
            asked.push(records.get(Query::Key(JsValue::from_str(id))).map_err(store_error)?);
        }
        let mut found = Vec::with_capacity(ids.len());
        for (id, request) in ids.iter().zip(asked) {
            if let Some(record) = request.await.map_err(store_error)? {
                found.push(kept(id, &record));
            }
        }
        Ok(found)
    }

    async fn ids(&self) -> Result<Vec<String>, StoreError> {
        let transaction = self.transaction(TransactionMode::ReadOnly)?;
        let records = transaction.object_store(RECORDS).map_err(store_error)?;
        let keys = records.get_all_keys(None, None).map_err(store_error)?.await.map_err(store_error)?;
        Ok(keys.into_iter().filter_map(|key| key.as_string()).collect())
    }

    async fn write(&self, change: Change) -> Result<(), StoreError> {
        let transaction = self.transaction(TransactionMode::ReadWrite)?;
        if let Err(error) = self.fill(&transaction, &change).await {
            // Nothing of the change stays; if the transaction has aborted by itself, so much the better.
            drop(transaction.abort());
            return Err(error);
        }
        committed(transaction).await
    }

    async fn packs(&self) -> Result<Vec<StoredPack>, StoreError> {
        let transaction = self.database.transaction(&[PACKS], TransactionMode::ReadOnly).map_err(store_error)?;
        let packs = transaction.object_store(PACKS).map_err(store_error)?;
        let all = packs.get_all(None, None).map_err(store_error)?.await.map_err(store_error)?;
        Ok(all.into_iter().filter_map(|pack| from_js(pack).ok()).collect())
    }

    async fn put_pack(&self, pack: StoredPack) -> Result<(), StoreError> {
        let (key, value) = (JsValue::from_str(&pack.language), to_js(&pack)?);
        self.write_packs(|packs| packs.put(&value, Some(&key)).map(drop).map_err(store_error)).await
    }

    async fn remove_pack(&self, language: &str) -> Result<(), StoreError> {
        let key = JsValue::from_str(language);
        self.write_packs(|packs| packs.delete(Query::Key(key)).map(drop).map_err(store_error)).await
    }

    async fn counts(&self) -> Result<(usize, usize), StoreError> {
        let transaction = self.transaction(TransactionMode::ReadOnly)?;
        let records = transaction.object_store(RECORDS).map_err(store_error)?;
        let ledger = transaction.object_store(LEDGER).map_err(store_error)?;
        let held = records.count(None).map_err(store_error)?.await.map_err(store_error)? as usize;
        let query = Query::Key(JsValue::from_str(COUNT));
        let written = ledger.get(query).map_err(store_error)?.await.map_err(store_error)?;
        Ok((held, written.and_then(|n| n.as_f64()).map_or(held, |n| n as usize)))
    }
}

/// Waits until a transaction is written.
async fn committed(transaction: Transaction) -> Result<(), StoreError> {
    let raw = IdbTransaction::from(transaction);
    let done = Transaction::from(raw.clone()).await.map_err(store_error)?;
    if done.is_committed() {
        return Ok(());
    }
    // A full disk shows only here, when all requests have succeeded.
    Err(raw.error().map_or_else(|| unavailable("the change was aborted"), |error| browser_error(error.into())))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, StoreError> {
    value.serialize(&Serializer::new()).map_err(|error| StoreError::Damaged(error.to_string()))
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, serde_wasm_bindgen::Error> {
    serde_wasm_bindgen::from_value(value)
}

/// A record as it was written. Where another version wrote its quotations in another form, they are found again.
fn kept(id: &str, value: &JsValue) -> Kept {
    from_js(value.clone())
        .or_else(|error| read_again(value).ok_or(error))
        .map_err(|error| Unreadable { id: id.to_owned(), message: error.to_string() })
}

fn read_again(value: &JsValue) -> Option<Record> {
    let source = Reflect::get(value, &JsValue::from_str("source")).ok()?;
    Reflect::set(&source, &JsValue::from_str("quotations"), &Array::new()).ok()?;
    let mut record: Record = from_js(value.clone()).ok()?;
    record.read_again();
    Some(record)
}

fn store_error(error: idb::Error) -> StoreError {
    match error {
        idb::Error::DomException(exception) => browser_error(exception.into()),
        other => named_error(&other.to_string()),
    }
}

/// What the browser says of a failure.
fn browser_error(exception: JsValue) -> StoreError {
    match JsError::try_from(exception) {
        Ok(error) => named_error(&format!("{}: {}", error.name, error.message)),
        Err(_) => unavailable("an error without a name"),
    }
}

/// A full disk has a name of its own (Indexed Database API 3.0, section 6.1).
fn named_error(words: &str) -> StoreError {
    if words.contains("QuotaExceededError") { StoreError::Full } else { unavailable(words) }
}

fn unavailable(words: &str) -> StoreError {
    StoreError::Unavailable(words.to_owned())
}
