//! The way to the article's other pages. It is no text of the article, but without it a reader takes the first page for all.
//!
//! No word tells it in every language; its addresses do: they are the page's own with a number behind the path
//! (`/ferry/2`, `/ferry-2.html`) or in the query (`/ferry?page=2`).

use super::layout::Layout;
use super::lexicon::{Topic, Topics};
use super::numbering::NumberSet;
use crate::address::{absolute, is_tracking};
use crate::document::{Attribute, Tag};
use url::Url;

/// Passages behind the last of the article within which the way on stands, and most words of one.
const WITHIN: usize = 30;
const WAY_WORDS: f32 = 20.0;

/// Elements around a text in which its link is looked for, around a link its row, and around it the part of the comments,
/// which have pages of their own.
const LINK_WITHIN: usize = 4;
const ROW_WITHIN: usize = 5;
const COMMENTS_WITHIN: usize = 12;

/// Most passages of a row of page numbers.
const ROW_PASSAGES: usize = 14;

/// Most pages of an article: larger numbers are those of articles and years; and most where the link does not say which.
const PAGES: std::ops::RangeInclusive<u32> = 1..=60;
const FEW_PAGES: u32 = 12;

/// Bytes of the longest query.
const LONGEST_QUERY: usize = 1000;

/// Names of the number of a page, in queries and paths. An address is markup, in no language of the text.
const PAGE_NAMES: &[&str] = &[
    "page",
    "pg",
    "p",
    "paged",
    "pageno",
    "pagenumber",
    "pagina",
    "pagine",
    "pag",
    "seite",
    "sida",
    "side",
    "strona",
    "stranica",
    "strana",
    "stranka",
    "sayfa",
    "sivu",
];

/// Passages that lead to other pages of the article opened at `opened`, with the numbers and words between them.
pub(super) fn ways_on(layout: &Layout, kept: &[bool], opened: Option<&str>) -> NumberSet {
    let mut ways = NumberSet::default();
    let own = opened.and_then(Address::of);
    let last = kept.iter().rposition(|is_kept| *is_kept);
    let (Some(own), Some(last)) = (own, last) else { return ways };
    let behind = last + 1..layout.passages.len().min(last + 1 + WITHIN);
    let leading: Vec<usize> = behind.filter(|&index| leads_on(layout, index, &own)).collect();
    for &index in &leading {
        ways.insert(index);
        let beside = index.saturating_sub(ROW_PASSAGES).max(last + 1)..index + ROW_PASSAGES;
        ways.extend(beside.filter(|&at| is_of_row(layout, at, index)));
    }
    ways.retain(|index| kept.get(*index) == Some(&false));
    ways
}

/// Whether a link of a passage leads to another page of the article at an address.
fn leads_on(layout: &Layout, index: usize, own: &Address) -> bool {
    let Some(passage) = layout.passages.get(index).filter(|p| p.link_words > 0.0 && p.count <= WAY_WORDS) else {
        return false;
    };
    let of_comments = |e: usize| layout.elements.get(e).is_some_and(|e| e.names.has(Topic::Comments));
    let document = layout.document;
    let pieces = layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
    let mut links = pieces.iter().filter_map(|piece| {
        let mut around =
            std::iter::successors(document.parent(*piece), |node| document.parent(*node)).take(LINK_WITHIN);
        let link = around.find(|node| document.tag(*node) == Some(Tag::A))?;
        Some((document.attribute(link, Attribute::Href)?, document.text(*piece).unwrap_or_default().trim()))
    });
    let leads_on =
        |(href, said): (&str, &str)| absolute(href, own.url.as_str()).is_some_and(|to| own.is_of_other_page(&to, said));
    links.any(leads_on) && !layout.ancestors(passage.inner).take(COMMENTS_WITHIN).any(of_comments)
}

/// Whether a passage belongs to the row of page numbers of another: in one small element with it, a number, a sign, or a word
/// that leads nowhere ("Page").
fn is_of_row(layout: &Layout, at: usize, of: usize) -> bool {
    let (Some(passage), Some(other)) = (layout.passages.get(at), layout.passages.get(of)) else { return false };
    let is_small = |e: &usize| layout.elements.get(*e).is_some_and(|e| e.sums.passages <= ROW_PASSAGES as f32);
    let row: Vec<usize> = layout.ancestors(other.block).take(ROW_WITHIN).take_while(is_small).collect();
    let is_number = !passage.text.contains(char::is_alphabetic);
    let is_word = passage.count <= 2.0 && passage.link_words + passage.button_words == 0.0;
    let is_plain = is_word && passage.findings.whole == Topics::default();
    (is_number || is_plain) && layout.ancestors(passage.block).take(ROW_WITHIN).any(|e| row.contains(&e))
}

/// The address of an article, parted where the number of its page stands.
struct Address {
    url: Url,
    base: String,
    page: Option<u32>,
    query: Vec<(String, String)>,
}

impl Address {
    fn of(opened: &str) -> Option<Address> {
        let url = Url::parse(opened).ok().filter(|url| !url.cannot_be_a_base())?;
        let query = query_of(&url)?;
        let (base, page) = parted(url.path());
        Some(Address { base: base.to_owned(), page, query, url })
    }

    /// Whether another address is that of another page of the article; `said` is what its link says.
    fn is_of_other_page(&self, other: &Url, said: &str) -> bool {
        if self.url.origin() != other.origin() || other.fragment().is_some() {
            return false;
        }
        let Some(query) = query_of(other) else { return false };
        if self.url.path() == other.path() {
            return self.asks_for_page(&query);
        }
        let (base, page) = parted(other.path());
        let said_number = said.parse().ok();
        // Articles have numbers in their addresses too: then the link has to say which page it is.
        let is_page = match (self.page, page) {
            (None, Some(number)) => base == bare(self.url.path()) && (number <= FEW_PAGES || said_number == page),
            (Some(_), Some(_)) => base == self.base && said_number == page,
            (Some(_), None) => base == self.base && said_number == Some(1),
            (None, None) => false,
        };
        is_page && page != self.page && query == self.query
    }

    /// Whether a query differs from that of the article in the number of the page alone.
    fn asks_for_page(&self, query: &[(String, String)]) -> bool {
        let is_page = |(name, _): &&(String, String)| PAGE_NAMES.contains(&&*name.to_lowercase());
        let number =
            |query: &[(String, String)]| query.iter().find(is_page).and_then(|(_, value)| value.parse::<u32>().ok());
        let rest = |query: &[(String, String)]| -> Vec<(String, String)> {
            query.iter().filter(|pair| !is_page(pair)).cloned().collect()
        };
        let (mine, theirs) = (number(&self.query), number(query));
        mine != theirs && theirs.is_none_or(|n| PAGES.contains(&n)) && rest(&self.query) == rest(query)
    }
}

/// The parameters of an address without those that say where a reader came from; `None` of one too long to be a page's.
fn query_of(url: &Url) -> Option<Vec<(String, String)>> {
    if url.query().is_some_and(|query| query.len() > LONGEST_QUERY) {
        return None;
    }
    Some(url.query_pairs().into_owned().filter(|(name, value)| !is_tracking(name, value)).collect())
}

/// A path without its ending and last slash.
fn bare(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    path.rsplit_once('.').filter(|(_, ending)| !ending.contains('/')).map_or(path, |(stem, _)| stem)
}

/// A path and the number of the page with which it ends, where it does: `/ferry/2`, `/ferry/page/2/`, `/ferry-2.html`.
fn parted(path: &str) -> (&str, Option<u32>) {
    let stem = bare(path);
    let head = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = stem.get(head.len()..).and_then(|digits| digits.parse().ok()).filter(|number| PAGES.contains(number));
    let without_word = |head: &'_ str| -> Option<usize> {
        let word = head.rsplit(['/', '-', '_', ',']).next().unwrap_or_default();
        PAGE_NAMES.contains(&word).then(|| head.len() - word.len())
    };
    let Some(number) = number else { return (stem, None) };
    let signs = ['/', '-', '_', ','];
    let head = head.trim_end_matches(signs);
    let end = without_word(head).unwrap_or(head.len());
    let base = head.get(..end).unwrap_or_default().trim_end_matches(signs);
    // Digits at the end of a word are no page ("/may2").
    let is_parted = end < head.len() || head.len() + 1 == stem.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if is_parted && !base.is_empty() { (base, Some(number)) } else { (stem, None) }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_behind_its_address_leads_on() {
        let is_other = |own: &str, other: &str, said: &str| {
            let own = Address::of(own).expect("it is an address");
            own.is_of_other_page(&Url::parse(other).expect("it is an address"), said)
        };
        let coast = |path: &str| format!("https://coast.example{path}");
        for (own, other, said) in [
            ("/ferry/", "/ferry/2/", "Next page"),
            ("/ferry", "/ferry/page/3", "3"),
            ("/ferry", "/ferry/seite-2", "Weiter"),
            ("/ferry/2", "/ferry", "1"),
            ("/ferry-2.html", "/ferry-3.html", "3"),
            ("/ferry.html", "/ferry-2.html", "Next"),
            ("/ferry?id=7", "/ferry?id=7&page=2", "Next"),
            ("/ferry?utm_source=mail", "/ferry?page=2", "2"),
            ("/ferry?id=7&page=2", "/ferry?id=7&page=3", "3"),
        ] {
            assert!(is_other(&coast(own), &coast(other), said), "{own} {other}");
        }
        for (own, other, said) in [
            ("/ferry", "/crane/2", "2"),
            ("/ferry", "/ferry?share=mail", "Mail"),
            ("/ferry", "/ferry?print=1", "Print"),
            ("/ferry", "/ferry?cpage=2", "2"),
            ("/ferry", "/ferry?page=2#comments", "2"),
            ("/story?id=42", "/story?id=43", "The crane falls"),
            ("/news/42", "/news/41", "The crane falls"),
            ("/2024/05/12/", "/2024/05/13/", "Tomorrow"),
            ("/news/4711", "/news/4712", "Next"),
            ("/ferry", "/", "Home"),
        ] {
            assert!(!is_other(&coast(own), &coast(other), said), "{own} {other}");
        }
        assert!(!is_other("https://coast.example/ferry", "https://other.example/ferry/2", "2"));
    }
}
