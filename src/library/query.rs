//! What a reader looks for: words, and between marks words that stand side by side.

use super::{Heading, Record};
use crate::corroboration::folded;
use crate::punctuation::DOUBLE_MARKS;
use crate::script::is_han_or_kana;

/// A query, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// All its words, those between marks too, as they were written.
    pub plain: String,
    /// The words as they are looked for by letters: what stands between two spaces is one of them.
    words: Vec<String>,
    /// The words between two marks each, as they are looked for by letters.
    phrases: Vec<String>,
}

impl Query {
    /// Takes apart what a reader wrote. A mark that is not closed yet is none.
    pub fn of(written: &str) -> Self {
        let parts: Vec<&str> = written.split(DOUBLE_MARKS).collect();
        let last = parts.len() - 1;
        let between = parts.iter().enumerate().filter(|(number, _)| number % 2 == 1 && *number < last);
        let phrases = between.map(|(_, part)| folded(part)).filter(|phrase| !phrase.is_empty()).collect();
        let plain = parts.join(" ");
        let words = plain.split_whitespace().map(folded).filter(|word| !word.is_empty()).collect();
        Self { plain, words, phrases }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether words must stand side by side.
    pub fn has_phrases(&self) -> bool {
        !self.phrases.is_empty()
    }

    /// Phrases and words, as they are looked for by letters, in the order in which a place is to be shown.
    pub fn sought(&self) -> impl Iterator<Item = &str> {
        self.phrases.iter().chain(&self.words).map(String::as_str)
    }

    /// Whether in what is shown of a source something begins with each word, and each phrase stands there whole.
    pub fn is_in_heading(&self, heading: &Heading) -> bool {
        let fields = [heading.title.as_deref(), heading.outlet.as_deref(), heading.date.as_deref(), Some(&heading.url)];
        let fields = fields.into_iter().flatten().chain(heading.byline.iter().map(String::as_str));
        let fields: Vec<String> = fields.map(folded).collect();
        self.words.iter().all(|word| fields.iter().any(|field| has_at_word(field, word, false)))
            && self.phrases.iter().all(|phrase| fields.iter().any(|field| has_at_word(field, phrase, true)))
    }

    /// Whether each phrase stands in the title or the text of a source.
    pub fn has_phrases_in(&self, record: &Record) -> bool {
        let source = &record.source;
        let (title, text) = (folded(source.title.as_deref().unwrap_or_default()), folded(&source.text.text));
        self.phrases.iter().all(|phrase| has_at_word(&title, phrase, true) || has_at_word(&text, phrase, true))
    }
}

/// Whether `sought` stands in a folded text at the beginning of a word, and ends with one where `is_whole`. In scripts without
/// spaces words begin and end anywhere.
fn has_at_word(text: &str, sought: &str, is_whole: bool) -> bool {
    let joins = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a != ' ' && b != ' ' && !is_han_or_kana(a) && !is_han_or_kana(b))
    };
    text.match_indices(sought).any(|(at, found)| {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + found.len()..).unwrap_or_default());
        let starts = !joins(before.chars().next_back(), found.chars().next());
        let ends = || !joins(found.chars().next_back(), after.chars().next());
        starts && (!is_whole || ends())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_two_marks_is_a_phrase() {
        for (written, phrases, words) in [
            ("harbour master", &[][..], &["harbour", "master"][..]),
            ("\"Harbour Master\" crane", &["harbour master"], &["harbour", "master", "crane"]),
            ("„der Hafen“ «le port»", &["der hafen", "le port"], &["der", "hafen", "le", "port"]),
            ("\"harbour mas", &[], &["harbour", "mas"]),
            ("\"\" \"!\"", &[], &[]),
        ] {
            let query = Query::of(written);
            assert_eq!((query.phrases, query.words), (to_strings(phrases), to_strings(words)), "{written}");
        }
    }

    #[test]
    fn words_are_found_by_their_beginning_phrases_whole() {
        for (text, sought, begins, is_there) in [
            ("amsterdam dam", "dam", true, true),
            ("amsterdam", "dam", false, false),
            ("damage", "dam", true, false),
            ("\u{9999}\u{6e2f}\u{5927}\u{6a4b}", "\u{6e2f}\u{5927}", true, true),
        ] {
            let found = (has_at_word(text, sought, false), has_at_word(text, sought, true));
            assert_eq!(found, (begins, is_there), "{sought} in {text}");
        }
    }

    fn to_strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }
}
