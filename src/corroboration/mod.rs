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

/// A statement that other sources on the same event carry and the page lacks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// The words, as the first of the carriers gives them.
    pub text: String,
    /// Who said it, where a carrier tells.
    pub speaker: Option<String>,
    /// Who carries it and where, earliest date first; copies of one text count once.
    pub carriers: Vec<Carrier>,
}

/// One place where a source carries a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Carrier {
    /// The source's id.
    pub source: String,
    /// Where in its text, in bytes.
    pub span: Range<usize>,
    /// Ids of sources that are copies of this one's text.
    pub copies: Vec<String>,
}

/// Word tables: how rare words are, which mean alike, which are opposites. Optional data.
#[derive(Debug, Clone, Default)]
pub struct Tables {}

impl Tables {
    /// No tables: words are compared by their letters alone.
    pub fn none() -> Self {
        Tables::default()
    }

    /// Reads the tables' file.
    ///
    /// # Errors
    /// When the bytes are no such file, or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TablesError> {
        let _ = bytes;
        Err(TablesError)
    }
}

/// Bytes that are no word tables.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("The word tables are damaged or of another version. Sources are compared without them.")]
pub struct TablesError;

/// For each quotation of `page`, in order, the sources that carry it, best first.
///
/// `sources` are the candidates that [`Index::candidates`] named.
pub fn corroborate(page: &Source, sources: &[Source], tables: &Tables) -> Vec<Vec<Match>> {
    let _ = (sources, tables);
    vec![Vec::new(); page.quotations.len()]
}

/// Statements that `sources` on the same event carry and `page` lacks, the most carried first.
pub fn missing(page: &Source, sources: &[Source], tables: &Tables) -> Vec<Missing> {
    let _ = (page, sources, tables);
    Vec::new()
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

    /// Ids of the sources that hold the words of `query`, best first, at most `limit`.
    pub fn search(&self, query: &str, limit: usize) -> Vec<String> {
        let _ = (query, limit);
        Vec::new()
    }
}

/// Bytes that are no index entry.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("The index entry is damaged or of another version. It is made again from the saved source.")]
pub struct EntryError;
