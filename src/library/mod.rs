//! The saved sources: stored, indexed, searched, exported and restored.
//!
//! A [`Store`] keeps two things of each source, always written together: the whole [`Record`], and a [`Card`] with
//! its heading and its index entry. Cards are small: a [`Library`] reads all of them when it opens, builds the
//! [`Index`](crate::corroboration::Index) in memory, and fetches whole records only where they are shown or compared.
//! So a source is in the index exactly when it is in the store.

mod collection;
pub mod exchange;
#[cfg(all(target_arch = "wasm32", feature = "extension"))]
pub mod indexed_db;
mod memory;
mod query;
mod record;
mod search;
mod store;
mod tending;

pub use collection::{CANDIDATES, Check, Corroborated, Library, Saved};
pub use memory::MemoryStore;
pub use record::{Card, Heading, READING, Record};
pub use search::{Item, Listing};
pub use store::{Change, Kept, Store, StoreError, StoredPack, Unreadable};
pub use tending::Tended;
