//! What a request answers when it fails.

use crate::library::StoreError;
use serde::Serialize;

/// A failure as JavaScript sees it.
#[derive(Debug, Clone, Serialize)]
pub struct Failure {
    /// Stable name of the cause, by which messages are translated.
    pub kind: &'static str,
    /// What happened and what to do, in plain words.
    pub message: String,
}

impl Failure {
    /// A failure of this kind with the words of `error`.
    pub fn new(kind: &'static str, error: &impl ToString) -> Self {
        Failure { kind, message: error.to_string() }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::new(error.name(), &error)
    }
}
