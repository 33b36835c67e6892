//! The page as flat arrays: elements in document order, and the passages of text between them.
//!
//! A *passage* is a run of text between two block boundaries (by tag, `<br>` included). Passages are what the
//! extractor decides on: each is either part of the article or beside it. One walk over the tree makes both arrays;
//! a second pass, backwards, sums what lies below each element.

use super::lexicon::{Findings, Lexicon, Topics};
use super::words::{Words, is_ideograph};
use crate::document::{Document, NodeId, Step, Tag, Walk};
use crate::snapshot::{Hint, Snapshot};
use std::collections::HashMap;

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
    /// Semantic elements around it and itself: bits of [`SEMANTIC`].
    pub semantics: u32,
    pub visibility: Visibility,
    pub sums: Sums,
}

/// Elements whose presence around a passage tells what it is.
pub(super) const SEMANTIC: &[Tag] = &[
    Tag::Article,
    Tag::Main,
    Tag::Aside,
    Tag::Nav,
    Tag::Header,
    Tag::Footer,
    Tag::Figure,
    Tag::Ul,
    Tag::Table,
    Tag::Form,
    Tag::Blockquote,
    Tag::Section,
    Tag::P,
    Tag::Li,
    Tag::Details,
    Tag::Figcaption,
    Tag::Dialog,
    Tag::Iframe,
    Tag::Pre,
];

/// The bit of a semantic element; ordered lists count as lists, captions of tables and the like as themselves.
pub(super) fn semantic_bit(tag: Tag) -> u32 {
    let tag = match tag {
        Tag::Ol | Tag::Menu => Tag::Ul,
        Tag::Frame => Tag::Iframe,
        other => other,
    };
    SEMANTIC.iter().position(|&t| t == tag).map_or(0, |bit| 1 << bit)
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
    pub pieces: std::ops::Range<usize>,
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
        let mut builder = Builder::new(document, hints);
        builder.walk();
        let mut layout = builder.layout;
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

/// State that a node hands to what is below it.
#[derive(Debug, Clone, Copy)]
struct Inherited {
    element: ElementIndex,
    block: ElementIndex,
    link: bool,
    bold: bool,
    italic: bool,
    button: bool,
    pre: bool,
}

/// A passage while it is being read.
#[derive(Debug, Default)]
struct Open {
    text: String,
    block: ElementIndex,
    inner: ElementIndex,
    first_piece: usize,
    pre: bool,
    link: f32,
    bold: f32,
    italic: f32,
    button: f32,
}

struct Builder<'d, 'h> {
    layout: Layout<'d>,
    hints: HashMap<u32, &'h Hint>,
    names: HashMap<String, (Topics, u64)>,
    stack: Vec<Inherited>,
    open: Option<Open>,
    picture: bool,
}

impl<'d, 'h> Builder<'d, 'h> {
    fn new(document: &'d Document, hints: HashMap<u32, &'h Hint>) -> Self {
        let layout = Layout {
            document,
            elements: Vec::new(),
            passages: Vec::new(),
            pieces: Vec::new(),
            ends_with_picture: false,
        };
        Builder { layout, hints, names: HashMap::new(), stack: Vec::new(), open: None, picture: false }
    }

    fn walk(&mut self) {
        let document = self.layout.document;
        let mut walk = Walk::new(document, NodeId::ROOT);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(node) => match document.tag(node) {
                    Some(tag) => {
                        self.count(tag, node);
                        if is_left_out(document, node, tag) {
                            walk.skip_children();
                        } else {
                            self.enter(node, tag);
                        }
                    }
                    None => self.read(node),
                },
                Step::Leave(node) => {
                    if let Some(tag) = document.tag(node) {
                        self.stack.pop();
                        if tag.is_block() {
                            self.close();
                        }
                    }
                }
            }
        }
        self.close();
        self.layout.ends_with_picture = self.picture;
    }

    /// Counts what has no text into the element around it.
    fn count(&mut self, tag: Tag, node: NodeId) {
        let Some(state) = self.stack.last().copied() else { return };
        let document = self.layout.document;
        let Some(element) = self.layout.elements.get_mut(state.element) else { return };
        let sums = &mut element.sums;
        match tag {
            Tag::Img | Tag::Picture | Tag::Video | Tag::AmpImage => {
                let is_dot = |name| document.attribute(node, name).is_some_and(|v| matches!(v, "0" | "1" | "1px"));
                if !(is_dot("width") || is_dot("height")) {
                    sums.pictures += 1.0;
                    self.picture = true;
                }
            }
            Tag::Input | Tag::Textarea | Tag::Select => sums.inputs += 1.0,
            Tag::Svg => sums.icons += 1.0,
            Tag::Iframe | Tag::Frame => {
                sums.frames += 1.0;
                self.picture = true;
            }
            Tag::A => sums.anchors += 1.0,
            Tag::Button => sums.buttons += 1.0,
            _ => {}
        }
    }

    fn enter(&mut self, node: NodeId, tag: Tag) {
        let document = self.layout.document;
        let index = self.layout.elements.len();
        let (names, signature) = self.names_of(node, tag);
        let above = self.stack.last().copied();
        let parent = above.map_or(index, |state| state.element);
        let (depth, semantics, around) = self
            .layout
            .elements
            .get(parent)
            .map_or((0, 0, Visibility::default()), |e| (e.depth.saturating_add(1), e.semantics, e.visibility));
        let visibility = self.visibility_of(node, around);
        self.layout.elements.push(Element {
            node,
            tag,
            parent,
            depth,
            names,
            signature,
            semantics: semantics | semantic_bit(tag),
            visibility,
            sums: Sums { elements: 1.0, ..Sums::default() },
        });
        let mut state = above.unwrap_or(Inherited {
            element: index,
            block: index,
            link: false,
            bold: false,
            italic: false,
            button: false,
            pre: false,
        });
        state.element = index;
        if tag.is_block() {
            self.close();
            if tag != Tag::Br {
                state.block = index;
            }
        }
        state.link |= tag == Tag::A && document.attribute(node, "href").is_some();
        state.bold |= matches!(tag, Tag::B | Tag::Strong);
        state.italic |= matches!(tag, Tag::I | Tag::Em);
        state.button |= matches!(tag, Tag::Button | Tag::Time | Tag::Label)
            || document.attribute(node, "role").is_some_and(|role| role == "button");
        state.pre |= tag == Tag::Pre;
        self.stack.push(state);
    }

    fn names_of(&mut self, node: NodeId, tag: Tag) -> (Topics, u64) {
        if matches!(tag, Tag::Body | Tag::Html) {
            return Default::default();
        }
        let mut joined = String::new();
        for (name, value) in self.layout.document.attributes(node) {
            if matches!(name, "class" | "id" | "itemprop" | "role" | "data-testid") {
                joined.push_str(value);
                joined.push(' ');
            }
        }
        if joined.is_empty() {
            return Default::default();
        }
        if let Some(&known) = self.names.get(&joined) {
            return known;
        }
        let topics = Lexicon::of_class_names().find(&Words::of_identifier(&joined)).anywhere;
        let found = (topics, hash(joined.as_bytes()));
        self.names.insert(joined, found);
        found
    }

    fn visibility_of(&self, node: NodeId, around: Visibility) -> Visibility {
        let document = self.layout.document;
        let mut visibility = around;
        for (name, value) in document.attributes(node) {
            match name {
                "style" => {
                    let style: String = value.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
                    visibility.hidden |= style.contains("display:none") || style.contains("visibility:hidden");
                    visibility.overlay |= style.contains("position:fixed");
                    visibility.sticky |= style.contains("position:sticky");
                }
                "hidden" => visibility.withheld = true,
                "aria-hidden" => visibility.withheld |= value == "true",
                "aria-modal" => visibility.overlay |= value == "true",
                "role" => visibility.overlay |= matches!(value, "dialog" | "alertdialog"),
                crate::snapshot::NUMBER => {
                    if let Some(hint) = value.parse().ok().and_then(|number: u32| self.hints.get(&number)) {
                        visibility.hidden |= hint.hidden;
                        visibility.overlay |= hint.fixed || hint.overlay;
                        visibility.sticky |= hint.sticky;
                    }
                }
                _ => {}
            }
        }
        visibility.overlay |= document.tag(node) == Some(Tag::Dialog);
        visibility
    }

    fn read(&mut self, node: NodeId) {
        let Some(text) = self.layout.document.text(node) else { return };
        let Some(state) = self.stack.last().copied() else { return };
        if self.open.is_none() && text.chars().all(char::is_whitespace) {
            return;
        }
        let open = self.open.get_or_insert_with(|| Open {
            block: state.block,
            inner: state.element,
            first_piece: self.layout.pieces.len(),
            pre: state.pre,
            ..Open::default()
        });
        self.layout.pieces.push(node);
        open.text.push_str(text);
        if state.link || state.bold || state.italic || state.button {
            let count = rough_count(text);
            open.link += if state.link { count } else { 0.0 };
            open.bold += if state.bold { count } else { 0.0 };
            open.italic += if state.italic { count } else { 0.0 };
            open.button += if state.button { count } else { 0.0 };
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let text = squeeze(&open.text);
        if text.is_empty() {
            return;
        }
        let words = Words::of(&text);
        if words.len() == 0 {
            return;
        }
        let findings = Lexicon::of_languages().find(&words);
        let count = words.count();
        let mut passage = Passage {
            block: open.block,
            inner: open.inner,
            preformatted: open.pre.then_some(open.text),
            pieces: open.first_piece..self.layout.pieces.len(),
            findings,
            count,
            link_words: open.link.min(count),
            bold_words: open.bold.min(count),
            italic_words: open.italic.min(count),
            button_words: open.button.min(count),
            after_picture: std::mem::take(&mut self.picture),
            is_good: false,
            text,
            words,
        };
        passage.is_good = is_good(&passage);
        self.layout.passages.push(passage);
    }
}

/// Whether a subtree holds no text of the page.
fn is_left_out(document: &Document, node: NodeId, tag: Tag) -> bool {
    match tag {
        // Pages in an unclosed `<foreignObject>` stand inside the drawing, as in browsers.
        Tag::Svg => {
            !Walk::new(document, node).any(|step| matches!(step, Step::Enter(n) if document.name(n) == "foreignObject"))
        }
        Tag::Template => document.attribute(node, "shadowrootmode") != Some("open"),
        tag => tag.is_silent(),
    }
}

/// Words of a piece, counted without splitting.
fn rough_count(text: &str) -> f32 {
    let mut count = 0.0;
    let mut inside = false;
    for c in text.chars() {
        if is_ideograph(c) {
            count += 0.5;
            inside = false;
        } else {
            let is_part = c.is_alphanumeric();
            if is_part && !inside {
                count += 1.0;
            }
            inside = is_part;
        }
    }
    count
}

/// Text with each run of white space as one space, none at the ends.
pub(super) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let word = word.trim_matches(['\u{200B}', '\u{FEFF}', '\u{00AD}']);
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether a passage looks like running text by itself.
fn is_good(passage: &Passage) -> bool {
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

/// FNV-1a, which is enough to tell attribute values of one page apart.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
