//! Which nodes of a tab are hidden with a block of clutter, and what is hidden though it holds no text.
//!
//! A block is hidden with the outermost element that holds nothing of the article: its words, its pictures. Where that
//! element is the article's own, the nodes of the block's text are hidden one by one.

use super::block::{Clutter, ClutterKind};
use super::charts::charts;
use super::container::CLUTTER_NAMES;
use super::layout::{Element, ElementIndex, Layout, Passage, semantic_bit};
use super::lexicon::Topic;
use super::numbering::NumberSet;
use crate::document::{Attribute, NodeId, Tag};

/// Evidence of what is laid over the page, an article's or another's.
pub(super) const LIES_OVER: &str = "lies over the page";

/// Evidence of what leads to another page.
pub(super) const LEADS_ELSEWHERE: &str = "is a link to another page";

/// Share of linked words from which pictures are those of teasers.
const TEASER_LINKS: f32 = 0.3;

/// Further names of elements whose pictures are not the article's: the author's portrait, the sponsor's sign. Text in such an
/// element may be its own.
const NAMES_BESIDE_PICTURES: &[Topic] = &[Topic::Sponsored, Topic::Notice, Topic::Login, Topic::AuthorBox];

/// What of a page may be hidden.
pub(super) struct Hiding<'l, 'd> {
    layout: &'l Layout<'d>,
    /// For each element, whether words of the article, or such as are spared, are in it.
    holds_article: Vec<bool>,
    /// For each element, whether it stands inside the smallest element that holds the whole article.
    is_inside: Vec<bool>,
    /// The last element in which words of the article begin.
    last: ElementIndex,
}

impl<'l, 'd> Hiding<'l, 'd> {
    /// Marks what holds the article, and the passages that are spared without being part of it.
    pub fn of(layout: &'l Layout<'d>, kept: &[bool], spared: &NumberSet) -> Self {
        let mut words = vec![0_usize; layout.elements.len()];
        let mut total = 0;
        for (passage, _) in layout.passages.iter().zip(kept).filter(|(_, is_kept)| **is_kept) {
            total += 1;
            if let Some(count) = words.get_mut(passage.inner) {
                *count += 1;
            }
        }
        layout.add_up(&mut words);
        // The last element in document order that holds all of it is the innermost.
        let home = words.iter().rposition(|&count| total > 0 && count == total);
        let mut is_inside: Vec<bool> = Vec::with_capacity(layout.elements.len());
        for (index, element) in layout.elements.iter().enumerate() {
            let above = is_inside.get(element.parent).copied().unwrap_or(false);
            is_inside.push(above || Some(index) == home);
        }
        let kept = layout.passages.iter().zip(kept).filter(|(_, is_kept)| **is_kept);
        let last = kept.map(|(passage, _)| passage.inner).max().unwrap_or(layout.elements.len());
        let mut holds_article: Vec<bool> = words.iter().map(|&count| count > 0).collect();
        for passage in spared.iter().filter_map(|&index| layout.passages.get(index)) {
            for element in layout.ancestors(passage.inner) {
                if let Some(holds) = holds_article.get_mut(element) {
                    *holds = true;
                }
            }
        }
        // A drawing among the paragraphs is the article's though its words are not to be had, or were not taken for its.
        for chart in charts(layout).into_iter().filter(|&chart| is_inside.get(chart) == Some(&true) && chart < last) {
            for element in layout.ancestors(chart).take_while(|&e| is_inside.get(e) == Some(&true)) {
                if let Some(holds) = holds_article.get_mut(element) {
                    *holds = true;
                }
            }
        }
        Hiding { layout, holds_article, is_inside, last }
    }

    fn element(&self, index: ElementIndex) -> Option<&'l Element> {
        self.layout.elements.get(index)
    }

    fn holds_article(&self, index: ElementIndex) -> bool {
        self.holds_article.get(index).copied().unwrap_or(true)
    }

    /// Whether an element's pictures may be the article's: in its midst, and not those of teasers or of a box. Behind the
    /// last words of the article, pictures beside other words are those words'.
    fn may_hold_pictures(&self, index: ElementIndex) -> bool {
        let Some(element) = self.element(index) else { return false };
        let is_inside = self.is_inside.get(index).copied().unwrap_or(false);
        let is_beside = element.names.has_any(CLUTTER_NAMES)
            || element.names.has_any(NAMES_BESIDE_PICTURES)
            || element.sums.link_density() >= TEASER_LINKS
            || element.visibility.overlay
            || index > self.last && element.sums.words > 0.0
            || element.semantics & (semantic_bit(Tag::Aside) | semantic_bit(Tag::Nav) | semantic_bit(Tag::Footer)) != 0;
        is_inside && element.sums.pictures > 0.0 && !is_beside
    }

    /// Numbers of the nodes to hide with a passage, outermost possible.
    pub fn nodes(&self, passage: &Passage) -> Vec<u32> {
        let document = self.layout.document;
        let outermost = self
            .layout
            .ancestors(passage.block)
            .take_while(|&e| !self.holds_article(e) && !self.may_hold_pictures(e))
            .filter_map(|e| document.number(self.element(e)?.node))
            .last();
        if let Some(number) = outermost {
            return vec![number];
        }
        let mut numbers: Vec<u32> = self
            .layout
            .pieces
            .get(passage.pieces.clone())
            .unwrap_or_default()
            .iter()
            .filter_map(|&piece| self.node_of(piece))
            .collect();
        numbers.dedup();
        numbers
    }

    /// The number of the outermost inline element that holds nothing but this piece of text.
    fn node_of(&self, piece: NodeId) -> Option<u32> {
        let document = self.layout.document;
        let is_only_child = |node| {
            document.next_sibling(node).is_none()
                && document.parent(node).and_then(|p| document.first_child(p)) == Some(node)
        };
        let mut number = None;
        let mut node = document.parent(piece)?;
        while !document.tag(node).is_some_and(Tag::is_block) {
            number = document.number(node).or(number);
            if !is_only_child(node) {
                break;
            }
            node = document.parent(node)?;
        }
        number
    }

    /// Elements without text that are clutter: frames of advertisements, empty overlays, bars, what lies outside the article.
    pub fn without_text(&self) -> Vec<Clutter> {
        let mut found = Vec::new();
        // Whether the element, or one around it, is found already.
        let mut is_found: Vec<bool> = Vec::with_capacity(self.layout.elements.len());
        for (index, element) in self.layout.elements.iter().enumerate() {
            let above = index != element.parent && is_found.get(element.parent).copied().unwrap_or(false);
            is_found.push(above);
            if above || self.holds_article(index) || index == element.parent || element.sums.words > 0.0 {
                continue;
            }
            let is_outermost = self.holds_article(element.parent);
            // A wrapper without a name may hold an advertisement.
            let reason = if is_outermost { self.silent(index, element) } else { Self::advertising(element) };
            let Some((kind, evidence)) = reason else { continue };
            if let Some(last) = is_found.last_mut() {
                *last = true;
            }
            let Some(number) = self.number_around(index, element) else { continue };
            found.push(Clutter { kind, text: String::new(), evidence: evidence.into(), elements: vec![number] });
        }
        found
    }

    /// The number of the outermost element that holds this one alone: an empty wrapper would leave a strip.
    fn number_around(&self, index: ElementIndex, element: &Element) -> Option<u32> {
        let is_alone = |(level, around): &(usize, &Element)| {
            around.sums.elements <= element.sums.elements + *level as f32
                && around.sums.pictures <= element.sums.pictures
        };
        self.layout
            .ancestors(index)
            .take_while(|&e| !self.holds_article(e))
            .filter_map(|e| self.element(e))
            .enumerate()
            .take_while(is_alone)
            .filter_map(|(_, around)| self.layout.document.number(around.node))
            .last()
    }

    /// What is named for advertising.
    fn advertising(element: &Element) -> Option<(ClutterKind, &'static str)> {
        let is_named = element.names.has_any(&[Topic::Advertisement, Topic::Sponsored]);
        is_named.then_some((ClutterKind::Advertisement, "is an element named for advertising"))
    }

    fn silent(&self, index: ElementIndex, element: &Element) -> Option<(ClutterKind, &'static str)> {
        let is_inside = self.is_inside.get(index).copied().unwrap_or(false);
        let has_frame = element.sums.frames > 0.0 || matches!(element.tag, Tag::Iframe | Tag::Frame);
        if let Some(found) = Self::advertising(element) {
            Some(found)
        } else if element.visibility.overlay {
            Some((ClutterKind::Other, LIES_OVER))
        } else if element.tag == Tag::Nav || element.names.has(Topic::Navigation) && element.sums.anchors > 0.0 {
            Some((ClutterKind::Navigation, "is the site's navigation"))
        } else if !is_inside && has_frame {
            Some((ClutterKind::Other, "is a frame outside the article"))
        } else if index > self.last && self.leads_elsewhere(index) {
            Some((ClutterKind::Related, LEADS_ELSEWHERE))
        } else if element.sums.pictures == 0.0
            && (!is_inside && element.sums.buttons + element.sums.inputs + element.sums.icons > 0.0
                || is_inside && element.names.has_any(&[Topic::Share, Topic::Newsletter, Topic::Related]))
        {
            Some((ClutterKind::Other, "holds only buttons and icons"))
        } else {
            None
        }
    }

    /// Whether an element holds pictures, and each of them is a link to another page: a teaser or a button. A gallery's lead
    /// to larger pictures.
    fn leads_elsewhere(&self, index: ElementIndex) -> bool {
        let Some(element) = self.element(index) else { return false };
        let below = self.layout.elements.iter().enumerate().skip(index).take(element.sums.elements as usize);
        let mut pictures = below.filter(|(_, e)| matches!(e.tag, Tag::Img | Tag::Video)).peekable();
        let leads = |at: ElementIndex| {
            let address =
                |e: &'l Element| self.layout.document.attribute(e.node, Attribute::Href).filter(|_| e.tag == Tag::A);
            let around = self.layout.ancestors(at).take_while(|&e| e >= index).filter_map(|e| self.element(e));
            let mut addresses = around.filter_map(address);
            addresses.next().is_some_and(|href| !is_picture(href))
        };
        pictures.peek().is_some() && pictures.all(|(at, _)| leads(at))
    }
}

/// Whether an address is that of a picture.
fn is_picture(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    PICTURES.iter().any(|ending| path.ends_with(ending))
}

/// Endings of pictures' addresses.
const PICTURES: &[&str] = &[".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"];
