//! The interface between the library and what keeps it.

use super::{Card, Record};
use serde::{Deserialize, Serialize};

/// What one transaction writes. All of it is stored, or nothing.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// Records with their cards, replacing what stands under their ids.
    pub put: Vec<(Record, Card)>,
    /// Ids to forget.
    pub remove: Vec<String>,
}

/// A language pack that the reader added, as it was in its file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPack {
    /// BCP 47 tag: there is one pack of a language.
    pub language: String,
    /// The file.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// A stored record, or why it is one no more.
pub type Kept = Result<Record, Unreadable>;

/// A record that is there and cannot be read: a disk failed, or another version wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its id.
    pub id: String,
    /// Why, in the words of whoever read it.
    pub message: String,
}

/// Why a store did not answer. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No room left.
    #[error(
        "There is no room left on this disk or in this browser's profile. Nothing was changed: free some space and try again."
    )]
    Full,
    /// The browser refused or closed the database.
    #[error(
        "The browser did not answer for the library ({0}). Nothing was changed: try again, or restart the browser."
    )]
    Unavailable(String),
    /// What was read is not what was written.
    #[error("A saved source could not be read ({0}). The others are unharmed; restore this one from a backup.")]
    Damaged(String),
}

impl StoreError {
    /// Stable name of the cause.
    pub fn name(&self) -> &'static str {
        match self {
            StoreError::Full => "storeFull",
            StoreError::Unavailable(_) => "storeUnavailable",
            StoreError::Damaged(_) => "storeDamaged",
        }
    }
}

/// Keeps records and cards. Its futures stay on the thread that made them, as a browser's do.
#[allow(async_fn_in_trait)]
pub trait Store {
    /// Every card, in the order of ids.
    async fn cards(&self) -> Result<Vec<Card>, StoreError>;

    /// The records of these ids, in their order; ids that are not stored are passed over. One that cannot be read hinders no
    /// other.
    async fn records(&self, ids: &[String]) -> Result<Vec<Kept>, StoreError>;

    /// The id of every record, readable or not.
    async fn ids(&self) -> Result<Vec<String>, StoreError>;

    /// Writes a change in one transaction, and the number of sources there then are with it.
    async fn write(&self, change: Change) -> Result<(), StoreError>;

    /// Number of records the store holds, and the number that the last change wrote down.
    async fn counts(&self) -> Result<(usize, usize), StoreError>;

    /// Every language pack, in the order of languages.
    async fn packs(&self) -> Result<Vec<StoredPack>, StoreError>;

    /// Keeps a pack; another one of its language gives way.
    async fn put_pack(&self, pack: StoredPack) -> Result<(), StoreError>;

    /// Forgets the pack of a language, if there is one.
    async fn remove_pack(&self, language: &str) -> Result<(), StoreError>;
}
