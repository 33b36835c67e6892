//! What stands around the headline: the kicker above it, standfirst, byline and date below.

use super::Settling;
use crate::article::block::BlockKind;
use crate::article::layout::semantic_bit;
use crate::article::lexicon::{Topic, Topics};
use crate::document::Tag;

/// Probability below which a line after the headline is no standfirst.
const NO_STANDFIRST: f32 = 0.1;

/// Most words of a kicker, the line above the headline.
const KICKER_WORDS: f32 = 8.0;

/// Passages after the headline within which a standfirst, a byline or a date line stands.
const HEAD_PASSAGES: usize = 12;

/// Passages after a standfirst within which the text begins: byline, date, and a bar of tools, one line each.
const TOOL_PASSAGES: usize = 24;

impl Settling<'_, '_, '_> {
    /// Where the text begins: behind a standfirst, which stands in another element than the paragraphs or has the byline
    /// below it.
    pub(super) fn text_begin(&self) -> Option<usize> {
        let first = self.first_text()?;
        if !self.headline.is_some_and(|h| h < first && first <= h + HEAD_PASSAGES) {
            return Some(first);
        }
        let parent = |index: usize| self.tables.places.get(index).map(|p| p.parent);
        let is_text = |&i: &usize| {
            self.is_kept(i) && self.kind(i) == BlockKind::Paragraph && self.tables.passage(i).is_some_and(|p| p.is_good)
        };
        let next = (first + 1..self.len().min(first + 1 + TOOL_PASSAGES)).find(is_text);
        let is_standfirst = |&next: &usize| {
            parent(first) != parent(next) || (first + 1..next).any(|i| self.kind(i) == BlockKind::Byline)
        };
        Some(next.filter(is_standfirst).unwrap_or(first))
    }

    /// What stands between headline and text: standfirst, byline, date.
    pub(super) fn keep_head(&mut self) {
        let (Some(headline), Some(first)) = (self.headline, self.text_begin()) else { return };
        for index in headline + 1..first.min(headline + 1 + HEAD_PASSAGES) {
            let Some(passage) = self.tables.passage(index) else { continue };
            if self.is_kept(index) || passage.findings.calls > 0 {
                continue;
            }
            let is_line = matches!(self.kind(index), BlockKind::Byline | BlockKind::Date);
            if is_line || self.is_standfirst(index) {
                self.set(index, true);
            }
        }
    }

    /// The line above the headline, in the same element, that is no link to a section and no date.
    pub(super) fn keep_kicker(&mut self) {
        let Some(index) = self.headline.and_then(|h| h.checked_sub(1)) else { return };
        let Some(passage) = self.tables.passage(index) else { return };
        let parent = |i: usize| self.tables.places.get(i).map(|p| p.parent);
        let is_beside = parent(index) == parent(index + 1) && self.semantics(index) & semantic_bit(Tag::Nav) == 0;
        let is_words = passage.link_words == 0.0 && passage.count >= 2.0 && passage.count <= KICKER_WORDS;
        let is_plain = passage.findings.calls == 0 && passage.findings.whole == Topics::default();
        let is_line =
            matches!(self.kind(index), BlockKind::Byline | BlockKind::Date | BlockKind::Caption | BlockKind::Credit);
        if is_beside && is_words && is_plain && !is_line {
            self.set(index, true);
        }
    }

    fn is_standfirst(&self, index: usize) -> bool {
        let Some(passage) = self.tables.passage(index) else { return false };
        let Some(element) = self.tables.element(passage.block) else { return false };
        let is_named = self
            .tables
            .layout
            .ancestors(passage.inner)
            .take(3)
            .filter_map(|e| self.tables.element(e))
            .any(|e| e.names.has(Topic::Head));
        let beside = self.semantics(index)
            & (semantic_bit(Tag::Aside) | semantic_bit(Tag::Nav) | semantic_bit(Tag::Figure))
            != 0;
        passage.count >= 6.0
            && passage.link_density() < 0.3
            && !beside
            && !element.visibility.overlay
            && self.probability(index) >= NO_STANDFIRST
            && (is_named || passage.is_good || matches!(element.tag, Tag::H2 | Tag::H3 | Tag::P))
    }
}
