//! Stands between tokenizer and tree builder and keeps hostile markup from costing more than it weighs.
//!
//! html5ever's tree builder is exact, but two of its costs grow faster than the input: with the depth of open
//! elements (40,000 nested `<div>` take 3.5 s), and with unclosed formatting elements, each of which is made again
//! in every paragraph. Past [`DEEPEST`] start tags are left out, their text is kept, as browsers do. When more nodes
//! have been made than the tokens account for, the rest of the page is taken flat: block by block under the body.

use super::sink::Sink;
use super::{Document, NodeId, Tag, tokens};
use html5ever::interface::{ElementFlags, NodeOrText, TreeSink};
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, QualName, local_name, ns};
use std::cell::{Cell, RefCell};

/// Most elements open at one time: the depth at which Blink and Gecko stop nesting.
const DEEPEST: usize = 512;

/// Nodes that a page may make beyond those its tokens account for.
const FREE_NODES: usize = 20_000;

/// Nodes that each token may make. Real pages stay below 2 (an element and its text); unclosed formatting
/// elements on hand-written pages reach about 4.
const NODES_A_TOKEN: usize = 8;

/// How far back the end tag of a left out element is looked for.
const LEFT_OUT_LOOK_BACK: usize = 64;

/// Whether scripts run where the page is read. Where they do not, `<noscript>` is no element: what it holds stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scripting {
    On,
    Off,
}

/// Parses HTML into an arena tree.
pub(super) fn parse(html: &str, scripting: Scripting) -> Document {
    let sink = Sink::of_page(html.len());
    let options = TreeBuilderOpts { drop_doctype: true, ..TreeBuilderOpts::default() };
    let nesting = Nesting {
        builder: TreeBuilder::new(sink, options),
        scripting,
        left_out: RefCell::default(),
        tokens: Cell::new(0),
        flat: RefCell::default(),
    };
    tokens::feed(html, &nesting, nesting.sink().spare());
    nesting.builder.sink.finish()
}

struct Nesting {
    builder: TreeBuilder<NodeId, Sink>,
    scripting: Scripting,
    /// Names of start tags that were left out and not yet closed.
    left_out: RefCell<Vec<LocalName>>,
    tokens: Cell<usize>,
    /// Where text goes once the page is taken flat.
    flat: RefCell<Option<Flat>>,
}

struct Flat {
    body: NodeId,
    block: NodeId,
}

/// The state into which an element with raw text sends the tokenizer.
fn raw_text(name: &LocalName) -> Option<RawKind> {
    match *name {
        local_name!("title") | local_name!("textarea") => Some(RawKind::Rcdata),
        local_name!("script") => Some(RawKind::ScriptData),
        local_name!("style")
        | local_name!("noscript")
        | local_name!("iframe")
        | local_name!("xmp")
        | local_name!("noembed")
        | local_name!("noframes") => Some(RawKind::Rawtext),
        _ => None,
    }
}

fn is_noscript(token: &Token) -> bool {
    matches!(token, Token::TagToken(tag) if tag.name == local_name!("noscript"))
}

impl Nesting {
    fn sink(&self) -> &Sink {
        &self.builder.sink
    }

    fn is_too_deep(&self, tag: &TagToken) -> bool {
        self.sink().depth() >= DEEPEST && !Tag::is_void(&tag.name) && raw_text(&tag.name).is_none()
    }

    /// Whether the end tag closes an element that was left out.
    fn closes_left_out(&self, name: &LocalName) -> bool {
        let mut left_out = self.left_out.borrow_mut();
        if left_out.is_empty() {
            return false;
        }
        let from = left_out.len().saturating_sub(LEFT_OUT_LOOK_BACK);
        match left_out.iter().skip(from).rposition(|n| n == name) {
            Some(place) => {
                left_out.truncate(from + place);
                true
            }
            None => false,
        }
    }

    fn make(&self, parent: NodeId, name: LocalName, attributes: Vec<html5ever::Attribute>) -> NodeId {
        let element =
            self.sink().create_element(QualName::new(None, ns!(html), name), attributes, ElementFlags::default());
        self.sink().append(&parent, NodeOrText::AppendNode(element));
        element
    }

    /// A token of a page that is taken flat.
    fn take_flat(&self, flat: &mut Flat, token: Token) -> TokenSinkResult<NodeId> {
        match token {
            Token::CharacterTokens(text) => self.sink().append(&flat.block, NodeOrText::AppendText(text)),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let raw = raw_text(&tag.name);
                if raw.is_some() || Tag::of(&tag.name).is_block() {
                    flat.block = self.make(flat.body, tag.name, tag.attrs);
                }
                if let Some(kind) = raw {
                    return TokenSinkResult::RawData(kind);
                }
            }
            Token::TagToken(tag) if raw_text(&tag.name).is_some() || Tag::of(&tag.name).is_block() => {
                flat.block = self.make(flat.body, local_name!("div"), Vec::new());
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl TokenSink for Nesting {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if self.scripting == Scripting::Off && is_noscript(&token) {
            return TokenSinkResult::Continue;
        }
        if let Some(flat) = self.flat.borrow_mut().as_mut() {
            return self.take_flat(flat, token);
        }
        self.tokens.set(self.tokens.get() + 1);
        if self.sink().made() > FREE_NODES + NODES_A_TOKEN * self.tokens.get() {
            let body = self.sink().body();
            let block = self.make(body, local_name!("div"), Vec::new());
            let mut flat = Flat { body, block };
            let result = self.take_flat(&mut flat, token);
            *self.flat.borrow_mut() = Some(flat);
            return result;
        }
        if let Token::TagToken(tag) = &token {
            match tag.kind {
                TagKind::StartTag if self.is_too_deep(tag) => {
                    self.left_out.borrow_mut().push(tag.name.clone());
                    return TokenSinkResult::Continue;
                }
                TagKind::EndTag if self.closes_left_out(&tag.name) => return TokenSinkResult::Continue,
                TagKind::EndTag if self.sink().depth() >= DEEPEST => self.sink().close(&tag.name),
                TagKind::StartTag | TagKind::EndTag => {}
            }
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
