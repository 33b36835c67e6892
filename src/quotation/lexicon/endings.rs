//! What the endings of a word tell that no list holds.

use super::{Lexicon, List};

/// Vowels that are long in front of an ending of another case; "tiedotteen" is a genitive.
const LONG_VOWELS: &str = "aäouyi";

/// Letters of a word that is too short for its ending to tell its case: maan. Set by hand.
const SHORT_WORD: usize = 4;

impl Lexicon {
    /// Whether a noun in lower case has the ending of a case in which it is no subject: toplantıda.
    pub fn looks_oblique(&self, word: &str) -> bool {
        self.oblique_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a word in lower case has the ending of a verb that is made a noun, as the last word of what is reported:
    /// alındığını.
    pub fn ends_content(&self, word: &str) -> bool {
        self.content_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a verb in small letters has the ending of a plural that no singular has: dijeron, hanno.
    pub fn looks_plural(&self, word: &str) -> bool {
        self.plural_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether the word in lower case has the ending of an infinitive.
    pub fn looks_infinitive(&self, word: &str) -> bool {
        self.infinitive_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether the word in lower case has the ending that a plural noun and a verb of the third person share: claims.
    pub fn has_number_ending(&self, word: &str) -> bool {
        self.number_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a noun in lower case has the ending of a plural: owners; "boss" has it not.
    pub fn is_plural_noun(&self, word: &str) -> bool {
        let ending = || self.noun_plural_endings.iter().any(|e| word.ends_with(e));
        (self.has_number_ending(word) || ending()) && !word.ends_with("ss")
    }

    /// Whether a noun of persons in small letters has the ending of a woman's, or one that tells nothing.
    pub fn looks_feminine(&self, word: &str) -> bool {
        self.feminine_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a word has the ending of a present participle: citing.
    pub fn looks_participle(&self, word: &str) -> bool {
        self.participle_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a word has an ending of adjectives and participles in front of their noun: geborene.
    pub fn looks_attribute(&self, word: &str) -> bool {
        self.attribute_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a word has an ending of adjectives that no name has: ähnlich.
    pub fn looks_adjective(&self, word: &str) -> bool {
        self.adjective_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a noun has an ending of those who do or know something, which no name has in front of two more: Bäckerin,
    /// Glaziologe.
    pub fn looks_office(&self, word: &str) -> bool {
        self.office_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether the word in lower case has the ending of a participle with which an agent stands: balayé par.
    pub fn looks_passive(&self, word: &str) -> bool {
        self.passive_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a noun in small letters names somebody again who was named before: "regidor", "quinquagénaire", "49-jährige".
    pub fn is_epithet(&self, noun: &str) -> bool {
        self.lists(List::Epithet, noun) || self.epithet_endings.iter().any(|e| noun.ends_with(e))
    }

    /// Whether such a noun tells an age in figures: 49-Jährige, 57-årige.
    pub fn is_age(&self, noun: &str) -> bool {
        noun.starts_with(|c: char| c.is_ascii_digit()) && self.epithet_endings.iter().any(|e| noun.ends_with(e))
    }

    /// Whether a word in lower case may be in the case of a source in front of a postposition: kaupungin mukaan. An ending
    /// of two vowels is that of another case or of a verb: suljetaan.
    pub fn looks_governed(&self, word: &str) -> bool {
        let long = |stem: &str| {
            let mut letters = stem.chars().rev();
            let last = letters.next();
            last == letters.next() && last.is_some_and(|c| LONG_VOWELS.contains(c))
        };
        let mut stems = self.source_endings.iter().filter_map(|e| word.strip_suffix(e));
        stems.any(|stem| !long(stem) || word.chars().count() <= SHORT_WORD)
    }

    /// Whether nothing but its ending makes a word in lower case an adverb: interjúban.
    pub fn is_adverbial(&self, word: &str) -> bool {
        !self.words.contains_key(word) && self.adverb_endings.iter().any(|e| word.ends_with(e))
    }

    /// Whether a postposition tells the case of its source.
    pub fn governs_sources(&self) -> bool {
        !self.source_endings.is_empty()
    }

    /// Whether `case` is the name `known` in another case by the endings that are listed: Γιώργο is Γιώργος.
    pub fn is_case_of(&self, case: &str, known: &str) -> bool {
        let same = |(other, own): &(&str, &str)| {
            let stem = case.strip_suffix(*other);
            stem.is_some_and(|stem| !stem.is_empty()) && stem == known.strip_suffix(*own)
        };
        self.known_name_cases.iter().any(same)
    }

    /// Whether names have cases that are told by the text's other names.
    pub fn knows_name_cases(&self) -> bool {
        !self.known_name_cases.is_empty()
    }

    /// A name without each of the endings of the case of a source that it has: Salon may be Salo's.
    pub fn without_case<'w>(&self, name: &'w str) -> impl Iterator<Item = &'w str> {
        self.source_endings.iter().filter_map(move |ending| name.strip_suffix(ending))
    }

    /// A surname without the ending of the case that a source has: Virtasen is Virtanen's.
    pub fn name_of_case(&self, word: &str) -> Option<String> {
        self.name_cases.iter().find_map(|(case, name)| word.strip_suffix(case).map(|stem| format!("{stem}{name}")))
    }
}
