//! Names in the lines beside the date, where a byline stands though no word says so: "Jane Roe | Orsk", "Seen and told by
//! Jane Roe", "Jane Roe, with Ole Lind at the court".
//!
//! Such a line is one of names where the page prints one of them alone at another place too, as below the text in a box
//! about the author. Without that it is one where it has the form of name and place, and the text does not speak of whom
//! it names.

use super::byline::{self, BARS, is_name_like, is_person_like};
use super::printed::{Printed, beside};
use super::{fold, is_within};
use crate::article::dictionary::WordHash;
use crate::article::layout::{Element, Passage, semantic_bit};
use crate::article::lexicon::{Lexicon, Topic, Wording};
use crate::article::words::Words;
use crate::document::Tag;
use std::collections::HashSet;

/// Lines before and after a date among which a byline stands: a place, other authors or a
/// picture's credit may stand between.
const BESIDE_DATE: usize = 3;

/// Fewest words of a headline or a paragraph that may speak of somebody or of a place.
const TEXT_WORDS: f32 = 6.0;

/// Most words of such a line.
const LINE_WORDS: f32 = 14.0;

/// Words of a person's name, as printed in a line of its own.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// Fewest letters of a word that the text may write small: shorter ones are parts of names in many languages.
const COMMON_LETTERS: usize = 3;

/// Most letters of an acronym; surnames in capitals are longer.
const ACRONYM_LETTERS: usize = 3;

/// Most letters of a word of a name: longer ones are several elements that stand side by side.
const LONGEST_WORD: usize = 15;

/// Elements around a line of which one may be named for a picture.
const CAPTION_WITHIN: usize = 3;

/// Signs at the edges of a word of a line.
const EDGES: &[char] = &[',', '.', ';', ':', '(', ')', '،', '؛', '|', '·', '•', '/', '[', ']'];

/// Signs between a name and a place, beside [`BARS`]: behind others a stroke parts two names.
const STROKE: &str = " / ";

impl Printed<'_, '_> {
    /// Short lines beside a date near the headline, and none of a picture, a control or another article.
    fn slot(&self) -> Vec<usize> {
        let dates: Vec<usize> =
            self.near.iter().copied().filter(|&i| self.passage(i).is_some_and(|p| self.is_dated(p))).collect();
        let is_beside = |i: usize| dates.iter().any(|date| date.abs_diff(i) <= BESIDE_DATE);
        let is_free = |p: &Passage| {
            let is_apart = |e: &Element| e.semantics & beside() != 0 || e.tag.is_heading();
            let is_beside = self.layout.elements.get(p.block).is_none_or(is_apart);
            p.count <= LINE_WORDS
                && p.text.contains(' ')
                && self.is_own(p)
                && !(is_beside || p.after_picture || self.names_nobody(p) || self.is_others(p))
                && !is_within(self.layout, p.inner, CAPTION_WITHIN, &[Topic::Caption])
                && !is_of_crew(&p.text)
        };
        let lines = self.near.iter().copied().filter(|&i| is_beside(i));
        lines.filter(|&i| self.passage(i).is_some_and(is_free)).collect()
    }

    /// Whether a line leads nowhere but to a page about an author, and calls for nothing.
    fn is_own(&self, p: &Passage) -> bool {
        let is_led_to = || self.is_linked(p) || p.text.contains('@');
        (p.link_words == 0.0 || is_led_to())
            && p.findings.calls == 0
            && !p.findings.anywhere.has_any(&[Topic::Share, Topic::Platform])
    }

    /// Names of such a line that the page prints alone at another place.
    pub fn confirmed(&self) -> Vec<String> {
        let slot = self.slot();
        if slot.is_empty() {
            return Vec::new();
        }
        let is_alone = |p: &Passage| {
            NAME_WORDS.contains(&p.words.len())
                && p.text.contains(' ')
                && self.is_own(p)
                && is_person_like(&p.text)
                && has_form_of_name(&p.text)
        };
        let lines = self.layout.passages.iter().enumerate().filter(|(i, p)| !slot.contains(i) && is_alone(p));
        let alone: HashSet<String> = lines.map(|(_, p)| fold(&p.text)).collect();
        if alone.is_empty() {
            return Vec::new();
        }
        let mut named = slot.iter().map(|&i| (i, self.known_at(i, &alone))).filter(|(_, names)| !names.is_empty());
        let Some((mut last, mut names)) = named.next() else { return Vec::new() };
        // Several authors may stand in a line each.
        for (line, others) in named {
            if line == last + 1 {
                names.extend(others);
                last = line;
            }
        }
        byline::once(names.into_iter())
    }

    /// Whether the headline names somebody, or a place: that is no author of it.
    fn is_in_headline(&self, name: &str) -> bool {
        self.headline.and_then(|at| self.passage(at)).is_some_and(|headline| headline.text.contains(name))
    }

    /// Those of some names that a line holds, and whom else it names beside them.
    fn known_at(&self, line: usize, known: &HashSet<String>) -> Vec<String> {
        let text = self.passage(line).map_or("", |p| &*p.text);
        let names: Vec<String> = known_in(text, known).into_iter().filter(|name| !self.is_in_headline(name)).collect();
        let is_good = self.are_people(&names) && !names.iter().any(|name| self.has_common_word(name));
        if !is_good {
            return Vec::new();
        }
        let all = byline::names_in(text);
        let is_more = all.len() > names.len() && names.iter().all(|name| all.contains(name));
        if is_more && self.are_people(&all) { all } else { names }
    }

    /// The same where somebody else is stated whom the page prints neither near the headline nor alone anywhere: systems
    /// state the author of another article, or who put the text in.
    pub fn instead_of(&self, stated: &[String]) -> Option<Vec<String>> {
        let is_alone = |name: &str| self.layout.passages.iter().any(|p| p.text.trim() == name);
        if stated.iter().any(|name| is_person_like(name) && (self.prints(name, None) || is_alone(name))) {
            return None;
        }
        Some(self.confirmed()).filter(|names| !names.is_empty())
    }

    /// Names of such a line by its form alone, of people of whom the text does not speak.
    pub fn placed(&self) -> Vec<String> {
        let slot = self.slot();
        let passages = || self.layout.passages.iter().filter(|p| p.count >= TEXT_WORDS);
        let speaks_of = |place: &str| passages().any(|p| p.text.contains(place));
        // Who wrote may have taken the pictures too.
        let is_text = |p: &&Passage| p.is_good && !p.findings.anywhere.has(Topic::Credit);
        let is_subject = |name: &str| passages().filter(is_text).any(|p| p.text.contains(name));
        let is_item =
            |p: &Passage| self.layout.elements.get(p.block).is_some_and(|e| e.semantics & semantic_bit(Tag::Li) != 0);
        let lines = slot.iter().filter_map(|&i| self.passage(i));
        let lines = lines.filter(|p| !is_item(p) && !p.text.contains(|c: char| c == ':' || c.is_numeric()));
        let is_free = |text: &str, name: &String| {
            let is_full = name.contains(' ') && has_form_of_name(name) && !self.has_common_word(name);
            is_full && (text.contains('@') || !is_subject(name)) && !self.is_in_headline(name)
        };
        let named = lines.map(|p| (&*p.text, beside_place(&p.text, speaks_of)));
        let mut named = named.filter(|(_, names)| self.are_people(names));
        named.find(|(text, names)| names.iter().all(|n| is_free(text, n))).map(|(_, names)| names).unwrap_or_default()
    }

    /// Whether the text writes one of the words of a name small, as it does those of a heading or of a button.
    fn has_common_word(&self, name: &str) -> bool {
        if !name.contains(char::is_lowercase) {
            return false;
        }
        let words = Words::of(name);
        let is_long = |at: usize| words.word(at).chars().count() >= COMMON_LETTERS;
        let wanted: Vec<WordHash> =
            (0..words.len()).filter(|&at| is_long(at)).filter_map(|at| words.hash(at)).collect();
        let texts = self.layout.passages.iter().filter(|p| p.is_good).map(|p| &p.words);
        let mut small = texts.flat_map(|words| words.hashes().enumerate().filter(|(at, _)| !words.is_capital(*at)));
        small.any(|(_, hash)| wanted.contains(&hash))
    }
}

/// Whether all words of a name but particles have capitals, where its script has them, and none is longer than a surname.
fn has_form_of_name(name: &str) -> bool {
    let words = Words::of(name);
    let has_case = name.contains(char::is_lowercase);
    let wording = Wording::of_languages();
    let fits = |at: usize| !has_case || words.is_capital(at) || wording.is_particle(words.word(at));
    // "Zoho CRM" is a product.
    let is_acronym =
        |word: &str| has_case && word.chars().count() <= ACRONYM_LETTERS && word.chars().all(char::is_uppercase);
    (0..words.len()).all(|at| fits(at) && words.word(at).chars().count() <= LONGEST_WORD)
        && !name.split_whitespace().any(|word| word.chars().count() > 1 && is_acronym(word))
}

/// Whether a line says who did other work than writing: "Pictures: Ole Lind".
fn is_of_crew(line: &str) -> bool {
    Wording::of_languages().credit(line).is_some_and(|label| label.crew && !label.names_authors())
}

/// The names of a line that are among some, in order.
fn known_in(line: &str, known: &HashSet<String>) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut names = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest_first = NAME_WORDS.rev().filter_map(|length| Some((length, words.get(at..at + length)?)));
        let mut found = longest_first.filter(|(_, words)| known.contains(&fold(&words.concat())));
        // "Told by Jane Roe, edited by Ole Lind", "(pictures: Ole Lind)".
        let before = at.checked_sub(1).and_then(|before| words.get(before)).map(|word| word.trim_matches(EDGES));
        let found = found.next().filter(|_| !before.is_some_and(is_of_crew));
        match found {
            Some((length, words)) => {
                names.push(words.join(" ").trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
                at += length;
            }
            None => at += 1,
        }
    }
    byline::once(names.into_iter())
}

/// The people whom a line names beside a place: before or behind a bar, or before words that begin small ("at the court").
/// A place is what the text speaks of, or what a preposition stands before.
fn beside_place(line: &str, speaks_of: impl Fn(&str) -> bool) -> Vec<String> {
    let people = |part: &str| -> Vec<String> {
        let names = byline::names_in(part);
        let are_whole = names.iter().all(|name| is_person_like(name) && is_name_like(name));
        if are_whole { names } else { Vec::new() }
    };
    let Some((first, second)) = BARS.iter().chain([&STROKE]).find_map(|bar| line.split_once(bar)) else {
        let names = people(before_address(line));
        return if names.is_empty() { people(before_small(line)) } else { names };
    };
    let is_place = |part: &str| {
        let first = part.split_whitespace().next().unwrap_or_default();
        speaks_of(part.trim()) || Lexicon::of_languages().find(&Words::of(first)).stop_words > 0
    };
    let named = |part: &str| if is_place(part) { Vec::new() } else { people(part) };
    match (named(first), named(second)) {
        (names, others) if others.is_empty() => names,
        (names, others) if names.is_empty() => others,
        _ => Vec::new(),
    }
}

/// The words of a line before those that begin small: "Jane Roe reports from Orsk".
fn before_small(line: &str) -> &str {
    let starts = line.match_indices(' ').map(|(at, _)| at);
    let mut smalls = starts.filter(|at| line.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_lowercase)));
    smalls.next().and_then(|at| line.get(..at)).unwrap_or_default()
}

/// A line without the address behind a name: "Jane Roe jane.roe@coast.example".
fn before_address(line: &str) -> &str {
    let Some(at) = line.find('@') else { return line };
    let before = line.get(..at).unwrap_or_default();
    before.rfind(char::is_whitespace).and_then(|end| line.get(..end)).unwrap_or_default()
}
