//! Words of bylines and date lines, beside names and numbers: what introduces names, joins them, ends them, stands in
//! their place.
//!
//! They are lines of the language files, as the topics are: `by` and `written` introduce names (the first at the
//! beginning of a line, the second in its middle), `and` joins them (`*` marks a joiner written onto the next word),
//! `role` is what a person is to the house, `until` ends the names of a line, `nobody` is printed where a name should
//! stand, a name with a word of `desk` is that of a part of the house, `updated` says that a date is that of a change,
//! `first` that it is that of the first publication, `helped` begins the line below a report that says who worked on it.
//! Words of credits are told in [`super::credits`].

use super::credits::{Share, Shares};
use super::phrases::Phrases;
use super::{CREDITS, FILES};
use crate::article::metadata::fold;
use crate::article::words::Words;
use crate::sorting::sort_by_key;
use std::collections::HashSet;
use std::sync::OnceLock;

/// What introduces names, by its first letters: a phrase and whether a letter may follow at once.
#[derive(Debug)]
struct Lead {
    phrase: &'static str,
    /// Phrases that end in a sign or in a script without spaces need no space behind.
    is_open: bool,
}

/// A set of bytes.
#[derive(Debug, Default)]
struct Bytes([u64; 4]);

impl Bytes {
    fn add(&mut self, byte: u8) {
        if let Some(bits) = self.0.get_mut(usize::from(byte / 64)) {
            *bits |= 1 << (byte % 64);
        }
    }

    fn has(&self, byte: u8) -> bool {
        self.0.get(usize::from(byte / 64)).is_some_and(|bits| bits >> (byte % 64) & 1 == 1)
    }
}

/// Words of bylines in all languages.
#[derive(Debug, Default)]
pub(in crate::article) struct Wording {
    leads: Vec<Lead>,
    /// First bytes of these phrases.
    lead_begins: Bytes,
    written: Phrases,
    joiners: Vec<String>,
    roles: HashSet<&'static str>,
    role_beginnings: Vec<&'static str>,
    ends: HashSet<&'static str>,
    nobody: HashSet<String>,
    desks: HashSet<&'static str>,
    updated: Phrases,
    first: Phrases,
    helped: Vec<&'static str>,
    pub(super) shares: Shares,
}

/// Fewest letters of a word that makes a name that of a desk when it comes first.
const DESK_LETTERS: usize = 7;

impl Wording {
    /// The words of all languages.
    pub fn of_languages() -> &'static Wording {
        static WORDING: OnceLock<Wording> = OnceLock::new();
        WORDING.get_or_init(|| {
            let mut wording = Wording::default();
            FILES.iter().map(|(_, file)| *file).chain([CREDITS]).for_each(|file| wording.take(file));
            // Longest first: "written by" before "written".
            sort_by_key(&mut wording.leads, |lead| std::cmp::Reverse(lead.phrase.len()));
            wording.leads.iter().filter_map(|lead| lead.phrase.bytes().next()).for_each(|b| wording.lead_begins.add(b));
            wording.written.put_longest_first();
            wording.shares.put_longest_first();
            wording
        })
    }

    /// Adds the lines of a language's file. Lines of other names are those of [`super::Lexicon`].
    fn take(&mut self, file: &'static str) {
        for (name, phrases) in file.lines().filter_map(|line| line.split_once(": ")) {
            self.take_line(name, phrases);
        }
    }

    /// Adds a line; whether its name is one.
    pub(super) fn take_line(&mut self, name: &str, phrases: &'static str) -> bool {
        let phrases = phrases.split(", ").map(str::trim).filter(|phrase| !phrase.is_empty());
        match name {
            "by" => self.leads.extend(phrases.map(|phrase| {
                Lead {
                    phrase,
                    is_open: phrase
                        .chars()
                        .last()
                        .is_some_and(|c| !c.is_alphanumeric() || crate::article::words::is_ideograph(c)),
                }
            })),
            "written" => self.written.extend(phrases),
            "and" => self.joiners.extend(phrases.map(|phrase| match phrase.strip_suffix('*') {
                Some(prefix) => format!(" {prefix}"),
                None => format!(" {phrase} "),
            })),
            "role" => phrases.for_each(|phrase| match phrase.strip_suffix('*') {
                Some(beginning) => self.role_beginnings.push(beginning),
                None => _ = self.roles.insert(phrase),
            }),
            "until" => self.ends.extend(phrases),
            "nobody" => self.nobody.extend(phrases.map(fold)),
            "desk" => self.desks.extend(phrases),
            "updated" => self.updated.extend(phrases),
            "first" => self.first.extend(phrases),
            "helped" => self.helped.extend(phrases),
            "wrote" => self.shares.extend(phrases, Share::Wrote),
            "genre" => self.shares.extend(phrases, Share::Genre),
            "crew" => self.shares.extend(phrases, Share::Crew),
            "of" => self.shares.extend_of(phrases),
            _ => return false,
        }
        true
    }

    /// What follows a phrase that introduces names, when the line begins with one; then how many words it has.
    pub fn after_lead<'l>(&self, line: &'l str) -> Option<(&'l str, usize)> {
        let first = *line.as_bytes().first()?;
        // A letter beyond ASCII may have another first byte in lower case.
        if first.is_ascii() && !self.lead_begins.has(first.to_ascii_lowercase()) {
            return None;
        }
        self.leads.iter().find_map(|lead| {
            let rest = strip_ignoring_case(line, lead.phrase)?;
            let is_apart = rest.starts_with([':', '：', '/', '｜', ' ', '\u{a0}']) || rest.is_empty();
            // "byJane Doe": content systems lose the space between two elements.
            let is_glued = lead.phrase.is_ascii()
                && rest.starts_with(char::is_uppercase)
                && line.get(..lead.phrase.len()).is_some_and(|head| head.ends_with(char::is_lowercase));
            let names = rest.trim_start_matches([':', '：', '/', '｜', ' ', '\u{a0}']);
            (is_apart || is_glued || lead.is_open).then(|| (names.trim(), lead.phrase.split(' ').count()))
        })
    }

    /// What follows "written by" in the middle of a line that begins with it or soon comes to it.
    pub fn after_written<'l>(&self, line: &'l str) -> Option<&'l str> {
        self.written.after_first(line).map(|rest| rest.trim_start_matches([':', ' ', '\u{a0}']))
    }

    /// Parts a text at the words that join names.
    pub fn parts<'l>(&self, text: &'l str) -> Vec<&'l str> {
        let mut parts = vec![text];
        // Each joiner begins with a space; few of them go on as some word of the text does.
        let mut begins = Bytes::default();
        text.as_bytes().windows(2).for_each(|pair| {
            if let [b' ', first] = pair {
                begins.add(*first)
            }
        });
        let may_stand = |joiner: &&String| joiner.as_bytes().get(1).is_some_and(|&first| begins.has(first));
        for joiner in self.joiners.iter().filter(may_stand) {
            parts = parts.into_iter().flat_map(|part| part.split(joiner.as_str())).collect();
        }
        // "Doe, Roe, and Poe": the joiner begins a part that a comma has cut off.
        let strip = |part: &'l str| {
            self.joiners
                .iter()
                .filter(|joiner| joiner.ends_with(' '))
                .find_map(|joiner| part.trim().strip_prefix(joiner.trim_start()))
                .unwrap_or(part)
        };
        parts.into_iter().map(strip).collect()
    }

    /// What follows a word that joins names, with which a text begins.
    pub(super) fn after_joiner<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.joiners.iter().find_map(|joiner| strip_ignoring_case(text, joiner))
    }

    /// A text without a joining word at its end.
    pub fn before_joiner<'t>(&self, text: &'t str) -> &'t str {
        let joiners = self.joiners.iter().filter(|joiner| joiner.ends_with(' '));
        joiners.filter_map(|joiner| text.strip_suffix(joiner.trim_end())).next().unwrap_or(text)
    }

    /// Whether a part of a byline says what somebody is, not who.
    pub fn is_role(&self, part: &str) -> bool {
        Words::of(part)
            .iter()
            .any(|word| self.roles.contains(word) || self.role_beginnings.iter().any(|b| word.starts_with(b)))
    }

    /// Whether a word of a script without spaces ends as what somebody is: "本刊记者".
    pub fn ends_as_role(&self, word: &str) -> bool {
        self.roles.iter().any(|role| word.ends_with(role))
    }

    /// Whether the names of a line end before this word (lower case).
    pub fn ends_names(&self, word: &str) -> bool {
        self.ends.contains(word)
    }

    /// Whether a text stands where a name should and is none: "Redaktion", "Redaktion Sport".
    pub fn is_nobody(&self, text: &str) -> bool {
        let first = text.split_whitespace().next().map(fold).unwrap_or_default();
        let is_desk = first.chars().count() >= DESK_LETTERS && self.nobody.contains(&first);
        is_desk || self.nobody.contains(&fold(text))
    }

    /// Whether a name is that of a desk, by one of its words: "Online Desk", "Отдел экономики".
    pub fn is_desk(&self, name: &str) -> bool {
        Words::of(name).iter().any(|word| self.desks.contains(word))
    }

    /// What follows the words by which a line says when something was first published.
    pub fn after_first_published<'l>(&self, line: &'l str) -> Option<&'l str> {
        self.first.after_first(line)
    }

    /// Whether a line begins with who helped with a report, as agencies print below it.
    pub fn says_who_helped(&self, text: &str) -> bool {
        let lower = text.trim_start_matches(['(', '*', ' ']).to_lowercase();
        self.helped.iter().any(|phrase| lower.starts_with(phrase.trim_start_matches('(')))
    }

    /// The part of a line before it says that something was changed; empty where it begins so.
    pub fn before_updated<'l>(&self, line: &'l str) -> &'l str {
        let lower = line.to_lowercase();
        match self.updated.find(&lower) {
            // Lower case may be longer or shorter in some scripts; then the place is not that of the line.
            Some((at, _)) if lower.len() == line.len() => line.get(..at).unwrap_or_default(),
            Some(_) => "",
            None => line,
        }
    }

    /// Whether a line says that something was changed.
    pub fn says_updated(&self, text: &str) -> bool {
        self.updated.find(&text.to_lowercase()).is_some()
    }
}

/// The rest of a text after a lower-case phrase, whatever the case of the text.
pub(super) fn strip_ignoring_case<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    // Most lines begin with another letter, which is seen without putting them into lower case.
    let (first, wanted) = (text.as_bytes().first()?, phrase.as_bytes().first()?);
    if first.is_ascii() && first.to_ascii_lowercase() != *wanted {
        return None;
    }
    if !first.is_ascii() && text.chars().next()?.to_lowercase().next() != phrase.chars().next() {
        return None;
    }
    let head = text.get(..phrase.len())?;
    let is_same = if head.is_ascii() { head.eq_ignore_ascii_case(phrase) } else { head.to_lowercase() == phrase };
    is_same.then(|| text.get(phrase.len()..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_introduced_in_every_language() {
        let wording = Wording::of_languages();
        for (line, names) in [
            ("By Jane Doe", "Jane Doe"),
            ("Written by: Jane Doe", "Jane Doe"),
            ("byJane Doe", "Jane Doe"),
            ("Von Anja Roth", "Anja Roth"),
            ("Propos recueillis par Léa Roy", "Léa Roy"),
            ("A cura di Ugo Bini", "Ugo Bini"),
            ("Автор: Ирина Лунь", "Ирина Лунь"),
            ("记者李明", "李明"),
        ] {
            assert_eq!(wording.after_lead(line).map(|(names, _)| names), Some(names), "{line}");
        }
        assert_eq!(wording.after_lead("Byron Lake"), None);
        assert_eq!(wording.after_written("This post was written by Jane Doe"), Some("Jane Doe"));
        assert_eq!(wording.parts("Jane Doe and Ole Lind"), ["Jane Doe", "Ole Lind"]);
        assert!(["No Author", "Unknown", "Redaktion"].iter().all(|text| wording.is_nobody(text)));
        assert!(wording.is_nobody("Redakcja Sportowa") && wording.is_nobody("Service Société"));
        assert!(!wording.is_nobody("Jane Nobody"));
    }
}
