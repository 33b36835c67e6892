//! What the store in IndexedDB promises, the same in every kind of context.

use super::store_contract::{self, record};
use quotidian::library::indexed_db::IndexedDbStore;
use quotidian::library::{Library, Store};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// A database that no other test has touched.
async fn fresh(name: &str) -> IndexedDbStore {
    let name = format!("test-{name}-{}", js_sys::Math::random());
    IndexedDbStore::open_named(&name).await.unwrap()
}

#[wasm_bindgen_test]
async fn what_is_written_is_read_back() {
    store_contract::what_is_written_is_read_back(fresh("read").await).await;
}

#[wasm_bindgen_test]
async fn a_change_replaces_and_removes_together() {
    store_contract::a_change_replaces_and_removes_together(fresh("change").await).await;
}

#[wasm_bindgen_test]
async fn every_id_is_known() {
    store_contract::every_id_is_known(fresh("ids").await).await;
}

#[wasm_bindgen_test]
async fn packs_are_kept_by_language() {
    store_contract::packs_are_kept_by_language(fresh("packs").await).await;
}

#[wasm_bindgen_test]
async fn a_database_of_the_first_version_keeps_its_sources_and_takes_packs() {
    let name = format!("test-upgrade-{}", js_sys::Math::random());
    let mut request = idb::Factory::new().unwrap().open(&name, Some(1)).unwrap();
    request.on_upgrade_needed(|event| {
        use idb::DatabaseEvent;
        let database = event.database().unwrap();
        for store in ["records", "cards", "ledger"] {
            database.create_object_store(store, idb::ObjectStoreParams::new()).unwrap();
        }
    });
    let first = request.await.unwrap();
    let transaction = first.transaction(&["ledger"], idb::TransactionMode::ReadWrite).unwrap();
    let ledger = transaction.object_store("ledger").unwrap();
    let (count, key) = (JsValue::from_f64(2.0), JsValue::from_str("count"));
    ledger.put(&count, Some(&key)).unwrap().await.unwrap();
    transaction.await.unwrap();
    first.close();
    let store = IndexedDbStore::open_named(&name).await.unwrap();
    assert_eq!(store.counts().await.unwrap(), (0, 2));
    store_contract::packs_are_kept_by_language(store).await;
}

#[wasm_bindgen_test]
async fn a_library_opened_again_holds_what_was_saved() {
    let name = format!("test-again-{}", js_sys::Math::random());
    let saved = record("https://gazette.example/ferry", "“We close in autumn,” said Iben Rask.");
    {
        let (library, _) = Library::open(IndexedDbStore::open_named(&name).await.unwrap()).await.unwrap();
        library.put(vec![saved.clone()]).await.unwrap();
    }
    let (library, check) = Library::open(IndexedDbStore::open_named(&name).await.unwrap()).await.unwrap();
    assert_eq!((check.sources, check.missing, check.repaired), (1, 0, 0));
    assert_eq!(library.get(&saved.source.id).await.unwrap(), Some(saved));
}

#[wasm_bindgen_test]
async fn the_start_notices_sources_that_the_browser_threw_away() {
    let name = format!("test-evicted-{}", js_sys::Math::random());
    let store = IndexedDbStore::open_named(&name).await.unwrap();
    let (library, _) = Library::open(store).await.unwrap();
    library.put(vec![record("a", "One."), record("b", "Two.")]).await.unwrap();
    forget_behind_the_librarys_back(&name, "a").await;
    let (_, check) = Library::open(IndexedDbStore::open_named(&name).await.unwrap()).await.unwrap();
    assert_eq!((check.sources, check.missing), (1, 1));
}

#[wasm_bindgen_test]
async fn a_lost_card_is_made_again_from_its_record() {
    let name = format!("test-card-{}", js_sys::Math::random());
    let (library, _) = Library::open(IndexedDbStore::open_named(&name).await.unwrap()).await.unwrap();
    library.put(vec![record("a", "One."), record("b", "Two.")]).await.unwrap();
    delete(&name, "cards", "b").await;
    let store = IndexedDbStore::open_named(&name).await.unwrap();
    let (library, check) = Library::open(store).await.unwrap();
    assert_eq!((check.sources, check.missing, check.repaired), (2, 0, 1));
    assert!(library.heading("b").is_some());
}

#[wasm_bindgen_test]
async fn a_record_whose_quotations_are_of_another_version_is_read_and_one_that_is_none_is_named() {
    let name = format!("test-unreadable-{}", js_sys::Math::random());
    let store = IndexedDbStore::open_named(&name).await.unwrap();
    let mut saved = record("a", "“We close in autumn,” said Iben Rask.");
    saved.read_again();
    let (library, _) = Library::open(store).await.unwrap();
    library.put(vec![saved.clone(), record("b", "Two.")]).await.unwrap();
    alter(&name, "a", |record| {
        let source = property(record, "source");
        let quotation = property(&property(&source, "quotations"), "0");
        js_sys::Reflect::set(&quotation, &"kind".into(), &"literal".into()).unwrap();
        record.clone()
    })
    .await;
    alter(&name, "b", |_| "torn".into()).await;
    let store = IndexedDbStore::open_named(&name).await.unwrap();
    let kept = store.records(&["a".to_owned(), "b".to_owned()]).await.unwrap();
    assert_eq!(kept[0], Ok(saved));
    assert!(kept[1].as_ref().is_err_and(|unreadable| unreadable.id == "b"));
}

fn property(value: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(value, &JsValue::from_str(name)).unwrap()
}

/// Puts something else in the place of a record.
async fn alter(database: &str, id: &str, by: impl Fn(&JsValue) -> JsValue) {
    let database = idb::Factory::new().unwrap().open(database, None).unwrap().await.unwrap();
    let transaction = database.transaction(&["records"], idb::TransactionMode::ReadWrite).unwrap();
    let records = transaction.object_store("records").unwrap();
    let key = JsValue::from_str(id);
    let record = records.get(idb::Query::Key(key.clone())).unwrap().await.unwrap().unwrap();
    records.put(&by(&record), Some(&key)).unwrap().await.unwrap();
    transaction.await.unwrap();
}

async fn forget_behind_the_librarys_back(database: &str, id: &str) {
    delete(database, "records", id).await;
    delete(database, "cards", id).await;
}

async fn delete(database: &str, store: &str, id: &str) {
    let database = idb::Factory::new().unwrap().open(database, None).unwrap().await.unwrap();
    let transaction = database.transaction(&[store], idb::TransactionMode::ReadWrite).unwrap();
    let key = idb::Query::Key(JsValue::from_str(id));
    transaction.object_store(store).unwrap().delete(key).unwrap().await.unwrap();
    transaction.await.unwrap();
}
