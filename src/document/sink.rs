//! Takes the tree builder's orders and fills the arena.
//!
//! Attributes that no later step reads are dropped here: pages carry many, and they would cost memory for nothing.

use super::{Attribute, Content, Document, GivenAttribute, Node, NodeId, Space, Tag};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute as ParsedAttribute, LocalName, Namespace, QualName, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// Stands for comments and processing instructions: appended nowhere.
const IGNORED: NodeId = NodeId::at(1);

/// Bytes of markup for each node, each attribute that is kept, and each byte of text: of pages of news the median is 59, 117
/// and 4.
const BYTES_A_NODE: usize = 25;
const BYTES_AN_ATTRIBUTE: usize = 100;
const BYTES_A_LETTER: usize = 4;

/// The arena while it is being filled.
pub(super) struct Sink {
    document: RefCell<Document>,
    /// How deep each node was when it was put into the tree.
    depths: RefCell<Vec<u16>>,
    /// Where the tree builder last added something: at least as deep as its current node.
    current: Cell<NodeId>,
    /// The list in which the attributes of the last element came, for those of the next.
    spare: Spare,
}

/// An empty list of attributes with room: most tags of a page have some, and would each make a list of their own.
pub(super) type Spare = Cell<Vec<ParsedAttribute>>;

/// An element's name, as the tree builder asks for it.
#[derive(Debug)]
pub(super) struct Name {
    space: &'static Namespace,
    local: LocalName,
}

/// Namespaces, one of each for all names.
static HTML: Namespace = ns!(html);
static SVG: Namespace = ns!(svg);
static MATH_ML: Namespace = ns!(mathml);
static NONE: Namespace = ns!();

impl html5ever::interface::ElemName for Name {
    fn ns(&self) -> &Namespace {
        self.space
    }

    fn local_name(&self) -> &LocalName {
        &self.local
    }
}

fn empty_node(content: Content) -> Node {
    Node { parent: None, first_child: None, last_child: None, previous: None, next: None, content }
}

/// Elements through which an end tag does not reach (the standard's "has an element in scope").
fn is_barrier(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("td")
            | local_name!("th")
            | local_name!("caption")
            | local_name!("table")
            | local_name!("template")
            | local_name!("button")
            | local_name!("select")
            | local_name!("object")
            | local_name!("marquee")
            | local_name!("applet")
            | local_name!("svg")
            | local_name!("math")
    )
}

impl Sink {
    /// A sink with room for a page of some bytes: lists that grow together are copied out of each other's way.
    pub(super) fn of_page(bytes: usize) -> Sink {
        let capacity = bytes / BYTES_A_NODE + 16;
        let mut nodes = Vec::with_capacity(capacity);
        nodes.push(empty_node(Content::Nothing));
        nodes.push(empty_node(Content::Nothing));
        Sink {
            document: RefCell::new(Document {
                nodes,
                attributes: Vec::with_capacity(bytes / BYTES_AN_ATTRIBUTE),
                text: String::with_capacity(bytes / BYTES_A_LETTER),
                has_given_frame: false,
                foreign_objects: Vec::new(),
            }),
            depths: RefCell::new(Vec::with_capacity(capacity)),
            current: Cell::new(NodeId::ROOT),
            spare: Spare::default(),
        }
    }

    /// How many elements are open, at most: an end tag shows only with what is added after it.
    pub(super) fn depth(&self) -> usize {
        self.depth_of(self.current.get())
    }

    fn depth_of(&self, id: NodeId) -> usize {
        self.depths.borrow().get(id.index()).copied().unwrap_or_default().into()
    }

    /// An end tag came: leaves the nearest open element of that name, where the tree builder will.
    pub(super) fn close(&self, name: &LocalName) {
        let document = self.document.borrow();
        let mut at = Some(self.current.get());
        while let Some(id) = at {
            match document.node(id).map(|n| &n.content) {
                Some(Content::Element { name: open, .. }) if open == name => {
                    self.current.set(document.parent(id).unwrap_or(NodeId::ROOT));
                    return;
                }
                Some(Content::Element { name: open, .. }) if is_barrier(open) => return,
                _ => at = document.parent(id),
            }
        }
    }

    /// The list for the attributes of the next tag.
    pub(super) fn spare(&self) -> &Spare {
        &self.spare
    }

    /// How many nodes have been made.
    pub(super) fn made(&self) -> usize {
        self.document.borrow().nodes.len()
    }

    /// The body, else the root.
    pub(super) fn body(&self) -> NodeId {
        let document = self.document.borrow();
        document
            .children(NodeId::ROOT)
            .flat_map(|html| document.children(html))
            .find(|&child| document.tag(child) == Some(Tag::Body))
            .unwrap_or(NodeId::ROOT)
    }
}

impl Document {
    fn add(&mut self, content: Content) -> NodeId {
        let id = NodeId::at(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(empty_node(content));
        id
    }

    fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id.index())
    }

    fn keep_attributes(&mut self, given: &mut Vec<ParsedAttribute>) -> std::ops::Range<u32> {
        let start = self.attributes.len() as u32;
        for attribute in given.drain(..) {
            if let Some(name) = Attribute::of(&attribute.name.local) {
                self.has_given_frame |= name == Attribute::Srcdoc;
                self.attributes.push(GivenAttribute { name, value: attribute.value });
            }
        }
        start..self.attributes.len() as u32
    }

    /// Takes a node out of its place; its children stay with it.
    pub(super) fn detach(&mut self, id: NodeId) {
        let Some(node) = self.node_mut(id) else { return };
        let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
        match previous.and_then(|p| self.node_mut(p)) {
            Some(before) => before.next = next,
            None => {
                if let Some(above) = parent.and_then(|p| self.node_mut(p)) {
                    above.first_child = next;
                }
            }
        }
        match next.and_then(|n| self.node_mut(n)) {
            Some(after) => after.previous = previous,
            None => {
                if let Some(above) = parent.and_then(|p| self.node_mut(p)) {
                    above.last_child = previous;
                }
            }
        }
    }

    /// Puts a node at the end of `parent`, or before `next` where given.
    pub(super) fn insert(&mut self, parent: NodeId, id: NodeId, next: Option<NodeId>) {
        self.detach(id);
        let previous = match next {
            Some(next) => self.node(next).and_then(|n| n.previous),
            None => self.node(parent).and_then(|n| n.last_child),
        };
        if let Some(node) = self.node_mut(id) {
            node.parent = Some(parent);
            node.previous = previous;
            node.next = next;
        }
        match previous.and_then(|p| self.node_mut(p)) {
            Some(before) => before.next = Some(id),
            None => {
                if let Some(above) = self.node_mut(parent) {
                    above.first_child = Some(id);
                }
            }
        }
        match next.and_then(|n| self.node_mut(n)) {
            Some(after) => after.previous = Some(id),
            None => {
                if let Some(above) = self.node_mut(parent) {
                    above.last_child = Some(id);
                }
            }
        }
    }

    /// Adds text at the end of `parent` or before `next`. It joins the text node before only where that one ends the
    /// long string; elsewhere a node of its own is made, which keeps the cost linear and changes nothing for readers.
    fn insert_text(&mut self, parent: NodeId, text: &str, next: Option<NodeId>) {
        let before = match next {
            Some(next) => self.node(next).and_then(|n| n.previous),
            None => self.node(parent).and_then(|n| n.last_child),
        };
        let end = self.text.len() as u32;
        self.text.push_str(text);
        let new_end = self.text.len() as u32;
        if let Some(Node { content: Content::Text(range), .. }) = before.and_then(|b| self.node_mut(b))
            && range.end == end
        {
            range.end = new_end;
            return;
        }
        let id = self.add(Content::Text(end..new_end));
        self.insert(parent, id, next);
    }

    /// Whether an element holds a program or a style, which nobody reads: they are a third of a page and more.
    fn is_program(&self, element: NodeId) -> bool {
        match self.tag(element) {
            Some(Tag::Style) => true,
            Some(Tag::Script) => !self.is_linked_data(element),
            _ => false,
        }
    }

    fn place(&mut self, parent: NodeId, child: NodeOrText<NodeId>, next: Option<NodeId>) -> Option<NodeId> {
        match child {
            NodeOrText::AppendNode(IGNORED) => None,
            NodeOrText::AppendNode(id) => {
                self.insert(parent, id, next);
                Some(id)
            }
            NodeOrText::AppendText(text) => {
                if !self.is_program(parent) {
                    self.insert_text(parent, &text, next);
                }
                None
            }
        }
    }
}

impl Sink {
    /// Notes where something was added.
    fn added(&self, parent: NodeId, element: Option<NodeId>) {
        let depth = self.depth_of(parent);
        self.current.set(parent);
        let Some(element) = element else { return };
        let mut depths = self.depths.borrow_mut();
        if depths.len() <= element.index() {
            depths.resize(element.index() + 1, 0);
        }
        if let Some(noted) = depths.get_mut(element.index()) {
            *noted = u16::try_from(depth + 1).unwrap_or(u16::MAX);
        }
        let is_void = match self.document.borrow().node(element).map(|n| &n.content) {
            Some(Content::Element { name, .. }) => Tag::is_void(name),
            _ => true,
        };
        if !is_void {
            self.current.set(element);
        }
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Document;
    type ElemName<'a> = Name;

    fn finish(self) -> Document {
        self.document.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId::ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name {
        match self.document.borrow().node(*target).map(|n| &n.content) {
            Some(Content::Element { name, space, .. }) => Name {
                space: match space {
                    Space::Html => &HTML,
                    Space::Svg => &SVG,
                    Space::MathMl => &MATH_ML,
                },
                local: name.clone(),
            },
            _ => Name { space: &NONE, local: local_name!("") },
        }
    }

    fn create_element(&self, name: QualName, mut given: Vec<ParsedAttribute>, _: ElementFlags) -> NodeId {
        let mut document = self.document.borrow_mut();
        let attributes = document.keep_attributes(&mut given);
        self.spare.set(given);
        let space = match name.ns {
            ns!(svg) => Space::Svg,
            ns!(mathml) => Space::MathMl,
            _ => Space::Html,
        };
        let tag = match space {
            Space::Html => Tag::of(&name.local),
            Space::Svg => match name.local {
                local_name!("svg") => Tag::Svg,
                local_name!("style") => Tag::Style,
                local_name!("script") => Tag::Script,
                _ => Tag::Other,
            },
            Space::MathMl if name.local == local_name!("math") => Tag::Math,
            Space::MathMl if matches!(&*name.local, "annotation" | "annotation-xml") => Tag::Annotation,
            _ => Tag::Other,
        };
        let is_foreign_object = space == Space::Svg && name.local == local_name!("foreignObject");
        let element = document.add(Content::Element { name: name.local, tag, space, attributes });
        if is_foreign_object {
            document.foreign_objects.push(element);
        }
        element
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        IGNORED
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        IGNORED
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let placed = self.document.borrow_mut().place(*parent, child, None);
        self.added(*parent, placed);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.document.borrow().parent(*element).is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &NodeId) {
        if self.current.get() == *node {
            self.current.set(self.document.borrow().parent(*node).unwrap_or(NodeId::ROOT));
        }
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        *target
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, new_node: NodeOrText<NodeId>) {
        let parent = self.document.borrow().parent(*sibling);
        if let Some(parent) = parent {
            let placed = self.document.borrow_mut().place(parent, new_node, Some(*sibling));
            self.added(parent, placed);
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, given: Vec<ParsedAttribute>) {
        let mut document = self.document.borrow_mut();
        let mut all: Vec<GivenAttribute> = match document.node(*target).map(|n| &n.content) {
            Some(Content::Element { attributes, .. }) => {
                document.attributes.get(attributes.start as usize..attributes.end as usize).unwrap_or_default().to_vec()
            }
            _ => return,
        };
        let had = all.len();
        for attribute in given {
            if let Some(name) = Attribute::of(&attribute.name.local)
                && !all.iter().any(|a| a.name == name)
            {
                all.push(GivenAttribute { name, value: attribute.value });
            }
        }
        if all.len() == had {
            return;
        }
        let start = document.attributes.len() as u32;
        document.attributes.append(&mut all);
        let end = document.attributes.len() as u32;
        if let Some(Node { content: Content::Element { attributes, .. }, .. }) = document.node_mut(*target) {
            *attributes = start..end;
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.document.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut document = self.document.borrow_mut();
        while let Some(child) = document.first_child(*node) {
            document.insert(*new_parent, child, None);
        }
    }

    fn allow_declarative_shadow_roots(&self, _: &NodeId) -> bool {
        false
    }
}
