//! What readers wrote below the article.

use super::Settling;
use crate::article::layout::Passage;
use crate::article::lexicon::Topic;
use std::ops::Range;

/// Most words of the label above comments ("Comments (12)").
const LABEL_WORDS: f32 = 5.0;

/// Most passages of a part of the page that begins with that label.
const PASSAGES: f32 = 400.0;

/// Probability from which a passage below the label is the article's all the same: a column may be called so ("Comment").
const SURE: f32 = 0.7;

impl Settling<'_, '_, '_> {
    /// Drops what stands below the label of comments in the part of the page that begins with it.
    pub(super) fn drop_comments(&mut self) {
        let Some(first) = self.first_text() else { return };
        let is_label = |p: &Passage| p.count <= LABEL_WORDS && p.findings.whole.has(Topic::Comments);
        let labels = (first + 1..self.len()).filter(|&index| self.tables.passage(index).is_some_and(is_label));
        let below = labels.flat_map(|index| self.part_below(index));
        let comments: Vec<usize> = below.filter(|&index| self.probability(index) < SURE).collect();
        comments.into_iter().for_each(|index| self.refuse(index));
    }

    /// The passages of the largest element that begins with one.
    fn part_below(&self, index: usize) -> Range<usize> {
        let parts = self.boxes_around(index, PASSAGES, f32::MAX);
        parts.filter(|part| part.start == index).last().unwrap_or_default()
    }
}
