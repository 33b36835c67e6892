//! The walk that turns a page's tree into the flat arrays of a [`Layout`].

use super::class_names::{is_of_part, speaks_of_content};
use super::joints::is_apart;
use super::layout::{Element, ElementIndex, Layout, Passage, Sums, Visibility, is_good, semantic_bit, squeeze};
use super::lexicon::{Findings, Heard, Lexicon, Met, Tongues, Topics};
use super::metadata::fold;
use super::numbering::{Numbering, hash, mix};
use super::trailing::{Styled, Trailing, outermost};
use super::words::{Words, is_alphanumeric, is_ideograph};
use crate::document::{Attribute, Document, NodeId, Step, Tag, Walk};
use crate::snapshot::Hint;
use memchr::memmem;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Walks a page once; what lies below each element is not yet summed.
pub(super) fn flatten<'d>(document: &'d Document, hints: HashMap<u32, &Hint>) -> Layout<'d> {
    let mut builder = Builder::new(document, hints);
    builder.walk();
    builder.understand();
    builder.forget_anchors();
    builder.layout
}

/// Fewest words of a heading whose text as an `id` is told from a name.
const ANCHOR_WORDS: f32 = 2.0;

/// Nodes of a page for each of its passages, in the median of those at hand: lists that have their room at once need not
/// grow, which copies what is in them.
const NODES_A_PASSAGE: usize = 8;

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
#[derive(Debug, Default, Clone, Copy)]
struct Open {
    block: ElementIndex,
    inner: ElementIndex,
    first_piece: usize,
    /// The element of the last piece.
    last: ElementIndex,
    pre: bool,
    words: Styled,
    /// What may end it, in an element of its own.
    trailing: Option<Trailing>,
}

/// What the attributes of an element say.
#[derive(Debug, Default)]
struct Marks {
    names: Topics,
    signature: u64,
    visibility: Visibility,
    has_address: bool,
    is_button: bool,
}

struct Builder<'d, 'h> {
    layout: Layout<'d>,
    hints: HashMap<u32, &'h Hint>,
    /// Values of naming attributes by their hash, and what they say.
    signatures: Numbering,
    /// What stands around HTML in drawings.
    around_html: HashSet<NodeId>,
    names: Vec<Topics>,
    /// The words of such values while they are looked at.
    naming: Words,
    /// A style while it is looked at.
    style: String,
    stack: Vec<Inherited>,
    open: Option<Open>,
    /// What was found in each passage, before the page's language is known.
    heard: Vec<Heard>,
    met: Met,
    /// The same of names while they are looked at.
    met_in_names: Met,
    /// Text of the open passage.
    text: String,
    picture: bool,
}

impl<'d, 'h> Builder<'d, 'h> {
    fn new(document: &'d Document, hints: HashMap<u32, &'h Hint>) -> Self {
        let layout = Layout {
            document,
            // About every second node is an element, the others are text.
            elements: Vec::with_capacity(document.len() / 2),
            passages: Vec::with_capacity(document.len() / NODES_A_PASSAGE),
            pieces: Vec::with_capacity(document.len() / NODES_A_PASSAGE),
            ends_with_picture: false,
        };
        Builder {
            layout,
            hints,
            signatures: Numbering::default(),
            around_html: document.around_foreign_objects(),
            names: Vec::new(),
            naming: Words::default(),
            style: String::new(),
            stack: Vec::new(),
            open: None,
            heard: Vec::with_capacity(document.len() / NODES_A_PASSAGE),
            met: Met::default(),
            met_in_names: Met::default(),
            text: String::new(),
            picture: false,
        }
    }

    fn walk(&mut self) {
        let document = self.layout.document;
        let mut walk = Walk::new(document, NodeId::ROOT);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(node) => match document.tag(node) {
                    Some(tag) => {
                        self.count(tag, node);
                        if self.is_left_out(node, tag) {
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

    /// Whether a subtree holds no text of the page.
    fn is_left_out(&self, node: NodeId, tag: Tag) -> bool {
        match tag {
            // Pages in an unclosed `<foreignObject>` stand inside the drawing, as in browsers.
            Tag::Svg => !self.around_html.contains(&node),
            Tag::Template => self.layout.document.attribute(node, Attribute::ShadowRootMode) != Some("open"),
            tag => tag.is_silent(),
        }
    }

    /// Forgets what an `id` says that is but the text of a heading ("sharing-with-others"), as programs make for links.
    fn forget_anchors(&mut self) {
        let layout = &mut self.layout;
        let document = layout.document;
        let is_heading =
            |p: &&Passage| p.count >= ANCHOR_WORDS && layout.elements.get(p.block).is_some_and(|e| e.tag.is_heading());
        let headings: HashSet<String> = layout.passages.iter().filter(is_heading).map(|p| fold(&p.text)).collect();
        let Some(longest) = headings.iter().map(String::len).max() else { return };
        let mut lengths = vec![false; longest + 1];
        for heading in &headings {
            if let Some(is_one) = lengths.get_mut(heading.len()) {
                *is_one = true;
            }
        }
        // Counting the letters of an `id` is cheaper than folding it, and few have as many as a heading.
        let letters = |id: &str| id.bytes().filter(u8::is_ascii_alphanumeric).count();
        let may_be_one = |id: &str| !id.is_ascii() || lengths.get(letters(id)) == Some(&true);
        let mut is_changed = false;
        for element in layout.elements.iter_mut().filter(|e| e.names != Topics::default()) {
            let id = document.attribute(element.node, Attribute::Id).filter(|id| may_be_one(id));
            if !id.is_some_and(|id| headings.contains(&fold(id))) {
                continue;
            }
            let class = document.attribute(element.node, Attribute::Class).unwrap_or_default();
            element.names = Lexicon::of_class_names().find(&Words::of_identifier(class)).anywhere;
            is_changed = true;
        }
        for index in 0..if is_changed { layout.elements.len() } else { 0 } {
            let Some(parent) = layout.elements.get(index).map(|e| e.parent) else { continue };
            let above = layout.elements.get(parent).filter(|_| parent != index).map(|e| e.names_around);
            if let Some(element) = layout.elements.get_mut(index) {
                element.names_around = element.names.union(above.unwrap_or_default());
            }
        }
    }

    /// Takes the phrases for what they mean in the language of their passage and of the page.
    fn understand(&mut self) {
        let mut tongues = Tongues::default();
        for (heard, passage) in self.heard.iter().zip(&self.layout.passages) {
            if passage.is_good {
                tongues.add(&heard.tongues);
            }
        }
        let page = tongues.spoken();
        for (heard, passage) in self.heard.iter().zip(&mut self.layout.passages) {
            passage.findings = heard.on_page(page, &self.met);
        }
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
                if !(is_dot(Attribute::Width) || is_dot(Attribute::Height)) {
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
        let index = self.layout.elements.len();
        let above = self.stack.last().copied();
        let parent = above.map_or(index, |state| state.element);
        let (depth, semantics, visibility, names_around) =
            self.layout.elements.get(parent).map_or((0, 0, Visibility::default(), Topics::default()), |e| {
                (e.depth.saturating_add(1), e.semantics, e.visibility, e.names_around)
            });
        let marks = self.marks_of(node, tag, visibility);
        self.layout.elements.push(Element {
            node,
            tag,
            parent,
            depth,
            names: marks.names,
            signature: marks.signature,
            names_around: names_around.union(marks.names),
            semantics: semantics | semantic_bit(tag),
            visibility: marks.visibility,
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
        state.link |= tag == Tag::A && marks.has_address;
        state.bold |= matches!(tag, Tag::B | Tag::Strong);
        state.italic |= matches!(tag, Tag::I | Tag::Em);
        state.button |= matches!(tag, Tag::Button | Tag::Time | Tag::Label) || marks.is_button;
        state.pre |= tag == Tag::Pre;
        self.stack.push(state);
    }

    /// What the attributes of an element say; `around` is what is known of the element above.
    fn marks_of(&mut self, node: NodeId, tag: Tag, around: Visibility) -> Marks {
        let document = self.layout.document;
        let is_page = matches!(tag, Tag::Body | Tag::Html);
        let mut marks = Marks { visibility: around, ..Marks::default() };
        for (name, value) in document.attributes(node) {
            let visibility = &mut marks.visibility;
            match name {
                Attribute::Style => self.read_style(value, visibility),
                Attribute::Hidden => visibility.withheld = true,
                Attribute::AriaHidden => visibility.withheld |= value == "true",
                Attribute::AriaModal => visibility.overlay |= value == "true",
                Attribute::Role => {
                    visibility.overlay |= matches!(value, "dialog" | "alertdialog");
                    marks.is_button = value == "button";
                }
                Attribute::Href => marks.has_address = true,
                Attribute::Number => {
                    if let Some(hint) = value.parse().ok().and_then(|number: u32| self.hints.get(&number)) {
                        visibility.hidden |= hint.hidden;
                        visibility.overlay |= hint.fixed || hint.overlay;
                        visibility.sticky |= hint.sticky;
                    }
                }
                _ => {}
            }
            if name.is_naming() && !is_page {
                marks.signature = mix(marks.signature, hash(value.as_bytes()));
            }
        }
        if let Some(name) = document.custom_name(node) {
            marks.signature = mix(marks.signature, hash(name.as_bytes()));
        }
        marks.visibility.overlay |= tag == Tag::Dialog;
        if marks.signature != 0 {
            marks.names = self.names_of(node, marks.signature);
        }
        marks
    }

    /// What the naming attributes of an element say, and its own name; elements named alike are looked up once.
    fn names_of(&mut self, node: NodeId, signature: u64) -> Topics {
        let number = self.signatures.add(signature);
        if let Some(&known) = self.names.get(number) {
            return known;
        }
        self.naming.clear();
        if let Some(name) = self.layout.document.custom_name(node) {
            self.naming.add_identifier(name);
        }
        for (name, value) in self.layout.document.attributes(node).filter(|(name, _)| name.is_naming()) {
            if name == Attribute::Class && speaks_of_content(value) {
                value.split_ascii_whitespace().filter(|class| is_of_part(class)).for_each(|class| {
                    self.naming.add_identifier(class);
                });
            } else {
                self.naming.add_identifier(value);
            }
        }
        self.met_in_names.clear();
        let heard = Lexicon::of_class_names().hear(&self.naming, &mut self.met_in_names);
        let topics = heard.in_any(&self.met_in_names).anywhere;
        self.names.push(topics);
        topics
    }

    fn read_style(&mut self, value: &str, visibility: &mut Visibility) {
        self.style.clear();
        self.style.extend(value.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()));
        let has = |declaration: &str| memmem::find(self.style.as_bytes(), declaration.as_bytes()).is_some();
        visibility.hidden |= has("display:none") || has("visibility:hidden");
        visibility.overlay |= has("position:fixed");
        visibility.sticky |= has("position:sticky");
    }

    fn read(&mut self, node: NodeId) {
        let Some(text) = self.layout.document.text(node) else { return };
        let Some(state) = self.stack.last().copied() else { return };
        if self.open.is_none() && text.chars().all(char::is_whitespace) {
            return;
        }
        self.open.get_or_insert_with(|| Open {
            block: state.block,
            inner: state.element,
            first_piece: self.layout.pieces.len(),
            last: state.element,
            pre: state.pre,
            ..Open::default()
        });
        self.note_trailing(text, state.element);
        let Some(open) = self.open.as_mut() else { return };
        self.layout.pieces.push(node);
        let last = std::mem::replace(&mut open.last, state.element);
        if last != state.element
            && !open.pre
            && is_apart(&self.layout.elements, [last, state.element], [&self.text, text])
        {
            self.text.push(' ');
        }
        self.text.push_str(text);
        if state.link || state.bold || state.italic || state.button {
            open.words.add(rough_count(text), [state.link, state.bold, state.italic, state.button]);
        }
    }

    /// Notes that a piece of text comes, for what may end the passage in an element of its own.
    fn note_trailing(&mut self, text: &str, inner: ElementIndex) {
        let Some(open) = self.open.as_mut() else { return };
        let element = outermost(&self.layout.elements, inner, open.block);
        match (element, &open.trailing) {
            (Some(element), Some(known)) if known.element == element => {}
            (Some(element), _) => {
                open.trailing =
                    Some(Trailing { element, at: self.text.len(), piece: self.layout.pieces.len(), words: open.words });
            }
            (None, _) if text.contains(char::is_alphanumeric) => open.trailing = None,
            (None, _) => {}
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let raw = std::mem::take(&mut self.text);
        let end = self.layout.pieces.len();
        match open.trailing.filter(|trailing| trailing.is_call(&raw, &open.words)) {
            Some(trailing) if !open.pre => {
                let (text, call) = raw.split_at(trailing.at);
                self.push(&open, text, open.first_piece..trailing.piece, trailing.words);
                let own = open.words.without(&trailing.words);
                self.push(&Open { inner: trailing.element, ..open }, call, trailing.piece..end, own);
            }
            _ => self.push(&open, &raw, open.first_piece..end, open.words),
        }
        self.text = raw;
        self.text.clear();
    }

    /// Adds a passage with the text of some pieces.
    fn push(&mut self, open: &Open, raw: &str, pieces: Range<usize>, styled: Styled) {
        let text = squeeze(raw);
        let preformatted = open.pre.then(|| raw.to_owned());
        let words = Words::of(&text);
        if text.is_empty() || words.len() == 0 {
            return;
        }
        let heard = Lexicon::of_languages().hear(&words, &mut self.met);
        let count = words.count();
        let [link_words, bold_words, italic_words, button_words] = styled.of(count);
        let mut passage = Passage {
            block: open.block,
            inner: open.inner,
            preformatted,
            pieces,
            findings: Findings { stop_words: heard.stop_words, ..Findings::default() },
            count,
            link_words,
            bold_words,
            italic_words,
            button_words,
            after_picture: std::mem::take(&mut self.picture),
            is_good: false,
            text,
            words,
        };
        passage.is_good = is_good(&passage);
        self.layout.passages.push(passage);
        self.heard.push(heard);
    }
}

/// Words of a piece, counted without splitting.
fn rough_count(text: &str) -> f32 {
    let mut count = 0.0;
    let mut inside = false;
    for c in text.chars() {
        if !c.is_ascii() && is_ideograph(c) {
            count += 0.5;
            inside = false;
        } else {
            let is_part = is_alphanumeric(c);
            if is_part && !inside {
                count += 1.0;
            }
            inside = is_part;
        }
    }
    count
}
