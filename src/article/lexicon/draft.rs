//! A lexicon while its files are read: each word with a list of phrases of its own, which then go into one.

use super::{Bound, Entry, Lexicon, Phrase, Topic, place_of_first_bytes};
use crate::article::dictionary::{Dictionary, WordHash};
use crate::article::words::Words;

/// A phrase by its words behind the first, and whether each is a beginning only.
#[derive(Debug)]
struct Drafted {
    topic: Topic,
    bound: Bound,
    rest: Vec<(String, bool)>,
    languages: u32,
}

impl Drafted {
    fn says_as(&self, other: &Drafted) -> bool {
        self.topic == other.topic && self.bound == other.bound && self.rest == other.rest
    }

    /// The hash of its second word, where that is whole.
    fn second(&self) -> Option<WordHash> {
        self.rest.first().filter(|(_, is_beginning)| !is_beginning).map(|(word, _)| WordHash::of(word.as_bytes()))
    }
}

/// What is known of the words of a dictionary, by their numbers.
#[derive(Debug, Default)]
struct Known {
    words: Dictionary,
    entries: Vec<Entry>,
    phrases: Vec<Vec<Drafted>>,
}

impl Known {
    /// The place of a word, which is made when it is new.
    fn of(&mut self, word: &str) -> Option<(&mut Entry, &mut Vec<Drafted>)> {
        let number = self.words.add(word);
        if self.entries.len() <= number {
            self.entries.resize_with(number + 1, Entry::default);
            self.phrases.resize_with(number + 1, Vec::new);
        }
        Some((self.entries.get_mut(number)?, self.phrases.get_mut(number)?))
    }

    /// Puts all phrases into the lists of a lexicon.
    fn flatten(mut self, lexicon: &mut Lexicon) -> (Dictionary, Vec<Entry>) {
        for (entry, phrases) in self.entries.iter_mut().zip(self.phrases) {
            let from = lexicon.phrases.len() as u32;
            let (goes_on, ends): (Vec<Drafted>, Vec<Drafted>) =
                phrases.into_iter().partition(|phrase| phrase.second().is_some());
            entry.phrases = from..from + ends.len() as u32;
            entry.longer = entry.phrases.end..entry.phrases.end + goes_on.len() as u32;
            for phrase in ends.into_iter().chain(goes_on) {
                let second = phrase.second();
                entry.seconds.extend(second);
                let Drafted { topic, bound, rest, languages } = phrase;
                let start = lexicon.rest.len() as u32;
                lexicon.rest.extend(rest);
                let rest = start..lexicon.rest.len() as u32;
                lexicon.phrases.push(Phrase { topic, bound, languages, second, rest });
            }
        }
        (self.words, self.entries)
    }
}

/// A lexicon while its files are read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    words: Known,
    beginnings: Known,
}

impl Draft {
    /// Adds the lines of a language's file. Lines of other names are those of [`super::Wording`].
    pub fn take(&mut self, file: &str, language: usize) {
        for (name, phrases) in file.lines().filter_map(|line| line.split_once(':')) {
            self.take_line(name.trim(), phrases, language);
        }
    }

    /// Adds a line; whether its name is one.
    pub(super) fn take_line(&mut self, name: &str, phrases: &str, language: usize) -> bool {
        let phrases = phrases.split(',').map(str::trim);
        match name {
            "months" => self.add_months(phrases, language),
            "in date" => phrases.for_each(|word| self.add_word_of_dates(word)),
            "weekday" => phrases.for_each(|phrase| self.add(Topic::Month, phrase, language)),
            name => {
                let Some(topic) = Topic::named(name) else { return false };
                for phrase in phrases {
                    self.add(topic, phrase, language);
                    if topic == Topic::Stop {
                        self.add_stop_word(phrase, language);
                    }
                }
            }
        }
        true
    }

    fn add(&mut self, topic: Topic, phrase: &str, language: usize) {
        let (bound, phrase) = match phrase.strip_prefix('^') {
            Some(rest) => (Bound::Start, rest),
            None => match phrase.strip_prefix('=') {
                Some(rest) => (Bound::Whole, rest),
                None => (Bound::Anywhere, phrase),
            },
        };
        let mut words: Vec<(String, bool)> = Vec::new();
        for piece in phrase.split_whitespace() {
            let is_beginning = piece.ends_with('*');
            let parts = Words::of(piece);
            let last = parts.len();
            words.extend(parts.iter().enumerate().map(|(n, word)| (word.to_owned(), is_beginning && n + 1 == last)));
        }
        if words.is_empty() {
            return;
        }
        let (first, is_beginning) = words.remove(0);
        let phrase = Drafted { topic, bound, rest: words, languages: 1 << language };
        let known = if is_beginning { &mut self.beginnings } else { &mut self.words };
        let Some((_, phrases)) = known.of(&first) else { return };
        match phrases.iter_mut().find(|known| known.says_as(&phrase)) {
            Some(known) => known.languages |= phrase.languages,
            None => phrases.push(phrase),
        }
    }

    fn add_stop_word(&mut self, word: &str, language: usize) {
        if let Some((entry, _)) = self.words.of(Words::of(word).word(0)) {
            entry.stop_word_of |= 1 << language;
        }
    }

    fn add_word_of_dates(&mut self, word: &str) {
        if let Some((entry, _)) = self.words.of(word) {
            entry.stands_in_dates = true;
        }
    }

    /// Twelve entries, each the names of one month in a language.
    fn add_months<'a>(&mut self, months: impl Iterator<Item = &'a str>, language: usize) {
        for (number, names) in (1..=12).zip(months) {
            for name in names.split_whitespace() {
                let name = &name.replace('_', " ");
                self.add(Topic::Month, name, language);
                let words = Words::of(name);
                let words: Vec<&str> = words.iter().collect();
                if let Some((entry, _)) = self.words.of(&words.join(" "))
                    && entry.month == 0
                {
                    entry.month = number;
                }
            }
        }
    }

    pub fn finished(self) -> Lexicon {
        let mut lexicon = Lexicon::default();
        (lexicon.words, lexicon.entries) = self.words.flatten(&mut lexicon);
        (lexicon.beginnings, lexicon.of_beginnings) = self.beginnings.flatten(&mut lexicon);
        let beginnings = (0..lexicon.beginnings.len()).filter_map(|number| lexicon.beginnings.word(number));
        for (word, bit) in beginnings.clone().map(str::as_bytes).filter_map(place_of_first_bytes) {
            if let Some(bits) = lexicon.first_bytes.get_mut(word) {
                *bits |= 1 << bit;
            }
        }
        lexicon.beginning_lengths = beginnings.map(str::len).collect();
        lexicon.beginning_lengths.sort_unstable();
        lexicon.beginning_lengths.dedup();
        lexicon
    }
}
