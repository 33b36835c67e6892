//! The store in IndexedDB, opened in a worker.

#![cfg(all(target_arch = "wasm32", feature = "extension"))]
#![allow(clippy::unwrap_used)]

mod store_contract;
mod web;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
