//! Boxes of checks of facts: the claim that is looked into, and what was found, often in a single word.
//!
//! The word of a verdict ("False") is as short as a button's, and its label as that of a poll, so that the passes doubt both.
//! What a box is tells its label, or the page's linked data, which state claim and verdict in the words that are printed.

use super::Settling;
use crate::article::layout::{Passage, semantic_bit};
use crate::article::lexicon::Topic;
use crate::article::words::Words;
use crate::document::Tag;
use std::ops::Range;

/// Most words of a label, with the verdict where it stands behind a colon in the same line.
const LABEL_WORDS: f32 = 7.0;

/// Most passages of a box, and most words of one.
const PASSAGES: f32 = 12.0;
const WORDS: f32 = 160.0;

/// Most words of a verdict that stands below its label without a box around both.
const VERDICT_WORDS: f32 = 8.0;

impl Settling<'_, '_, '_> {
    /// Keeps labels of claims and verdicts near the article's text, and what stands below them.
    pub(super) fn keep_verdicts(&mut self) {
        let mut kept: Vec<usize> = Vec::new();
        for index in (0..self.len()).filter(|&index| self.is_near_text(index)) {
            let Some(passage) = self.tables.passage(index) else { continue };
            if passage.findings.at_start.has(Topic::Verdict) && passage.count <= LABEL_WORDS && self.may_be_told(index)
            {
                kept.extend(self.verdict_below(index));
            } else if !self.is_kept(index) && self.is_stated_of_check(passage) && self.may_be_told(index) {
                kept.push(index);
            }
        }
        for index in kept {
            self.set(index, true);
        }
    }

    /// A label with the lines of the box that it heads; without one with the line below. A box in which something is to be
    /// chosen or filled in asks the reader for a verdict.
    fn verdict_below(&self, label: usize) -> Range<usize> {
        let boxed = self.boxes_around(label, PASSAGES, WORDS).find(|found| found.start == label);
        let are_told = |lines: &Range<usize>| lines.clone().all(|at| self.may_be_told(at));
        if let Some(lines) = boxed {
            return if are_told(&lines) { lines } else { label..label };
        }
        let is_verdict = |p: &Passage| p.count <= VERDICT_WORDS;
        let below = label + 1;
        if self.tables.passage(below).is_some_and(is_verdict) && self.may_be_told(below) {
            label..below + 1
        } else if self.is_kept(below) {
            label..below
        } else {
            label..label
        }
    }

    /// Whether a line may be one of the newsroom's: no control, no link, no call, and no part of the page's frame.
    fn may_be_told(&self, index: usize) -> bool {
        let apart = semantic_bit(Tag::Nav) | semantic_bit(Tag::Footer) | semantic_bit(Tag::Form);
        let is_in_flow =
            |block| self.tables.element(block).is_some_and(|e| !e.visibility.overlay && !e.visibility.hidden);
        self.semantics(index) & apart == 0
            && !self.refused.contains(&index)
            && self.tables.passage(index).is_some_and(|p| {
                p.link_density() < 0.5
                    && p.button_words == 0.0
                    && p.findings.calls == 0
                    && !p.findings.at_start.has(Topic::Poll)
                    && is_in_flow(p.block)
            })
    }

    /// Whether a line is what the page states of a check of facts, word for word.
    fn is_stated_of_check(&self, passage: &Passage) -> bool {
        let is_line = |stated: &Words| {
            stated.len() > 0
                && stated.len() == passage.words.len()
                && (0..stated.len()).all(|at| stated.letters(at) == passage.words.letters(at))
        };
        self.tables.checked.iter().any(is_line)
    }
}
