//! When the article was published and last changed.

use super::dates::{self, Found};
use super::{Declared, Statement, stand_together};
use crate::article::layout::{Layout, Passage};
use crate::article::lexicon::Topic;
use crate::document::Tag;

const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "rnews:datepublished",
    "og:article:published_time",
    "article:post_date",
    "created",
];

const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "dc.date.modified",
    "article:modified",
];

/// Passages around the headline in which a printed date is looked for.
const AFTER_HEADLINE: usize = 16;
const BEFORE_HEADLINE: usize = 6;

/// Most letters beside the date in a line that prints one.
const OTHER_LETTERS: usize = 60;

/// Published and modified, ISO 8601.
pub(super) fn of(
    layout: &Layout,
    declared: &Declared,
    statement: &Statement,
    headline: Option<usize>,
    month_first: bool,
    url: &str,
) -> (Option<String>, Option<String>) {
    let meta = |names: &[&str]| names.iter().find_map(|name| declared.metas(name).find_map(dates::declared));
    let published = statement
        .published
        .as_deref()
        .and_then(dates::declared)
        .or_else(|| meta(PUBLISHED))
        .or_else(|| timed(layout, headline))
        .or_else(|| printed(layout, headline, month_first))
        .or_else(|| in_address(url))
        .or_else(|| labelled(layout, headline, month_first));
    let published = published.map(|iso| local_day(layout, iso, headline, month_first, url));
    let modified = statement.modified.as_deref().and_then(dates::declared).or_else(|| meta(MODIFIED));
    (published, modified)
}

/// A time given in UTC whose neighbouring day the page prints, or has in its address, is given as that day: the
/// newsroom's own.
fn local_day(layout: &Layout, iso: String, headline: Option<usize>, month_first: bool, url: &str) -> String {
    if !(iso.ends_with('Z') || iso.ends_with("+00:00")) {
        return iso;
    }
    let day = iso.get(..10).unwrap_or_default();
    let hour: u32 = iso.get(11..13).and_then(|h| h.parse().ok()).unwrap_or(12);
    let is_neighbour = |other: &str| match (days(day), days(other)) {
        (Some(a), Some(b)) => a - b == 1 && hour < 13 || b - a == 1 && hour > 10,
        _ => false,
    };
    in_address(url)
        .or_else(|| printed(layout, headline, month_first).map(|p| p.get(..10).unwrap_or_default().to_owned()))
        .filter(|other| is_neighbour(other))
        .unwrap_or(iso)
}

/// Days since some fixed day, in a calendar exact enough to tell neighbours.
fn days(day: &str) -> Option<i64> {
    let mut parts = day.split('-').map(|p| p.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Days before a month of a March year (Richards' formula).
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

/// Places near the headline, those after it first.
fn near(layout: &Layout, headline: Option<usize>) -> Vec<usize> {
    let total = layout.passages.len();
    match headline {
        Some(at) => {
            let before = (at.saturating_sub(BEFORE_HEADLINE)..at).rev().filter(|&i| stand_together(layout, i, at));
            (at..(at + AFTER_HEADLINE).min(total)).chain(before).collect()
        }
        None => (0..total.min(AFTER_HEADLINE)).collect(),
    }
}

/// Date of a `<time>` or of microdata: one that says it is the publication, else one near the headline.
fn timed(layout: &Layout, headline: Option<usize>) -> Option<String> {
    let document = layout.document;
    let value = |node| {
        ["datetime", "content", "title"]
            .iter()
            .find_map(|name| document.attribute(node, name))
            .and_then(dates::declared)
    };
    let marked = layout.elements.iter().find_map(|e| {
        let is_marked = document.attribute(e.node, "itemprop").is_some_and(|p| p == "datePublished")
            || document.attribute(e.node, "pubdate").is_some()
            || document.attribute(e.node, "property").is_some_and(|p| p.ends_with("datePublished"));
        is_marked.then(|| value(e.node))?
    });
    let passages = near(layout, headline);
    let around = || {
        passages.iter().filter_map(|&index| layout.passages.get(index)).find_map(|passage| {
            let pieces = layout.pieces.get(passage.pieces.clone())?;
            pieces.iter().find_map(|&piece| {
                let node = document.parent(piece)?;
                let above = document.parent(node)?;
                [node, above].into_iter().find(|&n| document.tag(n) == Some(Tag::Time)).and_then(value)
            })
        })
    };
    marked.or_else(around)
}

/// Date that a line near the headline prints; a line that says "published" before one that says "updated".
fn printed(layout: &Layout, headline: Option<usize>, month_first: bool) -> Option<String> {
    let mut best: Option<(u8, String)> = None;
    for passage in near(layout, headline).into_iter().filter_map(|index| layout.passages.get(index)) {
        let Some(found) = date_line(passage, month_first) else { continue };
        let rank = 1 + u8::from(passage.findings.anywhere.has(Topic::Date)) + u8::from(is_named_date(layout, passage));
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, found.iso));
        }
    }
    best.map(|(_, iso)| iso)
}

/// A line further down that holds little else than a date: one that says "published" or "updated", else one of at most
/// two such dates (more are those of teasers). Lines before the headline are mastheads, and may print today's date.
fn labelled(layout: &Layout, headline: Option<usize>, month_first: bool) -> Option<String> {
    let lines: Vec<(&Passage, Found)> = layout
        .passages
        .iter()
        .skip(headline.unwrap_or(0))
        .filter(|p| p.count <= 14.0)
        .filter_map(|p| {
            Some((p, dates::find(&p.text, month_first).filter(|found| found.other_letters <= OTHER_LETTERS / 2)?))
        })
        .collect();
    let said = lines.iter().find(|(p, _)| p.findings.anywhere.has(Topic::Date));
    let days: std::collections::HashSet<&str> = lines.iter().filter_map(|(_, found)| found.iso.get(..10)).collect();
    said.or_else(|| lines.first().filter(|_| days.len() <= 2)).map(|(_, found)| found.iso.clone())
}

fn date_line(passage: &Passage, month_first: bool) -> Option<Found> {
    if passage.count > 40.0 {
        return None;
    }
    dates::find(&passage.text, month_first).filter(|found| found.other_letters <= OTHER_LETTERS)
}

fn is_named_date(layout: &Layout, passage: &Passage) -> bool {
    layout.ancestors(passage.inner).take(3).filter_map(|e| layout.elements.get(e)).any(|e| e.names.has(Topic::Date))
}

/// Date in the path of an address: /2024/06/12/.
fn in_address(url: &str) -> Option<String> {
    let parts: Vec<&str> = url.split('/').collect();
    parts.windows(3).find_map(|window| match window {
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            dates::declared(&format!("{year}-{month:0>2}-{day:0>2}"))
        }
        _ => None,
    })
}
