//! The headline of a page that has no main heading for it: a line above the text with the words of a declared title, or one
//! whose element is called for it.
//!
//! Old systems and those of nameless elements print their headlines in a `<div>` or a cell, and declare a shorter title, one
//! for search engines, or that of the site.

use super::fold;
use super::title::{SiteNames, separators_in};
use crate::article::layout::{Layout, Passage, semantic_bit};
use crate::article::words::Words;
use crate::document::{Attribute, Tag};
use std::collections::HashSet;

/// Words of a headline: fewer are labels, more are paragraphs.
const HEADLINE_WORDS: std::ops::RangeInclusive<f32> = 4.0..=30.0;

/// Lines after a headline within which its text begins.
const TEXT_WITHIN: usize = 12;

/// Most lines that are looked at: a headline has no such number of them above it.
const MOST_LINES: usize = 512;

/// Fewest words and letters of a declared title, or of a part of one, that a headline has whole.
const PART_WORDS: usize = 3;
const PART_LETTERS: usize = 12;

/// Shares of the words of a declared title and of a headline that are the same where neither has the other whole, and how
/// many: one for search engines tells the same otherwise.
const OF_TITLE: f32 = 0.7;
const OF_HEADLINE: f32 = 0.5;
const SHARED_WORDS: usize = 4;

/// Fewest letters of a word that tells what a text is about.
const LONG_WORD: usize = 4;

/// What elements of a headline are called, as words of their classes.
const NAMES: &[&str] = &[
    "headline",
    "title",
    "titel",
    "titre",
    "titulo",
    "titolo",
    "tytul",
    "tittel",
    "tit",
    "rubrik",
    "otsikko",
    "overskrift",
];

/// The first line above the text that tells what one of the declared titles does.
pub(super) fn told(layout: &Layout, titles: &[String], site: &SiteNames) -> Option<usize> {
    let parts: Vec<Told> =
        titles.iter().flat_map(|title| parts(title)).filter(|part| !site.has(part)).map(Told::of).collect();
    let tells = |p: &Passage| parts.iter().any(|part| part.is_told_by(p));
    lines(layout).find(|(_, p)| !site.has(&p.text) && tells(p)).map(|(index, _)| index)
}

/// Whether a title is that of the text, which has most of its longer words; the name and the motto of a site are not.
pub(super) fn is_of_text(layout: &Layout, title: &str) -> bool {
    let words = Words::of(title);
    let long: HashSet<&str> = words.iter().filter(|word| word.chars().count() >= LONG_WORD).collect();
    let mut missing = long.clone();
    for word in layout.passages.iter().filter(|p| p.is_good).flat_map(|p| p.words.iter()) {
        missing.remove(word);
    }
    missing.len() * 2 < long.len()
}

/// The first line above the text in an element that is called for a headline.
pub(super) fn named(layout: &Layout, site: &SiteNames) -> Option<usize> {
    let is_named = |p: &Passage| {
        // Lines of old pages are elements in one cell.
        let piece = layout.pieces.get(p.pieces.clone()).and_then(|pieces| pieces.first());
        let inner = layout.elements.get(p.inner).map(|e| e.node);
        let nodes = [inner, piece.and_then(|piece| layout.document.parent(*piece))];
        let class = |node| layout.document.attribute(node, Attribute::Class);
        let classes = nodes.into_iter().flatten().filter_map(class);
        classes.map(Words::of_identifier).any(|words| words.iter().any(|word| NAMES.contains(&word)))
    };
    lines(layout).find(|(_, p)| !site.has(&p.text) && is_named(p)).map(|(index, _)| index)
}

/// Lines that may be a headline: short, soon followed by text, and in no menu, list, picture or box beside the text.
fn lines<'l>(layout: &'l Layout) -> impl Iterator<Item = (usize, &'l Passage)> {
    let apart = [Tag::Nav, Tag::Aside, Tag::Footer, Tag::Figure, Tag::Li].into_iter().map(semantic_bit).sum::<u32>();
    let is_line = move |p: &Passage| {
        HEADLINE_WORDS.contains(&p.count)
            && p.link_words == 0.0
            && !p.text.contains(" | ")
            && layout.elements.get(p.block).is_some_and(|e| e.semantics & apart == 0 && !e.visibility.hidden)
    };
    let lines =
        layout.passages.iter().enumerate().filter(move |(index, p)| is_line(p) && is_above_text(layout, *index));
    lines.take(MOST_LINES)
}

/// Whether text begins soon after a line.
pub(super) fn is_above_text(layout: &Layout, index: usize) -> bool {
    layout.passages.get(index + 1..).unwrap_or_default().iter().take(TEXT_WITHIN).any(|p| p.is_good)
}

/// A declared title, and its parts between signs that set off the names of sites and sections.
fn parts(title: &str) -> Vec<&str> {
    let mut parts = vec![title];
    for separator in separators_in(title) {
        parts.extend(title.split(separator).filter(|part| part.len() < title.len()));
    }
    parts
}

/// A declared title, ready to be compared.
struct Told {
    folded: String,
    words: HashSet<String>,
    is_long: bool,
}

impl Told {
    fn of(title: &str) -> Told {
        let words = Words::of(title);
        let folded = fold(title);
        let is_long = words.len() >= PART_WORDS && folded.chars().count() >= PART_LETTERS;
        Told { folded, words: words.iter().map(str::to_owned).collect(), is_long }
    }

    fn is_told_by(&self, line: &Passage) -> bool {
        if self.is_long {
            let folded = fold(&line.text);
            if folded.contains(&self.folded) || self.folded.ends_with(&folded) {
                return true;
            }
        }
        let words: HashSet<&str> = line.words.iter().collect();
        let shared = words.iter().filter(|word| self.words.contains(**word)).count();
        shared >= SHARED_WORDS
            && shared as f32 >= OF_TITLE * self.words.len() as f32
            && shared as f32 >= OF_HEADLINE * words.len() as f32
    }
}
