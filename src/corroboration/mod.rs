//! Which saved sources report the same statement as a quotation of the page, and how.

use crate::source::Source;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How another source carries a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The same words.
    Verbatim,
    /// The same words but for an ellipsis, a bracket, spelling, a number written out, a word.
    NearVerbatim,
    /// One is a fragment of the other.
    Partial,
    /// The same statement in marks, in another translation or wording.
    Variant,
    /// At least one side without marks.
    Reported,
}

/// One saved source that carries a quotation of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Match {
    /// The source's id.
    pub source: String,
    /// Where in the source's text, in bytes.
    pub span: Range<usize>,
    /// How the source carries it.
    pub relation: Relation,
    /// Probability that both report the same statement, 0 to 1.
    pub score: f32,
    /// Whether both speak of the same occasion; the same claim on another day is only related.
    pub same_occasion: bool,
    /// The source's words beside the page's, in the source's order.
    pub edits: Vec<Edit>,
    /// Why it was matched, in plain words.
    pub reason: String,
}

/// A run of words in the comparison of two versions of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Edit {
    /// What happened to the words.
    pub kind: EditKind,
    /// The words: of the source, for [`EditKind::Removed`] of the page.
    pub text: String,
}

/// What happened to a run of words between the page and another source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditKind {
    /// In both.
    Same,
    /// Only in the source.
    Added,
    /// Only on the page.
    Removed,
}

/// For each quotation of `page`, in order, the sources that carry it, best first.
///
/// `sources` are the candidates that [`Index::candidates`] named.
pub fn corroborate(page: &Source, sources: &[Source]) -> Vec<Vec<Match>> {
    let _ = sources;
    vec![Vec::new(); page.quotations.len()]
}

/// What is kept in memory of every saved source, to name the few that are worth reading in full.
#[derive(Debug, Clone, Default)]
pub struct Index {}

impl Index {
    /// The compact form of one source that the library stores beside it.
    pub fn entry(source: &Source) -> Vec<u8> {
        let _ = source;
        Vec::new()
    }

    /// Adds the entry of a source, replacing what was there under its id.
    ///
    /// # Errors
    /// When the bytes are no entry: the library then makes it again from the source.
    pub fn insert(&mut self, id: &str, entry: &[u8]) -> Result<(), EntryError> {
        let _ = (id, entry);
        Ok(())
    }

    /// Forgets a source.
    pub fn remove(&mut self, id: &str) {
        let _ = id;
    }

    /// Ids of the sources that may carry one of the page's quotations, best first, at most `limit`.
    pub fn candidates(&self, page: &Source, limit: usize) -> Vec<String> {
        let _ = (page, limit);
        Vec::new()
    }
}

/// Bytes that are no index entry.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("The index entry is damaged or of another version. It is made again from the saved source.")]
pub struct EntryError;
