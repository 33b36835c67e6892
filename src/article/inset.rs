//! Boxes set into the article that are named for something else, and frames beside it.
//!
//! The model is fitted so that it does not hang on names of classes, which are often missing or mean nothing. Where a
//! small box among the paragraphs does carry such a name, the name is right far more often than the likeness of its
//! text to the article's.

use super::blocks::data_cell;
use super::layout::{ElementIndex, Layout, Passage};
use super::lexicon::{Topic, Wording};
use super::numbering::{NumberMap, NumberSet};
use crate::document::{Attribute, Tag};

/// Names that a box inside an article carries only when it is not of it.
const NAMED: &[Topic] = &[
    Topic::Advertisement,
    Topic::Donation,
    Topic::Newsletter,
    Topic::Cookie,
    Topic::Comments,
    Topic::Share,
    Topic::AuthorBox,
    Topic::Poll,
];

/// Elements around a passage, its own among them, that are looked at.
const WITHIN: usize = 4;

/// Most passages of a box that its heading speaks for.
const HEADED_PASSAGES: f32 = 8.0;

/// Largest share of the kept words that such a box may hold: a wrapper of the article may carry any name.
const SMALL: f32 = 0.2;

/// Probability from which a passage is kept whatever its box is called. With probabilities of pages that the model was not
/// fitted on, the rule moves 4-gram F1 on `wcxb/article` from 0.9540 to 0.9543, and not on `mozilla`.
const SURE: f32 = 0.97;

/// The passages to drop: kept so far, in a small box with a telling name or in a small frame.
pub(super) fn insets(layout: &Layout, kept: &[bool], probabilities: &[f32]) -> Vec<usize> {
    let mut words: NumberMap<f32> = NumberMap::default();
    let mut boxes: Vec<(usize, ElementIndex)> = Vec::new();
    let mut all = 1.0_f32;
    let headed = headed(layout, kept);
    for (index, passage) in layout.passages.iter().enumerate().filter(|(index, _)| kept.get(*index) == Some(&true)) {
        all += passage.count;
        let in_headed = || layout.ancestors(passage.block).take(WITHIN).find(|element| headed.contains(element));
        let Some(inset) = inset_of(layout, passage).or_else(in_headed) else { continue };
        *words.entry(inset).or_default() += passage.count;
        boxes.push((index, inset));
    }
    let is_small = |inset: &ElementIndex| words.get(inset).is_some_and(|held| *held <= SMALL * all);
    let is_unsure = |index: usize| probabilities.get(index).is_none_or(|p| *p < SURE);
    // Who worked on the report stands in elements named for authors.
    let helped = |index: usize| {
        layout.passages.get(index).is_some_and(|passage| Wording::of_languages().says_who_helped(&passage.text))
    };
    // The passes are sure of any cell: tables of the article's are most of those that they were fitted on.
    let is_offer = |index: usize, inset: ElementIndex| {
        layout.elements.get(inset).is_some_and(|e| e.names.has(Topic::Advertisement))
            && layout.passages.get(index).is_some_and(|passage| data_cell(layout, passage).is_some())
    };
    let is_dropped = |&(index, inset): &(usize, ElementIndex)| {
        is_small(&inset) && (is_unsure(index) || is_offer(index, inset)) && !helped(index)
    };
    boxes.into_iter().filter(is_dropped).map(|(index, _)| index).collect()
}

/// Boxes whose heading is beside the article and offers a subscription.
fn headed(layout: &Layout, kept: &[bool]) -> NumberSet {
    let headings = layout.passages.iter().zip(kept).filter(|(p, is_kept)| {
        let is_heading = layout.elements.get(p.block).is_some_and(|e| e.tag.is_heading());
        !**is_kept && is_heading && p.findings.anywhere.has(Topic::Newsletter)
    });
    headings
        .filter_map(|(heading, _)| {
            let mut around = layout.ancestors(heading.block).skip(1).take(WITHIN);
            around.find(|&element| layout.elements.get(element).is_some_and(|e| e.sums.passages > 1.0))
        })
        .filter(|&element| layout.elements.get(element).is_some_and(|e| e.sums.passages <= HEADED_PASSAGES))
        .collect()
}

/// The nearest element around a passage that is named for something else, or the frame it stands in. Captions and tables
/// say by their markup what they are, and a part of the article that is stated as its body is no box, whatever else it is
/// called.
fn inset_of(layout: &Layout, passage: &Passage) -> Option<ElementIndex> {
    let is_body = |node| layout.document.attribute(node, Attribute::Itemprop).is_some_and(|name| name == "articleBody");
    // Rows and cells are the table's own markup: what the table stands in is looked at from the table on.
    let table = data_cell(layout, passage).map(|(table, _)| table);
    layout.ancestors(table.unwrap_or(passage.inner)).take(WITHIN).find(|&at| {
        layout.elements.get(at).is_some_and(|element| {
            let is_named = element.names.has_any(NAMED)
                && !matches!(element.tag, Tag::Figcaption | Tag::Table)
                && !is_body(element.node);
            is_named || element.tag == Tag::Iframe
        })
    })
}
