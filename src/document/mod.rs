//! A page as an arena tree: built by html5ever's tree sink, walked without recursion.
//!
//! ```text
//! bytes -> decode -> tokens -> nesting (cap) -> html5ever's tree builder -> sink -> Document
//! ```
//!
//! * [`decode`](decode()): bytes of a saved file to text, as browsers read them.
//! * [`is_data`]: whether that is text at all.
//! * `tokens`: tags and text, handed over as slices of the page.
//! * `nesting`: stands in front of the tree builder and keeps hostile markup from making it quadratic.
//! * `sink`: takes the tree builder's orders and fills the arena.
//! * [`Tag`]: the names that decide something about an article; all others are [`Tag::Other`].
//!
//! A node is a number, its text a range of one long string, its attributes a range of one long list. Nothing is
//! counted by reference and nothing recurses, so that depth and width of a page cost neither stack nor hidden time.
//! Frames given as `srcdoc` are parsed too and stand in the tree as children of their `<iframe>`, which is how
//! the snapshot of a tab presents same-origin frames.

mod attribute;
mod data;
mod decode;
mod frames;
mod nesting;
mod sink;
mod tag;
mod tokens;
mod walk;

pub use attribute::Attribute;
pub use data::is_data;
pub use decode::decode;
pub use tag::Tag;
pub(crate) use tokens::without_references;
pub use walk::{Step, Walk};

use html5ever::{LocalName, tendril::StrTendril};
use nesting::Scripting;
use std::collections::HashSet;
use std::num::NonZeroU32;
use std::ops::Range;

/// What the type of a script with linked data holds: "application/ld+json; charset=utf-8".
const LINKED_DATA: &[u8] = b"ld+json";

/// Number of a node in its [`Document`]: one more than its place, so that no node takes no space. A node names five others,
/// and a page is little else than nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(NonZeroU32);

impl NodeId {
    /// The document itself, parent of `<html>`.
    pub const ROOT: NodeId = NodeId::at(0);

    const fn at(place: u32) -> NodeId {
        NodeId(NonZeroU32::MIN.saturating_add(place))
    }

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// What a node is.
#[derive(Debug, Clone)]
enum Content {
    /// The root, and what is left out of the tree (comments, processing instructions).
    Nothing,
    /// An element: its name, whether it is HTML, its attributes.
    Element { name: LocalName, tag: Tag, space: Space, attributes: Range<u32> },
    /// Text: bytes of [`Document::text`].
    Text(Range<u32>),
}

/// Namespace of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    Html,
    Svg,
    MathMl,
}

#[derive(Debug, Clone)]
struct Node {
    parent: Option<NodeId>,
    first_child: Option<NodeId>,
    last_child: Option<NodeId>,
    previous: Option<NodeId>,
    next: Option<NodeId>,
    content: Content,
}

#[derive(Debug, Clone)]
struct GivenAttribute {
    name: Attribute,
    value: StrTendril,
}

/// A parsed page.
#[derive(Debug, Clone)]
pub struct Document {
    nodes: Vec<Node>,
    attributes: Vec<GivenAttribute>,
    text: String,
    /// Whether a frame is given as `srcdoc`.
    has_given_frame: bool,
    /// Elements of drawings that hold HTML.
    foreign_objects: Vec<NodeId>,
}

impl Document {
    /// Parses HTML. Every string gives a tree; time and memory are linear in its length.
    pub fn parse(html: &str) -> Document {
        Self::parsed(html, Scripting::On)
    }

    /// The same as a browser reads it that runs no scripts: what `<noscript>` holds is part of the page.
    pub fn parse_without_scripts(html: &str) -> Document {
        Self::parsed(html, Scripting::Off)
    }

    fn parsed(html: &str, scripting: Scripting) -> Document {
        let mut document = nesting::parse(html, scripting);
        frames::graft(&mut document);
        document
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.index())
    }

    /// How many nodes there are; every [`NodeId`] is below it.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether nothing but the root is there.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// The name of a custom element ("photo-caption"), which its authors chose as they choose names of classes.
    pub fn custom_name(&self, id: NodeId) -> Option<&str> {
        match &self.node(id)?.content {
            Content::Element { name, tag: Tag::Other, space: Space::Html, .. } if name.contains('-') => Some(name),
            _ => None,
        }
    }

    /// The node above, `None` for the root and for nodes outside the tree.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.node(id)?.parent
    }

    /// The first child.
    pub fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.node(id)?.first_child
    }

    /// The sibling after.
    pub fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.node(id)?.next
    }

    /// The children in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first_child(id), |&child| self.next_sibling(child))
    }

    /// What element this is; `None` for text and the root.
    pub fn tag(&self, id: NodeId) -> Option<Tag> {
        match &self.node(id)?.content {
            Content::Element { tag, .. } => Some(*tag),
            _ => None,
        }
    }

    /// The element's name as written, lower case; empty for text and the root.
    pub fn name(&self, id: NodeId) -> &str {
        match self.node(id).map(|node| &node.content) {
            Some(Content::Element { name, .. }) => name,
            _ => "",
        }
    }

    /// The characters of a text node; `None` for elements.
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match &self.node(id)?.content {
            Content::Text(range) => self.text.get(range.start as usize..range.end as usize),
            _ => None,
        }
    }

    /// Value of an attribute.
    pub fn attribute(&self, id: NodeId, name: Attribute) -> Option<&str> {
        self.attributes(id).find(|(given, _)| *given == name).map(|(_, value)| value)
    }

    /// The attributes that were kept.
    pub fn attributes(&self, id: NodeId) -> impl Iterator<Item = (Attribute, &str)> + '_ {
        let range = match self.node(id).map(|node| &node.content) {
            Some(Content::Element { attributes, .. }) => attributes.start as usize..attributes.end as usize,
            _ => 0..0,
        };
        self.attributes.get(range).unwrap_or_default().iter().map(|a| (a.name, &*a.value))
    }

    /// The number that the snapshot gave the element.
    pub fn number(&self, id: NodeId) -> Option<u32> {
        let (_, number) = self.attributes(id).find(|(name, _)| *name == Attribute::Number)?;
        number.parse().ok()
    }

    /// Elements on the longest way from the root to a node.
    pub fn depth(&self) -> usize {
        let (mut depth, mut deepest) = (0_usize, 0);
        for step in Walk::new(self, NodeId::ROOT) {
            match step {
                Step::Enter(_) => depth += 1,
                Step::Leave(_) => depth -= 1,
            }
            deepest = deepest.max(depth);
        }
        deepest
    }

    /// Whether an element's type is that of linked data (JSON-LD); types are told in any case of letters.
    pub(crate) fn is_linked_data(&self, id: NodeId) -> bool {
        let kind = self.attribute(id, Attribute::Type).unwrap_or_default().as_bytes();
        kind.windows(LINKED_DATA.len()).any(|part| part.eq_ignore_ascii_case(LINKED_DATA))
    }

    /// Nodes around a `<foreignObject>`: drawings among them hold HTML, which all pages in an unclosed one stand in.
    pub(crate) fn around_foreign_objects(&self) -> HashSet<NodeId> {
        let mut around = HashSet::new();
        for &object in &self.foreign_objects {
            let mut above = self.parent(object);
            while let Some(node) = above.filter(|&node| around.insert(node)) {
                above = self.parent(node);
            }
        }
        around
    }

    /// All text below a node, joined as it stands: that of linked data in scripts included; programs and styles have none.
    pub fn text_below(&self, id: NodeId) -> String {
        let mut text = String::new();
        for step in Walk::new(self, id) {
            if let Step::Enter(node) = step
                && let Some(piece) = self.text(node)
            {
                text.push_str(piece);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests;
