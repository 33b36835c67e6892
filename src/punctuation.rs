//! Signs of punctuation in all scripts that several modules ask for: which of them ask, and which stand around words.

use crate::ascii::has_byte;

/// Signs that end a question.
pub(crate) const QUESTION_MARKS: [char; 3] = ['?', '？', '؟'];

/// Whether a text has a question mark. The first bytes of such marks are looked for first: few texts have one.
pub(crate) fn has_question(text: &str) -> bool {
    has_byte(text, |byte| matches!(byte, b'?' | b';' | 0xd8 | 0xef)) && around_last_question(text).is_some()
}

/// Whether a text ends as a question.
pub(crate) fn is_question(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(QUESTION_MARKS) || text.strip_suffix(GREEK_QUESTION_MARK).is_some_and(ends_in_greek)
}

/// What stands in front of the last question mark of a text, and behind it.
pub(crate) fn around_last_question(text: &str) -> Option<(&str, &str)> {
    let greek = || text.rsplit_once(GREEK_QUESTION_MARK).filter(|(before, _)| ends_in_greek(before));
    text.rsplit_once(QUESTION_MARKS).or_else(greek)
}

/// The sign that asks in Greek, which is a semicolon behind letters of other scripts.
const GREEK_QUESTION_MARK: char = ';';

/// Whether a text ends in a Greek letter, marks behind it left out.
fn ends_in_greek(text: &str) -> bool {
    let letters = text.trim_end_matches(|c: char| DOUBLE_MARKS.contains(&c) || matches!(c, ')' | ' '));
    letters.ends_with(|c| matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'))
}

/// Marks that stand around somebody's words, or around titles and names, and mean nothing else, as single ones do
/// (apostrophes, minutes, arrows). Of brackets Chinese sets `《》` around titles alone.
pub(crate) const DOUBLE_MARKS: [char; 10] = ['“', '”', '„', '«', '»', '"', '「', '」', '『', '』'];

/// What opens and what closes somebody's words, by the customs of all languages: a mark that opens in one closes in another, or
/// does both (Swedish, Finnish).
pub(crate) const PAIRS: [(char, char); 14] = [
    ('“', '”'),
    ('„', '“'),
    ('„', '”'),
    ('”', '”'),
    ('«', '»'),
    ('»', '«'),
    ('»', '»'),
    ('‘', '’'),
    ('‚', '‘'),
    ('‹', '›'),
    ('›', '‹'),
    ('"', '"'),
    ('「', '」'),
    ('『', '』'),
];

/// What stands in marks of one pair. A mark that opens inside of them closes with them, and holds less. A mark opens where no word
/// ends in front of it and, save angles as French sets them, one begins behind; one that both opens and closes only behind a space,
/// a bracket, a dash or a colon.
pub(crate) fn within_marks(text: &str, (opening, closing): (char, char)) -> impl Iterator<Item = &str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + text.get(from..)?.find(opening)?;
            let inside = at + opening.len_utf8();
            from = inside;
            let (before, behind) = (text.get(..at)?.chars().next_back(), text.get(inside..)?);
            let is_apart = matches!(opening, '«' | '‹')
                || behind.starts_with(|c: char| !c.is_whitespace() && !matches!(c, ',' | '.' | ';' | ':' | ')'));
            let opens = is_apart
                && if opening == closing {
                    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '–' | '—' | ':'))
                } else {
                    !before.is_some_and(char::is_alphanumeric)
                };
            if opens {
                let words = behind.split_once(closing)?.0;
                from = inside + words.len();
                return Some(words);
            }
        }
    })
}

/// Whether `c` can open or close a quotation in some script or on some typewriter.
pub(crate) fn is_quotation_mark(c: char) -> bool {
    is_single_mark(c)
        || DOUBLE_MARKS.contains(&c)
        || matches!(c, '`' | '″' | '‟' | '‹' | '›' | '《' | '》' | '〈' | '〉' | '〝' | '〞' | '〟' | '＂')
}

/// Whether it is a single mark: one around words within words, or an apostrophe.
pub(crate) fn is_single_mark(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛' | '＇')
}

/// Whether it is a mark that is not also how most texts write an apostrophe: those stand in words without any quotation.
pub(crate) fn is_mark_but_no_apostrophe(c: char) -> bool {
    is_quotation_mark(c) && !matches!(c, '\'' | '’')
}

/// Whether `c` stands within a word: a letter, a digit, an apostrophe or a hyphen.
pub(crate) fn is_within_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        PAIRS.iter().flat_map(|pair| within_marks(text, *pair)).collect()
    }

    #[test]
    fn a_semicolon_asks_behind_greek_letters_alone() {
        assert!(is_question("Πότε θα ταξιδέψει;") && has_question("«Πότε;» ρώτησε."));
        assert!(!is_question("flour, salt;") && !has_question("flour; salt"));
    }

    #[test]
    fn words_stand_in_the_marks_of_every_language() {
        for text in [
            "She said “the pier is shut” twice.",
            "Sie sagte: „the pier is shut“.",
            "Powiedziała: „the pier is shut”.",
            "Hon sade: ”the pier is shut”.",
            "Hun sagde: »the pier is shut«.",
            "Hän sanoi: »the pier is shut».",
            "Она сказала: «the pier is shut».",
            "She said \"the pier is shut\" twice.",
            "「the pier is shut」",
        ] {
            assert!(quoted(text).contains(&"the pier is shut"), "{text}");
        }
    }

    #[test]
    fn what_stands_between_two_quotations_is_none() {
        for text in [
            "“Yes,” he said down at the pier, “no.”",
            "« Oui », dit-il sur la jetée, « non ».",
            "”Ja”, sade han nere på bryggan, ”nej”.",
            "\"Yes,\" he said down at the pier, \"no.\"",
        ] {
            assert!(
                quoted(text).iter().all(|words| words.split_whitespace().count() < 3),
                "{text}: {:?}",
                quoted(text)
            );
        }
    }
}
