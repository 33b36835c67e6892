//! The page as flat arrays: elements in document order, and the passages of text between them.
//!
//! A *passage* is a run of text between two block boundaries (by tag, `<br>` included). Passages are what the
//! extractor decides on: each is either part of the article or beside it. One walk over the tree makes both arrays;
//! a second pass, backwards, sums what lies below each element.

use super::flatten::flatten;
use super::lexicon::{Findings, Topics};
use super::words::Words;
use crate::document::{Document, NodeId, Tag};
use crate::snapshot::{Hint, Snapshot};
use std::collections::HashMap;
use std::ops::{AddAssign, Range};

/// Number of an element in [`Layout::elements`].
pub(super) type ElementIndex = usize;

/// Why an element may not be seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Visibility {
    /// Style in the markup, or the browser, hides it or something around it.
    pub hidden: bool,
    /// Attributes say that it is for nobody or not for the eye: `hidden`, `aria-hidden`.
    pub withheld: bool,
    /// It, or something around it, lies over the page or is fixed to the window.
    pub overlay: bool,
    /// It sticks to the window while the page scrolls.
    pub sticky: bool,
}

/// What lies in an element and below it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub words: f32,
    pub link_words: f32,
    pub passages: f32,
    pub good_words: f32,
    pub good_passages: f32,
    pub elements: f32,
    pub calls: f32,
    pub persons: f32,
    pub pictures: f32,
    pub inputs: f32,
    pub icons: f32,
    pub frames: f32,
    pub anchors: f32,
    pub buttons: f32,
}

impl Sums {
    fn add(&mut self, other: &Sums) {
        self.words += other.words;
        self.link_words += other.link_words;
        self.passages += other.passages;
        self.good_words += other.good_words;
        self.good_passages += other.good_passages;
        self.elements += other.elements;
        self.calls += other.calls;
        self.persons += other.persons;
        self.pictures += other.pictures;
        self.inputs += other.inputs;
        self.icons += other.icons;
        self.frames += other.frames;
        self.anchors += other.anchors;
        self.buttons += other.buttons;
    }

    /// Share of words that are links.
    pub fn link_density(&self) -> f32 {
        self.link_words / self.words.max(1.0)
    }
}

/// One element.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub node: NodeId,
    pub tag: Tag,
    /// The element around it; an element without one is its own parent.
    pub parent: ElementIndex,
    pub depth: u16,
    /// What its class, id and role say.
    pub names: Topics,
    /// Its class and id as one number, zero when it has none.
    pub signature: u64,
    /// What the names of it and of all around it say.
    pub names_around: Topics,
    /// Semantic elements around it and itself: bits of [`SEMANTIC`].
    pub semantics: u32,
    pub visibility: Visibility,
    pub sums: Sums,
}

/// Elements whose presence around a passage tells what it is.
pub(super) const SEMANTIC: &[(Tag, &str)] = &[
    (Tag::Article, "article"),
    (Tag::Main, "main"),
    (Tag::Aside, "aside"),
    (Tag::Nav, "nav"),
    (Tag::Header, "header"),
    (Tag::Footer, "footer"),
    (Tag::Figure, "figure"),
    (Tag::Ul, "ul"),
    (Tag::Table, "table"),
    (Tag::Form, "form"),
    (Tag::Blockquote, "blockquote"),
    (Tag::Section, "section"),
    (Tag::P, "p"),
    (Tag::Li, "li"),
    (Tag::Details, "details"),
    (Tag::Figcaption, "figcaption"),
    (Tag::Dialog, "dialog"),
    (Tag::Iframe, "iframe"),
    (Tag::Pre, "pre"),
];

/// The bit of a semantic element; ordered lists count as lists, captions of tables and the like as themselves.
pub(super) fn semantic_bit(tag: Tag) -> u32 {
    /// By the number of the tag: it is asked for every element, and many times for every passage.
    const BITS: [u32; 256] = {
        let mut bits = [0; 256];
        let mut bit = 0;
        while bit < SEMANTIC.len() {
            bits[SEMANTIC[bit].0 as usize] = 1 << bit;
            bit += 1;
        }
        bits[Tag::Ol as usize] = bits[Tag::Ul as usize];
        bits[Tag::Menu as usize] = bits[Tag::Ul as usize];
        bits[Tag::Frame as usize] = bits[Tag::Iframe as usize];
        bits
    };
    BITS.get(tag as usize).copied().unwrap_or(0)
}

/// A run of text between two block boundaries.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    /// Innermost block element around it.
    pub block: ElementIndex,
    /// Element in which its first text stands.
    pub inner: ElementIndex,
    /// Its text, white space squeezed.
    pub text: String,
    /// The text as it stands in a `<pre>`.
    pub preformatted: Option<String>,
    /// Text nodes it is made of: a range of [`Layout::pieces`].
    pub pieces: Range<usize>,
    pub words: Words,
    pub findings: Findings,
    /// Words as a reader counts them.
    pub count: f32,
    pub link_words: f32,
    pub bold_words: f32,
    pub italic_words: f32,
    pub button_words: f32,
    /// Whether a picture, video or frame stands between it and the passage before.
    pub after_picture: bool,
    /// Whether it looks like running text by itself.
    pub is_good: bool,
}

impl Passage {
    /// Share of its words that are links.
    pub fn link_density(&self) -> f32 {
        self.link_words / self.count.max(1.0)
    }
}

/// The flat page.
#[derive(Debug)]
pub(super) struct Layout<'d> {
    pub document: &'d Document,
    pub elements: Vec<Element>,
    pub passages: Vec<Passage>,
    /// Text nodes of all passages, in order.
    pub pieces: Vec<NodeId>,
    /// Whether a picture stands after the last passage.
    pub ends_with_picture: bool,
}

/// Fewest words of a passage that looks like running text.
const GOOD_WORDS: f32 = 12.0;

/// Largest share of linked words in running text.
const GOOD_LINKS: f32 = 0.4;

/// Smallest share of function words in running text, where the language has a lexicon.
const GOOD_STOP_WORDS: f32 = 0.12;

impl<'d> Layout<'d> {
    /// Flattens a page.
    pub fn of(document: &'d Document, snapshot: &Snapshot) -> Layout<'d> {
        let hints: HashMap<u32, &Hint> = snapshot.hints.iter().map(|hint| (hint.element, hint)).collect();
        let mut layout = flatten(document, hints);
        layout.sum();
        layout
    }

    /// The element around `element`, `None` at the top.
    pub fn parent(&self, element: ElementIndex) -> Option<ElementIndex> {
        self.elements.get(element).map(|e| e.parent).filter(|&parent| parent != element)
    }

    /// The element itself and those around it, innermost first.
    pub fn ancestors(&self, element: ElementIndex) -> impl Iterator<Item = ElementIndex> + '_ {
        std::iter::successors(Some(element), |&e| self.parent(e))
    }

    /// Adds the value of each element to all elements around it: these stand before it. Walking up from every passage would
    /// cost as much as the page is deep for each.
    pub fn add_up<T: Copy + AddAssign>(&self, values: &mut [T]) {
        for (index, element) in self.elements.iter().enumerate().rev() {
            let Some(value) = values.get(index).copied() else { continue };
            if let Some(above) = values.get_mut(element.parent).filter(|_| element.parent < index) {
                *above += value;
            }
        }
    }

    fn sum(&mut self) {
        for passage in &self.passages {
            let Some(element) = self.elements.get_mut(passage.block) else { continue };
            let sums = &mut element.sums;
            sums.words += passage.count;
            sums.link_words += passage.link_words;
            sums.passages += 1.0;
            sums.calls += passage.findings.calls as f32;
            sums.persons += passage.findings.persons as f32;
            if passage.is_good {
                sums.good_words += passage.count;
                sums.good_passages += 1.0;
            }
        }
        for index in (1..self.elements.len()).rev() {
            let (above, below) = self.elements.split_at_mut(index);
            if let Some(element) = below.first()
                && let Some(parent) = above.get_mut(element.parent)
            {
                parent.sums.add(&element.sums);
            }
        }
    }
}

/// Text with each run of white space as one space, none at the ends.
pub(super) fn squeeze(text: &str) -> String {
    let inner = text.trim_matches(|c| matches!(c, ' ' | '\t'..='\r'));
    if is_squeezed(inner.as_bytes()) {
        return inner.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    // Words with one space between them are copied as one: a call in wasm for each would cost more than the copying.
    let mut run = 0..0;
    let mut copy = |run: &Range<usize>| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(text.get(run.clone()).unwrap_or_default());
    };
    let mut at = 0;
    while let Some(from) = find(text, at, |is_space| !is_space) {
        at = find(text, from, |is_space| is_space).unwrap_or(text.len());
        let word = trimmed(text, from..at);
        if word.is_empty() {
            continue;
        }
        if run.is_empty() {
            run = word;
        } else if word.start == run.end + 1 && text.as_bytes().get(run.end) == Some(&b' ') {
            run.end = word.end;
        } else {
            copy(&run);
            run = word;
        }
    }
    if !run.is_empty() {
        copy(&run);
    }
    out
}

/// Whether a text that begins and ends in no space surely has no other white space than single ones, and nothing
/// invisible: the first bytes of such characters beyond ASCII are seen without the others, sixteen at once.
fn is_squeezed(text: &[u8]) -> bool {
    let may_be_space = |byte: u8| byte < b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3 | 0xef);
    let is_odd = text.iter().fold(false, |is_odd, &byte| is_odd | may_be_space(byte));
    let pairs = text.iter().zip(text.iter().skip(1));
    !is_odd && !pairs.fold(false, |is_double, (&one, &next)| is_double | (one == b' ' && next == b' '))
}

/// The first character from `from` on that is white space, or none, as wanted.
fn find(text: &str, from: usize, wanted: impl Fn(bool) -> bool) -> Option<usize> {
    let mut at = from;
    loop {
        let byte = *text.as_bytes().get(at)?;
        if byte.is_ascii() {
            if wanted(matches!(byte, b' ' | b'\t'..=b'\r')) {
                return Some(at);
            }
            at += 1;
        } else {
            let c = text.get(at..)?.chars().next()?;
            if wanted(c.is_whitespace()) {
                return Some(at);
            }
            at += c.len_utf8();
        }
    }
}

/// A word without the invisible characters around it.
fn trimmed(text: &str, word: Range<usize>) -> Range<usize> {
    // They are not ASCII, and most words are at both ends.
    let is_ascii = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii);
    if is_ascii(word.start) && is_ascii(word.end - 1) {
        return word;
    }
    let invisible = ['\u{200B}', '\u{FEFF}', '\u{00AD}'];
    let letters = text.get(word.clone()).unwrap_or_default();
    let start = word.start + letters.len() - letters.trim_start_matches(invisible).len();
    start..start + letters.trim_matches(invisible).len()
}

/// Whether a passage looks like running text by itself.
pub(super) fn is_good(passage: &Passage) -> bool {
    if passage.link_density() >= GOOD_LINKS || passage.count < GOOD_WORDS {
        return false;
    }
    let has_clauses = passage.text.contains(|c: char| is_comma(c) || is_sentence_end(c));
    let stop_words = passage.findings.stop_words as f32 / passage.count;
    let has_no_spaces = passage.words.len() as f32 > 1.4 * passage.count;
    has_clauses && (stop_words > GOOD_STOP_WORDS || has_no_spaces || passage.count >= 2.0 * GOOD_WORDS)
}

/// Commas of all scripts.
pub(super) fn is_comma(c: char) -> bool {
    matches!(c, ',' | ';' | '，' | '、' | '،' | '؛' | '；')
}

/// Marks that end a sentence, in all scripts.
pub(super) fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '؟' | '۔' | '…' | '।')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::lexicon::Topic;

    #[test]
    fn classes_that_say_what_an_entry_is_about_do_not_name_its_lines() {
        let topics = [Topic::Comments, Topic::Newsletter, Topic::Share, Topic::Notice];
        let is_named = |class: &str| {
            let html = format!("<div class='{class}'><div><p>The ferry stays in port.</p></div></div>");
            let document = Document::parse(&html);
            let layout = Layout::of(&document, &Snapshot::default());
            let block = layout.passages.first().and_then(|p| layout.elements.get(p.block));
            block.is_some_and(|e| e.names_around.has_any(&topics))
        };
        for class in [
            "post-7 post type-post hentry category-newsletter tag-comments tag-share",
            "type-article category-comments",
            "field newsletter--label-hidden share-label-above",
        ] {
            assert!(!is_named(class), "{class}");
        }
        for class in
            ["category-newsletter tag-comments", "hentry newsletter category-harbour", "field newsletter label-x"]
        {
            assert!(is_named(class), "{class}");
        }
    }

    #[test]
    fn white_space_is_squeezed_wherever_it_stands() {
        for (text, squeezed) in [
            ("", ""),
            (" \n", ""),
            ("one two", "one two"),
            (" одна дві\n", "одна дві"),
            ("one  two", "one two"),
            ("one\u{1f}two \u{85} three", "one\u{1f}two three"),
            ("  one  two\n\tthree \u{a0}four ", "one two three four"),
            ("a\u{a0}b c", "a b c"),
            ("«één» été\u{2003}là", "«één» été là"),
            ("\u{feff}one \u{200b} two\u{ad} three", "one two three"),
        ] {
            assert_eq!(squeeze(text), squeezed, "{text:?}");
        }
    }
}
