//! Finding saved sources by words.

use super::query::Query;
use super::{Heading, Library, Record, Store, StoreError};
use crate::corroboration::{Index, folded};
use crate::sorting::sort_by;
use serde::{Deserialize, Serialize};

use std::collections::{BTreeMap, BTreeSet};

/// One page of a list of sources.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listing {
    /// Sources found in all.
    pub total: usize,
    /// Those of this page.
    pub items: Vec<Item>,
}

/// One source in a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// What is shown of it.
    #[serde(flatten)]
    pub heading: Heading,
    /// Words around the first place where the query is found in its text.
    pub snippet: Option<String>,
    /// Whether its text can no longer be read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unreadable: bool,
}

/// Most sources that a search for words gives.
const MOST_FOUND: usize = 10_000;

/// Characters on each side of a found word in a snippet.
const AROUND: usize = 80;

/// Texts that are read for the beginning of a word or for a phrase: a thousand of 3 KB take a fifth of a second in Chromium.
const SCANNED: usize = 2_000;
/// So many of them are in memory at a time.
const SCANNED_AT_A_TIME: usize = 100;

impl<S: Store> Library<S> {
    /// Saved sources, newest first, or those that hold the words of `query`, best first; words between two marks stand side by
    /// side.
    pub async fn list(&self, query: &str, offset: usize, limit: usize) -> Result<Listing, StoreError> {
        let query = Query::of(query);
        let found = self.found(&query).await?;
        let shown: Vec<Heading> = found.iter().skip(offset).take(limit).filter_map(|id| self.heading(id)).collect();
        let ids: Vec<String> = shown.iter().map(|h| h.id.clone()).collect();
        let records = if query.is_empty() { Vec::new() } else { self.records(&ids).await? };
        let mut items = items(shown, &records, &query);
        let shelf = self.shelf.borrow();
        items.iter_mut().for_each(|item| item.unreadable = shelf.unreadable.contains(&item.heading.id));
        Ok(Listing { total: found.len(), items })
    }

    /// Ids of the sources that a query finds.
    async fn found(&self, query: &Query) -> Result<Vec<String>, StoreError> {
        let Found { mut by_heading, mut by_text } = {
            let shelf = self.shelf.borrow();
            find(&shelf.headings, &shelf.index, query)
        };
        let is_phrase = query.has_phrases();
        if by_text.is_empty() && !query.is_empty() {
            // Words that are everywhere are in no index, and a phrase may be all of such.
            by_text = if is_phrase { self.by_time() } else { self.begun(&query.plain).await? };
            let named: BTreeSet<&String> = by_heading.iter().collect();
            by_text.retain(|id| !named.contains(id));
        }
        if is_phrase {
            by_text = self.scanned(&by_text, |record| query.has_phrases_in(record)).await?;
        }
        by_heading.append(&mut by_text);
        Ok(by_heading)
    }

    /// Ids of all sources, the last saved first.
    fn by_time(&self) -> Vec<String> {
        let shelf = self.shelf.borrow();
        find(&shelf.headings, &shelf.index, &Query::default()).by_heading
    }

    /// Sources that hold the words of `query` where the last of them is the beginning of one: the reader is still typing, or
    /// writes only so much of it. The index knows whole words, so texts are read, those that were saved last first.
    async fn begun(&self, query: &str) -> Result<Vec<String>, StoreError> {
        let (before, last) = last_word(query);
        if last.is_empty() {
            return Ok(Vec::new());
        }
        let candidates = {
            let shelf = self.shelf.borrow();
            let Found { mut by_heading, mut by_text } = find(&shelf.headings, &shelf.index, &Query::of(before));
            by_heading.append(&mut by_text);
            by_heading
        };
        self.scanned(&candidates, |record| has_begun(record, &last)).await
    }

    /// Those of the first `SCANNED` sources of a list whose records are accepted.
    async fn scanned(&self, ids: &[String], is_one: impl Fn(&Record) -> bool) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        for ids in ids.get(..SCANNED.min(ids.len())).unwrap_or_default().chunks(SCANNED_AT_A_TIME) {
            let records = self.records(ids).await?;
            found.extend(records.into_iter().filter(|record| is_one(record)).map(|record| record.source.id));
        }
        Ok(found)
    }
}

/// Ids of the sources that a query finds without reading any.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    /// Those whose heading holds it, the last saved first; without words all.
    by_heading: Vec<String>,
    /// Those among the others whose text holds all its words, best first.
    by_text: Vec<String>,
}

/// Looks for the words of a query in headings, where they may be beginnings, and whole in texts.
fn find(headings: &BTreeMap<String, Heading>, index: &Index, query: &Query) -> Found {
    let mut named: Vec<&Heading> = headings.values().filter(|heading| query.is_in_heading(heading)).collect();
    sort_by(&mut named, |a, b| b.saved_at.cmp(&a.saved_at));
    let by_heading: Vec<String> = named.into_iter().map(|heading| heading.id.clone()).collect();
    if query.is_empty() {
        return Found { by_heading, by_text: Vec::new() };
    }
    let seen: BTreeSet<&str> = by_heading.iter().map(String::as_str).collect();
    let mut by_text = index.search(&query.plain, MOST_FOUND);
    by_text.retain(|id| !seen.contains(id.as_str()));
    Found { by_heading, by_text }
}

/// Headings with the place where the query stands in their texts.
fn items(headings: Vec<Heading>, records: &[Record], query: &Query) -> Vec<Item> {
    let texts: BTreeMap<&str, &str> =
        records.iter().map(|r| (r.source.id.as_str(), r.source.text.text.as_str())).collect();
    headings
        .into_iter()
        .map(|heading| {
            let snippet = texts.get(heading.id.as_str()).and_then(|text| snippet(text, query.sought()));
            Item { heading, snippet, unreadable: false }
        })
        .collect()
}

/// A query without its last word, and that word as it is looked for.
fn last_word(query: &str) -> (&str, String) {
    let (before, last) = query.trim_end().rsplit_once(char::is_whitespace).unwrap_or(("", query.trim_end()));
    (before, folded(last))
}

/// Whether a word of a source's title or text begins with `word`, which is folded.
fn has_begun(record: &Record, word: &str) -> bool {
    let source = &record.source;
    let is_begun = |text: &str| word_starts(text).any(|start| text.get(start..).is_some_and(|rest| begins(rest, word)));
    source.title.as_deref().is_some_and(is_begun) || is_begun(&source.text.text)
}

/// The words around the first place of `text` that begins with the first of `sought` that any does; in scripts without
/// spaces a word begins anywhere.
fn snippet<'a>(text: &str, mut sought: impl Iterator<Item = &'a str>) -> Option<String> {
    let at = sought.find_map(|words| first_place(text, words))?;
    let before = text[..at].char_indices().rev().take(AROUND).last().map_or(at, |(i, _)| i);
    let after = text[at..].char_indices().nth(2 * AROUND).map_or(text.len(), |(i, _)| at + i);
    let start = if before == 0 { 0 } else { text[before..at].find(' ').map_or(before, |i| before + i + 1) };
    let end = if after == text.len() { after } else { text[at..after].rfind(' ').map_or(after, |i| at + i) };
    let squeezed = text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
    let open = if start > 0 { "…" } else { "" };
    let close = if end < text.len() { "…" } else { "" };
    Some(format!("{open}{squeezed}{close}"))
}

/// Where in `text` something begins with `words`.
fn first_place(text: &str, words: &str) -> Option<usize> {
    let is_found = |start: &usize| text.get(*start..).is_some_and(|rest| begins(rest, words));
    let anywhere =
        || text.char_indices().filter(|(_, c)| !c.is_ascii() && c.is_alphanumeric()).map(|(at, _)| at).find(is_found);
    word_starts(text).find(is_found).or_else(anywhere)
}

/// Whether the words of a text begin with `word`, which is folded.
fn begins(text: &str, word: &str) -> bool {
    let may = text.chars().next().is_some_and(|c| !c.is_ascii() || word.starts_with(c.to_ascii_lowercase()));
    // Signs and marks of the text are none of the word's.
    let end = || text.char_indices().nth(2 * word.chars().count()).map_or(text.len(), |(at, _)| at);
    may && folded(&text[..end()]).starts_with(word)
}

/// Byte offsets at which a run of letters or digits begins.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let starts = c.is_alphanumeric() && !inside;
        inside = c.is_alphanumeric();
        starts.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_shows_whole_words_around_the_found_one() {
        let text =
            "The reservoir stood half empty. ".repeat(5) + "Then the Dam broke. " + &"Nobody was hurt. ".repeat(20);
        let snippet = snippet(&text, ["dam"].into_iter()).unwrap();
        assert!(snippet.contains("Then the Dam broke."), "{snippet}");
        assert!(snippet.starts_with('…') && snippet.ends_with('…'), "{snippet}");
        assert!(snippet.chars().count() < 3 * AROUND + 10);
    }

    #[test]
    fn a_snippet_shows_a_word_however_it_is_marked_or_joined() {
        for (query, text) in [
            ("zurich", "Trains to Zürich stop."),
            ("ZÜRICH", "Trains to Zu\u{308}rich stop."),
            ("\u{201c}reservoir wall\u{201d}", "The reservoir held."),
            ("l'eau", "Qui vend de l’eau ?"),
            ("\u{5927}\u{6a4b}", "\u{9999}\u{6e2f}\u{5927}\u{6a4b}\u{958b}\u{901a}"),
        ] {
            assert_eq!(snippet(text, Query::of(query).sought()).as_deref(), Some(text), "{query}");
        }
        assert_eq!(snippet("A tom cat.", Query::of("atom").sought()), None);
    }
}
