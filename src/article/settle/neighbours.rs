//! Articles that a page goes on with below its own, so that reading never ends.

use super::Settling;
use crate::article::layout::ElementIndex;
use crate::article::words::Words;
use crate::document::{Attribute, Tag};
use std::collections::HashSet;

/// Share of the kept words of the longest such article that the headline's own holds at least: with less it may be but the
/// head of a text that goes on in the next one.
const OWN_SHARE: f32 = 0.5;

impl Settling<'_, '_, '_> {
    /// Drops what stands in an `<article>` outside the headline's own that is named like it and has a main heading too.
    /// Entries of a live page, chapters, items of a list and boxes of facts are named for what they are, have a heading
    /// below the headline's, a number in it, or say that they are updates.
    pub(super) fn drop_next_articles(&mut self) {
        let layout = self.tables.layout;
        let tag = |element: ElementIndex| self.tables.element(element).map(|e| e.tag);
        let block = |index: usize| self.tables.passage(index).map(|p| p.block);
        let article_around = |element: ElementIndex| layout.ancestors(element).find(|&e| tag(e) == Some(Tag::Article));
        let Some(headline) = self.headline else { return };
        let Some(above) = block(headline).filter(|&b| tag(b) == Some(Tag::H1)) else { return };
        let Some(article) = article_around(above) else { return };
        let own: HashSet<ElementIndex> = layout.ancestors(above).collect();
        let classes = self.classes(article);
        let is_beside = |element: ElementIndex| layout.ancestors(element).all(|around| around != article);
        // Each once, however many main headings it has.
        let mut others: HashSet<ElementIndex> = (headline + 1..self.len())
            .filter(|&index| block(index).and_then(tag) == Some(Tag::H1) && !self.is_numbered(index))
            .filter_map(|index| article_around(block(index)?))
            .collect();
        others.retain(|&other| !own.contains(&other) && is_beside(other) && self.is_named_as(&classes, other));
        let kept = self.words_below(&self.kept);
        let words = |element: ElementIndex| kept.get(element).copied().unwrap_or(0.0);
        let longest = others.iter().map(|&other| words(other)).fold(0.0, f32::max);
        if others.is_empty() || words(article) < OWN_SHARE * longest {
            return;
        }
        let is_of_other = |&index: &usize| {
            block(index).is_some_and(|block| layout.ancestors(block).any(|around| others.contains(&around)))
        };
        let found: Vec<usize> = (headline + 1..self.len()).filter(is_of_other).collect();
        found.into_iter().for_each(|index| self.refuse(index));
    }

    /// Whether a heading begins with a number, as a chapter's and an item's do: "1. Orsk", "IV. The order".
    fn is_numbered(&self, index: usize) -> bool {
        let text = self.tables.passage(index).map_or("", |p| &p.text);
        let first = text.split_whitespace().next().unwrap_or_default().trim_end_matches(['.', ')', ':']);
        let is_roman = !first.is_empty() && first.chars().all(|c| "IVXLC".contains(c));
        first.starts_with(|c: char| c.is_ascii_digit()) || is_roman
    }

    /// Words of the classes of an element.
    fn classes(&self, element: ElementIndex) -> HashSet<String> {
        let value = self.attribute(element, Attribute::Class);
        Words::of_identifier(value).iter().take(CLASS_WORDS).map(str::to_owned).collect()
    }

    fn attribute(&self, element: ElementIndex, name: Attribute) -> &str {
        let document = self.tables.layout.document;
        self.tables.element(element).and_then(|e| document.attribute(e.node, name)).unwrap_or_default()
    }

    /// Whether an element has one of some words in its classes, or no class where there are none, and says of itself no more
    /// than that it is an article.
    fn is_named_as(&self, classes: &HashSet<String>, other: ElementIndex) -> bool {
        let others = self.classes(other);
        let is_alike = if classes.is_empty() { others.is_empty() } else { !classes.is_disjoint(&others) };
        is_alike && self.attribute(other, Attribute::Itemprop).is_empty()
    }
}

/// Most words of the classes of an element that are compared.
const CLASS_WORDS: usize = 32;
