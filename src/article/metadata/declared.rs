//! What a page declares for machines: `<meta>`, `<link>`, `<title>`, JSON-LD, the attributes of `<html>`.

use super::super::layout::squeeze;
use crate::ascii::has_byte;
use crate::document::{Attribute, Document, NodeId, Step, Tag, Walk, without_references};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Largest JSON-LD block that is parsed, in bytes.
const LARGEST_JSON: usize = 4 << 20;

/// Longest value that is taken for a title, a name, a date or an address, in bytes: each is compared with every line of the
/// page. The longest title of 923 pages has 333 letters; where a value is no such thing, what the page prints is taken.
pub(super) const LONGEST_VALUE: usize = 4096;

/// How names of values end that may be longer: some pages put their whole text there.
const DESCRIPTION: &str = "description";

/// Property of a review that says of what it is one: a book, a film, a claim with the posts that made it.
const REVIEWED: &str = "itemReviewed";

/// Most checks of facts of a page whose words are looked for on it.
const CHECKS: usize = 8;

/// An object of linked data.
pub(super) type Object = Map<String, Value>;

/// Machine-readable statements of a page, in document order.
#[derive(Debug, Default)]
pub(in crate::article) struct Declared {
    /// `<meta>`: name or property in lower case, content.
    pub meta: Vec<(String, String)>,
    /// `<link>`: rel in lower case, href.
    pub links: Vec<(String, String)>,
    /// The document's title.
    pub title: Option<String>,
    /// JSON-LD blocks that parse.
    pub json: Vec<Value>,
    /// `lang` of `<html>`, else of `<body>`.
    pub language: Option<String>,
    /// `dir` of `<html>` or `<body>`.
    pub direction: Option<String>,
}

/// A value without references to characters: content systems escape what is escaped already ("Redacci&amp;oacute;n").
pub(super) fn plain(value: String) -> String {
    if value.contains('&') && value.contains(';') { without_references(&value) } else { value }
}

/// Types of microdata whose properties are not the article's: a picture has an author and a day of its own.
const PARTS: &[&str] = &["Object", "Comment", "Comments", "Person", "Organization"];

/// Whether a property of microdata is that of a part of the article.
pub(super) fn is_of_part(document: &Document, node: NodeId) -> bool {
    let around = std::iter::successors(document.parent(node), |&node| document.parent(node));
    let scope = around.take(SCOPE_WITHIN).find(|&node| document.attribute(node, Attribute::Itemscope).is_some());
    let Some(scope) = scope else { return false };
    // What is no property of something else is what the page is about, or the house around it.
    let is_property = document.attribute(scope, Attribute::Itemprop).is_some();
    let is_inner = || matches!(document.tag(scope), Some(Tag::Figure | Tag::Blockquote | Tag::Li));
    let kind = document.attribute(scope, Attribute::Itemtype).unwrap_or_default();
    (is_property || is_inner()) && PARTS.iter().any(|part| kind.trim().ends_with(part))
}

/// Most properties of one element that are read: each takes the content with it.
const PROPERTIES: usize = 4;

/// Most elements around a property among which its item is looked for: a bound, items are near.
const SCOPE_WITHIN: usize = 32;

impl Declared {
    /// Collects the statements of a page.
    pub fn of(document: &Document) -> Declared {
        let mut declared = Declared::default();
        let mut walk = Walk::new(document, NodeId::ROOT);
        while let Some(step) = walk.next() {
            let Step::Enter(node) = step else { continue };
            match document.tag(node) {
                Some(Tag::Meta) => declared.take_meta(document, node),
                Some(Tag::Link) => {
                    if let (Some(rel), Some(href)) =
                        (document.attribute(node, Attribute::Rel), document.attribute(node, Attribute::Href))
                    {
                        declared.links.push((rel.to_ascii_lowercase(), href.trim().to_owned()));
                    }
                }
                Some(Tag::Title) if declared.title.is_none() => {
                    let title = plain(squeeze(&document.text_below(node)));
                    declared.title = Some(title).filter(|t| !t.is_empty() && t.len() <= LONGEST_VALUE);
                }
                Some(Tag::Script) if document.is_linked_data(node) => {
                    declared.take_json(&document.text_below(node));
                }
                Some(Tag::Html | Tag::Body) => {
                    let value = |name| document.attribute(node, name).map(str::trim).filter(|v| !v.is_empty());
                    let language = value(Attribute::Lang).or_else(|| value(Attribute::XmlLang)).map(str::to_owned);
                    declared.language = declared.language.take().or(language);
                    declared.direction =
                        declared.direction.take().or(value(Attribute::Dir).map(str::to_ascii_lowercase));
                }
                Some(Tag::Svg | Tag::Iframe) => walk.skip_children(),
                _ => {}
            }
        }
        declared
    }

    fn take_meta(&mut self, document: &Document, node: NodeId) {
        let Some(content) = document.attribute(node, Attribute::Content) else { return };
        let content = plain(squeeze(content));
        if content.is_empty() {
            return;
        }
        // Some frameworks put their JSON-LD into a `<meta>`.
        if content.starts_with('{') && content.contains("schema.org") {
            self.take_json(&content);
            return;
        }
        for attribute in [Attribute::Property, Attribute::Name, Attribute::Itemprop, Attribute::HttpEquiv] {
            let Some(names) = document.attribute(node, attribute) else { continue };
            if attribute == Attribute::Itemprop && is_of_part(document, node) {
                return;
            }
            // Only properties of microdata may be several: "datePublished dateCreated".
            let is_list = attribute == Attribute::Itemprop;
            let names = names.split(|c: char| is_list && c.is_ascii_whitespace()).map(str::trim);
            let names = names.filter(|name| !name.is_empty()).take(PROPERTIES).map(str::to_ascii_lowercase);
            let names = names.filter(|name| content.len() <= LONGEST_VALUE || name.ends_with(DESCRIPTION));
            self.meta.extend(names.map(|name| (name, content.clone())));
            return;
        }
    }

    fn take_json(&mut self, text: &str) {
        if text.len() > LARGEST_JSON {
            return;
        }
        let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->").trim();
        // Pages put line breaks into JSON strings; a strict parser refuses them, browsers' readers do not care.
        // Their first bytes are seen sixteen at a time.
        let may_have_control = has_byte(text, |byte| byte < b' ' || matches!(byte, 0x7f | 0xc2));
        let clean = if may_have_control { text.replace(char::is_control, " ").into() } else { Cow::Borrowed(text) };
        if let Ok(value) = serde_json::from_str(&clean) {
            self.json.push(value);
        }
    }

    /// Contents of the metas of one name, in order.
    pub fn metas<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.meta.iter().filter(move |(given, _)| given == name).map(|(_, content)| &**content)
    }

    /// The first content found under any of the names, in the order of the names.
    pub fn first_meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.meta.iter().find(|(given, _)| given == name)).map(|(_, content)| &**content)
    }

    /// All objects of the JSON-LD blocks, those inside others included, outermost first.
    pub fn objects(&self) -> Vec<&Object> {
        self.objects_beside(&[])
    }

    /// The same without what is stated of works that the page tells of: what it reviews, and where a claim was made.
    pub fn own_objects(&self) -> Vec<&Object> {
        self.objects_beside(&[REVIEWED])
    }

    fn objects_beside(&self, properties: &[&str]) -> Vec<&Object> {
        let mut found = Vec::new();
        let mut queue: std::collections::VecDeque<&Value> = self.json.iter().collect();
        while let Some(value) = queue.pop_front() {
            match value {
                Value::Array(items) => queue.extend(items),
                Value::Object(object) => {
                    found.push(object);
                    let own = object.iter().filter(|(name, _)| !properties.contains(&name.as_str()));
                    queue.extend(own.map(|(_, value)| value).filter(|v| v.is_array() || v.is_object()));
                }
                _ => {}
            }
        }
        found
    }

    /// What checks of facts on the page state: the claims and the words of their verdicts, some of each.
    pub fn checked(&self) -> Vec<&str> {
        let is_check = |object: &&Object| object.get("claimReviewed").is_some();
        let checks = self.own_objects().into_iter().filter(is_check).take(CHECKS);
        let stated = checks.flat_map(|check| {
            let verdict = check.get("reviewRating").and_then(|rating| rating.get("alternateName"));
            [check.get("claimReviewed"), verdict].into_iter().flatten().filter_map(Value::as_str)
        });
        stated.filter(|text| !text.trim().is_empty() && text.len() <= LONGEST_VALUE).collect()
    }

    /// The longest `articleBody` of the JSON-LD blocks.
    pub fn article_body(&self) -> Option<&str> {
        self.objects().iter().filter_map(|object| object.get("articleBody")?.as_str()).max_by_key(|body| body.len())
    }
}
