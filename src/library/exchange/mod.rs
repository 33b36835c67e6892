//! Formats in and out of the library.
//!
//! [`backup`] goes both ways and loses nothing. The others hand a source to other programs: each file writes one
//! format, and [`write()`] chooses among them.

pub mod backup;
mod citation;
mod csv;
mod markdown;
mod web_annotation;

use super::Record;
use crate::quotation::Speaker;
use serde::{Deserialize, Serialize};

/// A format that other programs read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Markdown: the article and its quotations, for notes.
    Md,
    /// Comma separated values: one row for each quotation (RFC 4180).
    Csv,
    /// W3C Web Annotation in JSON-LD: one annotation for each quotation, with a `TextQuoteSelector`.
    JsonLd,
    /// BibTeX: one `@online` entry for each source.
    Bibtex,
    /// RIS: one `NEWS` entry for each source.
    Ris,
    /// CSL-JSON: one `article-newspaper` item for each source.
    Csl,
}

/// Records in a format, as one text.
pub fn write(format: Format, records: &[Record]) -> String {
    match format {
        Format::Md => markdown::write(records),
        Format::Csv => csv::write(records),
        Format::JsonLd => web_annotation::write(records),
        Format::Bibtex => citation::bibtex(records),
        Format::Ris => citation::ris(records),
        Format::Csl => citation::csl(records),
    }
}

/// A speaker's name and role, with a mark of doubt behind a name that was only inferred.
fn who(speaker: &Speaker) -> String {
    let doubt = if speaker.doubtful { " (?)" } else { "" };
    let role = speaker.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
    format!("{}{role}{doubt}", speaker.name)
}

/// The date of a source as year, month, day, as far as it has them.
fn date_parts(record: &Record) -> Vec<u32> {
    let date = record.source.date.as_deref().unwrap_or_default();
    let day = date.split(['T', ' ']).next().unwrap_or_default();
    day.split('-').map_while(|part| part.parse().ok()).take(3).collect()
}
