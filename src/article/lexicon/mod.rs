//! What news pages say beside their articles: calls, labels and function words, one file for each language.
//!
//! A file has one topic a line: `topic: phrase, phrase`. A phrase is lower case; `^` binds it to the beginning of a
//! passage, `=` to the whole passage, `*` after a word stands for any ending. Phrases of all languages are looked up
//! together: pages mix languages, and a phrase is rarely a plain word of another language. Everything works without
//! these files, a little worse; a new language is a new file and one line in [`FILES`].
//!
//! Words of `class` and `id` attributes have a file of the same form, `class_names.txt`.

use super::words::Words;
use std::collections::HashMap;
use std::sync::OnceLock;

const FILES: &[&str] = &[
    include_str!("ar.txt"),
    include_str!("de.txt"),
    include_str!("en.txt"),
    include_str!("es.txt"),
    include_str!("fr.txt"),
    include_str!("it.txt"),
    include_str!("no.txt"),
    include_str!("pl.txt"),
    include_str!("pt.txt"),
    include_str!("ru.txt"),
    include_str!("sv.txt"),
    include_str!("uk.txt"),
    include_str!("zh.txt"),
];

const CLASS_NAMES: &str = include_str!("class_names.txt");

macro_rules! topics {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// What a phrase speaks of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(in crate::article) enum Topic { $($variant),* }

        impl Topic {
            pub const ALL: &'static [(Topic, &'static str)] = &[$((Topic::$variant, $name)),*];

            fn named(name: &str) -> Option<Topic> {
                Topic::ALL.iter().find(|(_, n)| *n == name).map(|(topic, _)| *topic)
            }
        }
    };
}

topics! {
    Donation "donation", Newsletter "newsletter", Paywall "paywall", Cookie "cookie", Share "share",
    Related "related", Comments "comments", Login "login", Advertisement "advertisement", Sponsored "sponsored",
    Navigation "navigation", Footer "footer", AuthorBox "author", Tags "tags", Notice "notice",
    Credit "credit", Byline "byline", Date "date", Month "month", Action "action", Person "person", Stop "stop",
    Body "body", Main "main", Head "head", Caption "caption", Media "media", Embed "embed",
}

/// A set of topics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::article) struct Topics(u32);

impl Topics {
    pub fn has(self, topic: Topic) -> bool {
        self.0 >> (topic as u8) & 1 == 1
    }

    pub fn has_any(self, topics: &[Topic]) -> bool {
        topics.iter().any(|&t| self.has(t))
    }

    pub fn add(&mut self, topic: Topic) {
        self.0 |= 1 << (topic as u8);
    }

    pub fn union(self, other: Topics) -> Topics {
        Topics(self.0 | other.0)
    }
}

/// What the words of a passage say.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::article) struct Findings {
    /// Topics of phrases anywhere.
    pub anywhere: Topics,
    /// Topics of phrases with which the passage begins (within its first words).
    pub at_start: Topics,
    /// Topics of phrases that are the whole passage.
    pub whole: Topics,
    /// How many phrases of calls (donation to notice) were found.
    pub calls: u32,
    /// How many function words.
    pub stop_words: u32,
    /// How many words of address: we, you, our.
    pub persons: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Anywhere,
    Start,
    Whole,
}

#[derive(Debug)]
struct Phrase {
    topic: Topic,
    bound: Bound,
    /// Words after the first, and whether each is a beginning only.
    rest: Vec<(String, bool)>,
}

/// Phrases by their first word.
#[derive(Debug, Default)]
pub(in crate::article) struct Lexicon {
    exact: HashMap<String, Vec<Phrase>>,
    /// Phrases whose first word is a beginning, by that beginning.
    prefixes: HashMap<String, Vec<Phrase>>,
    /// Lengths of beginnings in bytes, ascending.
    prefix_lengths: Vec<usize>,
}

/// Entries of a passage before which a phrase counts as standing at its start ("» Read also").
const START_WITHIN: usize = 1;

impl Lexicon {
    /// The phrases of all languages.
    pub fn of_languages() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::read(FILES))
    }

    /// The words of class and id attributes.
    pub fn of_class_names() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::read(&[CLASS_NAMES]))
    }

    fn read(files: &[&str]) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for line in files.iter().flat_map(|file| file.lines()) {
            if let Some((name, phrases)) = line.split_once(':')
                && let Some(topic) = Topic::named(name.trim())
            {
                for phrase in phrases.split(',') {
                    lexicon.add(topic, phrase.trim());
                }
            }
        }
        lexicon.prefix_lengths = lexicon.prefixes.keys().map(String::len).collect();
        lexicon.prefix_lengths.sort_unstable();
        lexicon.prefix_lengths.dedup();
        lexicon
    }

    fn add(&mut self, topic: Topic, phrase: &str) {
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
        let phrase = Phrase { topic, bound, rest: words };
        let map = if is_beginning { &mut self.prefixes } else { &mut self.exact };
        map.entry(first).or_default().push(phrase);
    }

    /// Looks up the words of a passage.
    pub fn find(&self, words: &Words) -> Findings {
        let mut findings = Findings::default();
        for (at, word) in words.iter().enumerate() {
            if let Some(phrases) = self.exact.get(word) {
                findings.note(phrases, words, at);
            }
            for &length in &self.prefix_lengths {
                match word.get(..length) {
                    Some(beginning) => {
                        if let Some(phrases) = self.prefixes.get(beginning) {
                            findings.note(phrases, words, at);
                        }
                    }
                    None if length > word.len() => break,
                    None => {}
                }
            }
        }
        findings
    }
}

impl Findings {
    fn note(&mut self, phrases: &[Phrase], words: &Words, at: usize) {
        for phrase in phrases {
            let length = 1 + phrase.rest.len();
            let fits = phrase.rest.iter().enumerate().all(|(n, (word, is_beginning))| {
                let found = words.get(at + 1 + n);
                if *is_beginning { found.starts_with(&**word) } else { found == word }
            });
            let is_whole = at == 0 && length == words.len();
            let is_start = at <= START_WITHIN;
            let is_in_place = match phrase.bound {
                Bound::Anywhere => true,
                Bound::Start => is_start,
                Bound::Whole => is_whole,
            };
            if !fits || !is_in_place {
                continue;
            }
            match phrase.topic {
                Topic::Stop => self.stop_words += 1,
                Topic::Person => self.persons += 1,
                topic => {
                    self.anywhere.add(topic);
                    if is_start {
                        self.at_start.add(topic);
                    }
                    if is_whole {
                        self.whole.add(topic);
                    }
                    if (topic as u8) <= Topic::Notice as u8 {
                        self.calls += 1;
                    }
                }
            }
        }
    }
}
