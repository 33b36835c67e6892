//! Language packs as the extension keeps them: with the library's store, and parsed in memory beside the word tables.

use super::failure::Failure;
use super::{Shelf, TABLES};
use crate::corroboration::{LanguagePack, PackInfo};
use crate::library::StoredPack;
use serde::Serialize;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

thread_local! {
    /// Whether the stored packs are in memory: they are read before the first comparison, not at the start.
    static LOADED: Cell<bool> = const { Cell::new(false) };
}

/// One stored pack: what it says of itself, or why it can no longer be read.
#[derive(Serialize)]
pub struct Item {
    language: String,
    info: Option<PackInfo>,
    failure: Option<String>,
}

/// Brings the stored packs into memory, once. One that can no longer be read is passed over; the options page tells.
pub async fn load(library: &Shelf) -> Result<(), Failure> {
    if LOADED.get() {
        return Ok(());
    }
    for pack in library.packs().await? {
        match LanguagePack::from_bytes(&pack.bytes) {
            Ok(pack) => use_pack(pack),
            Err(error) => gloo::console::warn!("Quotidian:", error.to_string()),
        }
    }
    LOADED.set(true);
    Ok(())
}

fn use_pack(pack: LanguagePack) {
    TABLES.with_borrow_mut(|tables| Rc::make_mut(tables).add_pack(Arc::new(pack)));
}

/// Every stored pack.
pub async fn list(library: &Shelf) -> Result<Vec<Item>, Failure> {
    let item = |pack: StoredPack| match LanguagePack::from_bytes(&pack.bytes) {
        Ok(read) => Item { language: pack.language, info: Some(read.info().clone()), failure: None },
        Err(error) => Item { language: pack.language, info: None, failure: Some(error.to_string()) },
    };
    Ok(library.packs().await?.into_iter().map(item).collect())
}

/// Stores a pack and uses it from now on. Bytes that are none change nothing.
pub async fn add(library: &Shelf, bytes: Vec<u8>) -> Result<PackInfo, Failure> {
    let pack = LanguagePack::from_bytes(&bytes).map_err(|error| Failure::new(error.name(), &error))?;
    let info = pack.info().clone();
    library.put_pack(StoredPack { language: info.language.clone(), bytes }).await?;
    use_pack(pack);
    Ok(info)
}

/// Forgets the pack of a language and gives its bytes back, so that it can be added again.
pub async fn remove(library: &Shelf, language: &str) -> Result<JsValue, Failure> {
    let removed = library.remove_pack(language).await?;
    TABLES.with_borrow_mut(|tables| Rc::make_mut(tables).remove_pack(language));
    Ok(removed.map_or(JsValue::NULL, |pack| js_sys::Uint8Array::from(pack.bytes.as_slice()).into()))
}
