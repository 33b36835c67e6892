//! Lower-case phrases with which texts may begin, by their first letters.
//!
//! Most texts begin with none of some hundred phrases: only those of the same first letter are compared.

use crate::sorting::sort_by_key;
use std::cmp::Reverse;

/// Phrases of any kind, with what each means.
#[derive(Debug)]
pub(super) struct Beginnings<T> {
    /// In order of the first letter, longer ones first.
    phrases: Vec<Beginning<T>>,
}

#[derive(Debug, Clone, Copy)]
struct Beginning<T> {
    first: char,
    second: Option<char>,
    phrase: &'static str,
    meaning: T,
}

impl<T> Default for Beginnings<T> {
    fn default() -> Self {
        Beginnings { phrases: Vec::new() }
    }
}

impl<T: Copy> Beginnings<T> {
    /// Adds phrases of one meaning. [`Beginnings::order`] is called before any is asked for.
    pub fn extend(&mut self, phrases: impl Iterator<Item = &'static str>, meaning: T) {
        self.phrases.extend(phrases.filter_map(|phrase| {
            let mut letters = phrase.chars();
            Some(Beginning { first: letters.next()?, second: letters.next(), phrase, meaning })
        }));
    }

    /// Longest first: "written by" before "written".
    pub fn order(&mut self) {
        sort_by_key(&mut self.phrases, |entry| (entry.first, Reverse(entry.phrase.len())));
    }

    /// The phrases with which a text begins whatever its case, longest first, each with what it means and what follows.
    pub fn of<'t>(&self, text: &'t str) -> impl Iterator<Item = (&'static str, T, &'t str)> {
        let mut letters = text.chars().map(|letter| letter.to_lowercase().next());
        let (first, second) = (letters.next().flatten(), letters.next().flatten());
        let from = first.map_or(self.phrases.len(), |first| self.phrases.partition_point(|entry| entry.first < first));
        let alike = self.phrases.iter().skip(from).take_while(move |entry| Some(entry.first) == first);
        let near = alike.filter(move |entry| entry.second.is_none() || entry.second == second);
        near.filter_map(|entry| Some((entry.phrase, entry.meaning, strip_ignoring_case(text, entry.phrase)?)))
    }
}

/// The rest of a text after a lower-case phrase, whatever the case of the text.
fn strip_ignoring_case<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(phrase.len())?;
    let is_same = if head.is_ascii() { head.eq_ignore_ascii_case(phrase) } else { head.to_lowercase() == phrase };
    is_same.then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_of_any_case_comes_first() {
        let mut phrases = Beginnings::default();
        phrases.extend(["von", "written", "written by", "автор", " og "].into_iter(), 'a');
        phrases.extend(["by"].into_iter(), 'b');
        phrases.order();
        let of = |text| phrases.of(text).collect::<Vec<_>>();
        assert_eq!(of("Written By Roe"), [("written by", 'a', " Roe"), ("written", 'a', " By Roe")]);
        assert_eq!(of("BY"), [("by", 'b', "")]);
        assert_eq!(of("АВТОР: Лунь"), [("автор", 'a', ": Лунь")]);
        assert_eq!(of(" og Lind"), [(" og ", 'a', "Lind")]);
        assert!(["", "b", "Wri", "Ünal", "自"].into_iter().all(|text| of(text).is_empty()));
    }
}
