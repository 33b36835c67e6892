//! Footnotes: what small signs in the article's text lead to belongs to it, wherever it stands below.

use super::Settling;
use crate::article::layout::Passage;
use crate::document::{Attribute, NodeId, Tag};
use std::collections::HashSet;

/// Most bytes of a sign: "12", "(3)", "†".
const SIGN_BYTES: usize = 6;

/// Elements around a sign of which one is raised or a link, and those around a note of which one has the address.
const SIGN_WITHIN: usize = 3;
const NOTE_WITHIN: usize = 3;

/// Fewest words of a note that is told by its number alone, and probability below which it is none: lists of other articles
/// have numbers too.
const NUMBERED_WORDS: f32 = 5.0;
const NO_NOTE: f32 = 0.05;

/// What the signs of a text lead to.
#[derive(Debug, Default)]
struct Signs<'d> {
    /// Addresses within the page.
    addresses: HashSet<&'d str>,
    /// Numbers that are raised.
    numbers: HashSet<String>,
    /// The passage with the first of them.
    first: Option<usize>,
}

impl<'d> Settling<'_, '_, 'd> {
    /// Keeps the notes to which raised signs of kept passages lead: by their address, else by the same number before them.
    pub(super) fn keep_footnotes(&mut self) {
        let signs = self.signs();
        let Some(first) = signs.first else { return };
        for index in first + 1..self.len() {
            let Some(passage) = self.tables.passage(index).filter(|_| !self.is_kept(index)) else { continue };
            let is_plain = passage.findings.calls == 0 && passage.link_density() < 0.5;
            let is_numbered = || {
                passage.count >= NUMBERED_WORDS
                    && self.probability(index) >= NO_NOTE
                    && (self.tables.is_inside(index) || self.begins_raised(passage))
                    && signs.numbers.contains(number(passage.text.split_whitespace().next().unwrap_or_default()))
            };
            if is_plain && (self.has_address(passage, &signs.addresses) || is_numbered()) {
                self.set(index, true);
            }
        }
    }

    /// The signs of the kept passages.
    fn signs(&self) -> Signs<'d> {
        let mut signs = Signs::default();
        let document = self.tables.layout.document;
        for index in (0..self.len()).filter(|&index| self.is_kept(index)) {
            let Some(passage) = self.tables.passage(index) else { continue };
            let pieces = self.tables.layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
            // A passage that is but a number is no text with a note.
            for &piece in pieces.iter().filter(|_| pieces.len() > 1) {
                let Some(sign) = document.text(piece).filter(|text| text.len() <= SIGN_BYTES).map(str::trim) else {
                    continue;
                };
                let around =
                    || std::iter::successors(document.parent(piece), |&node| document.parent(node)).take(SIGN_WITHIN);
                let address = around().find_map(|node| {
                    document
                        .attribute(node, Attribute::Href)
                        .filter(|_| document.tag(node) == Some(Tag::A))?
                        .strip_prefix('#')
                });
                let is_raised = around().any(|node: NodeId| document.tag(node) == Some(Tag::Sup));
                let is_number = !number(sign).is_empty();
                if is_raised && is_number {
                    signs.numbers.insert(number(sign).to_owned());
                }
                signs.addresses.extend(address.filter(|address| !address.is_empty() && !sign.is_empty()));
                if address.is_some() || is_raised && is_number {
                    signs.first = signs.first.or(Some(index));
                }
            }
        }
        signs
    }

    /// Whether a passage begins with a raised sign.
    fn begins_raised(&self, passage: &Passage) -> bool {
        let document = self.tables.layout.document;
        let first = self.tables.layout.pieces.get(passage.pieces.start).and_then(|&piece| document.parent(piece));
        first.is_some_and(|node| document.tag(node) == Some(Tag::Sup))
    }

    /// Whether a passage, or an element right around it, has one of some addresses.
    fn has_address(&self, passage: &Passage, addresses: &HashSet<&str>) -> bool {
        let layout = self.tables.layout;
        let around = layout.ancestors(passage.inner).take(NOTE_WITHIN).filter_map(|e| self.tables.element(e));
        let mut ids = around.filter_map(|e| layout.document.attribute(e.node, Attribute::Id));
        !addresses.is_empty() && ids.any(|id| addresses.contains(id))
    }
}

/// The number of a sign, without brackets and what follows it; empty where it is none.
fn number(sign: &str) -> &str {
    let bare = sign.trim_matches(|c| matches!(c, '[' | ']' | '(' | ')' | '.' | ':'));
    if bare.len() <= 2 && bare.bytes().all(|b| b.is_ascii_digit()) { bare } else { "" }
}
