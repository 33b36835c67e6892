//! What a page says about its article: title, authors, outlet, dates, language, address, picture.
//!
//! Pages say each of these several times, for machines (`<meta>`, JSON-LD, microdata) and for readers (headline, byline,
//! date line), and not always the same. Machines' statements are clean and often generic ("admin", the outlet's name
//! as author), printed lines are what the newsroom meant; each file here says in which order they are believed.

mod author_links;
mod authors;
mod byline;
mod credits;
pub(super) mod dates;
pub(super) mod day_order;
mod declared;
mod declared_dates;
mod entries;
mod headline;
mod house;
mod overruled;
mod pieces;
mod printed;
mod published;
mod slot;
mod statement;
mod title;

pub(super) use byline::names_in;
pub(super) use declared::Declared;
use statement::Statement;
use title::SiteNames;
pub(super) use title::Title;

use super::Direction;
use super::layout::{Element, ElementIndex, Layout, semantic_bit};
use super::lexicon::{Topic, language_of};
use super::words::is_alphanumeric;
use crate::address;
use crate::ascii::has_byte;
use crate::document::Tag;

/// What was found out about the article.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    pub title: Title,
    pub authors: Vec<String>,
    pub site: Option<String>,
    /// The name of the site, or what else the page calls its house.
    pub house: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub language: Option<String>,
    pub direction: Direction,
    pub url: Option<String>,
    pub picture: Option<String>,
    /// Schema.org types of the page's objects, for telling what kind of page it is.
    pub types: Vec<String>,
}

/// Letters and digits only, case folded: how names and titles are compared.
pub(in crate::article) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Most letters are those of ASCII, which take no look into the tables of Unicode.
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() && is_alphanumeric(c) {
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// The same character by character.
fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Whether two passages stand in one small part of the page. A date above the headline elsewhere is the masthead's,
/// and that of today.
fn stand_together(layout: &Layout, one: usize, other: usize) -> bool {
    let around = |index: usize| -> Vec<ElementIndex> {
        layout.passages.get(index).map(|p| layout.ancestors(p.block).take(4).collect()).unwrap_or_default()
    };
    if is_in_masthead(layout, one, other) {
        return false;
    }
    let theirs = around(other);
    around(one)
        .into_iter()
        .find(|e| theirs.contains(e))
        .and_then(|e| layout.elements.get(e))
        .is_some_and(|e| !matches!(e.tag, Tag::Body | Tag::Html))
}

/// Share of the words of running text from which an element holds the text: stories stand in several parts, of which one
/// may be called for a framework's "next". On the labelled pages 0.33 reads one byline more than 0.6 and loses none.
const MOST_WORDS: f32 = 0.33;

/// Whether an element holds most of the text. What names such a one says nothing of a line in it: frameworks call the
/// whole page `__next`, and articles are called for the comments that they allow.
fn holds_the_text(layout: &Layout, element: &Element) -> bool {
    let all = layout.elements.first().map_or(0.0, |root| root.sums.good_words);
    all > 0.0 && element.sums.good_words >= MOST_WORDS * all
}

/// Whether one of some elements around a line is named for something, and is not around the text as well.
fn is_within(layout: &Layout, inner: ElementIndex, levels: usize, topics: &[Topic]) -> bool {
    let around = layout.ancestors(inner).take(levels).filter_map(|e| layout.elements.get(e));
    around.take_while(|e| !holds_the_text(layout, e)).any(|e| e.names.has_any(topics))
}

/// Whether a passage stands in a header or a menu that does not hold the headline: a page's header holds its masthead, an
/// article's its headline and date.
fn is_in_masthead(layout: &Layout, passage: usize, headline: usize) -> bool {
    let bars = |index: usize| {
        let block = layout.passages.get(index).and_then(|p| layout.elements.get(p.block));
        block.map_or(0, |e| e.semantics & (semantic_bit(Tag::Header) | semantic_bit(Tag::Nav)))
    };
    bars(passage) & !bars(headline) != 0
}

impl Metadata {
    /// Weighs what the page declares and prints. It was opened at the address `opened`.
    pub fn of(layout: &Layout, declared: &Declared, opened: &str) -> Metadata {
        let mut statement = Statement::of(declared);
        if title::tells_of_another(layout, declared, &statement) {
            statement.forget_article();
        }
        let canonical = declared.links.iter().filter(|(rel, _)| rel == "canonical").map(|(_, href)| &**href);
        let url = address::of_page(opened, canonical.chain(declared.metas("og:url")));
        let site = declared
            .first_meta(&["og:site_name", "application-name", "apple-mobile-web-app-title"])
            .map(str::to_owned)
            .or_else(|| statement.publisher.clone());
        let language = language(declared, &statement).or_else(|| spoken(layout));
        let called = [site.as_deref(), statement.publisher.as_deref(), title::masthead(layout)];
        let names = SiteNames::of(&called, url.as_deref());
        let title = Title::of(layout, declared, &statement, &names);
        let month_first = day_order::writes_month_first(language.as_deref(), url.as_deref().unwrap_or_default());
        let headline = title.passage.or(title.instead);
        let (published, modified) =
            published::of(layout, declared, &statement, headline, month_first, url.as_deref().unwrap_or_default());
        let picture = declared
            .first_meta(&["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"])
            .map(str::to_owned)
            .or_else(|| statement.picture.clone())
            .and_then(|picture| address::absolute(&picture, opened))
            .map(String::from);
        let authors = authors::of(layout, declared, &statement, headline, &names);
        let house =
            site.clone().or_else(|| house::behind_title(declared.title.as_deref(), title.text.as_deref()?, &authors));
        Metadata {
            authors,
            direction: direction(layout, declared),
            title,
            site,
            house,
            published,
            modified,
            language,
            url,
            picture,
            types: statement.types,
        }
    }
}

/// The language as the page gives it.
fn language(declared: &Declared, statement: &Statement) -> Option<String> {
    let given = declared.language.clone().or_else(|| statement.language.clone()).or_else(|| {
        declared.first_meta(&["content-language", "language", "og:locale", "dc.language"]).map(str::to_owned)
    })?;
    let tag = given.trim().replace('_', "-");
    let is_tag =
        tag.split('-').next().is_some_and(|l| (2..=3).contains(&l.len()) && l.bytes().all(|b| b.is_ascii_alphabetic()));
    is_tag.then_some(tag)
}

/// The language of the running text.
pub(super) fn spoken(layout: &Layout) -> Option<String> {
    let good = layout.passages.iter().filter(|p| p.is_good).flat_map(|p| p.words.iter());
    language_of(good.take(WORDS_HEARD), TOLD).map(str::to_owned)
}

/// Share of function words from which the language of a page is named.
const TOLD: f32 = 0.08;

/// Words after which the language is clear.
const WORDS_HEARD: usize = 600;

/// Direction as declared, else by the letters of the text.
fn direction(layout: &Layout, declared: &Declared) -> Direction {
    match declared.direction.as_deref() {
        Some("rtl") => return Direction::Rtl,
        Some("ltr") => return Direction::Ltr,
        _ => {}
    }
    // First bytes of letters that are written from right to left; few others have them.
    let may_be_right = |text: &str| has_byte(text, |byte| matches!(byte, 0xd6..=0xe0 | 0xef));
    if !layout.passages.iter().any(|p| p.is_good && may_be_right(&p.text)) {
        return Direction::Ltr;
    }
    let (mut right, mut left) = (0_usize, 0_usize);
    for passage in layout.passages.iter().filter(|p| p.is_good) {
        if passage.text.is_ascii() {
            left += passage.text.bytes().filter(u8::is_ascii_alphabetic).count();
            continue;
        }
        for c in passage.text.chars().filter(|c| c.is_alphabetic()) {
            if is_right_to_left(c) { right += 1 } else { left += 1 }
        }
    }
    if right > left { Direction::Rtl } else { Direction::Ltr }
}

/// Letters of scripts that are written from right to left.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}
