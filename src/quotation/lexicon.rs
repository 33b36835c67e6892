//! Word lists: what a language's words do around quotations.
//!
//! Each language is one file in `lexicon/`: sections of words, written whole or as a stem with its endings
//! (`say||s|ing` is say, says, saying). A word may stand in several sections; [`Class`] is the set of them.

mod endings;
mod files;

pub(super) use super::class::Class;
use super::han_names::HanNames;
use super::word_hasher::WordHasher;
pub(super) use super::word_list::List;
use files::{ALIASES, FILES};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// Given names by gender, shared by all languages.
const NAMES: &str = include_str!("lexicon/names.txt");

/// Bytes below which a word is taken for no compound.
const SHORTEST_COMPOUND: usize = 9;

/// Most bytes of a letter in the languages that write compounds.
const BYTES_A_LETTER: usize = 2;

/// Where a language puts the subject of a reporting verb.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// Before the verb; behind it only right after what is said: English, Chinese.
    #[default]
    SubjectFirst,
    /// The verb is second; the subject follows it when something else stands in front: German, Norwegian.
    VerbSecond,
    /// Before or behind, or left out: Romance and Slavic languages.
    Free,
    /// Behind the verb: Arabic.
    VerbFirst,
    /// Before the verb, which ends its clause, or behind a participle that does so, or left out: Turkish.
    VerbFinal,
    /// Particles tell it, wherever it stands: Japanese.
    Particles,
}

/// A word in lower case and with the apostrophe that the files have.
pub(super) fn folded(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().replace(['’', 'ʼ'], "'") }
}

/// A multi-word entry: its words after the first, and its class.
type Phrase = (Box<[Box<str>]>, Class);

/// One language.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// The primary subtag of the language, as its file gives it; empty without a file.
    pub language: &'static str,
    /// Where the subject stands.
    pub order: Order,
    /// Whether a dash at the beginning of a line opens what somebody says.
    pub dash: bool,
    /// Whether all nouns are capitalised.
    pub capital_nouns: bool,
    /// Whether the script has no capital letters.
    pub uncased: bool,
    /// Whether words are written without spaces.
    pub unspaced: bool,
    /// Whether so few endings are left that a word's place tells what it is: one form is past and participle ("the plan
    /// released Monday"), another plural noun and verb of the third person ("the party claims"). English.
    pub few_endings: bool,
    /// Signs that part a name from the endings of its case: Lund'un, EU:n.
    pub case_signs: &'static str,
    /// Whether the subject may stand in front of the verb behind a line of dialogue: – Q, Virtanen sanoo.
    pub subject_in_tag: bool,
    /// Whether the family name stands first, and an office behind it: Kovács Anna polgármester.
    pub surname_first: bool,
    /// Whether a participle without an auxiliary is no verb: un comunicat transmis presei.
    pub bare_participles: bool,
    /// Whether a name has up to four words, the last of which is what somebody is called: Nguyễn Văn Hùng.
    pub long_names: bool,
    /// Whether offices and what they are of have a capital in front of a name: Wali Kota Bandung Anna Wijaya.
    pub capital_offices: bool,
    /// Whether nouns are joined into one word, the last part of which says what it is.
    compounds: bool,
    words: HashMap<Box<str>, Class, BuildHasherDefault<WordHasher>>,
    phrases: HashMap<Box<str>, Vec<Phrase>, BuildHasherDefault<WordHasher>>,
    adverb_endings: Vec<&'static str>,
    past_endings: Vec<&'static str>,
    noun_plural_endings: Vec<&'static str>,
    feminine_endings: Vec<&'static str>,
    infinitive_endings: Vec<&'static str>,
    patronymic_endings: Vec<&'static str>,
    prefixes: Vec<&'static str>,
    attribute_endings: Vec<&'static str>,
    adjective_endings: Vec<&'static str>,
    office_endings: Vec<&'static str>,
    epithet_endings: Vec<&'static str>,
    passive_endings: Vec<&'static str>,
    participle_endings: Vec<&'static str>,
    number_endings: Vec<&'static str>,
    /// Articles that are written onto their noun, in front and behind: الوزير, ordføreren.
    article_prefixes: Vec<&'static str>,
    article_suffixes: Vec<&'static str>,
    /// Endings of verbs whose subject is many.
    plural_endings: Vec<&'static str>,
    /// Endings that make an adverbial of a noun: مبتسماً.
    adverbial_endings: Vec<&'static str>,
    oblique_endings: Vec<&'static str>,
    content_endings: Vec<&'static str>,
    /// Particles that are written onto nouns or stand behind them.
    pub particles: Vec<&'static str>,
    /// Endings of the case that a postposition behind a source asks for: Virtasen mukaan.
    source_endings: Vec<&'static str>,
    /// Endings of surnames in that case, each with that of the name itself.
    name_cases: Vec<(&'static str, &'static str)>,
    /// Endings of names in other cases, each with that of the name itself, which the text must have.
    known_name_cases: Vec<(&'static str, &'static str)>,
    /// Verbs of several words that report, by their first: "let it be known".
    report_phrases: HashMap<&'static str, Vec<Vec<&'static str>>, BuildHasherDefault<WordHasher>>,
    /// Verbs of two words that report and take no object, by their first: "went on".
    tag_phrases: Vec<(&'static str, &'static str)>,
    /// Words that stand for the sentence in front, at the beginning of one: "this", "об этом".
    pointers: Vec<Vec<&'static str>>,
    /// Offices in full by how they are shortened in front of a name: "Gov." is the governor.
    offices: HashMap<&'static str, &'static str, BuildHasherDefault<WordHasher>>,
    lists: HashMap<&'static str, Vec<List>, BuildHasherDefault<WordHasher>>,
    /// What names are made of, where no capital letter tells them.
    pub names: HanNames,
    longest: usize,
    has_articles: bool,
}

/// The lines of a file with their sections.
fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut section = "";
    file.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => {
                section = name;
                None
            }
            None => Some((section, line)),
        }
    })
}

impl Lexicon {
    /// The lexicon of a BCP 47 tag, if there is one.
    pub fn of(tag: &str) -> Option<&'static Lexicon> {
        static ALL: [OnceLock<Lexicon>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let primary = ALIASES.iter().find(|(from, _)| *from == primary).map_or(primary.as_str(), |(_, to)| to);
        let index = FILES.iter().position(|(language, _)| *language == primary)?;
        let (_, file) = *FILES.get(index)?;
        Some(ALL.get(index)?.get_or_init(|| Lexicon::parse(file)))
    }

    /// The languages that have a file.
    pub fn languages() -> impl DoubleEndedIterator<Item = &'static str> {
        FILES.iter().map(|(language, _)| *language)
    }

    /// The lexicon without words, for a language that has none.
    pub fn empty() -> &'static Lexicon {
        static EMPTY: OnceLock<Lexicon> = OnceLock::new();
        EMPTY.get_or_init(|| Lexicon::parse(""))
    }

    fn parse(file: &'static str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.read(file);
        if !file.is_empty() {
            lexicon.read(NAMES);
        }
        lexicon
    }

    fn read(&mut self, file: &'static str) {
        for (section, line) in lines(file) {
            self.take(section, line);
        }
    }

    /// Adds a line of a section; whether the section, or before the first the setting, is one.
    fn take(&mut self, section: &str, line: &'static str) -> bool {
        let mut words = line.split_whitespace();
        match section {
            "" => return self.set(words.next().unwrap_or_default(), words.next().unwrap_or_default()),
            "adverb-endings" => self.adverb_endings.extend(words),
            "past-endings" => self.past_endings.extend(words),
            "patronymic-endings" => self.patronymic_endings.extend(words),
            "infinitive-endings" => self.infinitive_endings.extend(words),
            "prefixes" => self.prefixes.extend(words),
            "attribute-endings" => self.attribute_endings.extend(words),
            "adjective-endings" => self.adjective_endings.extend(words),
            "office-endings" => self.office_endings.extend(words),
            "passive-endings" => self.passive_endings.extend(words),
            "epithet-endings" => self.epithet_endings.extend(words),
            "participle-endings" => self.participle_endings.extend(words),
            "oblique-endings" => self.oblique_endings.extend(words),
            "content-endings" => self.content_endings.extend(words),
            "particles" => self.particles.extend(words),
            "known-name-case" => self.known_name_cases.extend(words.next().zip(words.next())),
            "source-endings" => self.source_endings.extend(words),
            "name-case" => self.name_cases.extend(words.next().zip(words.next())),
            "number-endings" => self.number_endings.extend(words),
            "noun-plural-endings" => self.noun_plural_endings.extend(words),
            "feminine-endings" => self.feminine_endings.extend(words),
            "article-prefixes" => self.article_prefixes.extend(words),
            "plural-endings" => self.plural_endings.extend(words),
            "article-suffixes" => self.article_suffixes.extend(words),
            "adverbial-endings" => self.adverbial_endings.extend(words),
            "report-phrase" => {
                let phrase: Vec<&str> = words.collect();
                if let Some(first) = phrase.first() {
                    self.report_phrases.entry(first).or_default().push(phrase);
                }
            }
            "tag-phrase" => {
                if let (Some(first), Some(second)) = (words.next(), words.next()) {
                    self.tag_phrases.push((first, second));
                }
            }
            "office" => self.offices.extend(words.next().zip(words.next())),
            "pointer" => self.pointers.push(words.collect()),
            "surname" => self.names.surnames.extend(words),
            "transliteration" => self.names.transliteration.extend(line.chars()),
            "common-like-surname" => self.names.common.extend(words),
            "never-last-of-name" => self.names.never_last.extend(line.chars()),
            "body-endings" => self.names.body_endings.extend(words),
            "according" | "according-after" => self.add_phrase(section, line),
            _ => {
                if let Some(list) = List::of_section(section) {
                    words.for_each(|word| self.lists.entry(word).or_default().push(list));
                    return true;
                }
                words.for_each(|word| self.add_forms(section, word));
                return Class::of_section(section) != Class::default();
            }
        }
        true
    }

    /// Sets what a line before the first section says; whether there is such a thing to say.
    fn set(&mut self, name: &str, value: &'static str) -> bool {
        match (name, value) {
            ("language", _) => self.language = value,
            ("order", "subject-first") => self.order = Order::SubjectFirst,
            ("order", "verb-second") => self.order = Order::VerbSecond,
            ("order", "free") => self.order = Order::Free,
            ("order", "verb-first") => self.order = Order::VerbFirst,
            ("order", "verb-final") => self.order = Order::VerbFinal,
            ("order", "particles") => self.order = Order::Particles,
            ("case-signs", _) => self.case_signs = value,
            ("tag", "subject-first") => self.subject_in_tag = true,
            ("bare-participles", _) => self.bare_participles = value == "yes",
            ("long-names", _) => self.long_names = value == "yes",
            ("capital-offices", _) => self.capital_offices = value == "yes",
            ("surname-first", _) => self.surname_first = value == "yes",
            ("dash", _) => self.dash = value == "yes",
            ("capital-nouns", _) => self.capital_nouns = value == "yes",
            ("uncased", _) => self.uncased = value == "yes",
            ("unspaced", _) => self.unspaced = value == "yes",
            ("compounds", _) => self.compounds = value == "yes",
            ("few-endings", _) => self.few_endings = value == "yes",
            _ => return false,
        }
        true
    }

    fn add_forms(&mut self, section: &str, entry: &str) {
        let class = Class::of_section(section);
        self.has_articles |= class == Class::ARTICLE;
        let Some((stem, endings)) = entry.split_once('|') else {
            return self.add_word(entry.into(), class);
        };
        for ending in endings.split('|') {
            self.add_word(format!("{stem}{ending}").into(), class);
        }
    }

    fn add_word(&mut self, word: Box<str>, class: Class) {
        // Romanian is written with cedillas for commas as often.
        if word.contains(['ș', 'ț']) {
            self.add_word(word.replace('ș', "ş").replace('ț', "ţ").into(), class);
        }
        self.longest = self.longest.max(word.chars().count());
        let known = self.words.entry(word).or_default();
        *known = *known | class;
    }

    fn add_phrase(&mut self, section: &str, line: &str) {
        let class = Class::of_section(section);
        let mut words = line.split_whitespace().map(Box::<str>::from);
        let Some(first) = words.next() else { return };
        self.add_word(first.clone(), class);
        let rest: Box<[Box<str>]> = words.collect();
        let phrases = self.phrases.entry(first).or_default();
        // Longer ones before those that they begin with.
        let place = phrases.partition_point(|(known, _)| known.len() >= rest.len());
        phrases.insert(place, (rest, class));
    }

    /// Whether names of days and months are written small, as in most languages: one with a capital is a name.
    pub fn has_small_dates(&self) -> bool {
        self.order != Order::SubjectFirst && !self.capital_nouns && !self.uncased
    }

    /// The class of a word in lower case.
    pub fn class(&self, word: &str) -> Class {
        let known = self.words.get(word).copied().unwrap_or_default();
        if known != Class::default() {
            return known;
        }
        // Where words are elided, "m'a" is no form of "m".
        if let Some((stem, _)) = word.split_once('\'').filter(|_| self.order != Order::Free) {
            // "that's" opens no clause: its verb is in it.
            return self.words.get(stem).copied().unwrap_or_default().without(Class::THAT);
        }
        if self.compounds && word.len() >= SHORTEST_COMPOUND {
            let class = self.compound(word);
            if class != Class::default() {
                return class;
            }
        }
        if word.len() > 5 && self.adverb_endings.iter().any(|e| word.ends_with(e)) {
            return Class::ADVERB;
        }
        for prefix in &self.prefixes {
            if let Some(rest) = word.strip_prefix(prefix) {
                let class = self.words.get(rest).copied().unwrap_or_default();
                if class.is(Class::CUE | Class::ACCORDING | Class::THAT) {
                    return class;
                }
            }
        }
        Class::default()
    }

    /// Whether nothing but its ending makes a word an adverb.
    pub fn is_adverb_by_ending(&self, word: &str) -> bool {
        !self.words.contains_key(word)
    }

    /// Whether a word is known only without the conjunction written onto it: وأن is "and that".
    pub fn carries_prefix(&self, word: &str) -> bool {
        !self.words.contains_key(word) && self.prefixes.iter().any(|p| word.starts_with(p))
    }

    /// A word without the conjunction written onto it.
    pub fn without_prefix<'w>(&self, word: &'w str) -> &'w str {
        self.prefixes.iter().find_map(|p| word.strip_prefix(p)).unwrap_or(word)
    }

    /// What the last part of a compound is: Samferdselsminister is a minister.
    fn compound(&self, word: &str) -> Class {
        // The last part is no longer than the longest word of the files, however long the text's is.
        let from = word.len().saturating_sub(BYTES_A_LETTER * self.longest).max(3);
        let parts = word.char_indices().map(|(i, _)| i).filter(|i| (from..=word.len() - 4).contains(i));
        let known = parts.filter_map(|i| self.words.get(word.get(i..)?).copied());
        known.map(|c| c.of_head()).find(|c| *c != Class::default()).unwrap_or_default()
    }

    /// Whether the word in lower case has the ending of a past verb form.
    pub fn looks_past(&self, word: &str) -> bool {
        word.len() > 4 && self.past_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a word in lower case is in a list.
    pub fn lists(&self, list: List, word: &str) -> bool {
        self.lists.get(word).is_some_and(|lists| lists.contains(&list))
    }

    /// Whether a word is a title before anybody's name and no office: Mr, Dr.
    pub fn is_honorific(&self, word: &str) -> bool {
        self.lists(List::Honorific, &word.to_lowercase())
    }

    /// Verbs of several words, the first of which is `first`.
    pub fn report_phrases(&self, first: &str) -> &[Vec<&'static str>] {
        self.report_phrases.get(first).map_or(&[], Vec::as_slice)
    }

    /// Whether two words are a verb that reports and takes no object: "went on".
    pub fn is_tag_phrase(&self, first: &str, second: &str) -> bool {
        self.tag_phrases.contains(&(first, second))
    }

    /// Words that stand for the sentence in front, where another begins with them.
    pub fn pointers(&self) -> impl Iterator<Item = &[&'static str]> {
        self.pointers.iter().map(Vec::as_slice)
    }

    /// Whether a verb may stand without a subject: the one spoken of goes on.
    pub fn leaves_out_subjects(&self) -> bool {
        matches!(self.order, Order::Free | Order::VerbFirst | Order::VerbFinal)
    }

    /// Whether a word has the ending of a name after the father: Петрович, Ивановна.
    pub fn is_patronymic(&self, word: &str) -> bool {
        self.patronymic_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether an article is written onto the beginning of a word: الوزير.
    pub fn has_article_prefix(&self, word: &str) -> bool {
        self.article_prefixes.iter().any(|a| word.len() > a.len() && word.starts_with(a))
    }

    /// Whether the ending of a word makes it an adverbial, which is in no name.
    pub fn looks_adverbial(&self, word: &str) -> bool {
        self.adverbial_endings.iter().any(|e| word.ends_with(e))
    }

    /// The noun of an office in small letters, in full and without the article that is written onto it, so that "ordføreren" is
    /// the one who was introduced as "ordfører", and "the governor" the one of "Gov. Lund".
    pub fn office<'w>(&self, word: &'w str) -> &'w str {
        if let Some(office) = self.offices.get(word) {
            return office;
        }
        let office = |w: &&str| self.class(w).is(Class::ROLE | Class::TITLE);
        let front = self.article_prefixes.iter().find_map(|a| word.strip_prefix(a));
        let behind = || self.article_suffixes.iter().filter_map(|a| word.strip_suffix(a)).find(office);
        front.filter(office).or_else(behind).unwrap_or(word)
    }

    /// Whether a word in small letters is an office in short, as it stands in front of a name.
    pub fn is_short_office(&self, word: &str) -> bool {
        self.offices.contains_key(word)
    }

    /// Whether articles are written onto their noun.
    pub fn joins_articles(&self) -> bool {
        !self.article_prefixes.is_empty() || !self.article_suffixes.is_empty()
    }

    /// Whether it is a language without articles.
    pub fn has_no_articles(&self) -> bool {
        !self.has_articles
    }

    /// Rests of the multi-word entries that begin with `first`, longest first.
    pub fn phrases(&self, first: &str) -> &[Phrase] {
        let bare = || self.prefixes.iter().find_map(|p| self.phrases.get(first.strip_prefix(p)?));
        self.phrases.get(first).or_else(bare).map_or(&[], Vec::as_slice)
    }

    /// Whether it is the lexicon of a language that has none.
    pub fn is_empty(&self) -> bool {
        self.longest == 0
    }

    /// Characters of the longest entry.
    pub fn longest(&self) -> usize {
        self.longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subject_first_is_not_english() {
        let (english, chinese) = (Lexicon::of("en"), Lexicon::of("zh-Hant"));
        assert!(english.is_some_and(|l| l.order == Order::SubjectFirst && l.few_endings && l.lists(List::Doer, "by")));
        assert!(
            chinese.is_some_and(|l| l.order == Order::SubjectFirst && !l.few_endings && !l.lists(List::Doer, "by"))
        );
    }

    #[test]
    fn every_section_and_setting_of_the_files_is_one() {
        let files = FILES.iter().copied().chain([("names", NAMES)]);
        for (language, file) in files {
            for (section, line) in lines(file).filter(|(_, line)| !line.trim().is_empty()) {
                assert!(Lexicon::default().take(section, line), "{language}: [{section}] {line}");
            }
        }
        let mut lexicon = Lexicon::default();
        assert!(!lexicon.take("stong", "said") && !lexicon.take("", "ordre free") && !lexicon.take("", "order fre"));
    }
}
