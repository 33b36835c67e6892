//! The article's title, without the site's name.

use super::{Declared, Statement, fold};
use crate::article::layout::{Layout, Passage};
use crate::article::words::Words;
use crate::document::Tag;
use std::collections::HashSet;

/// What stands between a title and the site's name.
const SEPARATORS: &[&str] = &[" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " / ", "｜", "_", " : "];

/// Fewest folded letters of a heading that is believed to be a title by being part of a declared title.
const SHORTEST: usize = 6;

/// Share of a declared title's length that a heading has at least, to be its title: shorter ones name the section.
const PART: f32 = 0.3;

/// Share of a heading's words that a declared title must hold, where neither is part of the other.
const SHARED: f32 = 0.3;

/// The passage that prints the title, and the title.
#[derive(Debug, Default)]
pub(in crate::article) struct Title {
    pub text: Option<String>,
    /// The passage that prints it.
    pub passage: Option<usize>,
}

impl Title {
    /// Weighs headings against what is declared.
    pub(super) fn of(layout: &Layout, declared: &Declared, statement: &Statement, site: Option<&str>) -> Title {
        let given: Vec<&str> = [
            declared.first_meta(&["og:title"]),
            statement.headline.as_deref(),
            declared.first_meta(&["twitter:title"]),
            declared.title.as_deref(),
        ]
        .into_iter()
        .flatten()
        .collect();
        let folded: Vec<String> = given.iter().map(|title| fold(title)).collect();
        let headings: Vec<(usize, &Passage)> = layout
            .passages
            .iter()
            .enumerate()
            .filter(|(_, p)| layout.elements.get(p.block).is_some_and(|e| e.tag == Tag::H1 && !e.visibility.hidden))
            .collect();
        let site_folded = site.map(fold).unwrap_or_default();
        let agreeing = headings
            .iter()
            .filter(|(_, p)| {
                let heading = fold(&p.text);
                let is_long = |title: &String| heading.len() as f32 >= PART * title.len() as f32;
                heading.chars().count() >= SHORTEST
                    && heading != site_folded
                    && folded.iter().any(|t| t.contains(&heading) && (is_long(t) || folded.len() == 1))
            })
            .max_by_key(|(index, p)| (p.text.len(), std::cmp::Reverse(*index)));
        if let Some(&(index, passage)) = agreeing {
            let text = whole_heading(layout, index, &folded)
                .unwrap_or_else(|| without_known_site(&passage.text, &site_folded));
            return Title { text: Some(text), passage: Some(index) };
        }
        let declared_title = given.first().map(|title| without_site(title, &site_folded));
        let alike =
            headings.iter().map(|&(index, p)| (index, p, shared(&p.text, &given))).max_by(|a, b| a.2.total_cmp(&b.2));
        match (alike, declared_title) {
            (Some((index, passage, share)), Some(_)) if share >= SHARED && fold(&passage.text) != site_folded => {
                Title { text: Some(passage.text.clone()), passage: Some(index) }
            }
            (Some((index, passage, _)), None) => Title { text: Some(passage.text.clone()), passage: Some(index) },
            (_, Some(title)) => {
                let printed = fold(&title);
                let passage = layout.passages.iter().position(|p| !printed.is_empty() && fold(&p.text) == printed);
                Title { text: Some(title), passage }
            }
            (None, None) => Title::default(),
        }
    }
}

/// All lines of a heading broken by `<br>` or blocks, where a declared title has them all.
fn whole_heading(layout: &Layout, index: usize, folded: &[String]) -> Option<String> {
    let of =
        |i: usize| layout.passages.get(i).filter(|p| layout.elements.get(p.block).is_some_and(|e| e.tag == Tag::H1));
    let block = of(index)?.block;
    let same = |i: &usize| of(*i).is_some_and(|p| p.block == block);
    let first = (0..=index).rev().take_while(same).last()?;
    let lines: Vec<&str> =
        (first..layout.passages.len()).take_while(same).filter_map(|i| of(i).map(|p| &*p.text)).collect();
    let joined = lines.join(" ");
    let whole = fold(&joined);
    (lines.len() > 1 && folded.iter().any(|t| t.contains(&whole))).then_some(joined)
}

/// A heading without the site's name, where it ends or begins with it.
fn without_known_site(heading: &str, site: &str) -> String {
    for separator in SEPARATORS {
        if let Some((head, tail)) = heading.rsplit_once(separator)
            && is_site(tail, site)
            && !head.trim().is_empty()
        {
            return head.trim().to_owned();
        }
    }
    heading.to_owned()
}

/// Share of the words of `heading` that one of the declared titles holds.
fn shared(heading: &str, given: &[&str]) -> f32 {
    let words = Words::of(heading);
    given
        .iter()
        .map(|title| {
            let theirs = Words::of(title);
            let theirs: HashSet<&str> = theirs.iter().collect();
            words.iter().filter(|w| theirs.contains(w)).count() as f32 / words.len().max(1) as f32
        })
        .fold(0.0, f32::max)
}

/// A declared title without the site's name, which stands after the last separator or before the first.
pub(super) fn without_site(title: &str, site: &str) -> String {
    let mut title = title.trim();
    // Twice: "Headline | Section | Site".
    for _ in 0..2 {
        let last = SEPARATORS.iter().filter_map(|s| title.rfind(s).map(|at| (at, s.len()))).max();
        if let Some((at, length)) = last {
            let (head, tail) = (title.get(..at).unwrap_or_default(), title.get(at + length..).unwrap_or_default());
            if is_site(tail, site) || !is_site(head, site) && is_short_tail(head, tail) {
                title = head.trim();
                continue;
            }
        }
        let first = SEPARATORS.iter().filter_map(|s| title.find(s).map(|at| (at, s.len()))).min();
        if let Some((at, length)) = first {
            let (head, tail) = (title.get(..at).unwrap_or_default(), title.get(at + length..).unwrap_or_default());
            if is_site(head, site) && !tail.trim().is_empty() {
                title = tail.trim();
            }
        }
    }
    title.to_owned()
}

fn is_site(part: &str, site: &str) -> bool {
    let part = fold(part);
    !site.is_empty()
        && !part.is_empty()
        && (part == site || site.contains(&part) && part.len() * 2 > site.len() || part.contains(site))
}

/// A tail of few words behind a longer head is the site's or a section's name.
fn is_short_tail(head: &str, tail: &str) -> bool {
    let (head, tail) = (Words::of(head).count(), Words::of(tail).count());
    tail <= 4.0 && head >= 3.0 && head > tail
}
