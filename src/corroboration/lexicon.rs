//! What must be known of a language to compare its sentences: one file each under `lexicon/`.

use super::by_number::{Listed, Values};
use rust_stemmers::{Algorithm, Stemmer};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A language: its tag and its file. A new language is a new file and a line here.
const FILES: &[(&str, &str)] = &[
    ("en", include_str!("lexicon/en.txt")),
    ("de", include_str!("lexicon/de.txt")),
    ("fr", include_str!("lexicon/fr.txt")),
    ("es", include_str!("lexicon/es.txt")),
    ("no", include_str!("lexicon/no.txt")),
    ("ru", include_str!("lexicon/ru.txt")),
    ("it", include_str!("lexicon/it.txt")),
    ("pt", include_str!("lexicon/pt.txt")),
    ("nl", include_str!("lexicon/nl.txt")),
    ("sv", include_str!("lexicon/sv.txt")),
    ("da", include_str!("lexicon/da.txt")),
];

/// Tags under which a language also goes.
const ALIASES: &[(&str, &str)] = &[("nb", "no"), ("nn", "no")];

/// Words of a text that are looked at to guess its language.
const SAMPLE_WORDS: usize = 300;

/// The closed classes and word forms of one language; all words folded (see [`fold`]).
pub(super) struct Lexicon {
    /// Place in the list of languages; words of two languages are told apart by it.
    pub number: u8,
    stemmer: Option<Stemmer>,
    pub stop: Listed,
    pub negation: Listed,
    pub possible: Listed,
    pub certain: Listed,
    /// Verbs of the closed classes; where a language lists none, a statement is not parted at its verb.
    pub auxiliary: Listed,
    /// Words for what somebody may hold of a thing that is or is not so: to promise it, to demand it, to fear it, to hope for it.
    pub attitude: Values<&'static str>,
    pub pronoun: Listed,
    pub cue: Listed,
    pub abbreviation: Listed,
    pub percent: Listed,
    /// Words that count as one before a multiple: "a hundred".
    pub article: Listed,
    /// Words inside a number phrase: "two hundred and ten".
    pub joint: Listed,
    pub unit: Values<f64>,
    pub multiple: Values<f64>,
    /// Endings that stand for words of their own, longest first: `n't` is `not`.
    pub contraction: Vec<(&'static str, Vec<&'static str>)>,
    /// Words that together say what one word says, longest first: "in good time" is "early", which has opposites.
    pub phrase: Vec<(Vec<&'static str>, &'static str)>,
    spelling: Vec<(&'static str, &'static str)>,
    irregular: Values<&'static str>,
    /// The mark between whole and part of a number.
    pub decimal: char,
    /// Whether the word tables are of this language.
    pub has_tables: bool,
    /// Whether a capital inside a sentence tells a name.
    pub capitals_are_names: bool,
    /// Whether compounds are written as one word, and the letters that may stand between their parts.
    pub writes_compounds: bool,
    pub joints: Vec<&'static str>,
    /// What the language is called.
    pub name: &'static str,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Lexicon {
    fn parse(number: u8, file: &'static str) -> Self {
        let mut lexicon = Lexicon {
            number,
            stemmer: None,
            stop: Listed::default(),
            negation: Listed::default(),
            possible: Listed::default(),
            certain: Listed::default(),
            auxiliary: Listed::default(),
            attitude: Values::default(),
            pronoun: Listed::default(),
            cue: Listed::default(),
            abbreviation: Listed::default(),
            percent: Listed::default(),
            article: Listed::default(),
            joint: Listed::default(),
            unit: Values::default(),
            multiple: Values::default(),
            contraction: Vec::new(),
            phrase: Vec::new(),
            spelling: Vec::new(),
            irregular: Values::default(),
            decimal: '.',
            has_tables: false,
            capitals_are_names: true,
            writes_compounds: false,
            joints: Vec::new(),
            name: "",
        };
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, words)) = line.split_once(':') {
                lexicon.add(key, words.trim());
            }
        }
        lexicon
    }

    /// Takes in a line; whether its key is one that is read.
    fn add(&mut self, key: &str, words: &'static str) -> bool {
        let list = words.split_whitespace();
        let pairs = words.split_whitespace().filter_map(|pair| pair.split_once('='));
        match key {
            "stemmer" => self.stemmer = algorithm(words).map(Stemmer::create),
            "name" => self.name = words,
            "compounds" => {
                self.writes_compounds = true;
                self.joints = list.collect();
            }
            "tables" => self.has_tables = words == "yes",
            "names" => self.capitals_are_names = words == "capitals",
            "decimal" => self.decimal = words.chars().next().unwrap_or('.'),
            "stop" => self.stop.extend(list),
            "negation" => self.negation.extend(list),
            "possible" => self.possible.extend(list),
            "certain" => self.certain.extend(list),
            "auxiliary" => self.auxiliary.extend(list),
            "attitude" => self.attitude.extend(pairs),
            "pronoun" => self.pronoun.extend(list),
            "cue" => self.cue.extend(list),
            "abbreviation" => self.abbreviation.extend(list),
            "percent" => self.percent.extend(list),
            "article" => self.article.extend(list),
            "joint" => self.joint.extend(list),
            "unit" => self.unit.extend(pairs.filter_map(|(word, value)| Some((word, value.parse().ok()?)))),
            "multiple" => self.multiple.extend(pairs.filter_map(|(word, value)| Some((word, value.parse().ok()?)))),
            "contraction" => {
                self.contraction
                    .extend(pairs.map(|(end, more)| (end, more.split('+').filter(|w| !w.is_empty()).collect())));
            }
            "phrase" => {
                self.phrase.extend(pairs.map(|(words, one)| (words.split('_').collect(), one)));
                self.phrase.sort_by_key(|(words, _)| Reverse(words.len()));
            }
            "spelling" => self.spelling.extend(pairs),
            "irregular" => self.irregular.extend(pairs),
            _ => return false,
        }
        true
    }

    /// One spelling for a folded word: a leading part of the list, or inside the word where the list says `-`.
    pub fn respelled(&self, word: &str) -> Option<String> {
        for &(from, to) in &self.spelling {
            match (from.strip_prefix('-'), to.strip_prefix('-')) {
                (Some(from), Some(to)) => {
                    if word.len() > 6
                        && let Some(at) = word.rfind(from).filter(|&at| at > 0)
                    {
                        return Some(format!("{}{}{}", &word[..at], to, &word[at + from.len()..]));
                    }
                }
                _ => {
                    if let Some(rest) = word.strip_prefix(from) {
                        return Some(format!("{to}{rest}"));
                    }
                }
            }
        }
        None
    }

    /// The stem of a folded, respelled word.
    pub fn stem(&self, word: &str) -> String {
        let word = self.irregular.get(word).copied().unwrap_or(word);
        match &self.stemmer {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None => word.to_owned(),
        }
    }
}

fn algorithm(name: &str) -> Option<Algorithm> {
    Some(match name {
        "english" => Algorithm::English,
        "german" => Algorithm::German,
        "french" => Algorithm::French,
        "spanish" => Algorithm::Spanish,
        "norwegian" => Algorithm::Norwegian,
        "russian" => Algorithm::Russian,
        "italian" => Algorithm::Italian,
        "portuguese" => Algorithm::Portuguese,
        "dutch" => Algorithm::Dutch,
        "swedish" => Algorithm::Swedish,
        "danish" => Algorithm::Danish,
        _ => return None,
    })
}

struct Lexicons {
    by_tag: HashMap<&'static str, Lexicon>,
    /// For a language without a file: letters and numbers only.
    other: Lexicon,
}

fn lexicons() -> &'static Lexicons {
    static LEXICONS: OnceLock<Lexicons> = OnceLock::new();
    LEXICONS.get_or_init(|| Lexicons {
        by_tag: FILES.iter().zip(0..).map(|(&(tag, file), number)| (tag, Lexicon::parse(number, file))).collect(),
        other: Lexicon::parse(u8::MAX, ""),
    })
}

/// The lexicon of a BCP 47 tag; without a tag that of the language whose stop words the text holds most.
pub(super) fn lexicon(tag: Option<&str>, text: &str) -> &'static Lexicon {
    let lexicons = lexicons();
    let Some(tag) = tag.filter(|tag| !tag.is_empty()) else { return guess(text) };
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let primary = ALIASES.iter().find(|(alias, _)| *alias == primary).map_or(primary.as_str(), |(_, name)| name);
    lexicons.by_tag.get(primary).unwrap_or(&lexicons.other)
}

/// Every language that has a file.
pub(super) fn all_lexicons() -> impl Iterator<Item = &'static Lexicon> {
    FILES.iter().filter_map(|(tag, _)| lexicons().by_tag.get(tag))
}

fn guess(text: &str) -> &'static Lexicon {
    let lexicons = lexicons();
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(SAMPLE_WORDS).map(fold).collect();
    let share = |lexicon: &Lexicon| words.iter().filter(|word| lexicon.stop.contains(word.as_str())).count();
    FILES
        .iter()
        .filter_map(|(tag, _)| lexicons.by_tag.get(tag))
        .map(|lexicon| (share(lexicon), lexicon))
        .filter(|&(count, _)| count * 8 > words.len())
        .max_by_key(|&(count, lexicon)| (count, std::cmp::Reverse(lexicon.number)))
        .map_or(&lexicons.other, |(_, lexicon)| lexicon)
}

/// Lower case without marks, ligatures opened, apostrophes straight.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_into(c, &mut out);
    }
    out
}

fn fold_into(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    for c in c.to_lowercase() {
        match folding().get(&c) {
            Some(read) => out.push_str(read),
            None if is_mark(c) => {}
            None => out.push(c),
        }
    }
}

/// Combining marks and Arabic vowel signs, which writers set or leave out.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{ad}' | '\u{200c}'..='\u{200f}')
}

fn folding() -> &'static HashMap<char, &'static str> {
    static FOLDING: OnceLock<HashMap<char, &'static str>> = OnceLock::new();
    FOLDING.get_or_init(|| {
        include_str!("lexicon/folding.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(' '))
            .flat_map(|(read, letters)| letters.chars().map(move |letter| (letter, read)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_ligatures_and_width_do_not_part_words() {
        assert_eq!(fold("Señor Łukasz Straße ＡＢ e\u{301}"), "senor lukasz strasse ab e");
    }

    #[test]
    fn every_line_of_the_files_is_read() {
        for (tag, file) in FILES {
            let mut lexicon = Lexicon::parse(0, "");
            for line in file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
                let (key, words) = line.split_once(':').expect("a line is a key and its words");
                assert!(lexicon.add(key, words.trim()), "{tag}: {key}");
            }
        }
    }

    #[test]
    fn the_language_of_an_untagged_text_is_guessed_from_its_small_words() {
        assert_eq!(lexicon(None, "Der Minister sagte, dass die Brücke nicht sicher ist.").number, 1);
        assert_eq!(lexicon(None, "The minister said that the bridge is not safe.").number, 0);
        assert_eq!(lexicon(None, "12 34").number, u8::MAX);
    }

    #[test]
    fn british_and_american_spelling_have_one_stem() {
        let english = lexicon(Some("en-GB"), "");
        let stem = |word: &str| english.stem(&english.respelled(word).unwrap_or_else(|| word.to_owned()));
        assert_eq!(stem("organisation"), stem("organization"));
        assert_eq!(stem("programmes"), stem("programs"));
    }
}
