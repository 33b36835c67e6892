//! The way to the article's other pages. It is no text of the article, but without it a reader takes the first page for all.
//!
//! No word tells it in every language; its addresses do: they are the page's own with a number behind the path
//! (`/ferry/2`, `/ferry-2.html`) or in the query (`/ferry?page=2`).

use super::layout::{Layout, Passage};
use super::lexicon::Topic;
use super::numbering::NumberSet;
use crate::address::absolute;
use crate::document::{Attribute, Tag};
use url::Url;

/// Passages behind the last of the article within which the way on stands.
const WITHIN: usize = 30;

/// Elements around a text in which its link is looked for, and around a link its row.
const LINK_WITHIN: usize = 4;
const ROW_WITHIN: usize = 5;

/// Most passages of a row of page numbers, and most words of each.
const ROW_PASSAGES: f32 = 14.0;
const ROW_WORDS: f32 = 6.0;

/// Most pages of an article: larger numbers are those of articles and years.
const PAGES: std::ops::RangeInclusive<u32> = 1..=60;

/// Passages that lead to other pages of the article opened at `opened`, with the row they stand in.
pub(super) fn ways_on(layout: &Layout, kept: &[bool], opened: Option<&str>) -> NumberSet {
    let mut ways = NumberSet::default();
    let own = opened.and_then(|opened| Url::parse(opened).ok()).filter(|url| !url.cannot_be_a_base());
    let last = kept.iter().rposition(|is_kept| *is_kept);
    let (Some(own), Some(last)) = (own, last) else { return ways };
    for index in last + 1..layout.passages.len().min(last + 1 + WITHIN) {
        let leads_on = |passage: &&Passage| passage.link_words > 0.0 && leads_on(layout, passage, &own);
        if layout.passages.get(index).filter(leads_on).is_some() {
            ways.extend(row_of(layout, index).filter(|at| kept.get(*at) == Some(&false)));
        }
    }
    ways
}

/// Whether one of the links of a passage leads to another page of the article at an address.
fn leads_on(layout: &Layout, passage: &Passage, own: &Url) -> bool {
    let of_comments = |e: usize| layout.elements.get(e).is_some_and(|e| e.names.has(Topic::Comments));
    let pieces = layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
    let document = layout.document;
    let mut links = pieces.iter().filter_map(|piece| {
        let mut around =
            std::iter::successors(document.parent(*piece), |node| document.parent(*node)).take(LINK_WITHIN);
        let link = around.find(|node| document.tag(*node) == Some(Tag::A))?;
        document.attribute(link, Attribute::Href)
    });
    let leads_on = |href: &str| absolute(href, own.as_str()).is_some_and(|to| is_other_page(own, &to));
    links.any(leads_on) && !layout.ancestors(passage.inner).take(ROW_WITHIN).any(of_comments)
}

/// The passages of the row around one: of the smallest element that holds several, all of them short.
fn row_of(layout: &Layout, index: usize) -> impl Iterator<Item = usize> + use<> {
    let holder = layout.passages.get(index).and_then(|passage| {
        let around = layout.ancestors(passage.block).skip(1).take(ROW_WITHIN);
        let sums = |e: &usize| layout.elements.get(*e).map_or(0.0, |e| e.sums.passages);
        around.take_while(|e| sums(e) <= ROW_PASSAGES).find(|e| sums(e) > 1.0)
    });
    let is_in = |at: &usize| {
        let passage = layout.passages.get(*at);
        passage.is_some_and(|p| p.count <= ROW_WORDS && layout.ancestors(p.block).any(|e| Some(e) == holder))
    };
    let reach = ROW_PASSAGES as usize;
    let (begin, end) = (index.saturating_sub(reach), index + reach);
    let row: Vec<usize> = (begin..end).filter(|at| *at == index || is_in(at)).collect();
    row.into_iter()
}

/// Whether an address is that of another page of the article at `own`.
fn is_other_page(own: &Url, other: &Url) -> bool {
    if own.origin() != other.origin() {
        return false;
    }
    let ((own_path, own_number), (path, number)) = (parted(own.path()), parted(other.path()));
    if own.path() == other.path() {
        return asks_for_page(own, other);
    }
    // On its second page the first has the bare address.
    let is_numbered = number.is_some() || own_number.is_some();
    let base = |path: &str, number: Option<u32>, whole: &str| {
        number.map_or_else(|| bare(whole).to_owned(), |_| path.to_owned())
    };
    is_numbered && number != own_number && base(own_path, own_number, own.path()) == base(path, number, other.path())
}

/// Whether two queries of one path differ in the number of a page alone; readers' comments have pages too.
fn asks_for_page(own: &Url, other: &Url) -> bool {
    let of_page = |(name, value): &(String, String)| {
        !name.contains("comment") && name != "cpage" && value.parse().is_ok_and(|number| PAGES.contains(&number))
    };
    let pairs = |url: &Url| url.query_pairs().into_owned().collect::<Vec<(String, String)>>();
    let (own, other) = (pairs(own), pairs(other));
    let rest = |pairs: &[(String, String)], of: &[(String, String)]| -> Vec<(String, String)> {
        pairs.iter().filter(|pair| !of.contains(pair)).cloned().collect()
    };
    let (mine, theirs) = (rest(&own, &other), rest(&other, &own));
    let are_pages = mine.iter().chain(&theirs).all(of_page);
    let is_one = theirs.len() <= 1 && mine.len() <= 1 && mine.len() + theirs.len() > 0;
    is_one && are_pages
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
    match (number, head.strip_suffix(['/', '-', '_', ','])) {
        (Some(number), Some(head)) => (head.trim_end_matches("/page").trim_end_matches("-page"), Some(number)),
        _ => (stem, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_behind_its_address_leads_on() {
        let is_other = |own: &str, other: &str| is_other_page(&Url::parse(own).unwrap(), &Url::parse(other).unwrap());
        for (own, other) in [
            ("https://coast.example/ferry/", "https://coast.example/ferry/2/"),
            ("https://coast.example/ferry", "https://coast.example/ferry/page/3"),
            ("https://coast.example/ferry/2", "https://coast.example/ferry"),
            ("https://coast.example/ferry-2.html", "https://coast.example/ferry-3.html"),
            ("https://coast.example/ferry.html", "https://coast.example/ferry-2.html"),
            ("https://coast.example/ferry?id=7", "https://coast.example/ferry?id=7&page=2"),
            ("https://coast.example/ferry?id=7&page=2", "https://coast.example/ferry?id=7&page=3"),
        ] {
            assert!(is_other(own, other), "{own} {other}");
        }
        for (own, other) in [
            ("https://coast.example/ferry", "https://other.example/ferry/2"),
            ("https://coast.example/ferry", "https://coast.example/crane/2"),
            ("https://coast.example/ferry", "https://coast.example/ferry?share=mail"),
            ("https://coast.example/ferry", "https://coast.example/ferry?cpage=2"),
            ("https://coast.example/ferry", "https://coast.example/ferry#2"),
            ("https://coast.example/news/4711", "https://coast.example/news/4712"),
            ("https://coast.example/ferry", "https://coast.example/"),
        ] {
            assert!(!is_other(own, other), "{own} {other}");
        }
    }
}
