//! What style hides and is no folded part of the article: captions of figures hidden with all around them (dialogs, templates),
//! and parts that stand on the page once more for other screens.

use super::Settling;
use crate::article::block::BlockKind;
use crate::article::layout::{Element, ElementIndex, semantic_bit};
use crate::article::numbering::{NumberMap, NumberSet};
use crate::document::Tag;
use memchr::memmem;
use std::collections::HashSet;

/// Share of the words of a hidden part that are also seen, from which it is a copy: of the folded part of an article no more is
/// seen than its beginning.
const COPIED: f32 = 0.5;

/// Hidden lines that are looked for within seen ones: each takes reading all of these.
const LOOKED_FOR: usize = 16;

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

    /// The kept lines of hidden parts that are copies of what is seen, for screens of another size, though their lines are parted
    /// otherwise. `seen` gives the texts of the kept lines that are.
    pub(super) fn hidden_copies<'s>(&self, seen: impl FnOnce() -> &'s HashSet<&'s str>) -> NumberSet {
        let is_hidden = |e: &ElementIndex| self.tables.element(*e).is_some_and(|e| e.visibility.hidden);
        let mut parts: NumberMap<Vec<usize>> = NumberMap::default();
        for index in (0..self.len()).filter(|&index| self.is_kept(index)) {
            let Some(block) = self.tables.passage(index).map(|p| p.block).filter(is_hidden) else { continue };
            if let Some(part) = self.tables.layout.ancestors(block).take_while(is_hidden).last() {
                parts.entry(part).or_default().push(index);
            }
        }
        if parts.is_empty() {
            return NumberSet::default();
        }
        let seen = seen();
        let mut shown: Vec<&str> = seen.iter().copied().collect();
        shown.sort_unstable();
        let (shown, mut looked) = (shown.join("\n"), 0);
        let mut is_seen = |text: &str| {
            looked += usize::from(!seen.contains(text));
            seen.contains(text) || looked <= LOOKED_FOR && memmem::find(shown.as_bytes(), text.as_bytes()).is_some()
        };
        let mut is_copy = |lines: &Vec<usize>| {
            let (mut copied, mut all) = (0.0, 0.0);
            for passage in lines.iter().filter_map(|&at| self.tables.passage(at)) {
                all += passage.count;
                copied += if is_seen(&passage.text) { passage.count } else { 0.0 };
            }
            copied >= COPIED * all
        };
        parts.into_values().filter(|lines| is_copy(lines)).flatten().collect()
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
