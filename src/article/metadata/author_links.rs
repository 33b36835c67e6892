//! Names in the elements of a line, and links to authors' pages.

use super::byline::is_person_like;
use super::printed::Printed;
use crate::article::layout::{Element, Passage};
use crate::article::lexicon::{Topic, Wording};
use crate::document::{Attribute, NodeId, Tag};

impl<'l> Printed<'l, '_> {
    /// Names up to where the element ends that holds a name by itself, where a role follows in another, or where it is a
    /// link: "Jane Roe Senior Editor", "Jane Roe Orsk" stand in one line, which style alone parts. What the same element says
    /// behind a role ("Editor and Master Gardener") is no name; an author's link behind a link is another author.
    pub(super) fn within_elements(&self, passage: &Passage, names: Vec<String>) -> Vec<String> {
        let parts = self.parts(passage);
        let is_role = |text: &str| Wording::of_languages().is_role(text);
        let (mut kept, mut dropped): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
        for name in names {
            let cut = parts.iter().find_map(|part| Some((part, rest_of(&name, part.text)?)));
            // A piece of the line itself may go on with the name: "<a>Ana Roe</a> Lind".
            let behind = cut.and_then(|(part, rest)| {
                let next = parts.iter().find(|next| next.is_apart && next.text.starts_with(rest))?;
                (is_role(rest) || part.is_link).then_some((part, next, rest))
            });
            let Some((part, next, rest)) = behind else {
                kept.push(name);
                continue;
            };
            kept.push(part.text.to_owned());
            kept.extend(Some(rest.to_owned()).filter(|rest| next.is_authors && is_person_like(rest)));
            dropped.push(next.text);
        }
        kept.retain(|name| !dropped.iter().any(|part| part.ends_with(name.as_str()) && part != name));
        kept
    }

    /// The texts of a line, by the elements that hold them.
    fn parts(&self, passage: &Passage) -> Vec<Part<'l>> {
        let document = self.layout.document;
        let block = self.layout.elements.get(passage.block).map(|e| e.node);
        let pieces = self.layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
        let part = |&piece: &NodeId| {
            let around = document.parent(piece)?;
            let (text, tag) = (document.text(piece)?.trim(), document.tag(around));
            let is_marked = document.attribute(around, Attribute::Rel) == Some("author");
            let leads = |href: &str| author_path(href, text).is_some();
            let is_authors = is_marked || document.attribute(around, Attribute::Href).is_some_and(leads);
            // Bold letters are no part of their own.
            let is_apart = Some(around) != block && !matches!(tag, Some(Tag::B | Tag::Strong | Tag::I | Tag::Em));
            Some(Part { text, is_link: tag == Some(Tag::A) || is_marked, is_authors, is_apart })
        };
        pieces.iter().filter_map(part).filter(|part| !part.text.is_empty()).collect()
    }

    /// Whether a short line links to an author's page, or is marked as an author's.
    pub(super) fn is_linked(&self, passage: &Passage) -> bool {
        passage.count <= LINKED_WORDS && self.author_path(passage).is_some()
    }

    /// The path of the pages about authors to which a line links; "author" where it is marked so.
    pub(super) fn author_path(&self, passage: &Passage) -> Option<&'static str> {
        let document = self.layout.document;
        self.around(passage, 3).find_map(|e| {
            let is_marked = document.attribute(e.node, Attribute::Rel) == Some("author");
            let href = document.attribute(e.node, Attribute::Href).filter(|_| e.tag == Tag::A);
            is_marked.then_some("author").or_else(|| author_path(href?, &passage.text))
        })
    }

    /// The same of a link within a line: "By <a>Jane Roe</a>".
    pub(super) fn inner_author_path(&self, passage: &Passage) -> Option<&'static str> {
        let document = self.layout.document;
        let pieces = self.layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
        pieces.iter().find_map(|&piece| {
            let around = document.parent(piece)?;
            let is_marked = document.attribute(around, Attribute::Rel) == Some("author");
            let path = || author_path(document.attribute(around, Attribute::Href)?, document.text(piece)?);
            is_marked.then_some("author").or_else(path)
        })
    }

    /// Whether a line leads to the page of the author whom it names, and stands among no tags or other articles.
    pub(super) fn leads_to_its_author(&self, passage: &Passage) -> bool {
        let document = self.layout.document;
        let is_tag = |e: &Element| e.names.has_any(&[Topic::Tags, Topic::Related, Topic::Navigation]);
        let names_it = |e: &Element| {
            document.attribute(e.node, Attribute::Rel) == Some("author")
                || document.attribute(e.node, Attribute::Href).is_some_and(|href| ends_with_name(href, &passage.text))
        };
        self.around(passage, 3).any(names_it) && !self.around(passage, 5).any(is_tag)
    }
}

/// One of the texts of a line.
struct Part<'l> {
    text: &'l str,
    /// Whether a link holds it, or what is marked as an author's.
    is_link: bool,
    /// Whether it is marked as an author's, or its link leads to an author's page.
    is_authors: bool,
    /// Whether another element than the line's own holds it.
    is_apart: bool,
}

/// What a name holds behind one of the parts of its line, which is a name by itself.
fn rest_of<'n>(name: &'n str, part: &str) -> Option<&'n str> {
    let rest = name.strip_prefix(part).filter(|rest| rest.starts_with(char::is_whitespace))?;
    is_person_like(part).then_some(rest.trim())
}

/// The path of a page about an author, where an address has one: a path that may lead to anything else must end with the name.
/// Paths are looked for at the address's few slashes, all at once.
fn author_path(href: &str, name: &str) -> Option<&'static str> {
    let href = href.to_ascii_lowercase();
    let of = |paths: &'static [&'static str]| {
        let mut segments = href.match_indices('/').filter_map(|(at, _)| href.get(at..));
        segments.find_map(|rest| paths.iter().find(|path| rest.starts_with(**path))).copied()
    };
    of(AUTHOR_PATHS).or_else(|| of(STAFF_PATHS).filter(|_| ends_with_name(&href, name)))
}

/// Whether the last part of an address holds the words of a name, but for the shortest.
fn ends_with_name(href: &str, name: &str) -> bool {
    let last = href.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_lowercase();
    name.split_whitespace().all(|word| word.chars().count() < 3 || last.contains(&word.to_lowercase()))
}

/// Most words of a line with such a link.
const LINKED_WORDS: f32 = 14.0;

/// Path segments under which both people and other pages stand. An address is markup, in no language of the text.
const STAFF_PATHS: &[&str] = &["/editors/", "/writers/", "/reporters/", "/columnists/"];

/// Path segments of pages about authors.
const AUTHOR_PATHS: &[&str] = &[
    "/author/",
    "/authors/",
    "/autor/",
    "/auteur/",
    "/autore/",
    "/contributors/",
    "/contributor/",
    "/profile/",
    "/people/",
    "/staff/",
    "/by/",
    "/team/",
    "/journalist",
    "/autoren/",
    "/autores/",
    "/auteurs/",
    "/autori/",
];
