//! Who wrote the article.
//!
//! Machines' statements come first, because they are clean; a line that prints other names at the headline overrules
//! them, because content systems state the account that entered the text. The outlet's own name, or a word like
//! "admin", is taken only when nothing else is found.

use super::super::kind::is_date_line;
use super::byline::{self, is_name_like, is_person_like, names_in};
use super::title::SiteNames;
use super::{Declared, Statement, dates, fold, stand_together};
use crate::article::layout::{ElementIndex, Layout, Passage, semantic_bit};
use crate::article::lexicon::{Topic, Wording};
use crate::document::{Document, NodeId, Step, Tag, Walk};
use std::cell::OnceCell;
use std::collections::HashSet;

/// Metas that name authors, most trustworthy first.
const METAS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "cxenseparse:author",
    "article:author_name",
    "author_name",
    "og:article:author",
    "creator",
];

/// Metas of libraries, which give "Surname, Given names".
const CITATION: &str = "citation_author";

/// Passages after the headline, and before it, in which a printed byline is looked for.
const AFTER_HEADLINE: usize = 14;
const BEFORE_HEADLINE: usize = 4;

/// Most authors that the page may name in lines far from the headline: more are those of other articles.
const FAR_AUTHORS: usize = 2;

/// Most words of a line that prints a byline, of one that says no more than "Written by", and of the name after it.
const LINE_WORDS: f32 = 30.0;
const BARE_WORDS: f32 = 4.0;
const NEXT_WORDS: f32 = 8.0;

/// The authors, as the page declares or prints them.
pub(super) fn of(
    layout: &Layout,
    declared: &Declared,
    statement: &Statement,
    headline: Option<usize>,
    site: &SiteNames,
) -> Vec<String> {
    let stated = stated(statement);
    let metas = metas(declared);
    let signed = signed(declared);
    let is_house = |names: &[String]| names.iter().all(|n| site.has(n) || Wording::of_languages().is_nobody(n));
    let is_nobody = |names: &[String]| names.iter().all(|name| Wording::of_languages().is_nobody(name));
    let given = [&stated, &metas, &signed].into_iter().find(|names| !names.is_empty() && !is_house(names));
    let printed = Printed::of(layout, declared, headline);
    let led = printed.led();
    let names = match given {
        Some(given) if led.is_empty() || agree(given, &led) || !led.iter().all(|n| is_person_like(n)) => given.clone(),
        _ if !led.is_empty() => led,
        Some(given) => given.clone(),
        None => {
            // Asked one after the other: most pages answer early, and lines far from the headline are many.
            let ways: [&dyn Fn() -> Vec<String>; 7] = [
                &|| printed.linked(),
                &|| printed.named(),
                &|| marked(layout),
                &|| printed.far(),
                &|| if is_nobody(&stated) { Vec::new() } else { stated.clone() },
                &|| if is_nobody(&metas) { Vec::new() } else { metas.clone() },
                &|| printed.beside_date(),
            ];
            ways.iter().map(|way| way()).find(|names| !names.is_empty()).unwrap_or_default()
        }
    };
    // "Jane Doe, The Ledger": the outlet beside a person's name.
    let people: Vec<String> = names.iter().filter(|name| !site.has(name)).cloned().collect();
    if people.iter().any(|name| is_person_like(name)) { people } else { names }
}

/// Whether two lists have a name in common, in short or in full.
fn agree(one: &[String], other: &[String]) -> bool {
    one.iter().any(|a| other.iter().any(|b| fold(a).contains(&fold(b)) || fold(b).contains(&fold(a))))
}

/// Authors of the JSON-LD; the name of an organisation is not parted.
fn stated(statement: &Statement) -> Vec<String> {
    let names = statement.authors.iter().flat_map(|author| {
        if author.is_organization {
            byline::name(&author.name).into_iter().collect()
        } else {
            byline::declared(std::iter::once(&*author.name))
        }
    });
    byline::once(names)
}

fn metas(declared: &Declared) -> Vec<String> {
    METAS
        .iter()
        .map(|name| match *name {
            CITATION => byline::once(declared.metas(name).filter_map(|value| match value.split_once(',') {
                Some((surname, given)) => byline::name(&format!("{} {}", given.trim(), surname.trim())),
                None => byline::name(value),
            })),
            name => byline::declared(declared.metas(name)),
        })
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// What a preview card prints under the label "Written by".
fn signed(declared: &Declared) -> Vec<String> {
    let label = declared.first_meta(&["twitter:label1"]).unwrap_or_default();
    let is_byline = Wording::of_languages().after_lead(label).is_some_and(|(rest, _)| rest.is_empty());
    if is_byline { byline::declared(declared.metas("twitter:data1")) } else { Vec::new() }
}

/// The lines of a page in which authors may be printed.
struct Printed<'l, 'd> {
    layout: &'l Layout<'d>,
    /// Passages near the headline, those after it first.
    near: Vec<usize>,
    declared: &'l Declared,
    /// Names of sections and topics, folded, once they are asked for: they stand where names do.
    sections: OnceCell<HashSet<String>>,
}

impl<'l, 'd> Printed<'l, 'd> {
    fn of(layout: &'l Layout<'d>, declared: &'l Declared, headline: Option<usize>) -> Printed<'l, 'd> {
        let first_good = || layout.passages.iter().position(|p| p.is_good).map(|good| good.saturating_sub(6));
        let near = headline.or_else(first_good).map(|start| {
            let after = start + 1..(start + 1 + AFTER_HEADLINE).min(layout.passages.len());
            let before =
                (start.saturating_sub(BEFORE_HEADLINE)..start).rev().filter(|&i| stand_together(layout, i, start));
            after.chain(before).collect()
        });
        Printed { layout, near: near.unwrap_or_default(), declared, sections: OnceCell::new() }
    }

    fn sections(&self) -> &HashSet<String> {
        self.sections.get_or_init(|| {
            let in_menu = |p: &&Passage| {
                self.layout.elements.get(p.block).is_some_and(|e| e.semantics & semantic_bit(Tag::Nav) != 0)
                    && p.link_words > 0.0
            };
            let mut sections: HashSet<String> =
                self.declared.metas("article:section").flat_map(|value| value.split(',')).map(fold).collect();
            sections.extend(self.layout.passages.iter().filter(in_menu).map(|p| fold(&p.text)));
            sections
        })
    }

    fn passage(&self, index: usize) -> Option<&'l Passage> {
        self.layout.passages.get(index)
    }

    /// Names in a line, without those of sections.
    fn names(&self, passage: &Passage) -> Vec<String> {
        names_in(&passage.text).into_iter().filter(|name| !self.sections().contains(&fold(name))).collect()
    }

    /// A line near the headline that begins with "By".
    fn led(&self) -> Vec<String> {
        self.near.iter().map(|&i| self.led_at(i)).find(|names| !names.is_empty()).unwrap_or_default()
    }

    /// A link to an author's page near the headline.
    fn linked(&self) -> Vec<String> {
        let linked = self.near.iter().filter_map(|&i| self.passage(i)).filter(|p| self.is_linked(p));
        linked.map(|p| self.names(p)).find(|names| !names.is_empty()).unwrap_or_default()
    }

    /// Names that the line introduces; "Written by" in a line of its own: the name is the next line.
    fn led_at(&self, index: usize) -> Vec<String> {
        let Some(passage) = self.passage(index) else { return Vec::new() };
        if passage.count > LINE_WORDS || self.is_within(passage, Topic::Comments) {
            return Vec::new();
        }
        let Some(names) = byline::introduced(&passage.text) else { return Vec::new() };
        let is_bare = passage.count <= BARE_WORDS && names.is_empty();
        let next = self.passage(index + 1).filter(|next| is_bare && next.count <= NEXT_WORDS);
        let names = next.map(|next| self.names(next)).filter(|n| n.iter().all(|n| is_person_like(n))).unwrap_or(names);
        let is_section = names.iter().any(|name| self.sections().contains(&fold(name)));
        if is_section { Vec::new() } else { names }
    }

    /// Comments, and lists of other articles, name their own authors.
    fn is_within(&self, passage: &Passage, topic: Topic) -> bool {
        self.around(passage, 6).any(|e| e.names.has(topic))
    }

    fn around(&self, passage: &Passage, levels: usize) -> impl Iterator<Item = &'l crate::article::layout::Element> {
        let layout = self.layout;
        let levels: Vec<ElementIndex> = layout.ancestors(passage.inner).take(levels).collect();
        levels.into_iter().filter_map(|e| layout.elements.get(e))
    }

    fn is_linked(&self, passage: &Passage) -> bool {
        passage.count <= 14.0
            && self.around(passage, 3).any(|e| {
                self.layout.document.attribute(e.node, "rel") == Some("author")
                    || e.tag == Tag::A
                        && self
                            .layout
                            .document
                            .attribute(e.node, "href")
                            .is_some_and(|href| AUTHOR_PATHS.iter().any(|path| href.contains(path)))
            })
    }

    /// A line near the headline in an element named for the author.
    fn named(&self) -> Vec<String> {
        let is_named = |p: &&Passage| p.count <= 12.0 && self.around(p, 4).any(|e| e.names.has(Topic::AuthorBox));
        let lines = || self.near.iter().filter_map(|&i| self.passage(i)).filter(is_named);
        let is_undated = |p: &&Passage| dates::find(&p.text, true).is_none();
        let full = lines().filter(is_undated).map(|p| self.names(p)).find(|names| !names.is_empty());
        // One word, or small letters, are a name only where the innermost element says so.
        let short = || {
            lines()
                .filter(|p| p.count <= 2.0 && self.around(p, 1).any(|e| e.names.has(Topic::AuthorBox)))
                .filter_map(|p| byline::name(&p.text))
                .find(|name| {
                    !Wording::of_languages().is_nobody(name)
                        && !self.sections().contains(&fold(name))
                        && Wording::of_languages().after_lead(name).is_none()
                        && dates::find(name, true).is_none()
                })
        };
        full.or_else(|| short().map(|name| vec![name])).unwrap_or_default()
    }

    /// A person's name alone beside the date line.
    fn beside_date(&self) -> Vec<String> {
        let is_date = |p: &Passage| {
            is_date_line(p)
                || p.count <= 12.0 && dates::find(&p.text, true).is_some()
                || p.count <= 3.0 && p.findings.anywhere.has_any(&[Topic::Month, Topic::Date])
        };
        let is_dated = |j: Option<usize>| j.and_then(|j| self.passage(j)).is_some_and(is_date);
        self.near
            .iter()
            .filter(|&&i| is_dated(Some(i + 1)) || is_dated(i.checked_sub(1)))
            .filter_map(|&i| self.passage(i))
            .filter(|p| (2.0..=4.0).contains(&p.count) && p.words.capitals() as f32 == p.count && p.link_words == 0.0)
            .map(|p| self.names(p))
            .chain(self.near.iter().filter_map(|&i| byline::beside_bar(&self.passage(i)?.text)))
            .find(|names| {
                !names.is_empty() && names.iter().all(|n| is_person_like(n) && !self.sections().contains(&fold(n)))
            })
            .unwrap_or_default()
    }

    /// Lines anywhere that say "Written by" with names, or before them, else links to authors' pages, when they are few.
    fn far(&self) -> Vec<String> {
        let wording = Wording::of_languages();
        let is_said = |p: &Passage| {
            // "By" alone begins many a sentence: what is far from the headline must be plain by itself.
            let lead = wording.after_lead(&p.text);
            let is_marked = p.text.chars().take(20).any(|c| matches!(c, ':' | '：'));
            let is_named = || self.around(p, 4).any(|e| e.names.has(Topic::AuthorBox));
            lead.is_some_and(|(rest, words)| words > 1 || is_marked || rest.is_empty() || is_named())
                || wording.after_written(&p.text).is_some()
        };
        let few = |lists: Vec<Vec<String>>| {
            let people: Vec<Vec<String>> = lists
                .into_iter()
                .filter(|names| !names.is_empty() && names.iter().all(|name| is_person_like(name)))
                .collect();
            let distinct: HashSet<String> = people.iter().flatten().map(|name| fold(name)).collect();
            people.into_iter().next().filter(|_| distinct.len() <= FAR_AUTHORS)
        };
        let is_other = |p: &Passage| self.is_within(p, Topic::Comments) || self.is_within(p, Topic::Related);
        let lines = || self.layout.passages.iter().enumerate().filter(|(_, p)| !is_other(p));
        let said = few(lines().filter(|(_, p)| is_said(p)).map(|(index, _)| self.led_at(index)).collect());
        let linked = || {
            let links = lines().filter(|(_, p)| self.is_linked(p));
            few(links.map(|(_, p)| self.names(p)).collect())
        };
        said.or_else(linked).unwrap_or_default()
    }
}

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
];

/// Names in elements that microdata or `rel` marks as author's.
fn marked(layout: &Layout) -> Vec<String> {
    let document = layout.document;
    let mut names = Vec::new();
    for element in &layout.elements {
        let is = |attribute, value: &str| {
            document.attribute(element.node, attribute).is_some_and(|v| v.split_whitespace().any(|w| w == value))
        };
        if is("itemprop", "author") || is("rel", "author") || is("itemprop", "creator") {
            names.push(text_of(document, element.node));
            if names.len() == 8 {
                break;
            }
        }
    }
    byline::declared(names.iter().map(|name| &**name)).into_iter().filter(|name| is_name_like(name)).take(4).collect()
}

/// Text below a node, of at most one line's length.
fn text_of(document: &Document, node: NodeId) -> String {
    let mut text = String::new();
    for step in Walk::new(document, node) {
        if let Step::Enter(inner) = step
            && let Some(piece) = document.text(inner)
        {
            text.push_str(piece);
            if text.len() > 300 {
                break;
            }
        }
    }
    crate::article::layout::squeeze(&text)
}
