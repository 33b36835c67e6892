//! Names of people and places across spellings and scripts.

use super::lexicon::fold;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Consonants that a skeleton must have to tell a name.
const SHORTEST_SKELETON: usize = 3;

/// The consonants of a word in Latin letters: "Зеленский", "Zelensky" and "Selenskyj" differ less in them than in
/// their letters. Empty when too few are left to tell a name.
pub(super) fn skeleton(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for c in word.chars() {
        match romanised().get(&c) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(c),
        }
    }
    if !latin.chars().all(|c| c.is_ascii_alphabetic()) {
        return String::new();
    }
    for (written, read) in [("kh", "k"), ("sh", "s"), ("ch", "c"), ("ph", "f"), ("x", "ks"), ("tz", "z"), ("ts", "z")] {
        latin = latin.replace(written, read);
    }
    let mut out = String::new();
    for c in latin.chars() {
        let c = match c {
            'w' => 'v',
            'q' | 'c' => 'k',
            'z' => 's',
            c => c,
        };
        if !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' | 'h') && !out.ends_with(c) {
            out.push(c);
        }
    }
    if out.len() < SHORTEST_SKELETON { String::new() } else { out }
}

/// Letters of other scripts as a news desk writes them in Latin ones.
fn romanised() -> &'static HashMap<char, &'static str> {
    static ROMANISED: OnceLock<HashMap<char, &'static str>> = OnceLock::new();
    ROMANISED.get_or_init(|| {
        include_str!("lexicon/romanisation.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .filter_map(|pair| pair.split_once('='))
            .filter_map(|(letter, latin)| Some((letter.chars().next()?, latin)))
            .collect()
    })
}

/// Whether two folded words may be spellings of one name: equal, or one letter apart after three equal ones; in two
/// scripts, of the same consonants but for one more at the end (a case).
pub(super) fn same_name(a: &str, b: &str) -> bool {
    a == b || one_edit(a.as_bytes(), b.as_bytes()) || a.is_ascii() != b.is_ascii() && same_skeleton(a, b)
}

fn same_skeleton(a: &str, b: &str) -> bool {
    let (a, b) = (skeleton(a), skeleton(b));
    let (shorter, longer) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    !shorter.is_empty() && longer.starts_with(shorter.as_str()) && longer.len() <= shorter.len() + 1
}

/// Whether one letter inserted, dropped or changed, the first three apart, makes the one word the other.
pub(super) fn one_edit(a: &[u8], b: &[u8]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    same >= 3
        && (a.get(same + 1..) == b.get(same + 1..) && a.len() == b.len()
            || a.get(same..) == b.get(same + 1..)
            || a.get(same + 1..) == b.get(same..))
}

/// The words of a speaker's name that tell the person: folded, without the small ones.
pub(super) fn name_words(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().nth(1).is_some())
        .filter(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()))
        .map(fold)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        assert!(same_name("zelensky", "zelenskyy"));
        assert_eq!(skeleton("зеленский"), skeleton("zelensky"));
        assert_eq!(skeleton("selenskyj"), skeleton("zelensky"));
        assert!(!same_name("smith", "smyrna"));
        assert!(same_name("калдером", "calder"));
    }

    #[test]
    fn a_word_with_hardly_a_consonant_is_no_skeleton() {
        assert_eq!(skeleton("iowa"), "");
    }
}
