//! A page as the model sees it: what the developer command `article_features` writes for training.

use super::appeal::House;
use super::body::{Body, Passes, unsettled};
use super::features::{self, Second, Tables};
use super::kind::kind_of;
use super::layout::{Layout, Passage};
use super::metadata::{Declared, Metadata};
use super::words::Words;
use super::{BlockKind, page_kind, plain_text, settle, voice};
use crate::document::Document;
use crate::snapshot::Snapshot;

/// One passage and its numbers.
#[derive(Debug, Clone)]
pub struct DescribedPassage {
    /// Its text, white space squeezed.
    pub text: String,
    /// Words as a reader counts them.
    pub words: f32,
    /// What kind of block it would be in an article.
    pub kind: BlockKind,
    /// Whether the rules keep it, by the probabilities given, else by the model's own.
    pub kept: bool,
    /// What both passes of the model say of it, no passage settled before.
    pub probability: f32,
    /// The buckets of its words, by which its voice is told.
    pub voice: Vec<u16>,
    /// The numbers of the first pass, then, where the first pass's answers were given, those of the second.
    pub row: Vec<f32>,
}

/// A page described for training.
#[derive(Debug, Clone, Default)]
pub struct Description {
    /// Names of the columns of the first pass.
    pub first_columns: Vec<String>,
    /// Names of those of them by which most passages are settled.
    pub gate_columns: Vec<String>,
    /// Names of the columns that the second pass adds.
    pub second_columns: Vec<String>,
    /// The passages in order.
    pub passages: Vec<DescribedPassage>,
    /// Names of the columns that describe the page.
    pub page_columns: Vec<String>,
    /// The numbers that describe the page, from the probabilities given, else from the model's own.
    pub page: Vec<f32>,
}

/// Describes a page. `first` are the first pass's probabilities, one for each passage, once they are known.
pub fn of_page(html: &str, first: Option<&[f32]>) -> Description {
    let description = describe(&Document::parse(html), first);
    if description.passages.is_empty() {
        return describe(&Document::parse_without_scripts(html), first);
    }
    description
}

/// Describes a text dump, likewise.
pub fn of_dump(dump: &str, first: Option<&[f32]>) -> Description {
    let document = plain_text::document(dump);
    let layout = Layout::of(&document, &Snapshot::default());
    if layout.passages.is_empty() {
        return Description::default();
    }
    let tables = Tables::of(&layout, &Declared::default());
    let mut second = first.map(|first| Second::of(&tables, first));
    let (first_columns, second_columns) = features::names(&tables);
    let probabilities = first.map_or_else(|| Passes::of_dumps().judge(&tables, None).0, <[f32]>::to_vec);
    let kept = plain_text::kept(&tables, &probabilities);
    let passages = described(&tables, second.as_mut(), &kept, &probabilities);
    Description { first_columns, second_columns, passages, ..Description::default() }
}

/// The buckets of a line that stands by itself, by which its voice is told.
pub fn of_line(line: &str) -> Vec<u16> {
    voice::buckets(&Words::of(line))
}

/// The passages with their numbers.
fn described(
    tables: &Tables,
    mut second: Option<&mut Second>,
    kept: &[bool],
    probabilities: &[f32],
) -> Vec<DescribedPassage> {
    let describe = |(index, passage): (usize, &Passage)| {
        let mut row: Vec<f32> = Vec::new();
        features::fill(tables, index, &mut row);
        if let Some(second) = &mut second {
            second.fill(index, &mut row);
        }
        DescribedPassage {
            text: passage.text.clone(),
            words: passage.count,
            kind: kind_of(tables.layout, index),
            kept: kept.get(index) == Some(&true),
            probability: probabilities.get(index).copied().unwrap_or_default(),
            voice: voice::buckets(&passage.words),
            row,
        }
    };
    tables.layout.passages.iter().enumerate().map(describe).collect()
}

fn describe(document: &Document, first: Option<&[f32]>) -> Description {
    let layout = Layout::of(document, &Snapshot::default());
    if layout.passages.is_empty() {
        return Description::default();
    }
    let declared = Declared::of(document);
    let tables = Tables::of(&layout, &declared);
    let mut second = first.map(|first| Second::of(&tables, first));
    let (first_columns, second_columns) = features::names(&tables);
    let metadata = Metadata::of(&layout, &declared, "");
    let headline = metadata.title.passage;
    let body = Body::of(&tables, headline, metadata.house.as_deref());
    let probabilities = first.map_or(body.probabilities, <[f32]>::to_vec);
    let kept = settle::settle(&tables, &probabilities, headline, &House::named(metadata.house.as_deref()));
    let passages = described(&tables, second.as_mut(), &kept, &unsettled(&tables));
    let (page_columns, page) = page_kind::described(&tables, &kept, &probabilities, &declared, &metadata);
    Description {
        gate_columns: features::gate_names(&tables),
        first_columns,
        second_columns,
        passages,
        page_columns,
        page,
    }
}
