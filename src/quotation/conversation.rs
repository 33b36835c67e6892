//! Whether lines behind labels are a conversation: a list of facts ("Price: …", "Lunch: …") repeats its labels, too.

use super::lexicon::{Class, Lexicon, folded};
use crate::punctuation::has_question;

/// Of so many lines at least one asks or says "I" in a conversation whose voices nothing tells from things: where two take turns
/// one of them mostly asks. Set by hand; on 793 pages, most of them no news, 119 of 1,836 turns were left, and one transcript was
/// known by its names alone.
const LINES_OF_ONE_VOICE: usize = 3;

/// Labels that are looked for in the text: bounds the cost.
const MOST_LABELS: usize = 40;

/// Whether the lines of `turns` of a text, each with its label, are said by somebody: most of the labels name people, or enough
/// of the lines ask or say "I".
pub(super) fn is_conversation(turns: &[(&str, &str)], text: &str, lexicon: &Lexicon) -> bool {
    // "UNIDENTIFIED PERSON #2"
    let is_number = |c: char| c.is_numeric() || matches!(c, '#' | ' ');
    let mut names: Vec<&str> = turns.iter().map(|(name, _)| name.trim_end_matches(is_number)).collect();
    names.sort_unstable();
    names.dedup();
    names.truncate(MOST_LABELS);
    let people = names.iter().filter(|name| names_somebody(name, lexicon) || is_named_in(text, name)).count();
    let spoken = turns.iter().filter(|(_, words)| is_spoken(words, lexicon)).count();
    people * 2 > names.len() || spoken * LINES_OF_ONE_VOICE >= turns.len()
}

/// Whether a label holds a given name or what somebody is.
fn names_somebody(label: &str, lexicon: &Lexicon) -> bool {
    let somebody = Class::MALE | Class::FEMALE | Class::ROLE | Class::TITLE;
    let mut words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| lexicon.class(&folded(word)).is(somebody))
}

/// "ZEPH CAPO": whether what a label says in capitals is a name elsewhere in the text, "Zeph Capo".
fn is_named_in(text: &str, label: &str) -> bool {
    let capitals = label.contains(' ') && !label.chars().any(char::is_lowercase);
    let name = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    };
    capitals && text.contains(&label.split(' ').map(name).collect::<Vec<_>>().join(" "))
}

/// Whether words ask something or are somebody's own.
fn is_spoken(words: &str, lexicon: &Lexicon) -> bool {
    let mut each = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    has_question(words) || each.any(|word| lexicon.class(&folded(word)).is(Class::FIRST))
}
