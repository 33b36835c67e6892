//! What readers wrote below the article.

use super::Settling;
use crate::article::layout::{ElementIndex, Passage};
use crate::article::lexicon::Topic;
use std::ops::Range;

/// Most words of the label above comments beside their number ("12 Comments").
const LABEL_WORDS: usize = 2;

/// Elements around the label of which one may be the part of the page that begins with it.
const WITHIN: usize = 5;

/// Probability from which a paragraph below the label surely is the article's.
const SURE: f32 = 0.7;

impl Settling<'_, '_, '_> {
    /// Drops what stands below the label of comments in the part of the page that begins with it.
    pub(super) fn drop_comments(&mut self) {
        let Some(first) = self.first_text() else { return };
        let mut comments = Vec::new();
        let mut index = first + 1;
        while index < self.len() {
            let found = self.tables.passage(index).filter(|p| is_label(p)).map(|_| self.part_below(index));
            index = found.as_ref().map_or(0, |found| found.end).max(index + 1);
            comments.extend(found.filter(|found| !self.holds_text(found.clone())).into_iter().flatten());
        }
        comments.into_iter().for_each(|index| self.refuse(index));
    }

    /// Whether a paragraph among some passages surely is the article's: a column or a section may be called "Comment" or
    /// "Reactions".
    fn holds_text(&self, mut passages: Range<usize>) -> bool {
        passages.any(|at| self.probability(at) >= SURE && self.tables.passage(at).is_some_and(|p| p.is_good))
    }

    /// The passages of the largest element around one that begins with it, and that does not hold the headline.
    fn part_below(&self, index: usize) -> Range<usize> {
        let layout = self.tables.layout;
        let blocks = |at: Option<usize>| at.and_then(|at| self.tables.passage(at)).map(|p| p.block);
        let depth = |element: ElementIndex| self.tables.element(element).map_or(0, |e| e.depth);
        let holds = |element: ElementIndex, block: ElementIndex| {
            layout.ancestors(block).find(|&e| depth(e) <= depth(element)) == Some(element)
        };
        let before = blocks(index.checked_sub(1));
        let around = blocks(Some(index)).into_iter().flat_map(|block| layout.ancestors(block).take(WITHIN));
        let parts = around.take_while(|&element| !before.is_some_and(|block| holds(element, block)));
        let most = parts.last().and_then(|element| self.tables.element(element)).map_or(0.0, |e| e.sums.passages);
        index..(index + most as usize).min(self.len())
    }
}

/// Whether a line is the label of comments, with their number or without.
fn is_label(passage: &Passage) -> bool {
    let findings = &passage.findings;
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    findings.whole.has(Topic::Comments)
        || findings.anywhere.has(Topic::Comments)
            && passage.words.iter().any(is_number)
            && passage.words.iter().filter(|word| !is_number(word)).count() <= LABEL_WORDS
}
