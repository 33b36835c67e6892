//! Finding saved sources by words.

use super::{Heading, Record};
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

/// Ids of the sources that hold every word of `query` in their heading or its words in their text; without words all,
/// the last saved first.
pub fn find(headings: &BTreeMap<String, Heading>, index: &Index, query: &str) -> Vec<String> {
    let words = words(query);
    let mut named: Vec<&Heading> = headings.values().filter(|heading| holds(heading, &words)).collect();
    sort_by(&mut named, |a, b| b.saved_at.cmp(&a.saved_at));
    let mut found: Vec<String> = named.into_iter().map(|heading| heading.id.clone()).collect();
    if !words.is_empty() {
        let seen: BTreeSet<String> = found.iter().cloned().collect();
        found.extend(index.search(query, MOST_FOUND).into_iter().filter(|id| !seen.contains(id)));
    }
    found
}

/// Headings with the place where the query stands in their texts.
pub fn items(headings: Vec<Heading>, records: &[Record], query: &str) -> Vec<Item> {
    let words = words(query);
    let texts: BTreeMap<&str, &str> =
        records.iter().map(|r| (r.source.id.as_str(), r.source.text.text.as_str())).collect();
    headings
        .into_iter()
        .map(|heading| {
            let snippet = texts.get(heading.id.as_str()).and_then(|text| snippet(text, &words));
            Item { heading, snippet, unreadable: false }
        })
        .collect()
}

/// The words of a query as they are looked for in headings and texts: what stands between two spaces is one of them.
fn words(query: &str) -> Vec<String> {
    query.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect()
}

/// A query without its last word, and that word as it is looked for.
pub fn last_word(query: &str) -> (&str, String) {
    let (before, last) = query.trim_end().rsplit_once(char::is_whitespace).unwrap_or(("", query.trim_end()));
    (before, folded(last))
}

/// Whether a word of a source's title or text begins with `word`, which is folded.
pub fn has_begun(record: &Record, word: &str) -> bool {
    let source = &record.source;
    let is_begun = |text: &str| word_starts(text).any(|start| text.get(start..).is_some_and(|rest| begins(rest, word)));
    source.title.as_deref().is_some_and(is_begun) || is_begun(&source.text.text)
}

fn holds(heading: &Heading, words: &[String]) -> bool {
    let mut text = String::new();
    let fields = [heading.title.as_deref(), heading.outlet.as_deref(), heading.date.as_deref(), Some(&heading.url)];
    for field in fields.into_iter().flatten().chain(heading.byline.iter().map(String::as_str)) {
        text.push_str(&folded(field));
        text.push('\n');
    }
    words.iter().all(|word| text.contains(word.as_str()))
}

/// The words around the first place of `text` that begins with one of `words`; in scripts without spaces a word begins
/// anywhere.
fn snippet(text: &str, words: &[String]) -> Option<String> {
    let is_found = |start: &usize| words.iter().any(|word| text.get(*start..).is_some_and(|rest| begins(rest, word)));
    let anywhere =
        || text.char_indices().filter(|(_, c)| !c.is_ascii() && c.is_alphanumeric()).map(|(at, _)| at).find(is_found);
    let at = word_starts(text).find(is_found).or_else(anywhere)?;
    let before = text[..at].char_indices().rev().take(AROUND).last().map_or(at, |(i, _)| i);
    let after = text[at..].char_indices().nth(2 * AROUND).map_or(text.len(), |(i, _)| at + i);
    let start = if before == 0 { 0 } else { text[before..at].find(' ').map_or(before, |i| before + i + 1) };
    let end = if after == text.len() { after } else { text[at..after].rfind(' ').map_or(after, |i| at + i) };
    let squeezed = text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
    let open = if start > 0 { "…" } else { "" };
    let close = if end < text.len() { "…" } else { "" };
    Some(format!("{open}{squeezed}{close}"))
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
        let snippet = snippet(&text, &["dam".to_owned()]).unwrap();
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
            assert_eq!(snippet(text, &words(query)).as_deref(), Some(text), "{query}");
        }
        assert_eq!(snippet("A tom cat.", &words("atom")), None);
    }
}
