//! Captions of figures that style hides with all around them: dialogs, templates.

use super::Settling;
use crate::article::block::BlockKind;
use crate::article::layout::{Element, ElementIndex, semantic_bit};
use crate::document::Tag;
use std::collections::HashSet;

impl Settling<'_, '_, '_> {
    /// Drops the captions of such figures for good. The hidden slides of a gallery stand beside one like them that is shown,
    /// and a folded part of the article holds other text.
    pub(super) fn drop_hidden_figures(&mut self) {
        let captions: Vec<(usize, ElementIndex)> =
            (0..self.len()).filter_map(|index| Some((index, self.hidden_around_figure(index)?))).collect();
        if captions.is_empty() {
            return;
        }
        let is_shown = |e: &&Element| !e.visibility.hidden;
        let shown: HashSet<(ElementIndex, Tag)> =
            self.tables.layout.elements.iter().filter(is_shown).map(|e| (e.parent, e.tag)).collect();
        // What stands beside the figure in the same part is told by no figure.
        let is_text = |at: usize| {
            let is_good = self.tables.passage(at).is_some_and(|p| p.is_good);
            is_good && self.is_kept(at) && self.semantics(at) & semantic_bit(Tag::Figure) == 0
        };
        let texts = self.words_below(&(0..self.len()).map(is_text).collect::<Vec<bool>>());
        let is_alone = |&(_, root): &(usize, ElementIndex)| {
            let is_like_a_shown_one = self.tables.element(root).is_some_and(|e| shown.contains(&(e.parent, e.tag)));
            !is_like_a_shown_one && texts.get(root).is_none_or(|&words| words == 0.0)
        };
        let dropped: Vec<usize> = captions.into_iter().filter(is_alone).map(|(index, _)| index).collect();
        dropped.into_iter().for_each(|index| self.refuse(index));
    }

    /// The outermost hidden element around a caption whose figure is hidden too.
    fn hidden_around_figure(&self, index: usize) -> Option<ElementIndex> {
        let block = self.tables.passage(index)?.block;
        let is_hidden = |e: &ElementIndex| self.tables.element(*e).is_some_and(|e| e.visibility.hidden);
        let is_figure = |e: ElementIndex| self.tables.element(e).is_some_and(|e| e.tag == Tag::Figure);
        let is_of_picture = matches!(self.kind(index), BlockKind::Caption | BlockKind::Credit);
        if !is_of_picture || !is_hidden(&block) {
            return None;
        }
        let hidden = || self.tables.layout.ancestors(block).take_while(is_hidden);
        hidden().any(is_figure).then(|| hidden().last())?
    }
}
