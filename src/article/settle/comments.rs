//! What readers wrote below the article.

use super::Settling;
use crate::article::layout::{ElementIndex, Passage};
use crate::article::lexicon::Topic;
use crate::article::metadata::dates;
use std::ops::Range;

/// Most words of the label above comments beside their number ("12 Comments").
const LABEL_WORDS: usize = 2;

/// Elements around the label of which one may be the part of the page that begins with it.
const WITHIN: usize = 5;

/// Most words of the line that tells who wrote a comment and when.
const STAMP_WORDS: f32 = 14.0;

/// Probability from which a paragraph below the label surely is the article's.
const SURE: f32 = 0.7;

impl Settling<'_, '_, '_> {
    /// Drops what stands below the label of comments in the part of the page that begins with it.
    pub(super) fn drop_comments(&mut self) {
        let Some(first) = self.first_text() else { return };
        let mut comments = Vec::new();
        let mut index = first + 1;
        while index < self.len() {
            let found = self.tables.passage(index).filter(|p| is_label(p)).map(|_| self.comments_below(index));
            index = found.as_ref().map_or(0, |found| found.end).max(index + 1);
            let are_comments = |part: &Range<usize>| self.are_stamped(part, first) || !self.holds_text(part.clone());
            comments.extend(found.filter(are_comments).into_iter().flatten());
        }
        comments.into_iter().for_each(|index| self.refuse(index));
    }

    /// The part of the page that begins with the label of comments; where it has none, what stands from the label to the end of the
    /// element around it, if the next line says who wrote and when: "Ada wrote on 23 April at 08:14:".
    fn comments_below(&self, index: usize) -> Range<usize> {
        let part = self.part_below(index);
        let stamped = self.tables.passage(index + 1).is_some_and(is_stamp);
        let around = self.tables.passage(index).map(|p| p.block).filter(|_| part.len() <= 1 && stamped);
        around.map_or(part, |block| index..self.passages_of(block, index).end)
    }

    /// Whether the line behind a label says who wrote and when, and less stands below it than of the text above: what the passes say of
    /// the paragraphs is no matter then.
    fn are_stamped(&self, part: &Range<usize>, first: usize) -> bool {
        let words = |range: Range<usize>| range.filter_map(|at| self.tables.passage(at)).map(|p| p.count).sum::<f32>();
        let stamped = part.len() > 1 && self.tables.passage(part.start + 1).is_some_and(is_stamp);
        stamped && words(part.clone()) < words(first..part.start)
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

/// Whether a short line tells who wrote something on which day, and at what time or with what words.
fn is_stamp(passage: &Passage) -> bool {
    let is_named = passage.words.capitals() > 0 || passage.text.contains('@');
    let found = || dates::find(&passage.text, true);
    passage.count <= STAMP_WORDS
        && is_named
        && found().is_some_and(|day| {
            let is_timed = day.iso.contains('T') || passage.text.ends_with([':', '：']);
            is_timed && day.other_letters > 0
        })
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
