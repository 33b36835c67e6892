//! What is stored of one saved source.

use crate::corroboration::{Index, Ties};
use crate::quotation;
use crate::source::Source;
use serde::{Deserialize, Serialize};

/// Version of the rules by which quotations are found. Raised when they improve: sources that were read by older ones are
/// then read again, from the text that was saved.
pub const READING: u32 = 22;

/// A saved source with the time of saving.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// The source.
    pub source: Source,
    /// When it was saved, ISO 8601 in UTC.
    pub saved_at: String,
    /// How it stands to others of its story ([`Ties`]); empty until that was found out. It stays in the store: a backup
    /// or a reply does not hold it.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "serde_bytes")]
    pub ties: Vec<u8>,
}

/// What a list of sources shows of one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Heading {
    /// The source's key.
    pub id: String,
    /// Its address; empty when unknown.
    pub url: String,
    /// Name of the outlet.
    pub outlet: Option<String>,
    /// When it was published, ISO 8601.
    pub date: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// People that wrote it.
    pub byline: Vec<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// When it was saved, ISO 8601 in UTC.
    pub saved_at: String,
    /// How many quotations it holds, reported statements included.
    pub quotations: usize,
}

/// Heading and index entry of one source.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// What lists show.
    pub heading: Heading,
    /// What the index keeps, as [`Index::entry`] gives it.
    #[serde(with = "serde_bytes")]
    pub entry: Vec<u8>,
    /// The [`READING`] by which its quotations were found; 0 before versions were counted.
    #[serde(default)]
    pub reading: u32,
    /// The stamp of the record's ties; 0 where it has none.
    #[serde(default)]
    pub tied: u32,
}

impl Record {
    /// Finds the quotations anew, in the text as it was saved.
    pub fn read_again(&mut self) {
        self.source.quotations = quotation::find(&self.source.text, self.source.language.as_deref());
        self.ties.clear();
    }

    /// The card that belongs to this record.
    pub fn card(&self) -> Card {
        let source = &self.source;
        let heading = Heading {
            id: source.id.clone(),
            url: source.url.clone(),
            outlet: source.outlet.clone(),
            date: source.date.clone(),
            title: source.title.clone(),
            byline: source.byline.clone(),
            language: source.language.clone(),
            saved_at: self.saved_at.clone(),
            quotations: source.quotations.len(),
        };
        Card { heading, entry: Index::entry(source), reading: READING, tied: Ties::stamp_of(&self.ties) }
    }
}
