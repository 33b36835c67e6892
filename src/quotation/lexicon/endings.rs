//! What the endings of a word tell that no list holds.

use super::{Lexicon, List};

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
}
