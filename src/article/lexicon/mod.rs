//! What news pages say beside their articles: calls, labels and function words, one file for each language.
//!
//! A file has one topic a line: `topic: phrase, phrase`. A phrase is lower case; `^` binds it to the beginning of a
//! passage, `=` to the whole passage, `*` after a word stands for any ending. Phrases of all languages are looked up
//! together: pages mix languages, and a phrase is rarely a plain word of another language. Everything works without
//! these files, a little worse; a new language is a new file and one line in [`FILES`]. `months` names the twelve months
//! in order, with other forms of a name after a space.
//!
//! Words of `class` and `id` attributes have a file of the same form, `class_names.txt`.

use super::words::Words;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Language and file.
const FILES: &[(&str, &str)] = &[
    ("ar", include_str!("ar.txt")),
    ("de", include_str!("de.txt")),
    ("en", include_str!("en.txt")),
    ("es", include_str!("es.txt")),
    ("fr", include_str!("fr.txt")),
    ("it", include_str!("it.txt")),
    ("no", include_str!("no.txt")),
    ("pl", include_str!("pl.txt")),
    ("pt", include_str!("pt.txt")),
    ("ru", include_str!("ru.txt")),
    ("sv", include_str!("sv.txt")),
    ("uk", include_str!("uk.txt")),
    ("zh", include_str!("zh.txt")),
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

/// Share of words that must be function words of one language before it is named; running text has 0.3 and more.
const TOLD: f32 = 0.08;

/// The language of which most words are function words, as a BCP 47 tag; `None` when none stands out.
pub(in crate::article) fn language_of<'w>(words: impl Iterator<Item = &'w str>) -> Option<&'static str> {
    static STOP_WORDS: OnceLock<HashMap<&'static str, u16>> = OnceLock::new();
    let known = STOP_WORDS.get_or_init(|| {
        let mut known: HashMap<&'static str, u16> = HashMap::new();
        for (bit, (_, file)) in FILES.iter().enumerate() {
            let line = file.lines().find_map(|line| line.strip_prefix("stop:")).unwrap_or_default();
            for word in line.split(',').map(str::trim) {
                *known.entry(word).or_default() |= 1 << bit;
            }
        }
        known
    });
    let mut counts = [0.0_f32; FILES.len()];
    let mut total = 0.0;
    for word in words {
        total += 1.0;
        if let Some(languages) = known.get(word) {
            // A word of several languages tells less.
            let share = 1.0 / languages.count_ones() as f32;
            for (bit, count) in counts.iter_mut().enumerate() {
                *count += if languages >> bit & 1 == 1 { share } else { 0.0 };
            }
        }
    }
    let (best, count) =
        counts.iter().enumerate().fold((0, 0.0), |best, (n, &c)| if c > best.1 { (n, c) } else { best });
    (total > 0.0 && count >= TOLD * total).then(|| FILES.get(best).map(|(language, _)| *language))?
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Anywhere,
    Start,
    Whole,
}

#[derive(Debug, PartialEq)]
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
    /// Names of months with their number, 1 to 12.
    months: HashMap<String, u8>,
}

/// Entries of a passage before which a phrase counts as standing at its start ("» Read also").
const START_WITHIN: usize = 1;

impl Lexicon {
    /// The phrases of all languages.
    pub fn of_languages() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::read(FILES.iter().map(|(_, file)| *file)))
    }

    /// The words of class and id attributes.
    pub fn of_class_names() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::read([CLASS_NAMES]))
    }

    fn read<'a>(files: impl IntoIterator<Item = &'a str>) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for line in files.into_iter().flat_map(str::lines) {
            let Some((name, phrases)) = line.split_once(':') else { continue };
            let phrases = phrases.split(',').map(str::trim);
            match name.trim() {
                "months" => lexicon.add_months(phrases),
                "weekday" => phrases.for_each(|phrase| lexicon.add(Topic::Month, phrase)),
                name => {
                    if let Some(topic) = Topic::named(name) {
                        phrases.for_each(|phrase| lexicon.add(topic, phrase));
                    }
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
        let known = map.entry(first).or_default();
        if !known.contains(&phrase) {
            known.push(phrase);
        }
    }

    /// Twelve entries, each the names of one month in a language.
    fn add_months<'a>(&mut self, months: impl Iterator<Item = &'a str>) {
        for (number, names) in (1..=12).zip(months) {
            for name in names.split_whitespace() {
                self.add(Topic::Month, name);
                self.months.entry(name.to_owned()).or_insert(number);
            }
        }
    }

    /// The number of a month by its lower-case name in any language.
    pub fn month(&self, name: &str) -> Option<u8> {
        self.months.get(name).copied()
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
