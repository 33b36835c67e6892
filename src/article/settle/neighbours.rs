//! Articles that a page goes on with below its own, so that reading never ends.

use super::Settling;
use crate::article::layout::ElementIndex;
use crate::document::Tag;
use std::collections::HashSet;

/// Fewest kept words of the headline's own `<article>`: with less its text may stand in another.
const OWN_WORDS: f32 = 30.0;

impl Settling<'_, '_, '_> {
    /// Drops what stands in an `<article>` outside the headline's own that has a heading of the same level: a live page's
    /// entries have none, nor have the parts of one article.
    pub(super) fn drop_next_articles(&mut self) {
        let layout = self.tables.layout;
        let tag = |element: ElementIndex| self.tables.element(element).map(|e| e.tag);
        let block = |index: usize| self.tables.passage(index).map(|p| p.block);
        let Some(headline) = self.headline else { return };
        let Some((level, above)) = block(headline).and_then(|b| Some((tag(b).filter(|t| t.is_heading())?, b))) else {
            return;
        };
        let own: HashSet<ElementIndex> = layout.ancestors(above).collect();
        let Some(article) = layout.ancestors(above).find(|&e| tag(e) == Some(Tag::Article)) else { return };
        let is_beside = |element: &ElementIndex| layout.ancestors(*element).all(|around| around != article);
        let others: HashSet<ElementIndex> = (headline + 1..self.len())
            .filter_map(block)
            .filter(|&heading| tag(heading) == Some(level))
            .filter_map(|heading| layout.ancestors(heading).find(|&e| tag(e) == Some(Tag::Article)))
            .filter(|other| !own.contains(other) && is_beside(other))
            .collect();
        let kept = self.words_below(&self.kept);
        if others.is_empty() || kept.get(article).is_none_or(|&words| words < OWN_WORDS) {
            return;
        }
        let is_of_other = |&index: &usize| {
            block(index).is_some_and(|block| layout.ancestors(block).any(|around| others.contains(&around)))
        };
        let found: Vec<usize> = (headline + 1..self.len()).filter(is_of_other).collect();
        found.into_iter().for_each(|index| self.refuse(index));
    }
}
