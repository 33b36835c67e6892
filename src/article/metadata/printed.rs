//! The lines of a page in which authors are printed: at the headline, at the date, in boxes about the author.

use super::super::kind::is_date_line;
use super::byline::{self, is_person_like, names_in};
use super::credits::{self, Credits};
use super::title::SiteNames;
use super::{Declared, dates, fold, holds_the_text, is_in_masthead, is_within, stand_together};
use crate::article::layout::{Element, ElementIndex, Layout, Passage, semantic_bit};
use crate::article::lexicon::{Topic, Wording};
use crate::article::numbering::{NumberMap, NumberSet};
use crate::document::{Attribute, NodeId, Tag};
use std::cell::OnceCell;
use std::collections::HashSet;

/// Passages after the headline, and before it, in which a printed byline is looked for.
const AFTER_HEADLINE: usize = 14;
const BEFORE_HEADLINE: usize = 4;

/// Most authors that the page may name in lines far from the headline: more are those of other articles.
const FAR_AUTHORS: usize = 2;

/// Lines from the headline within which one word in small letters behind "by" is a name.
const HANDLE_WITHIN: usize = 3;

/// Fewest words of a line that tells who a person is.
const PRESENTED_WORDS: f32 = 6.0;

/// Elements around a line of which one is named for comments or other articles.
pub(super) const OTHERS_WITHIN: usize = 6;

/// Lines and share of linked words from which a box that is named for other articles is one of teasers.
const TEASER_LINES: f32 = 3.0;
const TEASER_LINKS: f32 = 0.3;

/// Most lines below the last paragraph, of which one is the author's name, its most words, and elements around it of which one
/// holds the text.
const SIGNED_WITHIN: usize = 3;
const SIGNED_WORDS: f32 = 3.0;
const SIGNED_NEAR: usize = 3;

/// What stands around such a name.
const SIGNED_AROUND: &[char] = &['(', ')', '（', '）', '[', ']', '【', '】', '—', '–', '-', ' '];

/// What lines say that name nobody.
const NO_NAMES: &[Topic] = &[
    Topic::Share,
    Topic::Related,
    Topic::Navigation,
    Topic::Login,
    Topic::Comments,
    Topic::Newsletter,
    Topic::Footer,
    Topic::Notice,
];

/// Most lines below a byline that name one author more each.
const FURTHER_AUTHORS: usize = 6;

/// Most words of a line that prints a byline, of one that says no more than "Written by", and of the name after it.
const LINE_WORDS: f32 = 30.0;
const BARE_WORDS: f32 = 4.0;
const NEXT_WORDS: f32 = 8.0;

/// Most words of a line in an element named for the author, and elements around it of which one is named so.
const NAMED_WORDS: f32 = 12.0;
const NAMED_WITHIN: usize = 4;

/// Most words of a line that prints a date, and of one that only says "today" or names a month.
const DATED_WORDS: f32 = 12.0;
const LONE_DAY_WORDS: f32 = 3.0;

/// Most words of a person's name in a line of its own.
const LONE_NAME_WORDS: f32 = 4.0;

/// Letters within which the colon behind "By" stands.
const LEAD_LETTERS: usize = 20;

/// Words of a line that prints a stated name, of which it may be a text.
const PRINTED_WORDS: f32 = 14.0;

/// Those who wrote by a line of credits.
pub(super) struct Credited {
    pub line: usize,
    pub names: Vec<String>,
    /// Whether the line can be nothing else.
    pub is_sure: bool,
}

/// The lines of a page in which authors may be printed.
pub(super) struct Printed<'l, 'd> {
    pub(super) layout: &'l Layout<'d>,
    /// Passages near the headline, those after it first.
    pub(super) near: Vec<usize>,
    pub(super) headline: Option<usize>,
    declared: &'l Declared,
    /// Names of sections and topics, folded, once they are asked for: they stand where names do.
    sections: OnceCell<HashSet<String>>,
}

impl<'l, 'd> Printed<'l, 'd> {
    pub fn of(layout: &'l Layout<'d>, declared: &'l Declared, headline: Option<usize>) -> Printed<'l, 'd> {
        let first_good = || layout.passages.iter().position(|p| p.is_good).map(|good| good.saturating_sub(6));
        let near = headline.or_else(first_good).map(|start| {
            let after = start + 1..(start + 1 + AFTER_HEADLINE).min(layout.passages.len());
            let before = (start.saturating_sub(BEFORE_HEADLINE)..start).rev().filter(|&i| {
                stand_together(layout, i, start) || is_in_author_box(layout, i) && !is_in_masthead(layout, i, start)
            });
            // Teasers stand near the headline too, and name their own authors.
            let around: NumberSet =
                layout.passages.get(start).into_iter().flat_map(|p| layout.ancestors(p.block)).collect();
            let is_of_teaser = |i: &usize| {
                let listed = semantic_bit(Tag::Li) | semantic_bit(Tag::Aside);
                let is_listed = |p: &&Passage| layout.elements.get(p.block).is_some_and(|e| e.semantics & listed != 0);
                let inner = layout.passages.get(*i).filter(is_listed).map(|p| p.inner);
                inner.into_iter().flat_map(|inner| layout.ancestors(inner).take(OTHERS_WITHIN)).any(|element| {
                    let is_box = |e: &Element| {
                        e.names.has(Topic::Related)
                            && e.sums.passages >= TEASER_LINES
                            && e.sums.link_density() >= TEASER_LINKS
                    };
                    !around.contains(&element) && layout.elements.get(element).is_some_and(is_box)
                })
            };
            after.chain(before).filter(|i| !is_of_teaser(i)).collect()
        });
        Printed { layout, near: near.unwrap_or_default(), headline, declared, sections: OnceCell::new() }
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

    pub(super) fn passage(&self, index: usize) -> Option<&'l Passage> {
        self.layout.passages.get(index)
    }

    /// Whether a line is the label of a control ("Share post"), which has the form of a name, or of several.
    pub(super) fn names_nobody(&self, passage: &Passage) -> bool {
        let findings = &passage.findings;
        findings.at_start.union(findings.whole).has_any(NO_NAMES) || is_row_of_buttons(self.layout, passage)
    }

    /// Names in a line, without those of sections.
    fn names(&self, passage: &Passage) -> Vec<String> {
        if self.names_nobody(passage) {
            return Vec::new();
        }
        let names = self.within_elements(passage, names_in(&passage.text)).into_iter();
        names.filter(|name| !self.sections().contains(&fold(name))).collect()
    }

    /// A line near the headline that begins with "By", and the lines right below that are marked as another author's.
    pub fn led(&self) -> Vec<String> {
        let led = self.near.iter().map(|&i| (i, self.led_at(i))).find(|(_, names)| !names.is_empty());
        let Some((at, mut names)) = led else { return Vec::new() };
        let below = self.layout.passages.get(at + 1..).unwrap_or_default().iter();
        let path = self.passage(at).and_then(|p| self.author_path(p).or_else(|| self.inner_author_path(p)));
        let is_like = |p: &&Passage| is_alone(p) && path.is_some() && self.author_path(p) == path;
        let others = below.take_while(is_like).filter(|p| self.leads_to_its_author(p)).take(FURTHER_AUTHORS);
        names.extend(others.flat_map(|p| self.names(p)).filter(|name| is_person_like(name)));
        byline::once(names.into_iter())
    }

    /// A link to an author's page near the headline.
    pub fn linked(&self) -> Vec<String> {
        let linked = self.near.iter().filter_map(|&i| self.passage(i)).filter(|p| self.is_linked(p));
        linked.map(|p| self.names(p)).find(|names| !names.is_empty()).unwrap_or_default()
    }

    /// Names that the line introduces; "Written by" in a line of its own: the name is the next line.
    fn led_at(&self, index: usize) -> Vec<String> {
        let Some(passage) = self.passage(index).filter(|p| !self.names_nobody(p)) else { return Vec::new() };
        if passage.count > LINE_WORDS || is_within(self.layout, passage.inner, OTHERS_WITHIN, &[Topic::Comments]) {
            return Vec::new();
        }
        let Some(names) = byline::introduced(&passage.text) else { return Vec::new() };
        let names = self.within_elements(passage, names);
        let is_bare = passage.count <= BARE_WORDS && names.is_empty();
        let next = self.passage(index + 1).filter(|next| is_bare && next.count <= NEXT_WORDS);
        let names = next.map(|next| self.names(next)).filter(|n| n.iter().all(|n| is_person_like(n))).unwrap_or(names);
        let is_section = names.iter().any(|name| self.sections().contains(&fold(name)));
        if is_section { Vec::new() } else { names }
    }

    /// Those who wrote by a line of credits near the headline.
    pub fn credited(&self) -> Option<Credited> {
        self.near.iter().find_map(|&index| self.credited_at(index))
    }

    /// The same in or below the text, where it is one such line.
    pub fn credited_below(&self) -> Option<Credited> {
        let text = self.text()?;
        let text = self.layout.elements.get(text).map_or(text, |e| e.parent);
        let is_of_text = |p: &Passage| self.layout.ancestors(p.block).any(|e| e == text);
        let lines = self.layout.passages.iter().enumerate().filter(|(_, p)| p.count <= LINE_WORDS && is_of_text(p));
        let mut credited = lines.filter_map(|(index, _)| self.credited_at(index)).filter(|credited| credited.is_sure);
        let first = credited.next()?;
        // Several are those of other articles, or of a page's parts.
        credited.all(|other| other.names == first.names).then_some(first)
    }

    /// The element that holds most of the text, and none in it as much.
    fn text(&self) -> Option<ElementIndex> {
        self.layout.elements.iter().rposition(|e| holds_the_text(self.layout, e))
    }

    fn credited_at(&self, index: usize) -> Option<Credited> {
        let passage = self.passage(index).filter(|p| p.count <= LINE_WORDS && !p.after_picture)?;
        let is_beside = self.layout.elements.get(passage.block).is_some_and(|e| e.semantics & beside() != 0);
        if is_beside || self.around(passage, 2).any(|e| e.names.has(Topic::Caption)) || self.is_others(passage) {
            return None;
        }
        let (names, is_sure) = match credits::read(&passage.text)? {
            Credits::Authors(names) => (names, true),
            Credits::Likely(names) => (names, false),
            Credits::Next => {
                let next = self.passage(index + 1).filter(|next| next.count <= NEXT_WORDS)?;
                (self.names(next), true)
            }
        };
        self.are_people(&names).then_some(Credited { line: index, names, is_sure })
    }

    /// Comments, and lists of other articles, name their own authors.
    pub(super) fn is_others(&self, passage: &Passage) -> bool {
        is_within(self.layout, passage.inner, OTHERS_WITHIN, &[Topic::Comments, Topic::Related])
    }

    pub(super) fn around(&self, passage: &Passage, levels: usize) -> impl Iterator<Item = &'l Element> + use<'l, 'd> {
        let layout = self.layout;
        layout.ancestors(passage.inner).take(levels).filter_map(|e| layout.elements.get(e))
    }

    /// Whether a link is that of a person rather than of a section: it writes to somebody, or the page prints it again at
    /// another place, as in a box about the author, and not in a menu.
    fn is_of_person(&self, passage: &Passage) -> bool {
        let href = |e: &'l Element| self.layout.document.attribute(e.node, Attribute::Href).filter(|_| e.tag == Tag::A);
        let is_address = self.around(passage, 3).filter_map(href).any(|href| href.starts_with("mailto:"));
        let again = self.layout.passages.iter().filter(|p| p.text == passage.text && !self.is_others(p)).count();
        is_address || again > 1
    }

    /// A line near the headline in an element named for the author.
    pub fn named(&self, site: &SiteNames) -> Vec<String> {
        let is_named = |p: &&Passage| {
            p.count <= NAMED_WORDS && self.around(p, NAMED_WITHIN).any(|e| e.names.has(Topic::AuthorBox))
        };
        let lines = || self.near.iter().filter_map(|&i| self.passage(i)).filter(is_named);
        // A date may stand behind a person's name.
        let fits = |p: &Passage, names: &[String]| {
            let is_dated = p.text.contains(|c: char| c.is_ascii_digit());
            // An agency's is one of capitals: "AFP 30 April 2015".
            let is_agency = |name: &str| name.chars().all(char::is_uppercase);
            !names.is_empty() && (!is_dated || names.iter().all(|name| is_person_like(name) || is_agency(name)))
        };
        let named = || lines().map(|p| (p, self.names(p))).filter(|(p, names)| fits(p, names)).map(|(_, names)| names);
        let full = named().find(|names| !names.iter().all(|name| site.has(name))).or_else(|| named().next());
        // One word, or small letters, are a name only where the innermost element says so.
        let short = || {
            lines()
                .filter(|p| {
                    p.count <= 2.0 && !self.names_nobody(p) && self.around(p, 1).any(|e| e.names.has(Topic::AuthorBox))
                })
                .filter_map(|p| byline::name(&p.text))
                .find(|name| {
                    !byline::ends_open(name)
                        && !Wording::of_languages().is_nobody(name)
                        && !self.sections().contains(&fold(name))
                        && Wording::of_languages().after_lead(name).is_none()
                        && dates::find(name, true).is_none()
                })
        };
        full.or_else(|| short().map(|name| vec![name])).unwrap_or_default()
    }

    /// Whether a line prints a date and little else.
    pub(super) fn is_dated(&self, p: &Passage) -> bool {
        is_date_line(p)
            || p.count <= DATED_WORDS && dates::find(&p.text, true).is_some()
            || p.count <= LONE_DAY_WORDS && p.findings.anywhere.has_any(&[Topic::Month, Topic::Date])
    }

    /// A person's name beside the date: alone in the line before or after it, or in its line.
    pub fn beside_date(&self) -> Vec<String> {
        let is_dated = |j: Option<usize>| j.and_then(|j| self.passage(j)).is_some_and(|p| self.is_dated(p));
        let alone = self
            .near
            .iter()
            .filter(|&&i| is_dated(Some(i + 1)) || is_dated(i.checked_sub(1)))
            .filter_map(|&i| self.passage(i))
            .filter(|p| is_alone(p) && (p.link_words == 0.0 || self.is_of_person(p)))
            .map(|p| self.names(p));
        let lines = || self.near.iter().filter_map(|&i| self.passage(i));
        let in_line = lines().filter_map(|p| byline::beside_bar(&p.text));
        let behind = lines()
            .filter(|p| p.count <= NEXT_WORDS)
            .filter_map(|p| byline::behind_date(&p.text, |name| self.is_piece(p, name)));
        alone.chain(in_line).chain(behind).find(|names| self.are_people(names)).unwrap_or_default()
    }

    /// Whether a part of a line is all that one of its elements holds, and no link, which may lead to a section.
    fn is_piece(&self, passage: &Passage, part: &str) -> bool {
        let pieces = self.layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
        let document = self.layout.document;
        let leads = |piece: NodeId| document.parent(piece).is_some_and(|node| document.tag(node) == Some(Tag::A));
        pieces.iter().any(|&piece| !leads(piece) && document.text(piece).is_some_and(|text| text.trim() == part))
    }

    /// Names of people and nothing else in the line right above the date: "Jane Roe & Ole Lind | Orsk".
    pub fn listed(&self) -> Vec<String> {
        let dated = |i: usize| self.passage(i + 1).is_some_and(|p| dates::find(&p.text, true).is_some());
        let lines = self.near.iter().filter(|&&i| dated(i)).filter_map(|&i| self.passage(i));
        let lists = lines.filter(|p| p.count <= LINE_WORDS && p.link_words == 0.0 && !self.is_others(p));
        lists.map(|p| byline::list_of(&p.text)).find(|names| self.are_people(names)).unwrap_or_default()
    }

    /// A person's name alone near the headline, with which a line begins that tells who that is.
    pub fn presented(&self) -> Vec<String> {
        let tells_of = |name: &str| {
            let mut lines = self.layout.passages.iter().filter(|p| p.count >= PRESENTED_WORDS && p.text.contains(name));
            // Whom the article is about is named more than once.
            let rest = lines.next().and_then(|p| p.text.strip_prefix(name)).unwrap_or_default();
            let begins = rest.starts_with([' ', ','])
                && rest.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
            begins && lines.next().is_none()
        };
        let lines = self
            .near
            .iter()
            .filter_map(|&i| self.passage(i))
            .filter(|p| p.count <= LONE_NAME_WORDS && p.text.contains(' ') && is_person_like(&p.text));
        lines
            .filter(|p| tells_of(&p.text))
            .map(|p| self.names(p))
            .find(|names| self.are_people(names))
            .unwrap_or_default()
    }

    /// A person's name alone below the last paragraph, as some papers sign.
    pub fn signed_below(&self) -> Vec<String> {
        let part = |p: &Passage| {
            self.layout.elements.get(p.block).map_or(p.block, |e| if e.tag == Tag::P { e.parent } else { p.block })
        };
        let mut words: NumberMap<f32> = NumberMap::default();
        for passage in self.layout.passages.iter().filter(|p| p.is_good) {
            *words.entry(part(passage)).or_default() += passage.count;
        }
        let Some((&text, _)) = words.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0))) else {
            return Vec::new();
        };
        let Some(last) = self.layout.passages.iter().rposition(|p| p.is_good && part(p) == text) else {
            return Vec::new();
        };
        let is_below = |p: &&Passage| self.layout.ancestors(p.block).take(SIGNED_NEAR).any(|e| e == text);
        let below: Vec<&Passage> =
            self.layout.passages.iter().skip(last + 1).take_while(is_below).take(SIGNED_WITHIN + 1).collect();
        // More is a list, and the line its heading.
        if below.len() > SIGNED_WITHIN {
            return Vec::new();
        }
        let is_heading = |p: &Passage| self.layout.elements.get(p.block).is_some_and(|e| e.tag.is_heading());
        let is_line = |p: &Passage| {
            p.count <= NEXT_WORDS
                && p.link_words == 0.0
                && p.text.contains(char::is_lowercase)
                && !p.after_picture
                && !is_heading(p)
        };
        // "(Jane Roe)", "— Jane Roe", "Jane Roe and Ole Lind".
        let names = |p: &Passage| {
            let text = p.text.trim_matches(SIGNED_AROUND);
            if is_alone(p) && p.count <= SIGNED_WORDS {
                return names_in(text);
            }
            // "Jane Roe, engineer and member of the board", below an opinion.
            let described = text.split_once(", ").filter(|(_, role)| role.starts_with(char::is_lowercase));
            let described = described.map(|(name, _)| names_in(name)).filter(|names| names.len() == 1);
            described.unwrap_or_else(|| byline::list_of(text))
        };
        let lines = below.into_iter().filter(|p| is_line(p) && !self.names_nobody(p) && !self.is_others(p));
        lines.map(names).find(|names| self.are_people(names)).unwrap_or_default()
    }

    /// "by jdoe": one word in small letters is a name only right below the headline.
    pub fn introduced_by_name(&self) -> Vec<String> {
        let lines = self.near.iter().take(HANDLE_WITHIN).filter_map(|&i| self.passage(i));
        lines.filter(|p| p.count <= NEXT_WORDS).find_map(|p| byline::handle(&p.text)).into_iter().collect()
    }

    /// Whether a short line near the headline, other than a line of credits, holds a name.
    pub fn prints(&self, name: &str, credits: Option<usize>) -> bool {
        let name = fold(name);
        let others = self.near.iter().filter(|&&i| Some(i) != credits);
        // Longer ones are paragraphs and teasers, which may speak of anybody.
        let is_signed = |p: &Passage| !p.is_good || Wording::of_languages().after_written(&p.text).is_some();
        let is_line = |p: &Passage| p.count <= PRINTED_WORDS || p.count <= LINE_WORDS && is_signed(p);
        let lines = others.filter_map(|&i| self.passage(i)).filter(|p| is_line(p) && !self.names_nobody(p));
        lines.map(|p| fold(&p.text)).any(|line| line.contains(&name))
    }

    /// Whether a line near the headline is a name and nothing else.
    pub fn prints_alone(&self, name: &str) -> bool {
        let name = fold(name);
        self.near.iter().filter_map(|&i| self.passage(i)).any(|p| fold(&p.text) == name)
    }

    pub(super) fn are_people(&self, names: &[String]) -> bool {
        !names.is_empty() && names.iter().all(|n| is_person_like(n) && !self.sections().contains(&fold(n)))
    }

    /// Lines anywhere that say "Written by" with names, or before them, else links to authors' pages, when they are few.
    pub fn far(&self) -> Vec<String> {
        let wording = Wording::of_languages();
        let is_said = |p: &Passage| {
            // "By" alone begins many a sentence: what is far from the headline must be plain by itself.
            let lead = wording.after_lead(&p.text);
            let is_marked = || p.text.chars().take(LEAD_LETTERS).any(|c| matches!(c, ':' | '：'));
            let is_named = || self.around(p, NAMED_WITHIN).any(|e| e.names.has(Topic::AuthorBox));
            lead.is_some_and(|(rest, words)| words > 1 || is_marked() || rest.is_empty() || is_named())
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
        let is_line = |p: &Passage| p.count <= LINE_WORDS && !self.is_others(p);
        let lines = || self.layout.passages.iter().enumerate().filter(|(_, p)| is_line(p));
        let said = few(lines().filter(|(_, p)| is_said(p)).map(|(index, _)| self.led_at(index)).collect());
        let linked = || {
            let links = lines().filter(|(_, p)| self.is_linked(p));
            few(links.map(|(_, p)| self.names(p)).collect())
        };
        said.or_else(linked).unwrap_or_default()
    }
}

/// Elements whose lines of credits are those of a picture or of other articles.
pub(super) fn beside() -> u32 {
    [Tag::Figure, Tag::Figcaption, Tag::Nav, Tag::Footer, Tag::Aside]
        .into_iter()
        .fold(0, |bits, tag| bits | semantic_bit(tag))
}

/// Elements around a text of which one may be its button.
const BUTTON_WITHIN: usize = 3;

/// Whether a line holds several buttons: one alone may be a person's name, which shows more of them.
fn is_row_of_buttons(layout: &Layout, passage: &Passage) -> bool {
    let document = layout.document;
    let button_of = |piece: NodeId| {
        let around = std::iter::successors(document.parent(piece), |&node| document.parent(node));
        around.take(BUTTON_WITHIN).find(|&node| document.tag(node) == Some(Tag::Button))
    };
    let pieces = layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
    let mut buttons = pieces.iter().filter_map(|&piece| button_of(piece));
    buttons.next().is_some_and(|first| buttons.any(|other| other != first))
}

/// Whether a line is a person's name and nothing else.
fn is_alone(passage: &Passage) -> bool {
    (2.0..=4.0).contains(&passage.count) && passage.words.capitals() as f32 == passage.count
}

/// Whether a passage stands in an element named for the author.
fn is_in_author_box(layout: &Layout, index: usize) -> bool {
    let Some(passage) = layout.passages.get(index) else { return false };
    let around = layout.ancestors(passage.inner).take(3);
    around.filter_map(|e| layout.elements.get(e)).any(|e| e.names.has(Topic::AuthorBox))
}
