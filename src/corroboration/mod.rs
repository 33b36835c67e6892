//! Which saved sources report the same statement as a quotation of the page, and how.
//!
//! A text becomes [`terms`] (one form for each number, spelling and contraction; stems) in [`sentences`], with its
//! statements: a [`reading`]. Two readings side by side are a [`comparison`]: which words mean alike, by letters and by
//! the optional [`tables`]. For a statement it gives [`windows`], the places that may carry it, and the [`evidence`] for
//! and against each. A first pass weighs the evidence; the [`second_pass`] asks whether the match holds backwards,
//! against rivals and along a third source. What passes gets its [`relation`], the [`edits`] and a [`reason`].
//! The [`event`] tells what other sources of the story carry and the page lacks. The [`index`] names the few sources of a large library that are worth all this.

mod accord;
mod beside;
mod by_number;
mod bytes;
mod common_run;
mod comparison;
mod contradiction;
mod edits;
mod enclosed;
mod event;
mod evidence;
mod ground;
mod index;
mod language_pack;
mod lexicon;
mod matching;
mod names;
mod numbers;
mod picked_word;
mod reading;
mod reason;
mod relation;
mod second_pass;
mod sentences;
mod similar;
mod span;
mod tables;
mod terms;
mod texts;
mod ties;
mod topic;
pub mod training;
mod vocabulary;
mod weights;
mod windows;

pub use evidence::Evidence;
pub use ground::{Ground, Pair};
pub(crate) use index::folded;
pub use index::{EntryError, Index};
pub use language_pack::{LanguagePack, PackError, PackInfo};
pub use second_pass::Standing;
pub use tables::{Tables, TablesError};
pub use ties::Ties;
pub use weights::Weights;

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
    /// The source of an earlier match whose text this one copies: together they are one carrier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<String>,
    /// Where in the source's text, in bytes.
    pub span: Range<usize>,
    /// Whether these words stand in quotation marks there.
    #[serde(default)]
    pub in_marks: bool,
    /// How the source carries it.
    pub relation: Relation,
    /// Probability that both report the same statement, 0 to 1.
    pub score: f32,
    /// Whether both speak of the same occasion, going by their days; the same claim on another day is only related. `None`
    /// where one has no date.
    pub same_occasion: Option<bool>,
    /// The source's words beside the page's, in the source's order.
    pub edits: Vec<Edit>,
    /// What speaks for it and what against it.
    pub grounds: Vec<Ground>,
    /// Why it was matched, in plain words.
    pub reason: String,
}

impl Match {
    /// Whether the match is as good as sure. Of those that are not, one in five is another statement.
    pub fn is_sure(&self) -> bool {
        self.score >= weights::SURE
    }
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
    /// Whether these words stand in quotation marks there.
    #[serde(default)]
    pub in_marks: bool,
    /// Ids of sources that are copies of this one's text.
    pub copies: Vec<String>,
}

/// What the saved sources make of a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// For each quotation of the page, in order, the sources that carry it, best first.
    pub matches: Vec<Vec<Match>>,
    /// Statements that sources on the same event carry and the page lacks, the most carried first.
    pub missing: Vec<Missing>,
}

/// For each quotation of `page`, in order, the sources that carry it, best first.
///
/// `sources` are the candidates that [`Index::candidates`] named.
pub fn corroborate(page: &Source, sources: &[Source], tables: &Tables) -> Vec<Vec<Match>> {
    texts::read(page, sources, &[], tables, matching::matches)
}

/// The same, and what the page lacks of its event, from one reading of the sources. `ties` are those of the sources, in their
/// order; where there are none, sources are compared with one another here.
pub fn findings(page: &Source, sources: &[Source], ties: &[Ties], tables: &Tables) -> Findings {
    texts::read(page, sources, ties, tables, |desk, texts| {
        let matches = matching::matches(desk, texts);
        let missing = event::missing(desk, texts, &matches);
        Findings { matches, missing }
    })
}
