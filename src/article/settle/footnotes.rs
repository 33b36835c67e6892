//! Footnotes and sources: what small signs in the article's text lead to belongs to it, wherever it stands below, and so do
//! the lists of what it draws on.

use super::Settling;
use crate::article::layout::Passage;
use crate::article::lexicon::Topic;
use crate::document::{Attribute, NodeId, Tag};
use std::collections::HashSet;
use std::ops::Range;

/// Most bytes of a sign: "12", "(3)", "†".
const SIGN_BYTES: usize = 6;

/// Elements around a sign of which one is raised or a link, and those around a note of which one has the address.
const SIGN_WITHIN: usize = 3;
const NOTE_WITHIN: usize = 3;

/// Fewest words of a note that is told by its number alone, and probability below which it is none: lists of other articles
/// have numbers too.
const NUMBERED_WORDS: f32 = 5.0;
const NO_NOTE: f32 = 0.05;

/// Most words of calls in the entry of a list that says that it names sources.
const TITLE_CALLS: u32 = 1;

/// Most words of the heading of a list of sources, most entries of the list and most words of one, and passages between
/// the heading and the article's text.
const HEADING_WORDS: f32 = 6.0;
const ENTRIES: f32 = 16.0;
const ENTRY_WORDS: f32 = 45.0;
const NEAR: usize = 3;

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

    /// Keeps the lists below headings such as "Sources" and "Documents", and those that hold files, though they are made of
    /// links.
    pub(super) fn keep_sources(&mut self) {
        for heading in (0..self.len()).filter(|&index| self.may_head_sources(index)).collect::<Vec<_>>() {
            let entries = self.entries_below(heading);
            let says_so = self.tables.passage(heading).is_some_and(|p| p.findings.whole.has(Topic::Sources));
            // Titles of sources have words of calls: "Boletín Oficial del Estado".
            let calls = if says_so { TITLE_CALLS } else { 0 };
            let is_entry = |p: &Passage| p.count <= ENTRY_WORDS && p.findings.calls <= calls && p.button_words == 0.0;
            let are_entries = entries.clone().all(|at| self.tables.passage(at).is_some_and(is_entry));
            let hold_files = entries.len() > 1 && entries.clone().any(|at| self.is_file(at));
            if !entries.is_empty() && are_entries && (says_so || hold_files) {
                (heading..entries.end).for_each(|at| self.set(at, true));
                if says_so {
                    self.refused.retain(|at| !entries.contains(at));
                }
            }
        }
    }

    /// Whether a line may head such a list: a few words without a link, near text.
    fn may_head_sources(&self, index: usize) -> bool {
        self.tables.passage(index).is_some_and(|p| p.count <= HEADING_WORDS && p.link_words == 0.0)
            && (index.saturating_sub(NEAR)..index).any(|at| self.is_kept(at))
    }

    /// Whether a line names a file, as newsrooms do of documents: "(PDF)".
    fn is_file(&self, index: usize) -> bool {
        self.tables.passage(index).is_some_and(|p| p.link_words > 0.0 && p.words.iter().any(|word| word == "pdf"))
    }

    /// The lines of the box that a line heads, else those of the list behind it.
    fn entries_below(&self, heading: usize) -> Range<usize> {
        let own = self.boxes_around(heading, ENTRIES, f32::INFINITY).find(|found| found.start == heading);
        let list = self.list_of(heading + 1);
        // One more than a list of sources may have tells enough: any line of a long list may be asked as its heading.
        let within = (heading + 1..self.len()).take(ENTRIES as usize + 1);
        let listed = within.take_while(|&at| list.is_some() && self.list_of(at) == list).count();
        let listed = if listed as f32 <= ENTRIES { listed } else { 0 };
        own.map_or(heading + 1..heading + 1 + listed, |found| heading + 1..found.end)
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
