//! When the article was published and last changed.

use super::dates::{self, Found};
use super::declared::is_of_part;
use super::declared_dates;
use super::entries::Entries;
use super::overruled::{AT_HEADLINE, DATED_LINE_WORDS, FEW_LETTERS, earlier, later};
use super::{Declared, Statement, credits, holds_the_text, is_in_masthead, is_within, stand_together};
use crate::article::kind::tells_of_day;
use crate::article::layout::{Element, ElementIndex, Layout, Passage, semantic_bit};
use crate::article::lexicon::{Lexicon, Topic, Wording};
use crate::day;
use crate::document::{Attribute, NodeId, Tag};
use std::collections::HashSet;

/// Metas that state when the page was published, in the order in which they are believed, in small letters.
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
    "published",
    "published_time",
    "published-date",
    "w-published-date",
    "created",
];

/// Those that state when it was last changed.
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
pub(super) const BEFORE_HEADLINE: usize = 6;

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
    let date = |value: &str| declared_dates::declared(value, month_first);
    let meta = |names: &[&str]| names.iter().find_map(|name| declared.metas(name).find_map(date));
    let stated = statement.published.as_deref().and_then(date).or_else(|| meta(PUBLISHED));
    let modified = statement.modified.as_deref().and_then(date).or_else(|| meta(MODIFIED));
    let entries = Entries::of(layout);
    let overruled = earlier(layout, headline, month_first, stated.as_deref(), modified.as_deref())
        .or_else(|| later(layout, &entries, headline, month_first, stated.as_deref()?, modified.as_deref()))
        .or_else(|| {
            of_a_day(layout, &entries, headline, stated.as_deref()?).filter(|day| is_before(day, stated.as_deref()))
        });
    let stated = overruled.or(stated);
    let is_stated = stated.is_some();
    let published = stated
        .or_else(|| first_published(layout, month_first))
        .or_else(|| timed(layout, &entries, headline, month_first))
        .or_else(|| printed(layout, &entries, headline, month_first, &[Topic::Comments]))
        .or_else(|| above(layout, headline, month_first))
        .or_else(|| of_a_day(layout, &entries, headline, modified.as_deref()?))
        .or_else(|| printed_change(layout, headline, month_first))
        .or_else(|| in_address(url))
        .or_else(|| in_dateline(layout, headline, month_first))
        .or_else(|| printed(layout, &entries, headline, month_first, &[]))
        .or_else(|| lone(layout, month_first))
        .or_else(|| labelled(layout, &entries, headline, month_first));
    let published = published.map(|day| if is_stated { day } else { unmistaken(layout, day, url) });
    let published = published.map(|iso| local_day(layout, &entries, iso, headline, month_first, url));
    let modified = modified.or_else(|| printed_change(layout, headline, month_first));
    (published, modified)
}

/// A day without a year in a line of its own below the headline, in the year before the day that the page states: "14th
/// October, 6:40am", "Orsk, 28 September".
fn of_a_day(layout: &Layout, entries: &Entries, headline: Option<usize>, stated: &str) -> Option<String> {
    let at = headline?;
    (at + 1..at + 1 + AT_HEADLINE)
        .filter_map(|i| layout.passages.get(i))
        .filter_map(|p| Some((p, dates::find_day(&p.text, stated)?)))
        .filter(|(_, found)| found.other_letters <= WEEKDAY_LETTERS)
        .find(|(p, _)| !is_of_change(p) && !stands_elsewhere(layout, p) && !entries.have(p))
        .map(|(_, found)| found.iso)
}

/// Whether a date is of an earlier day than another.
fn is_before(iso: &str, other: Option<&str>) -> bool {
    day::number(iso).zip(other.and_then(day::number)).is_some_and(|(a, b)| a < b)
}

/// The date of a line that says when the article was first published.
fn first_published(layout: &Layout, month_first: bool) -> Option<String> {
    let lines = layout.passages.iter().filter(|p| p.count <= FIRST_WORDS && dates::may_hold_a_year(&p.text));
    lines.filter_map(|p| dates::find(Wording::of_languages().after_first_published(&p.text)?, month_first)).find_map(
        |found| {
            let is_next = found.letters_before <= FEW_LETTERS / 2;
            is_next.then_some(found.iso)
        },
    )
}

/// Most words of a line that says when the article was first published.
const FIRST_WORDS: f32 = 60.0;

/// Whether a line prints the date of a change: it says so before the date.
pub(super) fn is_of_change(passage: &Passage) -> bool {
    let before = passage.text.split(|c: char| c.is_numeric()).next().unwrap_or_default();
    Wording::of_languages().says_updated(before)
}

/// The date of a change that a line near the headline prints.
fn printed_change(layout: &Layout, headline: Option<usize>, month_first: bool) -> Option<String> {
    let lines = near(layout, headline).into_iter().filter_map(|index| layout.passages.get(index));
    let dated = lines.filter_map(|p| Some((p, date_line(p, month_first)?)));
    dated.filter(|(p, _)| is_of_change(p)).map(|(_, found)| found.iso).next()
}

/// A date line right above the headline, with which the element around both begins: diaries print the day above its
/// entries. In a masthead the site's name or its menu stands before.
fn above(layout: &Layout, headline: Option<usize>, month_first: bool) -> Option<String> {
    let at = headline?;
    let line = layout.passages.get(at.checked_sub(1)?)?;
    let found = dates::find(&line.text, month_first).filter(|found| found.other_letters <= WEEKDAY_LETTERS)?;
    let holds = |element: ElementIndex, index: usize| {
        layout.passages.get(index).is_some_and(|p| layout.ancestors(p.block).any(|e| e == element))
    };
    let around = layout.ancestors(line.block).find(|&e| holds(e, at))?;
    let is_part = layout.elements.get(around).is_some_and(|e| !matches!(e.tag, Tag::Body | Tag::Html));
    let begins = at.checked_sub(2).is_none_or(|before| !holds(around, before));
    (is_part && begins && !is_in_masthead(layout, at - 1, at)).then_some(found.iso)
}

/// Most letters beside a date that a day's name makes.
const WEEKDAY_LETTERS: usize = 12;

/// The date in the dateline of the first paragraph: "ORSK, Dec 20, 2025 (CNA) - The ferry …".
fn in_dateline(layout: &Layout, headline: Option<usize>, month_first: bool) -> Option<String> {
    let from = headline.map_or(0, |at| at + 1);
    let first = layout.passages.iter().skip(from).find(|p| p.is_good)?;
    let beginning =
        first.text.char_indices().nth(DATELINE_LETTERS + SIGN_LETTERS).map_or(first.text.len(), |(at, _)| at);
    let beginning = first.text.get(..beginning)?;
    let cut = DATELINE_ENDS.iter().filter_map(|sign| beginning.find(sign)).min()?;
    let lead = first.text.get(..cut).filter(|lead| lead.chars().count() <= DATELINE_LETTERS)?;
    dates::find(lead, month_first).filter(|found| found.other_letters <= OTHER_LETTERS).map(|found| found.iso)
}

/// What parts a dateline from the text, and most letters of one.
const DATELINE_ENDS: &[&str] = &[" - ", " – ", " — ", "--", " -- "];
const DATELINE_LETTERS: usize = 80;

/// Letters of the longest of these signs.
const SIGN_LETTERS: usize = 4;

/// Whether a line is no line of a date by its place: running text, a heading, a link, a caption, or what stands where other
/// articles and comments are listed.
pub(super) fn stands_elsewhere(layout: &Layout, passage: &Passage) -> bool {
    let is_heading = layout.elements.get(passage.block).is_some_and(|e| e.tag.is_heading());
    if is_quoted(layout, passage) {
        return true;
    }
    let is_beside = is_within(layout, passage.inner, WITHIN, &[Topic::Comments, Topic::Related, Topic::Caption]);
    let is_text = || passage.is_good && !(passage.count <= DATED_LINE_WORDS && credits::read(&passage.text).is_some());
    is_heading || is_beside || passage.link_density() > 0.5 || is_text()
}

/// Whether a line stands in a block of quotation: embedded posts print the day on which they were written. Old pages indent
/// all of their text by one.
fn is_quoted(layout: &Layout, passage: &Passage) -> bool {
    let is_in_one =
        layout.elements.get(passage.block).is_some_and(|e| e.semantics & semantic_bit(Tag::Blockquote) != 0);
    let around = || layout.ancestors(passage.block).filter_map(|e| layout.elements.get(e));
    is_in_one && !around().any(|e| e.tag == Tag::Blockquote && holds_the_text(layout, e))
}

/// Elements around a line of which one is named for something.
const WITHIN: usize = 6;

/// A day printed in numbers may be a month; the address, or a line that names the month, settles which.
fn unmistaken(layout: &Layout, printed: String, url: &str) -> String {
    let swapped = || {
        let mut parts = printed.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        (month != day).then(|| format!("{year}-{day}-{month}"))
    };
    let Some(other) = swapped() else { return printed };
    let names = |day: &str| {
        layout
            .passages
            .iter()
            .filter(|p| p.count <= DATED_WORDS && !dates::is_ambiguous(&p.text))
            .any(|p| dates::find(&p.text, true).is_some_and(|found| found.iso.get(..10) == Some(day)))
    };
    let is_other = match in_address(url) {
        Some(address) => address == other,
        None => printed.get(..10).is_some_and(|day| names(&other) && !names(day)),
    };
    if is_other { other } else { printed }
}

/// Most words of a line that is read for its date.
const DATED_WORDS: f32 = 14.0;

/// The day of all `<time>` elements of a page, when they name but one; of several elements the day alone, because the
/// times may be those of a live page's entries.
fn lone(layout: &Layout, month_first: bool) -> Option<String> {
    let document = layout.document;
    let mut found: Option<String> = None;
    let is_own = |e: &&Element| e.semantics & semantic_bit(Tag::Blockquote) == 0;
    for element in layout.elements.iter().filter(|e| e.tag == Tag::Time).filter(is_own) {
        let value = document.attribute(element.node, Attribute::Datetime);
        let stated = value.and_then(|value| declared_dates::declared(value, month_first));
        let printed = || dates::find(&document.text_below(element.node), month_first).map(|found| found.iso);
        let Some(iso) = stated.or_else(printed) else { continue };
        match &found {
            Some(known) if known.get(..10) != iso.get(..10) => return None,
            Some(known) if *known != iso => found = iso.get(..10).map(str::to_owned),
            Some(_) => {}
            None => found = Some(iso),
        }
    }
    found
}

/// A time given in UTC whose neighbouring day the page prints, or has in its address, is given as that day: the
/// newsroom's own.
fn local_day(
    layout: &Layout,
    entries: &Entries,
    iso: String,
    headline: Option<usize>,
    month_first: bool,
    url: &str,
) -> String {
    if !(iso.ends_with('Z') || iso.ends_with("+00:00")) {
        return iso;
    }
    let day = iso.get(..10).unwrap_or_default();
    let hour: u32 = iso.get(11..13).and_then(|h| h.parse().ok()).unwrap_or(12);
    let is_neighbour = |other: &str| match (day::number(day), day::number(other)) {
        (Some(a), Some(b)) => a - b == 1 && hour < 13 || b - a == 1 && hour > 10,
        _ => false,
    };
    in_address(url)
        .or_else(|| {
            printed(layout, entries, headline, month_first, &[]).map(|p| p.get(..10).unwrap_or_default().to_owned())
        })
        .filter(|other| is_neighbour(other))
        .unwrap_or(iso)
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

/// The date that an element of the page states in an attribute.
fn stated_by(layout: &Layout, node: NodeId, month_first: bool) -> Option<String> {
    let attribute = |name| layout.document.attribute(node, name);
    [Attribute::Datetime, Attribute::Content, Attribute::Title]
        .into_iter()
        .find_map(attribute)
        .and_then(|value| declared_dates::declared(value, month_first))
}

/// Dates of each `<time>` and of microdata that say they are those of publication.
pub(super) fn marked(layout: &Layout, month_first: bool) -> Vec<String> {
    let document = layout.document;
    let dates = layout.elements.iter().filter_map(|e| {
        let is_marked = |(name, value): (Attribute, &str)| match name {
            Attribute::Itemprop => value == "datePublished",
            Attribute::Property => value.ends_with("datePublished"),
            name => name == Attribute::Pubdate,
        };
        (document.attributes(e.node).any(is_marked) && !is_of_part(document, e.node))
            .then(|| stated_by(layout, e.node, month_first))?
    });
    dates.collect()
}

/// Date of a `<time>` or of microdata: one that says it is the publication, else one near the headline.
fn timed(layout: &Layout, entries: &Entries, headline: Option<usize>, month_first: bool) -> Option<String> {
    let passages = near(layout, headline);
    let around = || {
        passages.iter().filter_map(|&index| layout.passages.get(index)).find_map(|passage| {
            let value = time_of(layout, passage, month_first);
            let is_own = !is_of_change(passage) && !entries.have(passage) && !is_quoted(layout, passage);
            let value = value.filter(|_| is_own)?;
            Some(as_printed(value, passage, month_first))
        })
    };
    // Where teasers are marked too, only the place tells whose date it is.
    let marked = marked(layout, month_first);
    match marked.as_slice() {
        [first, rest @ ..] if rest.iter().any(|iso| iso.get(..10) != first.get(..10)) => {
            around().or_else(|| Some(first.clone()))
        }
        [first, ..] => Some(first.clone()),
        [] => around(),
    }
}

/// The date that the `<time>` of a line states.
pub(super) fn time_of(layout: &Layout, passage: &Passage, month_first: bool) -> Option<String> {
    let document = layout.document;
    layout.pieces.get(passage.pieces.clone())?.iter().find_map(|&piece| {
        let node = document.parent(piece)?;
        let above = document.parent(node)?;
        let time = [node, above].into_iter().find(|&n| document.tag(n) == Some(Tag::Time))?;
        stated_by(layout, time, month_first)
    })
}

/// The date of a `<time>`, or that which it prints as the day of publication: systems state the last change in the
/// attribute.
fn as_printed(stated: String, passage: &Passage, month_first: bool) -> String {
    let says_so = passage.findings.anywhere.has(Topic::Date) && !dates::is_ambiguous(&passage.text);
    let printed = date_line(passage, month_first).filter(|_| says_so);
    match printed {
        Some(found) if day::number(&found.iso).zip(day::number(&stated)).is_some_and(|(a, b)| (a - b).abs() > 1) => {
            found.iso
        }
        _ => stated,
    }
}

/// Date that a line near the headline prints, outside elements of some names; a line that says "published" before one
/// that does not. Names of comments stand around whole articles too ("comments-open"), so that such a line is asked again.
fn printed(
    layout: &Layout,
    entries: &Entries,
    headline: Option<usize>,
    month_first: bool,
    outside: &[Topic],
) -> Option<String> {
    let mut best: Option<(u8, String)> = None;
    for passage in near(layout, headline).into_iter().filter_map(|index| layout.passages.get(index)) {
        let Some(found) = date_line(passage, month_first) else { continue };
        if is_of_change(passage)
            || entries.have(passage)
            || is_quoted(layout, passage)
            || tells_of_day(passage)
            || is_within(layout, passage.inner, WITHIN, outside)
        {
            continue;
        }
        let rank = 1 + u8::from(passage.findings.anywhere.has(Topic::Date)) + u8::from(is_named_date(layout, passage));
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, found.iso));
        }
    }
    best.map(|(_, iso)| iso)
}

/// A line further down that holds little else than a date: one that says "published" or "updated", else one of at most
/// two such dates (more are those of teasers). Lines before the headline are mastheads, and may print today's date.
fn labelled(layout: &Layout, entries: &Entries, headline: Option<usize>, month_first: bool) -> Option<String> {
    let lines: Vec<(usize, &Passage, Found)> = layout
        .passages
        .iter()
        .enumerate()
        .skip(headline.unwrap_or(0))
        .filter(|(_, p)| p.count <= DATED_WORDS && !is_quoted(layout, p))
        .filter_map(|(index, p)| {
            let found = dates::find(&p.text, month_first).filter(|found| found.other_letters <= OTHER_LETTERS / 2)?;
            (!entries.have(p)).then_some((index, p, found))
        })
        .collect();
    // "Published" in a line of its own stands before its date.
    let is_label = |p: &Passage| p.count <= 3.0 && p.findings.at_start.has(Topic::Date);
    let is_signature = |p: &Passage| p.count <= DATED_LINE_WORDS && credits::read(&p.text).is_some();
    let says = |index: usize, p: &Passage| {
        let before = layout.passages.get(index.saturating_sub(LABEL_WITHIN)..index).unwrap_or_default();
        p.findings.anywhere.has(Topic::Date) || before.iter().any(is_label) || before.last().is_some_and(is_signature)
    };
    let said = lines.iter().find(|(index, p, _)| says(*index, p));
    let days: HashSet<&str> = lines.iter().filter_map(|(_, _, found)| found.iso.get(..10)).collect();
    said.or_else(|| lines.first().filter(|_| days.len() <= 2)).map(|(_, _, found)| found.iso.clone())
}

/// Lines before a date within which a label of it stands, one for the eye and one for those who listen.
const LABEL_WITHIN: usize = 2;

/// Most words of a line in which a date is looked for.
const DATE_LINE_WORDS: f32 = 40.0;

fn date_line(passage: &Passage, month_first: bool) -> Option<Found> {
    if passage.count > DATE_LINE_WORDS {
        return None;
    }
    dates::find(&passage.text, month_first).filter(|found| found.other_letters <= OTHER_LETTERS)
}

fn is_named_date(layout: &Layout, passage: &Passage) -> bool {
    layout.ancestors(passage.inner).take(3).filter_map(|e| layout.elements.get(e)).any(|e| e.names.has(Topic::Date))
}

/// Date in the path of an address: /2024/06/12/, /2024/june/12/.
fn in_address(url: &str) -> Option<String> {
    let parts: Vec<&str> = url.split('/').collect();
    parts.windows(3).find_map(|window| match window {
        [year, month, day] if year.len() == 4 && day.len() <= 2 => {
            let month = match Lexicon::of_languages().month(&month.to_lowercase()) {
                Some(number) => number.to_string(),
                None => (month.len() <= 2).then(|| (*month).to_owned())?,
            };
            declared_dates::declared(&format!("{year}-{month:0>2}-{day:0>2}"), false)
        }
        _ => None,
    })
}
