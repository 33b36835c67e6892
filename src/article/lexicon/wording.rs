//! Words of bylines and date lines, beside names and numbers: what introduces names, joins them, ends them, stands in
//! their place.
//!
//! They are lines of the language files, as the topics are: `by` and `written` introduce names (the first at the
//! beginning of a line, the second in its middle), `and` joins them (`*` marks a joiner written onto the next word),
//! `particle` stands small inside them, `role` is what a person is to the house, `until` ends the names of a line,
//! `nobody` is printed where a name should stand, a name with a word of `desk` is that of a part of the house, `updated`
//! says that a date is that of a change, `first` that it is that of the first publication, `helped` begins the line below
//! a report that says who worked on it, and `contributed` stands in it behind the names.
//! Words of credits are told in [`super::credits`].

use super::beginnings::Beginnings;
use super::credits::{Share, Shares};
use super::phrases::Phrases;
use super::{CREDITS, FILES, are_ideographs};
use crate::article::metadata::fold;
use crate::article::words::{Words, is_ideograph};
use std::collections::HashSet;
use std::sync::OnceLock;

/// Words of bylines in all languages.
#[derive(Debug, Default)]
pub(in crate::article) struct Wording {
    leads: Beginnings<()>,
    written: Phrases,
    /// What joins names, and whether a space must follow.
    joining: Beginnings<bool>,
    joining_words: Vec<&'static str>,
    particles: HashSet<&'static str>,
    roles: HashSet<&'static str>,
    role_beginnings: Vec<&'static str>,
    ends: HashSet<&'static str>,
    nobody: HashSet<String>,
    desks: HashSet<&'static str>,
    updated: Phrases,
    first: Phrases,
    helped: Vec<&'static str>,
    contributed: Phrases,
    paid: Phrases,
    pub(super) shares: Shares,
}

/// Fewest letters of a word that makes a name that of a desk when it comes first.
const DESK_LETTERS: usize = 7;

/// Fewest letters of a desk's word that may be the end of a longer one: shorter ones end surnames.
const COMPOUND_LETTERS: usize = 6;

impl Wording {
    /// The words of all languages.
    pub fn of_languages() -> &'static Wording {
        static WORDING: OnceLock<Wording> = OnceLock::new();
        WORDING.get_or_init(|| {
            let mut wording = Wording::default();
            FILES.iter().map(|(_, file)| *file).chain([CREDITS]).for_each(|file| wording.take(file));
            wording.leads.order();
            wording.joining.order();
            wording.written.put_longest_first();
            wording.shares.order();
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
            "by" => self.leads.extend(phrases, ()),
            "written" => self.written.extend(phrases),
            "and" => phrases.for_each(|phrase| self.take_joiner(phrase)),
            "particle" => self.particles.extend(phrases),
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
            "contributed" => self.contributed.extend(phrases),
            "paid" => self.paid.extend(phrases),
            "wrote" => self.shares.extend(phrases, Share::Wrote),
            "genre" => self.shares.extend(phrases, Share::Genre),
            "crew" => self.shares.extend(phrases, Share::Crew),
            "of" => self.shares.extend_of(phrases),
            _ => return false,
        }
        true
    }

    fn take_joiner(&mut self, phrase: &'static str) {
        let prefix = phrase.strip_suffix('*');
        self.joining.extend(std::iter::once(prefix.unwrap_or(phrase)), prefix.is_none());
        self.joining_words.extend(prefix.is_none().then_some(phrase));
    }

    /// What follows a phrase that introduces names, when the line begins with one; then how many words it has.
    pub fn after_lead<'l>(&self, line: &'l str) -> Option<(&'l str, usize)> {
        self.leads.of(line).find_map(|(phrase, (), rest)| {
            let is_apart = rest.starts_with([':', '：', '/', '｜', ' ', '\u{a0}']) || rest.is_empty();
            // "byJane Doe": content systems lose the space between two elements.
            let is_glued = phrase.is_ascii()
                && rest.starts_with(char::is_uppercase)
                && line.get(..phrase.len()).is_some_and(|head| head.ends_with(char::is_lowercase));
            // Phrases that end in a sign or in a script without spaces need no space behind.
            let is_open = phrase.ends_with(|c: char| !c.is_alphanumeric() || is_ideograph(c));
            let names = rest.trim_start_matches([':', '：', '/', '｜', ' ', '\u{a0}']);
            (is_apart || is_glued || is_open).then(|| (names.trim(), phrase.split(' ').count()))
        })
    }

    /// What follows "written by" in the middle of a line that begins with it or soon comes to it.
    pub fn after_written<'l>(&self, line: &'l str) -> Option<&'l str> {
        self.written.after_first(line).map(|rest| rest.trim_start_matches([':', ' ', '\u{a0}']))
    }

    /// Parts a text at the words that join names.
    pub fn parts<'l>(&self, text: &'l str) -> Vec<&'l str> {
        let mut parts = Vec::new();
        let (mut left, mut from) = (text, 0);
        while let Some(space) = left.get(from..).and_then(|rest| rest.find(' ')) {
            let (before, behind) = left.split_at(from + space);
            // "Jane E Roe": a capital joins nothing.
            let is_small = behind.chars().nth(1).is_some_and(|first| !first.is_uppercase());
            match self.after_joiner(behind).filter(|_| is_small) {
                Some(rest) => {
                    parts.push(before);
                    (left, from) = (rest, 0);
                }
                None => from = before.len() + 1,
            }
        }
        parts.push(left);
        // "Doe, Roe, and Poe": the joiner begins a part that a comma has cut off.
        parts.into_iter().map(|part| self.after_joining_word(part.trim()).unwrap_or(part)).collect()
    }

    /// What follows a joining word and the space behind it, with which a text begins.
    fn after_joining_word<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut words = self.joining.of(text).filter(|(phrase, is_word, _)| *is_word && text.starts_with(phrase));
        words.find_map(|(_, _, rest)| rest.strip_prefix(' '))
    }

    /// What follows a word that joins names, with which a text begins.
    pub fn after_joiner<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut joined = self.joining.of(text.strip_prefix(' ')?);
        joined.find_map(|(_, is_word, rest)| if is_word { rest.strip_prefix(' ') } else { Some(rest) })
    }

    /// A text without a joining word at its end.
    pub fn before_joiner<'t>(&self, text: &'t str) -> &'t str {
        let before = |word: &&str| text.strip_suffix(word)?.strip_suffix(' ');
        self.joining_words.iter().find_map(before).unwrap_or(text)
    }

    /// Whether a word (lower case) stands small inside names: "Anna van Dalen".
    pub fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
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

    /// Whether a name is that of a desk, by one of its words or the end of one: "Online Desk", "Отдел экономики",
    /// "Nyhetsdesken", "デジタル編集部".
    pub fn is_desk(&self, name: &str) -> bool {
        let words = Words::of(name);
        if words.iter().any(|word| self.desks.contains(word)) {
            return true;
        }
        let ends_name = |desk: &str| name.ends_with(desk) && are_ideographs(desk);
        let ends_word =
            |desk: &str| desk.chars().count() >= COMPOUND_LETTERS && words.iter().any(|word| word.ends_with(desk));
        self.desks.iter().any(|desk| ends_name(desk) || ends_word(desk))
    }

    /// What follows the words by which a line says when something was first published.
    pub fn after_first_published<'l>(&self, line: &'l str) -> Option<&'l str> {
        self.first.after_first(line)
    }

    /// Whether a line says who helped with a report, as agencies print it below: it begins so or says it of somebody.
    pub fn says_who_helped(&self, text: &str) -> bool {
        let lower = text.trim_start_matches(['(', '*', ' ']).to_lowercase();
        self.helped.iter().any(|phrase| lower.starts_with(phrase.trim_start_matches('(')))
            || self.contributed.find(&lower).is_some()
    }

    /// Whether a line says that an article was paid for.
    pub fn says_who_paid(&self, text: &str) -> bool {
        self.paid.find(&text.to_lowercase()).is_some()
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
        assert!(["Nyhetsdesken", "Sportredaktion", "デジタル編集部"].iter().all(|name| wording.is_desk(name)));
        assert!(!wording.is_desk("Steam Esdesk"));
    }
}
