//! Passages that the passes doubt between, or right behind, such as are kept.

use super::Settling;
use crate::article::features::ends_as_sentence;
use crate::article::layout::Passage;
use crate::article::lexicon::Topic;

/// Probability from which a passage is kept between two kept ones of the same parent.
const KEEP_BETWEEN: f32 = 0.15;

/// The same of a sentence without a link with which the parent ends, behind a kept one.
const KEEP_LAST: f32 = 0.25;

/// The same of a paragraph in a reporter's voice between two of which the passes are sure, and what is sure here. Reports on
/// donors and members have the words of pleas. On 543 labelled pages the rule brings back two lines of articles, and none beside
/// them; pleas in a reporter's voice name their house or speak to its readers.
const KEEP_TOLD: f32 = 0.05;
const SURE_NEIGHBOUR: f32 = 0.9;

/// Fewest words of such a paragraph: pleas of a sentence say "we" and "you" nowhere.
const TOLD_WORDS: f32 = 30.0;

/// What it may not speak of.
const NOT_TOLD: &[Topic] = &[Topic::Advertisement, Topic::Sponsored, Topic::Paywall, Topic::Newsletter];

impl Settling<'_, '_, '_> {
    /// A passage between two kept ones of the same parent needs less, and so does the sentence with which a part of the
    /// text ends.
    pub(super) fn fill_holes(&mut self) {
        for index in 1..self.len().saturating_sub(1) {
            let parent = |at: usize| self.tables.places.get(at).map(|p| p.parent);
            let grandparent = |at: usize| self.tables.places.get(at).map(|p| p.grandparent);
            let same = |other: usize| parent(index) == parent(other);
            let Some(passage) = self.tables.passage(index).filter(|_| !self.is_kept(index)) else { continue };
            // Behind it may stand the buttons of the part.
            let is_button = |p: &Passage| p.link_words.max(p.button_words) >= p.count;
            let ends = !same(index + 1) || self.tables.passage(index + 1).is_some_and(is_button);
            let is_last = ends && passage.link_words == 0.0 && ends_as_sentence(&passage.text);
            // A call may end the paragraph, behind a line break.
            let next = index + 1 + usize::from(self.ends_block_as_call(index + 1, passage));
            let is_between = self.is_kept(next) && same(next);
            let is_told = is_between && self.is_told_between_sure(index, passage);
            // Where to order or to write is doubted for good reason.
            let is_clear =
                (passage.findings.calls == 0 || is_told) && passage.link_density() < 0.5 && !passage.text.contains('@');
            let least = match (is_told, is_between, is_last) {
                (true, _, _) => KEEP_TOLD,
                (_, true, _) => KEEP_BETWEEN,
                (_, _, true) => KEEP_LAST,
                _ => continue,
            };
            // What is before may be a list.
            let is_behind = same(index - 1) || is_last && grandparent(index - 1) == parent(index);
            if self.probability(index) >= least && is_clear && self.is_kept(index - 1) && is_behind {
                self.set(index, true);
            }
        }
    }

    /// Whether a passage is a call that was dropped, in the block of another.
    fn ends_block_as_call(&self, index: usize, first: &Passage) -> bool {
        let passage = self.tables.passage(index).filter(|_| !self.is_kept(index));
        passage.is_some_and(|p| p.block == first.block && p.findings.calls > 0)
    }

    /// Whether a paragraph between two sure ones speaks as reports do: to nobody, of no house, without a link or a label.
    fn is_told_between_sure(&self, index: usize, passage: &Passage) -> bool {
        let is_sure = |at: usize| self.probability(at) >= SURE_NEIGHBOUR;
        is_sure(index - 1)
            && is_sure(index + 1)
            && passage.is_good
            && passage.link_words == 0.0
            && passage.findings.persons == 0
            && passage.count >= TOLD_WORDS
            && !passage.findings.anywhere.has_any(NOT_TOLD)
            && ends_as_sentence(&passage.text)
            && self.house.is_named_in(passage) == 0
            && self.tables.voice(index) > 0.0
    }
}
